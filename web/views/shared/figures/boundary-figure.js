/**
 * The decision boundary with the points, or the curve of a network with one input; of two networks that are compared both.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../export/figures/nodes.js').Part} Part
 * @typedef {import('../../../export/figures/nodes.js').Box} Box
 * @typedef {import('../../../export/figures/compose.js').Sign} Sign
 * @typedef {import('../../../engine/protocol.js').Snapshot} Snapshot
 */
import { toTargetUnit } from '../../../experiment/axes.js';
import { classesOf, isFunction, PLOT_RADIUS, VALUE_HEIGHT } from '../../../experiment/points.js';
import { codingOf } from '../../../experiment/target-coding.js';
import { t } from '../../../words/figure-text.js';
import { formatRound } from '../../../words/format.js';
import { shownText } from '../../../words/shown-text.js';
import { layOutAxes, linearAxis } from '../../../export/figures/axes.js';
import {
  boxPart,
  clippedPart,
  hundredth,
  linePart,
  pathPart,
  picturePart,
  wordsPart,
} from '../../../export/figures/nodes.js';
import { classNumber, shapePath } from '../class-shapes.js';
import { classLines, zeroLine } from '../contours.js';
import { pointParts, valueRamp } from './point-parts.js';
import { recolour } from './recolour.js';
import { rampSign } from './signs.js';

/** @param {FigureState} state @returns {import('../../../export/figures/compose.js').Chart|null} */
export function boundaryChart(state) {
  const { snapshot } = state.model;
  if (!snapshot) return null;
  const networks = snapshot.twin ? [snapshot, snapshot.twin] : [snapshot];
  return {
    title: t(state.model.experiment.axes.target ? 'plot.titleOfValues' : 'plot.title'),
    legend: legendOf(state),
    draw(box, em) {
      const gap = 1.5 * em,
        each = (box.width - gap * (networks.length - 1)) / networks.length;
      return networks.flatMap((network, i) => {
        const place = { ...box, x: box.x + i * (each + gap), width: each };
        return drawPlot(state, network, networks.length > 1 ? 'AB'[i] : '', squareIn(place, em), em);
      });
    },
  };
}

/** As high as wide, with the room that the ticks take at the left and below. @param {Box} box @param {number} em @returns {Box} */
function squareIn(box, em) {
  const spare = box.width - (box.height + 1.5 * em);
  return spare > 0
    ? { ...box, x: box.x + spare / 2, width: box.width - spare }
    : { ...box, height: Math.min(box.height, box.width) };
}

/** @param {FigureState} state @param {Snapshot} network @param {string} letter @param {Box} box @param {number} em @returns {Part[]} */
function drawPlot(state, network, letter, box, em) {
  const { colours, model } = state,
    { axes, points } = model.experiment;
  const kinds = {
    x: linearAxis(shownText(axes.x.name, 60), axes.x.low, axes.x.high),
    y: linearAxis(shownText(axes.y.name, 60), axes.y.low, axes.y.high),
  };
  const { inner, parts } = layOutAxes(box, em, { x: kinds.x, y: { ...kinds.y, grid: false } }, colours);
  return [
    ...parts,
    clippedPart(inner, [
      ...(isFunction(points) ? curveParts(network, inner, em, state) : surfaceParts(network, inner, em, state)),
      ...pointParts(state, inner, em),
    ]),
    boxPart(inner, { stroke: colours.edge, width: em / 12 }),
    ...(letter
      ? [
          wordsPart(inner.x + 0.5 * em, inner.y + 1.3 * em, letter, {
            size: 1.2 * em,
            fill: colours.ink,
            bold: true,
            halo: colours.panel,
          }),
        ]
      : []),
  ];
}

/** @param {Snapshot} network @param {Box} inner @param {number} em @param {FigureState} state @returns {Part[]} */
function surfaceParts({ surface, settings }, inner, em, { colours, model, isDark, toDark }) {
  if (!surface) return [];
  const { resolution, rgba, values } = surface;
  const coding = codingOf(settings, classesOf(model.experiment.points));
  const pixels = { columns: resolution, rows: resolution, rgba: recolour(rgba, isDark, toDark, coding.outputs > 1) };
  const isOther = coding.classes === 0 || values.length !== coding.outputs * resolution * resolution;
  const pieces = isOther
    ? []
    : coding.outputs === 1
      ? zeroLine(values, resolution, coding.border)
      : classLines(values, resolution);
  return [
    picturePart(inner, pixels),
    pathPart(linesPath(pieces, inner, resolution), { stroke: colours.ink, width: em / 8, opacity: 0.75 }),
  ];
}

/** @param {number[]} pieces @param {Box} inner @param {number} resolution */
function linesPath(pieces, { x, y, width, height }, resolution) {
  let d = '';
  for (let i = 0; i < pieces.length; i += 4) {
    const [x1, y1, x2, y2] = pieces.slice(i, i + 4).map((at, k) => {
      const share = (at + 0.5) / resolution;
      return hundredth(k % 2 ? y + share * height : x + share * width);
    });
    d += `M${x1} ${y1}L${x2} ${y2}`;
  }
  return d;
}

/** @param {Snapshot} network @param {Box} inner @param {number} em @param {FigureState} state @returns {Part[]} */
function curveParts({ curves }, { x, y, width, height }, em, { colours }) {
  const middle = y + height / 2;
  const zero = linePart(x, middle, x + width, middle, { stroke: colours.ink, width: em / 12, opacity: 0.2 });
  if (!curves) return [zero];
  const { places, outputs } = curves;
  let d = '',
    isDown = false;
  for (let i = 0; i < places; i++) {
    const row = middle - ((outputs[i] * VALUE_HEIGHT) / PLOT_RADIUS) * (height / 2);
    d += Number.isFinite(row)
      ? `${isDown ? 'L' : 'M'}${hundredth(x + (i / (places - 1)) * width)} ${hundredth(row)}`
      : '';
    isDown = Number.isFinite(row);
  }
  return [zero, pathPart(d, { stroke: colours.ink, width: em / 4.5 })];
}

/** Classes with their names, or what the colours of values are, and what the curve is. @param {FigureState} state @returns {Sign[]} */
function legendOf(state) {
  const { model, colours } = state,
    { axes, points } = model.experiment;
  const classes = classesOf(points);
  const ofTest = model.showTest && points.test.includes(1);
  return [
    ...(isFunction(points) ? [curveSign(colours)] : []),
    ...axes.classes.slice(0, classes).map((name, k) => classSign(shownText(name), k, colours)),
    ...(isFunction(points) ? [] : surfaceSigns(state, axes, classes)),
    ...(ofTest ? [testSign(state, classes)] : []),
  ];
}

/** @param {FigureState['colours']} colours @returns {Sign} */
const curveSign = ({ ink }) => ({
  text: t('plot.curve'),
  wide: 2,
  draw: ({ x, y, width, height }, em) => [
    linePart(x, y + height / 2, x + width, y + height / 2, { stroke: ink, width: em / 4.5 }),
  ],
});

/** @param {string} text @param {number} k @param {FigureState['colours']} colours @returns {Sign} */
const classSign = (text, k, { classes }) => ({
  text,
  wide: 1,
  draw: ({ x, y, width, height }, em) => [
    pathPart(shapePath(k, hundredth(0.34 * em), hundredth(x + width / 2), hundredth(y + height / 2)), {
      fill: classes[k],
    }),
  ],
});

/** What the surface's colours mean. @param {FigureState} state @param {import('../../../experiment/axes.js').Axes} axes @param {number} classes @returns {Sign[]} */
function surfaceSigns({ model, colours }, { target, classes: names }, classes) {
  const { low, high, logits, outputs } = codingOf(model.snapshot?.settings ?? model.experiment.settings, classes);
  if (target) {
    const [first, last] = [low, high].map((value) => formatRound(toTargetUnit(target, value)));
    return [
      rampSign(t('figures.fromTo', { name: shownText(target.name), low: first, high: last }), valueRamp(colours)),
    ];
  }
  if (outputs > 1) return [{ text: t('plot.largest') }];
  if (logits) return [rampSign(t('plot.sureness'), valueRamp(colours))];
  const ends = {
    name: t('plot.output'),
    low: `${formatRound(low)} (${names[0]})`,
    high: `${formatRound(high)} (${names[1]})`,
  };
  return [rampSign(t('figures.fromTo', ends), valueRamp(colours))];
}

/** @param {FigureState} state @param {number} classes @returns {Sign} */
const testSign = ({ colours, model }, classes) => ({
  text: t('figures.testPoints'),
  wide: 1,
  draw: ({ x, y, width, height }, em) => [
    pathPart(
      shapePath(
        classes === 0 ? 0 : classNumber(model.addLabel, classes),
        hundredth(0.3 * em),
        hundredth(x + width / 2),
        hundredth(y + height / 2),
      ),
      {
        fill: colours.panel,
        stroke: colours.mute,
        width: em / 7,
      },
    ),
  ],
});
