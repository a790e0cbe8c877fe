/**
 * What the second network has otherwise than the first, as plain data: its overrides.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/settings.js').SettingName} SettingName
 * @typedef {Partial<Settings>} Overrides
 */
import { hiddenActivations, hiddenWidths } from '../../experiment/network-shape.js';
import { withConsequences } from '../../experiment/setting-constraints.js';
import { choicesOf } from '../../experiment/setting-table.js';
import { COMPARABLE } from '../../verdict/comparison.js';

/**
 * Settings with a value a layer, and the one that says it where all layers are alike and the list is empty.
 * @type {Partial<Record<SettingName, SettingName>>}
 */
const PER_LAYER = { activations: 'activation', shape: 'units' };

/** Whether the setting has a value a layer. @param {SettingName} name */
export const isPerLayer = (name) => name in PER_LAYER;

/**
 * The settings to show as different: an override by the empty list is one of what it is alike in.
 * @param {Overrides} overrides
 */
export const shownOverrides = (overrides) =>
  COMPARABLE.filter((name) => (name in overrides && overrides[name] !== '') || emptyLists(overrides, name).length > 0);

/**
 * Overrides by the empty list, where `name` says what all layers are alike in.
 * @param {Overrides} overrides
 * @param {SettingName} name
 */
const emptyLists = (overrides, name) =>
  Object.entries(PER_LAYER).flatMap(([list, alike]) =>
    alike === name && overrides[/** @type {SettingName} */ (list)] === '' ? [list] : [],
  );

/** @param {Overrides} overrides @param {SettingName} name @param {string|number} value @returns {Overrides} */
export const withOverride = (overrides, name, value) => ({
  ...(name === 'activations' ? without(overrides, ['activation']) : overrides),
  ...withConsequences({ [name]: value }),
});

/** @param {Overrides} overrides @param {SettingName} name @returns {Overrides} */
export const withoutOverride = (overrides, name) => without(overrides, [name, ...emptyLists(overrides, name)]);

/** @param {Overrides} overrides @param {string[]} names @returns {Overrides} */
const without = (overrides, names) =>
  Object.fromEntries(Object.entries(overrides).filter(([name]) => !names.includes(name)));

/**
 * A value that the first network does not have; of a list, the second's own with another last entry.
 * @param {SettingName} name
 * @param {Settings} first
 * @param {Settings} second
 * @returns {string|number}
 */
export function anotherValue(name, first, second) {
  if (name === 'activations')
    return replaceLast(hiddenActivations(second), (own) => (own === 'relu' ? 'tanh' : 'relu')).join();
  if (name === 'shape') return replaceLast(hiddenWidths(second), half).join();
  const choices = choicesOf(name);
  if (choices.length > 0) return /** @type {string} */ (choices.find((value) => value !== first[name]));
  const value = Number(first[name]);
  if (name === 'learningRate') return Number((value / 10).toPrecision(2));
  return value > 1 ? half(value) : value + 1;
}

const half = (/** @type {number} */ count) => Math.max(1, Math.floor(count / 2));

/** @template Value @param {Value[]} values @param {(last: Value) => Value} replace @returns {Value[]} */
const replaceLast = (values, replace) => [...values.slice(0, -1), ...values.slice(-1).map(replace)];
