/**
 * Files packed into one zip, in slices: what packs never holds up the page for long.
 *
 * @typedef {{name: string, bytes: Uint8Array}} PackedFile
 */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Packing so many bytes takes a few milliseconds. */
const SLICE = 65_536;

/** Of what is packed already nothing is gained. */
const isPackedAlready = (/** @type {string} */ name) => /\.(png|npz)$/.test(name);

/** @param {() => Promise<void>} rest lets the page do something else */
export function createZip(rest) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  /** @type {Error|null} */
  let failure = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    if (chunk) chunks.push(chunk);
  });
  return {
    /** @param {PackedFile} file */
    async add({ name, bytes }) {
      const file = isPackedAlready(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      zip.add(file);
      for (let at = 0; at === 0 || at < bytes.length; at += SLICE) {
        file.push(bytes.slice(at, at + SLICE), at + SLICE >= bytes.length);
        await rest();
      }
    },
    /** @returns {Uint8Array[]} the zip in pieces */
    end() {
      zip.end();
      if (failure) throw failure;
      return chunks;
    },
  };
}
