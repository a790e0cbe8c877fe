/**
 * The block `reproduce`: a figure of a paper, the networks that are to show it, and whether they do. What is measured comes from the
 * core (worker/figure-run.js); what is expected, from the paper.
 *
 * @typedef {import('./expression.js').Expression} Expression
 * @typedef {import('./fields.js').Place} Place
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../worker/figure-run.js').FigureTask} FigureTask
 * @typedef {import('../worker/figure-run.js').FigureNumbers} FigureNumbers
 *
 * @typedef {{factor: number}|{by: number}|{low: number, high: number}} Band how far off is still a pass
 * @typedef {Expression|Expression[]} Expectation one for all layers, which may name `layer`; or one a layer, the first one first
 * @typedef {typeof SUMMARIES[number]} SummaryName
 *
 * @typedef {object} FigureNetwork
 * @property {string} name under the axis; networks of several series may have the same
 * @property {string} series those of one series are joined by a line; '' where there is only one
 * @property {Settings} settings
 * @property {number} weightScale
 * @property {number} biasDeviation
 * @property {Expectation} expected
 * @property {Band} band
 *
 * @typedef {object} Figure
 * @property {string} claim
 * @property {string} source
 * @property {FigureNetwork[]} networks
 * @property {{normal?: {count: number, inputs: number, size: number, outputs: number}, samples?: import('../../wasm/backprop.js').Samples, first?: number}} data
 * @property {FigureTask['training']} training
 * @property {number} seeds runs of each network
 * @property {Expression} measure of one run: a number, a condition, or a list by layer
 * @property {SummaryName} summary of the runs
 * @property {string} label of what is measured
 * @property {'linear'|'log'} scale
 * @property {string} why the band is what it is
 *
 * @typedef {object} FigurePoint one place of the figure
 * @property {number} network index
 * @property {string} name of the network
 * @property {string} series of the network
 * @property {number|null} layer from 1; null where there is one number a network
 * @property {number} expected
 * @property {number} low
 * @property {number} high
 * @property {number} measured NaN where no run gave a number
 * @property {number[]} values of the runs; without those that gave none
 * @property {number} runs
 * @property {boolean} passes
 */
import { columnsSetting, inputsOfDataSet } from '../experiment/columns.js';
import { dataConfig, runConfig } from '../experiment/core-config.js';
import { hiddenWidths, MAX_WEIGHTS, parameterCount } from '../experiment/network-shape.js';
import { withConsequences } from '../experiment/setting-constraints.js';
import { defaultSettings, isDrawn, settingNames } from '../experiment/settings.js';
import { readExpression } from './expression.js';
import { ifGiven, number, oneOf, readFieldsAt, someOf, text } from './fields.js';
import { LessonProblem, quote } from './lesson-problem.js';
import { readChanges } from './setting-changes.js';

const MOST_NETWORKS = 12,
  MOST_SEEDS = 1000;

/** What each layer has of it. */
const LISTS = [
  ...['signal', 'signalNorm', 'batchGradient', 'gain', 'derivativeGain', 'weightGain', 'skipGain', 'normalizationGain'],
  ...['meanDerivative', 'saturated', 'dead', 'updateRatio', 'inputSize', 'weightedSize', 'biasSize', 'skipGrowth'],
];
const SINGLES = [
  ...['step', 'epoch', 'trainLoss', 'testLoss', 'trainAccuracy', 'testAccuracy', 'explained', 'spread', 'constantLoss'],
  ...['clipped', 'diverged'],
];
/** What takes a call of its own, which is made where it is needed. */
const EXTRAS = ['biasGradientNorm', 'inputGradientNorm', 'singularValues'];

const MEASURED = new Set([
  ...[...LISTS, ...SINGLES, ...EXTRAS, ...settingNames],
  ...[...LISTS, ...SINGLES].map((name) => `begin.${name}`),
]);
const OF_THEORY = new Set([...settingNames, 'layer']);

export const SUMMARIES = /** @type {const} */ (['mean', 'geometric mean', 'median', 'deviation']);

const positive = number(1e-9, 1e9);

/** @param {unknown} value @param {Place} place */
const measured = (value, place) => readExpression(text(300)(value, place), place.line, (name) => MEASURED.has(name));

/** @param {unknown} value @param {Place} place */
const theory = (value, place) => readExpression(text(300)(value, place), place.line, (name) => OF_THEORY.has(name));

/** @param {unknown} value @param {Place} place @returns {Expectation} */
const expectation = (value, place) => (Array.isArray(value) ? someOf(theory, 1, 130) : theory)(value, place);

/** @param {unknown} value @param {Place} place @returns {Band} */
function readBand(value, place) {
  if (Array.isArray(value)) {
    const [low, high] = someOf(number(-1e300, 1e300), 2, 2)(value, place);
    if (low <= high) return { low, high };
  }
  const [, how, digits] = /^(factor|by)\s+([\d.e-]+)$/.exec(String(value)) ?? [];
  const size = Number(digits);
  if (how === 'factor' && size > 1) return { factor: size };
  if (how === 'by' && size >= 0) return { by: size };
  throw new LessonProblem('choice', place.line, {
    field: place.field,
    value: quote(value),
    choices: 'factor 1.2, by 0.05, [0.9, 1.1]',
  });
}

/** Of one network, or of all. */
const ADJUSTMENTS = {
  settings: ifGiven(readChanges),
  weightScale: ifGiven(positive),
  biasDeviation: ifGiven(number(0, 1e6)),
  expected: ifGiven(expectation),
  band: ifGiven(readBand),
};

/** @param {unknown} value @param {Place} place @returns {Figure} @throws {LessonProblem} */
export function readReproduce(value, place) {
  const read = readFieldsAt(value, place, {
    ...ADJUSTMENTS,
    claim: text(600),
    source: text(300),
    networks: someOf(
      (one, at) => readFieldsAt(one, at, { ...ADJUSTMENTS, name: text(60), series: ifGiven(text(60)) }),
      1,
      MOST_NETWORKS,
    ),
    data: ifGiven(readData),
    train: ifGiven(readTraining),
    seeds: number(1, MOST_SEEDS),
    measure: measured,
    summary: ifGiven(oneOf(SUMMARIES)),
    label: text(120),
    scale: ifGiven(oneOf(/** @type {const} */ (['linear', 'log']))),
    why: text(600),
  });
  const data = read.data ?? {};
  const networks = read.networks.map((own, i) => {
    const at = place.inside(['networks', i]);
    const { weightScale = 1, biasDeviation = 0, expected, band } = { ...read, ...given(own) };
    if (!expected) throw new LessonProblem('missing', at.line, { field: 'expected' });
    if (!band) throw new LessonProblem('missing', at.line, { field: 'band' });
    const settings = settingsOf([read.settings, own.settings], data, at);
    return { name: own.name, series: own.series ?? '', settings, weightScale, biasDeviation, expected, band };
  });
  const { claim, source, seeds, measure, label, why, summary = 'mean', scale = 'linear' } = read;
  const training = read.train ?? { updates: 0, untilShare: 0, every: 1 };
  return {
    claim,
    source,
    networks,
    data,
    training,
    seeds: wholeNumber(seeds, place, 'seeds'),
    measure,
    summary,
    label,
    scale,
    why,
  };
}

/** Fields that are there. @template {object} T @param {T} fields @returns {Partial<T>} */
const given = (fields) =>
  /** @type {Partial<T>} */ (Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== undefined)));

/** @param {number} value @param {Place} place @param {string} field */
function wholeNumber(value, place, field) {
  if (Number.isInteger(value)) return value;
  const values = { field, least: '1', most: String(MOST_SEEDS), value: quote(value) };
  throw new LessonProblem('number', place.inside([field]).line, values);
}

/** @param {unknown} value @param {Place} place @returns {Figure['data']} */
function readData(value, place) {
  const data = readFieldsAt(value, place, {
    normal: ifGiven(readNormal),
    samples: ifGiven(readSamples),
    first: ifGiven(number(1, 10_000)),
  });
  return given(data);
}

/** @param {unknown} value @param {Place} place */
function readNormal(value, place) {
  const width = number(1, 512);
  const { outputs = 1, ...read } = readFieldsAt(value, place, {
    count: number(1, 1000),
    inputs: width,
    size: number(0, 1e6),
    outputs: ifGiven(width),
  });
  return { ...read, outputs };
}

/** @param {unknown} value @param {Place} place @returns {import('../../wasm/backprop.js').Samples} */
function readSamples(value, place) {
  const numbers = someOf(number(-1e9, 1e9), 1, 512);
  const { x, y } = readFieldsAt(value, place, { x: someOf(numbers, 1, 1000), y: someOf(numbers, 1, 1000) });
  const areAlike = x.length === y.length && [x, y].every((rows) => rows.every((row) => row.length === rows[0].length));
  if (!areAlike) throw new LessonProblem('list', place.line, { field: place.field, least: '1', most: '1000' });
  return { inputs: x[0].length, outputs: y[0].length, x: x.flat(), y: y.flat() };
}

/** @param {unknown} value @param {Place} place @returns {FigureTask['training']} */
function readTraining(value, place) {
  const {
    updates,
    until = 0,
    every = 1,
  } = readFieldsAt(value, place, {
    updates: number(1, 100_000),
    until: ifGiven(number(0, 1)),
    every: ifGiven(number(1, 100_000)),
  });
  return { updates, untilShare: until, every };
}

/** @param {(import('./setting-changes.js').SettingChanges|undefined)[]} changes @param {Figure['data']} data @param {Place} place @returns {Settings} */
function settingsOf(changes, data, place) {
  const settings = changes.reduce(
    (all, change) => ({ ...all, ...withConsequences(change?.settings ?? {}) }),
    defaultSettings(),
  );
  const hasOwn = data.normal !== undefined || data.samples !== undefined;
  if (changes.some((change) => change?.twin !== undefined)) throw wrongSetting('b', 'on', place);
  if (!hasOwn && !isDrawn(settings) && settings.dataSet !== 'digits')
    throw wrongSetting('dataSet', settings.dataSet, place);
  if (settings.dataSet === 'digits') settings.features = columnsSetting(inputsOfDataSet('digits'));
  if (parameterCount(settings, 10) > MAX_WEIGHTS) throw wrongSetting('units', String(settings.units), place);
  return settings;
}

/** @param {string} key @param {string} value @param {Place} place */
const wrongSetting = (key, value, place) =>
  new LessonProblem('settings', place.line, { key: quote(key), value: quote(value) });

/** Whether the page has to read its digits first. @param {Figure} figure */
export const needsDigits = ({ networks, data }) =>
  !data.normal && !data.samples && networks.some(({ settings }) => settings.dataSet === 'digits');

/**
 * Every run of the figure: all seeds of the first network, then those of the next.
 * @param {Figure} figure @param {Points|null} digits where it needs them @param {number} [seeds] runs of each network, where not all are wanted
 * @returns {FigureTask[]}
 */
export const figureTasks = ({ networks, data, training, seeds: all, measure }, digits, seeds = all) =>
  networks.flatMap(({ settings, weightScale, biasDeviation }) =>
    Array.from({ length: seeds }, (_, i) => ({
      kind: /** @type {const} */ ('figure'),
      config: runConfig({ ...settings, seed: i + 1 }),
      data: { ...data, ...(data.normal || data.samples ? {} : pointsOf(settings, digits)) },
      ...{ weightScale, biasDeviation, training },
      extras: EXTRAS.filter((name) => measure.names.includes(name)),
    })),
  );

/** @param {Settings} settings @param {Points|null} digits */
const pointsOf = (settings, digits) =>
  settings.dataSet === 'digits' ? { points: digits ?? undefined } : { drawn: dataConfig(settings) };

/** @param {Figure} figure @param {FigureNumbers[]} results of `figureTasks` @returns {FigurePoint[]} */
export function judgeFigure(figure, results) {
  const runs = results.length / figure.networks.length;
  return figure.networks.flatMap((network, i) => {
    const values = results
      .slice(i * runs, (i + 1) * runs)
      .map((numbers) => figure.measure.value((name) => valueCalled(name, numbers, network.settings)));
    return placesOf(figure, network).map((layer) => judge(figure, { network, index: i, layer }, values));
  });
}

/** The same before anything was measured. @param {Figure} figure @returns {FigurePoint[]} */
export const expectedPoints = (figure) =>
  figure.networks.flatMap((network, index) =>
    placesOf(figure, network).map((layer) => judge(figure, { network, index, layer }, [])),
  );

/** @param {string} name @param {FigureNumbers} numbers @param {Settings} settings @returns {import('./expression.js').Value} */
function valueCalled(name, numbers, settings) {
  const value = Object.hasOwn(numbers, name) ? numbers[name] : settings[/** @type {keyof Settings} */ (name)];
  return Array.isArray(value) ? value.map(finite) : finite(value);
}

/** @template T @param {T} value */
const finite = (value) => (typeof value === 'number' && !Number.isFinite(value) ? null : value);

/** The layers that are compared; [null] where a run gives one number. @param {Figure} figure @param {FigureNetwork} network */
function placesOf({ measure }, { expected, settings }) {
  const layers = hiddenWidths(settings).length + 1;
  // What kind of value it gives does not depend on the numbers.
  const kind = measure.value((name) => (isList(name) ? new Array(layers).fill(1) : 1));
  if (!Array.isArray(kind)) return [null];
  const count = Array.isArray(expected) ? expected.length : Math.max(1, layers - 1);
  return Array.from({ length: count }, (_, i) => i + 1);
}

/** @param {string} name */
const isList = (name) => [...LISTS, ...EXTRAS].includes(name.replace(/^begin\./, ''));

/**
 * @param {Figure} figure @param {{network: FigureNetwork, index: number, layer: number|null}} at
 * @param {import('./expression.js').Value[]} results of the runs
 * @returns {FigurePoint}
 */
function judge({ summary }, { network, index, layer }, results) {
  const values = results
    .map((one) => (Array.isArray(one) ? one[(layer ?? 1) - 1] : one))
    .map((one) => (typeof one === 'boolean' ? Number(one) : one))
    .filter((one) => typeof one === 'number');
  const expected = expectedAt(network, layer),
    { low, high } = bandAround(expected, network.band),
    summarized = SUMMARY[summary](values);
  return {
    ...{
      network: index,
      name: network.name,
      series: network.series,
      layer,
      expected,
      low,
      high,
      values,
      runs: results.length,
    },
    measured: summarized,
    passes: summarized >= low && summarized <= high,
  };
}

/** @param {FigureNetwork} network @param {number|null} layer */
function expectedAt({ expected, settings }, layer) {
  const one = Array.isArray(expected) ? expected[(layer ?? 1) - 1] : expected;
  const value = one.value((name) => (name === 'layer' ? layer : settings[/** @type {keyof Settings} */ (name)]));
  return typeof value === 'number' ? value : NaN;
}

/** @param {number} expected @param {Band} band */
function bandAround(expected, band) {
  if ('low' in band) return band;
  const ends =
    'by' in band ? [expected - band.by, expected + band.by] : [expected / band.factor, expected * band.factor];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** @type {Record<SummaryName, (values: number[]) => number>} NaN without values */
const SUMMARY = {
  mean,
  'geometric mean': (values) => Math.exp(mean(values.map(Math.log))),
  median(values) {
    const sorted = [...values].sort((a, b) => a - b),
      half = sorted.length / 2;
    return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : mean(sorted.slice(half - 1, half + 1));
  },
  deviation(values) {
    const middle = mean(values);
    return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
  },
};

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
