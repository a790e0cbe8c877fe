/** Where cells and weights lie in a landscape: a square map of `cells` × `cells` losses, drawn `size` pixels wide. */

/** Middle of a cell, in pixels. @param {number} cell from 0 @param {number} cells @param {number} size */
export const cellCentre = (cell, cells, size) => ((cell + 0.5) * size) / cells;

/**
 * Where the coordinate `value` lies, in pixels.
 * @param {Float64Array} axis coordinate of each cell
 * @param {number} value
 * @param {number} size
 */
export function pixelOnAxis(axis, value, size) {
  const last = axis.length - 1;
  return cellCentre((last * (value - axis[0])) / (axis[last] - axis[0]), axis.length, size);
}

/** The cell that the present weights are in: the one nearest to 0. @param {Float64Array} axis */
export function presentCell(axis) {
  let nearest = 0;
  axis.forEach((value, i) => {
    if (Math.abs(value) < Math.abs(axis[nearest])) nearest = i;
  });
  return nearest;
}
