/** A list to choose from, with its name. */
import { t } from '../../words/table-text.js';
import { html } from '../shared/dom.js';

/** @typedef {{value: string, text: string, disabled?: boolean}} Option */

/** @param {string} name a text's key @param {Option[]} [options] @param {string} [value] */
export function createSelectField(name, options = [], value = '') {
  const select = html('select');
  fillSelect(select, options, value);
  return { select, field: html('label', {}, html('span', {}, t(name)), select) };
}

/** @param {HTMLSelectElement} select @param {Option[]} options @param {string} value */
export function fillSelect(select, options, value) {
  select.replaceChildren(
    ...options.map(({ value: own, text, disabled }) => {
      const option = html('option', { value: own }, text);
      option.disabled = disabled ?? false;
      return option;
    }),
  );
  select.value = value;
}
