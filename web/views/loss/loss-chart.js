/** The loss against the steps: training and test of this run, the run before dashed behind them. */
import { line } from 'd3-shape';
import { formatInteger, formatLoss } from '../../words/format.js';
import { t } from '../../words/text.js';
import { createGrid, createLabels, placeLabel, tenth } from '../shared/axis.js';
import { html, setAttribute, setShown, svg, textScale, watchSize } from '../shared/dom.js';
import { layOutLoss, range, UNIT_PX } from '../shared/loss-axis.js';
import { axisEnd, shownStep } from '../shared/step-axis.js';
import { createCrosshair } from './loss-crosshair.js';
import { placeNames } from './loss-names.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../../engine/protocol.js').History} History */
/** @typedef {import('../shared/loss-axis.js').LossLayout} LossLayout */

/** The description changes only so often while the numbers do with every frame. */
const DESCRIBE_INTERVAL_MS = 1000;

/** @param {HTMLElement} element @returns {{render: (model: Model) => void}} */
export function createLossView(element) {
  /** @type {Model|null} */
  let model = null;
  /** @type {LossLayout|null} */
  let layout = null;
  let width = 0,
    height = 0,
    describedAt = -Infinity;
  const chart = svg('svg', { role: 'img', class: 'chart', 'aria-label': t('loss.title') });
  const marks = createMarks(chart);
  const holder = html('div', { class: 'chart-holder' }, chart);
  const crosshair = createCrosshair(holder, chart);
  element.append(holder);
  watchSize(holder, (w, h) => {
    width = w;
    height = h;
    draw();
  });

  function draw() {
    const snapshot = model?.snapshot,
      history = snapshot?.history;
    if (!model || !snapshot || !history || width < 1 || height < 1) return;
    const twin = snapshot.twin?.history ?? null,
      before = twin ? null : model.ghost;
    const ghost = before?.history ?? null;
    const losses = range([
      history.train,
      history.test,
      ...[ghost, twin].flatMap((other) => (other ? [other.train] : [])),
    ]);
    layout = layOutLoss(width, height, axisEnd(model), losses, textScale());
    setAttribute(chart, 'viewBox', `0 0 ${width} ${height}`);
    marks.draw(layout, history, before, twin, layout.x(shownStep(snapshot)));
    crosshair.draw(layout, history, before, twin);
    describe();
  }

  function describe() {
    const snapshot = model?.snapshot,
      now = performance.now();
    if (!snapshot || (snapshot.training && now - describedAt < DESCRIBE_INTERVAL_MS)) return;
    describedAt = now;
    const test = Number.isNaN(snapshot.testLoss)
      ? ''
      : t('loss.describedTest', { loss: formatLoss(snapshot.testLoss) });
    const ghost = model?.ghost
      ? t('loss.describedGhost', { name: model.ghost.label, loss: formatLoss(lastNumber(model.ghost.history.train)) })
      : '';
    setAttribute(
      chart,
      'aria-label',
      t('loss.described', { step: formatInteger(snapshot.step), train: formatLoss(snapshot.trainLoss), test, ghost }),
    );
  }

  return {
    render(next) {
      const same = model && next.snapshot === model.snapshot && next.ghost === model.ghost;
      model = { ...next };
      if (!same) draw();
    },
  };
}

/** @param {SVGSVGElement} chart */
function createMarks(chart) {
  const clip = svg('rect'),
    clipPath = svg('clipPath', { id: 'loss-clip' }, clip);
  chart.append(svg('defs', {}, clipPath));
  const grid = createGrid(chart),
    steps = createLabels(chart);
  const lines = svg('g', { 'clip-path': 'url(#loss-clip)' });
  const ghostLine = svg('path', { class: 'line ghost' }),
    testLine = svg('path', { class: 'line test' }),
    trainLine = svg('path', { class: 'line train' });
  const twinLine = svg('path', { class: 'line twin' });
  lines.append(ghostLine, testLine, twinLine, trainLine);
  const dot = svg('circle', { class: 'end-dot', r: 3 });
  const unit = svg('text', { 'aria-hidden': 'true' }),
    kind = svg('text', { 'aria-hidden': 'true' });
  const names = ['train', 'test', 'ghost', 'twin'].map((kind) =>
    svg('text', { class: `line-name ${kind}`, 'aria-hidden': 'true' }),
  );
  chart.append(lines, dot, unit, kind, ...names);

  return {
    /** @param {LossLayout} layout @param {History} history @param {Model['ghost']} ghost @param {History|null} twin @param {number} playhead */
    draw(layout, history, ghost, twin, playhead) {
      grid(layout.yTicks, layout.left, layout.right);
      steps(layout.xTicks, layout.floor + 17);
      placeLabel(unit, layout.right + UNIT_PX, layout.floor + 17, t('loss.steps'));
      placeLabel(kind, layout.left + 6, layout.floor - 5, layout.wide ? t('loss.log') : ''); // the line begins at the top
      for (const [name, value] of Object.entries({
        x: layout.left,
        y: 0,
        width: layout.right - layout.left + 2,
        height: layout.floor + 2,
      }))
        setAttribute(clip, name, value);
      setAttribute(trainLine, 'd', trace(layout, history.step, history.train));
      setAttribute(testLine, 'd', trace(layout, history.step, history.test));
      setAttribute(ghostLine, 'd', ghost ? trace(layout, ghost.history.step, ghost.history.train) : '');
      setAttribute(twinLine, 'd', twin ? trace(layout, twin.step, twin.train) : '');
      const end = endOf(layout, history.step, history.train);
      setShown(dot, end !== null);
      if (end) {
        setAttribute(dot, 'cx', tenth(end.x));
        setAttribute(dot, 'cy', tenth(end.y));
      }
      writeNames(names, layout, playhead, [
        { text: twin ? 'A' : t('loss.train'), end },
        { text: t('loss.test'), end: endOf(layout, history.step, history.test) },
        {
          text: ghost ? nameOfGhost(ghost, layout.end) : '',
          end: ghost ? endOf(layout, ghost.history.step, ghost.history.train) : null,
        },
        { text: 'B', end: twin ? endOf(layout, twin.step, twin.train) : null },
      ]);
    },
  };
}

/** @param {LossLayout} layout @param {Float64Array} steps @param {Float64Array} losses */
function trace(layout, steps, losses) {
  /** @type {import('d3-shape').Line<number>} */
  const path = line();
  return (
    path
      .digits(1)
      .x((_, i) => layout.x(steps[i]))
      .y((loss) => layout.y(loss))
      .defined((loss) => Number.isFinite(layout.y(loss)))(losses) ?? ''
  );
}

/** The last point of a line that is on the chart. @param {LossLayout} layout @param {Float64Array} steps @param {Float64Array} losses */
function endOf(layout, steps, losses) {
  for (let i = losses.length - 1; i >= 0; i--) {
    if (steps[i] <= layout.end && Number.isFinite(losses[i])) return { x: layout.x(steps[i]), y: layout.y(losses[i]) };
  }
  return null;
}

/** With an arrow where the run before goes on beyond the axis. @param {NonNullable<Model['ghost']>} ghost @param {number} end of the axis */
const nameOfGhost = ({ label, history }, end) => ((history.step.at(-1) ?? 0) > end ? `${label} →` : label);

/** @param {SVGTextElement[]} elements @param {LossLayout} layout @param {number} playhead @param {import('./loss-names.js').Name[]} names */
function writeNames(elements, layout, playhead, names) {
  const placed = placeNames(layout, names, playhead, textScale());
  elements.forEach((element, i) => {
    const at = placed[i];
    setShown(element, at !== null);
    if (at) placeLabel(element, at.x, at.y, names[i].text);
  });
}

/** @param {Float64Array} values */
const lastNumber = (values) => Array.from(values).reverse().find(Number.isFinite) ?? NaN;
