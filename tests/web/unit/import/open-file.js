/** Opens small files as a person does who takes what is offered. */
import { readData } from '../../../../web/import/load.js';
import { openTable, openText } from '../../../../web/import/open-table.js';

/**
 * @typedef {import('../../../../web/import/table.js').Table} Table
 * @typedef {import('../../../../web/import/table.js').ReadOptions} ReadOptions
 * @typedef {import('../../../../web/import/proposal.js').Proposal} Proposal
 * @typedef {import('../../../../web/import/proposal.js').ColumnChoice} ColumnChoice
 * @typedef {import('../../../../web/import/load.js').Data} Data
 */

export const SETTINGS = { trainShare: 50, dataSeed: 1 };

/** @param {unknown[][]} rows */
export const csv = (rows, separator = ',', newline = '\n') =>
  rows.map((row) => row.join(separator)).join(newline) + newline;

/** @param {string|Uint8Array} content */
export const bytesOf = (content) => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** The table of a text that can be read, and its proposal. @param {string} text @param {ReadOptions} [options] */
export function readingOf(text, options) {
  const opened = openText(text);
  const reading = 'problem' in opened ? opened : opened.read(options);
  if ('problem' in reading) throw new Error(reading.problem.key);
  return reading;
}

/**
 * What loading `content` does: points, whether the person was asked, about what, and what was refused.
 * @param {string|Uint8Array} content
 * @param {{name?: string, pick?: (table: Table, choice: ColumnChoice, proposal: Proposal) => ColumnChoice, options?: ReadOptions}} [how]
 */
export async function tryToLoad(content, { name = 'file.csv', pick = (_, choice) => choice, options } = {}) {
  /** @type {string[]} */
  const errors = [];
  /** @type {{table: Table, proposal: Proposal}|null} */
  let asked = null;
  const data = await readData(
    await openTable(bytesOf(content)),
    name,
    SETTINGS,
    async (opened) => {
      const again = options ? await opened.read(options) : opened;
      if ('error' in again) {
        errors.push(again.error);
        return null;
      }
      asked = { table: again.table, proposal: again.proposal };
      const made = await opened.convert(again.table, pick(again.table, again.proposal.choice, again.proposal));
      if ('error' in made) errors.push(made.error);
      return 'error' in made ? null : made;
    },
    (error) => errors.push(error),
  );
  return { data, asked: /** @type {{table: Table, proposal: Proposal}|null} */ (asked), errors };
}

/** The same for what must be loaded. @param {Parameters<typeof tryToLoad>} given */
export async function load(...given) {
  const { data, asked, errors } = await tryToLoad(...given);
  if (data === null) throw new Error(errors.join(' '));
  return { data, asked, errors };
}
