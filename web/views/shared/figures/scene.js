/**
 * What a recording shows: the headline, the plot, the bars, and the loss, or the network while the verbs are made one at a
 * time; drawn as the figures are.
 *
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../export/figures/nodes.js').Part} Part
 * @typedef {import('../../../export/figures/nodes.js').Box} Box
 */

import { t } from '../../../words/figure-text.js';
import { formatInteger, formatLoss } from '../../../words/format.js';
import { linesOfWidth } from '../../../export/figures/letters.js';
import { boxPart, wordsPart } from '../../../export/figures/nodes.js';
import { barsChart } from './bars-figure.js';
import { boundaryChart } from './boundary-figure.js';
import { lossChart } from './loss-figure.js';
import { networkChart } from './network-figure.js';

export const SCENE = { width: 1280, height: 720 };
const MARGIN = 24,
  HEADLINE = 26,
  EM = 14;

/** @param {FigureState} state @param {string} headline @param {string} verb what is made of the step, or '' @returns {import('../../../export/figures/nodes.js').Drawing} */
export function sceneDrawing(state, headline, verb) {
  const { snapshot } = state.model,
    { colours } = state;
  const lines = linesOfWidth(headline, HEADLINE, SCENE.width - 2 * MARGIN).slice(0, 2);
  const said = snapshot
    ? t('export.state', {
        step: formatInteger(snapshot.step),
        train: formatLoss(snapshot.trainLoss),
        test: formatLoss(snapshot.testLoss),
      })
    : '';
  const isRound = Boolean(snapshot?.round);
  const top = 116,
    bottom = SCENE.height - 40,
    middle = 600;
  const right = { x: middle, width: SCENE.width - MARGIN - middle };
  const half = (bottom - top - 24) / 2;
  const charts = [
    { chart: boundaryChart(state), box: { x: MARGIN, y: top, width: middle - 2 * MARGIN, height: bottom - top } },
    { chart: barsChart('signal')(state), box: { ...right, y: top, height: half } },
    {
      chart: isRound ? networkChart(state.model.side)(state) : lossChart(state),
      box: { ...right, y: top + half + 24, height: half },
    },
  ];
  return {
    ...SCENE,
    title: headline,
    description: said,
    background: colours.panel,
    parts: [
      ...lines.map((line, i) =>
        wordsPart(MARGIN, 44 + i * HEADLINE * 1.2, line, { size: HEADLINE, fill: colours.ink, bold: true }),
      ),
      ...charts.flatMap(({ chart, box }) => (chart ? drawTitled(chart, box, state) : [])),
      boxPart({ x: 0, y: SCENE.height - 34, width: SCENE.width, height: 34 }, { fill: colours.soft }),
      wordsPart(MARGIN, SCENE.height - 12, [verb, said].filter(Boolean).join(' · '), { size: 15, fill: colours.ink }),
      wordsPart(SCENE.width - MARGIN, SCENE.height - 12, t('figures.made'), {
        size: 15,
        fill: colours.mute,
        anchor: 'end',
      }),
    ],
  };
}

/** @param {import('../../../export/figures/compose.js').Chart} chart @param {Box} box @param {FigureState} state @returns {Part[]} */
function drawTitled({ title, draw }, { x, y, width, height }, { colours }) {
  return [
    wordsPart(x, y + EM, title, { size: EM * 1.1, fill: colours.ink, bold: true }),
    ...draw({ x, y: y + 1.6 * EM, width, height: height - 1.6 * EM }, EM),
  ];
}
