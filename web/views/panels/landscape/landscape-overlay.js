/**
 * What is drawn over the colours of a landscape: contours, the path of the run, names, and the cell that is read out.
 *
 * @typedef {import('./landscape-map.js').Landscape} Landscape
 * @typedef {import('../../../../wasm/backprop.js').LandscapePlane} Plane
 */
import { t } from '../../../words/panel-text.js';
import { zeroLine } from '../../shared/contours.js';
import { setAttribute, setShown, svg } from '../../shared/dom.js';
import { landscapeScale } from '../../shared/landscape-scale.js';
import { cellCentre, pixelOnAxis } from './landscape-geometry.js';

/** Side of the square at the start of the path, in pixels. */
const START_PX = 9;

/** The elements in the order in which they are painted. */
const createElements = () => ({
  contours: svg('path', { class: 'contours' }),
  casing: svg('path', { class: 'path-casing' }),
  path: svg('path', { class: 'path-line' }),
  start: svg('rect', { class: 'path-start', width: START_PX, height: START_PX }),
  now: svg('circle', { class: 'place-now', r: 6 }),
  // Rows are told apart by β, the first at the top.
  rowsName: svg('text', { class: 'place-name', x: 8, y: 17 }, 'β ↓'),
  columnsName: svg('text', { class: 'place-name', y: 17, 'text-anchor': 'end' }, 'α →'),
  startName: svg('text', { class: 'place-name' }, t('landscape.start')),
  nowName: svg('text', { class: 'place-name' }, t('landscape.now')),
  cursor: svg('path', { class: 'map-cursor' }),
});

/** @typedef {ReturnType<typeof createElements>} Elements */

export function createLandscapeOverlay() {
  const elements = createElements();
  const element = svg('svg', { class: 'landscape-over', 'aria-hidden': 'true' }, ...Object.values(elements));
  setShown(elements.cursor, false);
  return {
    element,
    /** @param {Landscape} landscape @param {number} size in pixels */
    draw({ plane, losses }, size) {
      setAttribute(element, 'viewBox', `0 0 ${size} ${size}`);
      setAttribute(elements.columnsName, 'x', size - 8);
      setAttribute(elements.contours, 'd', contourPath(losses, plane.alpha.length, size));
      drawPath(elements, plane, size);
      drawPresent(elements, plane, size);
    },
    /** @param {boolean} shown */
    showCursor: (shown) => setShown(elements.cursor, shown),
    /** Frames a cell. @param {number} column @param {number} row @param {number} cell its side in pixels */
    placeCursor(column, row, cell) {
      const [x, y, side, back] = [column * cell, row * cell, cell, -cell].map((value) => value.toFixed(1));
      setAttribute(elements.cursor, 'd', `M${x} ${y}h${side}v${side}h${back}z`);
    },
  };
}

/** Contours at round losses. @param {Float64Array} losses @param {number} cells @param {number} size */
function contourPath(losses, cells, size) {
  const logs = Float32Array.from(losses, (loss) => (loss > 0 ? Math.log10(loss) : NaN));
  const levels = landscapeScale(losses)?.contours ?? [];
  return levels.map((level) => contourAt(logs, cells, Math.log10(level), size)).join('');
}

/** @param {Float32Array} logs @param {number} cells @param {number} level @param {number} size */
function contourAt(logs, cells, level, size) {
  const pieces = zeroLine(
    logs.map((value) => value - level),
    cells,
  );
  const pixels = Array.from(pieces, (place) => cellCentre(place, cells, size).toFixed(1));
  let d = '';
  for (let i = 0; i < pixels.length; i += 4) d += `M${pixels[i]} ${pixels[i + 1]}L${pixels[i + 2]} ${pixels[i + 3]}`;
  return d;
}

/** The way of the weights, and where it began. @param {Elements} elements @param {Plane} plane @param {number} size */
function drawPath({ casing, path, start, startName }, { alpha, beta, path: way }, size) {
  const x = Array.from(way.alpha, (value) => pixelOnAxis(alpha, value, size)),
    y = Array.from(way.beta, (value) => pixelOnAxis(beta, value, size));
  const line = x.map((value, i) => `${i === 0 ? 'M' : 'L'}${value.toFixed(1)} ${y[i].toFixed(1)}`).join('');
  for (const piece of [casing, path]) setAttribute(piece, 'd', line);
  for (const mark of [start, startName]) setShown(mark, x.length > 1);
  if (x.length < 2) return;
  setAttribute(start, 'x', x[0] - START_PX / 2);
  setAttribute(start, 'y', y[0] - START_PX / 2);
  placeName(startName, x[0], y[0], size);
}

/** The present weights. @param {Elements} elements @param {Plane} plane @param {number} size */
function drawPresent({ now, nowName }, { alpha, beta }, size) {
  const [x, y] = [pixelOnAxis(alpha, 0, size), pixelOnAxis(beta, 0, size)];
  setAttribute(now, 'cx', x);
  setAttribute(now, 'cy', y);
  placeName(nowName, x, y, size);
}

/**
 * Beside the place that it names, on the side where there is room.
 * @param {SVGTextElement} text
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function placeName(text, x, y, size) {
  const right = x < size * 0.75;
  setAttribute(text, 'x', right ? x + 10 : x - 10);
  setAttribute(text, 'y', Math.max(14, y - 6));
  setAttribute(text, 'text-anchor', right ? 'start' : 'end');
}
