/**
 * The numbers of a figure as a table.
 *
 * @typedef {import('../figures/figure-list.js').FigureEntry} FigureEntry
 * @typedef {import('../figures/figure-list.js').FigureTable} FigureTable
 * @typedef {import('../../view-model.js').Model} Model
 */
import { toCsv } from '../../../export/csv.js';
import { fileName } from '../figures/make-figure.js';
import { download } from './download.js';

/** @param {FigureEntry} entry @param {FigureTable} table @param {Model} model @param {Record<string, any>} shown @param {import('../../view-model.js').Actions['ask']} ask */
export async function saveTable(entry, table, model, shown, ask) {
  const text = toCsv(await table.rows(model, { ask, data: shown[entry.file] }));
  download(
    fileName(entry.file, model, `${table.file ?? ''}.csv`),
    new Blob([text], { type: 'text/csv;charset=utf-8' }),
  );
}
