/** Says, in the place of the hint under the strip, that an earlier step of the run is looked at. */
import { formatInteger } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setText } from '../shared/dom.js';
import { latestStep, shownStep } from '../shared/step-axis.js';

/** @param {import('../view-model.js').Actions} actions */
export function createPastLine(actions) {
  const where = html('b');
  const line = html('p', { class: 'past-line' }, where, ' ', html('span', {}, t('time.goesOn')));
  const back = html('button', { type: 'button', class: 'back-to-now' }, t('time.backToNow'));
  const past = html('div', { class: 'past' }, line, back);
  const element = html('div', { class: 'time-foot' }, html('p', { class: 'hint' }, t('time.hint')), past);
  back.addEventListener('click', () => actions.seek(null));
  return {
    element,
    /** @param {import('../../engine/protocol.js').Snapshot} snapshot */
    draw(snapshot) {
      const isPast = snapshot.past !== null;
      const steps = { step: formatInteger(shownStep(snapshot)), head: formatInteger(latestStep(snapshot)) };
      if (isPast) setText(where, t('time.lookingAt', steps));
      // The button disappears with a press of it: the focus stays near.
      const losesFocus = !isPast && document.activeElement === back;
      element.classList.toggle('is-past', isPast);
      setAttribute(past, 'aria-hidden', String(!isPast));
      back.disabled = !isPast;
      document.documentElement.toggleAttribute('data-past', isPast);
      if (losesFocus) focusPlayhead();
    },
  };
}

function focusPlayhead() {
  const playhead = /** @type {HTMLElement|null} */ (document.querySelector('#time [role=slider]'));
  playhead?.focus({ preventScroll: true });
}
