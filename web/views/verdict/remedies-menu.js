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
 * @property {typeof import('./remedy-list.js')|null} part that fills the panel, once it is loaded
 * @property {{situation: string, element: HTMLElement, cancel: () => void}|null} trial all remedies at once, of that situation
 */

import { verdictText } from '../../verdict/verdict-text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { loadPart } from '../shared/load-part.js';

/** @param {Actions} actions */
export function createRemediesMenu(actions) {
  /** @type {RemediesMenu} */
  const menu = { actions, ...createElements(), remedies: [], latest: null, listedFor: '', trial: null, part: null };
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
  const { panel, toggle } = menu;
  const hadFocus = panel.contains(document.activeElement);
  if (!menu.part) return void load(menu);
  menu.part.listRemedies(menu, situation, (remedy) => take(menu, remedy));
  menu.listedFor = situation;
  if (hadFocus) toggle.focus();
}

/** Fills the list, which may have been closed meanwhile. @param {RemediesMenu} menu */
async function load(menu) {
  menu.part = await loadPart(() => import('./remedy-list.js'), menu.actions.say);
  if (!menu.panel.hidden) setOpen(menu, menu.part !== null);
}

/** @param {RemediesMenu} menu @param {Remedy} remedy */
function take(menu, { settings, reset, label }) {
  const hadFocus = menu.panel.contains(document.activeElement);
  setOpen(menu, false);
  if (hadFocus) menu.toggle.focus();
  menu.actions.changeAll(settings, verdictText('remedies.undo', { fix: label }), reset);
}
