/** The axis of the steps, the same for the loss and for the strip under it. */
import { scaleLinear } from 'd3-scale';

/** @typedef {import('../view-model.js').Model} Model */

/** The run before may have been much longer: the axis follows this run, with a view of where that one went on. */
const GHOST_STRETCH = 1.25;
const SHORTEST_AXIS = 1000;
/** Of the labels at the left, and at the right for the names of the lines. */
const LABELS_PX = 38;
export const NAMES_PX = 62;

/**
 * The step at which the axis ends: where the run stands, and as much of the run before as leaves it room.
 * @param {Model} model
 */
export function axisEnd({ snapshot, ghost }) {
  if (!snapshot) return 10;
  const now = Math.max(
    latestStep(snapshot),
    snapshot.history.step.at(-1) ?? 0,
    snapshot.twin?.history.step.at(-1) ?? 0,
  );
  const before = ghost?.history.step.at(-1) ?? 0;
  return Math.max(now, Math.min(before, Math.max(SHORTEST_AXIS, GHOST_STRETCH * now)), 10);
}

/** The last step that was made, whatever moment of the run is looked at; of two runs that of the one further on. @param {import('../../engine/protocol.js').Snapshot} snapshot */
export function latestStep({ step, past, twin }) {
  return Math.max(past?.step ?? step, twin?.past?.step ?? twin?.step ?? 0);
}

/** The step that is looked at; of two runs that of the one further on. @param {import('../../engine/protocol.js').Snapshot} snapshot */
export const shownStep = ({ step, twin }) => Math.max(step, twin?.step ?? 0);

/**
 * @param {number} width of the element in CSS pixels
 * @param {number} end the last step
 * @param {number} scale of the text
 */
export function stepAxis(width, end, scale) {
  const left = LABELS_PX * scale,
    right = Math.max(left + 1, width - NAMES_PX * scale);
  const x = scaleLinear([0, end], [left, right]);
  return { left, right, end, x, stepAt: (/** @type {number} */ pixel) => x.invert(pixel) };
}
