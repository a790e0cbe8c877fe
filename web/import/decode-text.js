/** Bytes of a file to text, or the reason why they are none. */
import { TableProblem } from './table-problem.js';

/** How many bytes are searched for ones that no text contains. */
const PROBE_BYTES = 64 * 1024;

/** How files begin that people take for tables. @type {[key: string, start: number[]][]} */
const OTHER_FORMATS = [
  ['tables.workbook', [0x50, 0x4b, 3, 4]],
  ['tables.workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['tables.parquet', [...'PAR1'].map((letter) => letter.charCodeAt(0))],
  ['tables.pdf', [...'%PDF-'].map((letter) => letter.charCodeAt(0))],
];

/**
 * Reads UTF-8, UTF-16 with its mark and without, and else Windows-1252, in which every byte is a character.
 *
 * @param {Uint8Array} bytes
 * @returns {string}
 * @throws {TableProblem} if they are no text
 */
export function decodeText(bytes) {
  if (bytes.length === 0) throw new TableProblem('tables.empty');
  const other = OTHER_FORMATS.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (other) throw new TableProblem(other[0]);
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const line = lineOfBinary(bytes.subarray(0, PROBE_BYTES));
  if (line > 0) throw new TableProblem('tables.binary', { line });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** UTF-16 by its mark, or because of most characters one byte is 0, always the same of the two; '' if it is not. */
function wideEncoding(/** @type {Uint8Array} */ bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const probe = bytes.subarray(0, Math.min(PROBE_BYTES, bytes.length & ~1));
  probe.forEach((byte, i) => {
    if (byte === 0) zeros[i & 1] += 1;
  });
  const [even, odd] = zeros.map((count) => count / (probe.length / 2 || 1));
  if (odd > 0.6 && even === 0) return 'utf-16le';
  if (even > 0.6 && odd === 0) return 'utf-16be';
  return '';
}

/** The line, from 1, of the first control character other than white space; 0 if there is none. */
function lineOfBinary(/** @type {Uint8Array} */ bytes) {
  let line = 1;
  for (const byte of bytes) {
    if (byte === 10) line += 1;
    // Tab, line feed, vertical tab, form feed, carriage return; 26 ended files in DOS.
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26) return line;
  }
  return 0;
}
