/**
 * What can be saved: each figure's element, and the numbers behind it.
 *
 * @typedef {import('../view-model.js').Model} Model
 *
 * @typedef {object} Source what numbers can be had from besides the model
 * @property {import('../view-model.js').Actions['ask']} ask
 * @property {any} [data] what a panel shows
 *
 * @typedef {object} Table
 * @property {string} label a text's key: what the menu says
 * @property {string} file what is added to the file's name
 * @property {(model: Model, source: Source) => import('../../export/csv.js').Rows|Promise<import('../../export/csv.js').Rows>} rows
 *
 * @typedef {object} Figure
 * @property {string} title a text's key
 * @property {string} file name of its files
 * @property {string} [element] selector of what holds its drawings and canvases; without there are only numbers
 * @property {string} [legend] selector of words beside it that belong to it
 * @property {Table[]} tables
 */
import { factorRows, histogramRows, landscapeRows, seedRows, spectrumRows } from '../../export/panel-tables.js';
import { layerRows, lossRows, pointRows, surfaceRows, timeRows, weightRows } from '../../export/tables.js';

/** @type {Record<import('./save-buttons.js').FigureName, Figure>} */
export const FIGURES = {
  plot: {
    title: 'plot.title',
    file: 'decision-boundary',
    element: ':is(#plot, #twin-plot) .plot-stage',
    tables: [
      { label: 'export.points', file: '-points', rows: pointRows },
      { label: 'export.surface', file: '-output', rows: surfaceRows },
    ],
  },
  bars: {
    title: 'bars.title',
    file: 'gradient-per-layer',
    element: '#bars .chart-holder',
    legend: '#bars .legend > span',
    tables: [{ label: 'export.numbers', file: '', rows: layerRows }],
  },
  network: {
    title: 'page.network',
    file: 'network',
    element: '#network .net-stage',
    legend: '#network .net-legend > *',
    tables: [{ label: 'export.weights', file: '-weights', rows: weightRows }],
  },
  time: {
    title: 'time.title',
    file: 'signal-over-time',
    element: '#time .strip',
    tables: [{ label: 'export.numbers', file: '', rows: timeRows }],
  },
  loss: {
    title: 'loss.title',
    file: 'loss',
    element: '#loss .chart-holder',
    tables: [{ label: 'export.numbers', file: '', rows: lossRows }],
  },
  factors: {
    title: 'panels.why',
    file: 'chain-rule',
    tables: [{ label: 'export.numbers', file: '', rows: factorRows }],
  },
  distributions: {
    title: 'panels.distributions',
    file: 'distributions',
    element: '#panel-distributions .multiples',
    tables: [
      { label: 'export.numbers', file: '', rows: histogramRows },
      { label: 'bars.title', file: '-layers', rows: layerRows },
    ],
  },
  spectrum: {
    title: 'panels.spectrum',
    file: 'spectrum',
    element: '#panel-spectrum .chart-holder',
    tables: [{ label: 'export.numbers', file: '', rows: spectrumRows }],
  },
  seeds: {
    title: 'panels.seeds',
    file: 'seeds',
    element: '#panel-seeds .chart-holder',
    legend: '#panel-seeds .seeds-legend > span',
    tables: [{ label: 'export.numbers', file: '', rows: seedRows }],
  },
  landscape: {
    title: 'panels.landscape',
    file: 'landscape',
    element: '#panel-landscape .landscape-stage',
    legend: '#panel-landscape .landscape-shares',
    tables: [{ label: 'export.numbers', file: '', rows: landscapeRows }],
  },
};
