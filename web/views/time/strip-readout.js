/** Reads out step, layer and signal under the pointer. */
import { formatInteger, formatNumber } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { momentAt } from './signal-strip.js';

/**
 * @typedef {object} StripReadoutScene
 * @property {import('../../engine/protocol.js').Timeline} timeline
 * @property {import('./signal-strip.js').StepAxis} axis
 * @property {number} head the last step
 * @property {number} width
 * @property {number} height
 */

/** @param {HTMLElement} strip */
export function createStripReadout(strip) {
  const box = html('div', { class: 'readout', 'aria-hidden': 'true' });
  strip.append(box);
  /** @type {StripReadoutScene|null} */
  let scene = null;
  /** @type {{x: number, y: number}|null} */
  let pointer = null;
  const update = () => {
    const isOver =
      scene !== null && pointer !== null && pointer.x >= scene.axis.left - 4 && pointer.x <= scene.axis.right + 4;
    setShown(box, isOver);
    if (isOver && scene && pointer) write(box, scene, pointer);
  };
  update();
  return {
    /** @param {{x: number, y: number}|null} at in the strip; null: the pointer has left */
    hover(at) {
      pointer = at;
      update();
    },
    /** @param {StripReadoutScene} next */
    draw(next) {
      scene = next;
      update();
    },
  };
}

/** @param {HTMLElement} box @param {StripReadoutScene} scene @param {{x: number, y: number}} pointer */
function write(box, { timeline, axis, head, width, height }, { x, y }) {
  const moment = momentAt(timeline.step, Math.max(0, Math.min(head, axis.stepAt(x))));
  const layer = Math.max(0, Math.min(timeline.layers - 1, Math.floor((1 - y / height) * timeline.layers)));
  const step = timeline.step[moment];
  const signal = timeline.signal[moment * timeline.layers + layer];
  setText(box, momentInWords(step, layer, signal));
  box.dataset.step = String(step);
  box.dataset.value = String(signal);
  const isRight = x < width / 2;
  box.style.left = isRight ? `${x + 10}px` : '';
  box.style.right = isRight ? '' : `${width - x + 10}px`;
}

/** @param {number} step @param {number} layer from 0 @param {number} signal */
export function momentInWords(step, layer, signal) {
  const words = { step: formatInteger(step), layer: layer + 1, signal: formatNumber(signal, 2) };
  const isNumber = Number.isFinite(signal);
  return t(isNumber ? 'time.readout' : 'time.readoutOfNone', words);
}
