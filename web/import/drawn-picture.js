/**
 * A drawing as a picture of 8 × 8 cells, made as those of the digits were (data/README.md): sized and centred in a bitmap of
 * 32 × 32, of which each cell counts 4 × 4 pixels.
 *
 * @typedef {{x: number, y: number}} Place in any unit, y downwards
 * @typedef {Place[]} Stroke
 * @typedef {{along: number, down: number, atX: number, atY: number}} Fit from a place of the drawing to one of the bitmap
 */
import { PICTURE_SIDE } from '../experiment/columns.js';

const BITMAP_SIDE = 32;
const BLOCK = BITMAP_SIDE / PICTURE_SIDE;

/** Every picture of the set is as high as its bitmap, and few are wider than this: NIST's programs fitted digits into it. */
const MOST_WIDTH = 20;

/** Pixels with ink in a picture of the set: 90 % of them have between 260 and 390, because thin strokes were thickened. */
const USUAL_INK = 315;

/** Half the width of a stroke, in pixels of the bitmap. */
const RADIUS = { least: 1, most: 5.5 };

/** What is flat is drawn no higher than so many times as it would be with its own proportions. */
const MOST_STRETCH = 3;

/** A drawing smaller than this share of the drawn square is not enlarged to a whole picture: it is a dot. */
const DOT = 0.06;

/**
 * The ink of each cell, 0 … 1, row by row; all 0 where nothing is drawn.
 * @param {Stroke[]} strokes @param {number} side of the square that was drawn in
 */
export function pictureOf(strokes, side) {
  const drawn = strokes.filter((stroke) => stroke.length > 0);
  return countBlocks(drawn.length > 0 ? bitmapOf(drawn, side) : new Uint8Array(BITMAP_SIDE ** 2));
}

/** With strokes as wide as give it the usual ink. @param {Stroke[]} strokes @param {number} side */
function bitmapOf(strokes, side) {
  let { least, most } = RADIUS;
  for (let i = 0; i < 6; ++i) {
    const radius = (least + most) / 2;
    if (inkOf(draw(strokes, radius, side)) < USUAL_INK) least = radius;
    else most = radius;
  }
  return draw(strokes, most, side);
}

const inkOf = (/** @type {Uint8Array} */ bitmap) => bitmap.reduce((sum, pixel) => sum + pixel, 0);

/** @param {Stroke[]} strokes @param {number} radius @param {number} side */
function draw(strokes, radius, side) {
  const bitmap = new Uint8Array(BITMAP_SIDE ** 2),
    { along, down, atX, atY } = fitInto(strokes.flat(), radius, side);
  for (const stroke of strokes) {
    const places = stroke.map(({ x, y }) => ({ x: along * x + atX, y: down * y + atY }));
    places.forEach((to, i) => drawLine(bitmap, places[Math.max(0, i - 1)], to, radius));
  }
  return bitmap;
}

/** As high as the bitmap, in the middle of it. @param {Place[]} places @param {number} radius @param {number} side @returns {Fit} */
function fitInto(places, radius, side) {
  const [x, y] = [extentOf(places.map((at) => at.x)), extentOf(places.map((at) => at.y))];
  const least = DOT * side;
  const room = { x: MOST_WIDTH - 2 * radius, y: BITMAP_SIDE - 2 * radius };
  const widest = room.x / Math.max(x.length, least),
    highest = room.y / Math.max(y.length, least);
  const along = Math.min(widest, highest),
    down = Math.min(highest, MOST_STRETCH * along);
  const middle = BITMAP_SIDE / 2;
  return { along, down, atX: middle - along * x.middle, atY: middle - down * y.middle };
}

/** @param {number[]} numbers */
function extentOf(numbers) {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return { length: high - low, middle: (low + high) / 2 };
}

/** Inks the pixels whose centres are within `radius` of the line. @param {Uint8Array} bitmap @param {Place} from @param {Place} to @param {number} radius */
function drawLine(bitmap, from, to, radius) {
  const [left, right] = pixelsWithin(Math.min(from.x, to.x) - radius, Math.max(from.x, to.x) + radius),
    [top, bottom] = pixelsWithin(Math.min(from.y, to.y) - radius, Math.max(from.y, to.y) + radius);
  for (let row = top; row <= bottom; ++row)
    for (let column = left; column <= right; ++column)
      if (distance({ x: column + 0.5, y: row + 0.5 }, from, to) <= radius) bitmap[row * BITMAP_SIDE + column] = 1;
}

/** First and last pixel of the bitmap between two places. @param {number} from @param {number} to */
const pixelsWithin = (from, to) => [Math.max(0, Math.floor(from)), Math.min(BITMAP_SIDE - 1, Math.floor(to))];

/** From `at` to the nearest place of the line. @param {Place} at @param {Place} from @param {Place} to */
function distance(at, from, to) {
  const [wayX, wayY] = [to.x - from.x, to.y - from.y];
  const along = ((at.x - from.x) * wayX + (at.y - from.y) * wayY) / (wayX ** 2 + wayY ** 2 || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(at.x - from.x - share * wayX, at.y - from.y - share * wayY);
}

/** The share of each cell's pixels with ink. @param {Uint8Array} bitmap */
function countBlocks(bitmap) {
  const cells = new Float64Array(PICTURE_SIDE ** 2);
  bitmap.forEach((pixel, i) => {
    const [row, column] = [Math.floor(i / BITMAP_SIDE / BLOCK), Math.floor((i % BITMAP_SIDE) / BLOCK)];
    cells[row * PICTURE_SIDE + column] += pixel / BLOCK ** 2;
  });
  return cells;
}
