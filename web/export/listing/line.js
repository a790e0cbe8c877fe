/**
 * A program as lines, each with the verb of the page that it does.
 *
 * @typedef {import('../../engine/protocol.js').Verb} Verb
 *
 * @typedef {object} Line
 * @property {string} text without a line break
 * @property {Verb} [verb] what it does, or helps to do
 * @property {boolean} [isCall] whether it is the line that does it, and not one beside it
 * @property {boolean} [isLoop] whether it is run again with every update
 *
 * @typedef {'keyword'|'number'|'string'|'comment'|''} Kind
 */

/** Lines that are alike but for their text. @param {string} text one or several lines @param {Omit<Line, 'text'>} [marks] @returns {Line[]} */
export const lines = (text, marks = {}) => text.split('\n').map((one) => ({ text: one, ...marks }));

/** The lines a level further in. @param {Line[]} block @returns {Line[]} */
export const indented = (block) => block.map((line) => ({ ...line, text: line.text && `    ${line.text}` }));

/** As a file. @param {Line[]} program */
export const programText = (program) => `${program.map(({ text }) => text).join('\n')}\n`;

const TOKEN =
  /(?<comment>#.*)|(?<string>f?"(?:[^"\\]|\\.)*")|(?<keyword>\b(?:as|assert|class|def|else|for|from|if|import|in|lambda|return|while|with)\b)|(?<number>\b\d[\w.]*(?:(?<=e)[+-]\d+)?)/g;

/** A line in pieces that are drawn alike. @param {string} text @returns {{text: string, kind: Kind}[]} */
export function tokensOf(text) {
  /** @type {{text: string, kind: Kind}[]} */
  const tokens = [];
  let end = 0;
  for (const { 0: token, index = 0, groups = {} } of text.matchAll(TOKEN)) {
    if (index > end) tokens.push({ text: text.slice(end, index), kind: '' });
    const [kind] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [''];
    tokens.push({ text: token, kind: /** @type {Kind} */ (kind) });
    end = index + token.length;
  }
  if (end < text.length) tokens.push({ text: text.slice(end), kind: '' });
  return tokens;
}
