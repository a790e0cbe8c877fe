/**
 * What is shown of the network.
 *
 * @typedef {import('./action-types.js').Actions} Actions
 */

/** @param {Pick<import('./actions.js').Context, 'ui'|'snapshot'|'changed'|'redraw'|'follow'|'lessons'>} context */
export function createViewActions({ ui, snapshot, changed, redraw, follow, lessons }) {
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

    /** @type {Actions['giveNeuron']} */
    giveNeuron(numbers) {
      ui.neuronGiven = numbers;
      redraw();
    },

    /** @type {Actions['tellNeuron']} */
    tellNeuron(numbers) {
      ui.neuron = numbers;
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

    openLessons: lessons.list,
    openLesson: lessons.openText,

    openImport() {
      /** @type {HTMLElement|null} */ (document.querySelector('#import button'))?.click();
    },
  };
}
