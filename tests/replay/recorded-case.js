/**
 * Recorded networks (tests/golden/README.md has the format), run through the WebAssembly module.
 * @typedef {{
 *   id: number|string, dims: number[], hidden: string|string[], output: string, loss: string, optimizer: string,
 *   learning_rate: number, clip_norm: number|null, norm: string|null, skip: boolean, x: number[][], y: number[][],
 *   W: number[][][], b: number[][], losses: number[], dW: number[][][], db: number[][], W20: number[][][],
 *   b20: number[][], evaluated?: number, clipped?: number, clip_value?: number, l1?: number, l2?: number,
 *   schedule?: { kind: string, period?: number, factor?: number, warm_up?: number },
 * }} RecordedCase
 * @typedef {{ losses: ArrayLike<number>, dW: ArrayLike<number>[], db: ArrayLike<number>[], W: ArrayLike<number>[],
 *   b: ArrayLike<number>[], evaluated: number, clipped: number, error?: string }} Outcome
 */
import { succeed } from '../wasm/load.js';

/** The file's names of losses where they are not the core's. @type {Record<string, string>} */
const LOSSES = { mse: 'squared_error', half_mse: 'half_squared_error', bce_logits: 'binary_cross_entropy' };

/** The core leaves out what is undefined as if it were not there. */
function clippingOf(/** @type {RecordedCase} */ recorded) {
  if (recorded.clip_norm !== null) return { clipping: 'norm', clippingLimit: recorded.clip_norm };
  return recorded.clip_value === undefined ? {} : { clipping: 'value', clippingLimit: recorded.clip_value };
}

/** @param {RecordedCase} recorded @param {'float'|'double'} precision @returns {import('../../wasm/backprop.js').RunConfig} */
function configOf(recorded, precision) {
  const perLayer = typeof recorded.hidden !== 'string';
  return {
    precision,
    hidden: recorded.dims.slice(1, -1),
    activation: perLayer ? 'linear' : /** @type {string} */ (recorded.hidden),
    activations: perLayer ? /** @type {string[]} */ (recorded.hidden) : undefined,
    outputActivation: recorded.output,
    initializer: 'zeros',
    bias: 0,
    seed: 1,
    normalization: recorded.norm ?? 'none',
    skip: recorded.skip,
    loss: LOSSES[recorded.loss] ?? recorded.loss,
    learningRate: recorded.learning_rate,
    batchSize: recorded.x.length,
    batchOrder: 'sequential',
    optimizer: recorded.optimizer,
    schedule: recorded.schedule?.kind,
    schedulePeriod: recorded.schedule?.period,
    scheduleFactor: recorded.schedule?.factor,
    warmUp: recorded.schedule?.warm_up,
    l1: recorded.l1,
    l2: recorded.l2,
    ...clippingOf(recorded),
  };
}

/**
 * The losses before each update, the gradients before the first, the weights and the loss as evaluated after the last.
 * @param {import('../../wasm/backprop.js').BackpropModule} core
 * @param {RecordedCase} recorded
 * @param {'float'|'double'} precision
 * @param {(session: import('../../wasm/backprop.js').Session) => void} [onBackward] called after each backward
 * @returns {Outcome}
 */
export function runInModule(core, recorded, precision, onBackward) {
  const session = new core.Session();
  try {
    succeed(
      session.configureSamples(configOf(recorded, precision), {
        inputs: recorded.dims[0],
        outputs: /** @type {number} */ (recorded.dims.at(-1)),
        x: recorded.x.flat(),
        y: recorded.y.flat(),
      }),
    );
    succeed(session.setWeights(recorded.W.map((W, l) => ({ W: W.flat(), b: recorded.b[l] }))));
    /** @type {number[]} */
    const losses = [];
    let gradients = /** @type {import('../../wasm/backprop.js').LayerGradients[]} */ ([]);
    for (let i = 0; i < recorded.losses.length; ++i) {
      succeed(session.forward());
      losses.push(succeed(session.loss()).loss);
      succeed(session.backward());
      onBackward?.(session);
      if (i === 0) gradients = succeed(session.gradients()).layers;
      succeed(session.update());
    }
    const { layers } = succeed(session.weights());
    return {
      losses,
      dW: gradients.map((layer) => layer.dW),
      db: gradients.map((layer) => layer.db),
      W: layers.map((layer) => layer.W),
      b: layers.map((layer) => layer.b),
      evaluated: succeed(session.evaluate()).trainLoss,
      clipped: succeed(session.measure()).clipped,
    };
  } finally {
    session.delete();
  }
}
