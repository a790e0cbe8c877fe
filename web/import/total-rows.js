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
  const named = rows.flatMap((row, i) => (isNamedTotal(row, i >= rows.length - LAST_ROWS) ? [i] : []));
  const totals = new Uint8Array(rows.length);
  if (named.length <= Math.max(MOST, rows.length / 20)) for (const i of named) totals[i] = 1;
  return totals;
}

/** Whether one of the cells that hold anything names a total. @param {string[]} row @param {boolean} isLast */
function isNamedTotal(row, isLast) {
  let seen = 0;
  for (const cell of row) {
    if (isMissing(cell)) continue;
    if (cell.length <= 20 && (TOTAL.test(cell) || (isLast && MEAN.test(cell)))) return true;
    seen += 1;
    if (seen === LOOK_AT && !isLast) return false;
  }
  return false;
}
