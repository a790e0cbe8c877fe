/**
 * The panels of the closer look, in the order of their tabs: what a beginner needs comes first. A panel is added here; its title and its words stand in
 * words/LANGUAGE/panels.js.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../shared/saving/save-menu.js').Figure} Figure
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
 * @property {() => Promise<CreatePanel>} [load] it is loaded when it is opened for the first time
 * @property {true} [both] of two networks it is given both; else the one that the details are of
 * @property {true} [isInDocument] its element stands in the document, and another view draws it
 * @property {Omit<Figure, 'title'|'file'> & {file?: string}} [figure] what can be saved of it: selectors are inside its
 *   element, its files are named as it is unless `file` says otherwise
 */
const tables = () => import('../../export/panel-tables.js');

/** @type {PanelEntry[]} */
export const PANELS = [
  { name: 'gradients', isInDocument: true },
  { name: 'verbs', isInDocument: true },
  {
    name: 'slope',
    load: async () => (await import('./slope/slope.js')).createSlopePanel,
    figure: {
      element: '.chart-holder',
      tables: [{ label: 'export.numbers', load: async () => (await tables()).slopeRows }],
    },
  },
  {
    name: 'neuron',
    load: async () => (await import('./neuron/neuron.js')).createNeuronPanel,
    figure: { tables: [{ label: 'export.numbers', load: async () => (await tables()).neuronRows }] },
  },
  {
    name: 'why',
    load: async () => (await import('./why/why.js')).createWhyPanel,
    figure: {
      file: 'chain-rule',
      tables: [{ label: 'export.numbers', load: async () => (await tables()).factorRows }],
    },
  },
  {
    name: 'distributions',
    load: async () => (await import('./distributions/distributions.js')).createDistributionsPanel,
    figure: {
      element: '.multiples',
      tables: [
        { label: 'export.numbers', load: async () => (await tables()).histogramRows },
        { label: 'bars.title', file: '-layers', load: async () => (await import('../../export/tables.js')).layerRows },
      ],
    },
  },
  {
    name: 'spectrum',
    load: async () => (await import('./spectrum/spectrum.js')).createSpectrumPanel,
    figure: {
      element: '.chart-holder',
      tables: [{ label: 'export.numbers', load: async () => (await tables()).spectrumRows }],
    },
  },
  {
    name: 'seeds',
    load: async () => (await import('./seeds/seeds.js')).createSeedsPanel,
    both: true,
    figure: {
      element: '.chart-holder',
      legend: '.seeds-legend > span',
      tables: [{ label: 'export.numbers', load: async () => (await tables()).seedRows }],
    },
  },
  {
    name: 'landscape',
    load: async () => (await import('./landscape/landscape.js')).createLandscapePanel,
    figure: {
      element: '.landscape-stage',
      legend: '.landscape-shares',
      tables: [{ label: 'export.numbers', load: async () => (await tables()).landscapeRows }],
    },
  },
  { name: 'numbers', isInDocument: true },
];
