/**
 * The parameters of one unit, taken out of those of all layers. Where there are too many to send, the worker sends only
 * these; otherwise the page takes them out itself.
 *
 * @typedef {import('../protocol.js').Snapshot} Snapshot
 * @typedef {import('../protocol.js').Links} Links
 * @typedef {import('../protocol.js').Parameters} Parameters
 * @typedef {import('../protocol.js').LayerParameters} LayerParameters
 * @typedef {import('../protocol.js').RoundUpdate} RoundUpdate
 * @typedef {import('../protocol.js').UnitNumbers} UnitNumbers
 */

/**
 * @param {Pick<Links, 'weights'|'gradients'|'updates'>} links
 * @param {RoundUpdate|null} update of the round, once it was made
 * @param {import('../protocol.js').UnitPlace} place
 * @returns {UnitNumbers|null} null where there is no such unit
 */
export function unitNumbers({ weights, gradients, updates }, update, { layer, unit }) {
  const own = weights[layer],
    next = weights[layer + 1];
  if (!own || unit >= own.b.length) return null;
  const { inputs } = own;
  const of = (/** @type {LayerParameters[]|null} */ layers) =>
    layers?.[layer] ? rowOf(layers[layer], unit, inputs) : null;
  return {
    layer,
    unit,
    weights: rowOf(own, unit, inputs),
    gradients: of(gradients),
    updates: of(updates),
    next: next ? next.b.map((_, i) => next.W[i * next.inputs + unit]) : new Float64Array(0),
    update: update && {
      before: partOf(update.before[layer], unit, inputs),
      gradients: partOf(update.gradients[layer], unit, inputs),
    },
  };
}

/** Those of a unit in a snapshot; null while they are not in it. @param {Snapshot} snapshot @param {number} layer @param {number} unit */
export function unitNumbersOf({ links, looked, round }, layer, unit) {
  if (links) return unitNumbers(links, round?.update ?? null, { layer, unit });
  return looked?.layer === layer && looked.unit === unit ? looked : null;
}

/** @param {Parameters} layer @param {number} unit @param {number} inputs */
const partOf = ({ W, b }, unit, inputs) => ({
  W: W.slice(unit * inputs, (unit + 1) * inputs),
  b: b.slice(unit, unit + 1),
});

/** @param {LayerParameters} layer @param {number} unit @param {number} inputs */
const rowOf = (layer, unit, inputs) => ({
  inputs,
  ...partOf(layer, unit, inputs),
  scale: layer.scale.slice(unit, unit + 1),
  shift: layer.shift.slice(unit, unit + 1),
});
