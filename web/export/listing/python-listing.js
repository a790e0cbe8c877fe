/**
 * A network of one neuron as plain Python, as textbooks have it: one step with the numbers of the page, verb by verb.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('./line.js').Line} Line
 * @typedef {import('./line.js').Verb} Verb
 *
 * @typedef {object} Step
 * @property {ArrayLike<number>} w the weights before it
 * @property {number} b
 * @property {number} rate the learning rate, as scheduled
 * @property {ArrayLike<number>} batch its points, numbered among the training points
 * @property {'batch'|'somePoints'|''} about whether these are those of the page's mini-batch, or just some; '' where there are no others
 */
import { coreCatalog, findByName, targetFacts } from '../../experiment/catalog.js';
import { featuresOf, hiddenWidths, outputCount } from '../../experiment/network-shape.js';
import { classesOf, inputsOf, trainingCount } from '../../experiment/points.js';
import { t } from '../../words/program-text.js';
import { choiceLabel } from '../../words/setting-names.js';
import { pythonNumber } from '../pytorch/python-text.js';
import { FEATURES } from '../pytorch/torch-names.js';
import { isPlain } from './data-lines.js';
import { indented, lines } from './line.js';
import { trainingRows } from './points-file.js';
import { ACTIVATION_FORMULAS, LOSS_FORMULAS } from './python-formulas.js';

/** Each weight and each point has a name or a line of its own. */
const MOST_INPUTS = 7,
  MOST_POINTS = 20;

/** Why there is no plain Python of an experiment that could have one: a text's key; '' where there is. @param {Settings} settings @param {Points} points */
export function pythonRefusal(settings, points) {
  const { firstMoment, secondMoment } = findByName(coreCatalog.optimizers, settings.optimizer);
  if (featuresOf(settings).length > MOST_INPUTS) return 'program.manyInputs';
  if (Math.min(settings.batchSize, trainingCount(points)) > MOST_POINTS) return 'program.manyPoints';
  if (firstMoment || secondMoment !== 'none') return 'program.memory';
  if (settings.clipping !== 'none') return 'program.clipped';
  return settings.l1 > 0 && settings.l1Kills === 'on' ? 'program.noKills' : '';
}

/** Whether the network is one neuron. @param {Settings} settings @param {Points} points */
export const isOneNeuron = (settings, points) =>
  hiddenWidths(settings).length === 0 && outputCount(settings, classesOf(points)) === 1;

/** @param {Pick<import('../../experiment/experiment.js').Experiment, 'settings'|'points'>} experiment @param {Step} step @returns {Line[]} */
export function pythonListing({ settings, points }, step) {
  const names = namesOf(settings, points),
    count = step.batch.length;
  const neuron = neuronLines(settings, names, count);
  const body = [
    ...numberLines(settings, points, names, step),
    ...lines(''),
    ...(count > 1 ? batchLoop(names, neuron) : neuron),
    ...updateLines(settings, names),
    ...lines(
      `print(loss, ${names.weights.map((w) => `dL_d${w}`).join(', ')}, dL_db)\nprint(${names.weights.join(', ')}, b)`,
    ),
  ];
  const isMath = body.some(({ text }) => text.includes('math.'));
  return [...lines(isMath ? 'import math\n' : ''), ...body].slice(isMath ? 0 : 1);
}

/** @typedef {{weights: string[], inputs: string[], place: string[], features: string}} Names `place`: of what a point has; `features`: what the inputs are of it, '' where they are the same */

/** @param {Settings} settings @param {Points} points @returns {Names} */
function namesOf(settings, points) {
  const own = featuresOf(settings);
  const numbered = (/** @type {string} */ letter) =>
    own.map((_, i) => (own.length === 1 ? letter : `${letter}${i + 1}`));
  const isSame = isPlain(settings, points);
  const inputs = numbered('x');
  const given = own.map((name) =>
    (FEATURES[name] ?? '').replace(/\bx\b/g, 'p').replace(/\by\b/g, 'q').replaceAll('torch.', 'math.'),
  );
  return {
    weights: numbered('w'),
    inputs,
    place: isSame ? inputs : ['p', 'q'].slice(0, inputsOf(points)),
    features: isSame ? '' : `${inputs.join(', ')} = ${given.join(', ')}`,
  };
}

/** The points, the weights and the rate. @param {Settings} settings @param {Points} points @param {Names} names @param {Step} step */
function numberLines(settings, points, { weights, place }, { w, b, rate, batch, about }) {
  const exact = settings.precision === 'double' ? pythonNumber : shortest;
  const rows = trainingRows(points).slice(1);
  const values = Array.from(batch, (i) => pointValues(settings, points, rows[i]).map(exact));
  const head = `${place.join(', ')}, y`,
    what = about && t(`program.${about}`, { count: batch.length });
  const data =
    batch.length === 1
      ? [`${head} = ${values[0].join(', ')}${what && `  # ${what}`}`]
      : [`batch = [  # ${what}: ${head}`, ...values.map((row) => `    (${row.join(', ')}),`), ']'];
  return lines(
    [
      ...data,
      `${weights.join(', ')}, b = ${[...Array.from(w), b].map(exact).join(', ')}`,
      `rate = ${exact(rate)}`,
    ].join('\n'),
  );
}

/** With the target as the loss takes it. @param {Settings} settings @param {Points} points @param {(string|number)[]} row @returns {number[]} */
function pointValues(settings, points, row) {
  const numbers = row.map(Number),
    label = Number(numbers.at(-1)),
    { low, high } = targetFacts(settings);
  return [...numbers.slice(0, -1), classesOf(points) === 0 ? label : label === 1 ? high : low];
}

/** A single-precision number with as few digits as say which one it is. @param {number} value */
function shortest(value) {
  for (let digits = 1; digits < 9; ++digits) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === Math.fround(value)) return pythonNumber(short);
  }
  return pythonNumber(Number(value.toPrecision(9)));
}

/** The lines of a verb; the first is the one that is pressed. @param {Verb} verb @param {string[]} texts @returns {Line[]} */
const linesOf = (verb, texts) =>
  texts.map((text, i) => ({ text, verb, isLoop: true, ...(i === 0 ? { isCall: true } : {}) }));

/** Forward, loss and backward of one point, of `count` whose mean is taken. @param {Settings} settings @param {Names} names @param {number} count @returns {Line[]} */
function neuronLines(settings, { weights, inputs, features }, count) {
  const activation = ACTIVATION_FORMULAS[settings.outputActivation],
    loss = LOSS_FORMULAS[settings.loss];
  const sum = (/** @type {string} */ name, /** @type {string} */ value) => {
    if (count === 1) return `${name} = ${value}`;
    return `${name} += ${/ (?:[-+]|if) /.test(value) ? `(${value})` : value} / ${count}`;
  };
  return [
    ...linesOf('forward', [
      ...[features].filter(Boolean),
      `z = ${weights.map((w, i) => `${w} * ${inputs[i]}`).join(' + ')} + b`,
      `y_hat = ${activation.value}  # ${choiceLabel('activation', settings.outputActivation)}`,
    ]),
    ...(loss.comment ? [{ text: `# ${loss.comment}`, verb: /** @type {const} */ ('loss'), isLoop: true }] : []),
    ...linesOf('loss', [sum('loss', loss.value)]),
    ...linesOf('backward', [
      `dL_dyhat = ${loss.derivative}`,
      `dyhat_dz = ${activation.derivative}`,
      'dL_dz = dL_dyhat * dyhat_dz',
      ...weights.map((w, i) => sum(`dL_d${w}`, `dL_dz * ${inputs[i]}`)),
      sum('dL_db', 'dL_dz'),
    ]),
  ];
}

/** Sums over the mini-batch. @param {Names} names @param {Line[]} neuron @returns {Line[]} */
const batchLoop = ({ weights, place }, neuron) => [
  ...lines(`loss = ${weights.map((w) => `dL_d${w} = `).join('')}dL_db = 0`),
  ...lines(`for ${place.join(', ')}, y in batch:`, { isLoop: true }),
  ...indented(neuron),
];

/** @param {Settings} settings @param {Names} names @returns {Line[]} */
function updateLines({ l1, l2 }, { weights }) {
  const penalty = (/** @type {string} */ w) => [
    ...(l1 > 0 ? [` + ${pythonNumber(l1)} * ((${w} > 0) - (${w} < 0))`] : []),
    ...(l2 > 0 ? [` + ${pythonNumber(l2)} * ${w}`] : []),
  ];
  const stepOf = (/** @type {string} */ w) => {
    const parts = penalty(w);
    return parts.length === 0 ? `dL_d${w}` : `(dL_d${w}${parts.join('')})`;
  };
  return linesOf('update', [...weights.map((w) => `${w} -= rate * ${stepOf(w)}`), 'b -= rate * dL_db']);
}
