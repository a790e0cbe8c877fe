/** What usually helps: a button that unfolds a list over what is below it, so that nothing on the page moves. */
import { say } from '../../verdict/verdict-text.js';
import { html, setShown, setText } from '../shared/dom.js';

/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {import('../../verdict/index.js').Verdict} Verdict */
/** @typedef {import('../../verdict/remedies.js').Remedy} Remedy */
/** @typedef {import('../../experiment/settings.js').Settings} Settings */

/**
 * `first` is the best remedy of a diverged run, which stands in sight because nothing else can be done there.
 * @param {Actions} actions
 * @param {HTMLElement} toggle the button
 * @returns {{first: HTMLElement, panel: HTMLElement, render: (verdict: Verdict, settings: Settings) => void}}
 */
export function createRemediesView(actions, toggle) {
  const panel = html('div', { class: 'remedies', id: 'remedies', role: 'group', 'aria-label': say('remedies') });
  const first = html('button', { type: 'button', class: 'primary' });
  panel.hidden = true;
  /** @type {Remedy[]} */
  let remedies = [];
  /** @type {{verdict: Verdict, settings: Settings}|null} */
  let latest = null;
  let listedFor = '';

  const isOpen = () => !panel.hidden;
  /** What makes it another list. Every snapshot brings settings of its own: they are compared by their values. */
  const situation = () => JSON.stringify([latest?.settings, latest?.verdict.kind === 'diverged']);
  function open(/** @type {boolean} */ on) {
    panel.hidden = !on;
    toggle.setAttribute('aria-expanded', String(on));
    listedFor = '';
    update();
    if (isOpen()) panel.scrollIntoView({ block: 'nearest' });
  }
  function list() {
    const hadFocus = panel.contains(document.activeElement);
    panel.replaceChildren(...remedies.map((remedy) => remedyButton(remedy, () => take(remedy))));
    listedFor = situation();
    if (hadFocus) toggle.focus();
  }
  /** What is read and aimed at stays while the numbers go on. */
  function update() {
    if (!latest || (isOpen() && situation() === listedFor)) return;
    const { verdict } = latest;
    remedies = verdict.remedies;
    const inSight = verdict.kind === 'diverged' && remedies.length > 0;
    setShown(first, inSight);
    if (inSight) setText(first, remedies[0].label);
    setShown(toggle, remedies.length > 0);
    if (!isOpen()) return;
    if (remedies.length > 0) list();
    else open(false);
  }
  function take(/** @type {Remedy} */ { settings, reset, label }) {
    const hadFocus = panel.contains(document.activeElement);
    open(false);
    if (hadFocus) toggle.focus();
    actions.changeAll(settings, say('remedies.undo', { fix: label }));
    if (reset) actions.reset();
  }

  toggle.addEventListener('click', () => open(!isOpen()));
  first.addEventListener('click', () => remedies[0] && take(remedies[0]));
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOpen() && !panel.contains(/** @type {Node} */ (target)) && !toggle.contains(/** @type {Node} */ (target)))
      open(false);
  });
  const close = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    event.preventDefault();
    open(false);
    toggle.focus();
  };
  panel.addEventListener('keydown', close);
  toggle.addEventListener('keydown', close);
  return {
    first,
    panel,
    render(verdict, settings) {
      latest = { verdict, settings };
      update();
    },
  };
}

/** @param {Remedy} remedy @param {() => void} take */
function remedyButton({ name, label, does, costs }, take) {
  const button = html(
    'button',
    { type: 'button', 'data-remedy': name },
    html('b', {}, label),
    ' ',
    html('span', {}, `${does} `, html('i', {}, costs)),
  );
  button.addEventListener('click', take);
  return button;
}
