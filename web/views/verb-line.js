/** The line under the network while the verbs are made one at a time: the formula with its numbers, and of which point. */
import { exactValue, formatNumber, formatRound } from '../format.js';
import { t } from '../text.js';
import { html, setShown, setText } from './dom.js';
import { verbWords } from './verb-words.js';

/** @typedef {import('../model.js').Model} Model */
/** @typedef {import('../protocol.js').Snapshot} Snapshot */
/** @typedef {import('./network-words.js').Part} Part */
/** @typedef {import('./network-words.js').Shape} Shape */

/** @param {import('../model.js').Actions} actions */
export function createVerbLine(actions) {
  const name = html('b', { class: 'verb-name' }), formula = html('span', { class: 'verb-formula' }), place = html('span', { class: 'verb-place' });
  const numbers = html('span'), made = html('p', { class: 'verb-made' }, place, ' ', numbers);
  const idle = html('p', { class: 'hint verb-idle' }, t('verbs.idle'), html('span', { class: 'keys' }, ` ${t('verbs.idleKeys')}`));
  const stepper = createStepper(actions);
  const head = html('div', { class: 'verb-head' }, name, formula, stepper.element);
  const words = html('div', { class: 'verb-words' }, made, idle);
  let shown = '';

  return {
    head, words,
    /** @param {Model} model @param {Snapshot} snapshot @param {Part|null} part @param {Shape} shape */
    draw(model, snapshot, part, shape) {
      const { round } = snapshot;
      setShown(head, round !== null);
      setShown(made, round !== null);
      setShown(idle, round === null);
      if (!round) return;
      stepper.draw(model.sample, round.batch.length);
      const { formula: law, at, parts } = verbWords(snapshot, round, part, shape);
      const key = JSON.stringify([round.verb, law, at, parts]);
      if (key === shown) return;
      shown = key;
      setText(name, t(`verbs.${round.verb}.name`));
      setText(formula, law);
      setText(place, at);
      numbers.replaceChildren(...parts.map((one) => (typeof one === 'string' ? one
        : html('data', { value: exactValue(one.value), 'data-value': exactValue(one.value), 'data-name': one.name }, one.name === 'rate' ? formatRound(one.value) : formatNumber(one.value, one.digits ?? 4)))));
    },
  };
}

/** Which point of the mini-batch: its mean, or one of them. @param {import('../model.js').Actions} actions */
function createStepper(actions) {
  let sample = -1, count = 0;
  const button = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {number} */ way) => {
    const made = html('button', { type: 'button', 'aria-label': label, title: label }, sign);
    made.addEventListener('click', () => actions.chooseSample(((sample + 1 + way + count + 1) % (count + 1)) - 1));
    return made;
  };
  const text = html('span', { class: 'verb-point', role: 'status' });
  return {
    element: html('div', { class: 'verb-stepper', role: 'group', 'aria-label': t('verbs.ofPoint') },
      button('‹', t('verbs.pointBefore'), -1), text, button('›', t('verbs.pointAfter'), 1)),
    /** @param {number} chosen @param {number} size of the batch */
    draw(chosen, size) {
      sample = chosen < size ? chosen : -1;
      count = size;
      setText(text, sample < 0 ? t('verbs.mean', { count }) : t('verbs.point', { number: sample + 1, count }));
    },
  };
}
