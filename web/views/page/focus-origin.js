/** Whether the focus came where it is by a pointer: such a person is not steering by keyboard. */
export function createFocusOrigin() {
  let pointerIsDown = false,
    cameByPointer = false;
  const listen = (/** @type {string} */ type, /** @type {() => void} */ note) =>
    document.addEventListener(type, note, { capture: true });
  listen('pointerdown', () => {
    pointerIsDown = true;
    // Also where it has the focus already.
    cameByPointer = true;
  });
  for (const type of ['pointerup', 'pointercancel'])
    listen(type, () => {
      pointerIsDown = false;
    });
  listen('focusin', () => {
    cameByPointer = pointerIsDown;
  });
  return { isPointer: () => cameByPointer };
}
