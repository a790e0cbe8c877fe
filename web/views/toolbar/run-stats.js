/** The figures of the run: step, epoch, losses, accuracy, updates a second. */
import { decimal, exactValue, formatInteger, formatLoss, formatPercent, NO_VALUE } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setShown, setText } from '../shared/dom.js';
import { createTerm } from '../shared/terms.js';

/** @typedef {import('../../engine/protocol.js').Snapshot} Snapshot */

/** Those that are there once there is a snapshot, but the accuracy. @type {Record<'step'|'epoch'|'train'|'test', (snapshot: Snapshot) => string>} */
const FORMATS = {
  step: ({ step }) => formatInteger(step),
  epoch: ({ epoch }) => formatEpoch(epoch),
  train: ({ trainLoss }) => formatLoss(trainLoss),
  test: ({ testLoss }) => formatLoss(testLoss),
};
/** Where the class is not the name: those are classes of buttons. @type {Record<string, string>} */
const CLASSES = { train: 'train-loss', test: 'test-loss' };

export function createRunStats() {
  const stats = Object.entries(FORMATS).map(([name, format]) => ({ name, format, ...createStat(name) }));
  const accuracy = createStat('accuracy');
  const rate = createStat('rate');
  accuracy.element.title = t('toolbar.accuracyHint');
  stats.find(({ name }) => name === 'epoch')?.term.replaceChildren(createTerm('epoch', t('toolbar.stats.epoch')));
  const elements = [...stats, accuracy, rate].map((stat) => stat.element);
  return {
    element: html('dl', { class: 'stats' }, ...elements),
    /** @param {import('../view-model.js').Model} model */
    render({ snapshot, experiment }) {
      for (const { value, format } of stats) setText(value, snapshot ? format(snapshot) : NO_VALUE);
      const share = snapshot ? accuracyOf(snapshot) : NaN;
      setText(accuracy.term, accuracyName(snapshot));
      setText(accuracy.value, formatPercent(share));
      accuracy.value.dataset.value = exactValue(share);
      // A regression has none.
      setShown(accuracy.element, experiment.axes.target === undefined);
      setText(rate.value, snapshot?.training ? formatInteger(snapshot.stepsPerSecond) : NO_VALUE);
    },
  };
}

/** @param {string} name */
function createStat(name) {
  const value = html('dd', {}, NO_VALUE);
  const term = html('dt', {}, t(`toolbar.stats.${name}`));
  return { element: html('div', { class: `stat ${CLASSES[name] ?? name}` }, term, value), term, value };
}

/**
 * On the test points where there are any. Where outputs are no numbers, as after a divergence, none is right or wrong.
 * @param {Pick<Snapshot, 'testAccuracy'|'trainAccuracy'|'testLoss'|'trainLoss'|'diverged'>} snapshot
 */
export function accuracyOf({ testAccuracy, trainAccuracy, testLoss, trainLoss, diverged }) {
  const [share, loss] = Number.isNaN(testAccuracy) ? [trainAccuracy, trainLoss] : [testAccuracy, testLoss];
  return diverged && !Number.isFinite(loss) ? NaN : share;
}

/** What that is called. @param {Pick<Snapshot, 'testAccuracy'>|null} snapshot */
export function accuracyName(snapshot) {
  const isOfTraining = snapshot !== null && Number.isNaN(snapshot.testAccuracy);
  return t(isOfTraining ? 'toolbar.stats.trainAccuracy' : 'toolbar.stats.accuracy');
}

const formatEpoch = (/** @type {number} */ epoch) => (epoch < 100 ? decimal(epoch.toFixed(1)) : formatInteger(epoch));
