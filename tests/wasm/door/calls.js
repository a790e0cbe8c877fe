/** Every call that the module exports, and for each what it may be given. */
import { circle, defaultConfig, palette, succeed } from '../load.js';

/** @typedef {import('../../../wasm/backprop.js').BackpropModule} BackpropModule */

/** What Emscripten puts into a module itself. */
const OWN =
  /^(_|dyn|HEAP|asm$|wasm|run$|ready$|calledRun$|inspect$|on[A-Z]|get[A-Z_]|count_emval|flush|InternalError|BindingError|UnboundTypeError|instantiate|locateFile|print|set|addOn|stack[A-Z]|then)/;

/** Names of the functions that the module itself exports. @param {BackpropModule} core */
export const functionsOf = (core) =>
  Object.entries(core)
    .filter(([name, value]) => typeof value === 'function' && name !== 'Session' && !OWN.test(name))
    .map(([name]) => name);

/** Names of a session's calls. @param {BackpropModule} core */
export const methodsOf = (core) =>
  Object.getOwnPropertyNames(core.Session.prototype).filter((name) => name !== 'constructor');

const config = () => ({
  ...defaultConfig(),
  precision: 'double',
  hidden: [3, 2],
  activations: ['relu', 'tanh'],
  normalization: 'layer',
  features: ['x', 'y'],
  initialSize: 0.5,
  skip: true,
  batchOrder: 'reshuffled',
  schedule: 'cosine',
  schedulePeriod: 100,
  scheduleFactor: 0.5,
  warmUp: 2,
  optimizer: 'adamw',
  momentum: 0.9,
  smoothing: 0.9,
  beta1: 0.9,
  beta2: 0.99,
  weightDecay: 0.01,
  l1: 0.01,
  l2: 0.01,
  l1Kills: false,
  clipping: 'norm',
  clippingLimit: 1,
});

/** Twelve points of three inputs. */
const columns = () => ({
  x: Array.from({ length: 12 }, (_, i) => i / 3 - 2),
  y: Array.from({ length: 12 }, (_, i) => Math.sin(i)),
  label: Array.from({ length: 12 }, (_, i) => (i % 2 ? 1 : -1)),
  test: Array.from({ length: 12 }, (_, i) => (i % 3 ? 0 : 1)),
  classes: 2,
  inputs: 3,
  values: Array.from({ length: 36 }, (_, i) => Math.cos(i)),
  plane: { origin: [0, 0, 0], across: [1, 0, 0], up: [0, 1, 0] },
});

const colours = () => ({ ...palette, classes: [palette.negative, palette.positive] });

/** A session that every call has something to say about. @param {BackpropModule} core @param {boolean} ofColumns */
export function exampleSession(core, ofColumns = true) {
  const session = new core.Session();
  const given = /** @type {any} */ (config());
  if (ofColumns) given.features = [];
  succeed(
    session.configure(
      given,
      ofColumns ? /** @type {any} */ (columns()) : succeed(core.generate({ ...circle, count: 20 })).points,
    ),
  );
  succeed(session.recordPath(true));
  succeed(session.train(30));
  for (const verb of /** @type {const} */ (['forward', 'loss', 'backward'])) succeed(session[verb]());
  succeed(session.startLandscape({ directions: 'path', reach: 1, columns: 3, rows: 3, samples: 10, seed: 1 }));
  return session;
}

const trace = { layer: 1, unit: 1, sample: 2, of: 'training' };
const parameter = { layer: 0, part: 'weight', index: 1 };

/**
 * What each call may be given; a test names the call that has no entry here.
 * @param {BackpropModule} core @returns {Record<string, unknown[]>}
 */
export function examplesOf(core) {
  const session = exampleSession(core);
  const { layers } = succeed(session.weights()),
    { bytes } = succeed(session.checkpoint());
  session.delete();
  const point = {
    x: [1],
    y: [2],
    label: [1],
    test: [0],
    classes: 2,
    inputs: 3,
    values: [1, 2, 3],
    plane: columns().plane,
  };
  return {
    generate: [{ ...circle, count: 20 }],
    principalPlane: [{ inputs: 3, values: columns().values, test: columns().test }],
    catalog: [],
    configure: [{ ...config(), features: [] }, columns()],
    configureSamples: [config(), { inputs: 1, outputs: 2, x: [1, 2], y: [1, 2, 3, 4], test: [0, 1] }],
    setPoints: [columns()],
    setPoint: [3, point],
    setPlane: [columns().plane],
    setTraining: [config()],
    setWeights: [layers],
    train: [3],
    surface: [4, colours(), new Uint8ClampedArray(64)],
    tiles: [4, colours(), new Uint8ClampedArray(64)],
    curves: [{ places: 5, units: true }],
    predict: [{ inputs: [1, 2, 3], x: 1, y: 2 }],
    states: [{ of: 'training', sample: 2 }],
    inputGradient: [{ sample: 2 }],
    setParameter: [{ ...parameter, value: 0.5 }],
    restore: [bytes],
    histograms: [{ lowest: -5, highest: 2, perDecade: 3 }],
    slope: [{ layer: 1, bins: 5, points: 7 }],
    recordPath: [true],
    startLandscape: [{ directions: 'random', reach: 1, columns: 3, rows: 3, samples: 10, seed: 1 }],
    landscapeRows: [1],
    traceUnit: [trace],
    traceParameter: [{ ...trace, input: 1 }],
    traceUpdate: [parameter],
    checkGradient: [{ ...parameter, samples: 5 }],
    checkGradients: [{ first: 1, count: 3, samples: 5 }],
    ...Object.fromEntries(
      ['reset', 'forward', 'loss', 'backward', 'update', 'measure', 'evaluate', 'follow', 'weights', 'gradients']
        .concat(['batchIndices', 'lastUpdate', 'checkpoint', 'spectrum', 'notePath', 'batchLoss', 'delete'])
        .map((name) => [name, []]),
    ),
  };
}
