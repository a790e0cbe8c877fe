/**
 * The network: its units with what each computes over the plane, and the links between them.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../export/figures/nodes.js').Box} Box
 * @typedef {import('../../../export/figures/nodes.js').Part} Part
 * @typedef {import('../../../engine/protocol.js').Snapshot} Snapshot
 *
 * @typedef {object} Column
 * @property {number} x centre
 * @property {number} count units that it has
 * @property {number} shown of these, from the first on
 * @property {(unit: number) => number} y centre
 */
import { columnCount } from '../../../experiment/columns.js';
import { featuresOf, hiddenWidths, outputCount } from '../../../experiment/network-shape.js';
import { classesOf } from '../../../experiment/points.js';
import { t } from '../../../words/figure-text.js';
import { formatNumber } from '../../../words/format.js';
import { choiceLabel } from '../../../words/setting-names.js';
import { shownText } from '../../../words/shown-text.js';
import { cutToWidth } from '../../../export/figures/letters.js';
import { boxPart, hundredth, pathPart, picturePart, wordsPart } from '../../../export/figures/nodes.js';
import { recolour } from './recolour.js';
import { lineSign } from './signs.js';

/** A layer of more units shows the first ones and how many more there are. */
const MOST_ROWS = 12;
/** Number of widths that are told apart. */
const BUCKETS = 10;
/** A gradient or update this many decades under the largest has the thinnest line. */
const DECADES = 8;

/** @param {'a'|'b'} side */
export const networkChart = (side) => (/** @type {FigureState} */ state) => {
  const { snapshot } = state.model;
  const network = side === 'b' ? snapshot?.twin : snapshot;
  if (!network) return null;
  const name = t('page.network');
  const largest = largestOf(network);
  return {
    title: snapshot?.twin ? t('figures.networkOf', { name, letter: side.toUpperCase() }) : name,
    legend: largest > 0 ? linkSigns(network, largest, state) : [],
    draw: (/** @type {Box} */ box, /** @type {number} */ em) => drawNetwork(network, state, largest, box, em),
  };
};

/** @param {Snapshot} network */
function largestOf({ links }) {
  let largest = 0;
  for (const { W } of links?.shown ?? [])
    for (const value of W) if (Math.abs(value) < Infinity) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/** @param {Snapshot} network @param {number} largest @param {FigureState} state */
function linkSigns({ links }, largest, { colours }) {
  const kind = t(`network.kinds.${links?.kind ?? 'weights'}`);
  return [
    { text: t('figures.links', { kind }) },
    lineSign({ text: t('network.positive'), paint: { stroke: colours.classes[1], width: 0.25 } }),
    lineSign({ text: t('network.negative'), paint: { stroke: colours.classes[0], width: 0.25 } }),
    { text: t('network.widest', { value: formatNumber(largest, 3) }) },
  ];
}

/** @param {Snapshot} network @param {FigureState} state @param {number} largest @param {Box} box @param {number} em @returns {Part[]} */
function drawNetwork(network, state, largest, box, em) {
  const { settings } = network,
    { axes, points } = state.model.experiment;
  const names = inputNames(settings, axes);
  const widths = [names.length, ...hiddenWidths(settings), outputCount(settings, classesOf(points))];
  const { columns, side } = layOut(widths, box, em);
  return [
    ...linkParts(network, columns, side, largest, em, state),
    ...columns.flatMap((column, c) => [
      ...columnName(c, columns, box, em, state),
      ...Array.from({ length: column.shown }, (_, unit) =>
        unitParts(network, state, columns, c, unit, side, names, em),
      ).flat(),
      ...(column.shown < column.count
        ? [
            wordsPart(column.x, column.y(column.shown) + 0.35 * em, `+${column.count - column.shown}`, {
              size: 0.9 * em,
              fill: state.colours.mute,
              anchor: 'middle',
            }),
          ]
        : []),
    ]),
  ];
}

/** @param {import('../../../experiment/settings.js').Settings} settings @param {import('../../../experiment/axes.js').Axes} axes */
function inputNames(settings, axes) {
  if (columnCount(settings.features) > 0) return (axes.columns ?? []).map(({ name }) => shownText(name));
  return featuresOf(settings).map((feature) => choiceLabel('features', feature));
}

/** @param {number[]} widths @param {Box} box @param {number} em @returns {{columns: Column[], side: number}} */
function layOut(widths, { x, y, width, height }, em) {
  const left = x + 5 * em,
    pitch = (x + width - 2 * em - left) / Math.max(1, widths.length - 1);
  const rows = Math.max(...widths.map((count) => Math.min(count, MOST_ROWS + 1)));
  const top = y + 1.8 * em,
    room = height - 1.8 * em;
  const row = Math.min(room / rows, 4.6 * em),
    side = Math.max(1, Math.min(row * 0.82, pitch * 0.55));
  return {
    side,
    columns: widths.map((count, c) => {
      const shown = count > MOST_ROWS ? MOST_ROWS : count,
        drawn = Math.min(count, MOST_ROWS + 1);
      const first = top + room / 2 - ((drawn - 1) / 2) * row;
      return { x: c === 0 ? x + 3.4 * em : left + c * pitch, count, shown, y: (unit) => first + unit * row };
    }),
  };
}

/** @param {number} c @param {Column[]} columns @param {Box} box @param {number} em @param {FigureState} state @returns {Part[]} */
function columnName(c, columns, { y }, em, { colours }) {
  const last = columns.length - 1;
  const every = Math.max(1, Math.ceil((2.2 * em * last) / Math.max(1, columns[last].x - columns[0].x)));
  if (c > 0 && c < last && (last - c) % every !== 0) return [];
  const text = c === 0 ? t('network.inputs') : String(c);
  return [wordsPart(columns[c].x, y + 0.9 * em, text, { size: 0.9 * em, fill: colours.mute, anchor: 'middle' })];
}

/** @param {Snapshot} network @param {FigureState} state @param {Column[]} columns @param {number} c @param {number} unit @param {number} side @param {string[]} names @param {number} em @returns {Part[]} */
function unitParts(network, state, columns, c, unit, side, names, em) {
  const { x, y } = columns[c],
    { colours } = state;
  if (c === 0)
    return [
      wordsPart(x + 1.4 * em, y(unit) + 0.35 * em, cutToWidth(names[unit] ?? '', em, 4.4 * em), {
        size: em,
        fill: colours.ink,
        anchor: 'end',
      }),
    ];
  const box = { x: x - side / 2, y: y(unit) - side / 2, width: side, height: side };
  const pixels =
    c === columns.length - 1
      ? outputPicture(network, state, unit, columns[c].count)
      : unitPicture(network, state, c, unit);
  return [
    boxPart(box, { fill: colours.soft }),
    ...(pixels ? [picturePart(box, pixels)] : curveParts(network, state, columns, c, unit, box)),
    boxPart(box, { stroke: colours.edge, width: Math.min(em / 12, side / 12) }),
  ];
}

/** @param {Snapshot} network @param {FigureState} state @param {number} c @param {number} unit */
function unitPicture({ tiles }, { isDark, toDark }, c, unit) {
  if (!tiles || tiles.rgba.length === 0) return null;
  const { resolution, units, rgba } = tiles;
  const cells = 4 * resolution * resolution,
    first = units.slice(0, c - 1).reduce((sum, count) => sum + count, 0) + unit;
  const pixels = rgba.subarray(first * cells, (first + 1) * cells);
  return pixels.length === cells
    ? { columns: resolution, rows: resolution, rgba: recolour(pixels, isDark, toDark) }
    : null;
}

/** Of one output, the surface; of several each has none of its own. @param {Snapshot} network @param {FigureState} state @param {number} unit @param {number} count */
function outputPicture({ surface }, { isDark, toDark }, unit, count) {
  if (!surface || count > 1 || unit > 0 || surface.rgba.length === 0) return null;
  const { resolution } = surface,
    each = Math.max(1, Math.floor(resolution / 40)),
    size = Math.floor(resolution / each);
  const from = new Uint32Array(surface.rgba.slice().buffer);
  const pixels = Uint32Array.from(
    { length: size * size },
    (_, i) => from[Math.floor(i / size) * each * resolution + (i % size) * each],
  );
  return { columns: size, rows: size, rgba: recolour(new Uint8ClampedArray(pixels.buffer), isDark, toDark) };
}

/** What a unit computes over the only input. @param {Snapshot} network @param {FigureState} state @param {Column[]} columns @param {number} c @param {number} unit @param {Box} box @returns {Part[]} */
function curveParts({ curves }, { colours }, columns, c, unit, { x, y, width, height }) {
  if (!curves) return [];
  const isOutput = c === columns.length - 1,
    places = isOutput ? curves.places : curves.unitPlaces;
  const before = isOutput ? unit : columns.slice(1, c).reduce((sum, { count }) => sum + count, 0) + unit;
  const values = (isOutput ? curves.outputs : curves.values).subarray(before * places, (before + 1) * places);
  const most = Math.max(1e-12, ...values.map(Math.abs));
  const d = Array.from(
    values,
    (value, i) =>
      `${i ? 'L' : 'M'}${hundredth(x + (i / (places - 1)) * width)} ${hundredth(y + (height / 2) * (1 - 0.8 * (value / most)))}`,
  ).join('');
  return Number.isFinite(most) && values.length > 1 ? [pathPart(d, { stroke: colours.ink, width: width / 16 })] : [];
}

/** Links of about the same width are one path. @param {Snapshot} network @param {Column[]} columns @param {number} side @param {number} largest @param {number} em @param {FigureState} state @returns {Part[]} */
function linkParts({ links }, columns, side, largest, em, { colours }) {
  if (!links?.shown || largest === 0) return [];
  /** @type {string[]} */
  const paths = new Array(2 * BUCKETS).fill('');
  links.shown.forEach(({ W, inputs }, l) => {
    const [from, to] = [columns[l], columns[l + 1]];
    if (!from || !to || from.count !== inputs) return;
    const x1 = l === 0 ? from.x + 1.7 * em : from.x + side / 2,
      x2 = to.x - side / 2,
      reach = (x2 - x1) * 0.42;
    for (let j = 0; j < to.shown; j++)
      for (let k = 0; k < from.shown; k++) {
        const value = W[j * inputs + k],
          strength = strengthOf(links.kind, value, largest);
        if (!(strength > 0)) continue;
        const [y1, y2] = [from.y(k), to.y(j)].map(hundredth);
        paths[2 * Math.min(BUCKETS - 1, Math.floor(strength * BUCKETS)) + (value < 0 ? 1 : 0)] +=
          `M${hundredth(x1)} ${y1}C${hundredth(x1 + reach)} ${y1} ${hundredth(x2 - reach)} ${y2} ${hundredth(x2)} ${y2}`;
      }
  });
  const thickest = Math.min(0.32 * em, side / 5);
  return paths.flatMap((d, i) => {
    const strength = ((i >> 1) + 0.5) / BUCKETS;
    return d
      ? [
          pathPart(d, {
            stroke: colours.classes[i % 2 ? 0 : 1],
            width: thickest * (0.1 + 0.9 * strength),
            opacity: 0.14 + 0.5 * strength,
          }),
        ]
      : [];
  });
}

/** As the page draws them. @param {string} kind @param {number} value @param {number} largest */
function strengthOf(kind, value, largest) {
  const share = Math.min(1, Math.abs(value) / largest);
  if (!(share > 0)) return 0;
  return kind === 'weights' ? share ** 0.75 : Math.max(0.02, 1 + Math.log10(share) / DECADES);
}
