/** What runs recorded networks: the native core and the WebAssembly module, in either precision. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInModule } from './recorded-case.js';

/**
 * @typedef {import('./recorded-case.js').RecordedCase} RecordedCase
 * @typedef {import('./recorded-case.js').Outcome} Outcome
 * @typedef {{ name: string, precision: 'float'|'double', run: (file: string, cases: RecordedCase[]) => Outcome[] }} Engine
 */

const NATIVE = fileURLToPath(new URL('../../build/native/replay_native', import.meta.url));

/** @returns {RecordedCase[]} */
export const casesIn = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).cases;

/** @returns {Outcome[]} what the native core makes of the whole file */
function runNatively(/** @type {string} */ file, /** @type {'float'|'double'} */ precision) {
  return JSON.parse(execFileSync(NATIVE, [file, precision], { encoding: 'utf8', maxBuffer: 2 ** 30 }));
}

/** A network that cannot be run becomes an error of it, so that the others still are. @returns {Outcome} */
function attempt(/** @type {() => Outcome} */ run) {
  try {
    return run();
  } catch (error) {
    return /** @type {Outcome} */ ({ error: error instanceof Error ? error.message : String(error) });
  }
}

export const nativeIsBuilt = () => existsSync(NATIVE);

/** @returns {Engine[]} */
export function allEngines(/** @type {import('../../wasm/backprop.js').BackpropModule} */ core) {
  return /** @type {const} */ (['double', 'float']).flatMap((precision) => [
    { name: 'native', precision, run: (/** @type {string} */ file) => runNatively(file, precision) },
    {
      name: 'wasm',
      precision,
      run: (/** @type {string} */ _, /** @type {RecordedCase[]} */ cases) =>
        cases.map((recorded) => attempt(() => runInModule(core, recorded, precision))),
    },
  ]);
}
