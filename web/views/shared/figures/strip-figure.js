/**
 * The signal of every layer over the run, as coloured cells; of two networks both.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../engine/protocol.js').Timeline} Timeline
 */

import { t } from '../../../words/figure-text.js';
import { formatPower } from '../../../words/format.js';
import { layOutAxes, namesAxis, stepsAxis } from '../../../export/figures/axes.js';
import { boxPart, picturePart, wordsPart } from '../../../export/figures/nodes.js';
import { decadesSpanned, signalPixel } from '../signal-colours.js';
import { rampSign } from './signs.js';

/** Cells are drawn of several pixels each, so that no program smooths them away. */
const COLUMNS = 600,
  LEAST_ROWS = 240;

/** @param {FigureState} state @returns {import('../../../export/figures/compose.js').Chart|null} */
export function stripChart({ model, colours }) {
  const { snapshot } = model;
  const runs = [snapshot, snapshot?.twin].flatMap((run) => (run?.timeline?.layers ? [run] : []));
  if (runs.length === 0) return null;
  const decades = decadesSpanned(Float64Array.from(runs.flatMap(({ timeline }) => [...(timeline?.signal ?? [])])));
  return {
    title: t('time.title'),
    legend: [
      rampSign(
        t('figures.fromTo', {
          name: t('bars.signal.label'),
          low: formatPower(decades.low),
          high: formatPower(decades.high),
        }),
        signalRamp(),
      ),
      { text: t('figures.signalIs') },
    ],
    draw(box, em) {
      const gap = runs.length > 1 ? 0.6 * em : 0,
        each = (box.height - gap * (runs.length - 1)) / runs.length;
      return runs.flatMap((run, i) => {
        const timeline = /** @type {Timeline} */ (run.timeline),
          end = Math.max(1, run.past?.step ?? run.step);
        const names = Array.from({ length: timeline.layers }, (_, l) => String(l + 1));
        const axis = namesAxis(t('figures.layers'), names);
        const { inner, parts } = layOutAxes(
          { ...box, y: box.y + i * (each + gap), height: each },
          em,
          { x: stepsAxis(t('figures.steps'), end), y: { ...axis, grid: false } },
          colours,
        );
        const letter = runs.length > 1 ? [letterPart('AB'[i], inner, em)] : [];
        return [
          boxPart(inner, { fill: colours.soft }),
          picturePart(inner, paintMoments(timeline, end, decades)),
          ...parts,
          boxPart(inner, { stroke: colours.edge, width: em / 14 }),
          ...letter,
        ];
      });
    },
  };
}

/** @param {string} letter @param {import('../../../export/figures/nodes.js').Box} inner @param {number} em */
const letterPart = (letter, { x, y }, em) =>
  wordsPart(x + 0.5 * em, y + 1.3 * em, letter, { size: 1.2 * em, fill: '#ffffff', bold: true, halo: '#000000' });

/** The last layer is at the top, since the gradient comes from the loss. @param {Timeline} timeline @param {number} end @param {{low: number, high: number}} decades */
function paintMoments({ layers, step, signal }, end, decades) {
  const each = Math.ceil(LEAST_ROWS / layers),
    rows = each * layers;
  const pixels = new Uint32Array(COLUMNS * rows);
  let moment = 0;
  for (let column = 0; column < COLUMNS; column++) {
    const at = ((column + 0.5) / COLUMNS) * end;
    while (moment + 1 < step.length && step[moment + 1] <= at) moment++;
    for (let row = 0; row < rows; row++) {
      const layer = layers - 1 - Math.floor(row / each);
      pixels[row * COLUMNS + column] = signalPixel(signal[moment * layers + layer], decades);
    }
  }
  return { columns: COLUMNS, rows, rgba: new Uint8ClampedArray(pixels.buffer) };
}

function signalRamp() {
  const columns = 64;
  const pixels = Uint32Array.from({ length: columns }, (_, i) =>
    signalPixel(10 ** (i / (columns - 1)), { low: 0, high: 1 }),
  );
  return { columns, rows: 1, rgba: new Uint8ClampedArray(pixels.buffer) };
}
