/**
 * Where the numbers stand on the units: each in a cell that takes the tile's place, so that no number covers a picture or
 * another number. A column in which they have no room shows them by colour alone.
 *
 * @typedef {import('./walk-scene.js').NetworkGeometry} NetworkGeometry
 * @typedef {import('./walk-scene.js').UnitQuantity} UnitQuantity
 * @typedef {{x: number, y: number, width: number, height: number}} Box x and y of its centre
 *
 * @typedef {object} Cell
 * @property {Box} box
 * @property {number} unit
 * @property {number} value
 * @property {string} text '' where there is no room
 */
import { formatNumber } from '../../words/format.js';

/** Height of a number, and what a cell is wider than it. */
export const NUMBER_LINE_PX = 15;
const PADDING_PX = 4;
/** Between the cells of two columns. */
const APART_PX = 4;
/** Of the way from the inputs to layer 1, what is theirs: they have room on their other side. */
const INPUTS_SHARE = 0.42;
/** Columns so far apart have room for as many digits as the formulas have. */
const WIDE_PX = 120;

/** Significant digits of the numbers on units and links. @param {NetworkGeometry} geometry */
export function digitsOn({ columns, scale }) {
  const pitch = columns.length > 1 ? columns[columns.length - 1].x - columns[columns.length - 2].x : 0;
  return pitch >= WIDE_PX * scale ? 4 : 2;
}

/** A number as it stands on a unit, or goes along a link: 0.35, −3.8·10⁻⁴. @param {number} value @param {number} digits */
export const numberOnUnit = (value, digits) => formatNumber(value, digits).replace(/\u202f×\u202f/, '·');

/**
 * The cells of a column.
 * @param {NetworkGeometry} geometry @param {number} column @param {Float64Array} values of all its units
 * @param {(text: string) => number} measure width of a text in pixels
 * @returns {Cell[]}
 */
export function cellsOf(geometry, column, values, measure) {
  const { scale } = geometry;
  const place = geometry.columns[column];
  const digits = digitsOn(geometry);
  const texts = Array.from({ length: place.shown }, (_, unit) => numberOnUnit(values[unit], digits));
  const widest = Math.max(0, ...texts.map(measure)) + PADDING_PX * scale;
  const rooms = texts.map((_, unit) => roomOf(geometry, column, unit));
  const fits = place.rowStep >= (NUMBER_LINE_PX + 1) * scale && rooms.every(([low, high]) => widest <= high - low);
  const width = fits ? Math.max(place.wide, widest) : place.wide;
  const height = fits ? Math.min(place.rowStep - 1, Math.max(place.high, NUMBER_LINE_PX * scale)) : place.high;
  return texts.map((text, unit) => {
    const { x, y } = place.at(unit);
    const [low, high] = rooms[unit];
    const within = fits ? Math.max(low + width / 2, Math.min(high - width / 2, x)) : x;
    return { box: { x: within, y, width, height }, unit, value: values[unit], text: fits ? text : '' };
  });
}

/** From where to where a unit's cell may reach. @param {NetworkGeometry} geometry @param {number} column @param {number} unit */
function roomOf({ columns, width }, column, unit) {
  const { acrossStep, at } = columns[column];
  const { x } = at(unit);
  if (acrossStep !== null) return [x - acrossStep / 2 + 1, x + acrossStep / 2 - 1];
  const before = columns
    .slice(0, column)
    .reverse()
    .find(({ shown }) => shown > 0);
  const after = columns.slice(column + 1).find(({ shown }) => shown > 0);
  const border = (/** @type {number} */ left, /** @type {number} */ right) =>
    left + (right - left) * (left === columns[0].x ? INPUTS_SHARE : 0.5);
  return [before ? border(before.x, x) + APART_PX / 2 : 1, after ? border(x, after.x) - APART_PX / 2 : width - 1];
}
