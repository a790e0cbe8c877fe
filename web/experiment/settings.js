/**
 * The settings of an experiment: their values and what follows from them. The table of all of them is in fields.js;
 * how what a person typed is read stands in reading.js, and what goes with what in fitting.js.
 *
 * @typedef {import('./setting-table.js').Field} Field
 * @typedef {keyof Settings} SettingName
 *
 * @typedef {object} Settings
 * @property {string} dataSet
 * @property {number} pointCount
 * @property {number} noise
 * @property {number} trainShare
 * @property {number} dataSeed
 * @property {string} activation
 * @property {string} activations of the first hidden layers between commas; empty where all have `activation`
 * @property {number} hiddenLayers
 * @property {number} units
 * @property {string} shape units of each hidden layer between commas; empty where all have `units`
 * @property {string} features inputs between commas
 * @property {string} initializer
 * @property {number} initialSize
 * @property {number} bias
 * @property {string} normalization
 * @property {string} skip
 * @property {string} outputActivation
 * @property {number} seed
 * @property {string} precision
 * @property {number} learningRate
 * @property {number} batchSize
 * @property {string} loss
 * @property {string} optimizer
 * @property {number} momentum
 * @property {number} smoothing
 * @property {number} beta1
 * @property {number} beta2
 * @property {number} weightDecay
 * @property {string} clipping
 * @property {number} clippingLimit
 * @property {number} l1
 * @property {string} l1Kills
 * @property {number} l2
 * @property {string} schedule
 * @property {number} schedulePeriod
 * @property {number} scheduleFactor
 * @property {number} warmUp
 * @property {string} batchOrder
 * @property {string} speed
 */
import { choicesOf, FIELDS } from './setting-table.js';

export { choicesOf, FIELDS };

/** What the page says for a value of a setting: a choice's words, or else the value. @param {SettingName} name @param {string|number} value */
export const labelOf = (name, value) =>
  choicesOf(name).find((choice) => choice.value === value)?.label ?? String(value);

/** Largest number of weights the page offers; more would not train at a speed anyone could watch. */
export const MAX_WEIGHTS = 4_000_000;

export const settingNames = /** @type {SettingName[]} */ (/* @__PURE__ */ Object.keys(FIELDS));

/** @returns {Settings} a fresh copy of the first view's settings */
export function defaultSettings() {
  return /** @type {Settings} */ (Object.fromEntries(settingNames.map((name) => [name, FIELDS[name].default])));
}

/** Whether nothing has been chosen yet. */
export const isDefault = (/** @type {Settings} */ settings) =>
  settingNames.every((name) => settings[name] === FIELDS[name].default);

/** Whether the points are drawn by the core, rather than measured. */
export const isDrawn = (/** @type {Settings} */ { dataSet }) => dataSet !== 'penguins' && dataSet !== 'custom';

/** Units of every hidden layer, first to last. @param {Pick<Settings, 'shape'|'hiddenLayers'|'units'>} settings @returns {number[]} */
export function hiddenWidths({ shape, hiddenLayers, units }) {
  return shape === '' ? new Array(hiddenLayers).fill(units) : shape.split(',').map(Number);
}

/** @typedef {Pick<Settings, 'activation'|'activations'|'shape'|'hiddenLayers'|'units'>} Activated */

/** Activation of every hidden layer. @param {Activated} settings @returns {string[]} */
export function hiddenActivations(settings) {
  const own = settings.activations.split(',');
  return hiddenWidths(settings).map((_, l) => own[l] || settings.activation);
}

/** The activation that all hidden layers have; '' where they differ. @param {Activated} settings */
export function commonActivation(settings) {
  const [first = settings.activation, ...others] = hiddenActivations(settings);
  return others.every((one) => one === first) ? first : '';
}

export const featuresOf = (/** @type {Pick<Settings, 'features'>} */ { features }) => features.split(',');

/**
 * Number of outputs: one for two classes or a regression, one a class otherwise.
 * @param {Pick<Settings, 'loss'>} settings
 * @param {number} classes 2 … 6, or 0 for a regression
 */
export const outputCount = ({ loss }, classes = 2) =>
  classes > 2 || (classes === 2 && loss === 'softmax_cross_entropy') ? classes : 1;

/** Number of weights and biases. @param {Settings} settings @param {number} [classes] */
export function parameterCount(settings, classes = 2) {
  const sizes = [featuresOf(settings).length, ...hiddenWidths(settings), outputCount(settings, classes)];
  return sizes.slice(1).reduce((sum, units, l) => sum + units * (sizes[l] + 1), 0);
}

/**
 * What goes along with a change: other numbers of layers or units make all layers alike again, and so does an
 * activation for all of them.
 * @param {Partial<Settings>} change
 * @returns {Partial<Settings>}
 */
export function withConsequences(change) {
  if ('shape' in change && change.shape) {
    const widths = change.shape.split(',').map(Number);
    change = { ...change, hiddenLayers: widths.length };
  } else if ('hiddenLayers' in change || 'units' in change) change = { ...change, shape: '' };
  return 'activation' in change ? { activations: '', ...change } : change;
}

/** Whether the outputs are logits, of which the loss itself makes probabilities. */
export const isCrossEntropy = (/** @type {Pick<Settings, 'loss'>} */ { loss }) => loss.endsWith('cross_entropy');

/**
 * Loss and output that fit data of `classes` classes, where the data before was of another kind.
 * @param {number} before classes of the data that was
 * @param {number} classes
 * @returns {Partial<Settings>}
 */
export function fittingTask(before, classes) {
  if (kindOf(before) === kindOf(classes)) return {};
  if (classes > 2) return { loss: 'softmax_cross_entropy', outputActivation: 'linear' };
  return { loss: 'squared_error', outputActivation: classes === 0 ? 'linear' : 'tanh' };
}

const kindOf = (/** @type {number} */ classes) => (classes > 2 ? 'several' : classes === 0 ? 'regression' : 'two');

/** Costliest first. */
export const EFFECT_ORDER = /** @type {const} */ (['data', 'network', 'live', 'view']);

/**
 * The costliest effect of what differs; null where nothing does. A loss that wants another number of outputs takes
 * another network.
 * @param {Settings} now
 * @param {Settings} before
 * @param {number} classes of the data
 * @returns {import('./setting-table.js').Effect|null}
 */
export function effectOf(now, before, classes) {
  const effects = settingNames.filter((name) => now[name] !== before[name]).map((name) => FIELDS[name].effect);
  if (outputCount(now, classes) !== outputCount(before, classes)) effects.push('network');
  return EFFECT_ORDER.find((effect) => effects.includes(effect)) ?? null;
}
