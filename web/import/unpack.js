/** A file packed with gzip to its bytes; any other stays as it is. */
import { MAX_BYTES } from './limits.js';
import { TableProblem } from './table-problem.js';

const isPacked = (/** @type {Uint8Array} */ bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>}
 * @throws {TableProblem} if it is damaged, or larger than MAX_BYTES once unpacked
 */
export async function unpack(bytes) {
  if (!isPacked(bytes)) return bytes;
  const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return joinChunks(await readChunks(stream.getReader()));
}

/** @param {ReadableStreamDefaultReader<Uint8Array>} reader */
async function readChunks(reader) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new TableProblem('tables.damagedGzip');
    });
    if (done) return chunks;
    chunks.push(value);
    size += value.length;
    if (size > MAX_BYTES) {
      void reader.cancel();
      throw new TableProblem('tables.tooLargeUnpacked', { most: MAX_BYTES / 1024 / 1024 });
    }
  }
}

function joinChunks(/** @type {Uint8Array[]} */ chunks) {
  const joined = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
