/**
 * The words of a lesson as a tree that a view can draw: elements, text, measured numbers, formulas, citations.
 *
 * @typedef {import('./expression.js').Expression} Expression
 * @typedef {import('./markdown.js').Token} Token
 *
 * @typedef {{tag: string, nodes: Prose[], href?: string}} ProseElement
 * @typedef {{text: string}} ProseText
 * @typedef {{live: Expression, format: string}} ProseNumber
 * @typedef {{tex: string, display: boolean, numbers: ProseNumber[]}} ProseFormula each number stands in it as \class{live-INDEX}{0}
 * @typedef {{cite: string}} ProseCitation key of a source
 * @typedef {ProseElement|ProseText|ProseNumber|ProseFormula|ProseCitation} Prose
 *
 * @typedef {object} ProseContext
 * @property {number} line of the lesson at which the Markdown begins, from 0
 * @property {string[]} sources keys that may be cited
 */
import temml from 'temml';
import { readExpression } from './expression.js';
import { LessonProblem, quote } from './lesson-problem.js';

export const FORMATS = ['number', 'share', 'percent', 'integer', 'factor', 'sign', 'text'];

/** What colours parts of a formula like the picture. */
const COLOURS = ['data', 'signal', 'gradient', 'weight'];

const TAGS = /^(p|em|strong|ul|ol|li|blockquote|hr|table|thead|tbody|tr|th|td|h4|h5|h6|a)$/;

/** @param {Token[]} tokens @param {ProseContext} context @returns {Prose[]} @throws {LessonProblem} */
export function readProse(tokens, context) {
  /** @type {ProseElement} */
  const root = { tag: '', nodes: [] };
  const open = [root];
  const add = (/** @type {Prose} */ node) => open[open.length - 1].nodes.push(node);
  let line = context.line + 1;
  for (const token of tokens) {
    if (token.map) line = context.line + token.map[0] + 1;
    if (token.type === 'inline')
      for (const node of readProse(token.children ?? [], { ...context, line: line - 1 })) add(node);
    else if (token.nesting === 1) {
      // A list whose items stand close together has no paragraphs of its own.
      const tag = token.hidden || !TAGS.test(token.tag) ? '' : token.tag;
      const element = { tag, nodes: [], ...(tag === 'a' ? { href: String(token.attrGet('href')) } : {}) };
      add(element);
      open.push(element);
    } else if (token.nesting === -1) open.pop();
    else add(readLeaf(token, { ...context, line }));
  }
  return root.nodes;
}

/** @param {Token} token @param {ProseContext} context `line` from 1 @returns {Prose} */
function readLeaf({ type, content }, { line, sources }) {
  if (type === 'live') return readNumber(content, line);
  if (type === 'math' || type === 'display') return readFormula(content, type === 'display', line);
  if (type === 'cite') {
    if (!sources.includes(content)) throw new LessonProblem('cite', line, { key: quote(content) });
    return { cite: content };
  }
  if (type === 'code_inline') return { tag: 'code', nodes: [{ text: content }] };
  if (type === 'fence' || type === 'code_block')
    return { tag: 'pre', nodes: [{ tag: 'code', nodes: [{ text: content }] }] };
  if (type === 'softbreak') return { text: ' ' };
  if (type === 'hardbreak') return { tag: 'br', nodes: [] };
  if (type === 'hr') return { tag: 'hr', nodes: [] };
  return { text: content };
}

/** @param {string} content expression, or expression | format @param {number} line @returns {ProseNumber} */
function readNumber(content, line) {
  const parts = content.split('|');
  const format = parts.length > 1 ? String(parts.pop()).trim() : 'number';
  if (!FORMATS.includes(format))
    throw new LessonProblem('choice', line, {
      field: `{${quote(content)}}`,
      value: quote(format),
      choices: FORMATS.join(', '),
    });
  return { live: readExpression(parts.join('|').trim(), line), format };
}

/** @param {string} written @param {boolean} display @param {number} line @returns {ProseFormula} */
function readFormula(written, display, line) {
  /** @type {ProseNumber[]} */
  const numbers = [];
  const tex = written
    .replace(/\\live\{([^{}]+)\}/g, (_, content) => `\\class{live-${numbers.push(readNumber(content, line)) - 1}}{0}`)
    .replace(new RegExp(`\\\\(${COLOURS.join('|')})\\{`, 'g'), '\\class{tex-$1}{');
  try {
    temml.renderToString(tex, texOptions(display));
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : '';
    throw new LessonProblem('tex', line, { text: quote(written), why });
  }
  return { tex, display, numbers };
}

/** Classes only: a lesson may come from a stranger. @param {boolean} displayMode */
export const texOptions = (displayMode) => ({
  displayMode,
  throwOnError: true,
  trust: (/** @type {{command: string}} */ { command }) => command === '\\class',
  maxSize: /** @type {[number, number]} */ ([20, 20]),
  maxExpand: 200,
});

/** All measured numbers of a text. @param {Prose[]} nodes @returns {ProseNumber[]} */
export const numbersIn = (nodes) =>
  nodes.flatMap((node) => {
    if ('live' in node) return [node];
    if ('tex' in node) return node.numbers;
    return 'nodes' in node ? numbersIn(node.nodes) : [];
  });
