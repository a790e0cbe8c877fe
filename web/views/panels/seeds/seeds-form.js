/** How many runs, from which seeds, how long; and the button that starts and ends them. */
import { t } from '../../../words/panel-text.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createOptions, labelledField } from '../form-fields.js';
import { createRunForm } from '../run-form.js';

/** @typedef {import('../../../experiment/settings.js').Settings} Settings */
/** @typedef {{count: number, first: number, last: number}} SeedsRequest runs, the first seed, updates of each */

const COUNTS = ['10', '20', '30', '50'];
/** Long enough for the page's first lesson, short enough to wait for. */
const USUAL_STEPS = 3000,
  MOST_STEPS = 1_000_000;

function createControls() {
  const limits = { min: '1', max: String(MOST_STEPS), step: '1', value: String(USUAL_STEPS) };
  return {
    count: html('select', { id: 'seeds-count' }, ...createOptions(COUNTS)),
    from: html('select', { id: 'seeds-from' }, ...createOptions(['one', 'present'], ['', ''])),
    steps: html('input', { id: 'seeds-steps', type: 'number', ...limits }),
  };
}

/** @param {() => void} onStart @param {() => void} onCancel @param {HTMLElement[]} others what stands in the same row */
export function createSeedsForm(onStart, onCancel, others) {
  const { count, from, steps } = createControls();
  const { element, setRunning } = createRunForm(
    {
      className: 'seeds-form',
      controls: [count, from, steps],
      fields: [
        labelledField(count, t('seeds.count')),
        labelledField(from, t('seeds.from')),
        labelledField(steps, t('seeds.steps')),
      ],
      notes: others,
      words: { start: t('seeds.start'), cancel: t('seeds.cancel') },
    },
    onStart,
    onCancel,
  );
  let seed = 0;

  /** Which seeds the choices mean, by how many runs there are. */
  function refresh() {
    const runs = Number(count.value);
    setText(from.options[0], t('seeds.range', { first: 1, last: runs }));
    setText(from.options[1], t('seeds.range', { first: seed, last: seed + runs - 1 }));
    setAttribute(from.options[1], 'data-seed', seed);
    setShown(from.options[1], seed !== 1); // else both are the same
  }

  count.addEventListener('change', refresh);
  return {
    element,
    setRunning,
    /** @param {Settings} settings @returns {SeedsRequest} what is asked for */
    request({ seed: present }) {
      const last = Math.max(1, Math.min(MOST_STEPS, Math.round(Number(steps.value) || USUAL_STEPS)));
      steps.value = String(last);
      return { count: Number(count.value), first: from.value === 'one' ? 1 : present, last };
    },
    /** @param {import('../../view-model.js').Model} model */
    render({ experiment }) {
      ({ seed } = experiment.settings);
      refresh();
    },
  };
}
