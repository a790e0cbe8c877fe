/** Undo and redo, each with the name of the edit. */
import { t } from '../../words/text.js';
import { html, setAttribute, setText } from '../shared/dom.js';
import { createIconButton } from './icon-button.js';

/** @param {import('../view-model.js').Actions} actions */
export function createUndoButtons(actions) {
  const undo = createIconButton(t('toolbar.undo'), 'undo', '', actions.undo);
  const redo = createIconButton(t('toolbar.redo'), 'redo', '', actions.redo);
  for (const { button } of [undo, redo]) button.classList.add('icon-only');
  return {
    element: html('div', { class: 'group history' }, undo.button, redo.button),
    /** @param {import('../view-model.js').Model} model */
    render({ undoName, redoName }) {
      nameButton(undo, 'undo', undoName);
      nameButton(redo, 'redo', redoName);
    },
  };
}

/** @param {ReturnType<typeof createIconButton>} iconButton @param {'undo'|'redo'} verb @param {string|null} what null: nothing */
function nameButton({ button, text }, verb, what) {
  button.disabled = what === null;
  const name = what === null ? t(`toolbar.${verb}`) : t(`toolbar.${verb}What`, { what });
  setText(text, name);
  setAttribute(button, 'title', t('toolbar.withKeys', { name, keys: t(`toolbar.${verb}Keys`) }));
}
