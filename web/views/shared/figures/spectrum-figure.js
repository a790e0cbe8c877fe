/**
 * Singular values of every layer, and of the whole network, as dots on a log axis.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 */

import { t } from '../../../words/figure-text.js';
import { formatCompact } from '../../../words/format.js';
import { layOutAxes, logAxis, namesAxis } from '../../../export/figures/axes.js';
import { hundredth, linePart, pathPart, wordsPart } from '../../../export/figures/nodes.js';

/** Smaller ones are 0 but for rounding. */
const DEEPEST = -16;

/** @param {FigureState} state @returns {import('../../../export/figures/compose.js').Chart|null} */
export function spectrumChart({ shown, colours }) {
  const spectrum = /** @type {import('../../../../wasm/backprop.js').Spectrum|undefined} */ (shown.spectrum);
  if (!spectrum) return null;
  const columns = [...spectrum.layers, spectrum.whole],
    names = [...spectrum.layers.map((_, i) => String(i + 1)), t('spectrum.whole')];
  const logs = columns
    .flatMap((values) => Array.from(values, Math.log10))
    .filter((log) => log > DEEPEST && log < Infinity);
  const low = Math.min(-1, ...logs.map(Math.floor)),
    high = Math.max(1, ...logs.map(Math.ceil));
  return {
    title: t('panels.spectrum'),
    legend: [{ text: t('figures.spectrumIs') }],
    draw(box, em) {
      const axes = layOutAxes(
        box,
        em,
        { x: namesAxis(t('figures.layers'), names), y: logAxis(t('figures.singularValue'), low, high) },
        colours,
      );
      const { inner, x, y, parts } = axes;
      const at = (/** @type {number} */ value) => y(Math.max(value, 10 ** low));
      return [
        ...parts,
        linePart(inner.x, y(1), inner.x + inner.width, y(1), {
          stroke: colours.mute,
          width: em / 9,
          dash: `${em / 3} ${em / 3}`,
        }),
        ...columns.flatMap((values, i) => {
          const finite = Array.from(values).filter(Number.isFinite);
          if (finite.length === 0) return [];
          const dots = finite.map((value) => `M${hundredth(x(i))} ${hundredth(at(value))}h0.01`).join('');
          const span = linePart(x(i), at(finite[0]), x(i), at(finite[finite.length - 1]), {
            stroke: colours.accent,
            width: em / 8,
            opacity: 0.35,
          });
          const deep =
            finite[0] < 10 ** low
              ? [
                  wordsPart(x(i), at(0) - 0.6 * em, `↓ ${formatCompact(finite[0])}`, {
                    size: 0.9 * em,
                    fill: colours.ink,
                    anchor: 'middle',
                  }),
                ]
              : [];
          return [span, pathPart(dots, { stroke: colours.accent, width: 0.55 * em }), ...deep];
        }),
      ];
    },
  };
}
