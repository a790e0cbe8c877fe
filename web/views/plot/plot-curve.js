/**
 * What the network answers over its only input, as a curve: the core's values, one a place, in the plot's own scale.
 *
 * @typedef {import('../../engine/protocol.js').Curves} Curves
 * @typedef {import('./plot-colours.js').Look} Look
 */
import { PLOT_RADIUS, VALUE_HEIGHT } from '../../experiment/points.js';
import { context2dOf } from '../shared/canvas.js';
import { tracePath } from '../shared/curve-path.js';

const LINE_PX = 2.6;

/** @param {HTMLCanvasElement} canvas */
export function createCurveLayer(canvas) {
  const context = context2dOf(canvas);
  return {
    /** @param {Curves|null} curves null: not there yet @param {Look} look @param {number} ratio device pixels in a pixel of the page */
    draw(curves, look, ratio) {
      const { width, height } = canvas;
      context.clearRect(0, 0, width, height);
      drawZero(context, look, ratio);
      if (!curves) return;
      const rowOf = (/** @type {number} */ value) => (height / 2) * (1 - (value * VALUE_HEIGHT) / PLOT_RADIUS);
      context.beginPath();
      tracePath(context, curves.outputs.subarray(0, curves.places), width, rowOf);
      context.lineJoin = 'round';
      context.lineWidth = LINE_PX * ratio;
      context.strokeStyle = look.ink;
      context.stroke();
    },
    clear() {
      context.clearRect(0, 0, canvas.width, canvas.height);
    },
  };
}

/** The line y = 0. @param {CanvasRenderingContext2D} context @param {Look} look @param {number} ratio */
function drawZero(context, look, ratio) {
  const { width, height } = context.canvas;
  context.globalAlpha = 0.2;
  context.fillStyle = look.ink;
  context.fillRect(0, Math.round(height / 2), width, Math.max(1, Math.round(ratio)));
  context.globalAlpha = 1;
}
