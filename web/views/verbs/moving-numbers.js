/**
 * Numbers on their way along the links: a dot on every link in the colour of its number's sign, and the number itself
 * beside one of them for as long as it touches neither a unit nor another number.
 *
 * @typedef {import('./walk-scene.js').Move} Move
 * @typedef {import('./walk-scene.js').GeometryColumn} GeometryColumn
 * @typedef {import('./walk-cells.js').Cell} Cell
 * @typedef {import('./walk-painter.js').Scene} Scene
 * @typedef {{x: number, y: number, text: string}} Label
 */
import { digitsOn, NUMBER_LINE_PX, numberOnUnit } from './walk-cells.js';
import { largestOf, quantityOn, strengthOf, valuesOn } from './walk-scene.js';

/** Of more links between two columns only the front of the wave is drawn. */
const MOST_DOTS = 200;
const SMALLEST_DOT_PX = 1.5,
  LARGEST_DOT_PX = 4;
/** From a number to what it must not touch. */
const CLEAR_PX = 3;

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Move} move @param {Cell[][]} cells of each column, that stand already */
export function drawMove(context, scene, move, cells) {
  const { geometry, snapshot } = scene;
  const columns = geometry.columns;
  const left = Math.min(move.from, move.to);
  const way = wayBetween(scene, move, cells);
  const quantity = quantityOn(snapshot.round.verb, scene.at, move.from, columns.length);
  const values = valuesOn(snapshot, quantity, move.from);
  if (!columns[left + 1].isLinked || columns[left].shown * columns[left + 1].shown > MOST_DOTS)
    return drawFront(context, scene, way.x);
  if (!quantity || !values) return undefined;
  const largest = largestOf(snapshot, quantity, columns.length);
  for (let row = 0; row < columns[move.from].shown; row++) {
    const value = values[row];
    drawDots(context, scene, way, row, value, strengthOf(quantity, value, largest));
  }
  return drawLabels(context, scene, way, values);
}

/** @typedef {ReturnType<typeof wayBetween>} Way */

/** @param {Scene} scene @param {Move} move @param {Cell[][]} cells */
function wayBetween({ geometry }, { from, to, share }, cells) {
  const [left, right] = from < to ? [from, to] : [to, from];
  const a = geometry.columns[left],
    b = geometry.columns[right];
  const x1 = a.x + a.wide / 2,
    x2 = b.x - b.wide / 2;
  const along = from < to ? share : 1 - share;
  const rise = geometry.rise(along);
  const y = (/** @type {GeometryColumn} */ column, /** @type {number} */ row) => column.at(row).y;
  const [source, target] = from < to ? [a, b] : [b, a];
  return {
    source,
    target,
    x: x1 + (x2 - x1) * along,
    /** Where the number of a unit is on its link to a unit of the other column. @param {number} row @param {number} toRow */
    y: (row, toRow) => {
      const [start, end] = from < to ? [y(source, row), y(target, toRow)] : [y(target, toRow), y(source, row)];
      return start + (end - start) * rise;
    },
    /** Between what stands on either side. */
    room: [
      Math.max(x1, ...cells[left].map(({ box }) => box.x + box.width / 2)),
      Math.min(x2, ...cells[right].map(({ box }) => box.x - box.width / 2)),
    ],
  };
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {number} x */
function drawFront(context, { geometry, colours }, x) {
  context.globalAlpha = 0.35;
  context.fillStyle = colours.accent;
  context.fillRect(x - 1.5, 0, 3, geometry.height);
  context.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Way} way @param {number} row @param {number} value @param {number} strength */
function drawDots(context, { colours }, way, row, value, strength) {
  if (strength === 0) return;
  const radius = SMALLEST_DOT_PX + (LARGEST_DOT_PX - SMALLEST_DOT_PX) * strength;
  context.fillStyle = value < 0 ? colours.negative : colours.positive;
  context.beginPath();
  for (let toRow = 0; toRow < way.target.shown; toRow++) {
    const y = way.y(row, toRow);
    context.moveTo(way.x + radius, y);
    context.arc(way.x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Way} way @param {Float64Array} values */
function drawLabels(context, { geometry, colours }, way, values) {
  const digits = digitsOn(geometry);
  const labels = labelsOn(way, (row) => numberOnUnit(values[row], digits));
  const halves = labels.map(({ text }) => context.measureText(text).width / 2 + CLEAR_PX);
  if (!haveRoom(labels, halves, way.room, NUMBER_LINE_PX * geometry.scale)) return;
  context.lineWidth = 4 * geometry.scale;
  context.strokeStyle = colours.panel;
  context.fillStyle = colours.ink;
  for (const { x, y, text } of labels) {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}

/** One number for each unit, on the link that leads most nearly straight on. @param {Pick<Way, 'source'|'target'|'x'|'y'>} way @param {(row: number) => string} textOf @returns {Label[]} */
export function labelsOn({ source, target, x, y }, textOf) {
  return Array.from({ length: source.shown }, (_, row) => {
    const shift = (source.shown - target.shown) / 2;
    const toRow = Math.max(0, Math.min(target.shown - 1, Math.round(row - shift)));
    return { x, y: y(row, toRow), text: textOf(row) };
  });
}

/** Whether no number touches another one, nor what stands left and right. @param {Label[]} labels @param {number[]} halves of their widths @param {number[]} room from, to @param {number} line their height */
export function haveRoom(labels, halves, [low, high], line) {
  if (labels.some(({ x }, i) => x - halves[i] < low || x + halves[i] > high)) return false;
  const heights = labels.map(({ y }) => y).sort((a, b) => a - b);
  return heights.every((y, i) => i === 0 || y - heights[i - 1] >= line);
}
