/**
 * The closer look: its tabs, what all panels say, and the topics of panels with few words; the others have a file each.
 */

export const panelTopics = {
  panels: {
    gradients: 'Gradients',
    verbs: 'One step',
    code: 'Code',
    why: 'Why',
    slope: 'Slope',
    distributions: 'Distributions',
    spectrum: 'Spectrum',
    seeds: 'Seeds',
    landscape: 'Landscape',
    neuron: 'Neuron',
    numbers: 'Numbers',
    loading: 'Loading…',
    notLoaded: 'This part could not be loaded; choosing it again tries once more.',
  },

  /** Which state of the run numbers are of. */
  state: {
    at: 'At step {step}.',
    stale: 'Of step {step}: the run has changed since.',
    asking: 'Computing…',
    refused: 'There are no numbers to show: {message}.',
  },
};
