/** A square to draw in with mouse, pen or finger. */

import { t } from '../../words/column-text.js';
import { html, setAttribute, svg } from '../shared/dom.js';
import { createPalmRejection } from './palm-rejection.js';

/** @typedef {import('../../import/drawn-picture.js').Stroke} Stroke */

/** Side of the square in its own unit, in which strokes are told. */
export const DRAWING_SIDE = 100;

/** @param {(strokes: Stroke[]) => void} onDraw called as it is drawn, once a frame */
export function createDrawingArea(onDraw) {
  const line = svg('path');
  const picture = svg('svg', { viewBox: `0 0 ${DRAWING_SIDE} ${DRAWING_SIDE}`, 'aria-hidden': 'true' }, line);
  const element = html('div', { class: 'pad-area', role: 'img', 'aria-label': t('columns.pad.area') }, picture);
  /** @type {Stroke[]} */
  let strokes = [];
  let drawing = -1,
    frame = 0;

  function changed() {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      setAttribute(line, 'd', strokes.map(pathOf).join(''));
      onDraw(strokes);
    });
  }

  function extend(/** @type {PointerEvent[]} */ events) {
    const { left, top, width } = picture.getBoundingClientRect();
    const unit = DRAWING_SIDE / width;
    const places = events.map(({ clientX, clientY }) => ({ x: (clientX - left) * unit, y: (clientY - top) * unit }));
    strokes[strokes.length - 1].push(...places);
    changed();
  }

  listen(element, {
    isDrawing: (id) => id === drawing,
    begin(event) {
      if (drawing >= 0) return;
      drawing = event.pointerId;
      strokes = [...strokes, []];
      extend([event]);
    },
    extend,
    end() {
      drawing = -1;
    },
    /** What was no stroke, because the browser has taken the pointer for something else. */
    drop() {
      drawing = -1;
      strokes = strokes.slice(0, -1);
      changed();
    },
  });

  return {
    element,
    clear() {
      cancelAnimationFrame(frame);
      [strokes, drawing, frame] = [[], -1, 0];
      setAttribute(line, 'd', '');
    },
  };
}

/**
 * @param {HTMLElement} element
 * @param {{isDrawing: (pointerId: number) => boolean, begin: (event: PointerEvent) => void,
 *   extend: (events: PointerEvent[]) => void, end: () => void, drop: () => void}} to
 */
function listen(element, to) {
  const palm = createPalmRejection();
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || palm.isPalm(event)) return;
    event.preventDefault(); // no text is selected
    element.setPointerCapture(event.pointerId);
    to.begin(event);
  });
  element.addEventListener('pointermove', (event) => {
    if (!to.isDrawing(event.pointerId)) return;
    const passed = event.getCoalescedEvents?.() ?? [];
    to.extend(passed.length > 0 ? passed : [event]);
  });
  element.addEventListener('pointerup', ({ pointerId }) => {
    if (to.isDrawing(pointerId)) to.end();
  });
  element.addEventListener('pointercancel', ({ pointerId }) => {
    if (to.isDrawing(pointerId)) to.drop();
  });
}

/** A dot is a line of no length, with round ends. @param {Stroke} stroke */
const pathOf = (stroke) => {
  const [first, ...others] = stroke.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${first}L${[first, ...others].join(' ')}`;
};
