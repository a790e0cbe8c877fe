/**
 * What is under the pointer: a crosshair, the place in original units, and what the network says there.
 *
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 * @typedef {import('../../engine/protocol.js').Surface} Surface
 * @typedef {import('./plot-geometry.js').Frame} Frame
 */
import { html, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { insidePlot, outputsAt, plotX, plotY } from './plot-geometry.js';
import { formatOnAxis } from './plot-numbers.js';
import { describeOutputs, describeWanted } from './plot-words.js';

/** Pixels between the pointer and the readout; above a finger it needs more. */
const GAP = 14;
const FINGER_GAP = 44;
/** Which share of the plot is left above the pointer where the box goes below it. */
const ROOM_ABOVE = 0.35;

/**
 * @typedef {{px: number, py: number, type: string, covered: number}} Place of a pointer, in pixels of the element, of which
 *   the bar at the top of the page lies over the first `covered`
 *
 * @typedef {object} Scene what is read out
 * @property {Frame} frame
 * @property {Axes} axes
 * @property {Surface|null} surface
 * @property {import('../../experiment/target-coding.js').Coding} coding
 * @property {number|null} wanted the class or the value of the point under the pointer; null: there is none
 */

/** @param {HTMLElement} parent */
export function createReadout(parent) {
  const vertical = html('div', { class: 'plot-cross plot-cross-vertical', hidden: '' });
  const horizontal = html('div', { class: 'plot-cross plot-cross-horizontal', hidden: '' });
  const box = html('div', { class: 'plot-readout', hidden: '', 'aria-hidden': 'true' });
  const lines = createPool(box, () => html('span'));
  parent.append(vertical, horizontal, box);

  const setHidden = (/** @type {boolean} */ hidden) => {
    if (box.hidden === hidden) return;
    for (const element of [vertical, horizontal, box]) element.hidden = hidden;
  };

  const write = (
    /** @type {Scene} */ { axes, surface, coding, wanted },
    /** @type {number} */ x,
    /** @type {number} */ y,
  ) => {
    const outputs = surface ? outputsAt(surface, x, y) : [];
    const texts = [
      `${axes.x.name} ${formatOnAxis(axes.x, x, 500)}`,
      `${axes.y.name} ${formatOnAxis(axes.y, y, 500)}`,
      ...(surface ? describeOutputs(axes, outputs, coding) : []),
      ...(wanted === null ? [] : describeWanted(axes, outputs, coding, wanted)),
    ];
    lines(texts.length).forEach((line, i) => setText(line, texts[i]));
    box.dataset.value = outputs.join(' ');
  };

  return {
    hide: () => setHidden(true),
    show(/** @type {Place} */ at, /** @type {Scene} */ scene) {
      const { frame } = scene;
      const x = plotX(frame, at.px),
        y = plotY(frame, at.py);
      if (!insidePlot(x, y)) {
        setHidden(true);
        return;
      }
      setHidden(false);
      write(scene, x, y);
      vertical.style.transform = `translate(${at.px}px, ${frame.top}px)`;
      vertical.style.height = `${frame.side}px`;
      horizontal.style.transform = `translate(${frame.left}px, ${at.py}px)`;
      horizontal.style.width = `${frame.side}px`;
      place(box, at, frame);
    },
  };
}

/**
 * Beside the pointer, on the side that has more room; above a finger. A percentage is of the box itself: to measure that
 * would have the page laid out in the middle of every frame of a drag.
 */
function place(
  /** @type {HTMLElement} */ box,
  /** @type {Place} */ { px, py, type, covered },
  /** @type {Frame} */ { left, top, side },
) {
  const gap = type === 'touch' ? FINGER_GAP : GAP;
  const x = px < left + side / 2 ? `${px + gap}px` : `${px - gap}px - 100%`;
  const seen = Math.max(top, Math.min(top + side, covered));
  const y = py < seen + ROOM_ABOVE * side ? `${py + gap}px` : `${py - gap}px - 100%`;
  box.style.transform = `translate(max(${left + 2}px, min(${left + side - 2}px - 100%, ${x})), max(${seen}px, min(${top + side}px - 100%, ${y})))`;
}
