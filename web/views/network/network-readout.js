/** The line under the network on the unit or link under the pointer, or chosen with the keys: its name and every number. */

import { exactValue, formatNumber } from '../../words/format.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { partName } from '../shared/part-names.js';
import { notesOnPart, numbersOfPart } from './part-numbers.js';

/** @typedef {import('../shared/part-names.js').Part} Part */
/** @typedef {import('../shared/part-names.js').Shape} Shape */
/** @typedef {import('../../engine/protocol.js').Snapshot} Snapshot */

export function createNetworkReadout() {
  const title = html('b');
  const list = html('dl');
  const notes = html('div', { class: 'net-readout-notes' });
  const rows = createPool(list, () => html('div', {}, html('dt'), html('dd')));
  const noteRows = createPool(notes, () => html('p'));
  const element = html('div', { class: 'net-readout', 'aria-hidden': 'true', hidden: '' }, title, list, notes);

  return {
    element,
    /** @param {Part} part @param {Shape} shape @param {Snapshot} snapshot @param {boolean} isChosen */
    show(part, shape, snapshot, isChosen) {
      setText(title, partName(part, shape));
      writeNumbers(rows, numbersOfPart(part, snapshot));
      const texts = notesOnPart(part, snapshot, isChosen);
      noteRows(texts.length).forEach((row, i) => setText(row, texts[i]));
      setShown(element, true);
    },
    hide() {
      setShown(element, false);
    },
  };
}

/** @param {(count: number) => HTMLElement[]} rows @param {import('./part-numbers.js').NamedNumber[]} numbers */
function writeNumbers(rows, numbers) {
  rows(numbers.length).forEach((row, i) => {
    const [name, value] = /** @type {HTMLElement[]} */ ([...row.children]);
    setText(name, numbers[i].name);
    setText(value, formatNumber(numbers[i].value, 4));
    setAttribute(value, 'data-value', exactValue(numbers[i].value));
  });
}
