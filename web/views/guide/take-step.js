/**
 * Does what a step says: its settings as one edit that can be undone, then trains; `drag` also takes a point by the hand.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../guide/steps.js').StepName} StepName
 */
import { classesOf, trainingCount } from '../../experiment/points.js';
import { restartsRun } from '../../experiment/setting-constraints.js';
import { defaultSettings, settingNames } from '../../experiment/settings.js';
import { codingOf } from '../../experiment/target-coding.js';
import { t } from '../../words/text.js';
import { STEPS, settingsOfStep } from '../../guide/steps.js';
import { placeToTake, pointToTake } from '../../guide/watch-drag.js';

/** A run that diverges within a few updates is looked at update by update; others are not waited for. */
const LOOKED_AT_SPEED = '1',
  LEAST_SPEED = '1000';
const DRAG_MS = 1200;

/** @param {StepName} name @param {Actions} actions */
export function takeStep(name, actions) {
  const { experiment, snapshot } = actions.model();
  const { settings, points } = experiment;
  const step = STEPS.find((one) => one.name === name);
  const wanted = { ...settingsOfStep(name), ...dataOf(settings), speed: speedOf(name, settings.speed) };
  const change = Object.fromEntries(
    settingNames
      .filter((each) => each in wanted && wanted[each] !== settings[each])
      .map((each) => [each, wanted[each]]),
  );
  const facts = { classes: classesOf(points), training: trainingCount(points) };
  if (Object.keys(change).length > 0) actions.changeAll(change, t('guide.undo'));
  const begins = restartsRun(settings, change, facts);
  if (!begins && (!step?.goesOn || snapshot?.diverged)) actions.reset();
  actions.train(true);
  if (name === 'drag' && !('dataSet' in change)) takePoint(actions);
}

/** The steps speak of the circle. @param {import('../../experiment/settings.js').Settings} settings */
function dataOf({ dataSet }) {
  const { dataSet: circle, pointCount, noise } = defaultSettings();
  return dataSet === circle ? {} : { dataSet: circle, pointCount, noise };
}

/** @param {StepName} name @param {string} speed */
function speedOf(name, speed) {
  if (name === 'explode') return LOOKED_AT_SPEED;
  return speed === '1' || speed === '10' ? LEAST_SPEED : speed;
}

/** Moves a blue point into the gap as a hand would; at once where little is to move. @param {Actions} actions */
function takePoint(actions) {
  const { experiment, snapshot } = actions.model(),
    { points, settings } = experiment;
  const index = pointToTake(points),
    to = placeToTake(snapshot?.surface ?? null, codingOf(settings, classesOf(points)).border);
  if (index < 0) return;
  const from = { x: points.x[index], y: points.y[index] },
    gesture = `guide ${performance.now()}`,
    began = performance.now(),
    ms = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : DRAG_MS;
  actions.select(index);
  const move = () => {
    const share = ms === 0 ? 1 : Math.min(1, (performance.now() - began) / ms);
    actions.movePoint(index, from.x + share * (to.x - from.x), from.y + share * (to.y - from.y), gesture);
    if (share < 1) requestAnimationFrame(move);
  };
  move();
}
