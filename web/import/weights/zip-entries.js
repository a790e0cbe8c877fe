/**
 * The files in a zip, as its directory at the end names them. Nothing is unpacked before it is asked for, and no more than the
 * directory says; no two files share bytes, so that a small zip holds little.
 *
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} size
 * @property {(most: number) => Uint8Array} beginning at least so many bytes of it, where it has them
 * @property {() => Uint8Array} bytes all of it, checked
 */
import { Inflate } from 'fflate';
import { joinBytes } from '../../experiment/join-bytes.js';
import { crc32 } from './crc32.js';
import { LONGEST_NAME, MOST_ARRAYS } from './limits.js';
import { BadWeights } from './weights-problem.js';

const END = 0x06054b50,
  END_LENGTH = 22,
  LONGEST_COMMENT = 65_535,
  IN_DIRECTORY = 0x02014b50,
  DIRECTORY_LENGTH = 46,
  LOCAL = 0x04034b50,
  LOCAL_LENGTH = 30,
  ZIP64 = 0x0001;
const STORED = 0,
  DEFLATED = 8;
/** Says that a number stands in the extra field for large files. */
const ELSEWHERE = 0xffffffff;
/** Unpacked at a time; deflate makes at most 1,032 times as much of it. */
const SLICE = 1024,
  SMALL_SLICE = 64;

/** @param {Uint8Array} file @returns {ZipEntry[]} @throws {BadWeights} */
export function zipEntries(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength),
    end = findEnd(view),
    count = view.getUint16(end + 10, true);
  if (count > MOST_ARRAYS) throw new BadWeights('tooMany', { count, most: MOST_ARRAYS });
  /** @type {(ZipEntry & {local: number, packed: number})[]} */
  const entries = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_LENGTH > end || view.getUint32(at, true) !== IN_DIRECTORY) throw new BadWeights('zip');
    const { entry, next } = readEntry(file, view, at, end);
    entries.push(entry);
    at = next;
  }
  checkOverlap(entries);
  return entries;
}

/** @param {{name: string, local: number, packed: number}[]} entries */
function checkOverlap(entries) {
  let end = 0;
  for (const { name, local, packed } of [...entries].sort((a, b) => a.local - b.local)) {
    if (local < end) throw new BadWeights('damaged', { name });
    end = local + LOCAL_LENGTH + packed;
  }
}

/** @param {DataView} view @returns {number} */
function findEnd(view) {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new BadWeights('zip');
}

/** @param {Uint8Array} file @param {DataView} view @param {number} at @param {number} end */
function readEntry(file, view, at, end) {
  const nameLength = view.getUint16(at + 28, true),
    extraLength = view.getUint16(at + 30, true),
    extra = at + DIRECTORY_LENGTH + nameLength,
    next = extra + extraLength + view.getUint16(at + 32, true);
  if (next > end || nameLength > LONGEST_NAME) throw new BadWeights('zip');
  const name = new TextDecoder().decode(file.subarray(at + DIRECTORY_LENGTH, extra));
  const method = view.getUint16(at + 10, true),
    crc = view.getUint32(at + 16, true);
  const [size, packed, local] = largeNumbers(view, extra, extra + extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const place = { file, view, name, method, crc, size, packed, local };
  const entry = {
    ...{ name, size, local, packed },
    beginning: (/** @type {number} */ most) => beginningOf(place, most),
    bytes: () => unpack(place),
  };
  return { entry, next };
}

/** Those that stand in the extra field are read there. @param {DataView} view @param {number} from @param {number} to @param {number[]} numbers */
function largeNumbers(view, from, to, numbers) {
  if (!numbers.includes(ELSEWHERE)) return numbers;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue;
    let place = at + 4;
    return numbers.map((number) => {
      if (number !== ELSEWHERE) return number;
      if (place + 8 > to) throw new BadWeights('zip');
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    });
  }
  throw new BadWeights('zip');
}

/** @typedef {{file: Uint8Array, view: DataView, name: string, method: number, crc: number, size: number, packed: number, local: number}} Place */

/** As it lies in the zip. @param {Place} place */
function contentsOf({ file, view, name, method, packed, local }) {
  if (local + LOCAL_LENGTH > file.length || view.getUint32(local, true) !== LOCAL)
    throw new BadWeights('damaged', { name });
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > file.length) throw new BadWeights('damaged', { name });
  if (method !== STORED && method !== DEFLATED) throw new BadWeights('packing', { name });
  return file.subarray(start, start + packed);
}

/** @param {Place} place @param {number} most */
function beginningOf(place, most) {
  const contents = contentsOf(place);
  if (place.method === STORED) return contents.subarray(0, most);
  const bytes = inflate(contents, most, SMALL_SLICE);
  if (!bytes) throw new BadWeights('damaged', { name: place.name });
  return bytes;
}

/** @param {Place} place */
function unpack(place) {
  const { name, method, size, crc } = place,
    contents = contentsOf(place),
    bytes = method === STORED ? contents : inflate(contents, size + 1);
  if (bytes?.length !== size || crc32(bytes) !== crc) throw new BadWeights('damaged', { name });
  return bytes;
}

/** @param {Uint8Array} packed @param {number} enough it ends where so many bytes have come out @param {number} [slice] @returns {Uint8Array|null} null where it is damaged */
function inflate(packed, enough, slice = SLICE) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length && length < enough; at += slice)
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
  } catch {
    return null; // fflate found it damaged
  }
  return joinBytes(parts);
}
