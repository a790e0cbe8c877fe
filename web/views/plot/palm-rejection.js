/** A hand that rests on the screen beside a pen touches it too, and means nothing by it. */

/** So long after a pen was last near the screen, a touch is a finger's again. */
const PEN_AWAY_MS = 1000;

/** @param {EventTarget} target where pens are watched */
export function createPalmRejection(target = window) {
  let penAt = -Infinity;
  const note = (/** @type {Event} */ event) => {
    if (/** @type {PointerEvent} */ (event).pointerType === 'pen') penAt = event.timeStamp;
  };
  for (const type of ['pointerdown', 'pointermove', 'pointerup'])
    target.addEventListener(type, note, { capture: true, passive: true });
  return {
    /** @param {Pick<PointerEvent, 'pointerType'|'timeStamp'>} event */
    isPalm: ({ pointerType, timeStamp }) => pointerType === 'touch' && timeStamp - penAt < PEN_AWAY_MS,
  };
}
