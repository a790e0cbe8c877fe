/** Where a sampled surface crosses a border: that between two classes, or those among several. */

/**
 * Marching squares: the line where `values` cross `border` as straight pieces [x0, y0, x1, y1, …] in units of cells,
 * (0, 0) being the middle of the first cell. Cells that touch a number that is not finite are left out.
 *
 * @param {Float32Array} values resolution², row after row
 * @param {number} resolution
 * @param {number} [border]
 * @returns {number[]}
 */
export function zeroLine(values, resolution, border = 0) {
  /** @type {number[]} */
  const pieces = [];
  for (let row = 0; row + 1 < resolution; row++) {
    for (let column = 0; column + 1 < resolution; column++) {
      const at = row * resolution + column;
      const a = values[at] - border,
        b = values[at + 1] - border;
      const c = values[at + resolution + 1] - border,
        d = values[at + resolution] - border;
      const positive = Number(a > 0) + Number(b > 0) + Number(c > 0) + Number(d > 0);
      if (positive === 0 || positive === 4 || !Number.isFinite(a + b + c + d)) continue;
      addCell(pieces, column, row, a, b, c, d);
    }
  }
  return pieces;
}

/** Corners clockwise from the top left; a saddle is cut into two pieces, top with right, bottom with left. */
function addCell(
  /** @type {number[]} */ pieces,
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ a,
  /** @type {number} */ b,
  /** @type {number} */ c,
  /** @type {number} */ d,
) {
  if (a > 0 !== b > 0) pieces.push(x + a / (a - b), y);
  if (b > 0 !== c > 0) pieces.push(x + 1, y + b / (b - c));
  if (d > 0 !== c > 0) pieces.push(x + d / (d - c), y + 1);
  if (a > 0 !== d > 0) pieces.push(x, y + a / (a - d));
}

/**
 * The lines where another of several outputs becomes the largest, in the same form. On each side of a cell the crossing
 * is where the two largest are equal; of more than two crossings in a cell, all meet in their middle.
 *
 * @param {Float32Array} values one picture of resolution² cells an output, one after the other
 * @param {number} resolution
 * @returns {number[]}
 */
export function classLines(values, resolution) {
  const cells = resolution * resolution;
  const largest = largestOf(values, cells);
  /** @type {number[]} */
  const pieces = [];
  for (let row = 0; row + 1 < resolution; row++) {
    for (let column = 0; column + 1 < resolution; column++) {
      const at = row * resolution + column;
      const corners = [at, at + 1, at + resolution + 1, at + resolution];
      const [a, b, c, d] = corners.map((corner) => largest[corner]);
      if ((a === b && b === c && c === d) || Math.min(a, b, c, d) < 0) continue;
      joinCrossings(pieces, crossingsOf(values, cells, largest, corners, column, row));
    }
  }
  return pieces;
}

/** Number of the largest output of each cell; −1 where one is not finite. */
function largestOf(/** @type {Float32Array} */ values, /** @type {number} */ cells) {
  const largest = new Int8Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    let best = 0,
      sum = 0;
    for (let k = 0; k * cells < values.length; k++) {
      sum += values[k * cells + cell];
      if (values[k * cells + cell] > values[best * cells + cell]) best = k;
    }
    largest[cell] = Number.isFinite(sum) ? best : -1;
  }
  return largest;
}

/** Corners of a cell clockwise from the top left, from the cell's own. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/** Where the sides of a cell are crossed, [x, y] each, clockwise from the top. */
function crossingsOf(
  /** @type {Float32Array} */ values,
  /** @type {number} */ cells,
  /** @type {Int8Array} */ largest,
  /** @type {number[]} */ corners,
  /** @type {number} */ column,
  /** @type {number} */ row,
) {
  /** @type {[number, number][]} */
  const found = [];
  for (let side = 0; side < 4; side++) {
    const next = (side + 1) % 4,
      from = corners[side],
      to = corners[next];
    const k = largest[from],
      other = largest[to];
    if (k === other) continue;
    const ahead = values[k * cells + from] - values[other * cells + from];
    const behind = values[other * cells + to] - values[k * cells + to];
    const share = ahead + behind > 0 ? ahead / (ahead + behind) : 0.5;
    const [x0, y0] = CORNERS[side],
      [x1, y1] = CORNERS[next];
    found.push([column + x0 + share * (x1 - x0), row + y0 + share * (y1 - y0)]);
  }
  return found;
}

function joinCrossings(/** @type {number[]} */ pieces, /** @type {[number, number][]} */ crossings) {
  if (crossings.length === 2) {
    pieces.push(...crossings[0], ...crossings[1]);
    return;
  }
  const middle = [0, 1].map((axis) => crossings.reduce((sum, crossing) => sum + crossing[axis], 0) / crossings.length);
  for (const crossing of crossings) pieces.push(...crossing, middle[0], middle[1]);
}
