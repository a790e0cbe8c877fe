/**
 * A dialog in which a weight or a bias is changed by hand while training goes on: the number in full, and steps up and
 * down.
 *
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('../shared/part-names.js').Shape} Shape
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../engine/protocol.js').UnitNumbers} UnitNumbers
 *
 * @typedef {object} Editor
 * @property {HTMLElement} stage of the network; the dialog is placed on it
 * @property {import('../view-model.js').Actions} actions
 * @property {import('./parameter-editor-elements.js').EditorElements} elements
 * @property {ReturnType<typeof createLayerActivation>} layerActivation
 * @property {Part|null} part whose unit is edited; null while the dialog is closed
 * @property {import('./unit-parameters-list.js').UnitParameter[]} parameters of that unit, as listed
 * @property {UnitNumbers|null} numbers of that unit as of the last snapshot
 * @property {boolean} typing whether the field holds what is not applied yet
 */

import { parseNumber } from '../../experiment/parse-number.js';
import { decimal } from '../../words/format.js';
import { t } from '../../words/text.js';
import { unitNumbersOf } from '../../engine/protocol/unit-parameters.js';
import { html, setAttribute, setText } from '../shared/dom.js';
import { unitName } from '../shared/part-names.js';
import { createLayerActivation } from './layer-activation.js';
import { createEditorElements } from './parameter-editor-elements.js';
import { indexInLayer, listUnitParameters, parameterValue } from './unit-parameters-list.js';

/** What the arrow and page keys add; with Shift a tenth of it. */
const STEPS = { ArrowUp: 0.1, ArrowDown: -0.1, PageUp: 1, PageDown: -1 };
const WIDTH_PX = 300;
/** Numbers the series of steps; those of one series are undone together. */
let stepSeries = 0;

/** @param {HTMLElement} stage @param {import('../view-model.js').Actions} actions */
export function createParameterEditor(stage, actions) {
  const layerActivation = createLayerActivation(actions);
  const elements = createEditorElements(layerActivation.element);
  /** @type {Editor} */
  const editor = {
    stage,
    actions,
    elements,
    layerActivation,
    part: null,
    parameters: [],
    numbers: null,
    typing: false,
  };
  stage.append(elements.dialog);
  listenToField(editor);
  listenToButtons(editor);
  listenToDialog(editor);
  return {
    isOpen: () => elements.dialog.open,
    /** The unit that is edited; only to be asked while the dialog is open. */
    part: () => /** @type {Part} */ (editor.part),
    close: () => close(editor),
    /** Returns false where the unit's numbers are not in the snapshot. @param {Part} part @param {'bias'|'weight'} which @param {Shape} shape @param {Snapshot} snapshot @param {{x: number, y: number}} at */
    open: (part, which, shape, snapshot, at) => open(editor, { part, which, shape, snapshot, at }),
    /** Shows the numbers of a new snapshot, unless one is being typed. @param {Snapshot} snapshot @param {Shape} shape */
    refresh: (snapshot, shape) => refresh(editor, snapshot, shape),
  };
}

/** @param {Editor} editor @param {{part: Part, which: 'bias'|'weight', shape: Shape, snapshot: Snapshot, at: {x: number, y: number}}} target */
function open(editor, { part, which, shape, snapshot, at }) {
  const numbers = unitNumbersOf(snapshot, part.column - 1, part.unit);
  if (!numbers) return false;
  const { dialog, title, choice, note, field } = editor.elements;
  const parameters = listUnitParameters(part, shape, numbers.weights);
  Object.assign(editor, { part, numbers, parameters, typing: false });
  editor.layerActivation.render(snapshot.settings, part.column);
  ++stepSeries;
  choice.replaceChildren(...parameters.map(({ label }) => html('option', {}, label)));
  choice.selectedIndex = parameters.findIndex(
    (one) => one.part === which && (which === 'bias' || one.at === (part.input ?? 0)),
  );
  setText(title, unitName(part, shape));
  setText(note, '');
  showNumber(editor);
  if (!dialog.open) dialog.show();
  placeDialog(dialog, editor.stage, at);
  field.focus();
  field.select();
  return true;
}

/** @param {Editor} editor @param {Snapshot} snapshot @param {Shape} shape */
function refresh(editor, snapshot, shape) {
  const { part, elements } = editor;
  if (!elements.dialog.open || !part) return;
  if (part.unit >= (shape.widths[part.column] ?? 0)) return close(editor);
  editor.layerActivation.render(snapshot.settings, part.column);
  editor.numbers = unitNumbersOf(snapshot, part.column - 1, part.unit) ?? editor.numbers;
  if (!editor.typing) showNumber(editor);
}

/** @param {Editor} editor */
function close(editor) {
  const { dialog } = editor.elements;
  if (!dialog.open) return;
  dialog.close();
  editor.part = null;
  editor.typing = false;
  editor.stage.focus({ preventScroll: true });
}

/** @param {Editor} editor */
const chosenParameter = ({ parameters, elements: { choice } }) => parameters[choice.selectedIndex];

/** @param {Editor} editor */
function currentValue(editor) {
  const parameter = chosenParameter(editor);
  return parameter && editor.numbers ? parameterValue(editor.numbers.weights, parameter) : NaN;
}

/** @param {Editor} editor */
function showNumber(editor) {
  const { field, why } = editor.elements;
  const value = currentValue(editor);
  const text = decimal(String(value));
  if (field.value !== text) field.value = text;
  why.disabled = !['weight', 'bias'].includes(chosenParameter(editor)?.part);
  setAttribute(field, 'aria-valuenow', String(value));
  setAttribute(field, 'data-value', String(value));
}

/** @param {Editor} editor @param {number} value @param {string} [gesture] changes with the same one are undone together */
async function setNumber(editor, value, gesture) {
  const { part, numbers, actions } = editor;
  const parameter = chosenParameter(editor);
  if (!part || !parameter) return;
  editor.typing = false;
  const index = indexInLayer(parameter, part.unit, numbers?.weights.inputs ?? 0);
  const change = { layer: part.column - 1, part: parameter.part, index, value };
  setText(editor.elements.note, await actions.setParameter(change, gesture));
}

/** @param {Editor} editor */
function applyTyped(editor) {
  const { field, note } = editor.elements;
  const value = parseNumber(field.value, { point: t('numbers.point') });
  if (!Number.isFinite(value)) {
    setText(note, t('network.noNumber', { typed: field.value.trim().slice(0, 24) }));
    return;
  }
  ++stepSeries;
  void setNumber(editor, value);
}

/** Starts from what is typed in the field where that is a number. @param {Editor} editor @param {number} by */
function stepNumber(editor, by) {
  const { field } = editor.elements;
  const typed = parseNumber(field.value, { point: t('numbers.point') });
  const from = Number.isFinite(typed) ? typed : currentValue(editor);
  // Decimal steps would leave digits such as 0.30000000000000004.
  const next = Number((from + by).toPrecision(12));
  if (!Number.isFinite(next)) return;
  field.value = decimal(String(next));
  void setNumber(editor, next, `number-${stepSeries}`);
}

/** @param {Editor} editor */
function listenToField(editor) {
  const { field, choice, note } = editor.elements;
  field.addEventListener('input', () => {
    editor.typing = true;
  });
  field.addEventListener('change', () => {
    if (editor.typing) applyTyped(editor);
  });
  choice.addEventListener('change', () => {
    ++stepSeries;
    editor.typing = false;
    setText(note, '');
    showNumber(editor);
  });
}

/** @param {Editor} editor */
function listenToButtons(editor) {
  const { less, more, why, close: closeButton } = editor.elements;
  less.addEventListener('click', () => stepNumber(editor, STEPS.ArrowDown));
  more.addEventListener('click', () => stepNumber(editor, STEPS.ArrowUp));
  closeButton.addEventListener('click', () => close(editor));
  why.addEventListener('click', () => {
    const parameter = chosenParameter(editor);
    if (!editor.part || !parameter) return;
    const { column, unit } = editor.part;
    editor.actions.pick({ layer: column - 1, unit, input: parameter.part === 'weight' ? parameter.at : null });
    close(editor);
    // On a small screen the panels are far below.
    document.getElementById('panels')?.scrollIntoView({ block: 'nearest' });
  });
}

/** @param {Editor} editor */
function listenToDialog(editor) {
  const { dialog } = editor.elements;
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close(editor);
    else if (event.target === editor.elements.field) pressInField(editor, event);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (dialog.open && target instanceof Node && !editor.stage.contains(target)) close(editor);
  });
}

/** @param {Editor} editor @param {KeyboardEvent} event */
function pressInField(editor, event) {
  if (event.key === 'Enter') return applyTyped(editor);
  const step = STEPS[/** @type {keyof typeof STEPS} */ (event.key)];
  if (step === undefined) return undefined;
  event.preventDefault();
  return stepNumber(editor, event.shiftKey ? step / 10 : step);
}

/** Beside `at`, within the stage. @param {HTMLElement} dialog @param {HTMLElement} stage @param {{x: number, y: number}} at */
function placeDialog(dialog, stage, at) {
  const width = Math.min(WIDTH_PX, stage.clientWidth);
  const fitsRight = at.x + 20 + width <= stage.clientWidth;
  const left = fitsRight ? at.x + 20 : Math.max(0, at.x - 20 - width);
  const lowest = stage.clientHeight - dialog.offsetHeight + 40;
  dialog.style.left = `${Math.round(Math.min(left, stage.clientWidth - width))}px`;
  dialog.style.top = `${Math.round(Math.max(0, Math.min(at.y - 40, lowest)))}px`;
}
