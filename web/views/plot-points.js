/**
 * The points: circles for class −1, diamonds for class +1; filled where they train, hollow and smaller
 * where they only test. Each kind is drawn once and stamped, so that 10,000 points take a few milliseconds.
 *
 * @typedef {import('../experiment.js').Points} Points
 * @typedef {import('./plot-geometry.js').Frame} Frame
 * @typedef {import('./plot-look.js').Look} Look
 *
 * @typedef {object} PointScene
 * @property {Points} points
 * @property {Frame} frame
 * @property {number} ratio device pixels per CSS pixel
 * @property {Look} look
 * @property {boolean} showTest
 * @property {number} selected −1 for none
 * @property {number[]} batch the points of the mini-batch that the verbs are made of
 * @property {number} traced which of these is looked at; −1: all
 */
import { pixelX, pixelY } from './plot-geometry.js';
import { contextOf } from './plot-look.js';

/** Radius in CSS pixels: smaller the more there are, and the smaller the plot is. */
export function pointRadius(/** @type {number} */ count, /** @type {number} */ side) {
  const byCount = count <= 200 ? 4.8 : Math.max(2, 4.8 * (200 / count) ** 0.22);
  return byCount * Math.min(1.7, Math.max(0.85, side / 420));
}

/**
 * @param {HTMLCanvasElement} canvas for all points, but for a selected one that moves
 * @param {HTMLCanvasElement} chosenCanvas for the selected one: a drag then draws no other point again
 */
export function createPointLayer(canvas, chosenCanvas) {
  const context = contextOf(canvas);
  const chosenContext = contextOf(chosenCanvas);
  /** @type {Map<string, HTMLCanvasElement>} */
  let stamps = new Map();
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
      if (!alike) stamps = makeStamps(radius, scene.ratio, scene.look);
      if (!alike || !drawn || !othersStay(drawn, scene, leftOut)) {
        leftOut = drawn && drawn.selected === scene.selected && drawn.points !== scene.points ? scene.selected : -1;
        drawOthers(scene);
      }
      chosenContext.clearRect(0, 0, chosenCanvas.width, chosenCanvas.height);
      drawBatch(chosenContext, scene, stamps, radius);
      if (scene.selected >= 0 && scene.selected < scene.points.x.length) drawSelected(chosenContext, scene, stamps, radius);
      drawn = scene;
    },
  };
}

/** Whether the same stamps at the same places would do. */
function looksAlike(/** @type {PointScene} */ a, /** @type {PointScene} */ b) {
  return a.frame === b.frame && a.ratio === b.ratio && a.look === b.look && a.points.x.length === b.points.x.length;
}

/** Whether all points are where they were, except that `leftOut`, which is not among them, may have moved. */
function othersStay(/** @type {PointScene} */ a, /** @type {PointScene} */ b, /** @type {number} */ leftOut) {
  if (a.showTest !== b.showTest || (leftOut >= 0 && leftOut !== b.selected)) return false;
  if (a.points === b.points) return true;
  if (a.points.label !== b.points.label || a.points.test !== b.points.test) return false;
  const { x, y } = a.points;
  for (let i = 0; i < x.length; i++) {
    if (i !== leftOut && (x[i] !== b.points.x[i] || y[i] !== b.points.y[i])) return false;
  }
  return true;
}

/** Whole device pixels: a stamp between two pixels would be blurred, and slower. */
function stampAt(/** @type {CanvasRenderingContext2D} */ context, /** @type {PointScene} */ { points, frame, ratio },
                 /** @type {HTMLCanvasElement} */ stamp, /** @type {number} */ i) {
  context.drawImage(stamp, Math.round(pixelX(frame, points.x[i]) * ratio - stamp.width / 2),
    Math.round(pixelY(frame, points.y[i]) * ratio - stamp.height / 2));
}

function stampAll(/** @type {CanvasRenderingContext2D} */ context, /** @type {PointScene} */ scene,
                  /** @type {Map<string, HTMLCanvasElement>} */ stamps, /** @type {0|1} */ test,
                  /** @type {number} */ leftOut) {
  const { points } = scene;
  const negative = /** @type {HTMLCanvasElement} */ (stamps.get(stampName(-1, test)));
  const positive = /** @type {HTMLCanvasElement} */ (stamps.get(stampName(1, test)));
  for (let i = 0; i < points.x.length; i++) {
    if (points.test[i] === test && i !== leftOut) stampAt(context, scene, points.label[i] < 0 ? negative : positive, i);
  }
}

const stampName = (/** @type {number} */ label, /** @type {number} */ test) => `${label < 0 ? -1 : 1} ${test}`;

function makeStamps(/** @type {number} */ radius, /** @type {number} */ ratio, /** @type {Look} */ look) {
  /** @type {Map<string, HTMLCanvasElement>} */
  const stamps = new Map();
  for (const label of [-1, 1]) {
    for (const test of [0, 1]) stamps.set(stampName(label, test), makeStamp(radius, ratio, look, label, test));
  }
  return stamps;
}

function makeStamp(/** @type {number} */ radius, /** @type {number} */ ratio, /** @type {Look} */ look,
                   /** @type {number} */ label, /** @type {number} */ test) {
  const stamp = document.createElement('canvas');
  // As far as the outline's corners reach, and a pixel for the soft edge: every pixel of it is paid 10,000 times.
  stamp.width = stamp.height = 2 * Math.ceil((radius * (label < 0 ? 1.31 : 1.69) + 1) * ratio);
  const context = contextOf(stamp);
  context.translate(stamp.width / 2, stamp.height / 2);
  context.scale(ratio, ratio);
  const colour = label < 0 ? look.negative : look.positive;
  const size = test ? radius * 0.78 : radius;
  outline(context, label, size);
  context.lineWidth = test ? size * 0.95 : size * 0.62;
  context.strokeStyle = look.panel;
  context.stroke();
  context.fillStyle = test ? look.panel : colour;
  context.fill();
  if (test) {
    context.lineWidth = Math.max(1, size * 0.42);
    context.strokeStyle = colour;
    context.stroke();
  }
  return stamp;
}

/** A circle, or a diamond of about the same area. */
function outline(/** @type {CanvasRenderingContext2D} */ context, /** @type {number} */ label, /** @type {number} */ radius) {
  context.beginPath();
  if (label < 0) {
    context.arc(0, 0, radius, 0, 2 * Math.PI);
    return;
  }
  const reach = radius * 1.25;
  context.moveTo(0, -reach);
  context.lineTo(reach, 0);
  context.lineTo(0, reach);
  context.lineTo(-reach, 0);
  context.closePath();
}

function drawSelected(/** @type {CanvasRenderingContext2D} */ context, /** @type {PointScene} */ scene,
                      /** @type {Map<string, HTMLCanvasElement>} */ stamps, /** @type {number} */ radius) {
  const { points, ratio, look, selected } = scene;
  const stamp = stamps.get(stampName(points.label[selected], points.test[selected]));
  if (stamp) stampAt(context, scene, stamp, selected);
  ringAround(context, scene, selected, radius + 5.5, [[5 * ratio, look.panel], [2.2 * ratio, look.ink]]);
}

/** A ring around each point of the mini-batch; the one that is looked at has two. */
function drawBatch(/** @type {CanvasRenderingContext2D} */ context, /** @type {PointScene} */ scene,
                   /** @type {Map<string, HTMLCanvasElement>} */ stamps, /** @type {number} */ radius) {
  const { ratio, look, batch, traced, points } = scene;
  for (const i of batch) {
    if (i === traced) continue;
    ringAround(context, scene, i, radius + 3, [[3.4 * ratio, look.panel], [1.6 * ratio, look.accent]]);
  }
  if (traced < 0 || traced >= points.x.length) return;
  const stamp = stamps.get(stampName(points.label[traced], points.test[traced]));
  if (stamp) stampAt(context, scene, stamp, traced);
  for (const reach of [radius + 3.5, radius + 8.5]) ringAround(context, scene, traced, reach, [[5 * ratio, look.panel], [2.4 * ratio, look.accent]]);
}

function ringAround(/** @type {CanvasRenderingContext2D} */ context, /** @type {PointScene} */ { points, frame, ratio },
                    /** @type {number} */ i, /** @type {number} */ radius, /** @type {[width: number, colour: string][]} */ strokes) {
  context.beginPath();
  context.arc(pixelX(frame, points.x[i]) * ratio, pixelY(frame, points.y[i]) * ratio, radius * ratio, 0, 2 * Math.PI);
  for (const [width, colour] of strokes) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}
