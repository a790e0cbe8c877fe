/** Pixels as a PNG (ISO/IEC 15948), here rather than by a canvas, so that figures need no page. */
import { zlibSync } from 'fflate';

/** @typedef {import('./nodes.js').Pixels} Pixels */

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** Each byte as its difference to the one a pixel before: smooth pictures become small. */
const FILTER_SUB = 1;

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

/** @param {Uint8Array} bytes */
function crcOf(bytes) {
  let c = -1;
  for (const byte of bytes) c = CRC_TABLE[(c ^ byte) & 255] ^ (c >>> 8);
  return ~c;
}

/** @param {Pixels} pixels @returns {Uint8Array} */
export function encodePng({ columns, rows, rgba }) {
  const channels = isOpaque(rgba) ? 3 : 4;
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, columns);
  head.setUint32(4, rows);
  head.setUint8(8, 8); // bits a channel
  head.setUint8(9, channels === 3 ? 2 : 6); // colour, without or with alpha
  const data = zlibSync(filtered(columns, rows, rgba, channels));
  const chunks = [
    chunkOf('IHDR', new Uint8Array(head.buffer)),
    chunkOf('IDAT', data),
    chunkOf('IEND', new Uint8Array(0)),
  ];
  const file = new Uint8Array(SIGNATURE.length + chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  file.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

/** @param {Pixels} pixels as an address that an image has inside */
export function toPngAddress(pixels) {
  const bytes = encodePng(pixels);
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return `data:image/png;base64,${btoa(text)}`;
}

/** @param {Uint8ClampedArray} rgba */
function isOpaque(rgba) {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return false;
  return true;
}

/** @param {number} columns @param {number} rows @param {Uint8ClampedArray} rgba @param {number} channels */
function filtered(columns, rows, rgba, channels) {
  const line = 1 + columns * channels,
    bytes = new Uint8Array(rows * line);
  for (let row = 0; row < rows; row++) {
    bytes[row * line] = FILTER_SUB;
    for (let column = 0; column < columns; column++) {
      const from = 4 * (row * columns + column),
        to = row * line + 1 + column * channels;
      for (let c = 0; c < channels; c++) bytes[to + c] = rgba[from + c] - (column > 0 ? rgba[from - 4 + c] : 0);
    }
  }
  return bytes;
}

/** @param {string} name @param {Uint8Array} data */
function chunkOf(name, data) {
  const chunk = new Uint8Array(12 + data.length),
    view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) chunk[4 + i] = name.charCodeAt(i);
  chunk.set(data, 8);
  view.setInt32(8 + data.length, crcOf(chunk.subarray(4, 8 + data.length)));
  return chunk;
}
