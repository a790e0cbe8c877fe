/**
 * The numbers of every layer's links: the weights, the gradients of the last mini-batch and the last changes.
 *
 * @typedef {import('../../wasm/backprop.js').Session} Session
 * @typedef {import('../engine/protocol.js').FrameRequest} FrameRequest
 */
import { valuesOf } from './unwrap-result.js';

/** @param {Session} session @param {FrameRequest['links']} kind @returns {import('../engine/protocol.js').Links|null} */
export function linksOf(session, kind) {
  if (kind === 'none') return null;
  const { weights, gradients, updates } = numbersOf(session);
  return { weights, gradients, updates, kind, shown: { weights, gradients, updates }[kind] };
}

/** @param {Session} session */
export function numbersOf(session) {
  const weights = valuesOf(session.weights()).layers.map(({ inputs, W, b, scale, shift }) => ({
    inputs,
    W,
    b,
    scale,
    shift,
  }));
  const inputsOf = (/** @type {number} */ l) => weights[l].inputs;
  const gradients = changesOf(session.gradients(), inputsOf);
  const updates = changesOf(session.lastUpdate(), inputsOf) ?? [];
  return { weights, gradients, updates };
}

/**
 * @param {import('../../wasm/backprop.js').Result<{layers: {dW: Float64Array, db: Float64Array, dscale?: Float64Array, dshift?: Float64Array}[]}>} answer
 * @param {(layer: number) => number} inputsOf
 */
function changesOf(answer, inputsOf) {
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
