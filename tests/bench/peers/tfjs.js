/**
 * TensorFlow.js on one of its backends, one thread. Of its two ways of training, `model.trainOnBatch` and an optimizer
 * on a function of tensors, this is the second: it was the faster one on every row. The batches stand ready as tensors.
 */

import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { learn, repeat } from '../clock.js';
import { normal } from '../rows.js';

/**
 * @typedef {import('../rows.js').Row} Row
 * @typedef {import('../rows.js').Data} Data
 * @typedef {ReturnType<typeof tf.tensor2d>} Tensor2D
 */

/** @param {Row} row */
function createLayers({ sizes }) {
  const draw = normal();
  return sizes.slice(1).map((units, l) => ({
    W: tf.variable(
      tf.tensor2d(
        Float32Array.from({ length: sizes[l] * units }, () => draw() / Math.sqrt(sizes[l])),
        [sizes[l], units],
      ),
    ),
    b: tf.variable(tf.zeros([units])),
  }));
}

/** @param {Row} row @param {Data} data */
function createRun(row, { count, x, y }) {
  const { sizes, batch, activation, rate } = row;
  const inputs = sizes[0],
    outputs = sizes[sizes.length - 1];
  const layers = createLayers(row);
  const f = activation === 'tanh' ? tf.tanh : tf.relu;
  const answer = (/** @type {Tensor2D} */ input) =>
    layers.reduce((a, { W, b }, l) => {
      const z = tf.add(tf.matMul(a, /** @type {any} */ (W)), b);
      return /** @type {Tensor2D} */ (l + 1 < layers.length ? f(z) : z);
    }, input);
  const batches = Array.from({ length: count / batch }, (_, i) => ({
    x: tf.tensor2d(x.slice(i * batch * inputs, (i + 1) * batch * inputs), [batch, inputs]),
    y: tf.tensor2d(y.slice(i * batch * outputs, (i + 1) * batch * outputs), [batch, outputs]),
  }));
  const lossOf = (/** @type {typeof batches[0]} */ one) =>
    /** @type {ReturnType<typeof tf.scalar>} */ (tf.mean(tf.squaredDifference(answer(one.x), one.y)));
  const optimizer = tf.train.sgd(rate);
  let next = 0;
  return {
    train(/** @type {number} */ updates) {
      for (let i = 0; i < updates; i++) {
        const one = batches[next];
        next = (next + 1) % batches.length;
        optimizer.minimize(() => lossOf(one));
      }
    },
    loss: () => batches.reduce((sum, one) => sum + tf.tidy(() => lossOf(one)).dataSync()[0], 0) / batches.length,
  };
}

/** @param {'cpu'|'wasm'} backend */
export async function createProgram(backend) {
  console.warn = () => {}; // it greets, and recommends another package
  setWasmPaths(fileURLToPath(new URL('../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url)));
  setThreadsCount(1);
  await tf.setBackend(backend);
  await tf.ready();
  if (tf.getBackend() !== backend) throw new Error(`TensorFlow.js has no ${backend} backend here`);
  /** @type {ReturnType<typeof createRun>} */
  let run;
  return {
    open(/** @type {Row} */ row, /** @type {Data} */ data) {
      run = createRun(row, data);
    },
    learn: (/** @type {{goal: number, seconds: number}} */ until) => learn(run.train, run.loss, until),
    train: (/** @type {number} */ seconds) => repeat(run.train, seconds),
  };
}
