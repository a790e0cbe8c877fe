/**
 * A function drawn with the pointer: loaded and listening only while that tool is chosen, so that a finger otherwise
 * scrolls. One stroke is the whole curve; a second finger, or the key Escape, takes it back.
 *
 * @typedef {import('./plot-geometry.js').Frame} Frame
 *
 * @typedef {object} DrawHost
 * @property {() => Frame} frame
 * @property {(curve: import('../../experiment/drawn-curve.js').DrawnCurve) => void} onCurve a stroke has been drawn
 * @property {() => void} onLeave the tool is put down
 */
import { createDrawnCurve, functionThrough } from '../../experiment/drawn-curve.js';
import { setAttribute, svg } from '../shared/dom.js';
import { holdStage } from './hold-stage.js';
import { createPalmRejection } from './palm-rejection.js';
import { plotX, plotY } from './plot-geometry.js';

/** @param {HTMLElement} stage @param {DrawHost} host @returns {() => void} stops listening */
function listenToStroke(stage, host) {
  const line = svg('path'),
    overlay = svg('svg', { class: 'plot-stroke', 'aria-hidden': 'true' }, line),
    palm = createPalmRejection();
  /** @type {{pointerId: number, curve: ReturnType<typeof createDrawnCurve>, path: string}|null} */
  let stroke = null;

  function extend(/** @type {PointerEvent} */ event) {
    if (!stroke) return;
    const { left, top } = stage.getBoundingClientRect();
    for (const { clientX, clientY } of event.getCoalescedEvents?.() ?? [event]) {
      const [px, py] = [clientX - left, clientY - top],
        frame = host.frame();
      stroke.curve.to(plotX(frame, px), plotY(frame, py));
      stroke.path += `${stroke.path ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`;
    }
    setAttribute(line, 'd', stroke.path);
  }

  function end(/** @type {boolean} */ isDone) {
    const drawn = stroke;
    stroke = null;
    setAttribute(line, 'd', '');
    if (drawn && isDone) host.onCurve(drawn.curve);
  }

  /** @type {Record<string, (event: any) => void>} */
  const heard = {
    pointerdown(/** @type {PointerEvent} */ event) {
      if (event.button !== 0 || palm.isPalm(event)) return;
      if (stroke) return end(false);
      if (!event.isPrimary) return;
      stage.focus({ preventScroll: true });
      stage.setPointerCapture(event.pointerId);
      stroke = { pointerId: event.pointerId, curve: createDrawnCurve(), path: '' };
      extendAt(event);
    },
    pointermove(/** @type {PointerEvent} */ event) {
      if (event.pointerId === stroke?.pointerId) extend(event);
    },
    pointerup(/** @type {PointerEvent} */ event) {
      if (event.pointerId !== stroke?.pointerId) return;
      extendAt(event);
      end(true);
    },
    pointercancel(/** @type {PointerEvent} */ event) {
      if (event.pointerId === stroke?.pointerId) end(false);
    },
    keydown(/** @type {KeyboardEvent} */ event) {
      event.preventDefault();
      if (stroke) end(false);
      else host.onLeave();
    },
  };
  /** A press or release has no coalesced events. @param {PointerEvent} event */
  function extendAt({ clientX, clientY }) {
    extend(/** @type {PointerEvent} */ (/** @type {unknown} */ ({ clientX, clientY, getCoalescedEvents: undefined })));
  }
  return holdStage(stage, overlay, heard);
}

/** @type {import('./draw-tool.js').TakeUp} */
export const takeUpCurve = (stage, actions, frame) =>
  listenToStroke(stage, {
    frame,
    onCurve(curve) {
      const { settings } = actions.model().experiment;
      const points = curve.points(settings.pointCount);
      if (points) actions.drawCurve(functionThrough(points, settings));
    },
    onLeave: () => actions.chooseTool('points'),
  });
