/**
 * How the network's parts are called, and the numbers that stand behind one of them.
 *
 * @typedef {import('./network-layout.js').UnitPlace} UnitPlace
 * @typedef {UnitPlace & {input: number|null}} Part a unit, or the link that comes to it from unit `input` of the column before
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {{name: string, value: number}} Line what a number is called, and the number
 *
 * @typedef {object} Shape
 * @property {number[]} widths units of each column
 * @property {string[]} features names of the inputs
 */
import { t } from '../../words/text.js';
import { unitNumbersOf } from '../../engine/protocol/unit-parameters.js';

/** Every number of a unit or a link. @param {Part} part @param {Snapshot} snapshot @returns {Line[]} */
export function linesOf(part, snapshot) {
  if (part.input !== null) return linkLines(part, part.input, snapshot);
  const { column, unit } = part,
    all = statesOf(snapshot)?.states,
    states = all?.layers[column - 1];
  if (column === 0) return present([['network.value', all?.x?.[unit]]]);
  const { weights, gradients, updates } = unitNumbersOf(snapshot, column - 1, unit) ?? {};
  return present([
    ['network.z', states?.z[unit]],
    ['network.a', states?.a[unit]],
    ['network.dz', states?.dz?.[unit]],
    ['network.bias', weights?.b[0]],
    ['network.biasGradient', gradients?.b[0]],
    ['network.biasUpdate', updates?.b[0]],
    ['network.scale', weights?.scale[0]],
    ['network.scaleGradient', gradients?.scale[0]],
    ['network.scaleUpdate', updates?.scale[0]],
    ['network.shift', weights?.shift[0]],
    ['network.shiftGradient', gradients?.shift[0]],
    ['network.shiftUpdate', updates?.shift[0]],
  ]);
}

/**
 * What the units computed, and of which point or points: of the round's, or where there is none of the selected one.
 * @param {Snapshot} snapshot
 */
export function statesOf({ round, selected }) {
  if (!round) return selected && { states: selected.states, of: t('network.ofSelected') };
  if (!round.states) return null;
  const sample = round.states.x ? round.sample : -1,
    count = round.batch.length;
  return {
    states: round.states,
    of: sample < 0 ? t('network.ofMean', { count }) : t('network.ofPoint', { number: sample + 1, count }),
  };
}

/** What is to be said beside the numbers: of what z and a are, and how a number is changed. @param {Part} part @param {Snapshot} snapshot @param {boolean} chosen */
export function notesOf(part, snapshot, chosen) {
  const of = part.input === null ? statesOf(snapshot)?.of : undefined;
  const changeable = part.column > 0 && unitNumbersOf(snapshot, part.column - 1, part.unit) !== null;
  return [
    ...(of ? [t(part.column === 0 ? 'network.valueIs' : 'network.statesAre', { of })] : []),
    ...(changeable
      ? [t(part.input !== null ? 'network.pressToChange' : chosen ? 'network.pressAgain' : 'network.pressTwice')]
      : []),
  ];
}

/** @param {Part} part @param {number} input @param {Snapshot} snapshot @returns {Line[]} */
function linkLines({ column, unit }, input, snapshot) {
  const { weights, gradients, updates } = unitNumbersOf(snapshot, column - 1, unit) ?? {};
  return present([
    ['network.weight', weights?.W[input]],
    ['network.gradient', gradients?.W[input]],
    ['network.update', updates?.W[input]],
  ]);
}

/** @param {[name: string, value: number|undefined][]} lines @returns {Line[]} */
const present = (lines) => lines.flatMap(([name, value]) => (value === undefined ? [] : [{ name: t(name), value }]));
