/**
 * A menu that a button opens, by mouse and by keyboard, as the ARIA Authoring Practices describe it.
 *
 * @typedef {{label: string, run: () => void}} MenuItem
 *
 * @typedef {object} Menu
 * @property {HTMLElement} element holds the button and the list
 * @property {HTMLElement} button
 * @property {HTMLElement} list of the items
 * @property {() => Promise<MenuItem[]|null>} load called each time the menu opens; null: it stays closed
 */
import { html } from './dom.js';

/** @param {{element: HTMLElement, button: HTMLElement, label: string}} parts the button is in the element @param {Menu['load']} load */
export function createMenu({ element, button, label }, load) {
  const list = html('div', { class: 'menu', role: 'menu', 'aria-label': label, hidden: '' });
  element.append(list);
  const menu = { element, button, list, load };
  listenToButton(menu);
  listenToList(menu);
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!element.contains(/** @type {Node|null} */ (relatedTarget))) hide(menu);
  });
}

/** @param {Menu} menu */
function listenToButton(menu) {
  const { button, list } = menu;
  button.addEventListener('click', () => (list.hidden ? void open(menu, 0) : close(menu)));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void open(menu, event.key === 'ArrowDown' ? 0 : -1);
  });
}

/** @param {Menu} menu */
function listenToList(menu) {
  const { list } = menu;
  list.addEventListener('keydown', (event) => {
    // Keys are for the menu, not for the page's shortcuts.
    event.stopPropagation();
    if (event.key === 'Escape') close(menu);
    if (event.key === 'Tab') list.hidden = true;
    const next = itemAfterKey(event.key, itemsOf(list), /** @type {HTMLElement} */ (document.activeElement));
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

const itemsOf = (/** @type {HTMLElement} */ list) => /** @type {HTMLElement[]} */ ([...list.children]);

/** @param {Menu} menu @param {number} first item that gets the focus; −1: the last one */
async function open(menu, first) {
  const { list, button, load } = menu;
  const items = await load();
  if (!items) return;
  list.replaceChildren(...items.map((item) => createItem(menu, item)));
  list.hidden = false;
  button.setAttribute('aria-expanded', 'true');
  itemsOf(list).at(first)?.focus();
}

/** @param {Menu} menu @param {MenuItem} item */
function createItem(menu, { label, run }) {
  const item = html('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, label);
  item.addEventListener('click', () => {
    close(menu);
    run();
  });
  return item;
}

/** The focus goes back to the button. @param {Menu} menu */
function close(menu) {
  const { list, button } = menu;
  if (list.hidden) return;
  const hadFocus = list.contains(document.activeElement);
  hide(menu);
  if (hadFocus) button.focus();
}

/** @param {Menu} menu */
function hide({ list, button }) {
  list.hidden = true;
  button.setAttribute('aria-expanded', 'false');
}

/** Where a key leads from `at`; a letter leads to the next item that begins with it. @param {string} key @param {HTMLElement[]} items @param {HTMLElement} at */
function itemAfterKey(key, items, at) {
  const index = items.indexOf(at);
  switch (key) {
    case 'ArrowDown':
      return items[(index + 1) % items.length];
    case 'ArrowUp':
      return items.at(index - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      const after = [...items.slice(index + 1), ...items.slice(0, index + 1)];
      return key.length === 1 && key !== ' '
        ? after.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()))
        : undefined;
    }
  }
}
