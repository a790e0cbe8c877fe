/**
 * A table and a choice of its columns to points on the plot, with axes in the original units.
 *
 * @typedef {import('./table.js').Table} Table
 * @typedef {import('./column-inputs.js').RawInput} RawInput
 * @typedef {import('./column-names.js').ColumnNames} ColumnNames
 * @typedef {{points: Points, axes: Axes}} PointsOnAxes
 * @typedef {import('./proposal.js').ColumnChoice} ColumnChoice
 * @typedef {import('./usable-rows.js').UsableRows} UsableRows
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 * @typedef {import('../experiment/axes.js').Axis} Axis
 */

import { fromAxisUnit, fromTargetUnit } from '../experiment/axes.js';
import { distinctNames } from '../experiment/bounded-name.js';
import { areColumns } from '../experiment/columns.js';
import { withFileNumbers } from '../experiment/file-numbers.js';
import { layColumnPlane } from '../experiment/lay-plane.js';
import { PLOT_RADIUS, trainingCount, VALUE_HEIGHT } from '../experiment/points.js';
import { scatteredOrder } from '../experiment/scattered-order.js';
import { stratifiedSample } from '../experiment/stratified-sample.js';
import { TRAIN_SHARE } from '../experiment/train-share.js';
import { assignTest } from '../experiment/train-test-split.js';
import { rawInputs, standardise } from './column-inputs.js';
import { MAX_ROWS } from './limits.js';
import { findUsableRows } from './usable-rows.js';

/** Share of the measured span left free on either side: the data then fills −5 … 5, as the synthetic sets do. */
const PADDING = 0.1;

/**
 * @typedef {object} MadePoints plain data, to be handed on to another thread
 * @property {Points} points
 * @property {Axes} axes
 * @property {number} [trainShare] in percent, of a file with its own split
 * @property {Told} told
 *
 * @typedef {Pick<UsableRows, 'left'|'odd'> & {all: number, taken: number, constant: string[], part: boolean}} Told what there is to be said:
 *   rows that are left out; how many could be used and how many are; inputs that tell nothing; whether a column has split the points
 */

/**
 * @param {Table} table
 * @param {ColumnChoice} choice one that gives points
 * @param {ColumnNames} names
 * @param {import('./load.js').SplitSettings} settings
 * @returns {MadePoints}
 */
export function makePoints(table, choice, names, settings) {
  const usable = findUsableRows(table, choice),
    { left, odd } = usable;
  const rows = takeSample(usable, settings.dataSeed);
  const plane = [choice.x, choice.y].map((i) => rawNumbers(table, i, names));
  const axes = createAxes(table, choice, rows.rows, plane, names);
  const order = scatteredOrder(rows.rows.length, settings.dataSeed);
  const points = createPoints(table, choice, { ...rows, order }, { axes, plane }, settings);
  const inputs = choice.inputs ? rawInputs(table, choice.inputs, names) : plane;
  const inOrder = Array.from(order, (i) => rows.rows[i]);
  const { constant = [], ...made } = choice.inputs
    ? withInputs(inputs, choice, inOrder, { points, axes })
    : { points, axes };
  const numbers = [...inputs, rawNumbers(table, choice.label, names)].map(({ valueOf }) => valueOf);
  const isGiven = partOf(table.part, rows.rows, order) !== null;
  const exact = withFileNumbers(made.points, made.axes, (i, k) => numbers[k](inOrder[i]));
  return {
    points: exact,
    axes: made.axes,
    told: { left, odd, all: usable.rows.length, taken: rows.rows.length, constant, part: isGiven },
    ...(isGiven ? { trainShare: shareOf(exact) } : {}),
  };
}

/** Percent of the points that train, as far as it can be set. @param {Points} points */
function shareOf(points) {
  const { min, max } = TRAIN_SHARE;
  return Math.max(min, Math.min(max, Math.round((100 * trainingCount(points)) / points.label.length)));
}

/** The numbers of a column that is an axis. @param {Table} table @param {number} column @param {ColumnNames} names */
const rawNumbers = (table, column, names) =>
  rawInputs(table, [{ column, becomes: table.columns[column].kind === 'date' ? 'days' : 'number' }], names)[0];

/**
 * Of the columns that were chosen as inputs: one makes a function of it, three and more are each an input.
 * @param {RawInput[]} raw
 * @param {ColumnChoice} choice
 * @param {number[]} inOrder the rows of the points
 * @param {PointsOnAxes} made of two columns
 * @returns {PointsOnAxes & {constant?: string[]}} and the names of the inputs that tell nothing
 */
function withInputs(raw, { x, y }, inOrder, { points, axes }) {
  if (!areColumns(raw.length)) return asFunction({ points, axes });
  const { values, columns, constant } = standardise(raw, inOrder, points.test);
  const first = (/** @type {number} */ column) => raw.findIndex(({ from }) => from === column);
  const across = Math.max(0, first(x)),
    up = first(y) >= 0 && first(y) !== across ? first(y) : Number(across === 0);
  const data = layColumnPlane(
    { points: { ...points, inputs: raw.length, values }, axes: { ...axes, columns } },
    { kind: 'columns', x: across, y: up, rest: 'mean' },
  );
  return { ...data, constant };
}

/** Of values over x alone, which are drawn where y was. @param {PointsOnAxes} data @returns {PointsOnAxes} */
function asFunction({ points, axes }) {
  const y = points.label.map((label) => label * VALUE_HEIGHT);
  const { target } = axes;
  if (!target) return { points, axes };
  const [middle, half] = [(target.low + target.high) / 2, (target.high - target.low) / 2];
  const high = (half * PLOT_RADIUS) / VALUE_HEIGHT;
  return {
    points: { ...points, y, inputs: 1 },
    axes: { ...axes, y: { name: target.name, low: middle - high, high: middle + high } },
  };
}

/** All usable rows, or a sample of them. @param {UsableRows} usable @param {number} seed @returns {Pick<UsableRows, 'rows'|'classes'>} */
function takeSample({ rows, classes }, seed) {
  if (rows.length <= MAX_ROWS) return { rows, classes };
  const places = stratifiedSample(classes.length > 0 ? classes : new Uint8Array(rows.length), MAX_ROWS, seed);
  return { rows: places.map((i) => rows[i]), classes: classes.length > 0 ? places.map((i) => classes[i]) : [] };
}

/** @param {Table} table @param {ColumnChoice} choice @param {number[]} rows @param {RawInput[]} plane @param {ColumnNames} names @returns {Axes} */
function createAxes(table, choice, rows, [x, y], names) {
  const rest = choice.rest ? [names.rest] : [];
  return {
    x: axisOf(x, rows),
    y: axisOf(y, rows),
    classes: distinctNames([...choice.classes, ...rest]),
    ...(choice.classes.length === 0
      ? { target: spanOf(rawNumbers(table, choice.label, names), rows) }
      : { label: names.plain[choice.label] }),
    source: names.source,
  };
}

/**
 * In an order that mixes the classes, whatever the file's is.
 * @param {Table} table
 * @param {ColumnChoice} choice
 * @param {Pick<UsableRows, 'rows'|'classes'> & {order: number[]}} usable
 * @param {{axes: Axes, plane: RawInput[]}} scales
 * @param {import('./load.js').SplitSettings} settings
 * @returns {Points}
 */
function createPoints(table, choice, { rows, classes, order }, { axes, plane: [x, y] }, settings) {
  const { target, classes: names } = axes,
    { numbers } = table.columns[choice.label];
  const labelOf = (/** @type {number} */ i) =>
    target ? fromTargetUnit(target, numbers[rows[i]]) : names.length === 2 ? 2 * classes[i] - 1 : classes[i];
  const label = Float64Array.from(order, labelOf);
  return {
    x: Float64Array.from(order, (i) => fromAxisUnit(axes.x, x.valueOf(rows[i]))),
    y: Float64Array.from(order, (i) => fromAxisUnit(axes.y, y.valueOf(rows[i]))),
    label,
    test: partOf(table.part, rows, order) ?? assignTest(label, settings.trainShare, settings.dataSeed, names.length),
    ...(names.length === 2 ? {} : { classes: names.length }),
  };
}

/** The file's own split; null where it has none, or none that leaves anything to train on. @param {Table['part']} part @param {number[]} rows @param {number[]} order */
function partOf(part, rows, order) {
  const test = part && Uint8Array.from(order, (i) => part.test[rows[i]]);
  return test?.includes(0) ? test : null;
}

/**
 * What the network is to predict: its smallest value becomes −1 and its largest +1.
 * @param {RawInput} column
 * @param {number[]} rows
 * @returns {Axis}
 */
function spanOf(column, rows) {
  const [low, high] = extentOf(column, rows);
  return { name: column.name, low, high };
}

/** @param {RawInput} column @param {number[]} rows at least one */
function extentOf({ valueOf }, rows) {
  let low = Infinity;
  let high = -Infinity;
  for (const row of rows) {
    low = Math.min(low, valueOf(row));
    high = Math.max(high, valueOf(row));
  }
  return [low, high];
}

/** @param {RawInput} column @param {number[]} rows at least one @returns {Axis} */
function axisOf(column, rows) {
  const [low, high] = extentOf(column, rows);
  // A constant column has no span: it is drawn in the middle of one that is near its size.
  const padding = (high - low) * PADDING || Math.abs(low) * PADDING || 1;
  return { name: column.name, low: low - padding, high: high + padding };
}
