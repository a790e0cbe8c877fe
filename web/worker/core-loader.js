/**
 * Loads the WebAssembly module: the SIMD build, or the scalar one where the browser has no wasm SIMD or no wasm exceptions.
 */
import createBackprop from '../../wasm/backprop.js'; // bundled with the worker; the scalar one is seldom needed
import { compileFrom, createRest } from './rest-of-core.js';

/** The smallest module with a SIMD instruction in it and an exception handler: both give i32x4.splat(0). */
const SIMD_PROBE = Uint8Array.of(
  0,
  0x61,
  0x73,
  0x6d,
  1,
  0,
  0,
  0, // magic, version
  1,
  5,
  1,
  0x60,
  0,
  1,
  0x7b, // type: () → v128
  3,
  2,
  1,
  0, // function 0 has that type
  10,
  16,
  1,
  14,
  0,
  0x06,
  0x7b, // try, which gives a v128
  0x41,
  0,
  0xfd,
  0x11, // i32.const 0, i32x4.splat
  0x19,
  0x41,
  0,
  0xfd,
  0x11, // catch_all, the same
  0x0b,
  0x0b, // end, end
);

/** Whether the browser runs the SIMD build: its exceptions came to browsers later than SIMD did. */
export const hasSimd = () => WebAssembly.validate(SIMD_PROBE);

/** @typedef {typeof createBackprop} CreateBackprop */

/** @param {string} name */
const place = (name) => new URL(name, import.meta.url).href;
/** @param {string} name @returns {Promise<CreateBackprop>} */
const scriptAt = async (name) => (await import(place(name))).default;

/**
 * @param {Promise<CreateBackprop>} script what drives the binary, and may still be on its way
 * @param {string} binary
 * @param {import('./rest-of-core.js').Rest} [rest] what the binary leaves to another one
 * @returns {Promise<import('../../wasm/backprop.js').BackpropModule>}
 */
async function load(script, binary, rest) {
  const compiling = compileFrom(binary);
  compiling.catch(() => {}); // told below, when the script is there
  const create = await script;
  return new Promise((resolve, reject) => {
    create({
      instantiateWasm: (imports, done) => {
        const instantiating = compiling.then((module) =>
          WebAssembly.instantiate(module, rest ? { ...imports, ...rest.imports } : imports),
        );
        instantiating
          .then((instance) => {
            rest?.belongsTo(instance.exports);
            done(instance);
          })
          .catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/**
 * The module that the page starts with, as far as its first view needs it. Before anything else is asked of it, `loadRest`
 * is to be awaited.
 * @param {boolean} simd which of the two builds
 * @returns {Promise<{core: import('../../wasm/backprop.js').BackpropModule, loadRest: () => Promise<void>}>}
 */
export async function loadFirst(simd) {
  if (!simd) {
    const core = await load(scriptAt('./wasm/backprop-scalar.js'), place('./wasm/backprop-scalar.wasm'));
    return { core, loadRest: async () => {} };
  }
  const rest = createRest(place('./wasm/backprop-rest.wasm'));
  return {
    core: await load(Promise.resolve(createBackprop), place('./wasm/backprop.wasm'), rest),
    loadRest: rest.load,
  };
}

/** All of the core. @param {boolean} simd which of the two builds */
export async function loadCore(simd) {
  const { core, loadRest } = await loadFirst(simd);
  await loadRest();
  return core;
}
