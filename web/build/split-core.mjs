// @ts-check
// Splits the compiled core in two: what the page's first view and its first training call, and the rest, which the worker
// loads once the first view is drawn. Which function belongs where is measured, by making the first view with the
// worker's own code and noting what it calls.
// Whether a function is here or there changes how it is reached, not what it computes.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { dataConfig } from '../experiment/core-config.js';
import { defaultSettings } from '../experiment/settings.js';
import { livePicture, restPicture } from '../engine/picture-resolution.js';
import { createTraining } from '../worker/training.js';
import { unwrapResult } from '../worker/unwrap-result.js';

const run = promisify(execFile);
const PAGE_BYTES = 65536;
/** Any colours do. */
const GREY = /** @type {[number, number, number]} */ ([128, 128, 128]);
const PALETTE = { negative: GREY, middle: GREY, positive: GREY, classes: new Array(6).fill(GREY) };

/** Updates that are made with the first part alone. */
const UPDATES = 200;

/** What the worker does until the page rests, if it has to be drawn again, and in the first updates. @param {import('../../wasm/backprop.js').BackpropModule} core */
function firstView(core) {
  const settings = defaultSettings();
  const training = createTraining(core, () => {});
  training.configure(settings, null, unwrapResult(core.generate(dataConfig(settings))).points);
  // What the first calls had to make, later ones find, larger or smaller; pictures are as fine as there is time for.
  /** @type {(import('../engine/protocol.js').Spare|null)[]} */
  const spares = [null, null];
  for (const picture of [
    livePicture,
    livePicture,
    restPicture,
    { surface: 40, tiles: 16 },
    restPicture,
    livePicture,
    { surface: 64, tiles: 20 },
    restPicture,
  ]) {
    const { surface, tiles } = training.snapshot({
      ...picture,
      links: 'weights',
      sample: -1,
      side: 'a',
      palette: PALETTE,
      spare: spares.shift(),
    });
    spares.push({ surface: surface?.rgba ?? null, tiles: tiles?.rgba ?? null });
  }
  training.stepOnce();
  unwrapResult(training.run('a').session().train(UPDATES));
}

/**
 * Which functions of an instrumented binary the first view calls, in the words of wasm-split.
 * @param {string} script the binary's own @param {WebAssembly.Module} binary
 */
async function profile(script, binary) {
  const { default: create } = await import(pathToFileURL(script).href);
  /** @type {WebAssembly.Exports} */
  let exports = {};
  const core = await create({
    instantiateWasm: (
      /** @type {WebAssembly.Imports} */ imports,
      /** @type {(instance: WebAssembly.Instance) => void} */ done,
    ) => {
      WebAssembly.instantiate(binary, imports).then((instance) => {
        exports = instance.exports;
        done(instance);
      });
      return {};
    },
  });
  firstView(core);
  const memory = /** @type {WebAssembly.Memory} */ (
    Object.values(exports).find((value) => value instanceof WebAssembly.Memory)
  );
  const place = memory.grow(1) * PAGE_BYTES; // where nothing of the program lies
  const size = /** @type {(place: number, most: number) => number} */ (exports.__write_profile)(place, PAGE_BYTES);
  return new Uint8Array(memory.buffer, place, size);
}

/**
 * @param {string} script path of the compiled module's script @param {string} binary and of its binary
 * @returns {Promise<{first: Uint8Array, rest: Uint8Array}>} the rest imports the first's exports as `primary`, and the first
 *   calls the rest through placeholders, named by their place in its table, until the rest has put itself there
 */
export async function splitCore(script, binary) {
  const folder = await mkdtemp(join(tmpdir(), 'backprop-split-'));
  const at = (/** @type {string} */ name) => join(folder, name);
  try {
    await run('wasm-split', ['--instrument', '--all-features', binary, '-o', at('instrumented.wasm')]);
    await writeFile(
      at('profile'),
      await profile(script, new WebAssembly.Module(new Uint8Array(await readFile(at('instrumented.wasm'))))),
    );
    await run('wasm-split', [
      '--split',
      '--all-features',
      `--profile=${at('profile')}`,
      '--import-namespace=primary',
      '--placeholder-namespace=placeholder',
      binary,
      '-o1',
      at('first.wasm'),
      '-o2',
      at('rest.wasm'),
    ]);
    return { first: await readFile(at('first.wasm')), rest: await readFile(at('rest.wasm')) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
