/** Small helpers to build elements once and to touch them only when something changed. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node|string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function html(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string|number>} [attributes]
 * @param {(Node|string)[]} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** @param {Node} node @param {string} text */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** @param {Element} element @param {string} name @param {string|number} value */
export function setAttribute(element, name, value) {
  const text = String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** @param {HTMLElement|SVGElement} element @param {boolean} shown */
export function setShown(element, shown) {
  if (!(element instanceof HTMLElement)) setAttribute(element, 'display', shown ? 'inline' : 'none');
  else if (element.hidden === shown) element.hidden = !shown;
}

/** @type {WeakMap<Element, ((width: number, height: number) => void)[]>} */
const watchers = new WeakMap();

/** One for all: whoever draws is told of sizes that were measured before anybody drew. @type {ResizeObserver|null} */
let sizes = null;

function tell(/** @type {ResizeObserverEntry[]} */ entries) {
  for (const {
    target,
    contentRect: { width, height },
  } of entries)
    for (const call of watchers.get(target) ?? []) call(width, height);
}

/**
 * Calls back with the content size of `element` in CSS pixels, now and whenever it changes.
 * @param {Element} element
 * @param {(width: number, height: number) => void} callback
 */
export function watchSize(element, callback) {
  watchers.set(element, [...(watchers.get(element) ?? []), callback]);
  sizes ??= new ResizeObserver(tell);
  sizes.unobserve(element); // so that a second one is told the size as well
  sizes.observe(element);
}

let scaleOfText = 0;

/**
 * How much larger than 14 px the page's text is: what SVG leaves for text grows with it. Asking for it in the middle of a
 * drawing has the browser work out the styles of all that has been drawn so far, so it is asked once for each size of the window.
 */
export function textScale() {
  if (scaleOfText === 0) {
    scaleOfText = parseFloat(getComputedStyle(document.documentElement).fontSize) / 14;
    addEventListener(
      'resize',
      () => {
        scaleOfText = 0;
      },
      { once: true },
    );
  }
  return scaleOfText;
}

/** Icons on a 16 × 16 grid, drawn here because fonts differ in which symbols they have. */
const ICONS = {
  play: 'M5 3.2v9.6l8-4.8z',
  pause: 'M4.5 3h2.6v10H4.5zM8.9 3h2.6v10H8.9z',
  step: 'M4 3.2v9.6l6.5-4.8zM11 3h2v10h-2z',
  reset: 'M8 3a5 5 0 1 1-4.6 3l1.4.6A3.5 3.5 0 1 0 8 4.5V7L4.2 3.7 8 .5z',
  undo: 'M6.5 2.5v3H9a4 4 0 0 1 0 8H5V12h4a2.5 2.5 0 0 0 0-5H6.5v3L2.2 6.3z',
  redo: 'M9.5 2.5v3H7a4 4 0 0 0 0 8h4V12H7a2.5 2.5 0 0 1 0-5h2.5v3l4.3-3.7z',
  dice: 'M3.5 2h9A1.5 1.5 0 0 1 14 3.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2zm0 1.5v9h9v-9zM5.5 4.6a1 1 0 1 1 0 2 1 1 0 0 1 0-2zM8 7a1 1 0 1 1 0 2 1 1 0 0 1 0-2zm2.5 2.4a1 1 0 1 1 0 2 1 1 0 0 1 0-2z',
  auto: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 3v10A5 5 0 0 0 8 3z',
  light:
    'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM7.3.8h1.4v2.4H7.3zM7.3 12.8h1.4v2.4H7.3zM.8 7.3h2.4v1.4H.8zM12.8 7.3h2.4v1.4h-2.4zM2.4 3.4l1-1 1.7 1.7-1 1zM10.9 11.9l1-1 1.7 1.7-1 1zM3.4 13.6l-1-1 1.7-1.7 1 1zM11.9 5.1l-1-1 1.7-1.7 1 1z',
  dark: 'M6.5 1.7A6.5 6.5 0 1 0 14.3 9.5 5.5 5.5 0 0 1 6.5 1.7z',
  screen: 'M1.5 2.5h13v8.6H8.7v1.7h2.6v1.4H4.7v-1.4h2.6v-1.7H1.5zM3 4v5.7h10V4z',
  file: 'M3.5 1.5h5.5l3.5 3.5v9.5h-9zM5 3v10h6V6.2H7.8V3z',
  save: 'M7.3 1.5h1.4v6.6l2.2-2.2 1 1L8 10.8 4.1 6.9l1-1 2.2 2.2zM2.5 10.5H4V13h8v-2.5h1.5v4h-11z',
  share: 'M8 1.2l3.9 3.9-1 1-2.2-2.2v6.6H7.3V3.9L5.1 6.1l-1-1zM2.5 8.5H4V13h8V8.5h1.5v6h-11z',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 2.9a5.1 5.1 0 1 0 0 10.2A5.1 5.1 0 0 0 8 2.9zM7.3 7h1.4v4.2H7.3zM7.3 4.6h1.4v1.5H7.3z',
  close: 'M3.6 2.6 8 7l4.4-4.4 1 1L9 8l4.4 4.4-1 1L8 9l-4.4 4.4-1-1L7 8 2.6 3.6z',
};

/** @typedef {keyof typeof ICONS} IconName */

/** @param {IconName} name */
export function icon(name) {
  const path = svg('path', { d: ICONS[name], 'fill-rule': 'evenodd' });
  return svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, path);
}

/** @param {SVGSVGElement} holder made by `icon` @param {IconName} name */
export function changeIcon(holder, name) {
  const path = holder.firstElementChild;
  if (path) setAttribute(path, 'd', ICONS[name]);
}

/** Does `act` when the browser has nothing else to do, or after a second. @param {() => void} act */
export function whenIdle(act) {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 1000 });
  else setTimeout(act, 200); // Safari
}
