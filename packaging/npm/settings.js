/**
 * What may be left out where a network or points are made, and what is then taken.
 *
 * @typedef {import('./index.js').NetworkSettings} NetworkSettings
 * @typedef {import('./index.js').Data} Data
 */

/** Every setting: the core reads those that it knows, and would not notice a name that is misspelt. */
const NETWORK_SETTINGS = Object.keys(
  /** @satisfies {Record<keyof NetworkSettings, true>} */ ({
    precision: true,
    hidden: true,
    activation: true,
    activations: true,
    outputActivation: true,
    initializer: true,
    initialSize: true,
    bias: true,
    normalization: true,
    skip: true,
    features: true,
    seed: true,
    loss: true,
    learningRate: true,
    batchSize: true,
    batchOrder: true,
    optimizer: true,
    momentum: true,
    smoothing: true,
    beta1: true,
    beta2: true,
    weightDecay: true,
    schedule: true,
    schedulePeriod: true,
    scheduleFactor: true,
    warmUp: true,
    l1: true,
    l2: true,
    l1Kills: true,
    clipping: true,
    clippingLimit: true,
  }),
);

/** @satisfies {Partial<NetworkSettings>} */
const NETWORK_DEFAULTS = {
  precision: 'double',
  activation: 'relu',
  outputActivation: 'linear',
  initializer: 'matched',
  bias: 0,
  seed: 1,
  learningRate: 0.03,
  batchSize: 10,
};

const POINT_DEFAULTS = { count: 500, noise: 0, trainShare: 0.5, seed: 1 };

/** Whether these are samples of any number of inputs and outputs, rather than points. @param {Data} data @returns {data is import('./index.js').Samples} */
export const areSamples = (data) => 'outputs' in data;

/** Points as the core takes them: it reads any arrays, and wants to be told which points only test. @param {import('./index.js').OwnPoints} points */
export const completePoints = (points) =>
  /** @type {import('./index.js').Points} */ ({
    ...points,
    test: points.test ?? new Uint8Array(points.x?.length ?? 0),
  });

/** @param {Data} data */
function usualLoss(data) {
  if (areSamples(data) || data.classes === 0) return 'squared_error';
  return (data.classes ?? 2) > 2 ? 'softmax_cross_entropy' : 'binary_cross_entropy';
}

/** @param {object} settings @param {string[]} known @param {string} what */
function refuseUnknown(settings, known, what) {
  const unknown = Object.keys(settings).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`${what} has no setting "${unknown}"; there are: ${known.join(', ')}`);
}

/** What is given, without what is undefined. @template {object} T @param {T} settings @returns {T} */
const given = (settings) =>
  /** @type {T} */ (Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)));

/** @param {NetworkSettings} settings @param {Data} data @returns {import('./index.js').RunConfig} */
export function networkConfig(settings, data) {
  refuseUnknown(settings, NETWORK_SETTINGS, 'a network');
  return { ...NETWORK_DEFAULTS, loss: usualLoss(data), ...given(settings) };
}

/** @param {import('./index.js').PointSettings} settings @returns {import('./index.js').DataConfig} */
export function pointsConfig(settings) {
  refuseUnknown(settings, ['set', ...Object.keys(POINT_DEFAULTS)], 'a set of points');
  return { ...POINT_DEFAULTS, ...given(settings) };
}
