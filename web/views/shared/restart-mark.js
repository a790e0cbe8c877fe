/** The mark on a control whose change takes the run back to step 0. */
import { t } from '../../words/text.js';
import { html, icon } from './dom.js';

/** The id of the words that the mark stands for. */
export const RESTART_MARK_ID = 'goes-back';

/** The sign of what takes the run back to step 0; its words are in the descriptions of what it marks. */
export const restartMark = () =>
  html('span', { class: 'mark', title: t('controls.goesBack'), 'aria-hidden': 'true' }, icon('reset'));
