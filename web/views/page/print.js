/**
 * Paper is white: while the page is printed it is light, its figures as large beside each other as on the screen, and
 * a line under the title says what was set.
 */
import { setText } from '../shared/dom.js';

/** What a fresh surface in light colours may take. */
const REDRAWN_MS = 400;

/** What is as wide as this is as high as an A4 sheet held across, less its margins, in CSS pixels. */
const SHEET_PX = 860;
/** A phone's figures are as high as they are wide: smaller, they fit one sheet. */
const STACKED = 0.75;

/**
 * @typedef {object} PrintedPage
 * @property {(on: boolean) => void} forceLight draws in the colours of paper, at once
 * @property {() => boolean} isDark
 * @property {() => string} describe the settings in one line
 */

/** @param {PrintedPage} page */
export function listenToPrinting({ forceLight, isDark, describe }) {
  const columns = watchColumns();
  let isPrinting = false;
  const begin = () => {
    if (isPrinting) return;
    isPrinting = true;
    writePrintLine(describe());
    fitToSheet(columns);
    forceLight(true);
  };
  const end = () => {
    if (!isPrinting) return;
    isPrinting = false;
    forceLight(false);
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()));
  // A surface in light colours comes from the worker, and the browser's own command would not wait for it.
  document.addEventListener('keydown', (event) => {
    if (!isPrintShortcut(event) || !isDark()) return;
    event.preventDefault();
    begin();
    setTimeout(() => {
      print();
      end();
    }, REDRAWN_MS);
  });
}

/** What was set; of two networks, both. @param {string} settings */
function writePrintLine(settings) {
  const line = document.querySelector('#print-line');
  const second = document.querySelector('[data-comparing] .twin-b')?.textContent;
  if (line) setText(line, second ? `A: ${settings} · ${second}` : settings);
}

/** @param {{middle: number, side: number}} columns widths */
function fitToSheet({ middle, side }) {
  const zoom = Math.min(middle > side ? 1 : STACKED, SHEET_PX / (middle + side + 24));
  const { style } = document.documentElement;
  style.setProperty('--print-middle', `${middle}px`);
  style.setProperty('--print-side', `${side}px`);
  style.setProperty('--print-zoom', String(zoom));
}

/** @param {KeyboardEvent} event */
const isPrintShortcut = ({ key, ctrlKey, metaKey, shiftKey, altKey }) =>
  key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !shiftKey && !altKey;

/** Widths of both columns of figures as they are on the screen, one below the other or not: canvases keep them on paper. */
function watchColumns() {
  const widths = { middle: 600, side: 400 };
  const paper = matchMedia('print');
  const watch = (/** @type {'middle'|'side'} */ name, /** @type {string} */ selector) => {
    const card = document.querySelector(selector);
    if (!card) return;
    new ResizeObserver(([entry]) => {
      if (!paper.matches) widths[name] = Math.ceil(entry.borderBoxSize[0].inlineSize);
    }).observe(card);
  };
  watch('middle', '.card.panels');
  watch('side', '.card.plot');
  return widths;
}
