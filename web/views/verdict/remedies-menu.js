/**
 * What usually helps: a button that unfolds a list over what is below it, so that nothing on the page moves.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../verdict/judge.js').Verdict} Verdict
 * @typedef {import('../../verdict/remedies.js').Remedy} Remedy
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 *
 * @typedef {object} RemediesMenu
 * @property {Actions} actions
 * @property {HTMLButtonElement} toggle opens and closes the list
 * @property {HTMLElement} panel holds the list
 * @property {HTMLButtonElement} first the best remedy of a diverged run, in sight because nothing else can be done there
 * @property {Remedy[]} remedies
 * @property {{verdict: Verdict, settings: Settings}|null} latest
 * @property {string} listedFor situation that the open list was made for
 * @property {{situation: string, element: HTMLElement, cancel: () => void}|null} trial all remedies at once, of that situation
 */

import { t } from '../../words/text.js';
import { verdictText } from '../../verdict/verdict-text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';

/** @param {Actions} actions */
export function createRemediesMenu(actions) {
  /** @type {RemediesMenu} */
  const menu = { actions, ...createElements(), remedies: [], latest: null, listedFor: '', trial: null };
  menu.panel.hidden = true;
  listen(menu);
  return {
    toggle: menu.toggle,
    first: menu.first,
    panel: menu.panel,
    /** @param {Verdict} verdict @param {Settings} settings that it is about */
    render(verdict, settings) {
      menu.latest = { verdict, settings };
      update(menu);
    },
  };
}

const createElements = () => ({
  toggle: html(
    'button',
    { type: 'button', class: 'help', 'aria-expanded': 'false', 'aria-controls': 'remedies' },
    verdictText('remedies'),
  ),
  panel: html('div', { class: 'remedies', id: 'remedies', role: 'group', 'aria-label': verdictText('remedies') }),
  first: html('button', { type: 'button', class: 'primary' }),
});

/** @param {RemediesMenu} menu */
function listen(menu) {
  const { toggle, panel, first } = menu;
  toggle.addEventListener('click', () => setOpen(menu, panel.hidden));
  first.addEventListener('click', () => menu.remedies[0] && take(menu, menu.remedies[0]));
  document.addEventListener('pointerdown', ({ target }) => {
    const node = /** @type {Node} */ (target);
    if (!panel.hidden && !panel.contains(node) && !toggle.contains(node)) setOpen(menu, false);
  });
  // Wherever the focus is: what had it in the list may be gone.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || panel.hidden) return;
    event.preventDefault();
    const isLeft = panel.contains(document.activeElement) || document.activeElement === document.body;
    setOpen(menu, false);
    if (isLeft) toggle.focus();
  });
}

/** @param {RemediesMenu} menu @param {boolean} isOpen */
function setOpen(menu, isOpen) {
  const { panel, toggle } = menu;
  panel.hidden = !isOpen;
  toggle.setAttribute('aria-expanded', String(isOpen));
  menu.listedFor = '';
  update(menu);
  if (!panel.hidden) panel.scrollIntoView({ block: 'nearest' });
}

/** An open list is kept while only numbers change: it is being read and aimed at. @param {RemediesMenu} menu */
function update(menu) {
  const { latest, panel, toggle, first } = menu;
  if (!latest || (!panel.hidden && situationOf(latest) === menu.listedFor)) return;
  const { kind, remedies } = latest.verdict;
  menu.remedies = remedies;
  const isFirstInSight = kind === 'diverged' && remedies.length > 0;
  setShown(first, isFirstInSight);
  if (isFirstInSight) setText(first, remedies[0].label);
  setShown(toggle, remedies.length > 0);
  if (panel.hidden) return;
  if (remedies.length > 0) list(menu, situationOf(latest));
  else setOpen(menu, false);
}

/** What decides which remedies there are. Every snapshot has a settings object of its own, so values are compared. @param {{verdict: Verdict, settings: Settings}} of */
const situationOf = ({ verdict, settings }) => JSON.stringify([settings, verdict.kind === 'diverged']);

/** @param {RemediesMenu} menu @param {string} situation */
function list(menu, situation) {
  const { panel, toggle, remedies } = menu;
  const hadFocus = panel.contains(document.activeElement);
  if (menu.trial?.situation !== situation) menu.trial = null;
  panel.replaceChildren(
    ...remedies.map((remedy) => createRemedyButton(remedy, () => take(menu, remedy))),
    menu.trial?.element ?? createTrialButton(menu, situation),
  );
  menu.listedFor = situation;
  if (hadFocus) toggle.focus();
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

/** @param {RemediesMenu} menu @param {Remedy} remedy */
function take(menu, { settings, reset, label }) {
  const hadFocus = menu.panel.contains(document.activeElement);
  setOpen(menu, false);
  if (hadFocus) menu.toggle.focus();
  menu.actions.changeAll(settings, verdictText('remedies.undo', { fix: label }), reset);
}

/** @param {Remedy} remedy @param {() => void} onClick */
function createRemedyButton({ name, label, does, costs }, onClick) {
  const button = html(
    'button',
    { type: 'button', 'data-remedy': name },
    html('b', {}, label),
    ' ',
    html('span', {}, `${does} `, html('i', {}, costs)),
  );
  button.addEventListener('click', onClick);
  return button;
}
