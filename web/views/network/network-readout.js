/** The box beside the unit or link under the pointer, or chosen with the keys: its name and every number. */

import { exactValue, formatNumber } from '../../words/format.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { partName } from '../shared/part-names.js';
import { linesOf, notesOf } from './network-words.js';

/** @typedef {import('./network-words.js').Part} Part */
/** @typedef {import('./network-words.js').Shape} Shape */
/** @typedef {import('../../engine/protocol.js').Snapshot} Snapshot */

const AWAY_PX = 14;

/** @param {HTMLElement} stage */
export function createNetworkReadout(stage) {
  const title = html('b'),
    list = html('dl'),
    notes = html('div', { class: 'net-readout-notes' });
  const rows = createPool(list, () => html('div', {}, html('dt'), html('dd')));
  const noteRows = createPool(notes, () => html('p'));
  const box = html('div', { class: 'readout net-readout', 'aria-hidden': 'true', hidden: '' }, title, list, notes);
  stage.append(box);

  return {
    /** @param {Part} part @param {Shape} shape @param {Snapshot} snapshot @param {{x: number, y: number}} at @param {boolean} chosen a press opens what can be changed */
    show(part, shape, snapshot, at, chosen) {
      const lines = linesOf(part, snapshot);
      setText(title, partName(part, shape));
      rows(lines.length).forEach((row, i) => {
        const [name, value] = /** @type {HTMLElement[]} */ ([...row.children]);
        setText(name, lines[i].name);
        setText(value, formatNumber(lines[i].value, 4));
        setAttribute(value, 'data-value', exactValue(lines[i].value));
      });
      const texts = notesOf(part, snapshot, chosen);
      noteRows(texts.length).forEach((row, i) => setText(row, texts[i]));
      setShown(box, true);
      placeBox(box, stage, at);
    },
    hide() {
      setShown(box, false);
    },
  };
}

/** Beside the place, where there is more room, and within the window's width. @param {HTMLElement} box @param {HTMLElement} stage @param {{x: number, y: number}} at */
function placeBox(box, stage, at) {
  const width = stage.clientWidth,
    right = at.x < width / 2;
  box.style.left = right ? `${Math.round(Math.min(at.x + AWAY_PX, Math.max(0, width - box.offsetWidth)))}px` : '';
  box.style.right = right
    ? ''
    : `${Math.round(Math.min(width - at.x + AWAY_PX, Math.max(0, width - box.offsetWidth)))}px`;
  box.style.top = `${Math.round(Math.max(-8, Math.min(at.y - box.offsetHeight / 2, stage.clientHeight - box.offsetHeight + 8)))}px`;
}

/** For those who listen: name and numbers in one sentence. @param {Part} part @param {Shape} shape @param {Snapshot} snapshot */
export function sentenceOf(part, shape, snapshot) {
  return [
    partName(part, shape),
    ...linesOf(part, snapshot).map(({ name, value }) => `${name} ${formatNumber(value, 3)}`),
  ].join(', ');
}
