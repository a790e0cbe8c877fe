/** Steps through the points of the mini-batch whose numbers are shown: their mean, then one after the other. */
import { t } from '../../words/text.js';
import { html, setText } from '../shared/dom.js';

/** @param {import('../view-model.js').Actions} actions */
export function createPointStepper(actions) {
  /** −1: the mean. */
  let sample = -1;
  let count = 0;
  const step = (/** @type {number} */ by) => actions.chooseSample(sampleAfter(sample, by, count));
  const text = html('span', { class: 'verb-point', role: 'status' });
  return {
    element: html(
      'div',
      { class: 'verb-stepper', role: 'group', 'aria-label': t('verbs.ofPoint') },
      createButton('‹', t('verbs.pointBefore'), () => step(-1)),
      text,
      createButton('›', t('verbs.pointAfter'), () => step(1)),
    ),
    /** @param {number} chosen @param {number} size of the mini-batch */
    draw(chosen, size) {
      sample = chosen < size ? chosen : -1;
      count = size;
      setText(text, sample < 0 ? t('verbs.mean', { count }) : t('verbs.point', { number: sample + 1, count }));
    },
  };
}

/** After the last point, and before the first one, comes their mean. @param {number} sample −1: the mean @param {number} by 1 or −1 @param {number} count */
export const sampleAfter = (sample, by, count) => ((sample + 1 + by + count + 1) % (count + 1)) - 1;

/** @param {string} sign @param {string} name @param {() => void} onClick */
function createButton(sign, name, onClick) {
  const button = html('button', { type: 'button', 'aria-label': name, title: name }, sign);
  button.addEventListener('click', onClick);
  return button;
}
