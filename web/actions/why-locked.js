import { lockedBetween } from '../experiment/locked-settings.js';
import { settingLabel } from '../words/setting-names.js';
import { t } from '../words/text.js';

/**
 * A sentence where the link that `now` came with has locked what `next` changes; '' where it may be.
 * @param {import('../experiment/experiment.js').Experiment} next @param {import('../experiment/experiment.js').Experiment} now
 */
export function whyLocked(next, now) {
  const name = lockedBetween(next, now);
  return name ? t('fitting.locked', { label: settingLabel(name) }) : '';
}
