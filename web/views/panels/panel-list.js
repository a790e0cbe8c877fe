/**
 * The panels of the closer look, in the order of their tabs: what a beginner needs comes first. A panel is added here; its title and its words stand in
 * words/LANGUAGE/panels.js.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 *
 * @typedef {object} Panel
 * @property {(model: Model, open: boolean) => void} render with every model, also while another panel is open
 * @property {() => unknown} [data] what it shows, for its tables
 *
 * @typedef {(element: HTMLElement, actions: Actions, saveMenu: HTMLElement) => Panel} CreatePanel
 *   puts the menu that saves its figure where it has room for it
 *
 * @typedef {object} PanelEntry
 * @property {string} name of its element (`#panel-NAME`) and its words
 * @property {() => Promise<CreatePanel>} [load] it is loaded when it is opened for the first time; of a panel that belongs
 *   to another card it is given
 * @property {true} [both] of two networks it is given both; else the one that the details are of
 * @property {true} [showsVerbs] a verb that is made while it is open leaves it open
 * @property {true} [isInDocument] its element stands in the document, and another view draws it
 * @property {string} [figure] what the files of its figure are called, unless as it is itself
 */
/** @type {PanelEntry[]} */
export const PANELS = [
  { name: 'gradients', isInDocument: true },
  { name: 'verbs', showsVerbs: true },
  {
    name: 'code',
    load: async () => (await import('./code/code.js')).createCodePanel,
    showsVerbs: true,
  },
  {
    name: 'slope',
    load: async () => (await import('./slope/slope.js')).createSlopePanel,
  },
  {
    name: 'neuron',
    load: async () => (await import('./neuron/neuron.js')).createNeuronPanel,
  },
  {
    name: 'why',
    load: async () => (await import('./why/why.js')).createWhyPanel,
    figure: 'chain-rule',
  },
  {
    name: 'distributions',
    load: async () => (await import('./distributions/distributions.js')).createDistributionsPanel,
  },
  {
    name: 'spectrum',
    load: async () => (await import('./spectrum/spectrum.js')).createSpectrumPanel,
  },
  {
    name: 'seeds',
    load: async () => (await import('./seeds/seeds.js')).createSeedsPanel,
    both: true,
  },
  {
    name: 'landscape',
    load: async () => (await import('./landscape/landscape.js')).createLandscapePanel,
  },
  { name: 'numbers', isInDocument: true },
];
