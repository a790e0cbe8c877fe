/**
 * The loss over the steps: this run, the one before, a second network, and those on the shelf.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {{text: string, steps: ArrayLike<number>, losses: ArrayLike<number>, paint: import('../../../export/figures/nodes.js').Paint}} Line
 */

import { t } from '../../../words/figure-text.js';
import { layOutAxes, stepsAxis } from '../../../export/figures/axes.js';
import { boxPart, clippedPart, pathPart } from '../../../export/figures/nodes.js';
import { axisEnd } from '../step-axis.js';
import { dashedBy, lineAlong } from './line-parts.js';
import { lossAxis } from './loss-axis-kind.js';
import { lineSign } from './signs.js';

/** Dashes of the runs on the shelf, in letters: as the page has them. */
const RUN_DASHES = ['.5 .33', '.17 .25', '.75 .25 .17 .25', '.33 .17', '1 .25', '.75 .17 .08 .17 .08 .17'];
/** Of a run before that is not on it. */
const BEFORE_DASH = '.5 .33',
  TEST_DASH = '.08 .33';

/** @param {FigureState} state @returns {import('../../../export/figures/compose.js').Chart|null} */
export function lossChart(state) {
  const { model, colours } = state;
  if (!model.snapshot) return null;
  const lines = linesOf(state);
  return {
    title: t('loss.title'),
    legend: lines.map((line) => lineSign(line)),
    draw(box, em) {
      const end = axisEnd(model);
      const { inner, x, y, parts } = layOutAxes(
        box,
        em,
        {
          x: stepsAxis(t('figures.steps'), end),
          y: lossAxis(
            lines.map(({ losses }) => losses),
            t('loss.title'),
          ),
        },
        colours,
      );
      const drawn = lines.map(({ steps, losses, paint }) =>
        pathPart(lineAlong(steps, losses, x, y), { ...paint, ...dashedBy(paint, em), width: (paint.width ?? 1) * em }),
      );
      return [
        ...parts,
        clippedPart({ ...inner, width: inner.width + 0.2 * em }, drawn.reverse()),
        boxPart(inner, { stroke: colours.edge, width: em / 14 }),
      ];
    },
  };
}

/** The ones in front first. @param {FigureState} state @returns {Line[]} */
function linesOf({ model, colours }) {
  const { snapshot, ghost, shelf } = model;
  if (!snapshot) return [];
  const { history, twin } = snapshot;
  const hasTest = history.test.some(Number.isFinite);
  const isKept = shelf.some((run) => run.history === ghost?.history);
  const before = ghost && ghost.step > 0 && !isKept ? [ghost] : [];
  return [
    {
      text: twin ? `A, ${t('loss.train')}` : t('loss.train'),
      steps: history.step,
      losses: history.train,
      paint: { stroke: colours.accent, width: 0.19 },
    },
    ...(hasTest
      ? [
          {
            text: twin ? `A, ${t('loss.test')}` : t('loss.test'),
            steps: history.step,
            losses: history.test,
            paint: { stroke: colours.ink, width: 0.12, dash: TEST_DASH },
          },
        ]
      : []),
    ...(twin
      ? [
          {
            text: `B, ${t('loss.train')}`,
            steps: twin.history.step,
            losses: twin.history.train,
            paint: { stroke: colours.twin, width: 0.19 },
          },
        ]
      : []),
    ...before.map(({ label, history: { step, train } }) => ({
      text: t('figures.before', { name: label }),
      steps: step,
      losses: train,
      paint: { stroke: colours.mute, width: 0.13, dash: BEFORE_DASH },
    })),
    ...shelf.map(({ label, slot, history: { step, train } }) => ({
      text: label,
      steps: step,
      losses: train,
      paint: {
        stroke: colours.runs[slot % colours.runs.length],
        width: 0.13,
        dash: RUN_DASHES[slot % RUN_DASHES.length],
      },
    })),
  ];
}
