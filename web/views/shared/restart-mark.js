/** The mark on a control whose change takes the run back to step 0. */
import { t } from '../../words/text.js';
import { html, icon } from './dom.js';
import { explainBy } from './terms.js';

/** The id of the words that the mark stands for. */
export const RESTART_MARK_ID = 'goes-back';

/** The sign of what takes the run back to step 0: told to who points at it; its words are in the descriptions of what it marks. */
export function restartMark() {
  const mark = html('span', { class: 'mark', 'aria-hidden': 'true' }, icon('reset'));
  explainBy(mark, t('controls.goesBack'));
  return mark;
}
