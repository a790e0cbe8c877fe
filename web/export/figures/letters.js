/** How wide text is, where nothing can measure it: in the widest of the usual faces, a little generously. */

/** Widths in shares of the size. */
const WIDTHS = /** @type {[RegExp, number][]} */ ([
  [/[\u202f\u2009]/, 0.2],
  [/[ijl.,:;'|!·I]/, 0.29],
  [/[\s()[\]/ftr\-‐]/, 0.38],
  [/[⁰¹²³⁴-⁹⁻]/, 0.45],
  [/[mwMW@%…—]/, 0.9],
  [/[+=×−<>↓→]/, 0.84],
  [/[A-Z∂&‖]/, 0.72],
  [/[0-9]/, 0.635],
  [/[\u1100-\u11ff\u2e80-\uffdc]/, 1.05],
]);
const USUAL = 0.6;

/** @param {string} text @param {number} size */
export function textWidth(text, size) {
  let width = 0;
  for (const character of text) width += WIDTHS.find(([which]) => which.test(character))?.[1] ?? USUAL;
  return width * size;
}

/** As much of a text as has room, with a sign that there is more. @param {string} text @param {number} size @param {number} room */
export function cutToWidth(text, size, room) {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Lines that are broken at spaces; what has none, such as an address, is broken where the line ends. @param {string} text @param {number} size @param {number} room */
export function linesOfWidth(text, size, room) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(' ').flatMap((one) => piecesOf(one, size, room))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** @param {string} word @param {number} size @param {number} room */
function piecesOf(word, size, room) {
  if (textWidth(word, size) <= room) return [word];
  const pieces = [''];
  for (const letter of word) {
    const last = pieces.length - 1;
    if (textWidth(pieces[last] + letter, size) > room && pieces[last] !== '') pieces.push(letter);
    else pieces[last] += letter;
  }
  return pieces;
}
