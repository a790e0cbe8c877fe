/**
 * This program's WebAssembly build, and the SIMD kernel of the same build. Runs under Node and in a browser's worker.
 *
 * @typedef {import('./rows.js').Row} Row
 * @typedef {import('./rows.js').Data} Data
 * @typedef {import('../../wasm/backprop.js').Session} Session
 */
import { learn, repeat } from './clock.js';

const BUILD = new URL('../../build/wasm/', import.meta.url);
const IN_NODE = typeof process !== 'undefined';

/** @param {URL} url @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function bytes(url) {
  if (IN_NODE) return new Uint8Array(await (await import('node:fs/promises')).readFile(url));
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** @template T @param {import('../../wasm/backprop.js').Result<T>} result */
export function succeed(result) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** The module, and the memory that it lives in. @param {URL} [build] the folder that it was built in, with a final slash */
export async function loadOwn(build = BUILD) {
  const { default: createBackprop } = await import(new URL('backprop.js', build).href);
  /** @type {WebAssembly.Memory|undefined} */
  let memory;
  /** @type {import('../../wasm/backprop.js').BackpropModule} */
  const core = await createBackprop({
    // The module does not hand its memory out; the instance does.
    instantiateWasm(
      /** @type {WebAssembly.Imports} */ imports,
      /** @type {(instance: WebAssembly.Instance) => void} */ done,
    ) {
      bytes(new URL('backprop.wasm', build))
        .then((binary) => WebAssembly.instantiate(binary, imports))
        .then(({ instance }) => {
          memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
          done(instance);
        });
      return {};
    },
  });
  return { core, memoryBytes: () => memory?.buffer.byteLength ?? NaN };
}

/** @param {Row} row @param {Partial<import('../../wasm/backprop.js').RunConfig>} [other] */
export const runConfig = ({ sizes, batch, activation, rate }, other) => ({
  precision: /** @type {const} */ ('float'),
  hidden: sizes.slice(1, -1),
  activation,
  outputActivation: 'linear',
  initializer: 'lecun_normal',
  bias: 0,
  seed: 1,
  loss: 'squared_error',
  learningRate: rate,
  batchSize: batch,
  ...other,
});

/** Samples of two inputs and one output of ±1 are points of the plot. @param {Data} data */
export const pointsOf = ({ count, x, y }) => ({
  x: Float64Array.from({ length: count }, (_, i) => x[2 * i]),
  y: Float64Array.from({ length: count }, (_, i) => x[2 * i + 1]),
  label: Float64Array.from(y.subarray(0, count)),
  test: new Uint8Array(count),
});

/** @param {Session} session @param {Row} row @param {Data} data */
function configure(session, row, { count, x, y }) {
  const inputs = row.sizes[0],
    outputs = /** @type {number} */ (row.sizes.at(-1));
  if (inputs === 2 && outputs === 1) succeed(session.configure(runConfig(row), pointsOf({ count, x, y })));
  else if (session.configureSamples) succeed(session.configureSamples(runConfig(row), { inputs, outputs, x, y }));
  else throw new Error('the bindings take points of two inputs only');
}

const PALETTE = { negative: [200, 100, 0], middle: [250, 250, 250], positive: [0, 100, 200] };

/** @param {string} [build] address of the folder of another build; the kernel is always this one's */
export async function createProgram(build) {
  const { core } = await loadOwn(build ? new URL(build) : BUILD);
  const { instance } = await WebAssembly.instantiate(await bytes(new URL('bench_limit.wasm', BUILD)));
  const kernel = /** @type {(rounds: number) => number} */ (instance.exports.multiply_adds);
  const perRound = /** @type {() => number} */ (instance.exports.multiply_adds_per_round)();
  const session = new core.Session();
  const train = (/** @type {number} */ updates) => {
    if (succeed(session.train(updates)).diverged) throw new Error('the run diverged');
  };
  const loss = () => succeed(session.evaluate()).trainLoss;
  return {
    open: (/** @type {Row} */ row, /** @type {Data} */ data) => configure(session, row, data),
    learn: (/** @type {{goal: number, seconds: number}} */ until) => learn(train, loss, until),
    train: (/** @type {number} */ seconds) => repeat(train, seconds),

    /** Pictures, coloured, as the page gets them, whose pixels come back. @param {{resolution: number, tiles: boolean}} look @param {number} seconds */
    look({ resolution, tiles }, seconds) {
      /** @type {Uint8ClampedArray|null} */
      let spare = null;
      return repeat((count) => {
        for (let i = 0; i < count; i++) {
          // The surface is among what the tiles give.
          spare = succeed(
            tiles ? session.tiles(resolution, PALETTE, spare) : session.surface(resolution, PALETTE, spare),
          ).rgba;
        }
      }, seconds);
    },

    /** Multiply-adds of the kernel that does nothing else. @param {number} seconds */
    limit(seconds) {
      let sum = 0;
      const timing = repeat((count) => {
        sum += kernel(1000 * count);
      }, seconds);
      if (!Number.isFinite(sum)) throw new Error('the kernel left the finite numbers');
      return { ...timing, done: perRound * 1000 * timing.done };
    },
  };
}
