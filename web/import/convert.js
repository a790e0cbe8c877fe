/**
 * A table and a choice of its columns to data, or the sentence why it gives none.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./proposal.js').ColumnChoice} ColumnChoice
 * @typedef {import('./to-points.js').MadePoints} MadePoints
 * @typedef {typeof makePoints} MakePoints
 */
import { columnNames } from './column-names.js';
import { describeLoaded, describeScaling, sentenceOf } from './sentences.js';
import { makePoints } from './to-points.js';
import { whyNoPoints } from './why-no-choice.js';

/**
 * @param {Table} table
 * @param {string} name of the file
 * @param {ColumnChoice} choice
 * @param {import('./load.js').SplitSettings} settings
 * @param {(...given: Parameters<MakePoints>) => Promise<MadePoints>} [elsewhere] makes the points off this thread; where it fails, they are made here
 * @returns {Promise<import('./load.js').Data | {error: string}>}
 */
export async function convert(table, name, choice, settings, elsewhere) {
  const why = whyNoPoints(table, choice);
  if (why) return { error: sentenceOf({ key: why[0], values: why[1] }, name) };
  /** @type {Parameters<MakePoints>} */
  const given = [table, choice, columnNames(table, name, choice), settings];
  const made = (await elsewhere?.(...given).catch(() => null)) ?? makePoints(...given);
  const { points, axes, trainShare } = made;
  return { points, axes, note: noteOf(table, name, made), ...(trainShare === undefined ? {} : { trainShare }) };
}

/** What was loaded and left out. @param {Table} table @param {string} name @param {MadePoints} made */
function noteOf(table, name, { axes, told }) {
  const note = describeLoaded(table, name, told, axes.target);
  return axes.columns ? `${note} ${describeScaling(axes.columns.length, told.constant)}` : note;
}
