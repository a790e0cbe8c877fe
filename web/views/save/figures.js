/**
 * The figures of the page's cards that can be saved; those of the panels stand in panels/panel-list.js.
 *
 * @typedef {import('../shared/saving/save-menu.js').Figure} Figure
 * @typedef {Figure & {place: string}} PlacedFigure place: selector of where its menu stands
 */

/** @type {PlacedFigure[]} */
export const FIGURES = [
  { title: 'plot.title', file: 'decision-boundary', place: '.card.plot' },
  { title: 'page.network', file: 'network', place: '.network-head' },
  { title: 'bars.title', file: 'gradient-per-layer', place: '#bars .title-row' },
  { title: 'loss.title', file: 'loss', place: '.card.loss' },
  { title: 'time.title', file: 'signal-over-time', place: '#time' },
];
