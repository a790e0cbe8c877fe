/**
 * The dialog of one's own experiments: saved under names, opened, renamed, duplicated, deleted.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../experiment/saved-experiments.js').SavedExperiment} SavedExperiment
 * @typedef {ReturnType<typeof import('../../experiment/saved-experiments.js').createSavedExperiments>} Saved
 *
 * @typedef {object} Shelf what the parts of the dialog share
 * @property {Saved} saved
 * @property {Actions} actions
 * @property {HTMLDialogElement} dialog
 * @property {(work: Promise<unknown>) => Promise<void>} change draws the list anew after it, or says why it could not be
 */
import {
  createSavedExperiments,
  LONGEST_EXPERIMENT_NAME,
  openExperimentDatabase,
} from '../../experiment/saved-experiments.js';
import { t } from '../../words/experiment-text.js';
import { settingsLine, shortSettingsLine } from '../../words/settings-line.js';
import { language } from '../../words/text.js';
import { openDialog } from '../shared/dialog.js';
import { html, setText } from '../shared/dom.js';

/** @param {Actions} actions */
export async function openMyExperiments(actions) {
  const list = html('ul', { class: 'experiment-list' }),
    problem = html('p', { role: 'alert' });
  const dialog = html('dialog', { class: 'import-dialog', 'aria-labelledby': 'experiments-title' });
  /** @type {Shelf} */
  const shelf = {
    saved: createSavedExperiments(openExperimentDatabase()),
    actions,
    dialog,
    async change(work) {
      setText(problem, '');
      try {
        if ((await work) === false) setText(problem, t('experiments.full'));
        await draw(list, shelf);
      } catch {
        setText(problem, t('experiments.refused'));
      }
    },
  };
  const close = html('button', { type: 'button' }, t('experiments.close'));
  close.addEventListener('click', () => dialog.close());
  const title = html('h2', { id: 'experiments-title' }, t('experiments.title'));
  const buttons = html('div', { class: 'import-buttons' }, close);
  dialog.append(html('div', { class: 'import-form' }, title, createSaveForm(shelf), problem, list, buttons));
  if (openDialog(dialog)) await shelf.change(Promise.resolve());
}

/** @param {Shelf} shelf */
function createSaveForm({ saved, actions, change }) {
  const { settings } = actions.model().experiment,
    line = settingsLine(settings);
  const name = html('input', { type: 'text', maxlength: String(LONGEST_EXPERIMENT_NAME), class: 'experiment-name' });
  name.value = shortSettingsLine(settings);
  const form = html(
    'form',
    { class: 'experiment-save' },
    html('label', {}, t('experiments.name'), ' ', name),
    html('button', { type: 'submit', class: 'primary' }, t('experiments.save')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void change(actions.experimentFile().then((text) => saved.save(name.value || line, { line, text })));
  });
  return form;
}

/** @param {HTMLElement} list @param {Shelf} shelf */
async function draw(list, shelf) {
  const experiments = await shelf.saved.list();
  list.replaceChildren(...experiments.map((experiment) => createRow(experiment, shelf)));
  if (experiments.length === 0) list.replaceChildren(html('li', { class: 'experiment-none' }, t('experiments.none')));
}

/** @param {SavedExperiment} experiment @param {Shelf} shelf */
function createRow(experiment, shelf) {
  const { saved, actions, dialog, change } = shelf;
  const name = html('input', {
    type: 'text',
    class: 'experiment-name',
    maxlength: String(LONGEST_EXPERIMENT_NAME),
    'aria-label': t('experiments.nameOf', { name: experiment.name }),
  });
  name.value = experiment.name;
  name.addEventListener('change', () => change(saved.rename(experiment, name.value)));
  const when = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    experiment.saved,
  );
  const row = html(
    'li',
    {},
    html('div', { class: 'experiment-what' }, name, html('p', {}, `${when} · ${experiment.line}`)),
  );
  const button = (/** @type {string} */ key, /** @type {() => unknown} */ run) => {
    const made = html(
      'button',
      { type: 'button', 'aria-label': t(`experiments.${key}Which`, { name: experiment.name }) },
      t(`experiments.${key}`),
    );
    made.addEventListener('click', run);
    row.append(made);
  };
  button('open', () => {
    dialog.close();
    void actions.openExperimentFile(experiment.text, experiment.name);
  });
  button('duplicate', () => change(saved.duplicate(experiment)));
  button('remove', async () => {
    await change(saved.remove(experiment));
    offerBack(experiment, shelf);
  });
  return row;
}

/** At the top of the list, until it is drawn again. @param {SavedExperiment} experiment @param {Shelf} shelf */
function offerBack(experiment, { saved, dialog, change }) {
  const back = html('button', { type: 'button' }, t('experiments.bringBack'));
  back.addEventListener('click', () => change(saved.bringBack(experiment)));
  const said = html('span', { role: 'status' }, t('experiments.removed', { name: experiment.name }));
  dialog.querySelector('.experiment-list')?.prepend(html('li', { class: 'experiment-none' }, said, back));
  back.focus();
}
