/**
 * The blocks of a step: what it begins with, what is predicted, how the outcome comes about, what to try then.
 *
 * @typedef {import('./expression.js').Expression} Expression
 * @typedef {import('./fields.js').Place} Place
 * @typedef {import('./setting-changes.js').SettingChanges} SettingChanges
 * @typedef {import('../worker/neuron-query.js').NeuronRequest} NeuronRequest
 *
 * @typedef {object} Setup
 * @property {string} [experiment] a link's fields
 * @property {SettingChanges} [set]
 * @property {boolean} [restart]
 * @property {Partial<NeuronRequest>} [neuron]
 * @property {string} [panel]
 * @property {string[]} [highlight]
 * @property {HiddenPart[]} [hide]
 *
 * @typedef {typeof HIDDEN_PARTS[number]} HiddenPart
 *
 * @typedef {object} Option
 * @property {string} says
 * @property {Expression} [when]
 * @property {boolean} [right]
 * @property {string} [reply]
 *
 * @typedef {{kind: 'choice', ask: string, options: Option[]}} ChoicePrediction
 * @typedef {{kind: 'number', ask: string, of: Expression, unit?: string, near: {factor: number}|{by: number}}} NumberPrediction
 * @typedef {{kind: 'bars', ask: string, of: string}} BarsPrediction
 * @typedef {{kind: 'curve', ask: string, of: 'trainLoss'|'testLoss', to: number}} CurvePrediction
 * @typedef {ChoicePrediction|NumberPrediction|BarsPrediction|CurvePrediction} Prediction
 *
 * @typedef {object} RunBlock
 * @property {string} [task]
 * @property {Expression} [until]
 * @property {typeof PRESSES[number]} [press]
 * @property {SettingChanges} [set]
 * @property {number} [limit]
 *
 * @typedef {{task: string, until: Expression}} Watched
 */
import { coreCatalog, namesOf } from '../experiment/catalog.js';
import { settingNames } from '../experiment/settings.js';
import { readExpression } from './expression.js';
import { flag, ifGiven, number, oneOf, oneOrMore, readFieldsAt, someOf, text } from './fields.js';
import { LessonProblem, quote } from './lesson-problem.js';
import { isByLayer } from './quantity-names.js';
import { readChanges, readLinkText } from './setting-changes.js';

export const PANEL_NAMES = /** @type {const} */ ([
  ...[
    'gradients',
    'verbs',
    'code',
    'slope',
    'neuron',
    'why',
    'distributions',
    'spectrum',
    'seeds',
    'landscape',
    'numbers',
  ],
]);

/** Parts of the page that a step can mark, besides single settings. */
export const MARKED_PARTS = /** @type {const} */ ([
  ...[
    'train',
    'step',
    'reset',
    'plot',
    'network',
    'activation',
    'panels',
    'loss',
    'verdict',
    'compare',
    'speed',
    'settings',
  ],
  'dataSet',
]);

/** Parts of the page that a lesson can leave out. */
export const HIDDEN_PARTS = /** @type {const} */ ([
  'verdict',
  'network',
  'panels',
  'plot',
  'loss',
  'activation',
  'compare',
]);

const PRESSES = /** @type {const} */ (['train', 'step', 'forward', 'loss', 'backward', 'update', 'reset']);

/** A number that is this many times too large or too small is still right, where the lesson does not say. */
const NEAR_FACTOR = 1.5;

const sentence = text(300);

/** @param {unknown} value @param {Place} place */
const expression = (value, place) => readExpression(text(300)(value, place), place.line);

const hiddenParts = oneOrMore(oneOf(HIDDEN_PARTS), HIDDEN_PARTS.length);

/** @type {import('./fields.js').Reader<HiddenPart[]>} */
export const readHidden = (value, place) => (value === 'none' ? [] : hiddenParts(value, place));

/** @param {unknown} value @param {Place} place @returns {Setup} */
export const readSetup = (value, place) =>
  readFieldsAt(value, place, {
    experiment: ifGiven(readLinkText),
    set: ifGiven(readChanges),
    restart: ifGiven(flag),
    neuron: ifGiven(readNeuron),
    panel: ifGiven(oneOf(PANEL_NAMES)),
    highlight: ifGiven(oneOrMore(oneOf([...MARKED_PARTS, ...settingNames]), 5)),
    hide: ifGiven(readHidden),
  });

const numeric = number(-1e6, 1e6);

/** @param {unknown} value @param {Place} place @returns {Partial<NeuronRequest>} */
function readNeuron(value, place) {
  const given = readFieldsAt(value, place, {
    activation: ifGiven(oneOf(namesOf(coreCatalog.activations))),
    ...{
      x: ifGiven(numeric),
      y: ifGiven(numeric),
      w: ifGiven(numeric),
      b: ifGiven(numeric),
      rate: ifGiven(numeric),
    },
  });
  return Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined));
}

/** @type {Record<Prediction['kind'], (value: Record<string, unknown>, place: Place) => Prediction>} */
const PREDICTIONS = {
  choice(value, place) {
    const read = readFieldsAt(value, place, {
      kind: text(20),
      ask: sentence,
      options: someOf(readOption, 2, 6),
    });
    const isDecided = read.options.some(({ when, right }) => when || right);
    if (!isDecided) throw new LessonProblem('options', place.line);
    return { ...read, kind: 'choice' };
  },
  number(value, place) {
    const { near, scale, ...read } = readFieldsAt(value, place, {
      kind: text(20),
      ask: sentence,
      of: expression,
      unit: ifGiven(text(40)),
      near: ifGiven(text(40)),
      scale: ifGiven(oneOf(['log', 'linear'])),
    });
    const given = near ?? (scale === 'linear' ? 'by 0.1' : `factor ${NEAR_FACTOR}`);
    return { ...read, near: readNear(given, near ? place.inside(['near']) : place), kind: 'number' };
  },
  bars(value, place) {
    const read = readFieldsAt(value, place, { kind: text(20), ask: sentence, of: text(60) });
    if (!isByLayer(read.of)) throw new LessonProblem('byLayer', place.inside(['of']).line, { value: quote(read.of) });
    return { ...read, kind: 'bars' };
  },
  curve: (value, place) => ({
    ...readFieldsAt(value, place, {
      kind: text(20),
      ask: sentence,
      of: oneOf(/** @type {const} */ (['trainLoss', 'testLoss'])),
      to: number(10, 1_000_000),
    }),
    kind: 'curve',
  }),
};

/** @param {unknown} value @param {Place} place @returns {Prediction} */
export function readPrediction(value, place) {
  const kinds = /** @type {Prediction['kind'][]} */ (Object.keys(PREDICTIONS));
  const { kind } = /** @type {{kind?: unknown}} */ (value ?? {});
  const known = oneOf(kinds)(kind, kind === undefined ? { ...place, field: 'kind' } : place.inside(['kind']));
  return PREDICTIONS[known](/** @type {Record<string, unknown>} */ (value), place);
}

/** @param {unknown} value @param {Place} place @returns {Option} */
const readOption = (value, place) =>
  readFieldsAt(value, place, {
    says: sentence,
    when: ifGiven(expression),
    right: ifGiven(flag),
    reply: ifGiven(sentence),
  });

/** @param {string} given @param {Place} place @returns {{factor: number}|{by: number}} */
function readNear(given, place) {
  const [, how, digits] = /^(factor|by)\s+([\d.]+)$/.exec(given) ?? [];
  const size = Number(digits);
  if (how === 'factor' && size > 1) return { factor: size };
  if (how === 'by' && size >= 0) return { by: size };
  throw new LessonProblem('choice', place.line, { field: 'near', value: quote(given), choices: 'factor 2, by 0.05' });
}

/** @param {unknown} value @param {Place} place @returns {RunBlock} */
export function readRun(value, place) {
  const run = readFieldsAt(value, place, {
    task: ifGiven(sentence),
    until: ifGiven(expression),
    press: ifGiven(oneOf(PRESSES)),
    set: ifGiven(readChanges),
    limit: ifGiven(number(1, 10_000_000)),
  });
  if (!run.press && !run.set && !(run.task && run.until)) throw new LessonProblem('press', place.line);
  return run;
}

/** @param {unknown} value @param {Place} place @returns {Watched[]} */
export const readWatch = (value, place) =>
  someOf((one, at) => readFieldsAt(one, at, { task: sentence, until: expression }), 1, 6)(value, place);
