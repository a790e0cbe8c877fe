/** What is written under a figure's title: the settings, the state of the run, and the words of its legend. */

import { dataLine } from '../../../words/data-line.js';
import { formatInteger, formatLoss } from '../../../words/format.js';
import { settingsLine } from '../../../words/settings-line.js';
import { t } from '../../../words/text.js';
import { networkName } from '../../../verdict/comparison.js';

/** @typedef {import('../../view-model.js').Model} Model */

/** @param {Model} model @param {Element[]} legend @returns {string[]} a line each */
export function captionOf({ snapshot, experiment }, legend) {
  const settings = snapshot?.settings ?? experiment.settings,
    second = snapshot?.twin?.settings;
  return [
    second ? `A: ${settingsLine(settings)} · B: ${networkName(second, settings) || '='}` : settingsLine(settings),
    ...[dataLine(experiment.axes)].filter(Boolean),
    ...(snapshot ? [stateOf(snapshot)] : []),
    ...(legend.length > 0 ? [legend.map((word) => word.textContent).join(' · ')] : []),
  ];
}

/** @param {NonNullable<Model['snapshot']>} snapshot */
const stateOf = ({ step, trainLoss, testLoss }) =>
  t('export.state', { step: formatInteger(step), train: formatLoss(trainLoss), test: formatLoss(testLoss) });
