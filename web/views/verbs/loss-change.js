/** What an update did to the loss: of its mini-batch and of all training points, and why it may have risen. */
import { optimizerFacts } from '../../experiment/catalog.js';
import { formatNumber } from '../../words/format.js';
import { t } from '../../words/verb-text.js';
import { digitsApart } from './digits-that-add-up.js';

/** '' before an update. @param {import('./verb-words.js').Snapshot} snapshot @param {import('./verb-words.js').Round} round */
export function lossChangeWords({ settings, trainLoss, step }, { verb, update, loss }) {
  if (verb !== 'update' || !update) return '';
  const change = t('verbs.update.losses', {
    ...written('before', 'after', loss, update.lossAfter),
    ...written('allBefore', 'allAfter', update.trainLossBefore, trainLoss),
  });
  const why = whyItRose(settings, step, update.lossAfter > loss, trainLoss > update.trainLossBefore);
  return why ? `${change} ${t(`verbs.update.rose.${why}`)}` : change;
}

/** With as many digits as show the change. @param {string} from @param {string} to @param {number} before @param {number} after */
function written(from, to, before, after) {
  const digits = digitsApart(before, after);
  return { [from]: formatNumber(before, digits), [to]: formatNumber(after, digits) };
}

/**
 * Which sentence says it; null where nothing rose.
 * @param {import('../../experiment/settings.js').Settings} settings @param {number} step @param {boolean} batchRose @param {boolean} allRose
 */
export function whyItRose(settings, step, batchRose, allRose) {
  if (!batchRose) return allRose ? 'forOthers' : null;
  const facts = optimizerFacts(settings);
  if (settings.l1 > 0 || settings.l2 > 0 || (facts.settings.includes('weightDecay') && settings.weightDecay > 0))
    return 'penalty';
  return facts.firstMoment && step > 1 ? 'momentum' : 'tooLong';
}
