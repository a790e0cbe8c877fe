/**
 * Draws the words of a lesson: text, measured numbers that are kept up to date, and formulas as MathML.
 *
 * @typedef {import('../../lesson/prose.js').Prose} Prose
 * @typedef {import('../../lesson/prose.js').ProseNumber} ProseNumber
 * @typedef {import('../../lesson/expression.js').Lookup} Lookup
 * @typedef {import('../../lesson/expression.js').Value} Value
 *
 * @typedef {object} DrawnProse
 * @property {Node[]} nodes
 * @property {(measure: Lookup, blank?: string) => void} update writes the numbers; `blank` where there is none
 */
import temml from 'temml';
import { settingNames } from '../../experiment/settings.js';
import {
  formatFactor,
  formatInteger,
  formatNumber,
  formatPercent,
  formatRound,
  formatShare,
  NO_VALUE,
} from '../../words/format.js';
import { t } from '../../words/lesson-text.js';
import { choiceLabel } from '../../words/setting-names.js';
import { texOptions } from '../../lesson/prose.js';
import { splitMoment } from '../../lesson/quantity-names.js';
import { html, setText } from '../shared/dom.js';

/** Larger ones, such as a loss that explodes, are whole by rounding only. */
const MOST_WHOLE = 1e7;
/** Of a setting, as its control shows it: 0.1, not 0.100. */
const SETTING_DIGITS = 6;

/** @type {Record<string, (value: number) => string>} */
const FORMATS = {
  number: (value) =>
    Number.isInteger(value) && Math.abs(value) < MOST_WHOLE ? formatInteger(value) : formatNumber(value),
  share: formatShare,
  percent: formatPercent,
  integer: formatInteger,
  factor: formatFactor,
  sign: (value) => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value)),
};

/** @param {Value} value @param {string} format @param {string} [name] of the quantity: choices of settings have words of their own */
export function writeValue(value, format, name = '') {
  const setting = settingNames.find((one) => one === name.replace(/^b\./, ''));
  if (typeof value === 'string') return setting ? choiceLabel(setting, value) : value;
  if (typeof value === 'number' && setting && format === 'number') return formatRound(value, SETTING_DIGITS);
  if (typeof value === 'number') return (FORMATS[format] ?? FORMATS.number)(value);
  return NO_VALUE;
}

/** @param {ProseNumber} number @param {Lookup} measure */
const writeNumber = ({ live, format }, measure) => writeValue(live.value(measure), format, splitMoment(live.text).name);

/** @param {Prose[]} prose @param {Record<string, string>} sources @returns {DrawnProse} */
export function drawProse(prose, sources) {
  /** @type {{element: Node, number: ProseNumber}[]} */
  const numbers = [];
  const nodes = prose.map(draw);

  /** @param {Prose} node @returns {Node} */
  function draw(node) {
    if ('text' in node) return document.createTextNode(node.text);
    if ('live' in node) {
      const element = html('span', { class: 'live' }, NO_VALUE);
      numbers.push({ element, number: node });
      return element;
    }
    if ('cite' in node) return drawCitation(sources[node.cite] ?? node.cite);
    if ('tex' in node) return drawFormula(node);
    if (node.tag === '') {
      const part = document.createDocumentFragment();
      part.append(...node.nodes.map(draw));
      return part;
    }
    const attributes = node.href === undefined ? {} : linkTo(node.href);
    return html(/** @type {'p'} */ (node.tag), attributes, ...node.nodes.map(draw));
  }

  /** @param {import('../../lesson/prose.js').ProseFormula} formula */
  function drawFormula({ tex, display, numbers: own }) {
    const element = html('span', { class: display ? 'formula display' : 'formula' });
    temml.render(tex, element, texOptions(display));
    own.forEach((number, i) => {
      for (const place of element.querySelectorAll(`.live-${i}`)) numbers.push({ element: leafOf(place), number });
    });
    return element;
  }

  return {
    nodes,
    update(measure, blank = NO_VALUE) {
      for (const { element, number } of numbers) {
        const text = writeNumber(number, measure);
        setText(element, text === NO_VALUE ? blank : text);
      }
    },
  };
}

/** Where the digits stand. @param {Element} element @returns {Element} */
const leafOf = (element) => (element.firstElementChild ? leafOf(element.firstElementChild) : element);

/** Its author and year; all of it where it is pointed at. @param {string} source */
function drawCitation(source) {
  const year = /\b(?:1[89]|20)\d\d\b/.exec(source)?.[0] ?? '';
  const author = source.split(/[,:;.]/)[0];
  return html('cite', { title: t('lesson.by.source', { source }) }, [author, year].filter(Boolean).join(' '));
}

/** Elsewhere opens in a tab of its own: the run here goes on. @param {string} href @returns {Record<string, string>} */
const linkTo = (href) =>
  /^https?:/.test(href) ? { href, target: '_blank', rel: 'noopener' } : /^[#?]/.test(href) ? { href } : {};
