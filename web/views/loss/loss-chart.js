/**
 * What is drawn in the chart of the loss.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../../engine/protocol.js').History} History
 * @typedef {import('../shared/loss-axis.js').LossLayout} LossLayout
 * @typedef {import('./loss-captions.js').Place} Place
 *
 * @typedef {object} Histories
 * @property {History} history of this run
 * @property {Model['ghost']} ghost the run before
 * @property {Model['shelf']} shelf runs that are kept, without the run before
 * @property {number} ghostSlot of the run before; −1: it is not kept
 * @property {History|null} twin of a second network
 *
 * @typedef {object} LossLine
 * @property {string} name written at its end
 * @property {Float64Array} steps
 * @property {Float64Array} losses
 */
import { line } from 'd3-shape';
import { t } from '../../words/text.js';
import { createGrid, createLabels, placeLabel, tenth } from '../shared/axis.js';
import { setAttribute, setShown, svg, textScale } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { placeNames } from './loss-names.js';

/** The lines that there may be. */
const KINDS = /** @type {const} */ (['train', 'test', 'ghost', 'twin']);
/** From the back to the front. */
const BACK_TO_FRONT = /** @type {const} */ (['ghost', 'test', 'twin', 'train']);

/** @param {SVGSVGElement} chart */
export function createLossChart(chart) {
  const clip = svg('rect');
  chart.append(svg('defs', {}, svg('clipPath', { id: 'loss-clip' }, clip)));
  const axes = createAxes(chart);
  const lines = createLines();
  const shelf = createShelfLines();
  const dot = svg('circle', { class: 'end-dot', r: 3 });
  const measured = svg('path', { class: 'measured-dots' });
  chart.append(shelf.element, lines.element, measured, dot, ...axes.words);
  const names = createNames(chart);
  return {
    /** @param {LossLayout} layout @param {Histories} histories @param {Place|undefined} logWord where it says that the axis is logarithmic */
    draw(layout, histories, logWord) {
      const shown = linesOf(histories, layout.end);
      axes.draw(layout, logWord);
      fitClip(clip, layout);
      lines.draw(layout, shown, histories.ghostSlot);
      const kept = shelfLines(histories.shelf);
      shelf.draw(layout, kept);
      drawDot(dot, endOf(layout, shown.train));
      setAttribute(measured, 'd', measuredDots(layout, shown.train));
      names.draw(layout, shown, kept.length > 0);
    },
  };
}

/** @typedef {Record<typeof KINDS[number], LossLine|null>} LossLines */

/** @param {Histories} histories @param {number} axisEnd @returns {LossLines} */
function linesOf({ history, ghost, twin }, axisEnd) {
  const { step: steps } = history;
  return {
    train: { name: twin ? 'A' : t('loss.train'), steps, losses: history.train },
    test: { name: t('loss.test'), steps, losses: history.test },
    // A run that has not begun has no line.
    ghost:
      ghost && ghost.step > 0
        ? { name: ghostName(ghost, axisEnd), steps: ghost.history.step, losses: ghost.history.train }
        : null,
    twin: twin && { name: 'B', steps: twin.step, losses: twin.train },
  };
}

/** Their names are on the chips over the chart. @param {Model['shelf']} runs @returns {{line: LossLine, slot: number}[]} */
const shelfLines = (runs) =>
  runs.map(({ slot, history }) => ({ slot, line: { name: '', steps: history.step, losses: history.train } }));

/** With an arrow where the run before goes on beyond the axis. @param {{label: string, history: History}} ghost @param {number} axisEnd */
const ghostName = ({ label, history }, axisEnd) => ((history.step.at(-1) ?? 0) > axisEnd ? `${label} →` : label);

/** @param {SVGSVGElement} chart */
function createAxes(chart) {
  const grid = createGrid(chart);
  const steps = createLabels(chart);
  const stepsWord = svg('text', { 'aria-hidden': 'true' });
  const logWord = svg('text', { class: 'line-name', 'aria-hidden': 'true' });
  return {
    words: [stepsWord, logWord],
    /** @param {LossLayout} layout @param {Place|undefined} logAt */
    draw({ xTicks, yTicks, left, right, wordsY, unitAt }, logAt) {
      grid(yTicks, left, right);
      steps(xTicks, wordsY);
      placeLabel(stepsWord, unitAt, wordsY, t('loss.steps'));
      setShown(logWord, logAt !== undefined);
      if (logAt) placeLabel(logWord, logAt.x, logAt.y, t('loss.log'));
    },
  };
}

/** Lines end at the chart's edges. @param {SVGElement} clip @param {LossLayout} layout */
function fitClip(clip, { left, right, floor }) {
  const box = { x: left, y: 0, width: right - left + 2, height: floor + 2 };
  for (const [name, value] of Object.entries(box)) setAttribute(clip, name, value);
}

function createLines() {
  const paths = BACK_TO_FRONT.map((kind) => svg('path', { class: `line ${kind}` }));
  return {
    element: svg('g', { 'clip-path': 'url(#loss-clip)' }, ...paths),
    /** @param {LossLayout} layout @param {LossLines} shown @param {number} ghostSlot */
    draw(layout, shown, ghostSlot) {
      BACK_TO_FRONT.forEach((kind, i) => setAttribute(paths[i], 'd', pathOf(layout, shown[kind])));
      setAttribute(paths[BACK_TO_FRONT.indexOf('ghost')], 'class', `line ghost ${runClass(ghostSlot)}`);
    },
  };
}

/** The class that gives a run of the shelf its colour and dashes. @param {number} slot */
const runClass = (slot) => (slot < 0 ? '' : `run-${slot + 1}`);

/** Of the runs on the shelf, behind all others. */
function createShelfLines() {
  const element = svg('g', { 'clip-path': 'url(#loss-clip)' });
  const pool = createPool(element, () => svg('path'));
  return {
    element,
    /** @param {LossLayout} layout @param {{line: LossLine, slot: number}[]} kept */
    draw(layout, kept) {
      pool(kept.length).forEach((path, i) => {
        setAttribute(path, 'class', `line kept ${runClass(kept[i].slot)}`);
        setAttribute(path, 'd', pathOf(layout, kept[i].line));
      });
    },
  };
}

/** @param {LossLayout} layout @param {LossLine|null} lossLine */
function pathOf(layout, lossLine) {
  if (!lossLine) return '';
  const { steps, losses } = lossLine;
  /** @type {import('d3-shape').Line<number>} */
  const path = line();
  path
    .digits(1)
    .x((_, i) => layout.x(steps[i]))
    .y((loss) => layout.y(loss))
    .defined((loss) => Number.isFinite(layout.y(loss)));
  return path(losses) ?? '';
}

/** @param {SVGSVGElement} chart */
function createNames(chart) {
  const group = svg('g');
  const pool = createPool(group, () => svg('text', { 'aria-hidden': 'true' }));
  chart.append(group);
  return {
    /** @param {LossLayout} layout @param {LossLines} shown @param {boolean} hasShelf whether chips name the runs before */
    draw(layout, shown, hasShelf) {
      const lines = KINDS.map((kind) => (kind === 'ghost' && hasShelf ? null : shown[kind]));
      const names = lines.map((one) => ({ text: one?.name ?? '', end: endOf(layout, one) }));
      const places = placeNames(layout, names, textScale());
      pool(lines.length).forEach((element, i) => {
        setAttribute(element, 'class', `line-name ${KINDS[i]}`);
        const at = places[i];
        setShown(element, at !== null);
        if (at) placeLabel(element, at.x, at.y, at.text);
      });
    },
  };
}

/** The last point of a line that is on the chart. @param {LossLayout} layout @param {LossLine|null} lossLine */
function endOf(layout, lossLine) {
  if (!lossLine) return null;
  const { steps, losses } = lossLine;
  for (let i = losses.length - 1; i >= 0; i--) {
    if (steps[i] <= layout.end && Number.isFinite(losses[i])) return { x: layout.x(steps[i]), y: layout.y(losses[i]) };
  }
  return null;
}

/** So few losses that the line between two of them is a guess: each is marked. */
const FEW = 40;

/** @param {LossLayout} layout @param {LossLine|null} lossLine */
function measuredDots(layout, lossLine) {
  if (!lossLine || lossLine.steps.length > FEW || (lossLine.steps.at(-1) ?? 0) <= FEW) return '';
  return Array.from(lossLine.steps, (step, i) => ({ step, y: layout.y(lossLine.losses[i]) }))
    .filter(({ step, y }) => step <= layout.end && Number.isFinite(y))
    .map(({ step, y }) => `M${tenth(layout.x(step))} ${tenth(y)}h0`)
    .join('');
}

/** @param {SVGElement} dot @param {{x: number, y: number}|null} at */
function drawDot(dot, at) {
  setShown(dot, at !== null);
  if (!at) return;
  setAttribute(dot, 'cx', tenth(at.x));
  setAttribute(dot, 'cy', tenth(at.y));
}
