/**
 * How long a recording is, written into its head: browsers leave it out of what they record (Matroska, RFC 9559), and players
 * then show no length and do not seek.
 */
import { joinBytes } from '../../experiment/join-bytes.js';

const INFO = [0x15, 0x49, 0xa9, 0x66],
  DURATION = [0x44, 0x89],
  SEGMENT = [0x18, 0x53, 0x80, 0x67];
/** The head is in the first bytes. */
const HEAD = 4096;

/** @param {Uint8Array} file @param {number[]} id @param {number} from */
function find(file, id, from) {
  for (let at = from; at + id.length < Math.min(file.length, HEAD); at++)
    if (id.every((byte, i) => file[at + i] === byte)) return at;
  return -1;
}

/** A number as EBML writes sizes: leading zeros of the first byte tell its length. @param {Uint8Array} file @param {number} at */
function readSize(file, at) {
  const length = Math.clz32(file[at]) - 23;
  let value = file[at] & (0xff >> length),
    isUnknown = value === 0xff >> length;
  for (let i = 1; i < length; i++) {
    value = value * 256 + file[at + i];
    isUnknown &&= file[at + i] === 0xff;
  }
  return { length, value, isUnknown };
}

/** With its duration; as it was where it has one, or is built in another way. @param {Uint8Array} file @param {number} ms @returns {Uint8Array} */
export function withDuration(file, ms) {
  const segment = find(file, SEGMENT, 0),
    info = find(file, INFO, segment + 4);
  // Of a segment that says its size all that follows would have to be moved.
  if (segment < 0 || info < 0 || !readSize(file, segment + 4).isUnknown) return file;
  const { length, value } = readSize(file, info + 4),
    begin = info + 4 + length,
    end = begin + value;
  if (end > Math.min(file.length, HEAD)) return file;
  const has = find(file.subarray(0, end), DURATION, begin);
  if (has >= 0) return file;
  const element = new DataView(new ArrayBuffer(11)),
    size = new DataView(new ArrayBuffer(8));
  element.setUint16(0, 0x4489);
  element.setUint8(2, 0x88); // eight bytes follow
  element.setFloat64(3, ms);
  size.setUint32(0, 0x01000000);
  size.setUint32(4, value + 11);
  return joinBytes([
    file.subarray(0, info + 4),
    new Uint8Array(size.buffer),
    file.subarray(begin, end),
    new Uint8Array(element.buffer),
    file.subarray(end),
  ]);
}
