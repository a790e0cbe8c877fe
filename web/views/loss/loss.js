/** The loss against the steps: training and test of this run, the run before dashed behind them. */
import { formatInteger, formatLoss } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, svg, textScale, watchSize } from '../shared/dom.js';
import { isLogarithmic, layOutLoss, lossRange } from '../shared/loss-axis.js';
import { createSamplesNote } from '../shared/samples-note.js';
import { slotOf } from '../shared/shelf-slot.js';
import { axisEnd, stepAxis } from '../shared/step-axis.js';
import { placeCaptions } from './loss-captions.js';
import { createLossChart } from './loss-chart.js';
import { createLossCrosshair } from './loss-crosshair.js';
import { createLossDivergence, divergenceCaption, divergencesOf } from './loss-divergence.js';
import { createRunShelfRow } from './run-shelf-row.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../../engine/protocol.js').Snapshot} Snapshot */

/** While it trains the description changes only so often: screen readers would read every one of them out. */
const DESCRIBE_INTERVAL_MS = 1000;

/** @param {HTMLElement} element @param {import('../view-model.js').Actions} actions @returns {{render: (model: Model) => void}} */
export function createLossView(element, actions) {
  const svgElement = svg('svg', { role: 'img', class: 'chart', 'aria-label': t('loss.title') });
  const holder = html('div', { class: 'chart-holder' }, svgElement);
  const pieces = {
    svgElement,
    chart: createLossChart(svgElement),
    crosshair: createLossCrosshair(holder, svgElement),
    divergence: createLossDivergence(svgElement),
    describe: createDescription(svgElement),
    samples: createSamplesNote(),
    shelfRow: createRunShelfRow(element, actions),
  };
  /** @type {Model|null} */
  let model = null;
  let size = { width: 0, height: 0 };
  element.append(pieces.shelfRow.element, holder, pieces.samples.element);
  watchSize(holder, (width, height) => {
    size = { width, height };
    if (model) draw(pieces, model, size);
  });
  return {
    render(next) {
      const isSame =
        model && next.snapshot === model.snapshot && next.ghost === model.ghost && next.shelf === model.shelf;
      // The model may be one object that is filled anew: its values are compared with a copy.
      model = { ...next };
      if (!isSame) draw(pieces, model, size);
    },
  };
}

/**
 * @typedef {object} LossPieces
 * @property {SVGSVGElement} svgElement
 * @property {ReturnType<typeof createLossChart>} chart
 * @property {ReturnType<typeof createLossCrosshair>} crosshair
 * @property {ReturnType<typeof createLossDivergence>} divergence
 * @property {ReturnType<typeof createDescription>} describe
 * @property {ReturnType<typeof createSamplesNote>} samples
 * @property {ReturnType<typeof createRunShelfRow>} shelfRow
 */

/** @param {LossPieces} pieces @param {Model} model @param {{width: number, height: number}} size */
function draw({ svgElement, chart, crosshair, divergence, describe, samples, shelfRow }, model, { width, height }) {
  const { snapshot } = model;
  if (!snapshot?.history || width < 1 || height < 1) return;
  const { history } = snapshot;
  const twin = snapshot.twin?.history ?? null;
  const ghost = twin ? null : model.ghost;
  const shelf = model.shelf.filter((run) => run.history !== ghost?.history),
    ghostSlot = slotOf(ghost, model.shelf);
  const others = [ghost?.history, twin, ...shelf.map((run) => run.history)].flatMap((other) =>
    other ? [other.train] : [],
  );
  const histories = { history, ghost, twin, shelf, ghostSlot };
  const losses = lossRange([history.train, history.test, ...others]);
  const diverged = divergencesOf(snapshot);
  const { rows, log, divergences } = captionsOf(stepAxis(width, axisEnd(model), textScale()), losses, diverged);
  const layout = layOutLoss(width, height, axisEnd(model), losses, textScale(), rows);
  setAttribute(svgElement, 'viewBox', `0 0 ${width} ${height}`);
  chart.draw(layout, histories, log);
  crosshair.draw(layout, histories);
  shelfRow.draw(model.shelf);
  divergence.draw(layout, diverged, divergences);
  describe(snapshot, model.ghost);
  samples.followed(snapshot);
}

/** Where the words over the chart stand. @param {ReturnType<typeof stepAxis>} axis @param {{low: number, high: number}} losses @param {import('./loss-divergence.js').Diverged[]} diverged */
function captionsOf(axis, losses, diverged) {
  const log = isLogarithmic(losses) ? [{ text: t('loss.log'), x: axis.left }] : [];
  const captions = [...log, ...diverged.map((one) => divergenceCaption(one, axis))];
  const { rows, places } = placeCaptions(captions, axis, textScale());
  return { rows, log: places[log.length - 1], divergences: places.slice(log.length) };
}

/** @param {SVGSVGElement} chart */
function createDescription(chart) {
  let describedAt = -Infinity;
  return (/** @type {Snapshot} */ snapshot, /** @type {Model['ghost']} */ ghost) => {
    const now = performance.now();
    if (snapshot.training && now - describedAt < DESCRIBE_INTERVAL_MS) return;
    describedAt = now;
    setAttribute(chart, 'aria-label', description(snapshot, ghost));
  };
}

/** @param {Pick<Snapshot, 'step'|'trainLoss'|'testLoss'|'diverged'>} snapshot @param {Model['ghost']} ghost */
export function description({ step, trainLoss, testLoss, diverged }, ghost) {
  const test = Number.isNaN(testLoss) ? '' : t('loss.describedTest', { loss: formatLoss(testLoss) });
  const before = ghost
    ? t('loss.describedGhost', { name: ghost.label, loss: formatLoss(lastFinite(ghost.history.train)) })
    : '';
  if (diverged) return t('loss.describedDiverged', { step: formatInteger(diverged.step), ghost: before });
  return t('loss.described', { step: formatInteger(step), train: formatLoss(trainLoss), test, ghost: before });
}

/** @param {Float64Array} values */
const lastFinite = (values) => Array.from(values).reverse().find(Number.isFinite) ?? NaN;
