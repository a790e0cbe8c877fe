/** A form that starts something that takes a while; its button cancels it while it runs. */
import { html, setText } from '../shared/dom.js';

/** @typedef {HTMLInputElement|HTMLSelectElement} FormControl */

/**
 * @param {object} parts
 * @param {string} parts.className
 * @param {FormControl[]} parts.controls disabled while it runs
 * @param {(HTMLElement)[]} parts.fields before the button
 * @param {HTMLElement[]} [parts.notes] after it
 * @param {{start: string, cancel: string}} parts.words of the button
 * @param {() => void} onStart
 * @param {() => void} onCancel
 */
export function createRunForm({ className, controls, fields, notes = [], words }, onStart, onCancel) {
  let running = false;
  const button = html('button', { type: 'submit', class: 'primary' }, words.start);
  const element = html('form', { class: `picker ${className}` }, ...fields, button, ...notes);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    if (running) onCancel();
    else if (!button.disabled) onStart();
  });
  return {
    element,
    button,
    isRunning: () => running,
    /** @param {boolean} on */
    setRunning(on) {
      running = on;
      setText(button, on ? words.cancel : words.start);
      for (const control of controls) control.disabled = on;
    },
  };
}
