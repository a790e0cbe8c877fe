/**
 * The parameters of every layer, read from a session: the weights, the gradients of the last mini-batch and the last changes.
 *
 * @typedef {import('../../wasm/backprop.js').Session} Session
 * @typedef {import('../engine/protocol.js').FrameRequest} FrameRequest
 */
import { unwrapResult } from './unwrap-result.js';

/** What the network's links show. @param {Session} session @param {FrameRequest['links']} kind @param {Float64Array} updateRatio of every layer @returns {import('../engine/protocol.js').Links|null} */
export function readLinks(session, kind, updateRatio) {
  if (kind === 'none') return null;
  const { weights, gradients, updates } = readLayerParameters(session, updateRatio);
  return { weights, gradients, updates, kind, shown: { weights, gradients, updates }[kind] };
}

/** @param {Session} session @param {Float64Array} updateRatio of every layer: NaN before the first update */
export function readLayerParameters(session, updateRatio) {
  const weights = unwrapResult(session.weights()).layers.map(({ inputs, W, b, scale, shift }) => ({
    inputs,
    W,
    b,
    scale,
    shift,
  }));
  const inputsOf = (/** @type {number} */ l) => weights[l].inputs;
  const gradients = asLayerParameters(session.gradients(), inputsOf);
  const updates = asLayerParameters(session.lastUpdate(), inputsOf);
  return { weights, gradients, updates: updates && isKnown(updates, updateRatio) ? updates : null };
}

/**
 * The core has zeros for an update that was not made, or that a checkpoint does not hold: those of a real one come with
 * a ratio of 0.
 * @param {import('../engine/protocol.js').LayerParameters[]} updates @param {Float64Array} updateRatio
 */
const isKnown = (updates, updateRatio) =>
  updates.some((layer) => [layer.W, layer.b, layer.scale, layer.shift].some((part) => part.some((x) => x !== 0))) ||
  updateRatio.every((ratio) => ratio === 0);

/** Names the derivatives, or changes, of a layer as its parameters are named; null where there are none yet. */
function asLayerParameters(
  /** @type {import('../../wasm/backprop.js').Result<{layers: {dW: Float64Array, db: Float64Array, dscale?: Float64Array, dshift?: Float64Array}[]}>} */ answer,
  /** @type {(layer: number) => number} */ inputsOf,
) {
  return answer.ok
    ? answer.layers.map(({ dW, db, dscale = new Float64Array(0), dshift = new Float64Array(0) }, l) => ({
        inputs: inputsOf(l),
        W: dW,
        b: db,
        scale: dscale,
        shift: dshift,
      }))
    : null;
}
