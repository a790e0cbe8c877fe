/**
 * The decision boundary with the points on it: the place where the data is edited.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('./plot-scene.js').PlotScene} PlotScene
 */
import { isFunction } from '../../experiment/points.js';
import { t } from '../../words/text.js';
import { fitCanvas } from '../shared/canvas.js';
import { setAttribute } from '../shared/dom.js';
import { createDrawTool } from './draw-tool.js';
import { createAxesLayer, frameOf } from './plot-axes.js';
import { readLook } from './plot-colours.js';
import { createCurveLayer } from './plot-curve.js';
import { buildPlot } from './plot-elements.js';
import { listenToPlot } from './plot-interaction.js';
import { createPointLayer } from './plot-points.js';
import { emptyScene, freshIn, sceneOf, selectedIn } from './plot-scene.js';
import { createSurfaceLayer } from './plot-surface.js';
import { watchPixels } from './watch-pixels.js';

/**
 * @param {HTMLElement} element its width decides the size
 * @param {Actions} actions
 * @param {{name?: string, side?: 'a'|'b'}} [options] `name` where it is not the only one; the network of two that it is of
 */
export function createPlotView(element, actions, { name = t('plot.name'), side = 'a' } = {}) {
  const parts = buildPlot(element, name);
  const drawing = createDrawing(element, parts);
  let scene = emptyScene();
  const interaction = listenToPlot(parts, {
    ...pointEdits(actions, () => scene),
    predict: (place) => actions.predict(place, side),
    frame: drawing.frame,
    shown: () => scene,
  });
  const drawTool = createDrawTool(parts.stage, actions, drawing.frame);
  watchPixels(parts.stage, (size) => drawing.resize(size, scene));
  return {
    render(/** @type {Model} */ model) {
      const before = scene;
      scene = sceneOf(model, before);
      const fresh = freshIn(scene, before);
      // The second plot is called by its network, whatever it shows.
      if (fresh.axes && side === 'a')
        setAttribute(parts.stage, 'aria-label', isFunction(scene.points) ? t('plot.nameOfFunction') : name);
      drawing.draw(scene, fresh);
      interaction.follow(fresh);
      void drawTool.follow(toolOf(model.tool, isFunction(scene.points)));
    },
  };
}

/** @param {Model['tool']} tool @param {boolean} isCurve whether the points are those of a function */
function toolOf(tool, isCurve) {
  if (tool === 'curve') return isCurve ? 'curve' : '';
  return tool === 'points' ? '' : 'brush';
}

/**
 * What pointers and keys do to the points. Two keys may come within one frame: the second sees what the first has done,
 * which is in the experiment before it is drawn.
 * @param {Actions} actions
 * @param {() => PlotScene} scene what is drawn
 */
function pointEdits(actions, scene) {
  function select(/** @type {number} */ index) {
    const sample = scene().batch.points.indexOf(index);
    if (sample >= 0) actions.chooseSample(sample);
    actions.select(index);
  }
  return {
    points: () => actions.model().experiment.points,
    selected: () => selectedIn(actions.model()),
    showTest: () => scene().showTest,
    select,
    move: actions.movePoint,
    add: actions.addPoint,
    remove(/** @type {number} */ index) {
      actions.removePoint(index);
      select(-1);
    },
  };
}

/**
 * Surface, axes and points, drawn on each other.
 * @param {HTMLElement} element its custom properties are the colours
 * @param {import('./plot-elements.js').PlotParts} parts
 */
function createDrawing(element, parts) {
  const surfaceLayer = createSurfaceLayer(parts.surface),
    curveLayer = createCurveLayer(parts.surface),
    axesLayer = createAxesLayer(parts.axes),
    pointLayer = createPointLayer(parts.points, parts.chosen);
  let size = { width: 0, height: 0, ratio: 1, em: 11 };
  let frame = frameOf(0, 0, emptyScene().axes);
  /** Read with the first model: before, it would be read while the page is being built, all of whose styles it needs. @type {import('./plot-colours.js').Look|null} */
  let look = null;

  function layOut(/** @type {PlotScene} */ { axes }) {
    const { width, height, ratio, em } = size;
    frame = frameOf(width, height, axes, em);
    fitCanvas(parts.points, width, height, ratio);
    fitCanvas(parts.chosen, width, height, ratio);
    fitCanvas(parts.surface, frame.side, frame.side, ratio);
    parts.surface.style.transform = `translate(${frame.left}px, ${frame.top}px)`;
    if (frame.side > 0) axesLayer.draw(frame, axes, size);
  }

  function drawSurface(/** @type {PlotScene} */ { points, surface, curves, coding }) {
    if (!look || frame.side <= 0) return;
    if (isFunction(points)) return curveLayer.draw(curves, look, size.ratio);
    if (!surface) return curveLayer.clear();
    surfaceLayer.draw(surface, look, coding, size.ratio);
    setAttribute(parts.surface, 'data-resolution', surface.resolution);
  }

  function drawPoints(/** @type {PlotScene} */ { points, coding, showTest, selected, batch }) {
    if (!look || frame.side === 0) return;
    const { points: inBatch, traced } = batch;
    const { ratio } = size;
    pointLayer.draw({ points, frame, ratio, look, scale: coding, showTest, selected, batch: inBatch, traced });
  }

  return {
    frame: () => frame,
    resize(/** @type {typeof size} */ next, /** @type {PlotScene} */ scene) {
      size = next;
      layOut(scene);
      drawSurface(scene);
      drawPoints(scene);
    },
    draw(/** @type {PlotScene} */ scene, /** @type {import('./plot-scene.js').Fresh} */ fresh) {
      if (fresh.colours) look = readLook(element);
      if (fresh.axes) layOut(scene);
      if (fresh.surface || fresh.axes || fresh.colours) drawSurface(scene);
      if (fresh.points || fresh.batch || fresh.axes || fresh.colours) drawPoints(scene);
    },
  };
}
