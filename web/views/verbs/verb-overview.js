/**
 * What each verb will do, in a line with the numbers of this network: what the panel says before the first one is made.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../engine/protocol.js').Verb} Verb
 */
import { coreCatalog, findByName } from '../../experiment/catalog.js';
import { trainingCount } from '../../experiment/points.js';
import { activationName } from '../../words/activation-name.js';
import { formatInteger, formatLoss, formatNumber, formatRound } from '../../words/format.js';
import { choiceLabel } from '../../words/setting-names.js';
import { t } from '../../words/verb-text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { VERB_ORDER } from '../shared/verb-state.js';

export function createVerbOverview() {
  const lines = VERB_ORDER.map((verb) => {
    const words = html('span');
    return { words, row: html('li', { 'data-verb': verb }, html('b', {}, t(`verbs.${verb}.name`)), words) };
  });
  const element = html('ol', { class: 'verb-overview' }, ...lines.map(({ row }) => row));
  return {
    element,
    /** @param {Model} model @param {Snapshot} snapshot @param {number[]} widths of all columns, the inputs first */
    draw(model, snapshot, widths) {
      const isShown = snapshot.round === null && snapshot.diverged === null;
      setShown(element, isShown);
      if (!isShown) return;
      const points = trainingCount(model.experiment.points);
      lines.forEach(({ words }, i) => setText(words, overviewOf(VERB_ORDER[i], snapshot, points, widths)));
    },
  };
}

/** @param {Verb} verb @param {Pick<Snapshot, 'settings'|'trainLoss'|'layers'>} snapshot @param {number} points that train @param {number[]} widths */
export function overviewOf(verb, { settings, trainLoss, layers: { signal } }, points, widths) {
  const last = signal.length,
    followsGradient = isPlain(settings);
  switch (verb) {
    case 'forward':
      return t('verbs.overview.forward', {
        count: formatInteger(Math.min(settings.batchSize, points)),
        units: formatInteger(widths.slice(1).reduce((sum, width) => sum + width, 0)),
        activation: activationName(settings),
      });
    case 'loss':
      return t('verbs.overview.loss', { loss: formatLoss(trainLoss) });
    case 'backward':
      return t(last > 1 ? 'verbs.overview.backward' : 'verbs.overview.backwardOfOne', {
        last,
        final: formatNumber(signal[last - 1], 2),
        first: formatNumber(signal[0], 2),
      });
    default:
      return t(followsGradient ? 'verbs.overview.update' : 'verbs.overview.otherUpdate', {
        rate: formatRound(settings.learningRate),
        by: choiceLabel('optimizer', settings.optimizer),
      });
  }
}

/** Whether the gradient is followed as it is. @param {Snapshot['settings']} settings */
function isPlain({ optimizer }) {
  const { firstMoment, secondMoment } = findByName(coreCatalog.optimizers, optimizer);
  return !firstMoment && secondMoment === 'none';
}
