/**
 * All figures of the page: how each is drawn from what the page shows, and which numbers are behind it.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../../../export/figures/compose.js').Chart} Chart
 * @typedef {import('../../../export/csv.js').RowsOf} RowsOf
 *
 * @typedef {object} FigureState
 * @property {Model} model
 * @property {import('../../../export/figures/colours.js').Colours} colours of the figure
 * @property {boolean} isDark whether the page is, whose colours pictures of the core have
 * @property {boolean} toDark whether the figure is to be
 * @property {Record<string, any>} shown what panels show, by the figure's file name
 *
 * @typedef {object} FigureEntry
 * @property {string} file what its files are called
 * @property {string} title a text's key
 * @property {(state: FigureState) => Chart|null} chart null: there is nothing to draw yet
 * @property {FigureTable[]} tables the numbers behind it; empty where they are those of another figure
 *
 * @typedef {object} FigureTable
 * @property {string} label a text's key
 * @property {string} [file] what is added to the name of the figure's file
 * @property {RowsOf} rows
 *
 * @typedef {object} RemedyOutcomes what came of trying all remedies
 * @property {number} steps updates of each
 * @property {{label: string, loss: number, accuracy: number, ratio: number, learned: number}[]} rows
 */
import {
  factorRows,
  histogramRows,
  landscapeRows,
  neuronRows,
  remedyRows,
  seedRows,
  slopeRows,
  spectrumRows,
} from '../../../export/panel-tables.js';
import { answerRows, layerRows, lossRows, pointRows, timeRows, weightRows } from '../../../export/tables.js';
import { barsChart } from './bars-figure.js';
import { boundaryChart } from './boundary-figure.js';
import { distributionsChart } from './distributions-figure.js';
import { factorsChart } from './factors-figure.js';
import { landscapeChart } from './landscape-figure.js';
import { lossChart } from './loss-figure.js';
import { networkChart } from './network-figure.js';
import { seedsChart } from './seeds-figure.js';
import { slopeChart } from './slope-figure.js';
import { spectrumChart } from './spectrum-figure.js';
import { stripChart } from './strip-figure.js';
import { neuronTable, remediesTable } from './table-figure.js';

/** @type {FigureEntry[]} */
export const ALL_FIGURES = [
  {
    file: 'decision-boundary',
    title: 'plot.title',
    chart: boundaryChart,
    tables: [
      { label: 'export.points', file: '-points', rows: pointRows },
      { label: 'export.surface', file: '-output', rows: answerRows },
    ],
  },
  {
    file: 'network',
    title: 'page.network',
    chart: networkChart('a'),
    tables: [{ label: 'export.weights', file: '-weights', rows: weightRows('a') }],
  },
  {
    file: 'network-b',
    title: 'figures.networkB',
    chart: networkChart('b'),
    tables: [{ label: 'export.weights', file: '-weights', rows: weightRows('b') }],
  },
  {
    file: 'gradient-per-layer',
    title: 'bars.title',
    chart: barsChart('signal'),
    tables: [{ label: 'export.numbers', rows: layerRows }],
  },
  { file: 'batch-gradient-per-layer', title: 'figures.batchTitle', chart: barsChart('batchGradient'), tables: [] },
  { file: 'loss', title: 'loss.title', chart: lossChart, tables: [{ label: 'export.numbers', rows: lossRows }] },
  {
    file: 'signal-over-time',
    title: 'time.title',
    chart: stripChart,
    tables: [{ label: 'export.numbers', rows: timeRows }],
  },
  {
    file: 'chain-rule',
    title: 'figures.factorsTitle',
    chart: factorsChart,
    tables: [{ label: 'export.numbers', rows: factorRows }],
  },
  { file: 'slope', title: 'panels.slope', chart: slopeChart, tables: [{ label: 'export.numbers', rows: slopeRows }] },
  {
    file: 'neuron',
    title: 'panels.neuron',
    chart: neuronTable,
    tables: [{ label: 'export.numbers', rows: neuronRows }],
  },
  {
    file: 'distributions',
    title: 'panels.distributions',
    chart: distributionsChart,
    tables: [
      { label: 'export.numbers', rows: histogramRows },
      { label: 'bars.title', file: '-layers', rows: layerRows },
    ],
  },
  {
    file: 'spectrum',
    title: 'panels.spectrum',
    chart: spectrumChart,
    tables: [{ label: 'export.numbers', rows: spectrumRows }],
  },
  { file: 'seeds', title: 'panels.seeds', chart: seedsChart, tables: [{ label: 'export.numbers', rows: seedRows }] },
  {
    file: 'landscape',
    title: 'panels.landscape',
    chart: landscapeChart,
    tables: [{ label: 'export.numbers', rows: landscapeRows }],
  },
  {
    file: 'remedies',
    title: 'figures.remedies',
    chart: remediesTable,
    tables: [{ label: 'export.numbers', rows: remedyRows }],
  },
];
