/** Two networks side by side: what B has otherwise, what came of it, and which of them the details are of. */

import { twinSettings } from '../../experiment/experiment.js';
import { hiddenActivations, hiddenWidths } from '../../experiment/network-shape.js';
import { withConsequences } from '../../experiment/setting-constraints.js';
import { choicesOf, SETTINGS } from '../../experiment/setting-table.js';
import { decimal } from '../../words/format.js';
import { choiceLabel, settingLabel } from '../../words/setting-names.js';
import { t } from '../../words/text.js';
import { COMPARED, compareInWords, nameOf } from '../../verdict/comparison.js';
import { html, icon, setShown, setText } from '../shared/dom.js';

/** @typedef {import('../view-model.js').Model} Model */
/** @typedef {import('../view-model.js').Actions} Actions */
/** @typedef {import('../../experiment/settings.js').Settings} Settings */
/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */

/** Nobody reads a sentence whose numbers change faster. */
const SENTENCE_INTERVAL_MS = 250;

/** @param {HTMLElement} element @param {Actions} actions @returns {{render: (model: Model) => void}} */
export function createCompareView(element, actions) {
  /** @type {ReturnType<typeof createPanel>|null} */
  let panel = null;
  return {
    render(model) {
      const shown = Boolean(model.experiment.twin);
      setShown(element, shown);
      document.documentElement.toggleAttribute('data-comparing', shown);
      if (!shown) return;
      if (!panel) {
        panel = createPanel(actions);
        element.append(...panel.elements);
      }
      panel.render(model);
    },
  };
}

/** @param {Actions} actions */
function createPanel(actions) {
  const [nameA, nameB] = ['a', 'b'].map((side) => html('span', { class: `twin-name twin-${side}` }));
  const differences = createDifferences(actions);
  const swap = html('button', { type: 'button', title: t('compare.swapHint') }, t('compare.swap'));
  const end = html('button', { type: 'button', title: t('compare.endHint') }, t('compare.end'));
  swap.addEventListener('click', actions.swap);
  end.addEventListener('click', () => {
    actions.compare(null);
    // The button goes away with its bar.
    /** @type {HTMLElement|null} */ (document.querySelector('.compare-toggle'))?.focus();
  });
  const sides = createSides(actions);
  const sentence = html('p', { class: 'twin-sentence' });
  let writtenAt = -Infinity;
  return {
    elements: [
      html('h2', { class: 'sr-only' }, t('compare.title')),
      html(
        'div',
        { class: 'twin-row' },
        html('span', { class: 'twin-names' }, nameA, nameB),
        differences.element,
        html('span', { class: 'twin-acts' }, sides.element, swap, end),
      ),
      sentence,
    ],
    /** @param {Model} model */
    render({ experiment, snapshot, side }) {
      const other = /** @type {Settings} */ (twinSettings(experiment));
      const { settings } = experiment;
      setText(nameA, `A: ${nameOf(settings, other) || '='}`);
      setText(nameB, `B: ${nameOf(other, settings) || '='}`);
      differences.render(settings, other, Object.keys(experiment.twin ?? {}));
      sides.render(side);
      const now = performance.now();
      if (!snapshot?.twin || (snapshot.training && now - writtenAt < SENTENCE_INTERVAL_MS)) return;
      writtenAt = now;
      setText(sentence, compareInWords(snapshot, snapshot.twin));
    },
  };
}

/** What B has otherwise, each with its control; and a list to choose another. @param {Actions} actions */
function createDifferences(actions) {
  /** @type {Partial<Settings>} */
  let twin = {};
  /** @type {Settings|null} */
  let first = null,
    second = /** @type {Settings|null} */ (null);
  const note = html('span', { class: 'note', role: 'status' });
  const change = (/** @type {Partial<Settings>} */ next) => {
    const said = actions.compare(next);
    setText(note, said);
    return said;
  };
  const choose = (/** @type {SettingName} */ name, /** @type {string|number} */ value) =>
    change({ ...apart(twin, name), ...withConsequences({ [name]: value }) });
  const rows = new Map(
    COMPARED.map((name) => [
      name,
      createDifference(name, {
        set: (value) => choose(name, value),
        remove: () =>
          change(without(twin, name, ...LISTS.filter((list) => ALL_ALIKE[list] === name && twin[list] === ''))),
      }),
    ]),
  );
  const add = html('select', { class: 'twin-add', 'aria-label': t('compare.addName') });
  add.addEventListener('change', () => {
    const name = /** @type {SettingName} */ (add.value);
    if (first && second) choose(name, another(name, first, second));
    rows.get(name)?.focus();
  });
  const element = html(
    'span',
    { class: 'twin-differences' },
    html('span', { class: 'twin-otherwise' }, t('compare.otherwise')),
    ...[...rows.values()].map((row) => row.element),
    add,
    note,
  );
  let listed = '';
  return {
    element,
    /** @param {Settings} settings @param {Settings} other @param {string[]} names */
    render(settings, other, names) {
      [first, second] = [settings, other];
      twin = Object.fromEntries(names.map((name) => [name, other[/** @type {SettingName} */ (name)]]));
      const shown = COMPARED.filter(
        (name) =>
          (names.includes(name) && other[name] !== '') ||
          LISTS.some((list) => ALL_ALIKE[list] === name && names.includes(list) && other[list] === ''),
      );
      for (const [name, row] of rows) row.render(shown.includes(name), other[name]);
      const rest = COMPARED.filter((name) => !shown.includes(name));
      setShown(add, rest.length > 0);
      add.value = '';
      if (rest.join() === listed) return;
      listed = rest.join();
      add.replaceChildren(
        html('option', { value: '', disabled: '', selected: '' }, t('compare.add')),
        ...rest.map((name) => html('option', { value: name }, settingLabel(name))),
      );
    },
  };
}

/** @param {SettingName} name @param {{set: (value: string) => string, remove: () => void}} act */
function createDifference(name, { set, remove }) {
  const { kind } = SETTINGS[name],
    label = settingLabel(name),
    choices = kind === 'choice' ? choicesOf(name) : [];
  const named = { 'aria-label': t('compare.ofB', { label }), title: label };
  const input =
    choices.length > 0
      ? html('select', named, ...choices.map((value) => html('option', { value }, choiceLabel(name, value))))
      : html('input', {
          ...named,
          type: 'text',
          inputmode: 'decimal',
          autocomplete: 'off',
          class: LISTS.includes(name) ? 'list' : '',
        });
  let current = '',
    typing = false;
  input.addEventListener('input', () => {
    typing = true;
  });
  input.addEventListener('change', () => {
    typing = false;
    const typed = input.value;
    // What is refused is not shown; what is taken over comes back as it was read.
    input.value = current;
    if (typed !== current) set(typed);
  });
  const close = html(
    'button',
    { type: 'button', class: 'icon-only', title: t('compare.remove', { label }) },
    icon('close'),
    html('span', { class: 'label' }, t('compare.remove', { label })),
  );
  close.addEventListener('click', () => {
    /** @type {HTMLElement|null} */ (element.parentElement?.querySelector('.twin-add'))?.focus();
    remove();
  });
  const element = html(
    'span',
    { class: 'twin-difference' },
    html('span', { class: 'twin-label', 'aria-hidden': 'true' }, label),
    input,
    close,
  );
  return {
    element,
    focus() {
      input.focus();
    },
    /** @param {boolean} shown @param {string|number} value */
    render(shown, value) {
      setShown(element, shown);
      current = kind === 'number' ? decimal(String(value)) : String(value);
      if (!typing && input.value !== current) input.value = current;
    },
  };
}

/** Which network is shown where there is room for one. @param {Actions} actions */
function createSides(actions) {
  const sides = /** @type {const} */ (['a', 'b']);
  const radios = sides.map((side) =>
    html('input', {
      type: 'radio',
      name: 'twin-side',
      value: side,
      'aria-label': t('compare.network', { side: side.toUpperCase() }),
    }),
  );
  radios.forEach((radio, i) => radio.addEventListener('change', () => actions.showSide(sides[i])));
  const options = radios.map((radio, i) =>
    html('label', {}, radio, html('span', { class: `twin-${sides[i]}` }, sides[i].toUpperCase())),
  );
  const choice = html(
    'span',
    { class: 'segmented small', role: 'radiogroup', 'aria-label': t('compare.show') },
    ...options,
  );
  return {
    element: html(
      'span',
      { class: 'twin-sides' },
      html('span', { class: 'twin-label', 'aria-hidden': 'true' }, t('compare.show')),
      choice,
    ),
    render(/** @type {'a'|'b'} */ side) {
      radios.forEach((radio, i) => {
        radio.checked = sides[i] === side;
      });
    },
  };
}

/** A value that A does not have; of a list, B's own with another last entry. @param {SettingName} name @param {Settings} settings of A @param {Settings} other of B @returns {string|number} */
function another(name, settings, other) {
  const choices = choicesOf(name);
  if (name === 'activations')
    return hiddenActivations(other)
      .map((own, l, all) => (l < all.length - 1 ? own : own === 'relu' ? 'tanh' : 'relu'))
      .join();
  if (name === 'shape')
    return hiddenWidths(other)
      .map((units, l, all) => (l === all.length - 1 ? Math.max(1, Math.floor(units / 2)) : units))
      .join();
  if (choices.length > 0) return /** @type {string} */ (choices.find((value) => value !== settings[name]));
  const value = Number(settings[name]);
  if (name === 'learningRate') return Number((value / 10).toPrecision(2));
  return value > 1 ? Math.floor(value / 2) : value + 1;
}

/** What is told layer by layer. @type {SettingName[]} */
const LISTS = ['activations', 'shape'];
/** What says it where all layers are alike and there is no list. @type {Partial<Record<SettingName, SettingName>>} */
const ALL_ALIKE = { activations: 'activation', shape: 'units' };

/** Without what the new value of a setting makes up for. @param {Partial<Settings>} twin @param {SettingName} name */
const apart = (twin, name) => (name === 'activations' ? without(twin, 'activation') : twin);

/** @param {Partial<Settings>} twin @param {string[]} names @returns {Partial<Settings>} */
const without = (twin, ...names) => Object.fromEntries(Object.entries(twin).filter(([key]) => !names.includes(key)));
