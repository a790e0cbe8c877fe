/** A row of tabs, by mouse and by keyboard, as the ARIA Authoring Practices have it. */
import { html, setAttribute } from '../shared/dom.js';

/**
 * @param {{id: string, controls: string, text: string}[]} tabs `controls`: id of the tab's panel
 * @param {string} label
 * @param {(index: number) => void} onChoose
 */
export function createTabList(tabs, label, onChoose) {
  const buttons = tabs.map(({ id, controls, text }) =>
    html('button', { type: 'button', role: 'tab', id, 'aria-controls': controls }, text),
  );
  const element = html('div', { role: 'tablist', class: 'panel-tabs', 'aria-label': label }, ...buttons);
  buttons.forEach((button, i) => button.addEventListener('click', () => onChoose(i)));
  element.addEventListener('keydown', (event) => {
    const next = tabAfter(event.key, buttons);
    if (!next) return;
    event.preventDefault();
    // Only moves the focus: opening a panel may load a module, which Enter or Space asks for.
    next.focus();
  });
  return {
    element,
    /** @param {number} index */
    select(index) {
      buttons.forEach((button, i) => {
        setAttribute(button, 'aria-selected', String(i === index));
        button.tabIndex = i === index ? 0 : -1;
      });
    },
  };
}

/** Where a key leads from the tab that has the focus. @param {string} key @param {HTMLButtonElement[]} buttons */
function tabAfter(key, buttons) {
  const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  if (at < 0) return undefined;
  const last = buttons.length - 1;
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[key];
  return next === undefined ? undefined : buttons[(next + buttons.length) % buttons.length];
}
