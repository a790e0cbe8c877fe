/** Reads the losses out at the step under the pointer. */
import { bisector } from 'd3-array';
import { formatInteger, formatLoss } from '../../words/format.js';
import { t } from '../../words/text.js';
import { tenth } from '../shared/axis.js';
import { html, setAttribute, setShown, setText, svg } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../../engine/protocol.js').History} History */
/** @typedef {import('../shared/loss-axis.js').LossLayout} LossLayout */

/** @param {HTMLElement} holder @param {SVGSVGElement} chart */
export function createCrosshair(holder, chart) {
  const rule = svg('line', { class: 'crosshair' });
  chart.append(rule);
  const box = html('div', { class: 'readout', 'aria-hidden': 'true' });
  const lines = createPool(box, () => html('div'));
  holder.append(box);
  /** @type {{layout: LossLayout, history: History, ghost: Model['ghost'], twin: History|null}|null} */
  let shown = null;
  let pointer = NaN;
  const show = () => {
    const visible = shown !== null && pointer >= shown.layout.left - 4 && pointer <= shown.layout.right + 4;
    setShown(rule, visible);
    setShown(box, visible);
    if (!visible || !shown) return;
    const { layout, history, ghost, twin } = shown;
    const step = Math.max(0, layout.stepAt(pointer));
    const at = nearest(history, step);
    const x = tenth(layout.x(Math.min(step, layout.end)));
    for (const [name, value] of Object.entries({ x1: x, x2: x, y1: layout.top, y2: layout.floor }))
      setAttribute(rule, name, value);
    const texts = readOut(history, at, ghost, twin, step);
    lines(texts.length).forEach((element, i) => setText(element, texts[i]));
    const right = x < (layout.left + layout.right) / 2;
    box.style.left = right ? `${x + 10}px` : '';
    box.style.right = right ? '' : `${holder.clientWidth - x + 10}px`;
  };
  holder.addEventListener('pointermove', (event) => {
    pointer = event.clientX - holder.getBoundingClientRect().left;
    show();
  });
  holder.addEventListener('pointerleave', () => {
    pointer = NaN;
    show();
  });
  show();
  return {
    /** @param {LossLayout} layout @param {History} history @param {Model['ghost']} ghost @param {History|null} twin */
    draw(layout, history, ghost, twin) {
      shown = { layout, history, ghost, twin };
      if (!Number.isNaN(pointer)) show();
    },
  };
}

/** @param {History} history @param {number} at @param {Model['ghost']} ghost @param {History|null} twin @param {number} step */
function readOut(history, at, ghost, twin, step) {
  const inRun = step <= (history.step.at(-1) ?? 0) * 1.02 + 1;
  const parts = [t('loss.step', { step: formatInteger(inRun ? history.step[at] : step) })];
  if (inRun && twin)
    parts.push(
      t('loss.ghostIs', { name: 'A', loss: formatLoss(history.train[at]) }),
      t('loss.ghostIs', { name: 'B', loss: formatLoss(twin.train[nearest(twin, step)]) }),
    );
  else if (inRun) parts.push(t('loss.trainIs', { loss: formatLoss(history.train[at]) }));
  if (inRun && Number.isFinite(history.test[at])) parts.push(t('loss.testIs', { loss: formatLoss(history.test[at]) }));
  if (ghost && step <= (ghost.history.step.at(-1) ?? 0)) {
    parts.push(
      t('loss.ghostIs', { name: ghost.label, loss: formatLoss(ghost.history.train[nearest(ghost.history, step)]) }),
    );
  }
  return parts;
}

const bisect = bisector((/** @type {number} */ step) => step).center;

/** @param {History} history @param {number} step */
const nearest = (history, step) => bisect(history.step, step);
