/**
 * Which weight or bias is taken apart, and for which sample: a row of lists.
 *
 * @typedef {import('../../view-model.js').PickedWeight} PickedWeight
 * @typedef {{picked: PickedWeight, sample: number|null}} Choice sample: from 0; null: the mean
 */
import { formatInteger } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { isPartial } from '../../../words/sample-counts.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createOptions, labelledField } from '../form-fields.js';

const createControls = () => ({
  layer: html('select', { id: 'picked-layer' }),
  unit: html('select', { id: 'picked-unit' }),
  input: html('select', { id: 'picked-input' }),
  of: html('select', { id: 'picked-of' }, ...createOptions(['mean', 'one'], [t('expansion.mean'), t('expansion.one')])),
  sample: html('input', { id: 'picked-sample', type: 'number', min: '1', step: '1', value: '1' }),
});

/** @typedef {ReturnType<typeof createControls>} Controls */

/** What is chosen. @param {Controls} controls @param {number} samples @returns {Choice} */
function read({ layer, unit, input, of, sample }, samples) {
  const isBias = input.selectedIndex === input.options.length - 1;
  const number = Math.round(Number(sample.value) || 1);
  return {
    picked: {
      layer: Number(layer.value),
      unit: Number(unit.value),
      input: isBias ? null : Number(input.value),
    },
    sample: of.value === 'one' ? Math.max(0, Math.min(samples, number) - 1) : null,
  };
}

/** @param {(choice: Choice) => void} onChoose */
export function createWeightPicker(onChoose) {
  const controls = createControls();
  const sampleField = labelledField(controls.sample, t('expansion.sample'));
  const element = html(
    'div',
    { class: 'picker', role: 'group', 'aria-label': t('expansion.which') },
    labelledField(controls.layer, t('expansion.layer')),
    labelledField(controls.unit, t('expansion.unitOf')),
    labelledField(controls.input, t('expansion.input')),
    labelledField(controls.of, t('expansion.of')),
    sampleField,
  );
  let shown = '',
    most = Infinity;
  for (const control of Object.values(controls))
    control.addEventListener('change', () => onChoose(read(controls, most)));

  return {
    element,
    /**
     * @param {PickedWeight} picked
     * @param {number[]} sizes inputs, then units of every layer
     * @param {number|null} one sample
     * @param {import('../../../../wasm/backprop.js').SampleCounts} samples
     * @param {number} batch points of the mini-batch whose verbs are made; 0: none are
     */
    draw(picked, sizes, one, samples, batch) {
      most = samples.allTrain;
      setShown(sampleField, one !== null);
      showSample(controls, one, most);
      setText(controls.of.options[0], batch > 0 ? t('network.ofMean', { count: batch }) : nameOfMean(samples));
      controls.of.options[0].disabled = batch === 1;
      const key = JSON.stringify([picked, sizes]);
      if (key === shown) return;
      shown = key;
      showWeight(controls, picked, sizes);
    },
  };
}

/** @param {import('../../../../wasm/backprop.js').SampleCounts} samples */
const nameOfMean = (samples) =>
  isPartial(samples) ? t('expansion.meanOfMeasured', { count: formatInteger(samples.measured) }) : t('expansion.mean');

/** @param {Controls} controls @param {number|null} one @param {number} samples */
function showSample({ of, sample }, one, samples) {
  setAttribute(sample, 'max', samples);
  // Not while a number is being typed.
  if (one !== null && document.activeElement !== sample) sample.value = String(one + 1);
  of.value = one === null ? 'mean' : 'one';
}

/** @param {Controls} controls @param {PickedWeight} picked @param {number[]} sizes */
function showWeight({ layer, unit, input }, picked, sizes) {
  const last = sizes.length - 2,
    name = picked.layer === 0 ? 'expansion.networkInput' : 'expansion.unit';
  setOptions(
    layer,
    numbersTo(last + 1).map((number, i) => (i === last ? t('expansion.outputLayer', { layer: number }) : number)),
  );
  setOptions(unit, numbersTo(sizes[picked.layer + 1]));
  setOptions(input, [
    ...numbersTo(sizes[picked.layer]).map((number) => t(name, { unit: number })),
    t('expansion.bias'),
  ]);
  layer.value = String(picked.layer);
  unit.value = String(picked.unit);
  input.value = String(picked.input ?? sizes[picked.layer]);
}

/** "1", "2" … @param {number} count */
const numbersTo = (count) => Array.from({ length: count }, (_, i) => String(i + 1));

/** Writes `texts` into the options of a list. @param {HTMLSelectElement} select @param {string[]} texts */
function setOptions(select, texts) {
  while (select.options.length > texts.length) select.options[texts.length].remove();
  while (select.options.length < texts.length) select.append(html('option'));
  texts.forEach((text, i) => {
    setText(select.options[i], text);
    select.options[i].value = String(i);
  });
}
