/** Bytes of a file to text, or the reason why they are none. */
import { t } from '../words/text.js';

/** How many bytes are searched for ones that no text contains. */
const PROBE_BYTES = 64 * 1024;

/**
 * Reads UTF-8, UTF-16 with its mark, and else Windows-1252, in which every byte is a character.
 *
 * @param {Uint8Array} bytes
 * @returns {{text: string} | {problem: string}}
 */
export function decodeText(bytes) {
  if (bytes.length === 0) return { problem: t('import.empty') };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const line = lineOfBinary(bytes.subarray(0, PROBE_BYTES));
  if (line > 0) {
    return { problem: t('import.binary', { line }) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes) };
  }
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
