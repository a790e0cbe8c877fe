/**
 * A table and a choice of its columns to points on the plot, with axes in the original units.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./columns.js').ColumnChoice} ColumnChoice
 * @typedef {import('./usable-rows.js').UsableRows} UsableRows
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 * @typedef {import('../experiment/axes.js').Axis} Axis
 */
import { fromTargetUnit } from '../experiment/axes.js';
import { PLOT_RADIUS } from '../experiment/points.js';
import { assignTest, scatteredOrder } from '../experiment/train-test-split.js';
import { formatInteger, formatNumber } from '../words/format.js';
import { t } from '../words/text.js';
import { columnNamed } from './columns.js';
import { MIN_ROWS } from './limits.js';
import { readUsableRows } from './usable-rows.js';

/** Share of the measured span left free on either side: the data then fills −5 … 5, as the synthetic sets do. */
const PADDING = 0.1;

/** Digits that the ends of a scale are written with. */
const USUAL_DIGITS = 3,
  MOST_DIGITS = 17;

/**
 * @param {Table} table
 * @param {ColumnChoice} choice
 * @param {import('./load.js').SplitSettings} settings
 * @returns {{points: Points, axes: Axes, note: string} | {error: string}} `note` says what was loaded and left out
 */
export function toPoints(table, choice, settings) {
  const read = readUsableRows(table, choice);
  if ('error' in read) return read;
  const error = refuse(table, choice, read);
  if (error) return { error };
  const axes = createAxes(table, choice, read);
  const note = [describe(table, read), axes.target ? describeScale(axes.target) : ''].filter(Boolean).join(' ');
  return { points: createPoints(choice, read, axes, settings), axes, note };
}

/** @param {Table} table @param {ColumnChoice} choice @param {UsableRows} rows @returns {Axes} */
const createAxes = ({ name, columns }, choice, { x, y, label }) => ({
  x: axisOf(columns[choice.x].name, x),
  y: axisOf(columns[choice.y].name, y),
  classes: choice.classes,
  ...(choice.classes.length === 0 ? { target: spanOf(columns[choice.label].name, label) } : {}),
  source: t('import.source', { name }),
});

/**
 * In an order that mixes the classes, whatever the file's is.
 * @param {ColumnChoice} choice
 * @param {UsableRows} rows
 * @param {Axes} axes
 * @param {import('./load.js').SplitSettings} settings
 * @returns {Points}
 */
function createPoints({ classes }, rows, { x, y, target }, { dataSeed, trainShare }) {
  const order = scatteredOrder(rows.x.length, dataSeed);
  const label = Float64Array.from(order, (i) => (target ? fromTargetUnit(target, rows.label[i]) : rows.label[i]));
  return {
    x: Float64Array.from(order, (i) => coordinateOf(x, rows.x[i])),
    y: Float64Array.from(order, (i) => coordinateOf(y, rows.y[i])),
    label,
    test: assignTest(label, trainShare, dataSeed, classes.length),
    ...(classes.length === 2 ? {} : { classes: classes.length }),
  };
}

/** The sentence why there are no points; '' if there are. */
function refuse(
  /** @type {Table} */ { name, columns, lastLine },
  /** @type {ColumnChoice} */ choice,
  /** @type {UsableRows} */ { x, label },
) {
  if (x.length < MIN_ROWS) {
    return t('import.tooFewUsable', { name, line: lastLine, count: x.length, least: MIN_ROWS });
  }
  if (label.some((value) => value !== label[0])) return '';
  const column = columns[choice.label].name;
  if (choice.classes.length === 0)
    return t('import.constantTarget', {
      name,
      line: lastLine,
      column: columnNamed(column),
      value: formatNumber(label[0]),
    });
  const only = choice.classes[choice.classes.length === 2 ? Number(label[0] > 0) : label[0]];
  return t('import.oneLabelUsable', { name, line: lastLine, column, value: only });
}

/**
 * What the network is to predict: its smallest value becomes −1 and its largest +1.
 * @param {string} name
 * @param {number[]} values
 * @returns {Axis}
 */
function spanOf(name, values) {
  const [low, high] = extentOf(values);
  return { name, low, high };
}

/** @param {number[]} values at least one */
function extentOf(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** With so many digits that both ends differ. */
function describeScale(/** @type {Axis} */ { name, low, high }) {
  let digits = USUAL_DIGITS;
  while (digits < MOST_DIGITS && formatNumber(low, digits) === formatNumber(high, digits)) ++digits;
  return t('import.scaled', { column: name, low: formatNumber(low, digits), high: formatNumber(high, digits) });
}

/** @param {string} name @param {number[]} values at least one @returns {Axis} */
function axisOf(name, values) {
  const [low, high] = extentOf(values);
  // A constant column has no span: it is drawn in the middle of one that is near its size.
  const padding = (high - low) * PADDING || Math.abs(low) * PADDING || 1;
  return { name, low: low - padding, high: high + padding };
}

/** Where a value is on the plot. */
const coordinateOf = (/** @type {Axis} */ { low, high }, /** @type {number} */ value) =>
  ((value - low) / (high - low)) * 2 * PLOT_RADIUS - PLOT_RADIUS;

/** What was loaded, and what was left out. */
function describe(/** @type {Table} */ { name }, /** @type {UsableRows} */ { x, missing, others }) {
  const count = formatInteger(x.length),
    total = missing + others;
  if (total === 0) return t('import.loaded', { name, count });
  const rows = (/** @type {string} */ key, /** @type {number} */ n) => t(key, { count: n, number: formatInteger(n) });
  const [without, of] = [rows('import.missing', missing), rows('import.others', others)];
  const left = others === 0 ? without : missing === 0 ? of : t('import.both', { missing: without, others: of });
  return t('import.loadedSome', { name, count, total, left });
}
