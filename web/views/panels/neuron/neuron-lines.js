/**
 * The lines of the worked example: each with its formula, filled with the numbers of the lines before.
 *
 * @typedef {import('../../../worker/neuron-query.js').NeuronRequest} NeuronRequest
 * @typedef {import('../../../worker/neuron-query.js').NeuronNumbers} NeuronNumbers
 *
 * @typedef {object} Line
 * @property {'forward'|'loss'|'backward'|'updateVerb'} verb
 * @property {string} what in letters
 * @property {string} how the same in numbers
 * @property {number} value
 */
import { activationFormula, derivativeName } from '../../../words/activation-name.js';
import { formatRound } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';

/** Digits that are shown: as many as a pocket calculator is read with. */
export const DIGITS = 6;

const number = (/** @type {number} */ value) => formatRound(value, DIGITS);

/** In brackets where a sign would meet another one. @param {number} value */
const factor = (value) => (value < 0 ? `(${number(value)})` : number(value));

/** @param {NeuronRequest} given @param {NeuronNumbers} numbers @returns {Line[]} */
export const neuronLines = (given, numbers) => [
  ...forwardLines(given, numbers),
  ...backwardLines(given, numbers),
  ...updateLines(given, numbers),
];

/** @param {NeuronRequest} given @param {NeuronNumbers} numbers @returns {Line[]} */
const forwardLines = ({ activation, x, y, w, b }, { z, prediction, loss }) => [
  { verb: 'forward', what: 'z = w·x + b', how: `${factor(w)} · ${factor(x)} + ${factor(b)}`, value: z },
  {
    verb: 'forward',
    what: `ŷ = ${activationFormula(activation)}`,
    how: activationFormula(activation, number(z)),
    value: prediction,
  },
  { verb: 'loss', what: 'L = (ŷ − y)²', how: `(${number(prediction)} − ${factor(y)})²`, value: loss },
];

/** @param {NeuronRequest} given @param {NeuronNumbers} numbers @returns {Line[]} */
const backwardLines = ({ activation, x, y }, { z, prediction, da, derivative, dz, dw, db }) => [
  { verb: 'backward', what: '∂L/∂ŷ = 2 · (ŷ − y)', how: `2 · (${number(prediction)} − ${factor(y)})`, value: da },
  { verb: 'backward', what: derivativeName(activation), how: derivativeName(activation, number(z)), value: derivative },
  {
    verb: 'backward',
    what: `∂L/∂z = ∂L/∂ŷ · ${derivativeName(activation)}`,
    how: `${factor(da)} · ${factor(derivative)}`,
    value: dz,
  },
  { verb: 'backward', what: '∂L/∂w = ∂L/∂z · x', how: `${factor(dz)} · ${factor(x)}`, value: dw },
  { verb: 'backward', what: '∂L/∂b = ∂L/∂z', how: number(dz), value: db },
];

/** @param {NeuronRequest} given @param {NeuronNumbers} numbers @returns {Line[]} */
const updateLines = ({ w, b, rate }, { dw, db, wAfter, bAfter, lossAfter }) => [
  {
    verb: 'updateVerb',
    what: 'w ← w − η · ∂L/∂w',
    how: `${number(w)} − ${factor(rate)} · ${factor(dw)}`,
    value: wAfter,
  },
  {
    verb: 'updateVerb',
    what: 'b ← b − η · ∂L/∂b',
    how: `${number(b)} − ${factor(rate)} · ${factor(db)}`,
    value: bAfter,
  },
  { verb: 'updateVerb', what: 'L', how: t('neuron.after'), value: lossAfter },
];
