/**
 * The points of a plot: a shape and colour for each class, or circles in the colour of their value; filled where they
 * train, hollow and smaller where they only test. Those of one kind are one path, so that 10,000 points are a small file.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../export/figures/nodes.js').Part} Part
 * @typedef {import('../../../export/figures/nodes.js').Box} Box
 */
import { classesOf, PLOT_RADIUS } from '../../../experiment/points.js';
import { codingOf } from '../../../experiment/target-coding.js';
import { hundredth, pathPart } from '../../../export/figures/nodes.js';
import { batchPoints } from '../batch-points.js';
import { classNumber, shapePath } from '../class-shapes.js';

/** Different colours of values on each side of the middle. */
const SHADES = 12;

/** In letters: smaller the more there are. @param {number} count */
const radiusOf = (count) => (count <= 200 ? 0.42 : Math.max(0.17, 0.42 * (200 / count) ** 0.22));

/** @param {FigureState} state @param {Box} inner @param {number} em @returns {Part[]} */
export function pointParts({ model, colours }, inner, em) {
  const { points, settings } = model.experiment;
  const radius = radiusOf(points.label.length) * Math.min(em, inner.width / 26),
    classes = classesOf(points);
  const kindOf = classes > 0 ? (/** @type {number} */ label) => classNumber(label, classes) : shadeOf(settings);
  /** @type {Map<number, string>[]} of training points and of test points */
  const paths = [new Map(), new Map()];
  points.label.forEach((label, i) => {
    const test = points.test[i],
      kind = kindOf(label);
    if (test && !model.showTest) return;
    const [x, y] = placeOn(inner, points.x[i], points.y[i]);
    const shape = shapePath(
      classes > 0 ? kind : 0,
      hundredth(test ? radius * 0.78 : radius),
      hundredth(x),
      hundredth(y),
    );
    paths[test].set(kind, (paths[test].get(kind) ?? '') + rounded(shape));
  });
  const colourOf = (/** @type {number} */ kind) =>
    classes > 0 ? colours.classes[kind] : shadeColour(colours, kind / SHADES - 1);
  const drawn = [1, 0].flatMap((test) =>
    [...paths[test]]
      .sort(([a], [b]) => a - b)
      .flatMap(([kind, d]) => drawKind(d, colourOf(kind), radius, test === 1, classes, colours)),
  );
  return [...drawn, ...ringsOfBatch(model, colours, radius, inner)];
}

/** Around the points of the mini-batch of which the verbs are made; the one that is looked at has a second one. @param {FigureState['model']} model @param {FigureState['colours']} colours @param {number} radius @param {Box} inner @returns {Part[]} */
function ringsOfBatch({ experiment: { points }, snapshot, sample }, { accent, panel }, radius, inner) {
  const batch = batchPoints(points, snapshot?.round ?? null, sample);
  const ring = (/** @type {number} */ i, /** @type {number} */ size) => {
    const [x, y] = placeOn(inner, points.x[i], points.y[i]);
    return rounded(shapePath(0, hundredth(size), hundredth(x), hundredth(y)));
  };
  const d = batch.points.map((i) => ring(i, 1.6 * radius) + (i === batch.traced ? ring(i, 2.3 * radius) : '')).join('');
  return d
    ? [pathPart(d, { stroke: panel, width: 0.7 * radius }), pathPart(d, { stroke: accent, width: 0.33 * radius })]
    : [];
}

/** @param {Box} inner @param {number} x @param {number} y @returns {[number, number]} */
const placeOn = (inner, x, y) => [
  inner.x + ((x + PLOT_RADIUS) / (2 * PLOT_RADIUS)) * inner.width,
  inner.y + ((PLOT_RADIUS - y) / (2 * PLOT_RADIUS)) * inner.height,
];

const rounded = (/** @type {string} */ path) =>
  path.replace(/\d+\.\d{3,}/g, (number) => String(hundredth(Number(number))));

/** @param {string} d @param {string} colour @param {number} radius @param {boolean} test @param {number} classes @param {FigureState['colours']} colours @returns {Part[]} */
function drawKind(d, colour, radius, test, classes, { panel, ink }) {
  // A value near the middle is as pale as the ground: an edge of ink keeps it in sight.
  const edge =
    classes > 0 ? { stroke: panel, width: radius * 0.62 } : { stroke: ink, width: radius * 0.3, opacity: 0.6 };
  return [
    pathPart(d, edge),
    pathPart(d, test ? { fill: panel, stroke: colour, width: radius * 0.36 } : { fill: colour }),
  ];
}

/** @param {import('../../../experiment/settings.js').Settings} settings */
function shadeOf(settings) {
  const { low, high } = codingOf(settings, 0);
  return (/** @type {number} */ label) => {
    const share = (2 * (label - low)) / (high - low) - 1;
    return SHADES + Math.round(SHADES * Math.max(-1, Math.min(1, share)));
  };
}

/** From the first class's colour over the panel's to the second's. @param {FigureState['colours']} colours @param {number} value −1 … 1 */
function shadeColour({ panel, classes }, value) {
  const end = classes[value < 0 ? 0 : 1],
    share = Math.min(1, Math.abs(value));
  const channel = (/** @type {string} */ hex, /** @type {number} */ c) => parseInt(hex.slice(1 + 2 * c, 3 + 2 * c), 16);
  return `#${[0, 1, 2]
    .map((c) =>
      Math.round(channel(panel, c) + share * (channel(end, c) - channel(panel, c)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The colours of values from the lowest to the highest, as a picture. @param {FigureState['colours']} colours @returns {import('../../../export/figures/nodes.js').Pixels} */
export function valueRamp(colours) {
  const columns = 65;
  const rgba = new Uint8ClampedArray(4 * columns);
  for (let i = 0; i < columns; i++) {
    const hex = shadeColour(colours, 0.75 * ((2 * i) / (columns - 1) - 1));
    rgba.set([1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).concat(255), 4 * i);
  }
  return { columns, rows: 1, rgba };
}
