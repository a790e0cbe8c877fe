/**
 * The keyboard on the plot: walk over the points, move, add and remove them.
 *
 * @typedef {import('../../experiment/points.js').Points} Points
 *
 * @typedef {object} KeyHost
 * @property {() => Points} points
 * @property {() => boolean} showTest
 * @property {() => number} selected
 * @property {(index: number) => void} select
 * @property {(index: number, x: number, y: number, gesture: string) => void} move
 * @property {(x: number, y: number) => void} add
 * @property {(index: number) => void} remove
 * @property {() => boolean} cancel ends a drag under way; false if there is none
 */
import { PLOT_RADIUS, roundCoordinate } from '../../experiment/points.js';
import { neighbourPoint } from './plot-geometry.js';
import { newGesture } from './plot-press.js';

const STEP = 0.1;
const LARGE_STEP = 0.5;

/** How far beside the selected point a new one is put: next to it, and not under it. */
const BESIDE = 0.5;

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** @type {Record<string, 1|-1>} */
const WALK = { ']': 1, PageDown: 1, n: 1, '[': -1, PageUp: -1, p: -1 };

/** @param {HTMLElement} element @param {KeyHost} host */
export function listenToKeys(element, host) {
  let burst = '';

  const moveBy = (/** @type {[number, number]} */ [right, up], /** @type {boolean} */ large) => {
    const index = host.selected();
    if (index < 0) return false;
    burst ||= newGesture('keys');
    const { x, y } = host.points();
    const step = large ? LARGE_STEP : STEP;
    host.move(index, roundCoordinate(x[index] + right * step), roundCoordinate(y[index] + up * step), burst);
    return true;
  };

  element.addEventListener('keydown', (event) => {
    if (event.key === 'Shift') return;
    const arrow = ARROWS[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) burst = '';
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const handled = arrow ? moveBy(arrow, event.shiftKey) : act(event.key, host);
    if (handled) event.preventDefault();
  });
  element.addEventListener('blur', () => {
    burst = '';
  });
  element.addEventListener('pointerdown', () => {
    burst = '';
  });
}

/** @param {string} key @param {KeyHost} host @returns {boolean} whether the key meant something */
function act(key, host) {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (WALK[name]) return goTo(host, neighbourPoint(host.points(), host.showTest(), host.selected(), WALK[name]));
  switch (name) {
    case 'Home':
      return goTo(host, neighbourPoint(host.points(), host.showTest(), -1, 1));
    case 'End':
      return goTo(host, neighbourPoint(host.points(), host.showTest(), -1, -1));
    case 'Enter':
    case 'a':
      return addBeside(host);
    case 'Delete':
    case 'Backspace':
      return removeSelected(host);
    case 'Escape':
      if (!host.cancel()) host.select(-1);
      return true;
    default:
      return false;
  }
}

function goTo(/** @type {KeyHost} */ host, /** @type {number} */ index) {
  if (index >= 0) host.select(index);
  return true;
}

function addBeside(/** @type {KeyHost} */ host) {
  const index = host.selected();
  const { x, y } = host.points();
  if (index < 0) host.add(0, 0);
  else host.add(roundCoordinate(x[index] + BESIDE <= PLOT_RADIUS ? x[index] + BESIDE : x[index] - BESIDE), y[index]);
  return true;
}

/** The next point is selected after it, so that several can be removed in a row. */
function removeSelected(/** @type {KeyHost} */ host) {
  const index = host.selected();
  if (index < 0) return false;
  const next = neighbourPoint(host.points(), host.showTest(), index, 1);
  host.remove(index);
  host.select(next > index ? next - 1 : next);
  return true;
}
