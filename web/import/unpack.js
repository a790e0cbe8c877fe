/** A file packed with gzip to its bytes; any other stays as it is. */
import { Gunzip } from 'fflate';
import { joinBytes } from '../experiment/join-bytes.js';
import { MAX_BYTES } from './limits.js';
import { TableProblem } from './table-problem.js';
import { crc32 } from './weights/crc32.js';

const isPacked = (/** @type {Uint8Array} */ bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The browser's own unpacking is several times as fast, which is worth its detour for files of this size; it takes one part alone. */
const LARGE = 100_000;

/** bgzip makes about a thousand of a file as large as may be opened. */
const MOST_PARTS = 10_000;

/** The name of a file that is in it has no end in bytes; what says so much and holds nothing is none. */
const LONGEST_SILENCE = 1_000_000;

/** Unpacked at a time; deflate makes at most 1,032 times as much of it, which is counted before the next. */
const SLICE = 16_384;

/** At the end of a part: the checksum of what is in it, and how many bytes that is. */
const ENDING = 8;

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>}
 * @throws {TableProblem} if it is damaged, or larger than MAX_BYTES once unpacked
 */
export async function unpack(bytes) {
  if (!isPacked(bytes)) return bytes;
  return (bytes.length > LARGE && (await unpackQuickly(bytes))) || unpackParts(bytes);
}

/**
 * Also of several packed parts, one after the other, as `cat` and bgzip make them.
 * @param {Uint8Array} bytes
 */
function unpackParts(bytes) {
  /** Of all parts, and of the last one. @type {Uint8Array[]} */
  const whole = [];
  /** @type {Uint8Array[]} */
  let part = [];
  let size = 0,
    told = 0;
  const endPart = (/** @type {number} */ end) => {
    const unpacked = joinBytes(part);
    if (!hasEnding(bytes, end, unpacked) || whole.length === MOST_PARTS) throw new TableProblem('tables.damagedGzip');
    whole.push(unpacked);
    part = [];
    told = end;
  };
  const stream = new Gunzip((piece) => {
    part.push(piece);
    size += piece.length;
  });
  stream.onmember = endPart;
  for (let at = 0; at < bytes.length; at += SLICE) {
    const before = size;
    pushInto(stream, bytes.subarray(at, at + SLICE));
    refuseLarger(size);
    if (size > before) told = at;
    else if (at - told > LONGEST_SILENCE) throw new TableProblem('tables.damagedGzip');
  }
  endPart(bytes.length);
  return joinBytes(whole);
}

/** @param {number} size */
function refuseLarger(size) {
  if (size > MAX_BYTES) throw new TableProblem('tables.tooLargeUnpacked', { most: MAX_BYTES / 1024 / 1024 });
}

/** @param {Gunzip} stream @param {Uint8Array} bytes */
function pushInto(stream, bytes) {
  try {
    stream.push(bytes);
  } catch (error) {
    throw error instanceof TableProblem ? error : new TableProblem('tables.damagedGzip');
  }
}

/** @param {Uint8Array} bytes @param {number} end of the part @param {Uint8Array} unpacked */
function hasEnding(bytes, end, unpacked) {
  if (end < ENDING) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset + end - ENDING, ENDING);
  return view.getUint32(0, true) === crc32(unpacked) && view.getUint32(4, true) === unpacked.length;
}

/** @param {Uint8Array} bytes @returns {Promise<Uint8Array|null>} null where it is no whole part */
async function unpackQuickly(bytes) {
  const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  /** @type {Uint8Array[]} */
  const chunks = [];
  for (let size = 0; ; refuseLarger(size)) {
    const read = await reader.read().catch(() => null);
    if (!read) return null;
    if (read.done) return joinBytes(chunks);
    chunks.push(read.value);
    size += read.value.length;
    if (size > MAX_BYTES) void reader.cancel();
  }
}
