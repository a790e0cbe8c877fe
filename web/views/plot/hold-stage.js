/**
 * Has a tool hear the pointers over the plot ahead of what the plot itself does with them, and the key Escape; other keys are
 * still the plot's.
 *
 * @param {HTMLElement} stage
 * @param {SVGElement} overlay what the tool shows over it
 * @param {Record<string, (event: any) => void>} heard by type of event
 * @returns {() => void} gives the plot back
 */
export function holdStage(stage, overlay, heard) {
  const listen = (/** @type {Event} */ event) => {
    if (event.type === 'keydown' && /** @type {KeyboardEvent} */ (event).key !== 'Escape') return;
    event.stopImmediatePropagation();
    heard[event.type](event);
  };
  for (const type of Object.keys(heard)) stage.addEventListener(type, listen, { capture: true });
  stage.append(overlay);
  stage.classList.add('plot-drawing');
  return () => {
    for (const type of Object.keys(heard)) stage.removeEventListener(type, listen, { capture: true });
    overlay.remove();
    stage.classList.remove('plot-drawing');
  };
}
