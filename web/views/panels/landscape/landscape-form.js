/** Which plane of the landscape, how fine; and the button that starts and ends the computation. */
import { t } from '../../../words/panel-text.js';
import { html, setShown } from '../../shared/dom.js';
import { createOptions, labelledField } from '../form-fields.js';
import { createRunForm } from '../run-form.js';

/** Cells of each side: odd, so that the present weights are in the middle of one. */
const CELLS = ['21', '41', '81'];
const LARGEST_SEED = 4294967295;

function createControls() {
  const directions = html(
    'select',
    { id: 'landscape-directions' },
    ...createOptions(['path', 'random'], [t('landscape.alongPath'), t('landscape.randomDirections')]),
  );
  const limits = { min: '0', max: String(LARGEST_SEED), step: '1', value: '1' };
  const seed = html('input', { id: 'landscape-seed', type: 'number', ...limits });
  const squares = CELLS.map((count) => `${count} × ${count}`);
  const cells = html('select', { id: 'landscape-cells' }, ...createOptions(CELLS, squares));
  cells.value = '41';
  return { directions, seed, cells };
}

/** @param {() => void} onStart @param {() => void} onCancel */
export function createLandscapeForm(onStart, onCancel) {
  const { directions, seed, cells } = createControls();
  const seedField = labelledField(seed, t('landscape.seed'));
  const needsRun = html('p', { class: 'hint' }, t('landscape.needsRun'));
  const form = createRunForm(
    {
      className: 'landscape-form',
      controls: [directions, seed, cells],
      fields: [
        labelledField(directions, t('landscape.directions')),
        seedField,
        labelledField(cells, t('landscape.grid')),
      ],
      notes: [needsRun],
      words: { start: t('landscape.compute'), cancel: t('landscape.cancel') },
    },
    onStart,
    onCancel,
  );
  let step = 0;

  /** What depends on the choices: a path takes some training, only random directions have a seed. */
  function refresh() {
    const waits = directions.value === 'path' && step < 2 && !form.isRunning();
    setShown(seedField, directions.value === 'random');
    setShown(needsRun, waits);
    form.button.disabled = waits;
  }

  directions.addEventListener('change', refresh);
  return {
    element: form.element,
    /** @param {boolean} on */
    setRunning(on) {
      form.setRunning(on);
      refresh();
    },
    /** Where there is no path yet, a plane that needs none. */
    suit() {
      if (step < 2) directions.value = 'random';
      refresh();
    },
    /** @returns {import('./landscape-computation.js').LandscapeRequest} what is asked for */
    request() {
      const number = Math.max(0, Math.min(LARGEST_SEED, Math.round(Number(seed.value) || 0)));
      seed.value = String(number);
      return {
        directions: /** @type {'path'|'random'} */ (directions.value),
        cells: Number(cells.value),
        seed: number,
      };
    },
    /** @param {import('../../view-model.js').Model} model */
    render({ snapshot }) {
      step = snapshot?.step ?? 0;
      refresh();
    },
  };
}
