/**
 * The numbers that the script carries, as Python: samples, first weights, and what is to come out.
 *
 * @typedef {import('./describe.js').Source} Source
 * @typedef {import('./describe.js').FirstUpdates} FirstUpdates
 * @typedef {import('./describe.js').Numbers} Numbers
 * @typedef {import('./describe.js').SampleTables} SampleTables
 */
import { columnCount } from '../../experiment/columns.js';
import { pythonList, pythonNumber, pythonNumbers, pythonString, pythonTable } from './python-text.js';

/** Every number of the page's is expected to this share of it. */
const RELATIVE = 1e-9;
/** How many times what rounding was seen to do to a number is granted. */
const MARGIN = 100;
/** A loss of which less is certain than this share is no loss to compare with, nor is any after it. */
const SOFT = 1e-6;
/** What is as good as 0, as a share of the largest number of its kind. */
const NOTHING = 1e-12;

/** @param {Source} source @param {SampleTables} samples @param {Set<string>} holds */
export function numberSection(source, samples, holds) {
  return [
    ...dataNames(source, holds),
    `# A row a sample: ${columnCount(source.settings.features) > 0 ? 'its columns' : holds.has('two') ? 'x, y' : 'x'}, and at the end ${holds.has('values') ? 'its value' : 'the number of its class'}.`,
    `TRAINING = ${pythonTable(samples.training)}`,
    ...(samples.test.length > 0 ? [`TEST = ${pythonTable(samples.test)}`] : []),
    `\n# First weights: a table a layer, a row a unit, its bias at the end.\nWEIGHTS = [\n${source.first.layers.map((layer) => `${pythonTable(weightRows(layer))},\n`).join('')}]`,
    ...(holds.has('scales') ? [scaleTables(source.first)] : []),
    `\n# What comes out on the page: of every layer, and of the mini-batch of every update.`,
    ...expectations(source.first),
  ].join('\n');
}

/** Names and scales of the data. @param {Source} source @param {Set<string>} holds */
function* dataNames({ data: { axes, points } }, holds) {
  const { x, y, columns, target, classes, source } = axes;
  const ends = (/** @type {import('../../experiment/axes.js').Axis} */ { low, high }) =>
    `${pythonNumber(low)}, ${pythonNumber(high)}`;
  if (source !== '') yield `SOURCE = ${pythonString(source)}`;
  if (points.values && columns) {
    yield `COLUMNS = ${pythonList(columns.map(({ name }) => pythonString(name)))}`;
    yield `MEAN = ${pythonNumbers(columns.map(({ mean }) => mean))}`;
    yield `DEVIATION = ${pythonNumbers(columns.map(({ deviation }) => deviation))}`;
  } else if (holds.has('raw_inputs') || holds.has('scaled_inputs')) {
    yield `X_AXIS = ${ends(x)}  # the ends of the axis, of ${pythonString(x.name)}`;
    if (holds.has('two')) yield `Y_AXIS = ${ends(y)}  # of ${pythonString(y.name)}`;
  }
  if (target && (holds.has('raw_target') || holds.has('scaled_target')))
    yield `TARGET = ${ends(target)}  # the ends of what is predicted: ${pythonString(target.name)}`;
  if (!holds.has('values')) yield `CLASSES = ${pythonList(classes.map(pythonString))}`;
}

/** @param {FirstUpdates['layers'][number]} layer */
const weightRows = ({ W, b, inputs }) =>
  Array.from(b, (bias, unit) => [...W.subarray(unit * inputs, (unit + 1) * inputs), bias]);

/** @param {FirstUpdates} first */
function scaleTables({ layers }) {
  const tables = layers
    .filter(({ scale }) => scale.length > 0)
    .map(({ scale, shift }) => `${pythonTable(Array.from(scale, (one, i) => [one, shift[i]]))},\n`);
  return `SCALES = [\n${tables.join('')}]`;
}

/** @param {FirstUpdates} first */
function expectations({ signal, batchGradient, losses }) {
  const firm = firmLosses(losses);
  return [
    `SIGNAL = ${pythonNumbers(signal.values)}`,
    `BATCH_GRADIENT = ${pythonNumbers(batchGradient.values)}`,
    `LOSSES = ${pythonNumbers(firm.values)}`,
    ...(firm.values.length < losses.values.length ? ['# Rounding decides what comes after that.'] : []),
    '# Numbers that differ by more than 1e-9 where a last digit of the weights is another one: how far they may.',
    `LOOSER = {\n    "signal": ${looser(signal)},\n    "batch gradient": ${looser(batchGradient)},\n    "loss": ${looser(firm)},\n}`,
  ];
}

/** The losses before those that nothing but rounding decides. @param {Numbers} losses @returns {Numbers} */
function firmLosses({ values, moved }) {
  const first = values.findIndex((value, i) => !(MARGIN * moved[i] <= SOFT * Math.abs(value)));
  const count = first < 0 ? values.length : first;
  return { values: values.slice(0, count), moved: moved.slice(0, count) };
}

/** By their place, those that rounding moves far; what is 0 on the page may be what rounding leaves elsewhere. @param {Numbers} numbers */
function looser({ values, moved }) {
  const largest = Math.max(...Array.from(values, Math.abs));
  const entries = Array.from(values, (value, i) => {
    const allowed = Math.max(MARGIN * moved[i], value === 0 ? NOTHING * largest : 0);
    return { i, allowed, isWide: !(allowed <= RELATIVE * Math.abs(value)) };
  });
  const wide = entries.filter(({ isWide }) => isWide);
  return `{${wide.map(({ i, allowed }) => `${i}: ${pythonNumber(Number(allowed.toPrecision(2)))}`).join(', ')}}`;
}
