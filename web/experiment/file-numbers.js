/**
 * The numbers that points had in their file. The page keeps where a number lies on an axis, and the way back rounds: most
 * numbers are the shortest one near it that leads to the same place. Where one of them is not, the points carry the file's
 * own numbers, `Points.file`.
 *
 * @typedef {import('./axes.js').Axes} Axes
 * @typedef {import('./axes.js').Axis} Axis
 * @typedef {import('./axes.js').ColumnScale} ColumnScale
 * @typedef {import('./points.js').Points} Points
 *
 * @typedef {object} Scale the way from a number of the file to what the page keeps of it, and back
 * @property {number} size of the column's numbers
 * @property {(number: number) => number} forth
 * @property {(kept: number) => number} back
 * @property {(points: Points, i: number) => number} keptOf
 */
import { fromAxisUnit, fromColumnUnit, fromTargetUnit, toAxisUnit, toColumnUnit, toTargetUnit } from './axes.js';
import { fileWidth, isFunction } from './points.js';

/** What the ways there and back may add up to, in units of the last place of the largest number. */
const ROUNDING = 16;

/** Decimals that are tried beyond those: of a column whose numbers are of very different sizes. */
const MORE_DECIMALS = 6;

/** The most that `toFixed` takes. */
const MOST_DECIMALS = 100;

/** Larger powers of ten are rounded. */
const MOST_EXACT_DECIMALS = 22;

/** Of half the space between two neighbouring decimals; the rest is for the rounding of this comparison. */
const NEAR = 0.8;

/**
 * The numbers of a point in the units of its file, those to be predicted last; of the same bits, if the point has not been moved.
 * @param {Points} points
 * @param {Axes} axes
 * @returns {(i: number) => number[]}
 */
export function fileNumbersOf(points, axes) {
  const scales = scalesOf(points, axes);
  return (i) =>
    scales.map(({ size, forth, back, keptOf }, k) => {
      const kept = keptOf(points, i),
        own = points.file?.[i * scales.length + k] ?? NaN;
      return forth(own) === kept ? own : digitsOf(back(kept), size, (value) => forth(value) === kept);
    });
}

/**
 * The points of a file, with its numbers where `fileNumbersOf` would not find each of them.
 * @param {Points} points
 * @param {Axes} axes
 * @param {(i: number, k: number) => number} numberOf in the order of `fileNumbersOf`
 * @returns {Points}
 */
export function withFileNumbers(points, axes, numberOf) {
  const scales = scalesOf(points, axes),
    count = points.label.length;
  const areFound = scales.every((scale, k) => {
    const isFound = finderOf(scale);
    for (let i = 0; i < count; i++) if (!isFound(numberOf(i, k), scale.keptOf(points, i))) return false;
    return true;
  });
  if (areFound) return points;
  const file = new Float64Array(count * scales.length);
  for (let i = 0; i < count; i++) for (let k = 0; k < scales.length; k++) file[i * scales.length + k] = numberOf(i, k);
  return { ...points, file };
}

/** @param {Points} points @param {Axes} axes @returns {Scale[]} */
function scalesOf(points, { x, y, columns, target }) {
  const width = fileWidth(points) - Number(target !== undefined);
  const inputs = columns?.map((column, k) => scaleOfColumn(column, k, width)) ?? [
    scaleOfAxis(x, ({ x: places }, i) => Number(places[i])),
    ...(isFunction(points) ? [] : [scaleOfAxis(y, ({ y: places }, i) => Number(places[i]))]),
  ];
  if (!target) return inputs;
  const scale = {
    size: sizeOf(target),
    forth: (/** @type {number} */ number) => fromTargetUnit(target, number),
    back: (/** @type {number} */ kept) => toTargetUnit(target, kept),
    keptOf: (/** @type {Points} */ { label }, /** @type {number} */ i) => Number(label[i]),
  };
  return [...inputs, scale];
}

/** @param {Axis} axis @param {Scale['keptOf']} keptOf @returns {Scale} */
const scaleOfAxis = (axis, keptOf) => ({
  size: sizeOf(axis),
  forth: (number) => fromAxisUnit(axis, number),
  back: (kept) => toAxisUnit(axis, kept),
  keptOf,
});

/** @param {ColumnScale} column @param {number} k @param {number} inputs @returns {Scale} */
const scaleOfColumn = (column, k, inputs) => ({
  size: Math.abs(column.mean) + column.deviation,
  forth: (number) => fromColumnUnit(column, number),
  back: (kept) => toColumnUnit(column, kept),
  keptOf: ({ values = new Float64Array(0) }, i) => Number(values[i * inputs + k]),
});

const sizeOf = (/** @type {Axis} */ { low, high }) => Math.max(Math.abs(low), Math.abs(high));

/** Decimals within which all numbers of a column are told apart. @param {number} size of the column's numbers */
const decimalsOf = (size) => Math.floor(-Math.log10(ROUNDING * Number.EPSILON * size));

/**
 * Whether `digitsOf` finds a number at its first try: one of few decimals, near enough on the way back. Some that it would
 * find later are said not to be.
 * @param {Scale} scale
 * @returns {(number: number, kept: number) => boolean}
 */
function finderOf({ size, back }) {
  const decimals = decimalsOf(size);
  if (!(decimals >= 0 && decimals <= MOST_EXACT_DECIMALS)) return () => false;
  const steps = 10 ** decimals,
    near = NEAR / 2 / steps;
  return (number, kept) => Math.round(number * steps) / steps === number && Math.abs(back(kept) - number) < near;
}

/**
 * The shortest number near `value` that is read as the same; `value` where there is none.
 * @param {number} value
 * @param {number} size of the column's numbers
 * @param {(value: number) => boolean} isSame
 */
function digitsOf(value, size, isSame) {
  const first = decimalsOf(size);
  for (let decimals = first; decimals <= first + MORE_DECIMALS; decimals++) {
    const rounded = round(value, decimals);
    if (isSame(rounded)) return rounded;
  }
  return value;
}

/** @param {number} value @param {number} decimals below 0: to tens, hundreds, … */
function round(value, decimals) {
  if (decimals >= 0) return Number(value.toFixed(Math.min(decimals, MOST_DECIMALS)));
  const digits = Math.ceil(Math.log10(Math.abs(value) || 1)) + decimals;
  return digits < 1 ? 0 : Number(value.toPrecision(Math.min(digits, 17)));
}
