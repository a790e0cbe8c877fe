/** The line under the network while the verbs are made one at a time: the formula with its numbers, and of which point. */
import { exactValue, formatNumber, formatRound } from '../../words/format.js';
import { t } from '../../words/text.js';
import { batchPoints } from '../shared/batch-points.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { verbWords } from './verb-words.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../../engine/protocol.js').Snapshot} Snapshot */
/** @typedef {import('../network/network-words.js').Part} Part */
/** @typedef {import('../network/network-words.js').Shape} Shape */

/** What stands on the units after a verb. */
const ON_UNITS = { forward: 'a', loss: 'a', backward: 'dz', update: 'Δb' };

/**
 * @param {import('../view-model.js').Actions} actions
 * @param {{head: HTMLElement, words: HTMLElement, idle: HTMLElement, stage: HTMLElement}} places `idle` stands in `words` while
 *   no verb is made; on the `stage` the arrow keys have a meaning of their own
 */
export function createVerbLine(actions, places) {
  const name = html('b', { class: 'verb-name' }),
    formula = html('span', { class: 'verb-formula' }),
    place = html('span', { class: 'verb-place' });
  const legend = html('span', { class: 'verb-legend' }),
    outside = html('span', { class: 'verb-legend', role: 'status' });
  const plain = html('p', { class: 'hint verb-plain', hidden: '' });
  const numbers = html('span'),
    made = html('p', { class: 'verb-made', hidden: '' }, place, ' ', numbers);
  const stepper = createStepper(actions);
  const head = html('div', { class: 'verb-head', hidden: '' }, name, formula, legend, outside, stepper.element);
  let shown = '';
  places.head.append(head);
  const keys = places.idle.querySelector('.keys');
  for (const [event, key] of [
    ['focus', 'verbs.idleKeysHere'],
    ['blur', 'verbs.idleKeys'],
  ])
    places.stage.addEventListener(event, () => {
      if (keys) setText(keys, ` ${t(key)}`);
    });
  places.words.prepend(plain, made);

  return {
    /** @param {Model} model @param {Snapshot} snapshot @param {Part|null} part @param {Shape} shape */
    draw(model, snapshot, part, shape) {
      const { round } = snapshot;
      setShown(head, round !== null);
      for (const part of [plain, made]) setShown(part, round !== null);
      setShown(places.idle, round === null);
      if (!round) return;
      stepper.draw(model.sample, round.batch.length);
      setAttribute(head, 'data-verb', round.verb);
      setText(plain, t(`verbs.${round.verb}.plain`));
      setText(legend, t('verbs.onUnits', { what: ON_UNITS[round.verb] }));
      const isOutside =
        model.selected >= 0 &&
        !batchPoints(model.experiment.points, round, model.sample).points.includes(model.selected);
      setText(outside, isOutside ? t('verbs.notInBatch') : '');
      const { formula: law, at, parts } = verbWords(snapshot, round, part, shape);
      const key = JSON.stringify([round.verb, law, at, parts]);
      if (key === shown) return;
      shown = key;
      setText(name, t(`verbs.${round.verb}.name`));
      setText(formula, law);
      setText(place, at);
      numbers.replaceChildren(
        ...parts.map((one) =>
          typeof one === 'string'
            ? one
            : html(
                'data',
                { value: exactValue(one.value), 'data-value': exactValue(one.value), 'data-name': one.name },
                one.name === 'rate' ? formatRound(one.value) : formatNumber(one.value, one.digits ?? 4),
              ),
        ),
      );
    },
  };
}

/** Which point of the mini-batch: its mean, or one of them. @param {import('../view-model.js').Actions} actions */
function createStepper(actions) {
  let sample = -1,
    count = 0;
  const button = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {number} */ way) => {
    const made = html('button', { type: 'button', 'aria-label': label, title: label }, sign);
    made.addEventListener('click', () => actions.chooseSample(((sample + 1 + way + count + 1) % (count + 1)) - 1));
    return made;
  };
  const text = html('span', { class: 'verb-point', role: 'status' });
  return {
    element: html(
      'div',
      { class: 'verb-stepper', role: 'group', 'aria-label': t('verbs.ofPoint') },
      button('‹', t('verbs.pointBefore'), -1),
      text,
      button('›', t('verbs.pointAfter'), 1),
    ),
    /** @param {number} chosen @param {number} size of the batch */
    draw(chosen, size) {
      sample = chosen < size ? chosen : -1;
      count = size;
      setText(text, sample < 0 ? t('verbs.mean', { count }) : t('verbs.point', { number: sample + 1, count }));
    },
  };
}
