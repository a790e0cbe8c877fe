/** Which plane, how fine; and the button that starts and ends the computation. */
import { t } from '../../words/text.js';
import { html, setShown, setText } from '../shared/dom.js';

/** Cells a side: odd, so that the present weights are in the middle of one. */
const CELLS = [21, 41, 81];

/** @param {() => void} onStart @param {() => void} onCancel */
export function createLandscapeForm(onStart, onCancel) {
  const directions = html(
    'select',
    { id: 'landscape-directions' },
    html('option', { value: 'path' }, t('landscape.alongPath')),
    html('option', { value: 'random' }, t('landscape.randomDirections')),
  );
  const seed = html('input', {
    id: 'landscape-seed',
    type: 'number',
    min: '0',
    max: '4294967295',
    step: '1',
    value: '1',
  });
  const cells = html(
    'select',
    { id: 'landscape-cells' },
    ...CELLS.map((count) => html('option', { value: String(count) }, `${count} × ${count}`)),
  );
  cells.value = '41';
  const button = html('button', { type: 'submit', class: 'primary' }, t('landscape.compute'));
  const needsRun = html('p', { class: 'hint' }, t('landscape.needsRun'));
  const field = (/** @type {HTMLElement} */ control, /** @type {string} */ label) =>
    html('div', { class: 'picker-field' }, html('label', { for: control.id }, label), control);
  const seedField = field(seed, t('landscape.seed'));
  const element = html(
    'form',
    { class: 'picker landscape-form' },
    field(directions, t('landscape.directions')),
    seedField,
    field(cells, t('landscape.grid')),
    button,
    needsRun,
  );
  let runs = false;
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    if (runs) onCancel();
    else if (!button.disabled) onStart();
  });

  return {
    element,
    wish: () => ({
      directions: /** @type {'path'|'random'} */ (directions.value),
      cells: Number(cells.value),
      seed: Math.max(0, Math.min(4294967295, Math.round(Number(seed.value) || 0))),
    }),
    /** @param {boolean} on */
    run(on) {
      runs = on;
      setText(button, t(on ? 'landscape.cancel' : 'landscape.compute'));
      for (const control of [directions, seed, cells]) control.disabled = on;
    },
    /** @param {import('../view-model.js').Model} model */
    render({ snapshot }) {
      const waits = directions.value === 'path' && (snapshot?.step ?? 0) < 2;
      setShown(seedField, directions.value === 'random');
      setShown(needsRun, waits && !runs);
      button.disabled = waits && !runs;
    },
  };
}
