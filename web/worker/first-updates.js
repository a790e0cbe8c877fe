/**
 * The first updates of a run in double precision, in a session of its own: what a program elsewhere must come to that has
 * the same first weights, samples and mini-batches.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../../wasm/backprop.js').Session} Session
 * @typedef {import('../../wasm/backprop.js').LayerWeights} LayerWeights
 * @typedef {import('../experiment/experiment.js').ParameterChange} ParameterChange
 *
 * @typedef {object} FirstUpdatesRequest
 * @property {import('../experiment/settings.js').Settings} settings
 * @property {import('../experiment/points.js').Points} points
 * @property {import('../experiment/first-weights.js').LayerNumbers[]} [weights] in the place of drawn ones
 * @property {ParameterChange[]} numbers parameters that are not as they are drawn
 * @property {number} updates
 *
 * @typedef {Record<'signal'|'batchGradient'|'products'|'losses', Float64Array>} Outcome
 *   `products`: a batch gradient is a mean of products, one a sample, and this is their size
 */
import { runConfig, withoutEmptyParts } from '../experiment/core-config.js';
import { unwrapResult } from './unwrap-result.js';

/** Runs whose first weights differ in their last digits: how far they come apart is what rounding does. */
const NUDGED_RUNS = 4;
/** Normalisation may divide by as little as the root of PyTorch's ε, and so multiply what rounding leaves. */
const NORM_GAIN = 1 / Math.sqrt(1e-5);

/** @param {BackpropModule} core @param {FirstUpdatesRequest} request @returns {import('../export/pytorch/describe.js').FirstUpdates} */
export function computeFirstUpdates(core, { settings, points, weights, numbers, updates }) {
  const session = new core.Session();
  try {
    unwrapResult(session.configure({ ...runConfig(settings), precision: 'double' }, points));
    if (weights) unwrapResult(session.setWeights(weights.map(withoutEmptyParts)));
    // A number that this network does not have is left out, as in the run itself.
    for (const change of numbers) session.setParameter(change);
    const { layers } = unwrapResult(session.weights());
    const { samples } = unwrapResult(session.measure());
    const outcome = outcomeFrom(session, layers, updates);
    const others = Array.from({ length: NUDGED_RUNS }, (_, run) => outcomeFrom(session, nudged(layers, run), updates));
    const moves = (/** @type {keyof Outcome} */ name) =>
      largestMoves(
        outcome[name],
        others.map((other) => other[name]),
      );
    return {
      layers,
      signal: { values: outcome.signal, moved: moves('signal') },
      // What cancels in the mean leaves the rounding of its terms.
      batchGradient: {
        values: outcome.batchGradient,
        moved: moves('batchGradient').map((by, i) => Math.max(by, Number.EPSILON * outcome.products[i])),
      },
      losses: { values: outcome.losses, moved: moves('losses') },
      measured: samples.measured,
      all: samples.allTrain,
    };
  } finally {
    session.delete();
  }
}

/** @param {Session} session @param {LayerWeights[]} layers first weights @param {number} updates @returns {Outcome} */
function outcomeFrom(session, layers, updates) {
  unwrapResult(session.setWeights(layers));
  const { signal, batchGradient, signalNorm, inputSize } = unwrapResult(session.measure()).layers;
  const losses = [];
  for (let update = 0; update < updates; update++) {
    unwrapResult(session.forward());
    const { loss } = unwrapResult(session.loss());
    // From here on nothing is a number any more.
    if (!Number.isFinite(loss)) break;
    losses.push(loss);
    unwrapResult(session.backward());
    unwrapResult(session.update());
  }
  const products = signalNorm.map((norm, i) => norm * inputSize[i] * Math.sqrt(layers[i].inputs));
  return { signal, batchGradient, products, losses: Float64Array.from(losses) };
}

/**
 * Every number one unit of its last place up or down, in patterns of their own and their opposites. Before a normalisation zeros
 * too, and shifts by what it makes of rounding: where all that it normalises is the same, rounding alone is left.
 * @param {LayerWeights[]} layers @param {number} run
 */
function nudged(layers, run) {
  let state = (run >> 1) + 1;
  const up = run % 2 === 0 ? Number.EPSILON : -Number.EPSILON;
  const unit = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >= 2 ** 31 ? up : -up;
  };
  const nudge = (/** @type {number} */ value) => value + value * unit();
  return layers.map(({ W, b, scale, shift, ...rest }) => ({
    ...rest,
    W: W.map((value) => (value === 0 && shift.length > 0 ? unit() : nudge(value))),
    b: b.map(nudge),
    scale: scale.map(nudge),
    shift: shift.map((value) => value + NORM_GAIN * unit()),
  }));
}

/** How far the others are away from each value, at most. @param {Float64Array} values @param {Float64Array[]} others */
const largestMoves = (values, others) =>
  values.map((value, i) => Math.max(...others.map((other) => Math.abs((other[i] ?? NaN) - value))));
