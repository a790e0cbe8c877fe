/**
 * What each unit computes over the only input, as a small curve: of hidden units and outputs as the core computed it, of
 * the inputs from their definition. What lies above the middle of the activation's values has the colour of what is
 * positive there, what lies below the other, as in the pictures over the plane.
 *
 * @typedef {import('../../engine/protocol.js').Curves} Curves
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('./picture-sheet.js').Rectangle} Rectangle
 * @typedef {import('./network-colours.js').NetworkColours} NetworkColours
 *
 * @typedef {{middle: number, spread: number}} Scale the value in the middle of the tile, and how far from it the full colours are
 */
import { activationFacts } from '../../experiment/catalog.js';
import { hiddenActivations } from '../../experiment/network-shape.js';
import { tracePath } from '../shared/curve-path.js';

/** Of the half tile, what a value at the end of the scale takes: the line is then still in sight. */
const SPREAD_SHARE = 0.8;
/** Narrower tiles have their areas alone. */
const LINED_PX = 12;

/**
 * The curve of one unit that is shown.
 * @param {Curves} curves @param {{column: number, row: number}} at @param {number} last the outputs' column @param {Float32Array[]} inputs
 * @returns {Float32Array}
 */
export function curveOf({ outputs, places, units, values, unitPlaces }, { column, row }, last, inputs) {
  if (column === 0) return inputs[row] ?? new Float32Array(0);
  if (column === last) return outputs.subarray(row * places, (row + 1) * places);
  const before = units.slice(0, column - 1).reduce((sum, width) => sum + width, 0) + row;
  return values.subarray(before * unitPlaces, (before + 1) * unitPlaces);
}

/** The scale of the units of a column. @param {Settings} settings @param {number} column @param {number} last @returns {Scale} */
export function scaleOf(settings, column, last) {
  if (column === 0) return { middle: 0, spread: 1 };
  const activation = column === last ? settings.outputActivation : hiddenActivations(settings)[column - 1];
  const { displayMiddle, displaySpread } = activationFacts(activation ?? settings.activation);
  return { middle: displayMiddle, spread: displaySpread };
}

/**
 * @param {CanvasRenderingContext2D} context @param {Float32Array} values @param {Scale} scale @param {Rectangle} place
 * @param {NetworkColours} colours
 */
export function drawCurve(context, values, { middle, spread }, { x, y, width, height }, colours) {
  if (values.length === 0) return;
  const half = height / 2;
  const rowOf = (/** @type {number} */ value) => {
    const share = ((value - middle) / spread) * SPREAD_SHARE;
    return half * (1 - Math.max(-1.2, Math.min(1.2, share)));
  };
  context.save();
  context.translate(x, y);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  fillAreas(context, values, rowOf, { width, half }, colours);
  if (width >= LINED_PX) strokeLine(context, values, rowOf, width, colours);
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {Float32Array} values @param {(value: number) => number} rowOf @param {{width: number, half: number}} tile @param {NetworkColours} colours */
function fillAreas(context, values, rowOf, { width, half }, { negative, positive }) {
  for (const [colour, bound] of /** @type {[string, (row: number) => number][]} */ ([
    [positive, (row) => Math.min(half, row)],
    [negative, (row) => Math.max(half, row)],
  ])) {
    context.beginPath();
    context.moveTo(0, half);
    for (let i = 0; i < values.length; i++) {
      const row = rowOf(values[i]);
      context.lineTo((i / (values.length - 1)) * width, bound(Number.isNaN(row) ? half : row));
    }
    context.lineTo(width, half);
    context.globalAlpha = 0.45;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  }
}

/** @param {CanvasRenderingContext2D} context @param {Float32Array} values @param {(value: number) => number} rowOf @param {number} width @param {NetworkColours} colours */
function strokeLine(context, values, rowOf, width, colours) {
  context.beginPath();
  tracePath(context, values, width, rowOf);
  context.lineJoin = 'round';
  context.lineWidth = width > 40 ? 1.6 : 1.2;
  context.strokeStyle = colours.ink;
  context.stroke();
}
