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
  const whole = await inflate(bytes, MAX_BYTES);
  const chunks = whole ?? (await unpackMembers(bytes));
  if (!chunks) throw new TableProblem('tables.damagedGzip');
  return joinChunks(chunks);
}

/**
 * A file of several packed parts, one after the other, as `cat` and bgzip make them: browsers unpack one part alone. Where one
 * ends is not written down; it is at one of the places that look like a beginning.
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array[]|null>} null if a part is damaged
 */
async function unpackMembers(bytes) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  for (let start = 0, end = 0; start < bytes.length; ) {
    end = nextMember(bytes, end + 1);
    const member = await inflate(bytes.subarray(start, end), MAX_BYTES - size);
    if (!member && end === bytes.length) return null;
    if (!member) continue;
    chunks.push(...member);
    size += sizeOf(member);
    start = end;
  }
  return chunks;
}

/** Where the next part may begin: its two marks, and the one method that there is. @param {Uint8Array} bytes @param {number} from */
function nextMember(bytes, from) {
  for (let at = bytes.indexOf(0x1f, from); at >= 0; at = bytes.indexOf(0x1f, at + 1))
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8) return at;
  return bytes.length;
}

/**
 * @param {Uint8Array} bytes
 * @param {number} most bytes that may come out
 * @returns {Promise<Uint8Array[]|null>} null if it is no whole part
 * @throws {TableProblem} if more come out
 */
async function inflate(bytes, most) {
  const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  /** @type {Uint8Array[]} */
  const chunks = [];
  for (;;) {
    const read = await reader.read().catch(() => null);
    if (!read) return null;
    if (read.done) return chunks;
    chunks.push(read.value);
    if (sizeOf(chunks) <= most) continue;
    void reader.cancel();
    throw new TableProblem('tables.tooLargeUnpacked', { most: MAX_BYTES / 1024 / 1024 });
  }
}

const sizeOf = (/** @type {Uint8Array[]} */ chunks) => chunks.reduce((size, { length }) => size + length, 0);

function joinChunks(/** @type {Uint8Array[]} */ chunks) {
  const joined = new Uint8Array(sizeOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
