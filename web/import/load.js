/**
 * From an opened table to points: asks for the columns where there is a choice, and scales.
 *
 * @typedef {import('./open-table.js').TableReader} TableReader
 * @typedef {import('./open-table.js').Reading} Reading
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./table.js').ReadOptions} ReadOptions
 * @typedef {import('./proposal.js').Proposal} Proposal
 * @typedef {import('./proposal.js').ColumnChoice} ColumnChoice
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 * @typedef {{trainShare: number, dataSeed: number}} SplitSettings the share in percent
 * @typedef {{points: Points, axes: Axes, note: string, trainShare?: number}} Data `trainShare`: in percent, of a file with its own split
 *
 * @typedef {object} OpenedTable what a person is asked about
 * @property {string} name of the file
 * @property {Table} table
 * @property {Proposal} proposal
 * @property {(options: ReadOptions) => Promise<{table: Table, proposal: Proposal} | {error: string}>} read reads it in another way
 * @property {(table: Table, choice: ColumnChoice) => Promise<Data | {error: string}>} convert
 */
import { convert } from './convert.js';
import { sentenceOf } from './sentences.js';

/**
 * @param {TableReader | {problem: import('./table-problem.js').Problem}} opened
 * @param {string} name
 * @param {SplitSettings} settings
 * @param {(opened: OpenedTable) => Promise<Data|null>} choose asks the person which columns; null if they would rather not
 * @param {(error: string) => void} refuse told the one sentence why there is no data
 * @returns {Promise<Data|null>}
 */
export async function readData(opened, name, settings, choose, refuse) {
  const reading = 'problem' in opened ? opened : await opened.read();
  if ('problem' in reading || 'problem' in opened) {
    refuse(sentenceOf('problem' in reading ? reading.problem : /** @type {any} */ (opened).problem, name));
    return null;
  }
  const { table, proposal } = reading;
  const toData = (/** @type {Table} */ own, /** @type {ColumnChoice} */ choice) =>
    convert(own, name, choice, settings, opened.makePoints);
  if (!proposal.sure) {
    return choose({ name, table, proposal, convert: toData, read: (options) => readAgain(opened, options, name) });
  }
  const made = await toData(table, proposal.choice);
  if (!('error' in made)) return made;
  refuse(made.error);
  return null;
}

/** @param {TableReader} opened @param {ReadOptions} options @param {string} name */
async function readAgain(opened, options, name) {
  const reading = await opened.read(options);
  return 'problem' in reading ? { error: sentenceOf(reading.problem, name) } : reading;
}
