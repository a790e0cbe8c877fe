/** The line that says which state of the run a panel's numbers are of, or why there are none. */
import { formatInteger } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setText } from '../shared/dom.js';

/** @typedef {import('./core-watch.js').Watched} Watched */

export function createStateLine() {
  const element = html('p', { class: 'hint state-line' });
  return {
    element,
    /** @param {Watched} watched @param {import('../view-model.js').Model} model */
    draw({ answers, step, stale, error }, { snapshot }) {
      const late = stale && !snapshot?.training && answers !== null;
      setAttribute(element, 'data-step', Number.isNaN(step) ? '' : step);
      setAttribute(element, 'data-stale', String(late));
      setText(element, words());

      function words() {
        if (error) return t('state.refused', { message: error });
        if (!answers) return t('state.asking');
        return t(late ? 'state.stale' : 'state.at', { step: formatInteger(step) });
      }
    },
  };
}
