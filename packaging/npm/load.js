/** Loads the core with the bytes of its binary, which each kind of place reads in its own way. */
import createBackprop from '../../wasm/backprop.js';
import { backpropOf } from './network.js';

const BINARY = 'core.wasm';

/** What the file begins with. Servers answer with a page of their own where there is no such file. */
const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/** @param {ArrayBuffer | Uint8Array} bytes */
function checkBinary(bytes) {
  const first = new Uint8Array(bytes).subarray(0, MAGIC.length);
  if (!MAGIC.every((byte, i) => first[i] === byte)) throw new Error('what is there is no WebAssembly');
  return bytes;
}

/**
 * @param {string} place @param {(place: string) => Promise<ArrayBuffer | Uint8Array>} read
 */
async function bytesAt(place, read) {
  try {
    return checkBinary(await read(place));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `backprop-playground cannot read its ${BINARY} at ${place} (${why}). Say where it is with locateFile, or pass its bytes as wasmBinary.`,
      { cause: error },
    );
  }
}

/**
 * @param {import('./index.js').LoadOptions} options
 * @param {() => string} usualPlace of the binary, which stands beside the script
 * @param {(place: string) => Promise<ArrayBuffer | Uint8Array>} read
 */
export async function loadWith({ wasmBinary, locateFile }, usualPlace, read) {
  const bytes = wasmBinary ?? (await bytesAt(locateFile?.(BINARY) ?? usualPlace(), read));
  // The script would look for its binary beside itself, under another name, although it is given the bytes.
  return backpropOf(await createBackprop({ wasmBinary: bytes, locateFile: (name) => name }));
}
