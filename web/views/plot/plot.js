/**
 * The decision boundary with the points on it: the place where the data is edited.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../engine/protocol.js').Surface} Surface
 * @typedef {import('../../experiment/points.js').Points} Points
 */

import { classesOf, noPoints } from '../../experiment/points.js';
import { defaultSettings } from '../../experiment/settings.js';
import { codingOf } from '../../experiment/target-coding.js';
import { drawnAxes } from '../../words/drawn-axes.js';
import { t } from '../../words/text.js';
import { batchPoints } from '../shared/batch-points.js';
import { fitCanvas } from '../shared/canvas.js';
import { setAttribute, textScale, watchSize } from '../shared/dom.js';
import { createAxesLayer, frameOf } from './plot-axes.js';
import { readLook } from './plot-colours.js';
import { buildPlot } from './plot-elements.js';
import { listenToPlot } from './plot-interaction.js';
import { createPointLayer } from './plot-points.js';
import { createSurfaceLayer } from './plot-surface.js';

/**
 * @param {HTMLElement} element its width decides the size
 * @param {Actions} actions
 * @param {{name?: string}} [options] `name` where it is not the only one
 */
export function createPlotView(element, actions, { name = t('plot.name') } = {}) {
  const parts = buildPlot(element, name);
  const layers = {
    surface: createSurfaceLayer(parts.surface),
    axes: createAxesLayer(parts.axes),
    points: createPointLayer(parts.points, parts.chosen),
  };

  let points = noPoints();
  let axes = drawnAxes();
  let coding = codingOf(defaultSettings(), 2);
  let showTest = false;
  let selected = -1;
  /** @type {Surface|null} */
  let surface = null;
  /** Read with the first model: before, it would be read while the page is being built, all of whose styles it needs. @type {import('./plot-colours.js').Look|null} */
  let look = null;
  let size = { width: 0, height: 0, ratio: 1, em: 11 };
  let frame = frameOf(0, 0, axes);
  /** Points of the mini-batch of which the verbs are made, and which of them is looked at. @type {import('../shared/batch-points.js').Batch} */
  let batch = batchPoints(points, null, -1);

  const edit = {
    // Two keys may come within one frame: these have what the first has done.
    points: () => actions.model().experiment.points,
    selected: () => selectedIn(actions.model()),
    showTest: () => showTest,
    frame: () => frame,
    shown: () => ({ points, axes, selected, surface, coding }),
    select(/** @type {number} */ index) {
      const sample = batch.points.indexOf(index);
      if (sample >= 0) actions.chooseSample(sample);
      actions.select(index);
    },
    move: actions.movePoint,
    add: actions.addPoint,
    remove(/** @type {number} */ index) {
      actions.removePoint(index);
      edit.select(-1);
    },
  };
  const listening = listenToPlot(parts, edit);
  watchPixels(parts.stage, (next) => {
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
    if (!surface || !look || frame.side <= 0) return;
    layers.surface.draw(surface, look, coding, size.ratio);
    setAttribute(parts.surface, 'data-resolution', surface.resolution);
  }

  function drawPoints() {
    if (!look || frame.side === 0) return;
    layers.points.draw({
      points,
      frame,
      ratio: size.ratio,
      look,
      scale: coding,
      showTest,
      selected,
      batch: batch.points,
      traced: batch.traced,
    });
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
    const recoded =
      next.border !== coding.border ||
      next.outputs !== coding.outputs ||
      next.low !== coding.low ||
      next.classes !== coding.classes;
    coding = next;
    showTest = model.showTest;
    selected = selectedIn(model);
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
      listening.follow(fresh);
    },
  };
}

/** The selected point; −1 where there is none, or not among the points of a past step. @param {Model} model */
const selectedIn = ({ selected, experiment }) => (selected < experiment.points.x.length ? selected : -1);

/** Of the text along the axes (see plot.css), in CSS pixels. */
const TEXT_PX = 0.79 * 14;

/**
 * Calls `changed` with the size of `element` and of the text in it now and whenever it, or the density of pixels, changes.
 *
 * @param {HTMLElement} element
 * @param {(size: {width: number, height: number, ratio: number, em: number}) => void} changed
 */
function watchPixels(element, changed) {
  let width = 0,
    height = 0;
  const tell = () => changed({ width, height, ratio: window.devicePixelRatio || 1, em: TEXT_PX * textScale() });
  watchSize(element, (w, h) => {
    [width, height] = [w, h];
    tell();
  });
  const watchDensity = () => {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener(
      'change',
      () => {
        tell();
        watchDensity();
      },
      { once: true },
    );
  };
  watchDensity();
}
