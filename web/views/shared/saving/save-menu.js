/**
 * The menu beside a figure that saves it as a picture, or its numbers as a table; what does the saving is loaded when
 * it opens.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../../view-model.js').Actions} Actions
 *
 * @typedef {object} Figure
 * @property {string} title a text's key
 * @property {string} file what its files are called: as in figures/figure-list.js
 */
import { t } from '../../../words/text.js';
import { html, icon } from '../dom.js';
import { loadPart } from '../load-part.js';
import { createMenu } from '../menu.js';

/**
 * @param {Figure} figure
 * @param {Actions} actions
 * @param {() => Model|null} current what is shown when it is saved
 * @returns {HTMLElement}
 */
export function createSaveMenu(figure, actions, current) {
  const { title: key } = figure;
  const title = t(key),
    parts = createButton(t('export.save', { title }));
  const fail = () => actions.say({ kind: 'error', text: t('export.failed', { title }) });
  createMenu(parts, async () => {
    const part = await loadPart(() => import('./save-figure.js'), actions.say);
    return (
      part &&
      part.waysToSave(figure.file, current(), actions).map(({ label, save }) => ({
        label,
        run() {
          const model = current();
          if (model) save(model).catch(fail);
        },
      }))
    );
  });
  return parts.element;
}

/** @param {string} label */
function createButton(label) {
  const button = html(
    'button',
    { type: 'button', class: 'icon-only', title: label, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    icon('save'),
    html('span', { class: 'label' }, label),
  );
  return { label, button, element: html('div', { class: 'save-menu' }, button) };
}
