/**
 * How far a verb has come on its way through the network, and what there is to see of it there.
 *
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../engine/protocol.js').Verb} Verb
 * @typedef {object} GeometryColumn
 * @property {number} x centre
 * @property {number} wide width of its tiles
 * @property {number} high height of its tiles
 * @property {number} shown units shown, from the first on; 0: it is left out
 * @property {number} rowStep from row to row
 * @property {number|null} acrossStep from unit to unit in a row; null: one in a row
 * @property {boolean} isLinked whether the links from the column before are drawn
 * @property {(unit: number) => {x: number, y: number}} at centre of a unit
 *
 * @typedef {object} NetworkGeometry where the network's parts stand
 * @property {number} width
 * @property {number} height
 * @property {number} scale of the text
 * @property {GeometryColumn[]} columns the inputs, the layers, the output last
 * @property {(share: number) => number} rise how much of its rise a link has made at a share of its way
 *
 * @typedef {'x'|'a'|'dz'|'Δb'} UnitQuantity
 * @typedef {{from: number, to: number, share: number}} Move between two columns; `share` of the way made
 */

import { READING_SHARE } from './walk-clock.js';

/** How many columns a verb has to go: forward to the output, backward from it to the first layer. @param {Verb} verb @param {number} columns */
export function hopsOf(verb, columns) {
  if (verb === 'forward') return columns - 1;
  return verb === 'backward' ? columns - 2 : 0;
}

/** The column that it has reached. @param {Verb} verb @param {number} at hops made @param {number} columns */
export function reachedColumn(verb, at, columns) {
  const whole = Math.floor(at + READING_SHARE);
  if (verb === 'forward') return Math.min(columns - 1, whole);
  return verb === 'backward' ? Math.max(1, columns - 1 - whole) : columns - 1;
}

/** What is under way; null while it is being read. @param {Verb} verb @param {number} at @param {number} columns @returns {Move|null} */
export function moveAt(verb, at, columns) {
  const hop = Math.floor(at);
  const share = (at - hop) / (1 - READING_SHARE);
  if (at >= hopsOf(verb, columns) || share >= 1) return null;
  const from = verb === 'forward' ? hop : columns - 1 - hop;
  return { from, to: verb === 'forward' ? from + 1 : from - 1, share };
}

/** What stands on the units of a column; null: nothing yet. @param {Verb} verb @param {number} at @param {number} column @param {number} columns @returns {UnitQuantity|null} */
export function quantityOn(verb, at, column, columns) {
  const reached = reachedColumn(verb, at, columns);
  if (verb === 'forward' && column > reached) return null;
  if (column === 0) return 'x';
  if (verb === 'update') return 'Δb';
  return verb === 'backward' && column >= reached ? 'dz' : 'a';
}

/** The numbers of a column's units; null where there are none. @param {Pick<Snapshot, 'round'|'links'>} snapshot @param {UnitQuantity|null} quantity @param {number} column @returns {Float64Array|null} */
export function valuesOn({ round, links }, quantity, column) {
  const layer = round?.states?.layers[column - 1];
  switch (quantity) {
    case 'x':
      return round?.states?.x ?? null;
    case 'a':
      return layer?.a ?? null;
    case 'dz':
      return layer?.dz ?? null;
    case 'Δb':
      return links?.updates?.[column - 1]?.b ?? null;
    default:
      return null;
  }
}

/**
 * How strongly a number is coloured, 0 … 1: a gradient or change, which span decades, by its logarithm.
 * @param {UnitQuantity} quantity @param {number} value @param {number} largest
 */
export function strengthOf(quantity, value, largest) {
  const share = Math.min(1, Math.abs(value) / largest);
  if (!(share > 0)) return 0;
  return quantity === 'x' || quantity === 'a' ? share : Math.max(0.03, 1 + Math.log10(share) / 8);
}

/** The largest magnitude of a quantity in the whole network, in which its colours are comparable. @param {Pick<Snapshot, 'round'|'links'>} snapshot @param {UnitQuantity} quantity @param {number} columns */
export function largestOf(snapshot, quantity, columns) {
  let largest = 0;
  for (let column = quantity === 'x' ? 0 : 1; column < (quantity === 'x' ? 1 : columns); column++) {
    for (const value of valuesOn(snapshot, quantity, column) ?? []) {
      if (Math.abs(value) < Infinity) largest = Math.max(largest, Math.abs(value));
    }
  }
  return largest;
}
