/**
 * What the templates are filled with, of an experiment and its first updates.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('./sample-tables.js').SampleTables} SampleTables
 * @typedef {import('./fill-template.js').Filling} Filling
 *
 * @typedef {object} FirstUpdates what the core says of the first updates, as web/worker/first-updates.js computes it
 * @property {{W: Float64Array, b: Float64Array, scale: Float64Array, shift: Float64Array, inputs: number}[]} layers first weights
 * @property {Numbers} signal of each layer
 * @property {Numbers} batchGradient of each layer
 * @property {Numbers} losses of the mini-batches
 * @property {number} measured training samples of which signals and gradients are
 * @property {number} all training samples
 *
 * @typedef {object} Numbers
 * @property {Float64Array} values
 * @property {Float64Array} moved how far rounding alone moves each
 *
 * @typedef {object} Source
 * @property {Settings} settings of the network that is written
 * @property {Pick<Experiment, 'points'|'axes'>} data
 * @property {FirstUpdates} first
 */
import { activationFacts, coreCatalog, findByName, lossFacts, targetFacts } from '../../experiment/catalog.js';
import { columnCount } from '../../experiment/columns.js';
import {
  commonActivation,
  featuresOf,
  hiddenActivations,
  hiddenWidths,
  outputCount,
} from '../../experiment/network-shape.js';
import { classesOf, inputsOf } from '../../experiment/points.js';
import { hasEffect } from '../../experiment/setting-table.js';
import { pythonList, pythonNumber } from './python-text.js';
import { FIRST_UPDATES } from './request.js';
import { ACTIVATIONS, criterionOf, FEATURES, INITIALIZERS, OPTIMIZERS } from './torch-names.js';

/** @param {Source} source @param {SampleTables} samples @returns {Filling} */
export function describe(source, samples) {
  const facts = { ...ofNetwork(source), ...ofData(source, samples), ...ofTraining(source) };
  const holds = Object.entries(facts).flatMap(([name, isTrue]) => (isTrue ? [name] : []));
  return { values: valuesOf(source), holds: new Set(holds) };
}

/** @param {Source} source */
function ofNetwork({ settings, first }) {
  const { normalization } = settings,
    common = commonActivation(settings),
    hidden = hiddenWidths(settings).length > 0,
    norm = hidden && normalization !== 'none';
  return {
    hidden,
    norm,
    batch: norm && normalization === 'batch',
    layer: norm && normalization === 'layer',
    mixed: common === '',
    linear: hidden && common === 'linear',
    linear_output: settings.outputActivation === 'linear',
    skip: hidden && settings.skip === 'on',
    alone: norm && normalization === 'layer' && hiddenWidths(settings).includes(1),
    scales: norm && first.layers.some(({ scale, shift }) => scale.some((one) => one !== 1) || shift.some(Boolean)),
    single: settings.precision === 'float',
    part: first.measured < first.all,
    matched: settings.initializer === 'matched',
  };
}

/** @param {Source} source @param {SampleTables} samples */
function ofData({ settings, data: { points } }, { inputs, target, test }) {
  const classes = classesOf(points),
    indices = lossFacts(settings).jointOutputs,
    outputs = outputCount(settings, classes),
    coded = classes > 0 && !indices;
  return {
    columns: columnCount(settings.features) > 0,
    two: inputsOf(points) === 2,
    raw_inputs: inputs === 'raw',
    scaled_inputs: inputs === 'scaled',
    raw_target: target === 'raw',
    scaled_target: target === 'scaled',
    test: test.length > 0,
    indices,
    coded,
    values: classes === 0,
    one_output: coded && outputs === 1,
    several_outputs: coded && outputs > 1,
    signed: targetFacts(settings).low === -1,
  };
}

/** @param {Source} source */
function ofTraining({ settings, first }) {
  const { schedule, warmUp, clipping, optimizer, l1, l2 } = settings,
    kills = settings.l1Kills === 'on' && l1 > 0,
    shuffled = settings.batchOrder === 'reshuffled';
  return {
    shuffled,
    random: shuffled || first.measured < first.all,
    scheduled: schedule !== 'constant' || warmUp > 0,
    warms: warmUp > 0,
    constant: schedule === 'constant',
    step: schedule === 'step',
    cosine: schedule === 'cosine',
    period: hasEffect('schedulePeriod', settings),
    factor: hasEffect('scheduleFactor', settings),
    clips: clipping !== 'none',
    clips_norm: clipping === 'norm',
    clips_value: clipping === 'value',
    l1: l1 > 0,
    l2: l2 > 0,
    kills,
    penalty: l2 > 0 || (l1 > 0 && !kills),
    momentum: optimizer === 'momentum' || optimizer === 'nesterov',
    alpha: optimizer === 'rmsprop',
    betas: optimizer === 'adam' || optimizer === 'adamw',
    decay: optimizer === 'adamw',
  };
}

/** @param {Source} source @returns {Record<string, string>} */
function valuesOf({ settings, data: { points }, first }) {
  const features = featuresOf(settings),
    hidden = hiddenActivations(settings),
    common = commonActivation(settings),
    numbered = common === '' || settings.normalization !== 'none';
  const numbers = { ...numbersOf(settings), measured: first.measured, updates: FIRST_UPDATES };
  const units = [features.length, ...hiddenWidths(settings), outputCount(settings, classesOf(points))];
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, pythonNumber(value)])),
    units: pythonList(units.map(String)),
    each: numbered ? 'l, layer' : 'layer',
    hidden_layers: numbered ? 'enumerate(self.layers[:-1])' : 'self.layers[:-1]',
    hidden: ACTIVATIONS[common || settings.activation],
    activations: pythonList(hidden.map((name) => ACTIVATIONS[name] || 'nn.Identity()')),
    output: ACTIVATIONS[settings.outputActivation],
    features: pythonList(features.map((name) => FEATURES[name] ?? '')),
    criterion: criterionOf(settings.loss, 'y', 't'),
    border: pythonNumber(targetFacts(settings).border),
    ...drawingOf(settings),
    optimizer: optimizerOf(settings),
  };
}

/** What the numbers of training are called in Python. @param {Settings} settings */
export const numbersOf = (settings) => ({
  learning_rate: settings.learningRate,
  batch_size: settings.batchSize,
  momentum: settings.momentum,
  alpha: settings.smoothing,
  beta1: settings.beta1,
  beta2: settings.beta2,
  weight_decay: settings.weightDecay,
  clipping_limit: settings.clippingLimit,
  l1: settings.l1,
  l2: settings.l2,
  schedule_period: settings.schedulePeriod,
  schedule_factor: settings.scheduleFactor,
  warm_up: settings.warmUp,
  seed: settings.seed,
});

/** The optimiser, with its numbers by those names. @param {Settings} settings */
export function optimizerOf({ optimizer, momentum }) {
  // Without momentum there is nothing of Nesterov's, and PyTorch refuses it.
  return OPTIMIZERS[optimizer === 'nesterov' && momentum === 0 ? 'momentum' : optimizer];
}

/** How the weights `W` of each layer are drawn. @param {Settings} settings @returns {string[]} */
export const drawsOf = (settings) =>
  [...hiddenActivations(settings), settings.outputActivation].map((activation) => {
    const { initializer, initialSize } = settings,
      name = initializer === 'matched' ? activationFacts(activation).matchedInitializer : initializer;
    return INITIALIZERS[name].replaceAll('SIZE', pythonNumber(initialSize));
  });

/** @param {Settings} settings */
export const firstBias = ({ initializer, bias }) => findByName(coreCatalog.initializers, initializer).bias ?? bias;

/** How weights of other seeds are drawn. @param {Settings} settings */
const drawingOf = (settings) => ({
  draw: drawsOf(settings)[0],
  drawings: pythonList(drawsOf(settings).map((draw) => `lambda W: ${draw}`)),
  bias: pythonNumber(firstBias(settings)),
});
