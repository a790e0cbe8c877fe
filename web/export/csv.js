/**
 * Tables as comma-separated values (RFC 4180): numbers in full precision, empty where there is none.
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
  return /[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

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
