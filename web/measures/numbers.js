/**
 * The numbers that can be asked for, by their names: those of the page, as the core measured them, settings, and lists by layer.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 *
 * @typedef {object} Shown what the page shows now
 * @property {Experiment} experiment
 * @property {Snapshot|null} snapshot null before anything was measured
 * @property {string} verdict what the headline says, in a word
 *
 * @typedef {number|string|boolean|null} Single
 */
import { twinSettings } from '../experiment/experiment.js';
import { settingNames } from '../experiment/settings.js';

const MEASURED = /** @type {const} */ ([
  'step',
  'epoch',
  'stepsPerSecond',
  'trainLoss',
  'testLoss',
  'trainAccuracy',
  'testAccuracy',
  'explained',
  'constantLoss',
  'clipped',
]);

/** By layer, the first one first. */
export const BY_LAYER = /** @type {const} */ ([
  'signal',
  'signalNorm',
  'batchGradient',
  'gain',
  'derivativeGain',
  'weightGain',
  'skipGain',
  'normalizationGain',
  'meanDerivative',
  'saturated',
  'dead',
  'updateRatio',
]);

/** @type {Record<string, (shown: Shown) => Single>} */
const OTHERS = {
  training: ({ snapshot }) => snapshot?.training ?? false,
  diverged: ({ snapshot }) => Boolean(snapshot?.diverged),
  firstOverLast: ({ snapshot }) => {
    const signal = snapshot?.layers.signal;
    return signal && signal.length > 0 ? signal[0] / signal[signal.length - 1] : null;
  },
  currentRate: ({ snapshot }) => snapshot?.learningRate ?? null,
  points: ({ experiment }) => experiment.points.label.length,
  verdict: ({ verdict }) => verdict,
};

const PARAMETERS = /** @type {const} */ (['weights', 'gradients', 'updates']);

/** Of the second network. */
const OF_TWIN = 'b.';

const SINGLE = [...MEASURED, ...Object.keys(OTHERS), ...settingNames];
const OWN = [...SINGLE, ...BY_LAYER, ...PARAMETERS];

/** What stands for one number, text or truth. */
export const SINGLE_NUMBERS = [...SINGLE, ...SINGLE.map((name) => OF_TWIN + name)];
export const ALL_NUMBERS = [...OWN, ...OWN.map((name) => OF_TWIN + name)];

/** A number that is none is null, as in JSON. @param {string} name of `ALL_NUMBERS` @param {Shown} shown @returns {unknown} */
export function numberCalled(name, shown) {
  if (!name.startsWith(OF_TWIN)) return numberOf(name, shown, shown.experiment.settings);
  const settings = twinSettings(shown.experiment);
  const twin = { ...shown, snapshot: shown.snapshot?.twin ?? null };
  return settings ? numberOf(name.slice(OF_TWIN.length), twin, settings) : null;
}

/** @param {string} name @param {Shown} shown @param {import('../experiment/settings.js').Settings} settings */
function numberOf(name, shown, settings) {
  const { snapshot } = shown;
  const measured = MEASURED.find((one) => one === name);
  if (measured) return finite(snapshot?.[measured]);
  if (Object.hasOwn(OTHERS, name)) return finite(OTHERS[name](shown));
  const layer = BY_LAYER.find((one) => one === name);
  if (layer) return snapshot && Array.from(snapshot.layers[layer], finite);
  const parameters = PARAMETERS.find((one) => one === name);
  if (parameters) return parametersOf(snapshot, parameters);
  const setting = settingNames.find((one) => one === name);
  return setting ? settings[setting] : null;
}

/** @param {Snapshot|null} snapshot @param {typeof PARAMETERS[number]} kind */
function parametersOf(snapshot, kind) {
  const layers = snapshot?.links?.[kind];
  if (!layers) return null;
  return layers.map(({ inputs, W, b }) => ({ inputs, W: Array.from(W, finite), b: Array.from(b, finite) }));
}

/** @template T @param {T|undefined} value */
const finite = (value) =>
  value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? null : value;
