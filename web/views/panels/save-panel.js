/** The menu in a panel's head that saves its figure; the numbers of a panel are its own. */
import { t } from '../../words/text.js';
import { saveButton } from '../save/save-buttons.js';
import { createMenu } from '../shared/menu.js';

/** @typedef {'distributions'|'spectrum'|'seeds'|'landscape'} PanelFigure */

/**
 * @param {PanelFigure} name
 * @param {import('../view-model.js').Actions} actions
 * @param {() => {model: import('../view-model.js').Model|null, data: unknown}} current what the panel shows
 */
export function createPanelSave(name, actions, current) {
  const title = t(`panels.${name}`),
    parts = saveButton(title);
  createMenu(parts, async () => {
    const { choicesFor } = await import('../save/save-figure.js');
    return choicesFor(name).map(({ label, save }) => ({
      label,
      run() {
        const { model, data } = current();
        if (model)
          save(model, { ask: actions.ask, data }).catch(() =>
            actions.say({ kind: 'error', text: t('export.failed', { title }) }),
          );
      },
    }));
  });
  return parts.element;
}
