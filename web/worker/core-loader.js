/**
 * Loads the WebAssembly module: the SIMD build, or the scalar one where the browser has no wasm SIMD or no wasm exceptions.
 */
import createBackprop from '../../wasm/backprop.js'; // bundled with the worker; the scalar one is seldom needed
import { compileFrom, createRest } from './rest-of-core.js';

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
