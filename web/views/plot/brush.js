/**
 * Brush and eraser: loaded and listening only while one is chosen, so that a finger otherwise scrolls. A stroke is one
 * edit, made while it is drawn; a second finger, or the key Escape, takes it back.
 *
 * @typedef {import('./plot-geometry.js').Frame} Frame
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../experiment/brush-edits.js').Place} Place
 *
 * @typedef {object} Stroke
 * @property {number} pointerId
 * @property {'spray'|'erase'} tool
 * @property {ReturnType<typeof createSpray>} spray
 * @property {number} reach of the brush, in plot coordinates
 * @property {Place[]} places that wait for the next frame
 * @property {number} timer of that frame; 0: none is asked for
 * @property {string} gesture
 * @property {boolean} isTold whether it was said that the plot is full, or a point has to stay
 */
import { createSpray, MOST_SPRAYED, withoutErased, withSprayed } from '../../experiment/brush-edits.js';
import { t } from '../../words/brush-text.js';
import { formatInteger } from '../../words/format.js';
import { setAttribute, svg } from '../shared/dom.js';
import { holdStage } from './hold-stage.js';
import { createPalmRejection } from './palm-rejection.js';
import { plotLength, plotX, plotY } from './plot-geometry.js';
import { byPointer, newGesture } from './plot-press.js';

/** Pixels around the pointer that the brush covers; a fingertip hides more. */
const REACH = { mouse: 14, pen: 14, touch: 22 };
/** Pixels of way from one sprayed point to the next. */
const EVERY = 7;

/**
 * @param {HTMLElement} stage
 * @param {Actions} actions
 * @param {() => Frame} frame
 * @returns {() => void} stops listening
 */
export function takeUpBrush(stage, actions, frame) {
  const ring = svg('circle'),
    overlay = svg('svg', { class: 'plot-stroke', 'aria-hidden': 'true' }, ring),
    palm = createPalmRejection();
  /** @type {Stroke|null} */
  let stroke = null;

  function end(/** @type {boolean} */ isDone) {
    const ended = stroke;
    stroke = null;
    if (!ended) return;
    cancelAnimationFrame(ended.timer);
    if (isDone) return paint(ended, actions);
    return actions.takeBack(ended.gesture);
  }

  /** The points are changed once a frame, however many moves a pointer tells. @param {PointerEvent[]} events */
  function extend(events) {
    if (!stroke) return;
    const { left, top } = stage.getBoundingClientRect(),
      now = stroke;
    for (const { clientX, clientY } of events) {
      const [x, y] = [plotX(frame(), clientX - left), plotY(frame(), clientY - top)];
      now.places.push(...(now.tool === 'spray' ? now.spray.to(x, y) : [{ x, y }]));
    }
    now.timer ||= requestAnimationFrame(() => {
      now.timer = 0;
      paint(now, actions);
    });
  }

  function showRing(/** @type {PointerEvent} */ { clientX, clientY, pointerType }) {
    const { left, top } = stage.getBoundingClientRect();
    for (const [name, value] of [
      ['cx', clientX - left],
      ['cy', clientY - top],
      ['r', byPointer(REACH, pointerType)],
    ])
      setAttribute(ring, String(name), value);
  }

  /** @type {Record<string, (event: any) => void>} */
  const heard = {
    pointerdown(/** @type {PointerEvent} */ event) {
      if (event.button !== 0 || palm.isPalm(event)) return;
      if (stroke) return end(false);
      if (!event.isPrimary) return;
      stage.focus({ preventScroll: true });
      stage.setPointerCapture(event.pointerId);
      stroke = startStroke(event, actions, frame());
      showRing(event);
      extend([event]);
    },
    pointermove(/** @type {PointerEvent} */ event) {
      if (stroke && event.pointerId !== stroke.pointerId) return;
      showRing(event);
      const passed = event.getCoalescedEvents?.() ?? [];
      extend(passed.length > 0 ? passed : [event]);
    },
    pointerup(/** @type {PointerEvent} */ event) {
      if (event.pointerId !== stroke?.pointerId) return;
      extend([event]);
      end(true);
      if (event.pointerType === 'touch') setAttribute(ring, 'r', 0);
    },
    pointercancel(/** @type {PointerEvent} */ event) {
      if (event.pointerId === stroke?.pointerId) end(false);
    },
    pointerleave() {
      if (!stroke) setAttribute(ring, 'r', 0);
    },
    keydown(/** @type {KeyboardEvent} */ event) {
      event.preventDefault();
      if (stroke) end(false);
      else actions.chooseTool('points');
    },
  };
  const giveBack = holdStage(stage, overlay, heard);

  return () => {
    end(true);
    giveBack();
  };
}

/** @param {PointerEvent} event @param {Actions} actions @param {Frame} frame @returns {Stroke} */
function startStroke({ pointerId, pointerType }, actions, frame) {
  const reach = plotLength(frame, byPointer(REACH, pointerType));
  actions.select(-1);
  return {
    pointerId,
    tool: actions.model().tool === 'erase' ? 'erase' : 'spray',
    spray: createSpray(plotLength(frame, EVERY), reach),
    reach,
    places: [],
    timer: 0,
    gesture: newGesture('brush'),
    isTold: false,
  };
}

/** What has come since the last frame. @param {Stroke} stroke @param {Actions} actions */
function paint(stroke, actions) {
  const { tool, places, reach, gesture } = stroke,
    { addLabel, showTest } = actions.model();
  stroke.places = [];
  if (places.length === 0) return;
  const tell = (/** @type {string} */ text) => {
    if (!stroke.isTold) actions.say({ kind: 'info', text });
    stroke.isTold = true;
  };
  if (tool === 'spray')
    return actions.editPoints(
      (points) => {
        const sprayed = withSprayed(points, places, addLabel);
        if (sprayed.x.length < points.x.length + places.length)
          tell(t('brush.full', { most: formatInteger(MOST_SPRAYED) }));
        return sprayed;
      },
      { what: t('brush.sprayed'), gesture },
    );
  return actions.editPoints(
    (points, { least, reason }) => {
      const erased = withoutErased(points, places, reach, { showTest, least });
      if (erased.kept) tell(reason);
      return erased.points;
    },
    { what: t('brush.erased'), gesture },
  );
}
