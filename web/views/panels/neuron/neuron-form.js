/** What the neuron is given: five numbers and its activation. */
import { coreCatalog, namesOf } from '../../../experiment/catalog.js';
import { parseNumber } from '../../../experiment/parse-number.js';
import { formatRound } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { choiceLabel } from '../../../words/setting-names.js';
import { html, setAttribute, setShown, setText } from '../../shared/dom.js';
import { createOptions, labelledField } from '../form-fields.js';

/** @typedef {import('../../../worker/neuron-query.js').NeuronRequest} NeuronRequest */

/** The example that many textbooks begin with. @type {Readonly<NeuronRequest>} */
export const TEXTBOOK = { activation: 'sigmoid', x: 2, y: 1, w: 0.5, b: 0, rate: 0.1 };

const NUMBERS = /** @type {const} */ (['x', 'w', 'b', 'y', 'rate']);
/** Larger ones end in infinities at the first square. */
const LARGEST = 1e100;
/** Written with all the digits that make a difference after an update. */
const DIGITS = 10;

/** @param {() => void} onChange */
export function createNeuronForm(onChange) {
  /** @type {NeuronRequest} */
  const given = { ...TEXTBOOK };
  const fields = NUMBERS.map((name) =>
    html('input', { id: `neuron-${name}`, inputmode: 'decimal', autocomplete: 'off' }),
  );
  const names = namesOf(coreCatalog.activations);
  const labels = names.map((name) => choiceLabel('activation', name));
  const activation = html('select', { id: 'neuron-activation' }, ...createOptions(names, labels));
  const complaint = html('p', { class: 'hint', role: 'alert' });
  setShown(complaint, false);

  fields.forEach((field, i) => {
    field.addEventListener('change', () => {
      const value = parseNumber(field.value, { point: t('numbers.point') });
      const isRefused = !(Math.abs(value) <= LARGEST);
      setText(complaint, isRefused ? t('neuron.noNumber', { typed: field.value }) : '');
      setShown(complaint, isRefused);
      if (!isRefused) given[NUMBERS[i]] = value;
      write();
      onChange();
    });
  });
  activation.addEventListener('change', () => {
    given.activation = activation.value;
    onChange();
  });

  function write() {
    fields.forEach((field, i) => {
      field.value = formatRound(given[NUMBERS[i]], DIGITS);
      setAttribute(field, 'data-value', given[NUMBERS[i]]);
    });
    activation.value = given.activation;
  }

  write();
  return {
    element: html(
      'div',
      { class: 'neuron-form' },
      html(
        'div',
        { class: 'picker' },
        ...fields.map((field, i) => labelledField(field, t(`neuron.${NUMBERS[i]}`))),
        labelledField(activation, t('neuron.activation')),
      ),
      complaint,
    ),
    given,
    /** @param {Partial<NeuronRequest>} numbers */
    set(numbers) {
      Object.assign(given, numbers);
      setShown(complaint, false);
      write();
      onChange();
    },
  };
}
