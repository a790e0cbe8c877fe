/**
 * The plane of the plot through points of three and more inputs: the place (px, py) means the inputs
 * origin + px · across + py · up. This is geometry of drawing; what the network makes of a place is the core's to say.
 *
 * @typedef {import('./points.js').Plane} Plane
 */

/** Where the inputs `values` are in the plane, wherever that is. @param {Plane} plane @param {ArrayLike<number>} values @param {number} [from] of the first one */
export function placeInPlane({ origin, across, up }, values, from = 0) {
  let [x, y, xx, yy] = [0, 0, 0, 0];
  origin.forEach((start, i) => {
    const away = Number(values[from + i]) - start,
      [right, above] = [Number(across[i]), Number(up[i])];
    x += away * right;
    y += away * above;
    xx += right ** 2;
    yy += above ** 2;
  });
  return { x: x / xx, y: y / yy };
}
