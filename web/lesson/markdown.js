/**
 * Markdown as lessons have it: CommonMark and tables, with `{expression}`, `$TeX$`, `$$TeX$$` and `[@source]`. No HTML: what looks
 * like it stays text.
 */
import MarkdownIt from 'markdown-it/browser';

/** @typedef {import('markdown-it').Token} Token */
/** @typedef {import('markdown-it').StateInline} State */

const markdown = new MarkdownIt('commonmark', { html: false }).enable('table').disable(['image', 'autolink']);

/** Text between two marks as a token of its own. @param {string} type @param {RegExp} pattern sticky; its first group is the content */
const between = (type, pattern) => (/** @type {State} */ state, /** @type {boolean} */ silent) => {
  pattern.lastIndex = state.pos;
  const found = pattern.exec(state.src);
  if (!found) return false;
  if (!silent) state.push(type, '', 0).content = found[1];
  state.pos += found[0].length;
  return true;
};

markdown.inline.ruler.before('escape', 'display', between('display', /\$\$([^$]+)\$\$/y));
markdown.inline.ruler.before('escape', 'math', between('math', /\$([^$\s](?:[^$]*[^$\s])?)\$/y));
markdown.inline.ruler.before('escape', 'live', between('live', /\{([^{}]+)\}/y));
markdown.inline.ruler.before('link', 'cite', between('cite', /\[@([\w-]+)\]/y));

/** @param {string} text @returns {Token[]} */
export const parseMarkdown = (text) => markdown.parse(text, {});
