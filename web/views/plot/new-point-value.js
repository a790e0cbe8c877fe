/** The value of the next point in a regression: a field in the unit of the target, with a slider on the colours of the scale. */

import { fromTargetUnit, toTargetUnit } from '../../experiment/axes.js';
import { parseNumber } from '../../experiment/parse-number.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setText } from '../shared/dom.js';
import { formatTarget } from './plot-numbers.js';

/** How much of the scale an arrow key takes the value on. */
const NUDGE = { ArrowUp: 0.1, ArrowDown: -0.1, PageUp: 0.5, PageDown: -0.5 };

/** @param {import('../../experiment/axes.js').Axis} target @param {import('../view-model.js').Actions} actions */
export function createValueChoice(target, actions) {
  const field = html('input', {
    type: 'text',
    role: 'spinbutton',
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-label': t('plot.addOfValue'),
    'aria-valuemin': String(toTargetUnit(target, -1)),
    'aria-valuemax': String(toTargetUnit(target, 1)),
    'aria-describedby': 'plot-value-note',
  });
  const slider = html('input', {
    type: 'range',
    class: 'plot-value',
    min: '-1',
    max: '1',
    step: 'any',
    tabindex: '-1',
    'aria-hidden': 'true',
  });
  const note = html('span', { class: 'note', id: 'plot-value-note', role: 'status' });
  let typing = false,
    current = 0;
  const show = (/** @type {number} */ label) => {
    const text = formatTarget(target, label);
    if (field.value !== text) field.value = text;
    setAttribute(field, 'aria-valuenow', toTargetUnit(target, label));
    setAttribute(field, 'aria-valuetext', text);
  };
  const choose = (/** @type {number} */ label) => {
    typing = false;
    setText(note, '');
    actions.chooseAddLabel(Math.max(-1, Math.min(1, label)));
  };
  const read = () => {
    if (!typing) return;
    const label = fromTargetUnit(target, parseNumber(field.value, { point: t('numbers.point') }));
    // What was shown is rounded: its ends may lie a little outside.
    if (Math.abs(label) <= 1.01) return choose(label);
    typing = false;
    setText(
      note,
      t('plot.noValue', {
        low: formatTarget(target, -1),
        high: formatTarget(target, 1),
        typed: field.value.slice(0, 20),
      }),
    );
    return show(current);
  };
  field.addEventListener('input', () => {
    typing = true;
  });
  field.addEventListener('change', read);
  field.addEventListener('keydown', (event) => {
    const nudge = NUDGE[/** @type {keyof typeof NUDGE} */ (event.key)];
    if (event.key === 'Enter') read();
    if (nudge === undefined) return;
    event.preventDefault();
    choose(current + nudge);
  });
  slider.addEventListener('input', () => choose(Number(slider.value)));
  return {
    parts: [slider, field, note],
    render(/** @type {number} */ label) {
      current = label;
      if (!typing) show(label);
      if (!slider.matches(':active') && slider.value !== String(label)) slider.value = String(label);
    },
    focus() {
      field.focus();
    },
  };
}
