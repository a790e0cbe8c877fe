/**
 * The keyboard's shortcuts. They work wherever the focus is, but in text that is being typed, in a dialog, and where a
 * control that was reached by keyboard needs the key itself.
 */
import { letterOf } from '../shared/letter-of.js';
import { isPresenting, present } from '../shared/presenting.js';
import { createFocusOrigin } from './focus-origin.js';

const TEXT = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable], dialog';
/** A field that shows the value in use: nothing is being typed that undoing could take away. */
const APPLIED = '[data-applied]';
/** What Space presses, opens or ticks. */
const PRESSABLE = 'button, summary, a, [role=button], select, [type=checkbox], [type=radio]:not(:checked)';
/** What → moves or scrolls. */
const STEERED = 'input, select, [role=application], [role=radiogroup], .table-scroll, [role=group][tabindex]';

/** @typedef {{not: string, run: () => void}} Shortcut `not`: elements that use the key themselves */

/**
 * @param {import('../view-model.js').Actions} actions
 * @param {() => boolean} isTraining
 */
export function listenToShortcuts(actions, isTraining) {
  const plain = plainShortcuts(actions, isTraining);
  const origin = createFocusOrigin();
  /** Space also acts when it is let go. */
  let spaceIsTaken = false;
  document.addEventListener('keydown', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.defaultPrevented) return;
    const shortcut = shortcutFor(event, actions, plain);
    if (!shortcut || isKept(event, target, shortcut, origin)) return;
    event.preventDefault();
    spaceIsTaken ||= event.key === ' ';
    if (!event.repeat || !isToggle(event)) shortcut.run();
  });
  document.addEventListener('keyup', (event) => {
    if (event.key !== ' ') return;
    if (spaceIsTaken) event.preventDefault();
    spaceIsTaken = false;
  });
  document.addEventListener('click', releaseRadio);
}

/** Held down, it would switch to and fro. @param {KeyboardEvent} event */
const isToggle = ({ key }) => key === ' ';

/** @param {KeyboardEvent} event @param {import('../view-model.js').Actions} actions @param {Record<string, Shortcut>} plain */
function shortcutFor(event, actions, plain) {
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return editingShortcut(event, actions);
  if (event.key === ' ' || event.key === 'ArrowRight') return plain[event.key];
  if (event.key === 'Escape') return isPresenting() ? { not: '', run: () => present(false) } : null;
  return event.shiftKey ? null : (plain[letterOf(event)] ?? null);
}

/**
 * Whether what has the focus keeps the key for itself.
 * @param {KeyboardEvent} event @param {Element} target @param {Shortcut} shortcut @param {ReturnType<typeof createFocusOrigin>} origin
 */
function isKept(event, target, shortcut, origin) {
  const isCommand = event.ctrlKey || event.metaKey;
  if (target.closest(TEXT) && !(isCommand && target.matches(APPLIED))) return true;
  // Who has pressed a button with the mouse is done with it.
  if (event.key === ' ' && origin.isPointer()) return false;
  return Boolean(shortcut.not) && target.closest(shortcut.not) !== null;
}

/** @param {import('../view-model.js').Actions} actions @param {() => boolean} isTraining @returns {Record<string, Shortcut>} by key */
const plainShortcuts = (actions, isTraining) => ({
  ' ': { not: PRESSABLE, run: () => actions.train(!isTraining()) },
  ArrowRight: { not: STEERED, run: () => actions.verb('next') },
  f: { not: '', run: () => actions.verb('forward') },
  l: { not: '', run: () => actions.verb('loss') },
  b: { not: '', run: () => actions.verb('backward') },
  u: { not: '', run: () => actions.verb('update') },
  s: { not: '', run: () => actions.step() },
  r: { not: '', run: () => actions.reset() },
  n: { not: '[role=application]', run: () => actions.newWeights() },
  p: { not: '[role=application]', run: () => present(!isPresenting()) },
});

/** After a choice by mouse, → is the next verb and not another activation. @param {MouseEvent} event */
function releaseRadio({ target }) {
  if (target instanceof HTMLInputElement && target.type === 'radio' && !target.matches(':focus-visible')) target.blur();
}

/** @param {KeyboardEvent} event @param {import('../view-model.js').Actions} actions @returns {Shortcut|null} */
function editingShortcut(event, actions) {
  const letter = letterOf(event);
  if (letter === 'y' || (letter === 'z' && event.shiftKey)) return { not: '', run: actions.redo };
  return letter === 'z' ? { not: '', run: actions.undo } : null;
}
