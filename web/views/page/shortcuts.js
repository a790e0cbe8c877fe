/** The keyboard's shortcuts, wherever no control wants the key for itself. */

/** Elements that have a use of their own for letters, space and arrows. */
const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog';
const PRESSABLE = 'button, summary, a, [role=button], input:not([type=radio]:checked)';
const STEERED = 'input, select, [role=application], [role=radiogroup]';

/**
 * @param {import('../view-model.js').Actions} actions
 * @param {() => boolean} isTraining
 */
export function listenToShortcuts(actions, isTraining) {
  /** @type {Record<string, {not: string, run: () => void}>} */
  const keys = {
    ' ': { not: PRESSABLE, run: () => actions.train(!isTraining()) },
    ArrowRight: { not: STEERED, run: () => actions.verb('next') },
    f: { not: TYPING, run: () => actions.verb('forward') },
    l: { not: TYPING, run: () => actions.verb('loss') },
    b: { not: TYPING, run: () => actions.verb('backward') },
    u: { not: TYPING, run: () => actions.verb('update') },
    s: { not: TYPING, run: () => actions.step() },
    r: { not: TYPING, run: () => actions.reset() },
    n: { not: `${TYPING}, [role=application]`, run: () => actions.newWeights() },
  };
  document.addEventListener('keydown', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.defaultPrevented || target.closest(TYPING)) return;
    const run =
      event.ctrlKey || event.metaKey ? editingShortcut(event, actions) : event.altKey ? null : keys[event.key];
    if (!run || target.closest(run.not)) return;
    event.preventDefault();
    run.run();
  });
  // Whoever chose with the mouse does not steer the choice with the arrows: → is the next verb, not another activation.
  document.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'radio' && !target.matches(':focus-visible'))
      target.blur();
  });
}

/** @param {KeyboardEvent} event @param {import('../view-model.js').Actions} actions */
function editingShortcut({ key, shiftKey }, actions) {
  const letter = key.toLowerCase();
  if (letter === 'y' || (letter === 'z' && shiftKey)) return { not: TYPING, run: actions.redo };
  return letter === 'z' ? { not: TYPING, run: actions.undo } : null;
}
