/** Loads the built module under Node, which has to hand over the bytes itself. */
import { readFile } from 'node:fs/promises';

const BUILD = new URL('../../build/', import.meta.url);

/**
 * @param {'wasm'|'wasm-scalar'} preset
 * @returns {Promise<import('../../wasm/backprop.js').BackpropModule>}
 */
export async function loadModule(preset = 'wasm') {
  const { default: createBackprop } = await import(new URL(`${preset}/backprop.js`, BUILD).href);
  return createBackprop({ wasmBinary: await readFile(new URL(`${preset}/backprop.wasm`, BUILD)) });
}

/**
 * The values of a call that must succeed.
 * @template T
 * @param {import('../../wasm/backprop.js').Result<T>} result
 */
export function succeed(result) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

/**
 * What a call that must be refused says.
 * @param {import('../../wasm/backprop.js').Result} result
 */
export function refused(result) {
  if (result.ok) throw new Error('it was not refused');
  return result.message;
}

/** @returns {import('../../wasm/backprop.js').RunConfig} the page's first view, with ReLU */
export const defaultConfig = () => ({
  precision: 'float',
  hidden: new Array(8).fill(8),
  activation: 'relu',
  outputActivation: 'linear',
  initializer: 'lecun_normal',
  bias: 0,
  seed: 1,
  loss: 'binary_cross_entropy',
  learningRate: 0.1,
  batchSize: 10,
});

/** Another network to test with: a bounded output under the squared error, as the worked example has it. */
export const squaredErrorConfig = () => ({
  ...defaultConfig(),
  outputActivation: 'tanh',
  loss: 'squared_error',
  learningRate: 0.03,
});

export const largeCircle = { set: 'circle', count: 500, noise: 0, trainShare: 0.5, seed: 1 };

export const circle = { set: 'circle', count: 150, noise: 0, trainShare: 0.5, seed: 1 };

export const palette = { negative: [200, 100, 0], middle: [250, 250, 250], positive: [0, 100, 200] };
