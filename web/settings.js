/**
 * The property table: every setting of an experiment with its default, its bounds, its words, and what
 * changing it costs. Controls, validation and (later) the address bar all read this table.
 *
 * @typedef {object} Choice
 * @property {string} value the core's name
 * @property {string} label what the page says
 *
 * @typedef {'data'|'network'|'live'|'view'} Effect
 *   `data`: new points; `network`: back to step 0; `live`: the run goes on; `view`: nothing but the display
 *
 * @typedef {object} Field
 * @property {'integer'|'number'|'choice'} kind
 * @property {string} label
 * @property {string} hint one sentence: what it does
 * @property {Effect} effect
 * @property {string|number} default
 * @property {number} [min]
 * @property {number} [max]
 * @property {Choice[]} [choices]
 */

/** Largest number of weights the page offers; more would not train at a speed anyone could watch. */
export const MAX_WEIGHTS = 4_000_000;

const choice = (/** @type {string} */ value, /** @type {string} */ label) => ({ value, label });

/** @satisfies {Record<string, Field>} */
export const FIELDS = /** @type {const} */ ({
  dataSet: {
    kind: 'choice', label: 'Data set', effect: 'data', default: 'circle',
    hint: 'Where the points come from.',
    choices: [
      choice('circle', 'Circle'), choice('xor', 'Xor'), choice('gauss', 'Two gaussians'),
      choice('spiral', 'Spiral'), choice('moons', 'Two moons'),
      choice('penguins', 'Penguins (measured)'), choice('custom', 'Your own'),
    ],
  },
  pointCount: {
    kind: 'integer', label: 'Points', effect: 'data', default: 500, min: 10, max: 10_000,
    hint: 'How many points are drawn, training and test together.',
  },
  noise: {
    kind: 'number', label: 'Noise', effect: 'data', default: 0, min: 0, max: 50,
    hint: 'How far points, or their labels, stray from the pattern, in percent.',
  },
  trainShare: {
    kind: 'number', label: 'Training share', effect: 'data', default: 50, min: 10, max: 90,
    hint: 'Percent of the points that the network learns from; the rest only test it.',
  },
  dataSeed: {
    kind: 'integer', label: 'Data seed', effect: 'data', default: 1, min: 0, max: 4294967295,
    hint: 'The same seed draws the same points.',
  },
  activation: {
    kind: 'choice', label: 'Activation', effect: 'network', default: 'sigmoid',
    hint: 'What each hidden unit does with its weighted sum.',
    choices: [
      choice('sigmoid', 'Sigmoid'), choice('relu', 'ReLU'), choice('tanh', 'Tanh'), choice('linear', 'Linear'),
    ],
  },
  hiddenLayers: {
    kind: 'integer', label: 'Hidden layers', effect: 'network', default: 8, min: 0, max: 128,
    hint: 'How many layers stand between the inputs and the output.',
  },
  units: {
    kind: 'integer', label: 'Units per layer', effect: 'network', default: 8, min: 1, max: 512,
    hint: 'How many units each hidden layer has.',
  },
  initializer: {
    kind: 'choice', label: 'Initialisation', effect: 'network', default: 'lecun_normal',
    hint: 'Standard deviation of the first weights (n inputs, m units); it stays when the activation is switched, unless matched to it.',
    choices: [
      choice('lecun_normal', 'LeCun, √(1/n)'), choice('glorot_normal', 'Glorot, √(2/(n+m))'),
      choice('he_normal', 'He, √(2/n)'), choice('matched', 'Matched'),
    ],
  },
  outputActivation: {
    kind: 'choice', label: 'Output', effect: 'network', default: 'tanh',
    hint: 'What the output unit does with its weighted sum; without the bound of tanh, too large a rate diverges.',
    choices: [choice('tanh', 'Tanh'), choice('linear', 'Linear')],
  },
  seed: {
    kind: 'integer', label: 'Seed', effect: 'network', default: 1, min: 0, max: 4294967295,
    hint: 'The same seed draws the same first weights.',
  },
  learningRate: {
    kind: 'number', label: 'Learning rate', effect: 'live', default: 0.03, min: 0.000001, max: 100,
    hint: 'Each update is the gradient times this number.',
  },
  batchSize: {
    kind: 'integer', label: 'Batch size', effect: 'live', default: 10, min: 1, max: 1000,
    hint: 'How many points each update averages over.',
  },
  precision: {
    kind: 'choice', label: 'Precision', effect: 'network', default: 'float',
    hint: 'Numbers of 32 or 64 bits; a very deep sigmoid network underflows to zero in the first.',
    choices: [choice('float', '32-bit'), choice('double', '64-bit')],
  },
  speed: {
    kind: 'choice', label: 'Speed', effect: 'view', default: '1000',
    hint: 'Updates per second while training.',
    choices: [
      choice('1', '1 step/s'), choice('10', '10 steps/s'), choice('100', '100 steps/s'),
      choice('1000', '1 000 steps/s'), choice('10000', '10 000 steps/s'), choice('full', 'Full speed'),
    ],
  },
});

/** @typedef {keyof typeof FIELDS} SettingName */

/**
 * @typedef {object} Settings
 * @property {string} dataSet
 * @property {number} pointCount
 * @property {number} noise
 * @property {number} trainShare
 * @property {number} dataSeed
 * @property {string} activation
 * @property {number} hiddenLayers
 * @property {number} units
 * @property {string} initializer
 * @property {string} outputActivation
 * @property {number} seed
 * @property {number} learningRate
 * @property {number} batchSize
 * @property {string} precision
 * @property {string} speed
 */

export const settingNames = /** @type {SettingName[]} */ (Object.keys(FIELDS));

/** @returns {Settings} a fresh copy of the first view's settings */
export function defaultSettings() {
  return /** @type {Settings} */ (
    Object.fromEntries(settingNames.map((name) => [name, FIELDS[name].default])));
}

/** Whether the points are drawn by the core, rather than measured. */
export const isDrawn = (/** @type {Settings} */ { dataSet }) => dataSet !== 'penguins' && dataSet !== 'custom';

/** Number of weights and biases of the hidden stack and the output unit, for two inputs. */
export function parameterCount(/** @type {Settings} */ { hiddenLayers, units }) {
  if (hiddenLayers === 0) return 3;
  return 3 * units + (hiddenLayers - 1) * (units + 1) * units + units + 1;
}

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
  const text = String(typed).trim().replace(',', '.').replace('−', '-');
  const number = text === '' ? NaN : Number(text);
  const min = /** @type {number} */ (field.min), max = /** @type {number} */ (field.max);
  const bounds = `${formatBound(min)} to ${formatBound(max)}`;
  if (Number.isNaN(number)) {
    const wanted = field.kind === 'integer' ? 'a whole number' : 'a number';
    return { ok: false, note: `${field.label} takes ${wanted} from ${bounds}; “${shorten(text)}” is not one.` };
  }
  const whole = field.kind === 'integer' ? Math.round(number) : number;
  const value = Math.min(max, Math.max(min, whole));
  if (value !== whole) return { ok: true, value, note: `${field.label} goes from ${bounds}; set to ${formatBound(value)}.` };
  if (whole !== number) return { ok: true, value, note: `${field.label} is a whole number; set to ${formatBound(value)}.` };
  return { ok: true, value, note: '' };
}

/** @param {Field} field @param {string} typed @returns {Reading} */
function readChoice(field, typed) {
  const choices = field.choices ?? [];
  if (choices.some((c) => c.value === typed)) return { ok: true, value: typed, note: '' };
  const names = choices.map((c) => c.label).join(', ');
  return { ok: false, note: `${field.label} is one of ${names}; “${shorten(typed)}” is none of them.` };
}

const shorten = (/** @type {string} */ text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Whole numbers with thin groups, everything else as typed. */
function formatBound(/** @type {number} */ value) {
  return Number.isInteger(value) && Math.abs(value) >= 10_000
    ? String(value).replace(/\B(?=(\d{3})+$)/g, ' ') : String(value);
}
