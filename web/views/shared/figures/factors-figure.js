/**
 * The chain rule, one factor a layer: what the signal is multiplied by on its way back, and what of that the slope, the
 * weights, a skip path and a normalisation do.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../engine/protocol.js').LayerStats} LayerStats
 */

import { t } from '../../../words/figure-text.js';
import { formatFactor } from '../../../words/format.js';
import { layOutAxes, logAxis, namesAxis } from '../../../export/figures/axes.js';
import { textWidth } from '../../../export/figures/letters.js';
import { hundredth, linePart, pathPart, wordsPart } from '../../../export/figures/nodes.js';
import { shapePath } from '../class-shapes.js';

const FACTORS = /** @type {const} */ ([
  ['stats.gain', 'gain', 0],
  ['stats.ofGainSlope', 'derivativeGain', 1],
  ['stats.ofGainWeights', 'weightGain', 2],
  ['stats.ofGainSkip', 'skipGain', 3],
  ['stats.ofGainNormalisation', 'normalizationGain', 4],
]);

/** @param {FigureState} state @returns {import('../../../export/figures/compose.js').Chart|null} */
export function factorsChart({ model, colours }) {
  const layers = (model.side === 'b' ? model.snapshot?.twin : model.snapshot)?.layers;
  const count = (layers?.gain.length ?? 0) - 1;
  if (!layers || count < 1) return null;
  // A path or a normalisation that is not there multiplies by 1 everywhere.
  const factors = FACTORS.filter(([, of], i) => i < 3 || layers[of].subarray(0, count).some((value) => value !== 1));
  const paint = [colours.accent, colours.classes[0], colours.classes[1], colours.classes[2], colours.classes[3]];
  const all = factors
    .flatMap(([, of]) => Array.from(layers[of].subarray(0, count), Math.log10))
    .filter(Number.isFinite);
  const low = Math.min(-1, ...all.map(Math.floor)),
    high = Math.max(1, ...all.map(Math.ceil));
  const names = Array.from({ length: count }, (_, i) => `${i + 2} → ${i + 1}`);
  return {
    title: t('figures.factorsTitle'),
    legend: factors.map(([key, , k]) => ({
      text: t(key),
      wide: 1,
      draw: ({ x, y, width, height }, em) => [
        pathPart(shapePath(k, hundredth(0.34 * em), hundredth(x + width / 2), hundredth(y + height / 2)), {
          fill: paint[k],
        }),
      ],
    })),
    draw(box, em) {
      const { inner, x, y, parts } = layOutAxes(
        box,
        em,
        { x: namesAxis(t('figures.fromLayer'), names), y: logAxis(t('figures.factor'), low, high) },
        colours,
      );
      const inLine = (/** @type {keyof LayerStats} */ of, /** @type {number} */ k, /** @type {number} */ s) => {
        const places = Array.from({ length: count }, (_, i) => ({ i, value: layers[of][i] })).filter(
          ({ value }) => value > 0 && value < Infinity,
        );
        const aside = (s - (factors.length - 1) / 2) * Math.min(0.9 * em, inner.width / count / 6);
        const d = places
          .map(({ i, value }) => shapePath(k, hundredth(0.38 * em), hundredth(x(i) + aside), hundredth(y(value))))
          .join('');
        const line = places
          .map(({ i, value }, p) => `${p ? 'L' : 'M'}${hundredth(x(i) + aside)} ${hundredth(y(value))}`)
          .join('');
        return [
          pathPart(line, { stroke: paint[k], width: em / 10, opacity: 0.4 }),
          pathPart(d, { fill: paint[k], stroke: colours.panel, width: em / 12 }),
        ];
      };
      const fits = textWidth('×0.00', 0.9 * em) + 0.5 * em < inner.width / count;
      const numbers = fits
        ? Array.from({ length: count }, (_, i) =>
            wordsPart(x(i), inner.y + 0.9 * em, formatFactor(layers.gain[i]), {
              size: 0.9 * em,
              fill: colours.ink,
              anchor: 'middle',
              halo: colours.panel,
            }),
          )
        : [];
      return [
        ...parts,
        linePart(inner.x, y(1), inner.x + inner.width, y(1), {
          stroke: colours.mute,
          width: em / 10,
          dash: `${em / 3} ${em / 3}`,
        }),
        ...factors.flatMap(([, of, k], s) => inLine(of, k, s)).reverse(),
        ...numbers,
      ];
    },
  };
}
