/**
 * Loads the WebAssembly module: the SIMD build, or the scalar one where the browser has no wasm SIMD or no wasm exceptions.
 */
import createBackprop from '../wasm/backprop.js'; // bundled with the worker; the others are seldom needed

/** The smallest module with a SIMD instruction in it and an exception handler: both give i32x4.splat(0). */
const SIMD_PROBE = Uint8Array.of(
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // magic, version
  1, 5, 1, 0x60, 0, 1, 0x7b, // type: () → v128
  3, 2, 1, 0, // function 0 has that type
  10, 16, 1, 14, 0, 0x06, 0x7b, // try, which gives a v128
  0x41, 0, 0xfd, 0x11, // i32.const 0, i32x4.splat
  0x19, 0x41, 0, 0xfd, 0x11, // catch_all, the same
  0x0b, 0x0b, // end, end
);

/** Whether the browser runs the SIMD build: its exceptions came to browsers later than SIMD did. */
export const hasSimd = () => WebAssembly.validate(SIMD_PROBE);

/** @typedef {typeof createBackprop} CreateBackprop */

/**
 * Compiles the binary while it comes.
 * @param {string} binary @param {Promise<Response>} response @param {WebAssembly.Imports} imports
 */
async function instantiate(binary, response, imports) {
  if (!(await response).ok) throw new Error(`${binary} cannot be had: ${(await response).status}`);
  // A host that names another type than application/wasm has it compiled in one piece.
  return WebAssembly.instantiateStreaming(response, imports)
    .catch(async () => WebAssembly.instantiate(await (await fetch(binary)).arrayBuffer(), imports));
}

/**
 * @param {Promise<CreateBackprop>} script what drives the binary, and may still be on its way
 * @param {string} binary
 * @returns {Promise<import('../wasm/backprop.js').BackpropModule>}
 */
async function load(script, binary) {
  const response = fetch(binary);
  response.catch(() => {}); // told below, when the script is there
  const create = await script;
  return new Promise((resolve, reject) => {
    create({
      instantiateWasm: (imports, done) => {
        instantiate(binary, response, imports).then(({ instance }) => done(instance)).catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/**
 * @param {boolean} simd which of the two builds
 * @param {{lab?: boolean}} [options] `lab`: the module that has everything
 * @returns {Promise<import('../wasm/backprop.js').BackpropModule>}
 */
export async function loadCore(simd, { lab = false } = {}) {
  if (lab && !simd) throw new Error('this browser lacks wasm SIMD or wasm exceptions, which looking deeper needs');
  const place = (/** @type {string} */ name) => new URL(name, import.meta.url).href;
  const scriptAt = async (/** @type {string} */ name) => (await import(place(name))).default;
  if (lab) return load(scriptAt('./wasm/backprop-lab.js'), place('./wasm/backprop-lab.wasm'));
  if (simd) return load(Promise.resolve(createBackprop), place('./wasm/backprop.wasm'));
  return load(scriptAt('./wasm/backprop-scalar.js'), place('./wasm/backprop-scalar.wasm'));
}
