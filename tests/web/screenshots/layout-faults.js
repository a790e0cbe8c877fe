// @ts-check
/// <reference lib="dom" />
/**
 * What is wrong with the layout of a page as it stands, found by measuring: words that lie over other words, under another
 * element, beyond the window or beyond the edge of what holds them. It finds what the eye overlooks in the two hundredth
 * picture; it does not replace the eye.
 *
 * @typedef {import('playwright-core').Page} Page
 */

/** @param {Page} page @returns {Promise<string[]>} one sentence each; none is good */
export const layoutFaults = (page) => page.evaluate(findFaults);

/** Runs in the page, and so stands alone. */
function findFaults() {
  /** Lines of text may touch by this share of their height: their boxes are higher than their letters. */
  const TOUCH = 0.27;
  /** What is for listeners only is made this small, in px. */
  const FOR_LISTENERS = 2;
  /** @typedef {{text: string, element: Element, box: DOMRect}} Line */
  const name = (/** @type {Element} */ element) => {
    const own = element.id ? `#${element.id}` : element.getAttribute('class');
    return own ? own.split(' ')[0] : element.tagName.toLowerCase();
  };
  const say = (/** @type {Line} */ { text, element }) =>
    `"${text.slice(0, 40)}" (${element.parentElement ? name(element.parentElement) : ''} > ${name(element)})`;
  const outward = function* (/** @type {Element} */ element) {
    for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) yield outer;
  };
  const isFor = (/** @type {Element} */ element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('option, script, style, noscript, .skip');
  const isSmall = (/** @type {Element} */ element) => {
    const { width, height } = element.getBoundingClientRect();
    return (width <= FOR_LISTENERS && height <= FOR_LISTENERS) || getComputedStyle(element).clipPath === 'inset(50%)';
  };

  /** Every line of text that can be seen, and what cuts it where something does. */
  function* everyLine() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !isFor(element) || isSmall(element)) continue;
      if ([...outward(element)].some(isSmall)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) yield { text, element, box };
    }
  }

  /** @param {Line} line @returns {{by?: Element, hidden?: boolean, seen?: DOMRect}} `seen`: what a scrolled element shows of it */
  const cutOf = ({ element, box }) => {
    for (const outer of [element, ...outward(element)]) {
      const { overflowX, overflowY, position } = getComputedStyle(outer);
      if (position === 'fixed') return {};
      const isCutting = (/** @type {string} */ overflow) => overflow !== 'visible';
      if (!isCutting(overflowX) && !isCutting(overflowY)) continue;
      const edge = outer.getBoundingClientRect();
      const isOutside =
        box.left >= edge.right - 1 ||
        box.right <= edge.left + 1 ||
        box.top >= edge.bottom - 1 ||
        box.bottom <= edge.top + 1;
      const scrolls = [overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll');
      if (isOutside) return { hidden: true };
      if (scrolls) {
        const left = Math.max(box.left, edge.left),
          top = Math.max(box.top, edge.top);
        const width = Math.min(box.right, edge.right) - left,
          height = Math.min(box.bottom, edge.bottom) - top;
        return { seen: new DOMRect(left, top, width, height) };
      }
      if (box.right > edge.right + 1 || box.left < edge.left - 1) return { by: outer };
      if (box.bottom > edge.bottom + TOUCH * box.height || box.top < edge.top - TOUCH * box.height)
        return { by: outer };
    }
    return {};
  };

  /** What stands over the middle of a line and hides it. @param {Line} line */
  const coverOf = ({ element, box }) => {
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return undefined;
    for (const above of document.elementsFromPoint(x, y)) {
      if (above.contains(element) || element.contains(above)) return undefined;
      const { backgroundColor, position, opacity } = getComputedStyle(above);
      const alpha = Number(/rgba\(.*, ([\d.]+)\)/.exec(backgroundColor)?.[1] ?? 1) * Number(opacity);
      if (above instanceof HTMLElement && alpha > 0.3 && position !== 'fixed' && position !== 'sticky') return above;
    }
    return undefined;
  };

  const faults = new Set();
  /** @type {Line[]} */
  const lines = [];
  for (const line of everyLine()) {
    const { by, hidden, seen } = cutOf(line);
    if (hidden) continue;
    lines.push(seen ? { ...line, box: seen } : line);
    if (by && getComputedStyle(by).textOverflow !== 'ellipsis') faults.add(`cut by ${name(by)}: ${say(line)}`);
    if (by && getComputedStyle(by).textOverflow === 'ellipsis' && !by.closest('[title], [aria-label]'))
      faults.add(`shortened, and nothing says the whole: ${say(line)}`);
    if (!by && !seen && (line.box.right > innerWidth + 1 || line.box.left < -1))
      faults.add(`beyond the window: ${say(line)}`);
    const cover = coverOf(line);
    if (cover) faults.add(`under ${name(cover)}: ${say(line)}`);
  }
  for (const [i, a] of lines.entries()) {
    for (const b of lines.slice(i + 1)) {
      if (a.element === b.element) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across > 2 && down > TOUCH * Math.min(a.box.height, b.box.height))
        faults.add(`one over the other: ${say(a)} and ${say(b)}`);
    }
  }
  return [...faults];
}
