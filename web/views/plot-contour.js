/** Where a sampled surface crosses zero. */

/**
 * Marching squares: the zero line of `values` as straight pieces [x0, y0, x1, y1, …] in units of cells,
 * (0, 0) being the middle of the first cell. Cells that touch a number that is not finite are left out.
 *
 * @param {Float32Array} values resolution², row after row
 * @param {number} resolution
 * @returns {number[]}
 */
export function zeroLine(values, resolution) {
  /** @type {number[]} */
  const pieces = [];
  for (let row = 0; row + 1 < resolution; row++) {
    for (let column = 0; column + 1 < resolution; column++) {
      const at = row * resolution + column;
      const a = values[at], b = values[at + 1], c = values[at + resolution + 1], d = values[at + resolution];
      const positive = Number(a > 0) + Number(b > 0) + Number(c > 0) + Number(d > 0);
      if (positive === 0 || positive === 4 || !Number.isFinite(a + b + c + d)) continue;
      addCell(pieces, column, row, a, b, c, d);
    }
  }
  return pieces;
}

/** Corners clockwise from the top left; a saddle is cut into two pieces, top with right, bottom with left. */
function addCell(/** @type {number[]} */ pieces, /** @type {number} */ x, /** @type {number} */ y,
                 /** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c, /** @type {number} */ d) {
  if (a > 0 !== b > 0) pieces.push(x + a / (a - b), y);
  if (b > 0 !== c > 0) pieces.push(x + 1, y + b / (b - c));
  if (d > 0 !== c > 0) pieces.push(x + d / (d - c), y + 1);
  if (a > 0 !== d > 0) pieces.push(x, y + a / (a - d));
}
