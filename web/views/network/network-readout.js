/** The box beside the unit or link under the pointer, or chosen with the keys: its name and every number. */

import { exactValue, formatNumber } from '../../words/format.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { partName } from '../shared/part-names.js';
import { notesOnPart, numbersOfPart } from './part-numbers.js';

/** @typedef {import('../shared/part-names.js').Part} Part */
/** @typedef {import('../shared/part-names.js').Shape} Shape */
/** @typedef {import('../../engine/protocol.js').Snapshot} Snapshot */

/** From the place that is read out to the box. */
const BESIDE_PX = 14;

/** @param {HTMLElement} stage */
export function createNetworkReadout(stage) {
  const title = html('b');
  const list = html('dl');
  const notes = html('div', { class: 'net-readout-notes' });
  const rows = createPool(list, () => html('div', {}, html('dt'), html('dd')));
  const noteRows = createPool(notes, () => html('p'));
  const box = html('div', { class: 'readout net-readout', 'aria-hidden': 'true', hidden: '' }, title, list, notes);
  stage.append(box);

  return {
    /** @param {Part} part @param {Shape} shape @param {Snapshot} snapshot @param {{x: number, y: number}} at @param {boolean} isChosen */
    show(part, shape, snapshot, at, isChosen) {
      setText(title, partName(part, shape));
      writeNumbers(rows, numbersOfPart(part, snapshot));
      const texts = notesOnPart(part, snapshot, isChosen);
      noteRows(texts.length).forEach((row, i) => setText(row, texts[i]));
      setShown(box, true);
      placeBeside(box, stage, at);
    },
    hide() {
      setShown(box, false);
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

/** On the side with more room, and within the stage. @param {HTMLElement} box @param {HTMLElement} stage @param {{x: number, y: number}} at */
function placeBeside(box, stage, at) {
  const width = stage.clientWidth;
  const isRight = at.x < width / 2;
  const inset = (isRight ? at.x : width - at.x) + BESIDE_PX;
  const within = `${Math.round(Math.min(inset, Math.max(0, width - box.offsetWidth)))}px`;
  box.style.left = isRight ? within : '';
  box.style.right = isRight ? '' : within;
  const lowest = stage.clientHeight - box.offsetHeight + 8;
  box.style.top = `${Math.round(Math.max(-8, Math.min(at.y - box.offsetHeight / 2, lowest)))}px`;
}
