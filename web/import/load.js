/**
 * From the bytes of a file to points: decode, split, choose columns, scale.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./columns.js').ColumnChoice} ColumnChoice
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 * @typedef {{trainShare: number, dataSeed: number}} SplitSettings the share in percent
 * @typedef {{points: Points, axes: Axes, note: string}} Data
 */

import { guessColumns } from './columns.js';
import { decodeText } from './decode-text.js';
import { readTable } from './table.js';
import { toPoints } from './to-points.js';

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {SplitSettings} settings
 * @param {(table: Table, guess: ColumnChoice, convert: (pick: ColumnChoice) => Data | {error: string}) => Promise<Data|null>} choose
 *   asks the person which columns; null if they would rather not
 * @param {(error: string) => void} refuse told the one sentence why there is no data
 * @returns {Promise<Data|null>}
 */
export async function readData(bytes, name, settings, choose, refuse) {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return refused(`${name}${decoded.problem.startsWith(',') ? '' : ' '}${decoded.problem}`);
  const read = readTable(decoded.text, name);
  if ('error' in read) return refused(read.error);
  const guess = guessColumns(read.table);
  if ('error' in guess) return refused(guess.error);

  const convert = (/** @type {ColumnChoice} */ pick) => toPoints(read.table, pick, settings);
  if (!guess.sure) {
    return choose(read.table, guess.pick, (pick) => {
      const made = convert(pick);
      if ('error' in made) refuse(made.error);
      return made;
    });
  }
  const made = convert(guess.pick);
  return 'error' in made ? refused(made.error) : made;

  /** @returns {null} */
  function refused(/** @type {string} */ error) {
    refuse(error);
    return null;
  }
}
