/**
 * The numbers of a unit or a link, each with its name, and what is said beside them.
 *
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('../shared/part-names.js').Shape} Shape
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {{name: string, value: number}} NamedNumber
 */
import { formatNumber } from '../../words/format.js';
import { t } from '../../words/text.js';
import { unitNumbersOf } from '../../engine/protocol/unit-parameters.js';
import { partName } from '../shared/part-names.js';

/** Every number that the snapshot has of a unit or a link. @param {Part} part @param {Snapshot} snapshot @returns {NamedNumber[]} */
export function numbersOfPart(part, snapshot) {
  if (part.input !== null) return numbersOfLink(part, part.input, snapshot);
  if (part.column === 0) return named([['network.value', shownStates(snapshot)?.states.x?.[part.unit]]]);
  return numbersOfUnit(part, snapshot);
}

/** @param {Part} part @param {Snapshot} snapshot */
function numbersOfUnit({ column, unit }, snapshot) {
  const states = shownStates(snapshot)?.states.layers[column - 1];
  const { weights, gradients, updates } = unitNumbersOf(snapshot, column - 1, unit) ?? {};
  return named([
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

/** @param {Part} part @param {number} input @param {Snapshot} snapshot */
function numbersOfLink({ column, unit }, input, snapshot) {
  const { weights, gradients, updates } = unitNumbersOf(snapshot, column - 1, unit) ?? {};
  return named([
    ['network.weight', weights?.W[input]],
    ['network.gradient', gradients?.W[input]],
    ['network.update', updates?.W[input]],
  ]);
}

/** Leaves out the numbers that are missing. @param {[key: string, value: number|undefined][]} numbers @returns {NamedNumber[]} */
const named = (numbers) => numbers.flatMap(([key, value]) => (value === undefined ? [] : [{ name: t(key), value }]));

/**
 * The states of the units that are shown, and of which point or points they are: of the mini-batch while the verbs are
 * made one at a time, else of the selected point. Null where there are none.
 * @param {Snapshot} snapshot
 */
function shownStates({ round, selected }) {
  if (!round) return selected && { states: selected.states, of: t('network.ofSelected') };
  if (!round.states) return null;
  // The mean over a mini-batch has no inputs of its own.
  const sample = round.states.x ? round.sample : -1;
  const count = round.batch.length;
  const of = sample < 0 ? t('network.ofMean', { count }) : t('network.ofPoint', { number: sample + 1, count });
  return { states: round.states, of };
}

/** Sentences beside the numbers: of which points z and a are, and how the part is changed by hand. @param {Part} part @param {Snapshot} snapshot @param {boolean} isChosen */
export function notesOnPart(part, snapshot, isChosen) {
  const of = part.input === null ? shownStates(snapshot)?.of : undefined;
  const isChangeable = part.column > 0 && unitNumbersOf(snapshot, part.column - 1, part.unit) !== null;
  const key = part.input !== null ? 'network.pressToChange' : isChosen ? 'network.pressAgain' : 'network.pressTwice';
  return [
    ...(of ? [t(part.column === 0 ? 'network.valueIs' : 'network.statesAre', { of })] : []),
    ...(isChangeable ? [t(key)] : []),
  ];
}

/** Name and numbers as one sentence for screen readers. @param {Part} part @param {Shape} shape @param {Snapshot} snapshot */
export function spokenPart(part, shape, snapshot) {
  const numbers = numbersOfPart(part, snapshot).map(({ name, value }) => `${name} ${formatNumber(value, 3)}`);
  return [partName(part, shape), ...numbers].join(', ');
}
