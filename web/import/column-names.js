/**
 * What the columns of a table are called on the page, in its language. Points are made without words, off the main thread.
 *
 * @typedef {object} ColumnNames
 * @property {string[]} plain of each column
 * @property {string[]} inputs of each column as an axis or an input, with its unit
 * @property {string} rest the class of all labels that are not chosen
 * @property {string} source where the data comes from
 */
import { boundedName } from '../experiment/bounded-name.js';
import { t } from '../words/table-text.js';
import { axisName } from './axis-name.js';
import { firstDay } from './column-inputs.js';
import { isoDay } from './dates.js';
import { nameOfColumn } from './sentences.js';

/** @param {import('./table.js').Table} table @param {string} name of the file @param {import('./proposal.js').ColumnChoice} choice @returns {ColumnNames} */
export const columnNames = ({ columns }, name, { classes }) => ({
  plain: columns.map(nameOfColumn),
  inputs: columns.map(inputName),
  rest: restName(classes),
  source: t('tables.source', { name: boundedName(name) }),
});

/** @param {import('./column.js').Column} column */
const inputName = (column) =>
  column.kind === 'date'
    ? t('tables.daysSince', { name: axisName(column), day: isoDay(firstDay(column)) })
    : axisName(column);

/** @param {string[]} classes */
function restName(classes) {
  const name = t('tables.rest');
  return classes.includes(name) ? `${name} (2)` : name;
}
