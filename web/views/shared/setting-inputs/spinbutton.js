/**
 * A number that is typed, or changed with the arrow and page keys. It is a text field: unlike type=number that hands
 * over what was really typed, which `actions.change` then reads and answers.
 *
 * @typedef {import('../../../experiment/settings.js').SettingName} SettingName
 * @typedef {import('../../view-model.js').Actions} Actions
 *
 * @typedef {object} Spinbutton
 * @property {SettingName} name
 * @property {Actions} actions
 * @property {HTMLInputElement} input
 * @property {HTMLElement} note
 * @property {string|number} value of the setting
 * @property {boolean} isTyping whether the field holds what is not applied yet
 */
import { SETTINGS } from '../../../experiment/setting-table.js';
import { decimal } from '../../../words/format.js';
import { html, setAttribute, setText } from '../dom.js';
import { letterOf } from '../letter-of.js';
import { createSettingField } from './setting-field.js';

/**
 * @param {SettingName} name
 * @param {Actions} actions
 * @returns {import('./setting-field.js').SettingControl & {input: HTMLInputElement, commit: (text: string, gesture?: string) => void}}
 *   `commit` applies a value; those with the same gesture are undone together
 */
export function createSpinbutton(name, actions) {
  const input = createInput(name);
  const field = createSettingField(name, input);
  /** @type {Spinbutton} */
  const spinbutton = { name, actions, input, note: field.note, value: SETTINGS[name].default, isTyping: false };
  listen(spinbutton);
  return {
    ...field,
    input,
    commit: (text, gesture) => commit(spinbutton, text, gesture),
    render(value) {
      spinbutton.value = value;
      if (!spinbutton.isTyping) show(input, value);
    },
  };
}

/** @param {SettingName} name */
function createInput(name) {
  const { kind, min, max } = SETTINGS[name];
  return html('input', {
    id: `setting-${name}`,
    type: 'text',
    role: 'spinbutton',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: kind === 'integer' ? 'numeric' : 'decimal',
    'data-applied': '',
    'aria-valuemin': String(min),
    'aria-valuemax': String(max),
  });
}

/** @param {HTMLInputElement} input @param {string|number} value */
function show(input, value) {
  const text = decimal(String(value));
  if (input.value !== text) input.value = text;
  setAttribute(input, 'aria-valuenow', value);
}

/** Undo then takes back the text, and not the setting. @param {Spinbutton} spinbutton @param {boolean} isTyping */
function setTyping(spinbutton, isTyping) {
  spinbutton.isTyping = isTyping;
  spinbutton.input.toggleAttribute('data-applied', !isTyping);
}

/** @param {Spinbutton} spinbutton @param {string} text @param {string} [gesture] */
function commit(spinbutton, text, gesture) {
  setTyping(spinbutton, false);
  const { note, value } = spinbutton.actions.change(spinbutton.name, text, gesture || undefined);
  setText(spinbutton.note, note);
  spinbutton.value = value; // Escape may come before the next rendering
  show(spinbutton.input, value);
}

/** @param {Spinbutton} spinbutton */
function listen(spinbutton) {
  const { input } = spinbutton;
  const commitTyped = () => {
    if (spinbutton.isTyping) commit(spinbutton, input.value);
  };
  input.addEventListener('input', () => setTyping(spinbutton, true));
  input.addEventListener('change', commitTyped);
  input.addEventListener('blur', commitTyped);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || undoesTyping(spinbutton, event)) discardTyped(spinbutton);
    // The browser sends no change event where the same value is typed again; that too is answered.
    if (event.key === 'Enter') commitTyped();
    const nudged = nudge(SETTINGS[spinbutton.name], Number(spinbutton.value), event.key);
    if (nudged === null) return;
    event.preventDefault();
    commit(spinbutton, String(nudged), `keys-${spinbutton.name}`);
  });
}

/** The browser's own undo would bring back texts of before that are not in use any more. @param {Spinbutton} spinbutton @param {KeyboardEvent} event */
function undoesTyping({ isTyping }, event) {
  if (!isTyping || !(event.ctrlKey || event.metaKey) || letterOf(event) !== 'z') return false;
  event.preventDefault();
  return true;
}

/** @param {Spinbutton} spinbutton */
function discardTyped(spinbutton) {
  setTyping(spinbutton, false);
  show(spinbutton.input, spinbutton.value);
  setText(spinbutton.note, '');
}

/**
 * What an arrow or page key makes of a number: a tenth of a decade more or less where the range has many, else 1, with
 * page keys ten times as much; null for other keys.
 * @param {Pick<import('../../../experiment/setting-table.js').Setting, 'kind'|'min'|'max'>} setting
 * @param {number} value
 * @param {string} key
 */
export function nudge({ kind, min, max }, value, key) {
  const direction = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[key];
  if (direction === undefined) return null;
  const isLogarithmic = kind === 'number' && Number(min) > 0 && Number(max) / Number(min) > 1e4;
  const next = isLogarithmic ? Number((value * 10 ** (direction / 10)).toPrecision(2)) : value + direction;
  return Math.min(Number(max), Math.max(Number(min), next));
}
