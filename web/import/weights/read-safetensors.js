/**
 * The arrays of a safetensors file; see export/weights/safetensors.js for the format.
 *
 * @typedef {import('./raw-array.js').RawArray} RawArray
 */
import { LONGEST_HEADER, LONGEST_NAME, MOST_ARRAYS, MOST_NUMBERS } from './limits.js';
import { numberCount } from './raw-array.js';
import { BadWeights } from './weights-problem.js';

/** @param {Uint8Array} file @returns {RawArray[]} @throws {BadWeights} */
export function readSafetensors(file) {
  const { header, data } = split(file);
  const entries = Object.entries(header).filter(([name]) => name !== '__metadata__');
  if (entries.length > MOST_ARRAYS) throw new BadWeights('tooMany', { count: entries.length, most: MOST_ARRAYS });
  const arrays = entries.map(([name, entry]) => readArray(name, entry, data));
  checkGaps(arrays, data.length);
  return arrays.map(({ start, end, ...array }) => array);
}

/** What the file says besides its arrays: texts, by their names. @param {Uint8Array} file @returns {Record<string, unknown>} */
export function metadataIn(file) {
  const { __metadata__: said } = /** @type {any} */ (split(file).header);
  return typeof said === 'object' && said !== null ? said : {};
}

/** @param {Uint8Array} file @returns {{header: object, data: Uint8Array}} */
function split(file) {
  if (file.length < 8) throw new BadWeights('header');
  const length = new DataView(file.buffer, file.byteOffset, 8).getBigUint64(0, true);
  if (length > BigInt(Math.min(LONGEST_HEADER, file.length - 8))) throw new BadWeights('header');
  const end = 8 + Number(length);
  try {
    const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(8, end)));
    if (typeof header === 'object' && header !== null && !Array.isArray(header))
      return { header, data: file.subarray(end) };
  } catch {
    // It is no JSON.
  }
  throw new BadWeights('header');
}

const isCount = (/** @type {unknown} */ value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** @param {string} name @param {any} entry @param {Uint8Array} data */
function readArray(name, entry, data) {
  const { dtype, shape, data_offsets: offsets } = entry ?? {};
  const isKnown =
    name.length <= LONGEST_NAME &&
    typeof dtype === 'string' &&
    dtype.length <= 20 &&
    [shape, offsets].every((list) => Array.isArray(list) && list.length <= 8 && list.every(isCount)) &&
    offsets.length === 2;
  if (!isKnown) throw new BadWeights('entry', { name });
  const [start, end] = offsets;
  if (start > end || end > data.length) throw new BadWeights('damaged', { name });
  if (!(numberCount(shape) <= MOST_NUMBERS)) throw new BadWeights('tooLarge', { name });
  const bytes = () => data.subarray(start, end);
  return { name, type: dtype, shape, byColumns: false, length: end - start, bytes, start, end };
}

/** Every byte belongs to one array, so that nothing is hidden, and no array stands there twice. @param {{start: number, end: number}[]} arrays @param {number} length */
function checkGaps(arrays, length) {
  let at = 0;
  for (const { start, end } of [...arrays].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start !== at) throw new BadWeights('gaps');
    at = end;
  }
  if (at !== length) throw new BadWeights('gaps');
}
