/** Rows that sum up the others, which are no measurements. */
import { isMissing } from './missing.js';

const TOTAL =
  /^(?:(?:grand|sub)[- ]?)?(?:totals?|sums?|summen?|gesamt(?:summe|zahl|ergebnis)?|insgesamt|zwischensumme|Σ|∑)\s*[:.]?$/i;
const MEAN = /^(?:average|mean|median|mittelwert|durchschnitt|ø)\s*[:.]?$/i;

/** Only the first cells of a row say what it is, but for the last rows. */
const LOOK_AT = 3;
const LAST_ROWS = 3;

/** A word that so many rows have is a label, and no name of a total. */
const MOST = 3;

/** @param {string[][]} rows of the table, without its header @returns {Uint8Array} 1 where a row is a total */
export function findTotals(rows) {
  const last = Math.max(0, rows.length - LAST_ROWS);
  const isNew = (/** @type {string} */ cell, /** @type {number} */ column) =>
    !rows.some((row, i) => i < last && row[column].toLowerCase() === cell.toLowerCase());
  const named = rows.flatMap((row, i) => (isNamedTotal(row, i < last ? null : isNew) ? [i] : []));
  const totals = new Uint8Array(rows.length);
  if (named.length <= Math.max(MOST, rows.length / 20)) for (const i of named) totals[i] = 1;
  return totals;
}

/**
 * Whether one of the cells that hold anything names a total. In the last rows any cell may, but for a word that stands in
 * the rows above too: there it is a value of its column, such as an average size.
 * @param {string[]} row
 * @param {((cell: string, column: number) => boolean)|null} isNew only of the last rows: whether no row above has it
 */
function isNamedTotal(row, isNew) {
  let seen = 0;
  for (const [column, cell] of row.entries()) {
    if (isMissing(cell)) continue;
    if (cell.length <= 20) {
      if (seen < LOOK_AT && TOTAL.test(cell)) return true;
      if (isNew && (TOTAL.test(cell) || MEAN.test(cell)) && isNew(cell, column)) return true;
    }
    seen += 1;
    if (seen === LOOK_AT && !isNew) return false;
  }
  return false;
}
