/** The menus that save a figure as a picture or its numbers; what does the saving is loaded when one opens. */
import { t } from '../../words/text.js';
import { loadPart } from '../shared/load-part.js';
import { createMenu } from '../shared/menu.js';

/** @typedef {import('../view-model.js').Model} Model */

/** @param {import('./save-buttons.js').SaveButton[]} buttons @param {import('../view-model.js').Actions} actions @returns {{render: (model: Model) => void}} */
export function createSaveMenus(buttons, actions) {
  /** @type {Model|null} */
  let model = null;
  for (const { name, title, ...parts } of buttons) {
    createMenu(parts, async () => {
      const part = await loadPart(() => import('./save-figure.js'), actions.say);
      return (
        part &&
        part.choicesFor(name).map(({ label, save }) => ({
          label,
          run() {
            if (model)
              save(model, { ask: actions.ask }).catch(() =>
                actions.say({ kind: 'error', text: t('export.failed', { title }) }),
              );
          },
        }))
      );
    });
  }
  return {
    render(next) {
      model = { ...next };
    },
  };
}
