/**
 * A table and a choice of its columns to points on the plot, with axes in the original units.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./proposal.js').ColumnChoice} ColumnChoice
 * @typedef {import('./usable-rows.js').UsableRows} UsableRows
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 * @typedef {import('../experiment/axes.js').Axis} Axis
 */
import { fromTargetUnit } from '../experiment/axes.js';
import { areColumns } from '../experiment/columns.js';
import { layColumnPlane } from '../experiment/lay-plane.js';
import { PLOT_RADIUS, VALUE_HEIGHT } from '../experiment/points.js';
import { assignTest, scatteredOrder } from '../experiment/train-test-split.js';
import { t } from '../words/table-text.js';
import { axisName } from './axis-name.js';
import { rawInputs, standardise } from './column-inputs.js';
import { isoDay } from './dates.js';
import { MAX_ROWS } from './limits.js';
import { stratifiedSample } from './sample.js';
import { describeLoaded, sentenceOf } from './sentences.js';
import { findUsableRows } from './usable-rows.js';
import { whyNoPoints } from './why-no-choice.js';

/** Share of the measured span left free on either side: the data then fills −5 … 5, as the synthetic sets do. */
const PADDING = 0.1;

/**
 * @param {Table} table
 * @param {string} name of the file
 * @param {ColumnChoice} choice
 * @param {import('./load.js').SplitSettings} settings
 * @returns {{points: Points, axes: Axes, note: string} | {error: string}} `note` says what was loaded and left out
 */
export function toPoints(table, name, choice, settings) {
  const why = whyNoPoints(table, choice);
  if (why) return { error: sentenceOf({ key: why[0], values: why[1] }, name) };
  const usable = findUsableRows(table, choice);
  const rows = takeSample(usable, settings.dataSeed);
  const axes = createAxes(table, name, choice, rows.rows);
  const note = describeLoaded(table, name, usable, rows.rows.length, axes.target);
  const points = createPoints(table, choice, rows, axes, settings);
  if (choice.inputs) return withInputs(table, choice, rows.rows, { points, axes, note }, settings.dataSeed);
  const [x, y] = [fromFirstDay(axes.x, table.columns[choice.x]), fromFirstDay(axes.y, table.columns[choice.y])];
  return { points, axes: { ...axes, x, y }, note };
}

/**
 * Of the columns that were chosen as inputs: one makes a function of it, three and more are each an input.
 * @param {Table} table
 * @param {ColumnChoice} choice
 * @param {number[]} rows
 * @param {import('./load.js').Data} made of two columns
 * @param {number} seed
 * @returns {import('./load.js').Data}
 */
function withInputs(table, { inputs = [], x, y }, rows, { points, axes, note }, seed) {
  const raw = rawInputs(table, inputs);
  if (!areColumns(raw.length)) return asFunction({ points, axes, note });
  const { values, columns } = standardise(
    raw,
    scatteredOrder(rows.length, seed).map((i) => rows[i]),
  );
  const first = (/** @type {number} */ column) => raw.findIndex(({ from }) => from === column);
  const across = Math.max(0, first(x)),
    up = first(y) >= 0 && first(y) !== across ? first(y) : Number(across === 0);
  const data = layColumnPlane(
    { points: { ...points, inputs: raw.length, values }, axes: { ...axes, columns } },
    { kind: 'columns', x: across, y: up, rest: 'mean' },
  );
  return { ...data, note: `${note} ${t('tables.standardised', { count: raw.length })}` };
}

/** Of values over x alone, which are drawn where y was. @param {import('./load.js').Data} data @returns {import('./load.js').Data} */
function asFunction({ points, axes, note }) {
  const y = points.label.map((label) => label * VALUE_HEIGHT);
  const { target } = axes;
  if (!target) return { points, axes, note };
  const [middle, half] = [(target.low + target.high) / 2, (target.high - target.low) / 2];
  const high = (half * PLOT_RADIUS) / VALUE_HEIGHT;
  return {
    points: { ...points, y, inputs: 1 },
    axes: { ...axes, y: { name: target.name, low: middle - high, high: middle + high } },
    note,
  };
}

/** All usable rows, or a sample of them. @param {UsableRows} usable @param {number} seed @returns {Pick<UsableRows, 'rows'|'classes'>} */
function takeSample({ rows, classes }, seed) {
  if (rows.length <= MAX_ROWS) return { rows, classes };
  const places = stratifiedSample(classes.length > 0 ? classes : new Uint8Array(rows.length), MAX_ROWS, seed);
  return { rows: places.map((i) => rows[i]), classes: classes.length > 0 ? places.map((i) => classes[i]) : [] };
}

/** @param {Table} table @param {string} name @param {ColumnChoice} choice @param {number[]} rows @returns {Axes} */
function createAxes({ columns }, name, choice, rows) {
  const label = columns[choice.label];
  const rest = choice.rest ? [restName(choice.classes)] : [];
  return {
    x: axisOf(columns[choice.x], rows),
    y: axisOf(columns[choice.y], rows),
    classes: [...choice.classes, ...rest],
    ...(choice.classes.length === 0 ? { target: spanOf(label, rows) } : {}),
    source: t('tables.source', { name }),
  };
}

/** What the class of all other labels is called. @param {string[]} classes */
function restName(classes) {
  const name = t('tables.rest');
  return classes.includes(name) ? `${name} (2)` : name;
}

/**
 * In an order that mixes the classes, whatever the file's is.
 * @param {Table} table
 * @param {ColumnChoice} choice
 * @param {Pick<UsableRows, 'rows'|'classes'>} usable
 * @param {Axes} axes
 * @param {import('./load.js').SplitSettings} settings
 * @returns {Points}
 */
function createPoints(
  { columns },
  choice,
  { rows, classes },
  { x, y, target, classes: names },
  { dataSeed, trainShare },
) {
  const order = scatteredOrder(rows.length, dataSeed);
  const valueOf = (/** @type {number} */ column, /** @type {number} */ i) => columns[column].numbers[rows[i]];
  const labelOf = (/** @type {number} */ i) =>
    target ? fromTargetUnit(target, valueOf(choice.label, i)) : names.length === 2 ? 2 * classes[i] - 1 : classes[i];
  const label = Float64Array.from(order, labelOf);
  return {
    x: Float64Array.from(order, (i) => coordinateOf(x, valueOf(choice.x, i))),
    y: Float64Array.from(order, (i) => coordinateOf(y, valueOf(choice.y, i))),
    label,
    test: assignTest(label, trainShare, dataSeed, names.length),
    ...(names.length === 2 ? {} : { classes: names.length }),
  };
}

/** Dates as days since the first of them: the axis of a plot has numbers. @param {Axis} axis @param {Column} column @returns {Axis} */
function fromFirstDay(axis, { kind, numbers }) {
  if (kind !== 'date') return axis;
  const first = Math.floor(numbers.reduce((least, number) => (number < least ? number : least), Infinity));
  return {
    name: t('tables.daysSince', { name: axis.name, day: isoDay(first) }),
    low: axis.low - first,
    high: axis.high - first,
  };
}

/**
 * What the network is to predict: its smallest value becomes −1 and its largest +1.
 * @param {Column} column
 * @param {number[]} rows
 * @returns {Axis}
 */
function spanOf(column, rows) {
  const [low, high] = extentOf(column, rows);
  return { name: axisName(column), low, high };
}

/** @param {Column} column @param {number[]} rows at least one */
function extentOf({ numbers }, rows) {
  let low = Infinity;
  let high = -Infinity;
  for (const row of rows) {
    low = Math.min(low, numbers[row]);
    high = Math.max(high, numbers[row]);
  }
  return [low, high];
}

/** @param {Column} column @param {number[]} rows at least one @returns {Axis} */
function axisOf(column, rows) {
  const [low, high] = extentOf(column, rows);
  // A constant column has no span: it is drawn in the middle of one that is near its size.
  const padding = (high - low) * PADDING || Math.abs(low) * PADDING || 1;
  return { name: axisName(column), low: low - padding, high: high + padding };
}

/** Where a value is on the plot. */
const coordinateOf = (/** @type {Axis} */ { low, high }, /** @type {number} */ value) =>
  ((value - low) / (high - low)) * 2 * PLOT_RADIUS - PLOT_RADIUS;
