/** Small changes of a text that strangers may make: cut, spliced, repeated, deepened, with pieces in it that mean something elsewhere. */
import { NUMBERS, TEXTS } from './hostile-pieces.js';

/** @typedef {import('./random.js').Random} Random */

/** Longer texts are no harder, only slower. */
const LONGEST = 20_000;

/** @typedef {(text: string, random: Random, others: string[]) => string} TextChange */

/** @param {string} text @param {number} from @param {number} to @param {string} [middle] */
const without = (text, from, to, middle = '') => text.slice(0, from) + middle + text.slice(to);

/** @type {TextChange[]} */
const CHANGES = [
  (text, { below, oneOf }) => {
    const at = below(text.length + 1);
    return without(text, at, at, oneOf(TEXTS));
  },
  (text, { below, oneOf }) => {
    const at = below(text.length + 1);
    return without(text, at, at + 1 + below(8), oneOf(TEXTS));
  },
  (text, { below }) => {
    const at = below(text.length + 1);
    return without(text, at, at + 1 + below(20));
  },
  (text, { below }) => text.slice(0, below(text.length + 1)),
  (text, { below }) => text.slice(below(text.length + 1)),
  // Any code unit.
  (text, { below }) => {
    const at = below(text.length + 1);
    return without(text, at, at + 1, String.fromCharCode(below(0x10000)));
  },
  // A part of it once more, or in another place.
  (text, { below }) => {
    const from = below(text.length + 1),
      at = below(text.length + 1);
    return without(text, at, at, text.slice(from, from + below(60)));
  },
  // The end of another one.
  (text, { below, oneOf }, others) => {
    const other = oneOf(others);
    return text.slice(0, below(text.length + 1)) + other.slice(below(other.length + 1));
  },
  // One of its numbers becomes an extreme one.
  (text, random) => replaceNth(text, /-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/gi, random, () => random.oneOf(NUMBERS)),
  // One of its words becomes a piece.
  (text, random) => replaceNth(text, /[\p{L}_]+/gu, random, () => random.oneOf(TEXTS)),
  // Two lines change places, one comes twice, or all are the other way round.
  (text, { below, oneOf }) => {
    const lines = text.split('\n'),
      [i, k] = [below(lines.length), below(lines.length)];
    [lines[i], lines[k]] = [lines[k], lines[i]];
    return oneOf([lines, [...lines, lines[i]], lines.slice().reverse()]).join('\n');
  },
  // Many of a piece, and its opening without its end.
  (text, { below, oneOf }) => {
    const at = below(text.length + 1);
    return without(
      text,
      at,
      at,
      oneOf(TEXTS)
        .slice(0, 20)
        .repeat(1 + below(200)),
    );
  },
];

/** @param {string} text @param {RegExp} pattern @param {Random} random @param {() => string} piece */
function replaceNth(text, pattern, { below }, piece) {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text + piece();
  const { index, 0: whole } = found[below(found.length)];
  return without(text, index, index + whole.length, piece());
}

/** @type {TextChange} */
export const changeText = (text, random, others) => random.oneOf(CHANGES)(text, random, others).slice(0, LONGEST);
