/**
 * The settings of an experiment: their values, what follows from them, and how what a person typed is read.
 * The table of all of them is in fields.js.
 *
 * @typedef {import('./fields.js').Field} Field
 * @typedef {keyof Settings} SettingName
 *
 * @typedef {object} Settings
 * @property {string} dataSet
 * @property {number} pointCount
 * @property {number} noise
 * @property {number} trainShare
 * @property {number} dataSeed
 * @property {string} activation
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
 * @property {number} l2
 * @property {string} schedule
 * @property {number} schedulePeriod
 * @property {number} scheduleFactor
 * @property {number} warmUp
 * @property {string} batchOrder
 * @property {string} speed
 */
import { choicesOf, FIELDS } from './fields.js';
import { t } from './text.js';

export { choicesOf, FIELDS };

/** Largest number of weights the page offers; more would not train at a speed anyone could watch. */
export const MAX_WEIGHTS = 4_000_000;

export const settingNames = /** @type {SettingName[]} */ (/* @__PURE__ */ Object.keys(FIELDS));

/** @returns {Settings} a fresh copy of the first view's settings */
export function defaultSettings() {
  return /** @type {Settings} */ (
    Object.fromEntries(settingNames.map((name) => [name, FIELDS[name].default])));
}

/** Whether the points are drawn by the core, rather than measured. */
export const isDrawn = (/** @type {Settings} */ { dataSet }) => dataSet !== 'penguins' && dataSet !== 'custom';

/** Units of every hidden layer, first to last. @param {Pick<Settings, 'shape'|'hiddenLayers'|'units'>} settings @returns {number[]} */
export function hiddenWidths({ shape, hiddenLayers, units }) {
  return shape === '' ? new Array(hiddenLayers).fill(units) : shape.split(',').map(Number);
}

export const featuresOf = (/** @type {Pick<Settings, 'features'>} */ { features }) => features.split(',');

/**
 * Number of outputs: one for two classes or a regression, one a class otherwise.
 * @param {Pick<Settings, 'loss'>} settings
 * @param {number} classes 2 … 6, or 0 for a regression
 */
export const outputCount = ({ loss }, classes = 2) => (classes > 2 || (classes === 2 && loss === 'softmax_cross_entropy') ? classes : 1);

/** Number of weights and biases. @param {Settings} settings @param {number} [classes] */
export function parameterCount(settings, classes = 2) {
  const sizes = [featuresOf(settings).length, ...hiddenWidths(settings), outputCount(settings, classes)];
  return sizes.slice(1).reduce((sum, units, l) => sum + units * (sizes[l] + 1), 0);
}

/**
 * What goes along with a change: other numbers of layers or units make all layers alike again.
 * @param {Partial<Settings>} change
 * @returns {Partial<Settings>}
 */
export function withConsequences(change) {
  if ('shape' in change && change.shape) {
    const widths = change.shape.split(',').map(Number);
    return { ...change, hiddenLayers: widths.length };
  }
  return 'hiddenLayers' in change || 'units' in change ? { ...change, shape: '' } : change;
}

/**
 * Loss and output that fit data of `classes` classes, where the data before was of another kind.
 * @param {number} before classes of the data that was
 * @param {number} classes
 * @returns {Partial<Settings>}
 */
export function fittingTask(before, classes) {
  if (kindOf(before) === kindOf(classes)) return {};
  if (classes > 2) return { loss: 'softmax_cross_entropy', outputActivation: 'linear' };
  return { loss: 'squared_error', outputActivation: 'tanh' };
}

const kindOf = (/** @type {number} */ classes) => (classes > 2 ? 'several' : classes === 0 ? 'regression' : 'two');

/**
 * @typedef {{ok: true, value: string|number, note: string} | {ok: false, note: string}} Reading
 *   `note` is empty, or one sentence that says what was clamped, rounded or refused, and its bounds
 */

/**
 * Reads what a person typed into the control of one setting: clamps a number out of range, rounds a
 * fraction where a whole number is wanted, refuses what is no number, and says so.
 *
 * @param {SettingName} name
 * @param {string|number} typed
 * @returns {Reading}
 */
export function readSetting(name, typed) {
  /** @type {Field} */
  const field = FIELDS[name];
  if (field.kind === 'choice') return readChoice(field, String(typed));
  if (field.kind === 'set') return readSet(field, String(typed));
  if (field.kind === 'list') return readList(field, String(typed));
  return readNumber(field, String(typed));
}

/** @param {Field} field @param {string} typed @returns {Reading} */
function readNumber(field, typed) {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  const number = text === '' ? NaN : Number(text);
  const min = /** @type {number} */ (field.min), max = /** @type {number} */ (field.max);
  const words = { label: field.label, min: formatBound(min), max: formatBound(max) };
  if (Number.isNaN(number)) {
    const refusal = field.kind === 'integer' ? 'reading.notInteger' : 'reading.notNumber';
    return { ok: false, note: t(refusal, { ...words, typed: shorten(text) }) };
  }
  const whole = field.kind === 'integer' ? Math.round(number) : number;
  const value = Math.min(max, Math.max(min, whole));
  if (value !== whole) return { ok: true, value, note: t('reading.clamped', { ...words, value: formatBound(value) }) };
  if (whole !== number) return { ok: true, value, note: t('reading.rounded', { ...words, value: formatBound(value) }) };
  return { ok: true, value, note: '' };
}

/** @param {Field} field @param {string} typed @returns {Reading} */
function readChoice(field, typed) {
  const choices = field.choices ?? [];
  if (choices.some((c) => c.value === typed)) return { ok: true, value: typed, note: '' };
  const names = choices.map((c) => c.label).join(', ');
  return { ok: false, note: t('reading.noChoice', { label: field.label, names, typed: shorten(typed) }) };
}

/** Some of the choices, in the order of the table. @param {Field} field @param {string} typed @returns {Reading} */
function readSet(field, typed) {
  const choices = (field.choices ?? []).map(({ value }) => value);
  const wanted = typed.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const unknown = wanted.find((part) => !choices.includes(part));
  if (unknown !== undefined) {
    return { ok: false, note: t('reading.notInSet', { label: field.label, names: choices.join(', '), typed: shorten(unknown) }) };
  }
  if (wanted.length === 0) return { ok: false, note: t('reading.emptySet', { label: field.label }) };
  return { ok: true, value: choices.filter((value) => wanted.includes(value)).join(','), note: '' };
}

/** @param {Field} field @param {string} typed @returns {Reading} */
function readList(field, typed) {
  const min = /** @type {number} */ (field.min), max = /** @type {number} */ (field.max), longest = field.longest ?? Infinity;
  const parts = typed.split(/[\s,;×]+/).filter((part) => part !== '');
  const wrong = parts.find((part) => !/^\d+$/.test(part) || Number(part) < min || Number(part) > max);
  if (wrong !== undefined) {
    return { ok: false, note: t('reading.notInList', { label: field.label, min, max, typed: shorten(wrong) }) };
  }
  if (parts.length > longest) {
    return { ok: false, note: t('reading.listTooLong', { label: field.label, longest, count: parts.length }) };
  }
  return { ok: true, value: parts.map(Number).join(','), note: '' };
}

const shorten = (/** @type {string} */ text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Whole numbers with thin groups, everything else as typed. */
function formatBound(/** @type {number} */ value) {
  return Number.isInteger(value) && Math.abs(value) >= 10_000
    ? String(value).replace(/\B(?=(\d{3})+$)/g, ' ') : String(value);
}
