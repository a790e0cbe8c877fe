/**
 * A table and a choice of its columns to points on the plot, with axes in the original units.
 *
 * @typedef {import('./csv.js').Table} Table
 * @typedef {import('./columns.js').Pick} Pick
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 * @typedef {import('../experiment/axes.js').Axis} Axis
 */
import { PLOT_RADIUS } from '../experiment/points.js';
import { assignTest, scatteredOrder } from '../experiment/train-test-split.js';
import { formatInteger, formatNumber } from '../words/format.js';
import { t } from '../words/text.js';
import { isMissing, isNumber, labelOf, numberOf } from './cells.js';
import { columnNamed, shorten } from './columns.js';
import { MIN_ROWS } from './limits.js';

/** Share of the measured span left free on either side: the data then fills −5 … 5, as the synthetic sets do. */
const PADDING = 0.1;

/**
 * @param {Table} table
 * @param {Pick} pick
 * @param {{trainShare: number, dataSeed: number}} settings
 * @returns {{points: Points, axes: Axes, note: string} | {error: string}} `note` says what was loaded and left out
 */
export function toPoints(table, pick, settings) {
  const read = readRows(table, pick);
  if ('error' in read) return read;
  const error = refuse(table, pick, read);
  if (error) return { error };
  const { columns } = table;
  const axes = {
    x: axisOf(columns[pick.x].name, read.x),
    y: axisOf(columns[pick.y].name, read.y),
    classes: pick.classes,
    ...(pick.classes.length === 0 ? { target: spanOf(columns[pick.label].name, read.label) } : {}),
    source: t('import.source', { name: table.name }),
  };
  const order = scatteredOrder(read.x.length, settings.dataSeed);
  const { target } = axes;
  const label = Float64Array.from(order, (i) => (target ? targetValue(target, read.label[i]) : read.label[i]));
  const points = {
    x: Float64Array.from(order, (i) => toPlot(axes.x, read.x[i])),
    y: Float64Array.from(order, (i) => toPlot(axes.y, read.y[i])),
    label,
    test: assignTest(label, settings.trainShare, settings.dataSeed, pick.classes.length),
    ...(pick.classes.length === 2 ? {} : { classes: pick.classes.length }),
  };
  return { points, axes, note: [describe(table, read), target ? describeScale(target) : ''].filter(Boolean).join(' ') };
}

/**
 * @typedef {object} Rows
 * @property {number[]} x in the original unit
 * @property {number[]} y
 * @property {number[]} label −1 or +1, or the number of the class, or the value in its unit
 * @property {number} missing rows left out because a value is missing
 * @property {number} others rows left out because they belong to another class
 */

/** @param {Table} table @param {Pick} pick @returns {Rows | {error: string}} */
function readRows(table, pick) {
  const { rows, decimalComma } = table;
  const labelled = pick.classes.length > 0;
  const numbers = labelled ? [pick.x, pick.y] : [pick.x, pick.y, pick.label];
  /** @type {Rows} */
  const read = { x: [], y: [], label: [], missing: 0, others: 0 };
  for (let i = 0; i < rows.length; i++) {
    for (const column of numbers) {
      const error = refuseCell(table, i, column);
      if (error) return { error };
    }
    const label = labelled
      ? classOf(rows[i][pick.label], pick.classes, decimalComma)
      : numberOf(rows[i][pick.label], decimalComma);
    if (label === null || numbers.some((column) => isMissing(rows[i][column]))) {
      read.missing += 1;
    } else if (label === undefined) {
      read.others += 1;
    } else {
      read.x.push(numberOf(rows[i][pick.x], decimalComma));
      read.y.push(numberOf(rows[i][pick.y], decimalComma));
      read.label.push(label);
    }
  }
  return read;
}

/** The label of a point: −1 or +1 of two classes, its number of more; null if missing, undefined if it is none of them. */
function classOf(/** @type {string} */ cell, /** @type {string[]} */ classes, /** @type {boolean} */ decimalComma) {
  const name = labelOf(cell, decimalComma);
  if (name === null) return null;
  const number = classes.indexOf(name);
  if (number < 0) return undefined;
  return classes.length === 2 ? 2 * number - 1 : number;
}

/** The sentence why a cell cannot be used as a number; '' if it can, or is missing. */
function refuseCell(
  /** @type {Table} */ { name, columns, rows, lines, decimalComma },
  /** @type {number} */ row,
  /** @type {number} */ column,
) {
  const cell = rows[row][column];
  if (isMissing(cell) || !Number.isNaN(numberOf(cell, decimalComma))) return '';
  const key = isNumber(cell, decimalComma) ? 'import.hugeCell' : 'import.textCell';
  return t(key, { name, line: lines[row], cell: shorten(cell), column: columnNamed(columns[column].name) });
}

function refuse(
  /** @type {Table} */ { name, columns, lastLine },
  /** @type {Pick} */ pick,
  /** @type {Rows} */ { x, label },
) {
  if (x.length < MIN_ROWS) {
    return t('import.tooFewUsable', { name, line: lastLine, count: x.length, least: MIN_ROWS });
  }
  if (label.some((value) => value !== label[0])) return '';
  const column = columns[pick.label].name;
  if (pick.classes.length === 0)
    return t('import.constantTarget', {
      name,
      line: lastLine,
      column: columnNamed(column),
      value: formatNumber(label[0]),
    });
  const only = pick.classes[pick.classes.length === 2 ? Number(label[0] > 0) : label[0]];
  return t('import.oneLabelUsable', { name, line: lastLine, column, value: only });
}

/** What the network is to predict: its smallest value becomes −1 and its largest +1. @param {string} name @param {number[]} values @returns {Axis} */
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

const describeScale = (/** @type {Axis} */ { name, low, high }) =>
  t('import.scaled', { column: name, low: formatNumber(low), high: formatNumber(high) });

/** @param {string} name @param {number[]} values at least one @returns {Axis} */
function axisOf(name, values) {
  const [low, high] = extentOf(values);
  // A constant column has no span: it is drawn in the middle of one that is near its size.
  const padding = (high - low) * PADDING || Math.abs(low) * PADDING || 1;
  return { name, low: low - padding, high: high + padding };
}

const targetValue = (/** @type {Axis} */ { low, high }, /** @type {number} */ value) =>
  ((value - low) / (high - low)) * 2 - 1;

const toPlot = (/** @type {Axis} */ { low, high }, /** @type {number} */ value) =>
  ((value - low) / (high - low)) * 2 * PLOT_RADIUS - PLOT_RADIUS;

function describe(/** @type {Table} */ { name }, /** @type {Rows} */ { x, missing, others }) {
  const count = formatInteger(x.length),
    total = missing + others;
  if (total === 0) return t('import.loaded', { name, count });
  const rows = (/** @type {string} */ key, /** @type {number} */ n) => t(key, { count: n, number: formatInteger(n) });
  const [without, of] = [rows('import.missing', missing), rows('import.others', others)];
  const left = others === 0 ? without : missing === 0 ? of : t('import.both', { missing: without, others: of });
  return t('import.loadedSome', { name, count, total, left });
}
