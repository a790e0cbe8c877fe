/** A curve through evenly spaced values, for a canvas or a Path2D. */

/**
 * Traces `values` from the left to the right over `width`; where one is not a number the line is interrupted.
 * @param {Pick<CanvasPath, 'moveTo'|'lineTo'>} path
 * @param {ArrayLike<number>} values
 * @param {number} width
 * @param {(value: number) => number} rowOf a value's row
 */
export function tracePath(path, values, width, rowOf) {
  let isDown = false;
  for (let i = 0; i < values.length; i++) {
    const y = rowOf(values[i]);
    const isDrawn = Number.isFinite(y);
    if (isDrawn) path[isDown ? 'lineTo' : 'moveTo']((i / (values.length - 1)) * width, y);
    isDown = isDrawn;
  }
}
