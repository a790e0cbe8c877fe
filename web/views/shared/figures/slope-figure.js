/**
 * The activation of one layer over its slope, with a histogram of the layer's sums.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../../wasm/backprop.js').SlopeCurve} SlopeCurve
 */
import { activationFacts } from '../../../experiment/catalog.js';
import { activationFormula, derivativeName } from '../../../words/activation-name.js';
import { t } from '../../../words/figure-text.js';
import { formatFactor, formatRound } from '../../../words/format.js';
import { layOutAxes, linearAxis } from '../../../export/figures/axes.js';
import { boxPart, linePart, pathPart } from '../../../export/figures/nodes.js';
import { lineAlong } from './line-parts.js';
import { boxSign, lineSign } from './signs.js';

/** @param {FigureState} state @returns {import('../../../export/figures/compose.js').Chart|null} */
export function slopeChart({ shown, colours }) {
  const curve = /** @type {(SlopeCurve & {layer: number})|undefined} */ (shown.slope);
  if (!curve) return null;
  const sum = curve.normalized ? 'u' : 'z';
  const [name, slopeName] = [activationFormula(curve.activation, sum), derivativeName(curve.activation, sum)];
  const mean = Number.isNaN(curve.gain) ? curve.meanDerivative : curve.derivativeGain;
  const largest = activationFacts(curve.activation).largestDerivative;
  const paints = {
    value: { stroke: colours.mute, width: 0.17 },
    slope: { stroke: colours.accent, width: 0.2 },
    mean: { stroke: colours.bad, width: 0.12, dash: '.4 .3' },
  };
  return {
    title: t('figures.slopeTitle', { layer: curve.layer + 1, name: slopeName }),
    legend: [
      lineSign({ text: name, paint: paints.value }),
      lineSign({ text: slopeName, paint: paints.slope }),
      ...(Number.isNaN(mean)
        ? []
        : [
            lineSign({
              text: `${slopeName}, ${t('slope.meanHere', { mean: formatFactor(mean) })}`,
              paint: paints.mean,
            }),
          ]),
      ...(largest < 1 ? [{ text: t('slope.atMost', { largest: formatRound(largest) }) }] : []),
      boxSign(t('slope.sums', { sum }), colours.edge),
    ],
    draw(box, em) {
      const low = Math.min(0, ...curve.value.map((value) => Math.max(value, -1.2)), ...curve.derivative),
        high = Math.max(1, largest, ...curve.derivative);
      const share = 0.2 * (high - low);
      const axes = layOutAxes(
        box,
        em,
        {
          x: linearAxis(sum, -curve.reach, curve.reach),
          y: linearAxis(`${name}, ${slopeName}`, low - share, high * 1.04),
        },
        colours,
      );
      const { inner, x, y, parts } = axes,
        floor = inner.y + inner.height;
      const inside = (/** @type {number} */ value) => (value < low || value > high * 1.04 ? NaN : y(value));
      const most = Math.max(1, ...curve.counts),
        room = floor - y(low);
      const pitch = inner.width / curve.counts.length;
      return [
        ...parts,
        ...Array.from(curve.counts, (count, i) => ({ height: (count / most) * room * 0.92, i })).flatMap(
          ({ height, i }) =>
            height > 0
              ? [
                  boxPart(
                    { x: inner.x + i * pitch + 0.5, y: floor - height, width: Math.max(0.5, pitch - 1), height },
                    { fill: colours.edge },
                  ),
                ]
              : [],
        ),
        linePart(x(0), inner.y, x(0), floor, { stroke: colours.line, width: em / 10 }),
        pathPart(lineAlong(curve.u, curve.value, x, inside), {
          stroke: paints.value.stroke,
          width: paints.value.width * em,
        }),
        pathPart(lineAlong(curve.u, curve.derivative, x, inside), {
          stroke: paints.slope.stroke,
          width: paints.slope.width * em,
        }),
        ...(Number.isNaN(mean)
          ? []
          : [
              linePart(inner.x, y(mean), inner.x + inner.width, y(mean), {
                stroke: paints.mean.stroke,
                width: 0.12 * em,
                dash: `${0.4 * em} ${0.3 * em}`,
              }),
            ]),
        boxPart(inner, { stroke: colours.edge, width: em / 14 }),
      ];
    },
  };
}
