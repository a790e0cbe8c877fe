/**
 * A histogram of every layer, and what one number a layer says of its updates and units.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../export/figures/nodes.js').Box} Box
 * @typedef {import('../../../export/figures/nodes.js').Part} Part
 * @typedef {import('../../../../wasm/backprop.js').Histogram} Histogram
 */

import { t } from '../../../words/figure-text.js';
import { formatCompact, formatPercent, formatPower } from '../../../words/format.js';
import { cutToWidth, textWidth } from '../../../export/figures/letters.js';
import { boxPart, hundredth, linePart, pathPart, wordsPart } from '../../../export/figures/nodes.js';
import { boxSign } from './signs.js';

/** In letters: what a histogram has at least, and more of them than have room are left out, evenly. */
const LEAST = { width: 12, height: 5 };
/** So many beside each other at most, and so many of the charts below them. */
const MOST_ACROSS = 3;
/** Powers of ten from one tick mark to the next. */
const TICK_EVERY = 5;

/** @param {FigureState} state @returns {import('../../../export/figures/compose.js').Chart|null} */
export function distributionsChart({ shown, model, colours }) {
  const answers =
    /** @type {{edges: Float64Array, layers: Record<string, Histogram>[], quantity?: string}|undefined} */ (
      shown.distributions
    );
  const layers = model.snapshot?.layers;
  if (!answers || !layers) return null;
  const quantity = answers.quantity ?? 'dz',
    count = answers.layers.length;
  const name = (/** @type {number} */ i) =>
    t(i === count - 1 ? 'distributions.output' : 'distributions.layer', { layer: i + 1 });
  return {
    title: t('figures.distributionsTitle', { quantity }),
    legend: [boxSign(t('figures.positiveUp'), colours.accent), boxSign(t('figures.negativeDown'), colours.classes[0])],
    draw(box, em) {
      const across = Math.max(1, Math.min(MOST_ACROSS, Math.floor(box.width / (LEAST.width * em))));
      const columns = [
        {
          title: t('distributions.ratio'),
          about: t('distributions.ratioAbout'),
          values: layers.updateRatio,
          log: true,
        },
        {
          title: t('distributions.saturated'),
          about: t('distributions.saturatedAbout'),
          values: layers.saturated,
          log: false,
        },
        { title: t('distributions.dead'), about: t('distributions.deadAbout'), values: layers.dead, log: false },
      ];
      const most = Math.max(1, Math.floor(box.height / (LEAST.height * em)) - 1) * across,
        every = Math.ceil(count / most);
      const chosen = Array.from({ length: count }, (_, i) => i).filter((i) =>
        every === 1 ? true : i === 0 || ((count - 1 - i) % every === 0 && i >= every / 2),
      );
      const below = Math.ceil(chosen.length / across),
        pitch = box.height / (below + 1);
      const cell = (/** @type {number} */ k, /** @type {number} */ row, /** @type {number} */ of) => ({
        x: box.x + ((k % of) * box.width) / of,
        y: box.y + (row + Math.floor(k / of)) * pitch,
        width: box.width / of - 1.2 * em,
        height: pitch - 0.6 * em,
      });
      return [
        ...chosen.flatMap((i, k) =>
          histogramParts(
            name(i),
            quantity,
            answers.layers[i][quantity],
            answers.edges,
            cell(k, 0, across),
            em,
            colours,
          ),
        ),
        ...columns.flatMap((column, k) => columnParts(column, cell(k, below, columns.length), em, colours)),
      ];
    },
  };
}

/** @param {string} name @param {string} quantity @param {Histogram} histogram @param {Float64Array} edges @param {Box} box @param {number} em @param {FigureState['colours']} colours @returns {Part[]} */
function histogramParts(name, quantity, histogram, edges, { x, y, width, height }, em, colours) {
  const top = y + 1.3 * em,
    floor = y + height - 1.2 * em,
    middle = (top + floor) / 2;
  const [low, high] = [Math.log10(edges[0]), Math.log10(edges[edges.length - 1])];
  const at = (/** @type {number} */ power) => x + (width * (power - low)) / (high - low);
  const ticks = Array.from({ length: 20 }, (_, i) => (Math.ceil(low / TICK_EVERY) + i) * TICK_EVERY).filter(
    (power) => power <= high,
  );
  const most = Math.max(...histogram.positive, ...histogram.negative);
  const note = Number.isNaN(histogram.median)
    ? ''
    : t('distributions.median', { quantity, value: formatCompact(histogram.median) });
  const median = at(Math.log10(histogram.median));
  const second = textWidth(name, 1.14 * em) + 0.6 * em;
  return [
    wordsPart(x, y + 0.9 * em, name, { size: em, fill: colours.ink, bold: true }),
    ...(second < width - 6 * em
      ? [
          wordsPart(x + second, y + 0.9 * em, cutToWidth(note, 0.9 * em, width - second), {
            size: 0.9 * em,
            fill: colours.mute,
          }),
        ]
      : []),
    ...ticks.flatMap((power) => [
      linePart(at(power), top, at(power), floor, { stroke: colours.line, width: em / 12 }),
      wordsPart(at(power), floor + 1.05 * em, formatPower(power), {
        size: 0.85 * em,
        fill: colours.mute,
        anchor: 'middle',
      }),
    ]),
    pathPart(outline(histogram.positive, most, 1, x, width, middle, middle - top), { fill: colours.accent }),
    pathPart(outline(histogram.negative, most, -1, x, width, middle, middle - top), { fill: colours.classes[0] }),
    linePart(x, middle, x + width, middle, { stroke: colours.edge, width: em / 12 }),
    ...(median >= x && median <= x + width
      ? [linePart(median, top, median, floor, { stroke: colours.ink, width: em / 8, dash: `${em / 4} ${em / 4}` })]
      : []),
  ];
}

/** Heights are square roots of shares: a tail of few values is seen too. @param {Float64Array} counts @param {number} most @param {1|-1} sign @param {number} x @param {number} width @param {number} middle @param {number} room */
function outline(counts, most, sign, x, width, middle, room) {
  const pitch = width / counts.length;
  let d = `M${hundredth(x)} ${hundredth(middle)}`;
  counts.forEach((count, i) => {
    const height = most > 0 ? Math.sqrt(count / most) * room : 0;
    d += `V${hundredth(middle - sign * height)}H${hundredth(x + (i + 1) * pitch)}`;
  });
  return `${d}V${hundredth(middle)}Z`;
}

/** @param {{title: string, about: string, values: Float64Array, log: boolean}} column @param {Box} box @param {number} em @param {FigureState['colours']} colours @returns {Part[]} */
function columnParts({ title, about, values, log }, { x, y, width, height }, em, colours) {
  const top = y + 1.4 * em,
    floor = y + height - 1.2 * em,
    left = x + 2.4 * em;
  const pitch = (x + width - left) / values.length;
  const shareOf = (/** @type {number} */ value) => Math.max(0, Math.min(1, log ? (Math.log10(value) + 6) / 6 : value));
  const marks = log
    ? [0, 0.5, 1].map((at) => ({ at, text: formatPower(6 * at - 6) }))
    : [0, 1].map((at) => ({ at, text: formatPercent(at) }));
  const second = textWidth(title, 1.14 * em) + 0.6 * em;
  return [
    wordsPart(x, y + 0.9 * em, cutToWidth(title, 1.14 * em, width), { size: em, fill: colours.ink, bold: true }),
    ...(second < width - 6 * em
      ? [
          wordsPart(x + second, y + 0.9 * em, cutToWidth(about, 0.9 * em, width - second), {
            size: 0.9 * em,
            fill: colours.mute,
          }),
        ]
      : []),
    ...marks.flatMap(({ at, text }) => {
      const row = floor - at * (floor - top);
      return [
        linePart(left, row, x + width, row, { stroke: colours.line, width: em / 12 }),
        wordsPart(left - 0.3 * em, row + 0.3 * em, text, { size: 0.8 * em, fill: colours.mute, anchor: 'end' }),
      ];
    }),
    ...Array.from(values, (value, i) => ({ share: shareOf(value), i })).flatMap(({ share, i }) =>
      share > 0
        ? [
            boxPart(
              {
                x: left + (i + 0.18) * pitch,
                y: floor - share * (floor - top),
                width: 0.64 * pitch,
                height: share * (floor - top),
              },
              { fill: colours.accent },
            ),
          ]
        : [],
    ),
    wordsPart(left + pitch / 2, floor + 1.05 * em, '1', { size: 0.85 * em, fill: colours.mute, anchor: 'middle' }),
    ...(values.length > 1
      ? [
          wordsPart(left + (values.length - 0.5) * pitch, floor + 1.05 * em, String(values.length), {
            size: 0.85 * em,
            fill: colours.mute,
            anchor: 'middle',
          }),
        ]
      : []),
  ];
}
