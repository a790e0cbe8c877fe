/** Where there is room for one of two compared networks, the views draw the one of the side that is shown. */

/** @typedef {import('../view-model.js').Model} Model */

/** The model as if the network that is shown were the first of two, or the only one. @param {Model} model @returns {Model} */
export function modelOfShownSide(model) {
  const { snapshot, side, experiment } = model;
  if (side !== 'b' || !snapshot?.twin) return model;
  const shown = { ...snapshot.twin, past: snapshot.past, twin: { ...snapshot, twin: null } };
  return { ...model, snapshot: shown, ghost: null, shelf: [], experiment: { ...experiment, settings: shown.settings } };
}
