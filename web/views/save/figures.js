/**
 * The figures of the page's cards that can be saved; those of the panels stand in panels/panel-list.js.
 *
 * @typedef {import('../shared/saving/save-menu.js').Figure} Figure
 * @typedef {Figure & {place: string}} PlacedFigure place: selector of where its menu stands
 */

const tables = () => import('../../export/tables.js');

/** @type {PlacedFigure[]} */
export const FIGURES = [
  {
    title: 'plot.title',
    file: 'decision-boundary',
    place: '.card.plot',
    element: ':is(#plot, #twin-plot) .plot-stage',
    perNetwork: true,
    tables: [
      { label: 'export.points', file: '-points', load: async () => (await tables()).pointRows },
      { label: 'export.surface', file: '-output', load: async () => (await tables()).answerRows },
    ],
  },
  {
    title: 'page.network',
    file: 'network',
    place: '.network-head',
    element: '#network .net-stage',
    legend: '#network .net-legend > *',
    tables: [{ label: 'export.weights', file: '-weights', load: async () => (await tables()).weightRows }],
  },
  {
    title: 'bars.title',
    file: 'gradient-per-layer',
    place: '#bars .title-row',
    element: '#bars .chart-holder',
    legend: '#bars .legend > span',
    tables: [{ label: 'export.numbers', load: async () => (await tables()).layerRows }],
  },
  {
    title: 'loss.title',
    file: 'loss',
    place: '.card.loss',
    element: '#loss .chart-holder',
    legend: '#loss .run-chip > .run-name',
    tables: [{ label: 'export.numbers', load: async () => (await tables()).lossRows }],
  },
  {
    title: 'time.title',
    file: 'signal-over-time',
    place: '#time',
    element: '#time .strip',
    tables: [{ label: 'export.numbers', load: async () => (await tables()).timeRows }],
  },
];
