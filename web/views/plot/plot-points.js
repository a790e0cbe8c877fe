/**
 * The points: a shape and colour for each class, or circles in the colour of their value; filled where they train,
 * hollow and smaller where they only test. Each kind is drawn once and stamped, so that 10,000 points take a few
 * milliseconds.
 *
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('./plot-geometry.js').Frame} Frame
 * @typedef {import('./plot-colours.js').Look} Look
 *
 * @typedef {object} PointScene
 * @property {Points} points
 * @property {Frame} frame
 * @property {number} ratio device pixels per CSS pixel
 * @property {Look} look
 * @property {{low: number, high: number}} scale the values that get the whole of the two colours
 * @property {boolean} showTest
 * @property {number} selected −1 for none
 * @property {number[]} batch the points of the mini-batch that the verbs are made of
 * @property {number} traced which of these is looked at; −1: all
 */

import { classesOf } from '../../experiment/points.js';
import { context2dOf } from '../shared/canvas.js';
import { classNumber, SHAPE_EXTENT, shapePath } from '../shared/class-shapes.js';
import { valueColour } from './plot-colours.js';
import { pixelX, pixelY } from './plot-geometry.js';

/** Different colours of values on each side of the middle: more than the eye can tell on a point. */
const SHADES = 12;

/** Radius in CSS pixels: smaller the more there are, and the smaller the plot is. */
function pointRadius(/** @type {number} */ count, /** @type {number} */ side) {
  const byCount = count <= 200 ? 4.8 : Math.max(2, 4.8 * (200 / count) ** 0.22);
  return byCount * Math.min(3.5, Math.max(0.85, side / 420));
}

/**
 * @param {HTMLCanvasElement} canvas for all points, but for a selected one that moves
 * @param {HTMLCanvasElement} chosenCanvas for the selected one: a drag then draws no other point again
 */
export function createPointLayer(canvas, chosenCanvas) {
  const context = context2dOf(canvas);
  const chosenContext = context2dOf(chosenCanvas);
  /** @type {Stamps} */
  let stamps = [[], []];
  /** @type {PointScene|null} */
  let drawn = null;
  // A selected point is left out of the others only once it moves: selecting alone then costs nothing.
  let leftOut = -1;

  const drawOthers = (/** @type {PointScene} */ scene) => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (scene.showTest) stampAll(context, scene, stamps, 1, leftOut);
    stampAll(context, scene, stamps, 0, leftOut);
  };

  return {
    draw(/** @type {PointScene} */ scene) {
      const radius = pointRadius(scene.points.x.length, scene.frame.side);
      const alike = drawn !== null && looksAlike(drawn, scene);
      if (!alike) stamps = makeStamps(radius, scene);
      if (!alike || !drawn || !othersStay(drawn, scene, leftOut)) {
        leftOut = drawn && drawn.selected === scene.selected && drawn.points !== scene.points ? scene.selected : -1;
        drawOthers(scene);
      }
      chosenContext.clearRect(0, 0, chosenCanvas.width, chosenCanvas.height);
      drawBatch(chosenContext, scene, stamps, radius);
      if (scene.selected >= 0 && scene.selected < scene.points.x.length)
        drawSelected(chosenContext, scene, stamps, radius);
      drawn = scene;
    },
  };
}

/** Whether the same stamps at the same places would do. */
function looksAlike(/** @type {PointScene} */ a, /** @type {PointScene} */ b) {
  return (
    a.frame === b.frame &&
    a.ratio === b.ratio &&
    a.look === b.look &&
    a.points.x.length === b.points.x.length &&
    a.points.classes === b.points.classes &&
    a.scale.low === b.scale.low &&
    a.scale.high === b.scale.high
  );
}

/** Whether all points are where they were, except that `leftOut`, which is not among them, may have moved. */
function othersStay(/** @type {PointScene} */ a, /** @type {PointScene} */ b, /** @type {number} */ leftOut) {
  if (a.showTest !== b.showTest || (leftOut >= 0 && leftOut !== b.selected)) return false;
  if (a.points === b.points) return true;
  if (a.points.test !== b.points.test) return false;
  const { x, y, label } = a.points;
  for (let i = 0; i < x.length; i++) {
    const stays = x[i] === b.points.x[i] && y[i] === b.points.y[i] && label[i] === b.points.label[i];
    if (i !== leftOut && !stays) return false;
  }
  return true;
}

/** Whole device pixels: a stamp between two pixels would be blurred, and slower. */
function stampAt(
  /** @type {CanvasRenderingContext2D} */ context,
  /** @type {PointScene} */ { points, frame, ratio },
  /** @type {HTMLCanvasElement} */ stamp,
  /** @type {number} */ i,
) {
  context.drawImage(
    stamp,
    Math.round(pixelX(frame, points.x[i]) * ratio - stamp.width / 2),
    Math.round(pixelY(frame, points.y[i]) * ratio - stamp.height / 2),
  );
}

/** Of training points and of test points, one a class or shade. @typedef {[HTMLCanvasElement[], HTMLCanvasElement[]]} Stamps */

function stampAll(
  /** @type {CanvasRenderingContext2D} */ context,
  /** @type {PointScene} */ scene,
  /** @type {Stamps} */ stamps,
  /** @type {0|1} */ test,
  /** @type {number} */ leftOut,
) {
  const { points } = scene;
  for (let i = 0; i < points.x.length; i++) {
    if (points.test[i] === test && i !== leftOut)
      stampAt(context, scene, stamps[test][kindOf(scene, points.label[i])], i);
  }
}

/** Number of the stamp of points with this label: their class, or the shade of their value. */
function kindOf(/** @type {PointScene} */ { points, scale }, /** @type {number} */ label) {
  const classes = classesOf(points);
  if (classes > 0) return classNumber(label, classes);
  const share = (2 * (label - scale.low)) / (scale.high - scale.low) - 1;
  return SHADES + Math.round(SHADES * Math.max(-1, Math.min(1, share)));
}

/** @param {number} radius @param {PointScene} scene @returns {Stamps} */
function makeStamps(radius, { points, ratio, look }) {
  const classes = classesOf(points);
  const kinds = Array.from({ length: classes > 0 ? classes : 2 * SHADES + 1 }, (_, k) =>
    classes > 0
      ? { shape: k, colour: look.classes[k], edge: look.panel }
      : // A value near the middle is as pale as the ground: an edge of ink keeps it in sight.
        { shape: 0, colour: valueColour(look, k / SHADES - 1), edge: look.ink },
  );
  const of = (/** @type {boolean} */ test) => kinds.map((kind) => makeStamp(radius, ratio, look, kind, test));
  return [of(false), of(true)];
}

/** @param {number} radius @param {number} ratio @param {Look} look @param {{shape: number, colour: string, edge: string}} kind @param {boolean} test */
function makeStamp(radius, ratio, look, { shape, colour, edge }, test) {
  const stamp = document.createElement('canvas');
  // As far as the outline's corners reach, and a pixel for the soft edge: every pixel of it is paid 10,000 times.
  stamp.width = stamp.height = 2 * Math.ceil((radius * SHAPE_EXTENT[shape] + 1) * ratio);
  const context = context2dOf(stamp);
  context.translate(stamp.width / 2, stamp.height / 2);
  context.scale(ratio, ratio);
  const size = test ? radius * 0.78 : radius;
  const outline = new Path2D(shapePath(shape, size));
  const inked = edge === look.ink;
  context.lineWidth = (test ? size * 0.95 : size * 0.62) * (inked ? 0.5 : 1);
  context.strokeStyle = edge;
  context.globalAlpha = inked ? 0.6 : 1;
  context.stroke(outline);
  context.globalAlpha = 1;
  context.fillStyle = test ? look.panel : colour;
  context.fill(outline);
  if (test) {
    context.lineWidth = Math.max(1, size * (inked ? 0.3 : 0.42));
    context.strokeStyle = colour;
    context.stroke(inked ? new Path2D(shapePath(shape, size * 0.8)) : outline);
  }
  return stamp;
}

function drawSelected(
  /** @type {CanvasRenderingContext2D} */ context,
  /** @type {PointScene} */ scene,
  /** @type {Stamps} */ stamps,
  /** @type {number} */ radius,
) {
  const { ratio, look, selected } = scene;
  stampAt(context, scene, stampOf(scene, stamps, selected), selected);
  ringAround(context, scene, selected, radius + 5.5, [
    [5 * ratio, look.panel],
    [2.2 * ratio, look.ink],
  ]);
}

const stampOf = (/** @type {PointScene} */ scene, /** @type {Stamps} */ stamps, /** @type {number} */ i) =>
  stamps[scene.points.test[i] ? 1 : 0][kindOf(scene, scene.points.label[i])];

/** A ring around each point of the mini-batch; the one that is looked at has two. */
function drawBatch(
  /** @type {CanvasRenderingContext2D} */ context,
  /** @type {PointScene} */ scene,
  /** @type {Stamps} */ stamps,
  /** @type {number} */ radius,
) {
  const { ratio, look, batch, traced, points } = scene;
  for (const i of batch) {
    if (i === traced) continue;
    ringAround(context, scene, i, radius + 3, [
      [3.4 * ratio, look.panel],
      [1.6 * ratio, look.accent],
    ]);
  }
  if (traced < 0 || traced >= points.x.length) return;
  stampAt(context, scene, stampOf(scene, stamps, traced), traced);
  for (const reach of [radius + 3.5, radius + 8.5])
    ringAround(context, scene, traced, reach, [
      [5 * ratio, look.panel],
      [2.4 * ratio, look.accent],
    ]);
}

function ringAround(
  /** @type {CanvasRenderingContext2D} */ context,
  /** @type {PointScene} */ { points, frame, ratio },
  /** @type {number} */ i,
  /** @type {number} */ radius,
  /** @type {[width: number, colour: string][]} */ strokes,
) {
  context.beginPath();
  context.arc(pixelX(frame, points.x[i]) * ratio, pixelY(frame, points.y[i]) * ratio, radius * ratio, 0, 2 * Math.PI);
  for (const [width, colour] of strokes) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}
