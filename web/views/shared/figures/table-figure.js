/**
 * What is best read as a table: the worked example of one neuron, and what came of trying all remedies.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../export/figures/compose.js').Chart} Chart
 * @typedef {import('../../../export/figures/nodes.js').Box} Box
 * @typedef {import('../../../export/figures/nodes.js').Part} Part
 */

import { t } from '../../../words/figure-text.js';
import {
  formatInteger,
  formatLoss,
  formatNumber,
  formatPercent,
  formatRound,
  NO_VALUE,
} from '../../../words/format.js';
import { cutToWidth, textWidth } from '../../../export/figures/letters.js';
import { linePart, wordsPart } from '../../../export/figures/nodes.js';

/** Digits that the worked example is read with. */
const DIGITS = 6;

/** @param {FigureState} state @returns {Chart|null} */
export function neuronTable({ shown, colours }) {
  const lines = /** @type {{verb: string, what: string, how: string, value: number}[]|null|undefined} */ (shown.neuron);
  if (!lines?.length) return null;
  const rows = lines.map(({ verb, what, how, value }, i) => [
    lines[i - 1]?.verb === verb ? '' : t(`neuron.${verb}`),
    what,
    how,
    formatRound(value, DIGITS),
  ]);
  const head = ['verb', 'line', 'formula', 'value'].map((column) => t(`neuron.${column}`));
  return { title: t('neuron.table'), draw: (box, em) => drawTable([head, ...rows], box, em, colours) };
}

/** @param {FigureState} state @returns {Chart|null} */
export function remediesTable({ shown, colours }) {
  const outcomes = /** @type {import('./figure-list.js').RemedyOutcomes|undefined} */ (shown.remedies);
  if (!outcomes?.rows.length) return null;
  const known = (/** @type {number} */ value, /** @type {(value: number) => string} */ format) =>
    Number.isNaN(value) ? NO_VALUE : format(value);
  const rows = outcomes.rows.map(({ label, loss, accuracy, ratio, learned }) => [
    label,
    known(loss, formatLoss),
    known(accuracy, formatPercent),
    known(ratio, (value) => formatNumber(value, 2)),
    known(learned, formatInteger),
  ]);
  const head = ['remedy', 'loss', 'accuracy', 'ratio', 'learned'].map((column) => t(`trial.${column}`));
  return {
    title: t('figures.remedies'),
    legend: [{ text: t('figures.remediesAfter', { steps: formatInteger(outcomes.steps) }) }],
    draw: (box, em) => drawTable([head, ...rows], box, em, colours),
  };
}

/** The first row names the columns. @param {string[][]} rows @param {Box} box @param {number} em @param {FigureState['colours']} colours @returns {Part[]} */
function drawTable(rows, box, em, { ink, mute, line }) {
  const widthsAt = (/** @type {number} */ size) =>
    rows[0].map(
      (_, c) => Math.max(...rows.map((row, r) => textWidth(row[c], r === 0 ? 1.06 * size : size))) + 1.4 * size,
    );
  const sum = (/** @type {number[]} */ widths) => widths.reduce((all, width) => all + width, 0);
  const pitch = Math.min(1.9 * em, box.height / rows.length);
  // Smaller letters where there is little room, and cut words where they would be too small to read.
  const size = Math.min(em, pitch * 0.75, Math.max(0.7 * em, (em * box.width) / sum(widthsAt(em))));
  const widths = widthsAt(size),
    whole = sum(widths),
    shrink = Math.min(1, box.width / whole);
  const lefts = widths.map((_, c) => box.x + widths.slice(0, c).reduce((sum, width) => sum + width * shrink, 0));
  return rows.flatMap((row, r) => {
    const y = box.y + (r + 0.7) * pitch;
    const rule = linePart(
      box.x,
      box.y + (r + 1) * pitch,
      box.x + Math.min(box.width, whole * shrink),
      box.y + (r + 1) * pitch,
      { stroke: line, width: em / 12 },
    );
    return [
      ...row.map((text, c) =>
        wordsPart(lefts[c], y, cutToWidth(text, size, widths[c] * shrink - 0.6 * size), {
          size,
          fill: r === 0 ? mute : ink,
          bold: r === 0,
        }),
      ),
      rule,
    ];
  });
}
