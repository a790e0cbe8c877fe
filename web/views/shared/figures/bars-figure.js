/**
 * The gradient of every layer as bars on a log axis; of two networks both.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../export/figures/nodes.js').Box} Box
 * @typedef {import('../../../export/figures/nodes.js').Part} Part
 * @typedef {import('../../../export/figures/compose.js').Sign} Sign
 * @typedef {{values: Float64Array, text: string, colour: string}} Before
 */

import { t } from '../../../words/figure-text.js';
import { formatCompact, formatShare } from '../../../words/format.js';
import { VANISHED_SHARE } from '../../../verdict/vanishing.js';
import { layOutAxes, logAxis, namesAxis, powerWithin } from '../../../export/figures/axes.js';
import { textWidth } from '../../../export/figures/letters.js';
import { boxPart, hundredth, linePart, pathPart, wordsPart } from '../../../export/figures/nodes.js';
import { ghostText } from '../ghost-text.js';
import { slotOf } from '../shelf-slot.js';
import { dashedBy } from './line-parts.js';
import { boxSign, lineSign } from './signs.js';

/** Of the run before, in letters. */
const DASHES = { dash: '0.35 0.25' };

/** Deep enough that a healthy network and a vanishing one are drawn on the same axis. */
const USUAL = { low: -8, high: 0 };

/** @param {'signal'|'batchGradient'} quantity */
export const barsChart = (quantity) => (/** @type {FigureState} */ state) => {
  const { snapshot } = state.model,
    before = runBefore(state, quantity);
  if (!snapshot) return null;
  const series = [snapshot, ...(snapshot.twin ? [snapshot.twin] : [])].map(({ layers }) => layers[quantity]);
  const colours = [state.colours.accent, state.colours.twin];
  const threshold =
    quantity === 'signal' && series[0].length > 1 ? series[0][series[0].length - 1] * VANISHED_SHARE : 0;
  return {
    title: t('figures.barsTitle', { name: t(`bars.${quantity}.label`) }),
    legend: legendOf(
      state,
      series.length,
      quantity,
      colours,
      before,
      series.some((one) => one.some(Number.isNaN)),
      threshold > 0 && series.some((one) => one.some((value) => value < threshold)),
    ),
    draw: (/** @type {Box} */ box, /** @type {number} */ em) =>
      drawBars(state, series, before, colours, threshold, quantity, box, em),
  };
};

/**
 * The run before, where it had as many layers; beside a second network it is not drawn.
 * @param {FigureState} state @param {'signal'|'batchGradient'} quantity @returns {Before|null}
 */
function runBefore({ model: { snapshot, ghost, shelf }, colours }, quantity) {
  const values = ghost?.layers[quantity];
  if (!ghost || !values || snapshot?.twin || values.length !== snapshot?.layers[quantity].length) return null;
  const slot = slotOf(ghost, shelf);
  return { values, text: ghostText(ghost), colour: slot < 0 ? colours.mute : colours.runs[slot] };
}

/** @param {FigureState} state @param {Float64Array[]} series @param {Before|null} before @param {string[]} bars @param {number} threshold @param {string} quantity @param {Box} box @param {number} em @returns {Part[]} */
function drawBars({ colours }, series, before, bars, threshold, quantity, box, em) {
  const { low, high } = decadesOf(before ? [...series, before.values] : series);
  const count = Math.max(...series.map((one) => one.length));
  const names = Array.from({ length: count }, (_, i) => String(i + 1));
  const axes = layOutAxes(
    box,
    em,
    {
      x: namesAxis(t('figures.layers'), names),
      y: logAxis(t(quantity === 'signal' ? 'figures.signal' : 'figures.batchGradient'), low, high),
    },
    colours,
  );
  const { inner, x, y } = axes,
    floor = inner.y + inner.height;
  const pitch = inner.width / count,
    width = (0.64 * Math.min(pitch, 9 * em)) / series.length;
  const place = (/** @type {number} */ value) =>
    Math.max(inner.y, y(Math.max(10 ** low, Math.min(value, Number.MAX_VALUE))));
  const top = (/** @type {number} */ value) => (value > 0 ? Math.min(floor - em / 8, place(value)) : floor);
  const zone = place(threshold);
  return [
    ...(threshold > 10 ** low ? [boxPart({ ...inner, y: zone, height: floor - zone }, { fill: colours.badSoft })] : []),
    ...axes.parts,
    ...series.flatMap((values, s) =>
      Array.from(values, (value, i) => {
        const left = x(i) + (s - series.length / 2) * width;
        if (Number.isNaN(value)) return crossPart(left + width / 2, floor - 0.6 * em, em, colours.mute);
        if (value === 0) return linePart(left, floor, left + width, floor, { stroke: colours.bad, width: em / 5 });
        const colour = value < threshold ? colours.bad : bars[s];
        return boxPart(
          { x: left, y: top(value), width, height: floor - top(value) },
          { fill: colour },
          Math.min(0.25 * em, width / 4, (floor - top(value)) / 2),
        );
      }),
    ),
    ...(before ? [outlinePart(before, x, top, floor, 0.64 * Math.min(pitch, 9 * em), em)] : []),
    ...valueLabels(series, x, top, floor, pitch, em, colours),
    linePart(inner.x, floor, inner.x + inner.width, floor, { stroke: colours.edge, width: em / 11 }),
  ];
}

/** Dashed around the bars, as on the page. @param {Before} before @param {(i: number) => number} x @param {(value: number) => number} top @param {number} floor @param {number} width of a bar @param {number} em */
function outlinePart({ values, colour }, x, top, floor, width, em) {
  const half = width / 2 + 0.25 * em;
  const outline = Array.from(values, (value, i) => {
    const [left, right, above] = [x(i) - half, x(i) + half, top(value)].map(hundredth);
    return value > 0
      ? `M${left} ${hundredth(floor)}L${left} ${above}L${right} ${above}L${right} ${hundredth(floor)}`
      : '';
  });
  return pathPart(outline.join(''), { stroke: colour, width: em / 9, ...dashedBy(DASHES, em) });
}

/** No number stands nowhere on the axis: unlike 0, which is a bar of no height. @param {number} x @param {number} y @param {number} em @param {string} stroke */
function crossPart(x, y, em, stroke) {
  const [left, right, above, below] = [x - 0.3 * em, x + 0.3 * em, y - 0.3 * em, y + 0.3 * em].map(hundredth);
  return pathPart(`M${left} ${above}L${right} ${below}M${left} ${below}L${right} ${above}`, { stroke, width: em / 7 });
}

/** Numbers over the bars, as many as have room. @param {Float64Array[]} series @param {(i: number) => number} x @param {(value: number) => number} top @param {number} floor @param {number} pitch @param {number} em @param {FigureState['colours']} colours @returns {Part[]} */
function valueLabels(series, x, top, floor, pitch, em, { ink, panel }) {
  if (series.length > 1) return [];
  const texts = Array.from(series[0], (value) => (Number.isNaN(value) ? '' : formatCompact(value)));
  const widest = Math.max(...texts.map((text) => textWidth(text, em * 0.9)));
  const every = Math.max(1, Math.ceil((widest + 0.4 * em) / pitch));
  return texts.flatMap((text, i) => {
    if ((texts.length - 1 - i) % every !== 0) return [];
    const near = [i - 1, i, i + 1].flatMap((k) =>
      Math.abs(k - i) * pitch < widest / 2 + pitch * 0.32 && k >= 0 && k < texts.length ? [top(series[0][k])] : [],
    );
    const y = Math.min(floor, ...near) - 0.35 * em;
    // At the end a label is wider than its bar, and would stand on the axis.
    const at = Math.max(x(0) - pitch / 2 + textWidth(text, em * 0.9) / 2, x(i));
    return [wordsPart(at, y, text, { size: em * 0.9, fill: ink, anchor: 'middle', halo: panel })];
  });
}

/** @param {Float64Array[]} series */
function decadesOf(series) {
  const logs = series.flatMap((values) => Array.from(values, Math.log10)).filter(Number.isFinite);
  return {
    low: powerWithin(Math.min(USUAL.low, ...logs.map((log) => Math.floor(log / 2 - 0.1) * 2))),
    // A little more, for the number over a bar.
    high: Math.max(USUAL.high, ...logs.map(Math.ceil)) + 1,
  };
}

/** @param {FigureState} state @param {number} networks @param {string} quantity @param {string[]} bars @param {Before|null} before @param {boolean} exploded whether some are no numbers any more @param {boolean} vanished @returns {Sign[]} */
function legendOf({ model, colours }, networks, quantity, bars, before, exploded, vanished) {
  const last = model.snapshot?.layers.signal.length ?? 0;
  return [
    ...(networks > 1 ? ['A', 'B'].map((letter, s) => boxSign(t('figures.network', { letter }), bars[s])) : []),
    ...(vanished ? [boxSign(t('bars.vanished', { share: formatShare(VANISHED_SHARE), last }), colours.bad)] : []),
    ...(exploded ? [crossSign(colours.mute)] : []),
    ...(before ? [lineSign({ text: before.text, paint: { stroke: before.colour, ...DASHES } })] : []),
    ...(quantity === 'signal' ? [{ text: t('figures.signalIs') }] : []),
  ];
}

/** @param {string} colour @returns {Sign} */
const crossSign = (colour) => ({
  text: t('figures.noNumber'),
  wide: 1,
  draw: ({ x, y, width, height }, em) => [crossPart(x + width / 2, y + height / 2, em, colour)],
});
