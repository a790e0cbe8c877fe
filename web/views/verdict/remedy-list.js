/**
 * The list of what usually helps, and all of it tried at once. Loaded when it is opened.
 *
 * @typedef {import('../../verdict/remedies.js').Remedy} Remedy
 * @typedef {import('./remedies-menu.js').RemediesMenu} RemediesMenu
 */
import { t } from '../../words/remedy-text.js';
import { html } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';

/** @param {RemediesMenu} menu @param {string} situation that it is made for @param {(remedy: Remedy) => void} take */
export function listRemedies(menu, situation, take) {
  if (menu.trial?.situation !== situation) menu.trial = null;
  menu.panel.replaceChildren(
    ...menu.remedies.map((remedy) => createRemedyButton(remedy, () => take(remedy))),
    menu.trial?.element ?? createTrialButton(menu, situation),
  );
}

/** @param {Remedy} remedy @param {() => void} onClick */
function createRemedyButton({ name, label, costs }, onClick) {
  const button = html(
    'button',
    { type: 'button', 'data-remedy': name },
    html('b', {}, label),
    ' ',
    html('span', {}, `${t(`fixes.does.${name}`)} `, html('i', {}, t(`fixes.costs.${costs}`))),
  );
  button.addEventListener('click', onClick);
  return button;
}

/** Tries all of them in the background. @param {RemediesMenu} menu @param {string} situation */
function createTrialButton(menu, situation) {
  const button = html('button', { type: 'button', class: 'try-all' }, t('trial.all'));
  button.addEventListener('click', async () => {
    button.disabled = true;
    const part = await loadPart(() => import('./remedy-trial.js'), menu.actions.say);
    button.disabled = false;
    if (!part) return;
    menu.trial = { situation, ...part.startRemedyTrial(menu.actions, menu.remedies) };
    button.replaceWith(menu.trial.element);
  });
  return button;
}
