/**
 * The signal of the whole run as coloured cells: a row for each layer, a column for each recorded moment. What is
 * exactly 0 or no number is left transparent, and the hatched ground shows.
 *
 * @typedef {import('../../engine/protocol.js').Timeline} Timeline
 * @typedef {ReturnType<typeof import('../shared/step-axis.js').stepAxis>} StepAxis
 *
 * @typedef {object} StripScene
 * @property {Timeline} timeline
 * @property {StepAxis} axis
 * @property {number} end step at which the last moment's column ends
 * @property {number} height in CSS pixels
 * @property {number} ratio device pixels per CSS pixel
 */
import { context2dOf, fitCanvas } from '../shared/canvas.js';
import { decadesSpanned, signalPixel } from '../shared/signal-colours.js';

/** @param {HTMLCanvasElement} canvas spans the axis */
export function createSignalStrip(canvas) {
  const context = context2dOf(canvas);
  const cells = document.createElement('canvas');
  const cellContext = context2dOf(cells);
  /** @type {Timeline|null} */
  let measured = null;
  let decades = { low: NaN, high: NaN };

  return {
    /** @param {StripScene} scene @returns {{low: number, high: number}} powers of ten that the colours span */
    draw({ timeline, axis, end, height, ratio }) {
      if (timeline !== measured) decades = decadesSpanned(timeline.signal);
      measured = timeline;
      const width = axis.right - axis.left;
      fitCanvas(canvas, width, height, ratio);
      context.clearRect(0, 0, canvas.width, canvas.height);
      const columns = Math.min(canvas.width, Math.round((canvas.width * (axis.x(end) - axis.left)) / width));
      if (timeline.layers === 0 || columns < 1) return decades;
      cells.width = columns;
      cells.height = timeline.layers;
      cellContext.putImageData(paintCells(timeline, columns, end, decades), 0, 0);
      context.imageSmoothingEnabled = false;
      context.drawImage(cells, 0, 0, columns, canvas.height);
      return decades;
    },
  };
}

/**
 * One pixel a cell. The last layer is at the top, since the gradient comes from the loss.
 * @param {Timeline} timeline
 * @param {number} columns in pixels, from step 0 to `end`
 * @param {number} end
 * @param {{low: number, high: number}} decades
 */
function paintCells({ layers, step, signal }, columns, end, decades) {
  const image = new ImageData(columns, layers);
  const pixels = new Uint32Array(image.data.buffer);
  let moment = 0;
  for (let column = 0; column < columns; column++) {
    const at = ((column + 0.5) / columns) * end;
    while (moment + 1 < step.length && step[moment + 1] <= at) moment++;
    for (let l = 0; l < layers; l++)
      pixels[(layers - 1 - l) * columns + column] = signalPixel(signal[moment * layers + l], decades);
  }
  return image;
}

/** Index of the last moment up to `step`; 0 if there is none. @param {Float64Array} steps of the moments, ascending @param {number} step */
export function momentAt(steps, step) {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps[middle] <= step) low = middle;
    else high = middle - 1;
  }
  return low;
}
