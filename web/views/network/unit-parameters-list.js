/**
 * The parameters of one unit as a list to choose from: its bias, its weights, and scale and shift of a normalisation.
 *
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('../shared/part-names.js').Shape} Shape
 * @typedef {import('../../engine/protocol.js').UnitNumbers} UnitNumbers
 *
 * @typedef {object} UnitParameter
 * @property {'weight'|'bias'|'scale'|'shift'} part
 * @property {number} at which weight, by the unit of the column before that it comes from; 0 for the others
 * @property {string} label
 */
import { t } from '../../words/text.js';
import { unitName } from '../shared/part-names.js';

/** @param {Part} part @param {Shape} shape @param {UnitNumbers['weights']} own @returns {UnitParameter[]} */
export function listUnitParameters({ column }, shape, own) {
  const weights = Array.from({ length: own.inputs }, (_, input) => ({
    part: /** @type {const} */ ('weight'),
    at: input,
    label: t('network.weightFrom', { from: unitName({ column: column - 1, unit: input }, shape) }),
  }));
  const normalization =
    own.scale.length === 0
      ? []
      : /** @type {const} */ (['scale', 'shift']).map((part) => ({ part, at: 0, label: t(`network.${part}`) }));
  return [{ part: 'bias', at: 0, label: t('network.bias') }, ...weights, ...normalization];
}

/** The parameter's number now. @param {UnitNumbers['weights']} own @param {UnitParameter} parameter */
export function parameterValue(own, { part, at }) {
  return { weight: own.W, bias: own.b, scale: own.scale, shift: own.shift }[part][at];
}

/** Its index within the layer's array of such parameters: weights are stored unit by unit. @param {UnitParameter} parameter @param {number} unit @param {number} inputs of the unit */
export function indexInLayer({ part, at }, unit, inputs) {
  return part === 'weight' ? unit * inputs + at : unit;
}
