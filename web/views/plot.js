/**
 * The decision boundary with the points on it: the place where the data is edited.
 *
 * @typedef {import('../model.js').Model} Model
 * @typedef {import('../model.js').Actions} Actions
 * @typedef {import('../protocol.js').Surface} Surface
 * @typedef {import('../experiment.js').Points} Points
 * @typedef {{px: number, py: number, type: string}} Place
 */
import { addPoint, classesOf, movePoint, noPoints, plainAxes, removePoint } from '../experiment.js';
import { codingOf } from '../outputs.js';
import { defaultSettings } from '../settings.js';
import { t } from '../text.js';
import { setAttribute } from './dom.js';
import { batchPoints } from './plot-batch.js';
import { createAxesLayer, frameOf } from './plot-axes.js';
import { nearestPoint, pixelX, pixelY, plotLength, plotX, plotY } from './plot-geometry.js';
import { createGestures } from './plot-gestures.js';
import { listenToKeys } from './plot-keys.js';
import { fitCanvas, readLook } from './plot-look.js';
import { buildPlot } from './plot-parts.js';
import { createPointLayer } from './plot-points.js';
import { createReadout } from './plot-readout.js';
import { createSurfaceLayer } from './plot-surface.js';
import { describePoint } from './plot-words.js';

/** Pixels around a point within which the pointer is on it. */
const ON_POINT = 9;

/**
 * @param {HTMLElement} element its width decides the size
 * @param {Actions} actions
 * @param {{name?: string}} [options] `name` where it is not the only one
 */
export function createPlotView(element, actions, { name = t('plot.name') } = {}) {
  const parts = buildPlot(element, name);
  const layers = {
    surface: createSurfaceLayer(parts.surface), axes: createAxesLayer(parts.axes), points: createPointLayer(parts.points, parts.chosen),
  };
  const readout = createReadout(parts.stage);

  let points = noPoints();
  let axes = plainAxes();
  let coding = codingOf(defaultSettings(), 2);
  let showTest = false;
  let selected = -1;
  /** @type {Surface|null} */
  let surface = null;
  let look = readLook(element);
  let size = { width: 0, height: 0, ratio: 1, em: 11 };
  let frame = frameOf(0, 0, axes);
  /** @type {Place|null} */
  let pointer = null;
  let announced = '';
  /** How many points there were when one was asked to be removed; 0: none was. */
  let countBefore = 0;
  /** Points of the mini-batch of which the verbs are made, and which of them is looked at. @type {import('./plot-batch.js').Batch} */
  let batch = batchPoints(points, null, -1);

  // Two keys may come within one frame: what the actions will have done is known here before `render` tells.
  let current = { points, selected, addLabel: 1 };
  const edit = {
    points: () => current.points, selected: () => current.selected, showTest: () => showTest, frame: () => frame,
    select(/** @type {number} */ index) {
      current.selected = index;
      const sample = batch.points.indexOf(index);
      if (sample >= 0) actions.chooseSample(sample);
      actions.select(index);
    },
    move(/** @type {number} */ index, /** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ gesture) {
      current.points = movePoint(current.points, index, x, y);
      actions.movePoint(index, x, y, gesture);
    },
    add(/** @type {number} */ x, /** @type {number} */ y) {
      current.points = addPoint(current.points, x, y, current.addLabel);
      actions.addPoint(x, y);
      edit.select(current.points.x.length - 1);
    },
    remove(/** @type {number} */ index) {
      countBefore ||= points.x.length;
      current.points = removePoint(current.points, index);
      actions.removePoint(index);
      edit.select(-1);
    },
  };
  const gestures = createGestures(parts.stage, { ...edit, hover: showPointer, hold: showHold });
  listenToKeys(parts.stage, { ...edit, cancel: gestures.cancel });
  watchSize(parts.stage, parts.axes, (next) => {
    size = next;
    layOut();
    drawAll();
  });

  function layOut() {
    const { width, height, ratio, em } = size;
    frame = frameOf(width, height, axes, em);
    fitCanvas(parts.points, width, height, ratio);
    fitCanvas(parts.chosen, width, height, ratio);
    fitCanvas(parts.surface, frame.side, frame.side, ratio);
    parts.surface.style.transform = `translate(${frame.left}px, ${frame.top}px)`;
    if (frame.side > 0) layers.axes.draw(frame, axes, size);
  }

  function drawAll() {
    drawSurface();
    drawPoints();
  }

  function drawSurface() {
    if (!surface || frame.side <= 0) return;
    layers.surface.draw(surface, look, coding);
    setAttribute(parts.surface, 'data-resolution', surface.resolution);
  }

  function drawPoints() {
    if (frame.side === 0) return;
    layers.points.draw({ points, frame, ratio: size.ratio, look, scale: coding, showTest, selected, batch: batch.points, traced: batch.traced });
  }

  function showPointer(/** @type {Place|null} */ at) {
    pointer = at;
    if (at) readout.show(at, { frame, axes, surface, coding, wanted: wantedAt(at) });
    else readout.hide();
  }

  /** The class or the value of the point that the pointer is on. */
  function wantedAt(/** @type {Place} */ { px, py }) {
    const index = nearestPoint(points, showTest, plotX(frame, px), plotY(frame, py), plotLength(frame, ON_POINT));
    return index < 0 ? null : points.label[index];
  }

  function showHold(/** @type {number} */ index) {
    parts.hold.hidden = index < 0;
    if (index < 0) return;
    parts.hold.style.translate = `${pixelX(frame, points.x[index])}px ${pixelY(frame, points.y[index])}px`;
  }

  /** In words, except during a drag: it would not stop talking. */
  function announce() {
    if (gestures.isDragging()) return;
    const point = selected >= 0 && selected < points.x.length ? describePoint(points, axes, selected, showTest) : '';
    const text = points.x.length < countBefore ? t('plot.removed', { point }) : point;
    countBefore = 0;
    if (point === announced && text === point) return;
    announced = point;
    parts.status.textContent = text;
  }

  /** Takes over what is to be shown; says what of it is new. */
  function adopt(/** @type {Model} */ model) {
    const { experiment } = model;
    const marked = batchPoints(experiment.points, model.snapshot?.round ?? null, model.sample);
    const fresh = {
      batch: marked.key !== batch.key,
      axes: experiment.axes !== axes,
      points: experiment.points !== points || model.selected !== selected || model.showTest !== showTest,
      surface: model.snapshot?.surface != null && model.snapshot.surface !== surface,
    };
    ({ points, axes } = experiment);
    batch = marked;
    const next = codingOf(experiment.settings, classesOf(points));
    const recoded = next.border !== coding.border || next.outputs !== coding.outputs || next.low !== coding.low || next.classes !== coding.classes;
    coding = next;
    showTest = model.showTest;
    selected = model.selected < points.x.length ? model.selected : -1;
    current = { points, selected, addLabel: model.addLabel };
    surface = model.snapshot?.surface ?? surface;
    return { ...fresh, surface: fresh.surface || recoded, points: fresh.points || recoded };
  }

  let dark = /** @type {boolean|null} */ (null);
  return {
    render(/** @type {Model} */ model) {
      const fresh = adopt(model);
      const recoloured = model.dark !== dark;
      dark = model.dark;
      if (recoloured) look = readLook(element);
      if (fresh.axes) layOut();
      if (fresh.surface || fresh.axes || recoloured) drawSurface();
      if (fresh.points || fresh.batch || fresh.axes || recoloured) drawPoints();
      if (fresh.points) gestures.checkAgainst(points);
      if (fresh.surface && pointer) showPointer(pointer);
      announce();
    },
  };
}

/**
 * Calls `changed` with the size of `element` and of the text in `axes` now and whenever it, or the density of
 * pixels, changes.
 *
 * @param {HTMLElement} element
 * @param {Element} axes
 * @param {(size: {width: number, height: number, ratio: number, em: number}) => void} changed
 */
function watchSize(element, axes, changed) {
  const measure = () => changed({
    width: element.clientWidth, height: element.clientHeight, ratio: window.devicePixelRatio || 1,
    em: parseFloat(getComputedStyle(axes).fontSize) || 11,
  });
  new ResizeObserver(measure).observe(element);
  const watchDensity = () => {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', () => { measure(); watchDensity(); }, { once: true });
  };
  watchDensity();
}
