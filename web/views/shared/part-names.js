/**
 * How the network's parts are called.
 *
 * @typedef {{column: number, unit: number}} UnitPlace column 0 holds the inputs
 * @typedef {UnitPlace & {input: number|null}} Part a unit, or the link that comes to it from unit `input` of the column before
 *
 * @typedef {object} Shape
 * @property {number[]} widths units of each column
 * @property {string[]} features the inputs: names of features, or numbers of columns
 * @property {(string|undefined)[]} [names] of the inputs that are columns of a file
 */
import { t } from '../../words/text.js';

/** "layer 3, unit 5", "input x", "output". @param {UnitPlace} place @param {Shape} shape */
export function unitName({ column, unit }, { widths, features, names }) {
  if (column === 0)
    return t('network.input', { name: names?.[unit] ?? t(`fields.features.choices.${features[unit]}`) });
  if (column < widths.length - 1) return t('network.unit', { layer: column, unit: unit + 1 });
  return widths[column] === 1
    ? t('network.output', { layer: column })
    : t('network.outputOf', { layer: column, unit: unit + 1 });
}

/** @param {Part} part @param {Shape} shape */
export function partName(part, shape) {
  if (part.input === null) return unitName(part, shape);
  return t('network.link', {
    from: unitName({ column: part.column - 1, unit: part.input }, shape),
    to: unitName(part, shape),
  });
}
