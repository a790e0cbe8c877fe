/**
 * The parameters of every layer, read from a session: the weights, the gradients of the last mini-batch and the last changes.
 *
 * @typedef {import('../../wasm/backprop.js').Session} Session
 * @typedef {import('../engine/protocol.js').FrameRequest} FrameRequest
 */
import { unwrapResult } from './unwrap-result.js';

/** What the network's links show. @param {Session} session @param {FrameRequest['links']} kind @returns {import('../engine/protocol.js').Links|null} */
export function readLinks(session, kind) {
  if (kind === 'none') return null;
  const { weights, gradients, updates } = readLayerParameters(session);
  return { weights, gradients, updates, kind, shown: { weights, gradients, updates }[kind] };
}

/** @param {Session} session */
export function readLayerParameters(session) {
  const weights = unwrapResult(session.weights()).layers.map(({ inputs, W, b, scale, shift }) => ({
    inputs,
    W,
    b,
    scale,
    shift,
  }));
  const inputsOf = (/** @type {number} */ l) => weights[l].inputs;
  const gradients = asLayerParameters(session.gradients(), inputsOf);
  const updates = asLayerParameters(session.lastUpdate(), inputsOf) ?? [];
  return { weights, gradients, updates };
}

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
