/**
 * A figure of what the page shows, at a size and in the colours that are asked for.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('./figure-list.js').FigureEntry} FigureEntry
 * @typedef {import('./figure-list.js').FigureState} FigureState
 * @typedef {import('../../../export/figures/sizes.js').FigureSize} FigureSize
 * @typedef {import('../../../export/figures/nodes.js').Drawing} Drawing
 */

import { isUnedited } from '../../../experiment/unedited-points.js';
import { dataLine } from '../../../words/data-line.js';
import { t } from '../../../words/figure-text.js';
import { formatInteger, formatLoss } from '../../../words/format.js';
import { settingLabel } from '../../../words/setting-names.js';
import { settingsLine, shortSettingsLine } from '../../../words/settings-line.js';
import { networkName } from '../../../verdict/comparison.js';
import { DARK, LIGHT } from '../../../export/figures/colours.js';
import { composeDrawing } from '../../../export/figures/compose.js';
import { paintDrawing } from '../../../export/figures/paint.js';

/** A line of the source that is longer does not belong under a figure. */
const LONGEST_ADDRESS = 90;
/** A figure that is narrower has the experiment in few words, in letters. */
const NARROW_EMS = 52;

/** @param {Model} model @param {Record<string, any>} shown what panels show @param {boolean} [toDark] @returns {FigureState} */
export const figureState = (model, shown, toDark = false) => ({
  model,
  colours: toDark ? DARK : LIGHT,
  isDark: model.dark,
  toDark,
  shown,
});

/** @param {FigureEntry} entry @param {FigureState} state @param {FigureSize} size @param {string} address @returns {Drawing|null} null: there is nothing to draw yet */
export function makeFigure(entry, state, size, address) {
  const chart = entry.chart(state);
  return (
    chart &&
    composeDrawing(chart, sourceOf(state.model, address, size.width / size.em < NARROW_EMS), size, state.colours)
  );
}

/** @param {Drawing} drawing @param {number} scale @returns {Promise<Blob>} */
export async function drawingAsPng(drawing, scale) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(drawing.width * scale);
  canvas.height = Math.round(drawing.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  paintDrawing(context, drawing, scale);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png'),
  );
}

/** What the experiment is, at which step, and where it is. @param {Model} model @param {string} address @param {boolean} isShort @returns {string[]} */
export function sourceOf({ experiment, snapshot }, address, isShort) {
  const settings = snapshot?.settings ?? experiment.settings,
    second = snapshot?.twin?.settings;
  const line = isShort
    ? `${shortSettingsLine(settings)} · ${settingLabel('seed')} ${settings.seed}`
    : settingsLine(settings);
  const made = [t('figures.made'), addressOf(address)].filter(Boolean).join(' · ');
  return [
    second ? `A: ${line} · B: ${networkName(second, settings) || '='}` : line,
    ...(isShort ? [] : [dataLine(experiment.axes)].filter(Boolean)),
    ...[changedByHand(experiment)].filter(Boolean),
    ...(snapshot ? [stateOf(snapshot)] : []),
    made,
  ];
}

/** What no setting says; '' where there is nothing. @param {Model['experiment']} experiment */
function changedByHand({ firstWeights, byHand = [], points, settings }) {
  const isEdited = points.x.length > 0 && settings.dataSet !== 'custom' && !isUnedited(points);
  return [
    firstWeights ? t('figures.changed.weights') : '',
    byHand.length > 0 ? t('figures.changed.numbers', { count: byHand.length }) : '',
    isEdited ? t('figures.changed.points') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** @param {NonNullable<Model['snapshot']>} snapshot */
const stateOf = ({ step, trainLoss, testLoss }) =>
  t('export.state', { step: formatInteger(step), train: formatLoss(trainLoss), test: formatLoss(testLoss) });

/** The link where it is short, else the page alone; nothing where the page is a file of one's own. @param {string} address */
function addressOf(address) {
  if (!/^https?:/.test(address)) return '';
  const page = address.replace(/[?#].*/, '');
  return address.length <= LONGEST_ADDRESS ? address : page;
}

/** @param {string} file @param {Model} model @param {string} ending */
export const fileName = (file, { snapshot }, ending) => `backprop-${file}-step-${snapshot?.step ?? 0}${ending}`;
