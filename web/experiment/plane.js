/**
 * The plane of the plot through points of three and more inputs: the place (px, py) means the inputs
 * origin + px · across + py · up. This is geometry of drawing; what the network makes of a place is the core's to say.
 *
 * @typedef {import('./points.js').Plane} Plane
 */

/** Where the inputs `values` are in the plane, wherever that is. @param {Plane} plane @param {ArrayLike<number>} values @param {number} [from] of the first one */
export function placeInPlane({ origin, across, up }, values, from = 0) {
  let [x, y, xx, yy] = [0, 0, 0, 0];
  // Plain numbers in a plain loop: of 20,000 points of 64 inputs, callbacks and pairs take a fifth of a second.
  for (let i = 0; i < origin.length; i++) {
    const away = Number(values[from + i]) - Number(origin[i]),
      right = Number(across[i]),
      above = Number(up[i]);
    x += away * right;
    y += away * above;
    xx += right * right;
    yy += above * above;
  }
  return { x: x / xx, y: y / yy };
}
