/**
 * A table and a choice of its columns to points on the plot, with axes in the original units.
 *
 * @typedef {import('./csv.js').Table} Table
 * @typedef {import('./columns.js').Pick} Pick
 * @typedef {import('../experiment.js').Points} Points
 * @typedef {import('../experiment.js').Axes} Axes
 * @typedef {import('../experiment.js').Axis} Axis
 */
import { PLOT_RADIUS } from '../experiment.js';
import { formatInteger } from '../format.js';
import { t } from '../text.js';
import { isMissing, isNumber, labelOf, numberOf } from './cells.js';
import { columnNamed, shorten } from './columns.js';
import { MIN_ROWS } from './limits.js';
import { assignTest, scatteredOrder } from './split.js';

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
    x: axisOf(columns[pick.x].name, read.x), y: axisOf(columns[pick.y].name, read.y),
    classes: pick.classes, source: t('import.source', { name: table.name }),
  };
  const order = scatteredOrder(read.x.length, settings.dataSeed);
  const label = Float64Array.from(order, (i) => read.label[i]);
  const points = {
    x: Float64Array.from(order, (i) => toPlot(axes.x, read.x[i])),
    y: Float64Array.from(order, (i) => toPlot(axes.y, read.y[i])),
    label, test: assignTest(label, settings.trainShare, settings.dataSeed),
  };
  return { points, axes, note: describe(table, read) };
}

/**
 * @typedef {object} Rows
 * @property {number[]} x in the original unit
 * @property {number[]} y
 * @property {number[]} label −1 or +1
 * @property {number} missing rows left out because a value is missing
 * @property {number} others rows left out because they belong to another class
 */

/** @param {Table} table @param {Pick} pick @returns {Rows | {error: string}} */
function readRows(table, pick) {
  const { rows, decimalComma } = table;
  /** @type {Rows} */
  const read = { x: [], y: [], label: [], missing: 0, others: 0 };
  for (let i = 0; i < rows.length; i++) {
    const label = labelOf(rows[i][pick.label], decimalComma);
    const at = label === null ? -1 : pick.classes.indexOf(label);
    for (const column of [pick.x, pick.y]) {
      const error = refuseCell(table, i, column);
      if (error) return { error };
    }
    if (label === null || isMissing(rows[i][pick.x]) || isMissing(rows[i][pick.y])) {
      read.missing += 1;
    } else if (at < 0) {
      read.others += 1;
    } else {
      read.x.push(numberOf(rows[i][pick.x], decimalComma));
      read.y.push(numberOf(rows[i][pick.y], decimalComma));
      read.label.push(at === 0 ? -1 : 1);
    }
  }
  return read;
}

/** The sentence why a cell cannot be used as a number; '' if it can, or is missing. */
function refuseCell(/** @type {Table} */ { name, columns, rows, lines, decimalComma }, /** @type {number} */ row,
                    /** @type {number} */ column) {
  const cell = rows[row][column];
  if (isMissing(cell) || !Number.isNaN(numberOf(cell, decimalComma))) return '';
  const key = isNumber(cell, decimalComma) ? 'import.hugeCell' : 'import.textCell';
  return t(key, { name, line: lines[row], cell: shorten(cell), column: columnNamed(columns[column].name) });
}

function refuse(/** @type {Table} */ { name, columns, lastLine }, /** @type {Pick} */ pick, /** @type {Rows} */ { x, label }) {
  if (x.length < MIN_ROWS) {
    return t('import.tooFewUsable', { name, line: lastLine, count: x.length, least: MIN_ROWS });
  }
  const only = label.every((value) => value === label[0]) ? pick.classes[label[0] < 0 ? 0 : 1] : null;
  return only === null ? ''
    : t('import.oneLabelUsable', { name, line: lastLine, column: columns[pick.label].name, value: only });
}

/** @param {string} name @param {number[]} values at least one @returns {Axis} */
function axisOf(name, values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  // A constant column has no span: it is drawn in the middle of one that is near its size.
  const padding = (high - low) * PADDING || Math.abs(low) * PADDING || 1;
  return { name, low: low - padding, high: high + padding };
}

const toPlot = (/** @type {Axis} */ { low, high }, /** @type {number} */ value) =>
  ((value - low) / (high - low)) * 2 * PLOT_RADIUS - PLOT_RADIUS;

function describe(/** @type {Table} */ { name }, /** @type {Rows} */ { x, missing, others }) {
  const count = formatInteger(x.length), total = missing + others;
  if (total === 0) return t('import.loaded', { name, count });
  const rows = (/** @type {string} */ key, /** @type {number} */ n) => t(key, { count: n, number: formatInteger(n) });
  const [without, of] = [rows('import.missing', missing), rows('import.others', others)];
  const left = others === 0 ? without : missing === 0 ? of : t('import.both', { missing: without, others: of });
  return t('import.loadedSome', { name, count, total, left });
}
