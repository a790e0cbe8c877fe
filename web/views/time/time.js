/**
 * The whole run at a glance, under the loss and on its axis: the gradient signal of every layer over time, with the
 * playhead that goes back in it.
 */

import { formatInteger } from '../../words/format.js';
import { t } from '../../words/text.js';
import { createLabels } from '../shared/axis.js';
import { html, setAttribute, setShown, setText, svg, textScale, watchSize } from '../shared/dom.js';
import { thinLabels } from '../shared/label-spacing.js';
import { createSamplesNote } from '../shared/samples-note.js';
import { axisEnd, latestStep, shownStep, stepAxis } from '../shared/step-axis.js';
import { createPastLine } from './past-line.js';
import { createPlayhead } from './playhead.js';
import { createSignalStrip } from './signal-strip.js';
import { createStripLegend } from './strip-legend.js';
import { createStripReadout } from './strip-readout.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {import('../../engine/protocol.js').Timeline} Timeline */

/** Room that a layer's number takes. */
const NUMBER_PX = 12;

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createTimeView(element, actions) {
  const view = createPieces(actions);
  /** @type {Model|null} */
  let model = null;
  let size = { width: 0, height: 0 };
  const redraw = () => {
    if (model) draw(view, model, size);
  };
  element.append(view.title, view.strip.element, view.divergence, view.samples.element, view.past.element);
  watchSize(view.strip.element, (width, height) => {
    size = { width, height };
    redraw();
  });
  // The playhead spans the loss chart as well.
  const lossChart = document.querySelector('#loss .chart-holder');
  if (lossChart) watchSize(lossChart, redraw);
  return {
    render(next) {
      const isSame =
        model && next.snapshot === model.snapshot && next.ghost === model.ghost && next.side === model.side;
      // The model may be one object that is filled anew: its values are compared with a copy.
      model = { ...next };
      if (!isSame) redraw();
    },
  };
}

/** @typedef {ReturnType<typeof createPieces>} TimeView */

/** @param {Actions} actions */
function createPieces(actions) {
  const canvas = html('canvas', { class: 'strip-cells', 'aria-hidden': 'true' });
  const frame = svg('svg', { class: 'chart strip-frame', 'aria-hidden': 'true' });
  const element = html('div', { class: 'strip' }, canvas, frame);
  const layerNames = createLabels(frame, 'layer-numbers');
  const legend = createStripLegend(frame);
  const playhead = createPlayhead(element, actions.seek);
  const readout = createStripReadout(element);
  playhead.onHover(readout.hover);
  return {
    title: html('h3', { class: 'strip-title' }, t('time.title')),
    strip: { element, canvas, frame, cells: createSignalStrip(canvas) },
    layerNames,
    legend,
    playhead,
    readout,
    samples: createSamplesNote(),
    divergence: html('p', { class: 'hint strip-divergence' }),
    past: createPastLine(actions),
  };
}

/** @param {TimeView} view @param {Model} model @param {{width: number, height: number}} size of the strip */
function draw(view, model, { width, height }) {
  const { snapshot } = model;
  setText(view.title, t('time.title') + (snapshot?.twin ? ' · A' : ''));
  if (snapshot) view.samples.measured(snapshot);
  const run = shownRun(model);
  const timeline = run?.timeline;
  if (!snapshot || !run || !timeline || width < 1 || height < 1) return;
  const axis = stepAxis(width, axisEnd(model), textScale());
  const head = latestStep(snapshot);
  setAttribute(view.strip.frame, 'viewBox', `0 0 ${width} ${height}`);
  view.strip.canvas.style.left = `${axis.left}px`;
  const end = Math.max(run.past?.step ?? run.step, 1);
  const ratio = window.devicePixelRatio || 1;
  const decades = view.strip.cells.draw({ timeline, axis, end, height, ratio });
  drawLayerNames(view.layerNames, timeline.layers, axis.left - 12, height);
  view.legend.draw(axis.right, height, decades);
  view.playhead.draw({ axis, steps: timeline.step, shown: shownStep(snapshot), head, height });
  drawDivergence(view.divergence, run);
  view.past.draw(snapshot);
  view.readout.draw({ timeline, axis, head, width, height });
}

/** Why the strip ends. @param {HTMLElement} line @param {Pick<import('../../engine/protocol.js').Snapshot, 'diverged'>} run */
function drawDivergence(line, { diverged }) {
  setShown(line, diverged !== null);
  if (diverged) setText(line, t('time.diverged', { step: formatInteger(diverged.step) }));
}

/** Of two networks that are compared, the run of the side that is shown. @param {Model} model */
const shownRun = ({ snapshot, side }) => (side === 'b' && snapshot?.twin ? snapshot.twin : snapshot);

/** @param {TimeView['layerNames']} layerNames @param {number} layers @param {number} x @param {number} height */
function drawLayerNames(layerNames, layers, x, height) {
  const pitch = height / layers;
  const isShown = thinLabels(layers, pitch, NUMBER_PX * textScale());
  const shown = Array.from({ length: layers }, (_, l) => l).filter(isShown);
  layerNames(
    shown.map((l) => ({ at: x, text: String(l + 1), y: height - (l + 0.5) * pitch + 4 })),
    0,
  );
}
