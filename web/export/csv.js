/**
 * Tables as comma-separated values (RFC 4180): numbers in full precision, empty where there is none. Text that a spreadsheet
 * would run as a formula begins with an apostrophe, which this page leaves out again when it reads a table.
 *
 * @typedef {import('../views/view-model.js').Model} Model
 * @typedef {(string|number)[][]} Rows the first one names the columns
 *
 * @typedef {object} Source where numbers can be had from besides the model
 * @property {import('../views/view-model.js').Actions['ask']} ask
 * @property {any} [data] what a panel shows
 *
 * @typedef {(model: Model, source: Source) => Rows|Promise<Rows>} RowsOf
 */

/** @param {Rows} rows */
export const toCsv = (rows) => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** @param {string|number} value */
function cell(value) {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  const text = withGuards(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Where a formula can begin, the full-width signs of East Asian keyboards included; not a number, nor a sign alone. Spreadsheets
 * that part cells by semicolons, as those of many languages do, take what follows one for a cell of its own.
 */
const FORMULA = /^(?=[\s\u0000"']*[=+\-@＝＋－＠].)/su,
  INNER_FORMULA = /([;\t\r\n])(?=(?:(?![\t\r\n])[\s\u0000"'])*[=+\-@＝＋－＠].)/gsu,
  NUMBER = /^[+-]?[\d.,]*\d([eE][+-]?\d+)?$/;

/** An apostrophe before each; one that stands there already gets another, so that reading brings back what was. @param {string} text */
const withGuards = (text) => (NUMBER.test(text) ? text : text.replace(FORMULA, "'").replace(INNER_FORMULA, "$1'"));

/**
 * Columns of the same length side by side.
 * @param {[name: string, values: ArrayLike<number>][]} columns
 * @returns {Rows}
 */
export function rowsOf(columns) {
  const length = columns[0]?.[1].length ?? 0;
  return [
    columns.map(([name]) => name),
    ...Array.from({ length }, (_, i) => columns.map(([, values]) => values[i] ?? NaN)),
  ];
}
