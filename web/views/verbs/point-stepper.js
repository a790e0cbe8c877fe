/** Chooses the point of the mini-batch whose numbers are shown; the mean over all of them is one press away. */

import { t } from '../../words/verb-text.js';
import { sampleInBatch } from '../../engine/protocol/batch-sample.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';

/** @param {import('../view-model.js').Actions} actions */
export function createPointStepper(actions) {
  /** −1: the mean. */
  let sample = 0;
  /** The point to return to from the mean. */
  let point = 0;
  let count = 0;
  const step = (/** @type {number} */ by) => actions.chooseSample(pointAfter(point, by, count));
  const text = html('span', { class: 'verb-point', role: 'status' });
  const mean = createButton(t('verbs.meanButton'), t('verbs.meanHint'), () =>
    actions.chooseSample(sample < 0 ? point : -1),
  );
  mean.classList.add('verb-mean');
  const element = html(
    'div',
    { class: 'verb-stepper', role: 'group', 'aria-label': t('verbs.ofPoint') },
    createButton('‹', t('verbs.pointBefore'), () => step(-1)),
    text,
    createButton('›', t('verbs.pointAfter'), () => step(1)),
    mean,
  );
  return {
    element,
    /** @param {number} chosen @param {number} size of the mini-batch */
    draw(chosen, size) {
      sample = sampleInBatch(chosen, size);
      if (sample >= 0) point = sample;
      count = size;
      // Of a single point there is nothing to choose.
      setShown(element, size > 1);
      setAttribute(mean, 'aria-pressed', String(sample < 0));
      setText(text, sample < 0 ? t('verbs.mean', { count }) : t('verbs.point', { number: sample + 1, count }));
    },
  };
}

/** After the last point comes the first. @param {number} point @param {number} by 1 or −1 @param {number} count */
export const pointAfter = (point, by, count) => (point + by + count) % count;

/** @param {string} sign @param {string} name @param {() => void} onClick */
function createButton(sign, name, onClick) {
  const button = html('button', { type: 'button', 'aria-label': name, title: name }, sign);
  button.addEventListener('click', onClick);
  return button;
}
