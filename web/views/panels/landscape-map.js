/**
 * The map of a landscape: colours, contours, the path of the run, and a place that pointer and keys read out.
 *
 * @typedef {import('../../../wasm/backprop.js').LandscapePlane} Plane
 * @typedef {{plane: Plane, losses: Float64Array, step: number}} Landscape losses row after row, as far as they are there; NaN beyond
 */

import { formatLoss, formatNumber } from '../../words/format.js';
import { t } from '../../words/text.js';
import { context2dOf } from '../shared/canvas.js';
import { zeroLine } from '../shared/contours.js';
import { html, setAttribute, setShown, setText, svg, watchSize } from '../shared/dom.js';
import { rampColour } from './colour-scale.js';
import { lossScale } from './landscape-scale.js';

/** What a step with Shift covers. */
const FAR = 5;

/** @param {HTMLElement} element */
export function createLandscapeMap(element) {
  /** @type {Landscape|null} */
  let shown = null;
  let size = 0,
    column = 0,
    row = 0;
  const canvas = html('canvas', { class: 'landscape-canvas' });
  const contours = svg('path', { class: 'contours' }),
    casing = svg('path', { class: 'path-casing' }),
    path = svg('path', { class: 'path-line' });
  const start = svg('rect', { class: 'path-start', width: 9, height: 9 }),
    startName = svg('text', { class: 'place-name' }, t('landscape.start'));
  const now = svg('circle', { class: 'place-now', r: 6 }),
    nowName = svg('text', { class: 'place-name' }, t('landscape.now'));
  const cursor = svg('path', { class: 'map-cursor' });
  // Rows are told apart by β, the first at the top.
  const rowsName = svg('text', { class: 'place-name', x: 8, y: 17 }, 'β ↓'),
    columnsName = svg('text', { class: 'place-name', y: 17, 'text-anchor': 'end' }, 'α →');
  const over = svg(
    'svg',
    { class: 'landscape-over', 'aria-hidden': 'true' },
    contours,
    casing,
    path,
    start,
    now,
    rowsName,
    columnsName,
    startName,
    nowName,
    cursor,
  );
  const help = html('p', { class: 'sr-only', id: 'landscape-help' }, t('landscape.keys'));
  const stage = html(
    'div',
    {
      class: 'landscape-stage',
      role: 'application',
      tabindex: '0',
      'aria-label': t('landscape.map'),
      'aria-describedby': 'landscape-help',
    },
    canvas,
    over,
  );
  const readout = html('p', { class: 'landscape-readout', role: 'status' });
  element.append(stage, help, readout);
  const context = context2dOf(canvas);
  watchSize(stage, (width) => {
    size = width;
    place();
  });
  setShown(cursor, false);

  const side = () => shown?.plane.alpha.length ?? 1;
  /** Middle of a cell, in pixels. */
  const at = (/** @type {number} */ cell) => ((cell + 0.5) * size) / side();
  /** Where a coordinate lies, in pixels. @param {Float64Array} axis @param {number} value */
  const onAxis = (axis, value) => at(((axis.length - 1) * (value - axis[0])) / (axis[axis.length - 1] - axis[0]));

  function paint() {
    if (!shown) return;
    const { plane, losses } = shown,
      n = plane.alpha.length,
      scale = lossScale(losses);
    if (canvas.width !== n) canvas.width = canvas.height = n;
    const image = context.createImageData(n, n);
    losses.forEach((loss, i) => {
      const share = scale ? scale.share(loss) : NaN;
      image.data.set(
        Number.isNaN(share) ? [128, 128, 128, Number.isNaN(loss) ? 0 : 90] : [...rampColour(share), 255],
        4 * i,
      );
    });
    context.putImageData(image, 0, 0);
    setAttribute(stage, 'data-present', losses[nearestZero(plane.beta) * n + nearestZero(plane.alpha)]);
  }

  function place() {
    if (!shown || size < 1) return;
    const { plane, losses } = shown,
      n = plane.alpha.length,
      scale = lossScale(losses);
    setAttribute(over, 'viewBox', `0 0 ${size} ${size}`);
    setAttribute(columnsName, 'x', size - 8);
    const logs = Float32Array.from(losses, (loss) => (loss > 0 ? Math.log10(loss) : NaN));
    setAttribute(contours, 'd', (scale?.contours ?? []).map((level) => contour(logs, n, Math.log10(level))).join(''));
    const x = Array.from(plane.path.alpha, (alpha) => onAxis(plane.alpha, alpha)),
      y = Array.from(plane.path.beta, (beta) => onAxis(plane.beta, beta));
    const line = x.map((value, i) => `${i === 0 ? 'M' : 'L'}${value.toFixed(1)} ${y[i].toFixed(1)}`).join('');
    for (const piece of [casing, path]) setAttribute(piece, 'd', line);
    setShown(start, x.length > 1);
    setShown(startName, x.length > 1);
    if (x.length > 1) {
      setAttribute(start, 'x', x[0] - 4.5);
      setAttribute(start, 'y', y[0] - 4.5);
      name(startName, x[0], y[0]);
    }
    const [nowX, nowY] = [onAxis(plane.alpha, 0), onAxis(plane.beta, 0)];
    setAttribute(now, 'cx', nowX);
    setAttribute(now, 'cy', nowY);
    name(nowName, nowX, nowY);
    drawCursor();
  }

  function name(/** @type {SVGTextElement} */ text, /** @type {number} */ x, /** @type {number} */ y) {
    const right = x < size * 0.75;
    setAttribute(text, 'x', right ? x + 10 : x - 10);
    setAttribute(text, 'y', Math.max(14, y - 6));
    setAttribute(text, 'text-anchor', right ? 'start' : 'end');
  }

  function contour(/** @type {Float32Array} */ logs, /** @type {number} */ n, /** @type {number} */ level) {
    const pieces = zeroLine(
      logs.map((value) => value - level),
      n,
    );
    let d = '';
    for (let i = 0; i < pieces.length; i += 4) {
      d += `M${at(pieces[i]).toFixed(1)} ${at(pieces[i + 1]).toFixed(1)}L${at(pieces[i + 2]).toFixed(1)} ${at(pieces[i + 3]).toFixed(1)}`;
    }
    return d;
  }

  function drawCursor() {
    const cell = size / side(),
      x = column * cell,
      y = row * cell;
    setAttribute(
      cursor,
      'd',
      `M${x.toFixed(1)} ${y.toFixed(1)}h${cell.toFixed(1)}v${cell.toFixed(1)}h${(-cell).toFixed(1)}z`,
    );
  }

  function read(/** @type {number} */ nextColumn, /** @type {number} */ nextRow) {
    if (!shown) return;
    const most = side() - 1;
    [column, row] = [Math.max(0, Math.min(most, nextColumn)), Math.max(0, Math.min(most, nextRow))];
    const loss = shown.losses[row * side() + column],
      { alpha, beta } = shown.plane;
    setShown(cursor, true);
    drawCursor();
    setText(
      readout,
      t('landscape.readout', {
        alpha: formatNumber(alpha[column], 3),
        beta: formatNumber(beta[row], 3),
        loss: formatLoss(loss),
      }),
    );
    setAttribute(readout, 'data-alpha', alpha[column]);
    setAttribute(readout, 'data-beta', beta[row]);
    setAttribute(readout, 'data-value', loss);
  }

  const goToPresent = () => {
    if (shown) read(nearestZero(shown.plane.alpha), nearestZero(shown.plane.beta));
  };
  const follow = (/** @type {PointerEvent} */ event) => {
    const box = stage.getBoundingClientRect();
    read(
      Math.floor(((event.clientX - box.left) / box.width) * side()),
      Math.floor(((event.clientY - box.top) / box.height) * side()),
    );
  };
  const rest = () => {
    setShown(cursor, false);
    setText(readout, t('landscape.hint'));
  };
  stage.addEventListener('pointermove', follow);
  stage.addEventListener('pointerdown', follow);
  stage.addEventListener('pointerleave', () => {
    if (document.activeElement !== stage) rest();
  });
  stage.addEventListener('blur', rest);
  stage.addEventListener('keydown', (event) => {
    const far = event.shiftKey ? FAR : 1;
    const move = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] }[event.key];
    if (event.key === 'Home') goToPresent();
    else if (move) read(column + move[0], row + move[1]);
    else return;
    event.preventDefault();
  });

  return {
    /** @param {Landscape} landscape */
    draw(landscape) {
      const other = shown?.plane !== landscape.plane;
      shown = landscape;
      if (other) {
        [column, row] = [nearestZero(shown.plane.alpha), nearestZero(shown.plane.beta)];
        rest();
      }
      paint();
      place();
    },
  };
}

/** Which cell of an axis the present weights are in: the middle one of a random plane. @param {Float64Array} axis */
function nearestZero(axis) {
  let nearest = 0;
  axis.forEach((value, i) => {
    if (Math.abs(value) < Math.abs(axis[nearest])) nearest = i;
  });
  return nearest;
}
