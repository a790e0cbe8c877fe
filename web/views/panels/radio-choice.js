/** One of a few values, all of them in sight: a row of radio buttons. */
import { html } from '../shared/dom.js';

/**
 * @template {string} Value
 * @param {{name: string, label: string, values: Value[], texts: string[], value: Value}} parts `name` of the group; `value` at first
 * @param {(value: Value) => void} onChoose
 */
export function createRadioChoice({ name, label, values, texts, value: first }, onChoose) {
  const options = values.map((value, i) => {
    const radio = html('input', { type: 'radio', name, value });
    radio.checked = value === first;
    radio.addEventListener('change', () => onChoose(value));
    return html('label', {}, radio, html('span', {}, texts[i]));
  });
  return html('div', { class: 'segmented small', role: 'radiogroup', 'aria-label': label }, ...options);
}
