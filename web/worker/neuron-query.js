/**
 * One neuron with one input, ŷ = f(wx + b), taught one point by one update: every number on the way, from a session of
 * its own.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../../wasm/backprop.js').Session} Session
 *
 * @typedef {object} NeuronRequest
 * @property {string} activation f
 * @property {number} x the input
 * @property {number} y the target
 * @property {number} w
 * @property {number} b
 * @property {number} rate of the update
 *
 * @typedef {object} NeuronNumbers all in double
 * @property {number} z
 * @property {number} prediction ŷ
 * @property {number} loss (ŷ − y)²
 * @property {number} da ∂L/∂ŷ
 * @property {number} derivative f′(z)
 * @property {number} dz
 * @property {number} dw
 * @property {number} db
 * @property {number} wAfter
 * @property {number} bAfter
 * @property {number} lossAfter with these
 */
import { unwrapResult } from './unwrap-result.js';

/** @param {BackpropModule} core @param {NeuronRequest} request @returns {NeuronNumbers} */
export function computeNeuron(core, request) {
  const session = new core.Session();
  try {
    prepare(session, request);
    unwrapResult(session.forward());
    const { loss } = unwrapResult(session.loss());
    unwrapResult(session.backward());
    const place = { layer: 0, unit: 0, sample: 0, of: /** @type {const} */ ('batch') };
    const { z, a, da, derivative, dz } = unwrapResult(session.traceUnit(place));
    const [{ dW, db }] = unwrapResult(session.gradients()).layers;
    unwrapResult(session.update());
    const [{ W, b }] = unwrapResult(session.weights()).layers;
    const after = { wAfter: W[0], bAfter: b[0], lossAfter: unwrapResult(session.evaluate()).trainLoss };
    return { z, prediction: a, loss, da, derivative, dz, dw: dW[0], db: db[0], ...after };
  } finally {
    session.delete();
  }
}

/** @param {Session} session @param {NeuronRequest} request */
function prepare(session, { activation, x, y, w, b, rate }) {
  const config = {
    precision: /** @type {const} */ ('double'),
    hidden: [],
    activation: 'linear',
    outputActivation: activation,
    initializer: 'zeros',
    bias: 0,
    seed: 1,
    loss: 'squared_error',
    learningRate: rate,
    batchSize: 1,
  };
  unwrapResult(session.configureSamples(config, { inputs: 1, outputs: 1, x: [x], y: [y] }));
  unwrapResult(session.setWeights([{ W: [w], b: [b] }]));
}
