/**
 * The samples of an experiment as rows: in the units of their file where the page's own scaling takes these numbers to
 * exactly what the network is given, else as the network is given them.
 *
 * @typedef {import('../../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 * @typedef {import('../../experiment/axes.js').Axis} Axis
 *
 * @typedef {'plain'|'raw'|'scaled'} Unit there is but one; that of the file; that of the network, where there are two
 *
 * @typedef {object} SampleTables
 * @property {Unit} inputs
 * @property {Unit} target
 * @property {number[][]} training a row a sample: its inputs, and at the end its value or the number of its class
 * @property {number[][]} test
 *
 * @typedef {(value: number) => number} Forth from the unit of the file to what the network is given
 */
import { fromAxisUnit, fromColumnUnit, fromTargetUnit } from '../../experiment/axes.js';
import { fileNumbersOf } from '../../experiment/file-numbers.js';
import { classesOf, inputsOf, PLOT_RADIUS, valuesOf } from '../../experiment/points.js';

/** @param {Pick<Experiment, 'points'|'axes'>} experiment @returns {SampleTables} */
export function sampleTables({ points, axes }) {
  const numbers = Array.from(points.label, (_, i) => i).map(fileNumbersOf(points, axes)),
    count = inputsOf(points);
  const inputs = unscaled(inputRows(points), inputScales(points, axes), numbers),
    target = unscaled(
      labelRows(points),
      targetScales(axes),
      numbers.map((row) => row.slice(count)),
    );
  const rows = inputs.rows.map((row, i) => [...row, ...target.rows[i]]);
  return {
    inputs: inputs.unit,
    target: target.unit,
    training: rows.filter((_, i) => points.test[i] === 0),
    test: rows.filter((_, i) => points.test[i] === 1),
  };
}

/**
 * The rows in the units of their file, if all of them come back from there unchanged.
 * @param {number[][]} given @param {Forth[]} scales of the entries of a row; none where there is no other unit
 * @param {number[][]} numbers those of the file, and perhaps more of them
 * @returns {{unit: Unit, rows: number[][]}}
 */
function unscaled(given, scales, numbers) {
  if (scales.length === 0) return { unit: 'plain', rows: given };
  const isRaw = given.every((row, k) => row.every((value, i) => scales[i](numbers[k][i]) === value));
  return isRaw
    ? { unit: 'raw', rows: numbers.map((row) => row.slice(0, scales.length)) }
    : { unit: 'scaled', rows: given };
}

/** @param {Points} points @returns {number[][]} */
export const inputRows = (points) =>
  Array.from(points.label, (_, i) =>
    points.values ? [...valuesOf(points, i)] : [points.x[i], points.y[i]].slice(0, inputsOf(points)),
  );

/** @param {Points} points */
export const labelRows = (points) =>
  Array.from(points.label, (label) => [classesOf(points) === 2 ? Number(label > 0) : label]);

/** @param {Points} points @param {Axes} axes @returns {Forth[]} */
function inputScales(points, { x, y, columns }) {
  if (columns) return columns.map((column) => (value) => fromColumnUnit(column, value));
  const shown = [x, y].slice(0, inputsOf(points));
  if (shown.every((axis) => isWithin(axis, PLOT_RADIUS))) return [];
  return shown.map((axis) => (value) => fromAxisUnit(axis, value));
}

/** @param {Axes} axes @returns {Forth[]} */
const targetScales = ({ target }) => (target && !isWithin(target, 1) ? [(value) => fromTargetUnit(target, value)] : []);

const isWithin = (/** @type {Axis} */ { low, high }, /** @type {number} */ end) => low === -end && high === end;
