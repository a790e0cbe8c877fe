/** The keyboard's shortcuts, wherever no control wants the key for itself. */

/** Elements that have a use of their own for letters, space and arrows. */
const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog';
const PRESSABLE = 'button, summary, a, [role=button], input:not([type=radio]:checked)';
const STEERED = 'input, select, [role=application], [role=radiogroup]';

/** @typedef {{not: string, run: () => void}} Shortcut `not`: elements that use the key themselves */

/**
 * @param {import('../view-model.js').Actions} actions
 * @param {() => boolean} isTraining
 */
export function listenToShortcuts(actions, isTraining) {
  const shortcuts = shortcutsOf(actions, isTraining);
  document.addEventListener('keydown', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.defaultPrevented || target.closest(TYPING)) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const plain = event.altKey ? null : shortcuts[event.key];
    const shortcut = isCommand ? editingShortcut(event, actions) : plain;
    if (!shortcut || target.closest(shortcut.not)) return;
    event.preventDefault();
    shortcut.run();
  });
  document.addEventListener('click', releaseRadio);
}

/** @param {import('../view-model.js').Actions} actions @param {() => boolean} isTraining @returns {Record<string, Shortcut>} by key */
const shortcutsOf = (actions, isTraining) => ({
  ' ': { not: PRESSABLE, run: () => actions.train(!isTraining()) },
  ArrowRight: { not: STEERED, run: () => actions.verb('next') },
  f: { not: TYPING, run: () => actions.verb('forward') },
  l: { not: TYPING, run: () => actions.verb('loss') },
  b: { not: TYPING, run: () => actions.verb('backward') },
  u: { not: TYPING, run: () => actions.verb('update') },
  s: { not: TYPING, run: () => actions.step() },
  r: { not: TYPING, run: () => actions.reset() },
  n: { not: `${TYPING}, [role=application]`, run: () => actions.newWeights() },
});

/** After a choice by mouse, → is the next verb and not another activation. @param {MouseEvent} event */
function releaseRadio({ target }) {
  if (target instanceof HTMLInputElement && target.type === 'radio' && !target.matches(':focus-visible')) target.blur();
}

/** @param {KeyboardEvent} event @param {import('../view-model.js').Actions} actions @returns {Shortcut|null} */
function editingShortcut({ key, shiftKey }, actions) {
  const letter = key.toLowerCase();
  if (letter === 'y' || (letter === 'z' && shiftKey)) return { not: TYPING, run: actions.redo };
  return letter === 'z' ? { not: TYPING, run: actions.undo } : null;
}
