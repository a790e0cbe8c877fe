/** The size of the plot in pixels of the page and of the device, and that of its text. */
import { textScale, watchSize } from '../shared/dom.js';

/** Of the text along the axes (see plot.css), in CSS pixels. */
const TEXT_PX = 0.79 * 14;

/** @typedef {{width: number, height: number, ratio: number, em: number}} PixelSize `ratio`: device pixels in a CSS pixel; `em`: of the text */

/**
 * Calls `changed` now and whenever the size of `element` or the density of pixels changes.
 *
 * @param {HTMLElement} element
 * @param {(size: PixelSize) => void} changed
 */
export function watchPixels(element, changed) {
  let width = 0,
    height = 0;
  const tell = () => changed({ width, height, ratio: window.devicePixelRatio || 1, em: TEXT_PX * textScale() });
  watchSize(element, (w, h) => {
    [width, height] = [w, h];
    tell();
  });
  watchDensity(tell);
}

/** Each query matches one density: after a change another one is needed. @param {() => void} changed */
function watchDensity(changed) {
  const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const change = () => {
    changed();
    watchDensity(changed);
  };
  query.addEventListener('change', change, { once: true });
}
