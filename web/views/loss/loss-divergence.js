/** Where a run has diverged: a line at that step, and words that its losses end there. */
import { t } from '../../words/text.js';
import { placeLabel, tenth } from '../shared/axis.js';
import { setAttribute, setShown, svg } from '../shared/dom.js';

/** @typedef {import('../shared/loss-axis.js').LossLayout} LossLayout */
/** @typedef {{name: string, step: number}} Diverged `name` of one of two networks, else '' */

/** From the line to its words. */
const AWAY_PX = 5;

/** The words, and where they would begin. @param {Diverged} diverged @param {{x: (step: number) => number, end: number}} axis */
export const divergenceCaption = (diverged, { x, end }) => ({
  text: divergenceInWords(diverged),
  x: x(Math.min(diverged.step, end)) + AWAY_PX,
});

/** @param {SVGSVGElement} chart */
export function createLossDivergence(chart) {
  const parts = [0, 1].map(() => ({
    rule: svg('line', { class: 'diverged-rule' }),
    text: svg('text', { class: 'line-name diverged' }),
  }));
  for (const { rule, text } of parts) chart.append(rule, text);
  return {
    /** @param {LossLayout} layout @param {Diverged[]} diverged @param {import('./loss-captions.js').Place[]} places of the words */
    draw(layout, diverged, places) {
      parts.forEach(({ rule, text }, i) => {
        const one = diverged[i];
        for (const part of [rule, text]) setShown(part, one !== undefined);
        if (!one) return;
        const { top, floor } = layout,
          x = tenth(layout.x(Math.min(one.step, layout.end)));
        for (const [name, place] of Object.entries({ x1: x, x2: x, y1: top, y2: floor }))
          setAttribute(rule, name, place);
        placeLabel(text, places[i].x, places[i].y, divergenceInWords(one));
      });
    },
  };
}

/** @param {Pick<Diverged, 'name'>} diverged */
export const divergenceInWords = ({ name }) => (name ? `${name}: ` : '') + t('loss.diverged');

/** Which of a run, or of two networks, have diverged. @param {Pick<import('../../engine/protocol.js').Snapshot, 'diverged'|'twin'>} snapshot @returns {Diverged[]} */
export function divergencesOf({ diverged, twin }) {
  return [
    ...(diverged ? [{ name: twin ? 'A' : '', step: diverged.step }] : []),
    ...(twin?.diverged ? [{ name: 'B', step: twin.diverged.step }] : []),
  ];
}
