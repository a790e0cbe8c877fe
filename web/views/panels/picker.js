/**
 * Which weight or bias is taken apart, and for which sample: a row of lists.
 *
 * @typedef {import('../view-model.js').PickedWeight} PickedWeight
 * @typedef {{picked: PickedWeight, sample: number|null}} Choice sample: from 0; null: the mean
 */
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';

/** @param {string} id @param {string} label @param {HTMLElement} control */
const field = (id, label, control) => {
  control.id = id;
  return html('div', { class: 'picker-field' }, html('label', { for: id }, label), control);
};

/** Writes `texts` into the options of a list, those that are there already among them. @param {HTMLSelectElement} select @param {string[]} texts */
function setOptions(select, texts) {
  while (select.options.length > texts.length) select.options[texts.length].remove();
  while (select.options.length < texts.length) select.append(html('option'));
  texts.forEach((text, i) => {
    setText(select.options[i], text);
    select.options[i].value = String(i);
  });
}

const counted = (/** @type {number} */ count) => Array.from({ length: count }, (_, i) => String(i + 1));

/** @param {(choice: Choice) => void} onChoose */
export function createPicker(onChoose) {
  const layer = html('select'),
    unit = html('select'),
    input = html('select');
  const of = html(
    'select',
    {},
    html('option', { value: 'mean' }, t('expansion.mean')),
    html('option', { value: 'one' }, t('expansion.one')),
  );
  const sample = html('input', { type: 'number', min: '1', step: '1', value: '1' });
  const sampleField = field('picked-sample', t('expansion.sample'), sample);
  const element = html(
    'div',
    { class: 'picker', role: 'group', 'aria-label': t('expansion.which') },
    field('picked-layer', t('expansion.layer'), layer),
    field('picked-unit', t('expansion.unitOf'), unit),
    field('picked-input', t('expansion.input'), input),
    field('picked-of', t('expansion.of'), of),
    sampleField,
  );
  let shown = '',
    most = Infinity;

  const choice = () => ({
    picked: {
      layer: Number(layer.value),
      unit: Number(unit.value),
      input: input.selectedIndex === input.options.length - 1 ? null : Number(input.value),
    },
    sample: of.value === 'one' ? Math.max(0, Math.min(most, Math.round(Number(sample.value) || 1)) - 1) : null,
  });
  for (const control of [layer, unit, input, of, sample]) control.addEventListener('change', () => onChoose(choice()));

  return {
    element,
    /** @param {PickedWeight} picked @param {number[]} sizes inputs, then units of every layer @param {number|null} one @param {number} samples */
    draw(picked, sizes, one, samples) {
      most = samples;
      setAttribute(sample, 'max', samples);
      setShown(sampleField, one !== null);
      // Not while a number is being typed.
      if (one !== null && document.activeElement !== sample) sample.value = String(one + 1);
      of.value = one === null ? 'mean' : 'one';
      const key = JSON.stringify([picked, sizes]);
      if (key === shown) return;
      shown = key;
      const layers = sizes.length - 1;
      setOptions(
        layer,
        counted(layers).map((number, i) => (i === layers - 1 ? t('expansion.outputLayer', { layer: number }) : number)),
      );
      setOptions(unit, counted(sizes[picked.layer + 1]));
      setOptions(input, [
        ...counted(sizes[picked.layer]).map((number) =>
          t(picked.layer === 0 ? 'expansion.networkInput' : 'expansion.unit', { unit: number }),
        ),
        t('expansion.bias'),
      ]);
      layer.value = String(picked.layer);
      unit.value = String(picked.unit);
      input.value = String(picked.input ?? sizes[picked.layer]);
    },
  };
}
