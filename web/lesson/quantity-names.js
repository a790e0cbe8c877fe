/** The names that a lesson's expressions know. docs/lessons.md says what each is. */
import { settingNames } from '../experiment/settings.js';
import { BY_LAYER, SINGLE_NUMBERS } from '../measures/numbers.js';

/** @typedef {import('./quantities.js').Moment} Moment */

export const NEURON_NAMES = /** @type {const} */ ([
  ...['x', 'y', 'w', 'b', 'rate'],
  ...['z', 'prediction', 'loss', 'da', 'derivative', 'dz', 'dw', 'db', 'wAfter', 'bAfter', 'lossAfter'],
]);

/** Of the network, from its settings and data. */
export const SHAPE_NAMES = /** @type {const} */ ([
  ...['layers', 'weightCount', 'parameterCount', 'batchesPerEpoch', 'trainingPoints', 'maxSlope'],
]);

/** Of what is looked at, and of what was done since the step began. */
export const DEED_NAMES = /** @type {const} */ ([
  ...['verb', 'panel', 'slopeLayer', 'moved', 'crossed', 'added', 'removed', 'undone'],
]);

/** One number of a weight or a bias, by its place: how many places each takes. */
export const PLACE_NAMES = /** @type {const} */ ({ weight: 3, bias: 2, weightGradient: 3, biasGradient: 2 });

const PLAIN = new Set([
  ...SINGLE_NUMBERS,
  ...BY_LAYER,
  ...BY_LAYER.map((name) => `b.${name}`),
  ...SHAPE_NAMES,
  ...SHAPE_NAMES.map((name) => `b.${name}`),
  ...DEED_NAMES,
  ...NEURON_NAMES.map((name) => `neuron.${name}`),
]);

/** Names of another moment than now: of the step's beginning, of the step before, of a step by its key. */
const OF_MOMENT = /^(begin|last|at\.[a-z][\w-]*)\.(.+)$/;

/** @param {string} name @returns {{moment: string, name: string}} `moment`: '' is now */
export function splitMoment(name) {
  const [, moment = '', rest = name] = OF_MOMENT.exec(name) ?? [];
  return { moment, name: rest };
}

/** Whether there is such a quantity, now or at another moment. @param {string} name */
export const isKnownName = (name) => PLAIN.has(splitMoment(name).name);

/** Whether it is a list by layer. @param {string} name */
export const isByLayer = (name) => BY_LAYER.some((one) => one === splitMoment(name).name.replace(/^b\./, ''));

/** How many places a call such as weight(layer, unit, input) takes; undefined where it measures nothing. @param {string} name @returns {number|undefined} */
export function placesOf(name) {
  const plain = splitMoment(name).name.replace(/^b\./, '');
  return Object.hasOwn(PLACE_NAMES, plain) ? PLACE_NAMES[/** @type {keyof typeof PLACE_NAMES} */ (plain)] : undefined;
}

/** The names that resemble a wrong one, for its sentence. @param {string} name */
export function similarNames(name) {
  const plain = splitMoment(name).name.toLowerCase();
  return [...PLAIN].filter((one) => {
    const lower = one.toLowerCase();
    return lower.includes(plain) || plain.includes(lower) || sharedStart(lower, plain) >= 4;
  });
}

/** @param {string} one @param {string} other */
function sharedStart(one, other) {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

export const SETTING_NAMES = settingNames;
