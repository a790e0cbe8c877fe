/**
 * Which changes of the experiment begin another run, and what another run has of the numbers that were changed by hand:
 * those changed at step 0 are first weights, which Reset and a reload keep, for as long as the rest is drawn alike.
 * What was changed later belongs to the run that it was changed in.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./experiment.js').ByHand} ByHand
 * @typedef {import('./experiment.js').ParameterChange} ParameterChange
 * @typedef {import('./settings.js').Settings} Settings
 */

import { measuresOf } from './axes.js';
import { twinSettings } from './experiment.js';
import { keptFirstWeights } from './first-weights.js';
import { hiddenActivations, outputCount } from './network-shape.js';
import { classesOf } from './points.js';
import { EFFECT_ORDER, effectOf } from './setting-effects.js';

/** The settings that the first weights depend on. @type {import('./settings.js').SettingName[]} */
const WEIGHT_SETTINGS = [
  'initializer',
  'initialSize',
  'bias',
  'seed',
  'hiddenLayers',
  'units',
  'shape',
  'features',
  'loss',
  'precision',
];

/** Whether the first weights are drawn alike. @param {Settings} a @param {Settings} b */
export const sameDraws = (a, b) =>
  WEIGHT_SETTINGS.every((name) => a[name] === b[name]) &&
  (a.initializer !== 'matched' || hiddenActivations(a).join() === hiddenActivations(b).join());

let runs = 0;

/**
 * The same experiment as another run, which has in common with the one before what was done up to `step`.
 * @param {Experiment} experiment @param {number} step @returns {Experiment}
 */
export const asAnotherRun = ({ trained, ...experiment }, step) => ({
  ...experiment,
  run: ++runs,
  byHand: experiment.byHand?.filter((edit) => edit.step <= step),
});

/** The costliest effect among the settings that differ, of either run; null if none does. @param {Experiment} now @param {Experiment} before */
export function largestEffect(now, before) {
  const [twinNow, twinBefore] = [twinSettings(now), twinSettings(before)];
  if ((twinNow === null) !== (twinBefore === null)) return 'network';
  const classes = classesOf(now.points);
  const effects = [
    effectOf(now.settings, before.settings, classes),
    effectOf(twinNow ?? now.settings, twinBefore ?? before.settings, classes),
  ];
  return EFFECT_ORDER.find((effect) => effects.includes(effect)) ?? null;
}

/** Whether `now` is another run than `before`. @param {Experiment} now @param {Experiment} before */
export function startsNewRun(now, before) {
  const effect = largestEffect(now, before);
  return (
    now.run !== before.run ||
    measuresOf(now.axes) !== measuresOf(before.axes) ||
    effect === 'network' ||
    effect === 'data'
  );
}

/** Whether nothing has changed but that there is no second run any more. @param {Experiment} now @param {Experiment} before */
export const endsComparison = (now, before) =>
  Boolean(before.twin) &&
  !now.twin &&
  now.run === before.run &&
  now.settings === before.settings &&
  now.points === before.points &&
  now.axes === before.axes;

/**
 * `next` without what was learned elsewhere, the weights that it was given and the numbers changed by hand that its run does not have.
 * @param {Experiment} next @param {Experiment} before @returns {Experiment}
 */
export function dropLostWeights(next, before) {
  if (next.run !== before.run) return next;
  return dropOtherWeights(dropOtherTraining(next, before), before);
}

/** What was learned elsewhere is of exactly those settings, points and numbers. @param {Experiment} next @param {Experiment} before @returns {Experiment} */
function dropOtherTraining(next, before) {
  if (!next.trained) return next;
  const effect = largestEffect(next, before),
    isSame = (effect === null || effect === 'view') && next.points === before.points && next.byHand === before.byHand;
  return isSame ? next : { ...next, trained: undefined };
}

/** @param {Experiment} next @param {Experiment} before @returns {Experiment} */
function dropOtherWeights(next, before) {
  if (!startsNewRun(next, before)) return next;
  if (!next.firstWeights) return dropLostHandEdits(next, before);
  return { ...dropLostHandEdits(next, before), firstWeights: keptFirstWeights(next, before) };
}

/** @param {Experiment} next @param {Experiment} before @returns {Experiment} */
function dropLostHandEdits(next, before) {
  if (!next.byHand) return next;
  const keeps = {
    a: drawnAlike(next, before, next.settings, before.settings),
    b: drawnAlike(next, before, twinSettings(next), twinSettings(before)),
  };
  return {
    ...next,
    byHand: next.byHand.filter(
      ({ side, step }) => (side === 'a' && endsComparison(next, before)) || (step === 0 && keeps[side]),
    ),
  };
}

/** @param {Experiment} next @param {Experiment} before @param {Settings|null} settings @param {Settings|null} were */
function drawnAlike(next, before, settings, were) {
  return (
    settings !== null &&
    were !== null &&
    sameDraws(settings, were) &&
    settings.normalization === were.normalization &&
    outputCount(settings, classesOf(next.points)) === outputCount(were, classesOf(before.points))
  );
}

/** The numbers changed by hand at step 0, which stand in the place of drawn ones. @param {Experiment} experiment */
export const initialHandEdits = ({ byHand = [], twin }) =>
  changesBetween(byHand.filter(({ side, step }) => step === 0 && (side === 'a' || Boolean(twin))));

/**
 * The changes that lead from the numbers changed by hand in `before` to those in `now`, of the same run: a number that is
 * no longer among them gets its earlier value.
 * @param {ByHand[]} [now] @param {ByHand[]} [before]
 */
export function changesBetween(now = [], before = []) {
  let same = 0;
  while (same < now.length && now[same] === before[same]) ++same;
  /** @type {Map<string, {side: 'a'|'b', change: ParameterChange}>} */
  const wanted = new Map();
  const want = (/** @type {ByHand} */ edit, /** @type {number} */ value) =>
    wanted.set([edit.side, edit.layer, edit.part, edit.index].join(), {
      side: edit.side,
      change: { ...changeOf(edit), value },
    });
  for (const edit of before.slice(same).reverse()) want(edit, edit.was);
  for (const edit of now.slice(same)) want(edit, edit.value);
  return [...wanted.values()];
}

/** @param {ByHand} edit @returns {ParameterChange} */
const changeOf = ({ layer, part, index, value }) => ({ layer, part, index, value });
