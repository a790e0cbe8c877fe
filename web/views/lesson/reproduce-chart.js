/**
 * What a paper says and what is measured, on one axis: bands and dashed lines; large marks, and a dot for each network.
 *
 * @typedef {import('../../lesson/reproduce.js').Figure} Figure
 * @typedef {import('../../lesson/reproduce.js').FigurePoint} FigurePoint
 * @typedef {import('../shared/axis.js').Tick} Tick
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import { formatPower, formatRound } from '../../words/format.js';
import { t } from '../../words/reproduce-text.js';
import { createGrid, createLabels, placeLabel, tenth } from '../shared/axis.js';
import { html, setAttribute, svg, textScale, watchSize } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { chartSentence, groupsOf } from './reproduce-sentences.js';

const LEFT_PX = 46,
  RIGHT_PX = 12,
  ABOVE_PX = 10,
  BELOW_PX = 22;
/** From the axis to the foot of the letters under it. */
const WORDS_PX = 17;
/** Between two values of the axis. */
const TICK_PX = 34;
/** Between two layers that are named; a letter of a name. */
const LAYER_PX = 26,
  LETTER_PX = 6.6;
/** Half the width of a band that is of one number, and of a mark. */
const BAND_PX = 9,
  MARK_PX = 4;
/** How many series have colours and marks of their own. */
const LOOKS = 5;
/** Marks around (0, 0): a disc, a square, a diamond, triangles. */
const MARKS = [
  `M${-MARK_PX},0a${MARK_PX},${MARK_PX} 0 1 0 ${2 * MARK_PX},0a${MARK_PX},${MARK_PX} 0 1 0 ${-2 * MARK_PX},0`,
  'M-3.5,-3.5h7v7h-7z',
  'M0,-5l5,5l-5,5l-5,-5z',
  'M0,-5l5,8.5h-10z',
  'M0,5l5,-8.5h-10z',
];

export function createReproduceChart() {
  /** @type {{figure: Figure, points: FigurePoint[], isMeasured: boolean}|null} */
  let data = null;
  let width = 0,
    height = 0;
  const chart = svg('svg', { role: 'img', class: 'chart reproduce-chart' });
  const holder = html('div', { class: 'chart-holder' }, chart);
  const grid = createGrid(chart),
    labels = createLabels(chart);
  const unit = svg('text', { 'aria-hidden': 'true', 'text-anchor': 'end' });
  const parts = svg('g', { 'aria-hidden': 'true' });
  const groups = createPool(parts, createGroup);
  chart.append(parts, unit);
  watchSize(holder, (w, h) => {
    [width, height] = [w, h];
    draw();
  });

  function draw() {
    if (!data || width < 1 || height < 1) return;
    const { figure, points, isMeasured } = data;
    const layout = layOutFigure(figure, points, isMeasured, { width, height, scale: textScale() });
    setAttribute(chart, 'viewBox', `0 0 ${width} ${height}`);
    setAttribute(chart, 'aria-label', chartSentence(figure, points, isMeasured));
    grid(layout.yTicks, layout.left, layout.right);
    labels(layout.xTicks, layout.wordsY);
    placeLabel(unit, layout.right, layout.wordsY, layout.isByLayer ? t('reproduce.layer') : '');
    const joined = groupsOf(points);
    groups(joined.length).forEach((group, i) =>
      drawGroup(group, layout, joined[i], lookOf(joined, i), data !== null && isMeasured),
    );
  }

  return {
    element: holder,
    /** @param {Figure} figure @param {FigurePoint[]} points @param {boolean} isMeasured */
    draw(figure, points, isMeasured) {
      data = { figure, points, isMeasured };
      draw();
    },
  };
}

/** Networks with one number each, in no series, look alike: their names stand under them. @param {FigurePoint[][]} groups @param {number} index */
export const lookOf = (groups, index) =>
  groups[index][0].layer === null && groups[index][0].series === '' ? 0 : index % LOOKS;

/** Whether single networks are drawn: of a condition each gives 0 or 1, and a deviation is not of one. @param {Figure} figure */
export const showsSingles = ({ summary, measure, seeds }) =>
  seeds > 1 && summary !== 'deviation' && !/[<>=]/.test(measure.text);

/**
 * @typedef {object} FigureLayout
 * @property {number} left
 * @property {number} right
 * @property {number} floor
 * @property {number} wordsY
 * @property {boolean} isByLayer
 * @property {(point: FigurePoint) => number} x
 * @property {(value: number) => number} y what has no place on the axis is at its end
 * @property {(value: number) => boolean} hasPlace
 * @property {Tick[]} xTicks
 * @property {Tick[]} yTicks
 * @property {boolean} hasDots whether the values of single networks have a place on the axis
 */

/**
 * @param {Figure} figure @param {FigurePoint[]} points @param {boolean} isMeasured
 * @param {{width: number, height: number, scale: number}} size
 * @returns {FigureLayout}
 */
export function layOutFigure(figure, points, isMeasured, { width, height, scale }) {
  const left = LEFT_PX * scale,
    right = Math.max(left + 1, width - RIGHT_PX),
    floor = Math.max(ABOVE_PX + 1, height - BELOW_PX * scale);
  const isLog = figure.scale === 'log';
  const hasPlace = (/** @type {number} */ value) => Number.isFinite(value) && (!isLog || value > 0);
  const hasDots = showsSingles(figure);
  const values = points
    .flatMap(({ low, high, expected, measured, values: single }) => [
      low,
      high,
      expected,
      ...(isMeasured ? [measured, ...(hasDots ? single : [])] : []),
    ])
    .filter(hasPlace);
  const [least, most] = extentOf(values, isLog);
  const y = (isLog ? scaleLog() : scaleLinear()).domain([least, most]).range([floor, ABOVE_PX]);
  const room = Math.max(2, Math.floor((floor - ABOVE_PX) / TICK_PX / scale));
  const place = placeAcross(points, { left, right, scale });
  return {
    ...{ left, right, floor, hasPlace, hasDots, ...place },
    wordsY: floor + WORDS_PX * scale,
    y: (value) => (hasPlace(value) ? y(value) : floor),
    yTicks: (isLog ? powers(least, most, room) : y.ticks(room)).map((value) => ({
      at: y(value),
      text: isLog && most / least > 1000 ? formatPower(Math.round(Math.log10(value))) : formatRound(value),
    })),
  };
}

/** With a little room around. @param {number[]} values @param {boolean} isLog @returns {[number, number]} */
function extentOf(values, isLog) {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity),
    high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (!(low < high)) return isLog ? [low / 2, low * 2] : [low - 1, low + 1];
  if (isLog) return [low / (high / low) ** 0.05, high * (high / low) ** 0.05];
  // A share or a factor is judged by eye where the axis begins at 0, if that costs little.
  const start = low >= 0 && low < high / 2 ? 0 : low - (high - low) * 0.06;
  return [start, high + (high - low) * 0.06];
}

/** Round values of a logarithmic axis: powers of ten, or between them where it is short. @param {number} least @param {number} most @param {number} room */
function powers(least, most, room) {
  if (most / least <= 1000) {
    const all = scaleLog().domain([least, most]).ticks();
    const preferred = [[1, 2, 5], [1, 3], [1]].map((digits) =>
      all.filter((value) => digits.includes(Number(value.toExponential()[0]))),
    );
    return (
      preferred.find((ticks) => ticks.length <= room + 1 && ticks.length > 1) ??
      all.filter((_, i) => i % Math.ceil(all.length / room) === 0)
    );
  }
  const first = Math.ceil(Math.log10(least)),
    last = Math.floor(Math.log10(most)),
    every = Math.ceil((last - first + 1) / room);
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => 10 ** (last - i * every));
}

/** Layers along the axis, or a place for each name. @param {FigurePoint[]} points @param {{left: number, right: number, scale: number}} size */
function placeAcross(points, { left, right, scale }) {
  const layers = Math.max(0, ...points.map(({ layer }) => layer ?? 0));
  if (layers > 0) {
    const x = scaleLinear([0.5, layers + 0.5], [left, right]);
    const every = Math.max(1, Math.ceil((LAYER_PX * scale * layers) / (right - left)));
    const named = Array.from({ length: layers }, (_, i) => i + 1).filter((layer) => layer === 1 || layer % every === 0);
    // The last place is that of the word “layer”, unless that is the last layer.
    const xTicks = named
      .map((layer) => ({ at: x(layer), text: layers < 6 ? `${t('reproduce.layer')} ${layer}` : String(layer) }))
      .filter(({ at }) => at < right - 44 * scale || layers < 6);
    return { isByLayer: layers >= 6, x: (/** @type {FigurePoint} */ { layer }) => x(layer ?? 0), xTicks };
  }
  const names = [...new Set(points.map(({ name }) => name))];
  const series = groupsOf(points).filter(([first]) => first.series !== '');
  const each = (right - left) / names.length;
  const middle = (/** @type {string} */ name) => left + (names.indexOf(name) + 0.5) * each;
  const beside = (/** @type {FigurePoint} */ point) => {
    const index = series.findIndex((group) => group.includes(point));
    return series.length < 2
      ? 0
      : (index - (series.length - 1) / 2) * Math.min(2.6 * BAND_PX, each / (series.length + 1));
  };
  const letters = Math.max(3, Math.floor(each / (LETTER_PX * scale)));
  return {
    isByLayer: false,
    x: (/** @type {FigurePoint} */ point) => middle(point.name) + beside(point),
    xTicks: names.map((name) => ({
      at: middle(name),
      text: name.length > letters ? `${name.slice(0, letters - 1)}…` : name,
    })),
  };
}

function createGroup() {
  return svg(
    'g',
    {},
    ...['band', 'dots', 'expected', 'marks'].map((part) => svg('path', { class: `reproduce-${part}` })),
  );
}

/** @param {SVGGElement} group @param {FigureLayout} layout @param {FigurePoint[]} points @param {number} look @param {boolean} isMeasured */
function drawGroup(group, layout, points, look, isMeasured) {
  setAttribute(group, 'data-look', look);
  const [band, dots, expected, marks] = group.children;
  const isJoined = points.length > 1;
  setAttribute(
    band,
    'd',
    isJoined && points[0].layer !== null
      ? bandBetween(layout, points)
      : points.map((point) => bandAt(layout, point)).join(''),
  );
  setAttribute(
    expected,
    'd',
    points.map((point, i) => expectedAt(layout, point, isJoined && points[0].layer !== null ? i : -1)).join(''),
  );
  setAttribute(dots, 'd', isMeasured && layout.hasDots ? points.map((point) => dotsAt(layout, point)).join('') : '');
  setAttribute(marks, 'd', isMeasured ? points.map((point) => markAt(layout, point, look)).join('') : '');
}

/** @param {FigureLayout} layout @param {FigurePoint[]} points */
function bandBetween({ x, y }, points) {
  const upper = points.map((point) => `${tenth(x(point))},${tenth(y(point.high))}`),
    lower = points.map((point) => `${tenth(x(point))},${tenth(y(point.low))}`).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}

/** @param {FigureLayout} layout @param {FigurePoint} point */
function bandAt({ x, y }, point) {
  const top = y(point.high);
  // Too narrow a band would not be seen.
  const tall = Math.max(2, y(point.low) - top);
  return `M${tenth(x(point) - BAND_PX)},${tenth(top)}h${2 * BAND_PX}v${tenth(tall)}h${-2 * BAND_PX}Z`;
}

/** A line from the point before, or a stroke of its own. @param {FigureLayout} layout @param {FigurePoint} point @param {number} index −1: not joined */
function expectedAt({ x, y }, point, index) {
  const [right, down] = [tenth(x(point)), tenth(y(point.expected))];
  return index < 0 ? `M${tenth(right - BAND_PX)},${down}h${2 * BAND_PX}` : `${index === 0 ? 'M' : 'L'}${right},${down}`;
}

/** @param {FigureLayout} layout @param {FigurePoint} point */
const dotsAt = ({ x, y, hasPlace }, point) =>
  point.values
    .filter(hasPlace)
    .map((value) => `M${tenth(x(point))},${tenth(y(value))}h0`)
    .join('');

/** @param {FigureLayout} layout @param {FigurePoint} point @param {number} look */
const markAt = ({ x, y }, point, look) => {
  if (Number.isNaN(point.measured)) return '';
  return MARKS[look].replace(
    /^M([-\d.]+),([-\d.]+)/,
    (_, right, down) => `M${tenth(x(point) + Number(right))},${tenth(y(point.measured) + Number(down))}`,
  );
};
