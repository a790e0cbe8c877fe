/**
 * The controls of single settings, made from the property table: a number that is typed or nudged, with
 * a slider where that helps, and a choice from a list. What was typed is read by the store; whatever it
 * has to say about it stands beside the control.
 */

import { choicesOf, SETTINGS } from '../../experiment/setting-table.js';
import { decimal } from '../../words/format.js';
import { choiceLabel, settingHint, settingLabel } from '../../words/setting-names.js';
import { html, setAttribute, setText } from './dom.js';
import { RESTART_MARK_ID, restartMark } from './restart-mark.js';

/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */
/** @typedef {import('../view-model.js').Actions} Actions */

/**
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {HTMLElement} label
 * @property {HTMLElement} note
 * @property {(value: string|number) => void} render
 */

/** Slider position 0 … 1 ↔ value. @typedef {{toValue: (t: number) => number, toPosition: (value: number) => number}} Curve */

const SLIDER_STEPS = 1000;
let gestures = 0;

/**
 * A text field with the manners of a spin button: unlike type=number it hands over what was really typed.
 * @param {SettingName} name
 * @param {Actions} actions
 * @returns {Control & {input: HTMLInputElement, commit: (text: string, gesture?: string) => void}}
 */
export function createSpinbutton(name, actions) {
  const field = SETTINGS[name];
  const input = html('input', {
    id: `setting-${name}`,
    type: 'text',
    role: 'spinbutton',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: field.kind === 'integer' ? 'numeric' : 'decimal',
    'aria-valuemin': String(field.min),
    'aria-valuemax': String(field.max),
  });
  const frame = createFrame(name, input);
  /** @type {string|number} */
  let current = field.default;
  let typing = false;
  const show = (/** @type {string|number} */ value) => {
    const text = decimal(String(value));
    if (input.value !== text) input.value = text;
    setAttribute(input, 'aria-valuenow', value);
  };
  const commit = (/** @type {string} */ text, /** @type {string} */ gesture = '') => {
    typing = false;
    const { note, value } = actions.change(name, text, gesture || undefined);
    setText(frame.note, note);
    show(value);
  };
  input.addEventListener('input', () => {
    typing = true;
  });
  input.addEventListener('change', () => {
    if (typing) commit(input.value);
  });
  input.addEventListener('blur', () => {
    if (typing) commit(input.value);
  });
  input.addEventListener('keydown', (event) => {
    const nudged = nudge(field, Number(current), event.key);
    if (event.key === 'Escape') {
      typing = false;
      show(current);
      setText(frame.note, '');
    }
    // Typing the value that is there already changes nothing, and still answers.
    if (event.key === 'Enter' && typing) commit(input.value);
    if (nudged === null) return;
    event.preventDefault();
    commit(String(nudged), `keys-${name}`);
  });
  return {
    ...frame,
    input,
    commit,
    render(value) {
      current = value;
      if (!typing) show(value);
    },
  };
}

/**
 * What an arrow or page key makes of a number: a tenth of a decade where the range has many, else one.
 * @param {import('../../experiment/setting-table.js').Setting} field
 * @param {number} value
 * @param {string} key
 */
function nudge(field, value, key) {
  const direction = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[key];
  if (direction === undefined) return null;
  const fine = field.kind === 'number' && Number(field.min) > 0 && Number(field.max) / Number(field.min) > 1e4;
  const next = fine ? Number((value * 10 ** (direction / 10)).toPrecision(2)) : value + direction;
  return Math.min(Number(field.max), Math.max(Number(field.min), next));
}

/**
 * A number with a slider above its whole range. The slider is for pointers only: the field beside it
 * has the same range by keyboard and has the name.
 * @param {SettingName} name
 * @param {Actions} actions
 * @param {Curve} curve
 * @returns {Control}
 */
export function createSliderField(name, actions, curve) {
  const field = createSpinbutton(name, actions);
  const slider = html('input', {
    type: 'range',
    min: '0',
    max: String(SLIDER_STEPS),
    step: '1',
    tabindex: '-1',
    'aria-hidden': 'true',
  });
  let gesture = '';
  slider.addEventListener('pointerdown', () => {
    gesture = `slider-${++gestures}`;
  });
  slider.addEventListener('input', () => {
    field.commit(String(curve.toValue(Number(slider.value) / SLIDER_STEPS)), gesture);
    paint();
  });
  const paint = () => slider.style.setProperty('--filled', `${(Number(slider.value) / SLIDER_STEPS) * 100}%`);
  field.input.before(slider);
  return {
    ...field,
    render(value) {
      field.render(value);
      // A slider that is being dragged stays where the finger is, between two whole numbers too.
      if (slider.matches(':active')) return;
      const position = String(Math.round(curve.toPosition(Number(value)) * SLIDER_STEPS));
      if (slider.value !== position) slider.value = position;
      paint();
    },
  };
}

/** @param {SettingName} name @param {Actions} actions @returns {Control & {select: HTMLSelectElement}} */
export function createSelect(name, actions) {
  const options = choicesOf(name).map((value) => html('option', { value }, choiceLabel(name, value)));
  const select = html('select', { id: `setting-${name}` }, ...options);
  const frame = createFrame(name, select);
  const commit = (/** @type {string} */ chosen) => {
    const { note, value } = actions.change(name, chosen);
    setText(frame.note, note);
    select.value = String(value);
  };
  select.addEventListener('change', () => commit(select.value));
  return {
    ...frame,
    select,
    render(value) {
      if (select.value !== value) select.value = String(value);
    },
  };
}

/**
 * A field's name with a restartMark where changing it costs the run, the input, what it does, and what it answers.
 * @param {SettingName} name
 * @param {HTMLElement} input
 */
export function createFrame(name, input) {
  const hint = settingHint(name);
  const label = html('label', { for: input.id, title: hint }, settingLabel(name));
  const { parts, note } = createParts(name, input, label);
  input.title = hint;
  return { element: html('div', { class: `field ${name}` }, ...parts), label, note };
}

/**
 * What stands in the frame of a setting; `input` gets its descriptions.
 * @param {SettingName} name
 * @param {HTMLElement} input
 * @param {HTMLElement} label
 */
export function createParts(name, input, label) {
  const { effect } = SETTINGS[name];
  const id = `setting-${name}`;
  const costly = effect === 'data' || effect === 'network';
  const note = html('p', { class: 'note', id: `${id}-note`, role: 'status' });
  const description = html('p', { class: 'field-hint', id: `${id}-hint` }, settingHint(name));
  input.setAttribute('aria-describedby', [description.id, ...(costly ? [RESTART_MARK_ID] : []), note.id].join(' '));
  return {
    parts: [
      html('span', { class: 'field-name' }, label, ...(costly ? [restartMark()] : [])),
      html('span', { class: 'input' }, input),
      description,
      note,
    ],
    note,
  };
}

/** @param {number} min @param {number} max @returns {Curve} even steps */
export const linear = (min, max) => ({
  toValue: (t) => Math.round(min + t * (max - min)),
  toPosition: (value) => (value - min) / (max - min),
});

/** @param {number} min @param {number} max @param {number} digits kept @returns {Curve} even ratios */
export const logarithmic = (min, max, digits = 2) => ({
  toValue: (t) => Number((min * (max / min) ** t).toPrecision(digits)),
  toPosition: (value) => Math.log(value / min) / Math.log(max / min),
});

/** @param {number} max @returns {Curve} from 0, fine at the low end, where one more matters most */
export const quadratic = (max) => ({
  toValue: (t) => Math.round(t * t * max),
  toPosition: (value) => Math.sqrt(value / max),
});
