/**
 * Words over the chart of the loss: that its axis is logarithmic, and where a run diverged. They have rows of their own, so
 * that no line crosses them.
 *
 * @typedef {{text: string, x: number}} Caption `x` where it would begin
 * @typedef {{x: number, y: number}} Place
 */
import { NAMES_PX } from '../shared/step-axis.js';

const CHARACTER_PX = 6.9;
/** From words to words of a row. */
const APART_PX = 10;
const ROW_PX = 14;
/** From the top of a row to the words' baseline. */
const BASELINE_PX = 11;

/**
 * Where each caption begins: in the first row in which it is clear of the others.
 * @param {Caption[]} captions
 * @param {{left: number, right: number}} axis
 * @param {number} scale of the text
 * @returns {{rows: number, places: Place[]}}
 */
export function placeCaptions(captions, { left, right }, scale) {
  const edge = right + NAMES_PX * scale;
  /** @type {{from: number, to: number}[][]} */
  const rows = [];
  const places = captions.map(({ text, x: wanted }) => {
    const width = text.length * CHARACTER_PX * scale,
      x = Math.max(left, Math.min(wanted, edge - width));
    const isFree = (/** @type {{from: number, to: number}[]} */ row) =>
      row.every(({ from, to }) => x > to + APART_PX || x + width < from - APART_PX);
    const free = rows.findIndex(isFree),
      row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), { from: x, to: x + width }];
    return { x, y: (row * ROW_PX + BASELINE_PX) * scale };
  });
  return { rows: rows.length, places };
}
