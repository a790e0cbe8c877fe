/**
 * What a button opens: a menu, by mouse and by keyboard, as the ARIA Authoring Practices have it.
 *
 * @typedef {{label: string, run: () => void}} Item
 */
import { html } from './dom.js';

/**
 * @param {{element: HTMLElement, button: HTMLElement, label: string}} parts the button stands in the element
 * @param {() => Promise<Item[]|null>} load called each time it opens; null: it stays closed
 */
export function createMenu({ element, button, label }, load) {
  const list = html('div', { class: 'menu', role: 'menu', 'aria-label': label, hidden: '' });
  element.append(list);
  const items = () => /** @type {HTMLElement[]} */ ([...list.children]);

  async function open(/** @type {number} */ first) {
    const loaded = await load();
    if (!loaded) return;
    list.replaceChildren(
      ...loaded.map(({ label: text, run }) => {
        const item = html('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, text);
        item.addEventListener('click', () => {
          close();
          run();
        });
        return item;
      }),
    );
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    items().at(first)?.focus();
  }

  function close() {
    if (list.hidden) return;
    const inside = list.contains(document.activeElement);
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (inside) button.focus();
  }

  button.addEventListener('click', () => (list.hidden ? void open(0) : close()));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void open(event.key === 'ArrowDown' ? 0 : -1);
  });
  list.addEventListener('keydown', (event) => {
    // The page's shortcuts are not meant here.
    event.stopPropagation();
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') list.hidden = true;
    const next = target(event.key, items(), /** @type {HTMLElement} */ (document.activeElement));
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!element.contains(/** @type {Node|null} */ (relatedTarget))) {
      list.hidden = true;
      button.setAttribute('aria-expanded', 'false');
    }
  });
}

/** Where a key leads; a letter to the next item that begins with it. @param {string} key @param {HTMLElement[]} items @param {HTMLElement} at */
function target(key, items, at) {
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
