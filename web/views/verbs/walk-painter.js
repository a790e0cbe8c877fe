/**
 * Draws a verb's walk over the network: cells with the numbers that have come, and the numbers on their way along the
 * links.
 *
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../engine/protocol.js').Round} Round
 * @typedef {import('./walk-scene.js').NetworkGeometry} NetworkGeometry
 * @typedef {import('./walk-scene.js').UnitQuantity} UnitQuantity
 * @typedef {import('./walk-cells.js').Cell} Cell
 * @typedef {{negative: string, positive: string, panel: string, ink: string, edge: string, accent: string, font: string}} Colours
 *
 * @typedef {object} Scene
 * @property {NetworkGeometry} geometry
 * @property {Colours} colours
 * @property {Snapshot & {round: Round}} snapshot
 * @property {number} at hops made
 * @property {{column: number, unit: number}|null} looked the unit of which the formula is
 */
import { context2dOf, fitCanvas } from '../shared/canvas.js';
import { drawMove } from './moving-numbers.js';
import { cellsOf } from './walk-cells.js';
import { largestOf, moveAt, quantityOn, strengthOf, valuesOn } from './walk-scene.js';

const NUMBER_PX = 12;

/** @param {HTMLCanvasElement} moving under the cells @param {HTMLCanvasElement} standing */
export function createWalkPainter(moving, standing) {
  const contexts = [moving, standing].map(context2dOf);
  let isBlank = true;
  /** As they were drawn last. @type {Cell[][]} */
  let cells = [];

  /** @param {NetworkGeometry} geometry */
  function clear({ width, height }) {
    for (const context of contexts) context.clearRect(0, 0, width, height);
  }

  return {
    /** @param {NetworkGeometry} geometry */
    clear(geometry) {
      if (!isBlank) clear(geometry);
      isBlank = true;
    },

    /** @param {Scene} scene @param {number} ratio device pixels per CSS pixel */
    draw(scene, ratio) {
      const { geometry, colours } = scene;
      for (const canvas of [moving, standing]) fitCanvas(canvas, geometry.width, geometry.height, ratio);
      for (const context of contexts) {
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        setNumberStyle(context, geometry.scale, colours);
      }
      clear(geometry);
      isBlank = false;
      cells = drawCells(contexts[1], scene);
      drawMoving(contexts[0], scene, cells);
    },

    /** Only what is on its way, as nothing else has changed since `draw`. @param {Scene} scene */
    move(scene) {
      contexts[0].clearRect(0, 0, scene.geometry.width, scene.geometry.height);
      drawMoving(contexts[0], scene, cells);
    },
  };
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Cell[][]} cells */
function drawMoving(context, scene, cells) {
  const move = moveAt(scene.snapshot.round.verb, scene.at, scene.geometry.columns.length);
  if (move) drawMove(context, scene, move, cells);
}

/** @param {CanvasRenderingContext2D} context @param {number} scale @param {Colours} colours */
function setNumberStyle(context, scale, colours) {
  context.font = `600 ${NUMBER_PX * scale}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
}

/** Returns the cells of each column; none where nothing has come yet. @param {CanvasRenderingContext2D} context @param {Scene} scene @returns {Cell[][]} */
function drawCells(context, scene) {
  const { geometry, snapshot, at, looked } = scene;
  const count = geometry.columns.length;
  const largest = createLargest(snapshot, count);
  return geometry.columns.map((_, column) => {
    const quantity = quantityOn(snapshot.round.verb, at, column, count);
    const values = valuesOn(snapshot, quantity, column);
    if (!quantity || !values) return [];
    const cells = cellsOf(geometry, column, values, (text) => context.measureText(text).width);
    for (const cell of cells) {
      const isLooked = looked?.column === column && looked.unit === cell.unit;
      drawCell(context, scene.colours, cell, strengthOf(quantity, cell.value, largest(quantity)), isLooked);
    }
    return cells;
  });
}

/** Each found once. @param {Snapshot} snapshot @param {number} columns */
export function createLargest(snapshot, columns) {
  /** @type {Map<UnitQuantity, number>} */
  const found = new Map();
  return (/** @type {UnitQuantity} */ quantity) => {
    const largest = found.get(quantity) ?? largestOf(snapshot, quantity, columns);
    found.set(quantity, largest);
    return largest;
  };
}

/** @param {CanvasRenderingContext2D} context @param {Colours} colours @param {Cell} cell @param {number} strength @param {boolean} isLooked */
function drawCell(context, colours, { box, value, text }, strength, isLooked) {
  const { width, height } = box;
  const path = new Path2D();
  path.roundRect(box.x - width / 2, box.y - height / 2, width, height, Math.min(4, width / 5));
  context.fillStyle = colours.panel;
  context.fill(path);
  // Under a number the colour stays light enough to read it.
  context.globalAlpha = text === '' ? 0.1 + 0.9 * strength : 0.06 + 0.34 * strength;
  context.fillStyle = value < 0 ? colours.negative : colours.positive;
  if (strength > 0) context.fill(path);
  context.globalAlpha = 1;
  context.lineWidth = isLooked ? 2 : 0.8;
  context.strokeStyle = isLooked ? colours.accent : colours.edge;
  context.stroke(path);
  if (text === '') return;
  context.fillStyle = colours.ink;
  context.fillText(text, box.x, box.y + 0.5);
}
