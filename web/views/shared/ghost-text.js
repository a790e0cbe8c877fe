import { formatInteger } from '../../words/format.js';
import { t } from '../../words/text.js';

/** The run before, and what it has in common with the one now. @param {import('../view-model.js').Ghost} ghost */
export function ghostText({ label, step, sameData, sameWeights }) {
  const common = !sameData ? t('bars.edited') : t(sameWeights ? 'bars.sameWeights' : 'bars.sameData');
  return t('bars.before', { name: label, step: formatInteger(step), common });
}
