/**
 * How the network's parts are called, and the numbers that stand behind one of them.
 *
 * @typedef {import('./network-layout.js').UnitPlace} UnitPlace
 * @typedef {UnitPlace & {input: number|null}} Part a unit, or the link that comes to it from unit `input` of the column before
 * @typedef {import('../protocol.js').Snapshot} Snapshot
 * @typedef {{name: string, value: number}} Line what a number is called, and the number
 *
 * @typedef {object} Shape
 * @property {number[]} widths units of each column
 * @property {string[]} features names of the inputs
 */
import { t } from '../text.js';

/** "layer 3, unit 5", "input x", "output". @param {UnitPlace} place @param {Shape} shape */
export function nameOf({ column, unit }, { widths, features }) {
  if (column === 0) return t('network.input', { name: t(`fields.features.choices.${features[unit]}`) });
  if (column < widths.length - 1) return t('network.unit', { layer: column, unit: unit + 1 });
  return widths[column] === 1 ? t('network.output', { layer: column }) : t('network.outputOf', { layer: column, unit: unit + 1 });
}

/** @param {Part} part @param {Shape} shape */
export function titleOf(part, shape) {
  if (part.input === null) return nameOf(part, shape);
  return t('network.link', { from: nameOf({ column: part.column - 1, unit: part.input }, shape), to: nameOf(part, shape) });
}

/** Every number of a unit or a link. @param {Part} part @param {Snapshot} snapshot @returns {Line[]} */
export function linesOf(part, snapshot) {
  if (part.input !== null) return linkLines(part, part.input, snapshot);
  const { column, unit } = part, { links, round } = snapshot;
  const layer = links?.weights[column - 1], states = round?.states?.layers[column - 1];
  if (column === 0) return present([['network.value', round?.states?.x?.[unit]]]);
  return present([
    ['network.bias', layer?.b[unit]],
    ['network.biasGradient', links?.gradients?.[column - 1]?.b[unit]],
    ['network.biasUpdate', links?.updates[column - 1]?.b[unit]],
    ['network.scale', layer?.scale[unit]],
    ['network.shift', layer?.shift[unit]],
    ['network.z', states?.z[unit]],
    ['network.a', states?.a[unit]],
    ['network.dz', states?.dz?.[unit]],
  ]);
}

/** @param {Part} part @param {number} input @param {Snapshot} snapshot @returns {Line[]} */
function linkLines({ column, unit }, input, { links }) {
  const layer = links?.weights[column - 1], index = unit * (layer?.inputs ?? 0) + input;
  return present([
    ['network.weight', layer?.W[index]],
    ['network.gradient', links?.gradients?.[column - 1]?.W[index]],
    ['network.update', links?.updates[column - 1]?.W[index]],
  ]);
}

/** @param {[name: string, value: number|undefined][]} lines @returns {Line[]} */
const present = (lines) => lines.flatMap(([name, value]) => (value === undefined ? [] : [{ name: t(name), value }]));
