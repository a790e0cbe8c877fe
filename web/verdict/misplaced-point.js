/**
 * What there is to say of a training point that the network puts into another class: that it does, and why the point may
 * not win. Every number is the core's, or counts points.
 *
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../../wasm/backprop.js').States} States
 *
 * @typedef {object} PointFacts
 * @property {import('../experiment/settings.js').Settings} settings
 * @property {Points} points
 * @property {import('../experiment/axes.js').Axes} axes
 * @property {number} index
 * @property {Pick<States, 'layers'|'prediction'>} states of that point
 */
import { classNameOf } from '../experiment/axes.js';
import { activationFacts } from '../experiment/catalog.js';
import { classesOf } from '../experiment/points.js';
import { codingOf, saidClass } from '../experiment/target-coding.js';
import { activationInSentence } from '../words/activation-name.js';
import { formatNumber } from '../words/format.js';
import { shownText } from '../words/shown-text.js';
import { t } from '../words/text.js';

/** Of an output's error almost nothing is sent back below this; a cross-entropy sends about 1. */
const HARDLY_ANY = 0.05;
/** How far around a point others count as its neighbours. */
const NEAR = 1;

/** One or two sentences; '' where the point is on its own side, or has none. @param {PointFacts} facts */
export function describeMisplaced(facts) {
  const { settings, points, axes, index, states } = facts;
  const classes = classesOf(points),
    label = points.label[index];
  if (classes === 0 || !states.prediction?.every(Number.isFinite)) return '';
  const said = saidClass(states.prediction, codingOf(settings, classes));
  const wanted = classes > 2 ? label : label > 0 ? 1 : 0;
  if (said === wanted) return '';
  const side = said < 0 ? t('plot.undecided') : t('plot.sideOf', { kind: shownText(axes.classes[said]) });
  const wrong = t('plot.onWrongSide', { kind: shownText(classNameOf(axes, label)), side });
  return [wrong, reasonOf(facts)].filter(Boolean).join(' ');
}

/** @param {PointFacts} facts */
function reasonOf({ settings, points, index, states }) {
  const dz = Math.max(...(states.layers.at(-1)?.dz ?? []).map(Math.abs));
  if (activationFacts(settings.outputActivation).saturates && dz < HARDLY_ANY)
    return t('plot.flatThere', { output: activationInSentence(settings.outputActivation), error: formatNumber(dz, 2) });
  const { own, others } = countNear(points, index);
  return others > own + 1 ? t('plot.outnumbered', { others, own: own + 1 }) : '';
}

/** Training points near one, without itself. @param {Points} points @param {number} index */
export function countNear({ x, y, label, test }, index) {
  let own = 0,
    others = 0;
  for (let i = 0; i < x.length; i++) {
    if (i === index || test[i] || Math.hypot(x[i] - x[index], y[i] - y[index]) > NEAR) continue;
    if (label[i] === label[index]) own += 1;
    else others += 1;
  }
  return { own, others };
}
