/**
 * Does what a step says: its settings as one edit that can be undone, then trains; `drag` also takes a point by the hand.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../guide/steps.js').StepName} StepName
 */
import { classesOf, dataFactsOf } from '../../experiment/points.js';
import { restartsRun } from '../../experiment/setting-constraints.js';
import { defaultSettings, settingNames } from '../../experiment/settings.js';
import { codingOf } from '../../experiment/target-coding.js';
import { t } from '../../words/text.js';
import { placeOnPath } from '../../guide/point-path.js';
import { STEPS, settingsOfStep } from '../../guide/steps.js';
import { placeToTake, pointToTake } from '../../guide/watch-drag.js';

/** Slower runs are not waited for. */
const LEAST_SPEED = '1000',
  TOO_SLOW = ['1', '10'];
/** So long each step is looked at of a run that went by too fast. */
const LOOKED_AT_MS = 1000;

/** @param {StepName} name @param {Actions} actions @param {() => boolean} isOver whether another step has been taken since */
export function takeStep(name, actions, isOver) {
  const { experiment, snapshot } = actions.model();
  const { settings, points } = experiment;
  const step = STEPS.find((one) => one.name === name);
  const wanted = { ...settingsOfStep(name), ...dataOf(settings), ...speedOf(settings) };
  const change = Object.fromEntries(
    settingNames
      .filter((each) => each in wanted && wanted[each] !== settings[each])
      .map((each) => [each, wanted[each]]),
  );
  const begins = restartsRun(settings, change, dataFactsOf(points)),
    anew = !begins && (!step?.goesOn || Boolean(snapshot?.diverged));
  if (Object.keys(change).length > 0) actions.changeAll(change, t('guide.undo'), anew);
  else if (anew) actions.reset();
  actions.train(true);
  if (name === 'drag' && !('dataSet' in change)) takePoint(actions, isOver);
}

/** The steps speak of the circle. @param {import('../../experiment/settings.js').Settings} settings */
function dataOf({ dataSet }) {
  const { dataSet: circle, pointCount, noise } = defaultSettings();
  return dataSet === circle ? {} : { dataSet: circle, pointCount, noise };
}

/** @param {import('../../experiment/settings.js').Settings} settings */
const speedOf = ({ speed }) => (TOO_SLOW.includes(speed) ? { speed: LEAST_SPEED } : {});

/** Moves a blue point into the gap as a hand would. @param {Actions} actions @param {() => boolean} isOver */
function takePoint(actions, isOver) {
  const { experiment, snapshot } = actions.model(),
    { points, settings } = experiment;
  const index = pointToTake(points),
    to = placeToTake(snapshot?.surface ?? null, codingOf(settings, classesOf(points)).border);
  if (index < 0) return;
  const from = { x: points.x[index], y: points.y[index] },
    began = performance.now(),
    gesture = `guide ${began}`,
    isReduced = isMotionReduced();
  actions.select(index);
  const move = () => {
    const { x, y, hasArrived } = placeOnPath(from, to, performance.now() - began, isReduced),
      { experiment, snapshot } = actions.model(),
      now = experiment.points;
    if (isOver() || snapshot?.past || index >= now.x.length) return;
    if (now.x[index] !== x || now.y[index] !== y) actions.movePoint(index, x, y, gesture);
    if (!hasArrived) requestAnimationFrame(move);
  };
  move();
}

/**
 * Shows a run that is over from its first step on, one after the other, up to `last`, until something else is looked at.
 * @param {Actions} actions @param {number} last
 */
export function lookAgain(actions, last) {
  const run = actions.model().snapshot?.run;
  const look = (/** @type {number} */ step) => {
    actions.seek(step);
    if (step < last) setTimeout(() => isShown(step) && look(step + 1), LOOKED_AT_MS);
  };
  const isShown = (/** @type {number} */ step) => {
    const now = actions.model().snapshot;
    return now?.past && now.run === run && now.step === step;
  };
  look(isMotionReduced() ? last : 0);
}

const isMotionReduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
