/** Values as Python source. Whatever a name has in it, it stays one literal on one line. */

/** Written as it is: letters, marks, digits, punctuation, symbols and the space; not what is invisible or breaks a line. */
const PLAIN = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** @param {string} text */
export const pythonString = (text) => `"${[...text].map(character).join('')}"`;

/** @param {string} one a code point */
function character(one) {
  if (one === '"' || one === '\\') return `\\${one}`;
  if (PLAIN.test(one)) return one;
  const code = Number(one.codePointAt(0));
  // Half of a pair is no character: Python could not print it.
  if (code >= 0xd800 && code < 0xe000) return '\\ufffd';
  const hex = code.toString(16);
  return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/** A number of a text that `float` reads. @param {number} value */
export const digits = (value) =>
  Object.is(value, -0) ? '-0.0' : Number.isFinite(value) ? String(value) : named(value);

/** @param {number} value */
const named = (value) => (Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf');

/** @param {number} value */
export const pythonNumber = (value) => (Number.isFinite(value) ? digits(value) : `float("${named(value)}")`);

const WIDTH = 116;

/** A list, in several lines where it is long. @param {string[]} items each as Python */
export function pythonList(items) {
  const one = `[${items.join(', ')}]`;
  if (one.length <= WIDTH - 20) return one;
  /** @type {string[]} */
  const lines = [];
  let line = '';
  for (const item of items) {
    if (line && line.length + item.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += `${line ? ' ' : '    '}${item},`;
  }
  return `[\n${[...lines, line].join('\n')}\n]`;
}

/** @param {ArrayLike<number>} values */
export const pythonNumbers = (values) => pythonList(Array.from(values, pythonNumber));

/** Rows of numbers as a text, a row a line. @param {Iterable<ArrayLike<number>>} rows */
export const pythonTable = (rows) =>
  `"""\n${Array.from(rows, (row) => `${Array.from(row, digits).join(' ')}\n`).join('')}"""`;
