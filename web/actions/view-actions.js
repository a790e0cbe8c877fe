/**
 * What is shown of the network.
 *
 * @typedef {import('./action-types.js').Actions} Actions
 */

/** @param {Pick<import('./actions.js').Context, 'ui'|'snapshot'|'changed'|'redraw'|'follow'>} context */
export function createViewActions({ ui, snapshot, changed, redraw, follow }) {
  return {
    /** @type {Actions['chooseSample']} */
    chooseSample(sample) {
      ui.sample = sample;
      changed();
    },

    /** @type {Actions['showLinks']} */
    showLinks(kind) {
      ui[snapshot()?.round?.verb === 'backward' ? 'backwardLinks' : 'links'] = kind;
      changed();
    },

    /** @type {Actions['look']} */
    look(place) {
      ui.looked = place;
      changed();
    },

    /** @type {Actions['showSlope']} */
    showSlope(layer) {
      ui.slope = { layer };
      redraw();
    },

    /** @type {Actions['pick']} */
    pick(weight) {
      ui.picked = weight;
      redraw();
    },

    /** @type {Actions['showPanel']} */
    showPanel(panel) {
      if (panel === ui.panel) return;
      ui.panel = panel;
      follow();
    },

    openImport() {
      /** @type {HTMLElement|null} */ (document.querySelector('#import button'))?.click();
    },
  };
}
