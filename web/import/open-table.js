/**
 * Opens a file as a table that can be read in more than one way: with a header or without, its numbers so or so.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./table.js').ReadOptions} ReadOptions
 * @typedef {import('./proposal.js').Proposal} Proposal
 * @typedef {import('./table-problem.js').Problem} Problem
 *
 * @typedef {{table: Table, proposal: Proposal} | {problem: Problem}} Reading
 *
 * @typedef {object} TableReader
 * @property {(options?: ReadOptions) => Reading|Promise<Reading>} read
 * @property {(...given: Parameters<typeof import('./to-points.js').makePoints>) => Promise<import('./to-points.js').MadePoints>} [makePoints]
 *   off the thread that asks
 */
import { decodeText } from './decode-text.js';
import { isJson, jsonRows } from './json-rows.js';
import { propose } from './proposal.js';
import { separateValues } from './separated-values.js';
import { makeTable } from './table.js';
import { orProblem, problemOf, TableProblem } from './table-problem.js';
import { unpack } from './unpack.js';

/**
 * @param {Uint8Array} bytes
 * @param {(share: number) => void} [report] told how much is read, 0 … 1
 * @returns {Promise<{read: (options?: ReadOptions, report?: (share: number) => void) => Reading} | {problem: Problem}>}
 */
export async function openTable(bytes, report = () => {}) {
  try {
    return openText(decodeText(await unpack(bytes)), report);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** @param {string} text @param {(share: number) => void} [report] @returns {{read: (options?: ReadOptions, report?: (share: number) => void) => Reading} | {problem: Problem}} */
export const openText = (text, report = () => {}) =>
  orProblem(() => {
    const grid = readGrid(text, report);
    return {
      read: (options = {}, reportColumns = () => {}) =>
        orProblem(() => {
          const table = makeTable(grid, options, reportColumns);
          return { table, proposal: propose(table) };
        }),
    };
  });

/** @param {string} text @param {(share: number) => void} report */
function readGrid(text, report) {
  if (/^\s*<(?:!doctype|html|\?xml|svg)/i.test(text)) throw new TableProblem('tables.markup');
  return isJson(text) ? jsonRows(text) : separateValues(text, report);
}
