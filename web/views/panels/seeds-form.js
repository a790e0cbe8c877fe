/** How many runs, from which seeds, how long; and the button that starts and ends them. */
import { t } from '../../words/text.js';
import { html, setAttribute, setText } from '../shared/dom.js';

/** @typedef {import('../../experiment/settings.js').Settings} Settings */

const COUNTS = [10, 20, 30, 50];
/** As long as the page's own first lesson needs, and no longer than one would wait for. */
const USUAL_STEPS = 3000,
  MOST_STEPS = 1_000_000;

/** @param {() => void} onStart @param {() => void} onCancel */
export function createSeedsForm(onStart, onCancel) {
  const count = html(
    'select',
    { id: 'seeds-count' },
    ...COUNTS.map((value) => html('option', { value: String(value) }, String(value))),
  );
  const from = html(
    'select',
    { id: 'seeds-from' },
    html('option', { value: 'one' }),
    html('option', { value: 'present' }),
  );
  const steps = html('input', {
    id: 'seeds-steps',
    type: 'number',
    min: '1',
    max: String(MOST_STEPS),
    step: '1',
    value: String(USUAL_STEPS),
  });
  const button = html('button', { type: 'submit', class: 'primary' }, t('seeds.start'));
  const field = (/** @type {HTMLElement} */ control, /** @type {string} */ label) =>
    html('div', { class: 'picker-field' }, html('label', { for: control.id }, label), control);
  const element = html(
    'form',
    { class: 'picker seeds-form' },
    field(count, t('seeds.count')),
    field(from, t('seeds.from')),
    field(steps, t('seeds.steps')),
    button,
  );
  let runs = false;
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    if (runs) onCancel();
    else onStart();
  });

  return {
    element,
    /** What is asked for. @param {Settings} settings */
    wish({ seed }) {
      const last = Math.max(1, Math.min(MOST_STEPS, Math.round(Number(steps.value) || USUAL_STEPS)));
      steps.value = String(last);
      return { count: Number(count.value), first: from.value === 'one' ? 1 : seed, last };
    },
    /** @param {boolean} on */
    run(on) {
      runs = on;
      setText(button, t(on ? 'seeds.cancel' : 'seeds.start'));
      for (const control of [count, from, steps]) control.disabled = on;
    },
    /** @param {import('../view-model.js').Model} model */
    render({
      experiment: {
        settings: { seed },
      },
    }) {
      const many = Number(count.value);
      setText(from.options[0], t('seeds.range', { first: 1, last: many }));
      setText(from.options[1], t('seeds.range', { first: seed, last: seed + many - 1 }));
      setAttribute(from.options[1], 'data-seed', seed);
    },
  };
}
