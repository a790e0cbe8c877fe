/**
 * Paper is white: while the page is printed it is light, its figures as large beside each other as on the screen, and
 * a line under the title says what was set.
 */
import { setText } from '../shared/dom.js';

/** What a fresh surface in light colours may take. */
const REDRAWN_MS = 400;

/** Width of an A4 sheet held across, less its margins, in CSS pixels. */
const SHEET_PX = 1040;
/** A phone's figures are as high as they are wide: smaller, they fit one sheet. */
const STACKED = 0.78;

/**
 * @param {object} page
 * @param {(on: boolean) => void} page.forceLight in the colours of paper, drawn at once
 * @param {() => boolean} page.isDark
 * @param {() => string} page.describe the settings in one line
 */
export function listenToPrinting({ forceLight, isDark, describe }) {
  const root = document.documentElement;
  const line = document.querySelector('#print-line');
  const columns = watchColumns();
  let printing = false;

  function begin() {
    if (printing) return;
    printing = true;
    const second = document.querySelector('[data-comparing] .twin-b')?.textContent;
    if (line) setText(line, second ? `A: ${describe()} · ${second}` : describe());
    const { middle, side } = columns;
    root.style.setProperty('--print-middle', `${middle}px`);
    root.style.setProperty('--print-side', `${side}px`);
    root.style.setProperty(
      '--print-zoom',
      String(Math.min(middle > side ? 1 : STACKED, SHEET_PX / (middle + side + 24))),
    );
    forceLight(true);
  }

  function end() {
    if (!printing) return;
    printing = false;
    forceLight(false);
  }

  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()));
  // The surface in light colours comes from the worker: the browser's own command would not wait for it.
  document.addEventListener('keydown', (event) => {
    if (
      event.key.toLowerCase() !== 'p' ||
      !(event.ctrlKey || event.metaKey) ||
      event.shiftKey ||
      event.altKey ||
      !isDark()
    )
      return;
    event.preventDefault();
    begin();
    setTimeout(() => {
      print();
      end();
    }, REDRAWN_MS);
  });
}

/** Widths of both columns of figures as they are on the screen, one below the other or not: canvases keep them on paper. */
function watchColumns() {
  const widths = { middle: 600, side: 400 };
  const paper = matchMedia('print');
  const watch = (/** @type {'middle'|'side'} */ name, /** @type {string} */ selector) => {
    const card = document.querySelector(selector);
    if (!card) return;
    new ResizeObserver(
      ([
        {
          borderBoxSize: [{ inlineSize }],
        },
      ]) => {
        if (!paper.matches) widths[name] = Math.ceil(inlineSize);
      },
    ).observe(card);
  };
  watch('middle', '.card.bars');
  watch('side', '.card.plot');
  return widths;
}
