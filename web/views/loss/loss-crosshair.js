/** Reads the losses out at the step under the pointer. */
import { bisector } from 'd3-array';
import { formatInteger, formatLoss } from '../../words/format.js';
import { t } from '../../words/text.js';
import { tenth } from '../shared/axis.js';
import { html, setAttribute, setShown, setText, svg } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';

/** @typedef {import('../../engine/protocol.js').History} History */
/** @typedef {import('../shared/loss-axis.js').LossLayout} LossLayout */
/** @typedef {import('./loss-chart.js').Histories} Histories */

/** @param {HTMLElement} holder of the chart @param {SVGSVGElement} chart */
export function createLossCrosshair(holder, chart) {
  const rule = svg('line', { class: 'crosshair' });
  const box = html('div', { class: 'readout', 'aria-hidden': 'true' });
  const lines = createPool(box, () => html('div'));
  chart.append(rule);
  holder.append(box);
  /** @type {{layout: LossLayout, histories: Histories}|null} */
  let shown = null;
  /** In pixels; NaN: not over the chart. */
  let pointer = NaN;
  const update = () => {
    const isOver = shown !== null && pointer >= shown.layout.left - 4 && pointer <= shown.layout.right + 4;
    setShown(rule, isOver);
    setShown(box, isOver);
    if (!isOver || !shown) return;
    const { layout, histories } = shown;
    const step = Math.max(0, layout.stepAt(pointer));
    const x = tenth(layout.x(Math.min(step, layout.end)));
    writeLines(lines, lossesAt(histories, step));
    placeCrosshair(rule, box, layout, x, holder.clientWidth);
  };
  const movePointer = (/** @type {number} */ x) => {
    pointer = x;
    update();
  };
  holder.addEventListener('pointermove', ({ clientX }) => movePointer(clientX - holder.getBoundingClientRect().left));
  holder.addEventListener('pointerleave', () => movePointer(NaN));
  update();
  return {
    /** @param {LossLayout} layout @param {Histories} histories */
    draw(layout, histories) {
      shown = { layout, histories };
      if (!Number.isNaN(pointer)) update();
    },
  };
}

/** @param {(count: number) => HTMLElement[]} lines @param {string[]} texts */
function writeLines(lines, texts) {
  lines(texts.length).forEach((line, i) => setText(line, texts[i]));
}

/** The box beside the rule, on the side with more room. @param {SVGElement} rule @param {HTMLElement} box @param {LossLayout} layout @param {number} x @param {number} width of the chart */
function placeCrosshair(rule, box, { left, right, top, floor }, x, width) {
  for (const [name, value] of Object.entries({ x1: x, x2: x, y1: top, y2: floor })) setAttribute(rule, name, value);
  const isRight = x < (left + right) / 2;
  box.style.left = isRight ? `${x + 10}px` : '';
  box.style.right = isRight ? '' : `${width - x + 10}px`;
}

/**
 * The nearest recorded step and every loss there, a line each; of a run that was recorded at other steps its own nearest
 * one, which its line then says.
 * @param {Omit<Histories, 'shelf'|'ghostSlot'> & Partial<Histories>} histories @param {number} step
 */
export function lossesAt({ history, ghost, twin, shelf = [] }, step) {
  // A little beyond its end the run is still read out, so that its last point need not be hit exactly.
  const isInRun = step <= (history.step.at(-1) ?? 0) * 1.02 + 1;
  const old = ghost && step <= (ghost.history.step.at(-1) ?? 0) ? ghost : null;
  const at = nearestMoment(history, step),
    leader = isInRun ? history : old?.history;
  const shown = leader ? leader.step[nearestMoment(leader, step)] : step;
  const named = (/** @type {string} */ name, /** @type {History} */ other) => {
    const moment = nearestMoment(other, step);
    const words = { name, loss: formatLoss(other.train[moment]), step: formatInteger(other.step[moment]) };
    return t(other.step[moment] === shown ? 'loss.ghostIs' : 'loss.ghostWasAt', words);
  };
  const lines = [t('loss.step', { step: formatInteger(shown) })];
  if (isInRun && twin) lines.push(named('A', history), named('B', twin));
  else if (isInRun) lines.push(t('loss.trainIs', { loss: formatLoss(history.train[at]) }));
  if (isInRun && Number.isFinite(history.test[at])) {
    lines.push(t('loss.testIs', { loss: formatLoss(history.test[at]) }));
  }
  if (old) lines.push(named(old.label, old.history));
  for (const run of shelf) {
    if (step <= (run.history.step.at(-1) ?? 0)) lines.push(named(run.label, run.history));
  }
  return lines;
}

const bisect = bisector((/** @type {number} */ step) => step).center;

/** @param {History} history @param {number} step */
const nearestMoment = (history, step) => bisect(history.step, step);
