/**
 * The strip: a row for each layer, a column for each moment of the run, coloured by the signal. What is exactly 0 or
 * no number is left empty, and the hatched ground shows.
 *
 * @typedef {import('../../engine/protocol.js').Timeline} Timeline
 * @typedef {ReturnType<typeof import('../shared/step-axis.js').stepAxis>} StepAxis
 *
 * @typedef {object} StripScene
 * @property {Timeline} timeline
 * @property {StepAxis} axis
 * @property {number} end where the last moment's column ends
 * @property {number} height in CSS pixels
 * @property {number} ratio device pixels per CSS pixel
 */
import { context2dOf, fitCanvas } from '../shared/canvas.js';
import { decadesSpanned, signalPixel } from '../shared/signal-colours.js';

/** @param {HTMLCanvasElement} canvas spans the axis */
export function createStrip(canvas) {
  const context = context2dOf(canvas),
    cells = document.createElement('canvas'),
    cellContext = context2dOf(cells);
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
      cellContext.putImageData(paint(timeline, columns, end, decades), 0, 0);
      context.imageSmoothingEnabled = false;
      context.drawImage(cells, 0, 0, columns, canvas.height);
      return decades;
    },
  };
}

/**
 * The last layer at the top, as the loss is where the gradient comes from.
 * @param {Timeline} timeline
 * @param {number} columns
 * @param {number} end
 * @param {{low: number, high: number}} decades
 */
function paint({ layers, step, signal }, columns, end, decades) {
  const image = new ImageData(columns, layers),
    pixels = new Uint32Array(image.data.buffer);
  let moment = 0;
  for (let column = 0; column < columns; column++) {
    const at = ((column + 0.5) / columns) * end;
    while (moment + 1 < step.length && step[moment + 1] <= at) moment++;
    for (let l = 0; l < layers; l++)
      pixels[(layers - 1 - l) * columns + column] = signalPixel(signal[moment * layers + l], decades);
  }
  return image;
}

/** Index of the last moment up to `step`. @param {Timeline} timeline @param {number} step */
export function momentAt(timeline, step) {
  let low = 0,
    high = timeline.step.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timeline.step[middle] <= step) low = middle;
    else high = middle - 1;
  }
  return low;
}
