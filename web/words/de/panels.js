/**
 * The closer look: its tabs, what all panels say, and the topics of panels with few words; the others have a file each.
 */

export const panelTopics = {
  panels: {
    gradients: 'Gradienten',
    verbs: 'Schritt',
    code: 'Code',
    why: 'Warum',
    slope: 'Steigung',
    distributions: 'Verteilung',
    spectrum: 'Spektrum',
    seeds: 'Startwerte',
    landscape: 'Landschaft',
    neuron: 'Neuron',
    numbers: 'Zahlen',
    loading: 'Wird geladen …',
    notLoaded: 'Dieser Teil konnte nicht geladen werden; noch einmal wählen versucht es erneut.',
  },

  state: {
    at: 'Bei Schritt {step}.',
    stale: 'Von Schritt {step}: seither hat sich der Lauf geändert.',
    asking: 'Wird berechnet …',
    refused: 'Es gibt keine Zahlen zu zeigen: {message}.',
  },
};
