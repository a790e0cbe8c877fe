/**
 * Many runs as a band: from the best to the worst, the middle half and the median; of two networks both, and the page's
 * own run over them.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../seeds-statistics.js').Band} Band
 */

import { t } from '../../../words/figure-text.js';
import { layOutAxes, stepsAxis } from '../../../export/figures/axes.js';
import { boxPart, clippedPart, pathPart } from '../../../export/figures/nodes.js';
import { bandOf } from '../seeds-statistics.js';
import { areaBetween, dashedBy, lineAlong } from './line-parts.js';
import { lossAxis } from './loss-axis-kind.js';
import { boxSign, lineSign } from './signs.js';

/** @param {FigureState} state @returns {import('../../../export/figures/compose.js').Chart|null} */
export function seedsChart({ shown, model, colours }) {
  const made = shown.seeds;
  if (!made?.results?.[0]?.length) return null;
  const bands = /** @type {Band[]} */ (made.results.map((/** @type {any} */ results) => bandOf(results, 'train')));
  const paints = [colours.accent, colours.twin];
  const steps = /** @type {number[]} */ (made.steps),
    history = made.experiment ? model.snapshot?.history : undefined;
  const own = { stroke: colours.ink, width: 0.14, dash: '.5 .33' };
  const letter = (/** @type {number} */ i) => (bands.length > 1 ? `${'AB'[i]}: ` : '');
  return {
    title: t('figures.seedsTitle', { count: made.results[0].length }),
    legend: [
      ...bands.flatMap((_, i) => [
        lineSign({ text: letter(i) + t('seeds.legend.median'), paint: { stroke: paints[i], width: 0.2 } }),
        boxSign(letter(i) + t('seeds.legend.half'), tint(paints[i], 0.45)),
        boxSign(letter(i) + t('seeds.legend.all'), tint(paints[i], 0.2)),
      ]),
      ...(history ? [lineSign({ text: t('seeds.legend.own'), paint: own })] : []),
    ],
    draw(box, em) {
      const end = steps[steps.length - 1];
      const losses = bands.flatMap(({ low, high }) => [low, high]);
      const { inner, x, y, parts } = layOutAxes(
        box,
        em,
        { x: stepsAxis(t('figures.steps'), end), y: lossAxis(losses, t('figures.trainLoss')) },
        colours,
      );
      const row = (/** @type {number} */ loss) => (loss === Infinity ? inner.y : y(loss));
      const drawn = bands.flatMap((band, i) => [
        pathPart(areaBetween(steps, band.low, band.high, x, row), { fill: paints[i], opacity: 0.2 }),
        pathPart(areaBetween(steps, band.lower, band.upper, x, row), { fill: paints[i], opacity: 0.3 }),
        pathPart(lineAlong(steps, band.median, x, row), { stroke: paints[i], width: 0.2 * em }),
      ]);
      const line = history
        ? [
            pathPart(lineAlong(history.step, history.train, x, y), {
              ...own,
              ...dashedBy(own, em),
              width: own.width * em,
            }),
          ]
        : [];
      return [
        ...parts,
        clippedPart(inner, [...drawn, ...line]),
        boxPart(inner, { stroke: colours.edge, width: em / 14 }),
      ];
    },
  };
}

/** A colour on white, of so much of it. @param {string} hex @param {number} share */
const tint = (hex, share) =>
  `#${[1, 3, 5]
    .map((at) =>
      Math.round(255 - share * (255 - parseInt(hex.slice(at, at + 2), 16)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
