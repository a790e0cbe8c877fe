/** What the second network has otherwise, each with its control; and a list to choose another. */
import { settingLabel } from '../../words/setting-names.js';
import { t } from '../../words/text.js';
import { COMPARABLE } from '../../verdict/comparison.js';
import { html, setShown, setText } from '../shared/dom.js';
import { createOverrideControl } from './override-control.js';
import { anotherValue, shownOverrides, withOverride, withoutOverride } from './second-settings.js';

/** @typedef {import('../../experiment/settings.js').Settings} Settings */
/** @typedef {import('../../experiment/settings.js').SettingName} SettingName */
/** @typedef {import('./second-settings.js').Overrides} Overrides */

/** @param {import('../view-model.js').Actions} actions */
export function createOverrides(actions) {
  /** @type {Overrides} */
  let overrides = {};
  /** @type {{first: Settings, second: Settings}|null} */
  let shown = null;
  const note = html('span', { class: 'note', role: 'status' });
  const change = (/** @type {Overrides} */ next) => setText(note, actions.compare(next));
  const set = (/** @type {SettingName} */ name, /** @type {string|number} */ value) =>
    change(withOverride(overrides, name, value));
  const controls = new Map(COMPARABLE.map((name) => [name, createControl(name)]));
  const adder = createAdder((name) => {
    if (shown) set(name, anotherValue(name, shown.first, shown.second));
    controls.get(name)?.focus();
  });

  function createControl(/** @type {SettingName} */ name) {
    const remove = () => {
      // The button goes away with its setting.
      adder.element.focus();
      change(withoutOverride(overrides, name));
    };
    return createOverrideControl(name, (value) => set(name, value), remove);
  }

  return {
    element: html(
      'span',
      { class: 'twin-differences' },
      html('span', { class: 'twin-otherwise' }, t('compare.otherwise')),
      ...[...controls.values()].map(({ element }) => element),
      adder.element,
      note,
    ),
    /**
     * @param {Settings} first
     * @param {Settings} second
     * @param {string[]} names of the settings that were chosen for it
     */
    render(first, second, names) {
      shown = { first, second };
      overrides = Object.fromEntries(names.map((name) => [name, second[/** @type {SettingName} */ (name)]]));
      const different = shownOverrides(overrides);
      for (const [name, control] of controls) control.render(different.includes(name), second[name]);
      adder.render(COMPARABLE.filter((name) => !different.includes(name)));
    },
  };
}

/** A list of the settings that could be different as well. @param {(name: SettingName) => void} onAdd */
function createAdder(onAdd) {
  const element = html('select', { class: 'twin-add', 'aria-label': t('compare.addName') });
  element.addEventListener('change', () => onAdd(/** @type {SettingName} */ (element.value)));
  let listed = '';
  return {
    element,
    /** @param {SettingName[]} names */
    render(names) {
      setShown(element, names.length > 0);
      element.value = '';
      if (names.join() === listed) return;
      listed = names.join();
      element.replaceChildren(
        html('option', { value: '', disabled: '', selected: '' }, t('compare.add')),
        ...names.map((name) => html('option', { value: name }, settingLabel(name))),
      );
    },
  };
}
