/**
 * A weight or a bias changed by hand, while the run goes on: a field with the number in full, and steps up and down.
 *
 * @typedef {import('./network-words.js').Part} Part
 * @typedef {import('./network-words.js').Shape} Shape
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../engine/protocol.js').UnitNumbers} UnitNumbers
 * @typedef {{part: 'weight'|'bias'|'scale'|'shift', at: number, label: string}} Choice one number of a unit; `at`: of its weights
 */

import { parseNumber } from '../../experiment/parse-setting.js';
import { decimal } from '../../words/format.js';
import { t } from '../../words/text.js';
import { unitNumbersOf } from '../../engine/protocol/unit-parameters.js';
import { html, icon, setAttribute, setText } from '../shared/dom.js';
import { unitName } from '../shared/part-names.js';
import { createLayerActivation } from './layer-activation.js';

/** A press of an arrow, and of a page key. */
const STEPS = { ArrowUp: 0.1, ArrowDown: -0.1, PageUp: 1, PageDown: -1 };
const WIDTH_PX = 300;
/** Steps up and down that nothing else came between. */
let bursts = 0;

/** @param {HTMLElement} stage @param {import('../view-model.js').Actions} actions */
export function createEditor(stage, actions) {
  const title = html('b', { id: 'net-editor-title' }),
    choice = html('select', { 'aria-label': t('network.whichNumber') });
  const field = html('input', {
    type: 'text',
    role: 'spinbutton',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: 'text',
    'aria-label': t('network.number'),
    'aria-describedby': 'net-editor-note',
  });
  const note = html('p', { class: 'note', id: 'net-editor-note', role: 'status' });
  const button = (/** @type {string} */ sign, /** @type {string} */ name, /** @type {number} */ by) => {
    const made = html('button', { type: 'button', 'aria-label': name, title: name }, sign);
    made.addEventListener('click', () => nudge(by));
    return made;
  };
  const close = html(
    'button',
    { type: 'button', class: 'icon-only', title: t('network.close') },
    icon('close'),
    html('span', { class: 'label' }, t('network.close')),
  );
  const why = html('button', { type: 'button', class: 'net-editor-why' }, t('network.why'));
  const layer = createLayerActivation(actions);
  const box = html(
    'dialog',
    { class: 'net-editor', 'aria-labelledby': title.id },
    html('div', { class: 'net-editor-head' }, title, close),
    choice,
    html(
      'div',
      { class: 'net-editor-row' },
      button('−', t('network.less'), STEPS.ArrowDown),
      field,
      button('+', t('network.more'), STEPS.ArrowUp),
    ),
    note,
    why,
    layer.element,
  );
  stage.append(box);

  /** @type {Part|null} */
  let part = null;
  /** @type {Choice[]} */
  let choices = [];
  /** @type {UnitNumbers|null} */
  let numbers = null;
  let typing = false;

  const chosen = () => choices[choice.selectedIndex];
  const present = () => {
    const now = chosen();
    return now && numbers ? partOf(numbers.weights, now.part)[now.at] : NaN;
  };
  const show = () => {
    const value = present();
    const text = decimal(String(value));
    if (field.value !== text) field.value = text;
    why.disabled = !['weight', 'bias'].includes(chosen()?.part);
    setAttribute(field, 'aria-valuenow', String(value));
    setAttribute(field, 'data-value', String(value));
  };

  /** @param {number} value @param {string} [gesture] steps with the same one are undone together */
  async function set(value, gesture) {
    const now = chosen();
    if (!part || !now) return;
    typing = false;
    const index = now.part === 'weight' ? part.unit * (numbers?.weights.inputs ?? 0) + now.at : part.unit;
    setText(note, await actions.setParameter({ layer: part.column - 1, part: now.part, index, value }, gesture));
  }

  function commit() {
    const value = parseNumber(field.value);
    if (!Number.isFinite(value)) {
      setText(note, t('network.noNumber', { typed: field.value.trim().slice(0, 24) }));
      return;
    }
    ++bursts;
    void set(value);
  }

  /** The step is taken from what was typed last, if that is a number. @param {number} by */
  function nudge(by) {
    const typed = parseNumber(field.value),
      from = Number.isFinite(typed) ? typed : present();
    const next = Number((from + by).toPrecision(12));
    if (!Number.isFinite(next)) return;
    field.value = decimal(String(next));
    void set(next, `number-${bursts}`);
  }

  function shut() {
    if (!box.open) return;
    box.close();
    part = null;
    typing = false;
    stage.focus({ preventScroll: true });
  }

  field.addEventListener('input', () => {
    typing = true;
  });
  field.addEventListener('change', () => {
    if (typing) commit();
  });
  choice.addEventListener('change', () => {
    ++bursts;
    typing = false;
    setText(note, '');
    show();
  });
  close.addEventListener('click', shut);
  why.addEventListener('click', () => {
    const now = chosen();
    if (!part || !now) return;
    actions.pick({ layer: part.column - 1, unit: part.unit, input: now.part === 'weight' ? now.at : null });
    shut();
    // On a small screen it is far below.
    document.getElementById('panels')?.scrollIntoView({ block: 'nearest' });
  });
  box.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') return shut();
    if (event.target !== field) return undefined;
    if (event.key === 'Enter') return commit();
    const step = STEPS[/** @type {keyof typeof STEPS} */ (event.key)];
    if (step === undefined) return undefined;
    event.preventDefault();
    return nudge(event.shiftKey ? step / 10 : step);
  });
  document.addEventListener('pointerdown', (event) => {
    if (box.open && event.target instanceof Node && !stage.contains(event.target)) shut();
  });

  return {
    isOpen: () => box.open,
    /** The unit whose numbers these are, while it is open. */
    at: () => /** @type {Part} */ (part),
    close: shut,
    /** Returns whether the numbers were there. @param {Part} next @param {'bias'|'weight'} which @param {Shape} shape @param {Snapshot} snapshot @param {{x: number, y: number}} at */
    open(next, which, shape, snapshot, at) {
      const now = unitNumbersOf(snapshot, next.column - 1, next.unit);
      if (!now) return false;
      [part, numbers, typing] = [next, now, false];
      layer.render(snapshot.settings, next.column);
      ++bursts;
      choices = choicesOf(next, shape, now.weights);
      choice.replaceChildren(...choices.map(({ label }) => html('option', {}, label)));
      choice.selectedIndex = choices.findIndex(
        (one) => one.part === which && (which === 'bias' || one.at === (next.input ?? 0)),
      );
      setText(title, unitName(next, shape));
      setText(note, '');
      show();
      if (!box.open) box.show();
      placeBox(box, stage, at);
      field.focus();
      field.select();
      return true;
    },
    /** The run goes on: the number as it is now, unless another is being typed. @param {Snapshot} now @param {Shape} shape */
    refresh(now, shape) {
      if (!box.open || !part) return;
      if (part.unit >= (shape.widths[part.column] ?? 0)) return shut();
      layer.render(now.settings, part.column);
      numbers = unitNumbersOf(now, part.column - 1, part.unit) ?? numbers;
      if (!typing) show();
    },
  };
}

/** All numbers of a unit: its bias, its weights, and those of a normalisation. @param {Part} part @param {Shape} shape @param {UnitNumbers['weights']} own @returns {Choice[]} */
function choicesOf({ column }, shape, own) {
  const weights = Array.from({ length: own.inputs }, (_, input) => ({
    part: /** @type {const} */ ('weight'),
    at: input,
    label: t('network.weightFrom', { from: unitName({ column: column - 1, unit: input }, shape) }),
  }));
  const norm =
    own.scale.length === 0
      ? []
      : /** @type {const} */ (['scale', 'shift']).map((part) => ({ part, at: 0, label: t(`network.${part}`) }));
  return [{ part: 'bias', at: 0, label: t('network.bias') }, ...weights, ...norm];
}

/** @param {UnitNumbers['weights']} own @param {Choice['part']} part */
function partOf(own, part) {
  return { weight: own.W, bias: own.b, scale: own.scale, shift: own.shift }[part];
}

/** @param {HTMLElement} box @param {HTMLElement} stage @param {{x: number, y: number}} at */
function placeBox(box, stage, at) {
  const width = Math.min(WIDTH_PX, stage.clientWidth),
    right = at.x + 20 + width <= stage.clientWidth;
  const left = right ? at.x + 20 : Math.max(0, at.x - 20 - width);
  box.style.left = `${Math.round(Math.min(left, stage.clientWidth - width))}px`;
  box.style.top = `${Math.round(Math.max(0, Math.min(at.y - 40, stage.clientHeight - box.offsetHeight + 40)))}px`;
}
