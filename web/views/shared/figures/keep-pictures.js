/**
 * A state that stays as it is: the pixels of a snapshot go back to the worker, for it to reuse, as soon as the page shows
 * another one, and a figure that is drawn of them later would have none.
 *
 * @typedef {import('../../view-model.js').Model} Model
 * @typedef {import('../../../engine/protocol.js').Snapshot} Snapshot
 */

/** @param {Model} model @returns {Model} */
export const keepPictures = (model) => ({ ...model, snapshot: model.snapshot && ofSnapshot(model.snapshot) });

/** @param {Snapshot} snapshot @returns {Snapshot} */
const ofSnapshot = ({ surface, tiles, twin, ...others }) => ({
  ...others,
  surface: surface && { ...surface, rgba: surface.rgba.slice() },
  tiles: tiles && { ...tiles, rgba: tiles.rgba.slice() },
  twin: twin && ofSnapshot(twin),
});
