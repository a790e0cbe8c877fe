/**
 * Words that are explained where they are met: underlined with dots, each opens one small help by hover, focus or tap. In
 * a text of words/ such a word stands as "[gain|Gain]": the topic `terms` explains "gain", and "Gain" is what is read.
 */
import { t } from '../../words/text.js';
import { html } from './dom.js';

const MARKED = /\[(\w+)\|([^\]]+)\]/;

/** The text as it is read. @param {string} text */
export const withoutTerms = (text) => text.replace(new RegExp(MARKED, 'g'), '$2');

/** @typedef {string|{key: string, word: string}} Piece */

/** The pieces of a text: what is plain, and the words that are explained. @param {string} text */
export function piecesOf(text) {
  const parts = text.split(MARKED);
  /** @type {Piece[]} */
  const pieces = [];
  for (let i = 0; i < parts.length; i += 3) {
    if (parts[i] !== '') pieces.push(parts[i]);
    if (i + 1 < parts.length) pieces.push({ key: parts[i + 1], word: parts[i + 2] });
  }
  return pieces;
}

/** Writes a text with its terms; what stands there already is left alone. @param {HTMLElement} element @param {string} text */
export function setTextWithTerms(element, text) {
  if (element.textContent === withoutTerms(text)) return;
  element.replaceChildren(
    ...piecesOf(text).map((piece) => (typeof piece === 'string' ? piece : createTerm(piece.key, piece.word))),
  );
}

/** @param {string} key @param {string} word */
export function createTerm(key, word) {
  const term = html('span', { class: 'glossed', role: 'button', tabindex: '0' }, word);
  const show = explainBy(term, t(`terms.${key}`));
  term.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideHelp();
    else if (event.key === 'Enter' || event.key === ' ') show();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return term;
}

/** Shows the help at an element that is pointed at, pressed or focused; returns what shows it. @param {HTMLElement} element @param {string} words */
export function explainBy(element, words) {
  const show = () => showHelp(element, words);
  for (const type of ['pointerenter', 'focus', 'click']) element.addEventListener(type, show);
  for (const type of ['pointerleave', 'blur']) element.addEventListener(type, hideHelp);
  return show;
}

/** One for all. @type {HTMLElement|null} */
let help = null;

/** @param {HTMLElement} term @param {string} words */
function showHelp(term, words) {
  help ??= createHelp();
  help.textContent = words;
  help.hidden = false;
  term.setAttribute('aria-describedby', help.id);
  const { left, top, bottom } = term.getBoundingClientRect(),
    { offsetWidth: width, offsetHeight: height } = help;
  const y = bottom + height + 8 > innerHeight ? top - height - 6 : bottom + 6;
  help.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8))}px`;
  help.style.top = `${y}px`;
}

function hideHelp() {
  if (help) help.hidden = true;
}

function createHelp() {
  // What scrolls takes the word from under it.
  addEventListener('scroll', hideHelp, { capture: true, passive: true });
  return document.body.appendChild(html('div', { class: 'term-help', role: 'tooltip', id: 'term-help' }));
}
