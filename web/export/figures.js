/**
 * What can be saved: each figure's element, and the numbers behind it.
 *
 * @typedef {import('../model.js').Model} Model
 *
 * @typedef {object} Table
 * @property {string} label a text's key: what the menu says
 * @property {string} file what is added to the file's name
 * @property {(model: Model) => import('./csv.js').Rows} rows
 *
 * @typedef {object} Figure
 * @property {string} title a text's key
 * @property {string} file name of its files
 * @property {string} element selector of what holds its drawings and canvases
 * @property {string} [legend] selector of words beside it that belong to it
 * @property {Table[]} tables
 */
import { layerRows, lossRows, pointRows, surfaceRows, timeRows, weightRows } from './tables.js';

/** @type {Record<import('../views/save-buttons.js').FigureName, Figure>} */
export const FIGURES = {
  plot: {
    title: 'plot.title', file: 'decision-boundary', element: '#plot .plot-stage',
    tables: [
      { label: 'export.points', file: '-points', rows: pointRows },
      { label: 'export.surface', file: '-output', rows: surfaceRows },
    ],
  },
  bars: {
    title: 'bars.title', file: 'gradient-per-layer', element: '#bars .chart-holder', legend: '#bars .legend > span',
    tables: [{ label: 'export.numbers', file: '', rows: layerRows }],
  },
  network: {
    title: 'page.network', file: 'network', element: '#network .net-stage', legend: '#network .net-legend > *',
    tables: [{ label: 'export.weights', file: '-weights', rows: weightRows }],
  },
  time: {
    title: 'time.title', file: 'signal-over-time', element: '#time .strip',
    tables: [{ label: 'export.numbers', file: '', rows: timeRows }],
  },
  loss: {
    title: 'loss.title', file: 'loss', element: '#loss .chart-holder',
    tables: [{ label: 'export.numbers', file: '', rows: lossRows }],
  },
};
