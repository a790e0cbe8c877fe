/**
 * Which columns a network is given: two, which are the axes of the plot, or any of them.
 *
 * @typedef {import('../../import/table.js').Table} Table
 * @typedef {import('../../import/proposal.js').Proposal} Proposal
 * @typedef {import('../../import/proposal.js').Input} Input
 */

import { t } from '../../words/table-text.js';
import { canBecome, sizeOf } from '../../import/column-inputs.js';
import { MAX_INPUTS } from '../../import/limits.js';
import { nameOfColumn, shorten } from '../../import/sentences.js';
import { html, setShown } from '../shared/dom.js';

/** @param {Table} table @param {Proposal} proposal @param {() => void} onChange */
export function createInputChoice(table, proposal, onChange) {
  const proposed = new Map(proposal.inputs.map((input) => [input.column, input.becomes]));
  const boxes = table.columns.flatMap((column, i) => {
    const becomes = proposed.get(i) ?? canBecome(column);
    return becomes ? [createBox(column, i, becomes, proposed.has(i))] : [];
  });
  const [two, several] = ['two', 'several'].map((value) =>
    html('input', { type: 'radio', name: 'import-inputs', value }),
  );
  const isSeveral = Boolean(proposal.choice.inputs);
  two.checked = !isSeveral;
  several.checked = isSeveral;
  const count = proposal.inputs.length;
  const choices = html(
    'div',
    { class: 'import-inputs-choice' },
    html('label', {}, two, html('span', {}, t('tables.asAxes'))),
    html('label', {}, several, html('span', {}, t('tables.severalColumns', { count }))),
  );
  const list = html('div', { class: 'import-inputs-list' }, ...boxes.map(({ element }) => element));
  const element = html('fieldset', { class: 'import-inputs' }, html('legend', {}, t('tables.inputs')), choices, list);
  const update = () => {
    setShown(list, several.checked);
    onChange();
  };
  element.addEventListener('change', update);
  setShown(list, isSeveral);
  // Of two columns and a label there is nothing to choose.
  const isOffered = boxes.length > 2 && table.columns.length > 2;
  setShown(element, isOffered);
  const chosen = (/** @type {number} */ label) =>
    boxes.flatMap(({ box, input }) => ((box.checked || !isOffered) && input.column !== label ? [input] : []));
  return {
    element,
    isSeveral: () => several.checked,
    /** What is learned is no input. @param {number} label */
    follow(label) {
      for (const { box, input } of boxes) box.disabled = input.column === label;
    },
    /** The chosen columns, or the sentence why they are none. @param {number} label @param {boolean} areClasses @returns {Input[]|string} */
    read(label, areClasses) {
      const inputs = chosen(label);
      const size = inputs.reduce((sum, { column, becomes }) => sum + sizeOf(table.columns[column], becomes), 0);
      if (size === 0) return t('tables.noInputs');
      if (size === 1 && areClasses) return t('tables.oneInputOfClasses');
      return size > MAX_INPUTS ? t('tables.manyInputs', { count: size, most: MAX_INPUTS }) : inputs;
    },
  };
}

/** @param {import('../../import/column.js').Column} column @param {number} i @param {Input['becomes']} becomes @param {boolean} isProposed */
function createBox(column, i, becomes, isProposed) {
  const box = html('input', { type: 'checkbox' });
  box.checked = isProposed;
  const name = shorten(nameOfColumn(column)),
    size = sizeOf(column, becomes);
  const text = size > 1 ? t('tables.oneHot', { name, count: size }) : name;
  return { box, input: { column: i, becomes }, element: html('label', {}, box, html('span', {}, text)) };
}
