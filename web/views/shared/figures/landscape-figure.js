/**
 * The loss around the present weights as colours, with contours and the run's path.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../export/figures/nodes.js').Box} Box
 * @typedef {import('../../../export/figures/nodes.js').Part} Part
 */

import { t } from '../../../words/figure-text.js';
import { formatLoss } from '../../../words/format.js';
import { layOutAxes, linearAxis } from '../../../export/figures/axes.js';
import { boxPart, clippedPart, hundredth, pathPart, picturePart, wordsPart } from '../../../export/figures/nodes.js';
import { shapePath } from '../class-shapes.js';
import { zeroLine } from '../contours.js';
import { landscapeScale } from '../landscape-scale.js';
import { magnitudeColour } from '../magnitude-colours.js';
import { lineAlong } from './line-parts.js';
import { rampSign } from './signs.js';

/** Pixels of a cell: no program smooths them away then. */
const CELL = 8;

/** @param {FigureState} state @returns {import('../../../export/figures/compose.js').Chart|null} */
export function landscapeChart({ shown, colours }) {
  const landscape = shown.landscape;
  const scale = landscape && landscapeScale(landscape.losses);
  if (!scale) return null;
  const { alpha, beta } = landscape.plane;
  const half = (alpha[1] - alpha[0]) / 2;
  const x = linearAxis('α', alpha[0] - half, alpha[alpha.length - 1] + half),
    // Rows run down: the first is at the top.
    y = linearAxis('β', beta[beta.length - 1] + (beta[1] - beta[0]) / 2, beta[0] - (beta[1] - beta[0]) / 2);
  const [low, high] = [scale.low, scale.high].map((log) => formatLoss(10 ** log));
  return {
    title: t('panels.landscape'),
    legend: [
      rampSign(
        t('figures.fromTo', {
          name: t(landscape.plane.batchStatistics ? 'landscape.scaleOfBatch' : 'landscape.scale'),
          low,
          high,
        }),
        magnitudeRamp(),
      ),
    ],
    draw(box, em) {
      const spare = Math.max(0, box.width - box.height - 2 * em);
      const place = { ...box, x: box.x + spare / 2, width: box.width - spare };
      const axes = layOutAxes(place, em, { x, y: { ...y, grid: false } }, colours);
      return [
        ...axes.parts,
        clippedPart(axes.inner, mapParts(landscape, scale, axes, em)),
        boxPart(axes.inner, { stroke: colours.edge, width: em / 12 }),
      ];
    },
  };
}

/** @param {any} landscape @param {import('../landscape-scale.js').LandscapeScale} scale @param {import('../../../export/figures/axes.js').Axes} axes @param {number} em @returns {Part[]} */
function mapParts({ plane, losses }, scale, { inner, x, y }, em) {
  const cells = plane.alpha.length;
  const [white, black] = ['#ffffff', '#000000'];
  const way = lineAlong(plane.path.alpha, plane.path.beta, x, y);
  const name = (/** @type {string} */ text, /** @type {number} */ a, /** @type {number} */ b) =>
    wordsPart(x(a) + 0.7 * em, y(b) - 0.5 * em, text, { size: em, fill: white, halo: black });
  const hasWay = plane.path.step.length > 1;
  const [a, b] = hasWay ? [plane.path.alpha[0], plane.path.beta[0]] : [0, 0];
  return [
    picturePart(inner, paintCells(losses, cells, scale)),
    pathPart(contours(losses, cells, scale, inner), { stroke: white, width: em / 14, opacity: 0.6 }),
    pathPart(way, { stroke: black, width: em / 3, opacity: 0.5 }),
    pathPart(way, { stroke: white, width: em / 6 }),
    ...(hasWay
      ? [
          boxPart(
            { x: x(a) - 0.3 * em, y: y(b) - 0.3 * em, width: 0.6 * em, height: 0.6 * em },
            { fill: white, stroke: black, width: em / 12 },
          ),
          name(t('landscape.start'), a, b),
        ]
      : []),
    pathPart(shapePath(0, hundredth(0.4 * em), hundredth(x(0)), hundredth(y(0))), {
      fill: white,
      stroke: black,
      width: em / 12,
    }),
    name(t('landscape.now'), 0, 0),
  ];
}

/** @param {Float64Array} losses @param {number} cells @param {import('../landscape-scale.js').LandscapeScale} scale */
function paintCells(losses, cells, { share }) {
  const side = cells * CELL,
    rgba = new Uint8ClampedArray(4 * side * side);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const loss = losses[Math.floor(row / CELL) * cells + Math.floor(column / CELL)],
        at = share(loss);
      const grey = [128, 128, 128, Number.isNaN(loss) ? 0 : 90];
      rgba.set(Number.isNaN(at) ? grey : [...magnitudeColour(at), 255], 4 * (row * side + column));
    }
  return { columns: side, rows: side, rgba };
}

/** @param {Float64Array} losses @param {number} cells @param {import('../landscape-scale.js').LandscapeScale} scale @param {Box} inner */
function contours(losses, cells, { contours: levels }, { x, y, width, height }) {
  const logs = Float32Array.from(losses, (loss) => (loss > 0 ? Math.log10(loss) : NaN));
  let d = '';
  for (const level of levels) {
    const pieces = zeroLine(
      logs.map((value) => value - Math.log10(level)),
      cells,
    );
    for (let i = 0; i < pieces.length; i += 2)
      d += `${i % 4 ? 'L' : 'M'}${hundredth(x + ((pieces[i] + 0.5) / cells) * width)} ${hundredth(y + ((pieces[i + 1] + 0.5) / cells) * height)}`;
  }
  return d;
}

function magnitudeRamp() {
  const columns = 64,
    rgba = new Uint8ClampedArray(4 * columns);
  for (let i = 0; i < columns; i++) rgba.set([...magnitudeColour(i / (columns - 1)), 255], 4 * i);
  return { columns, rows: 1, rgba };
}
