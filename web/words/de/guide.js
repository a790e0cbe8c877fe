export const guide = {
  again: 'Alles gesehen. Wieder ab Schritt 1',
  dismiss: 'Diese Schritte ausblenden',
  lessons: 'Lektionen',
  lessonsHint: 'Vom einzelnen Neuron zu dreißig Schichten: erwarten, sehen, verstehen',
  undo: 'Schritt „Zum Ausprobieren“',
  why: 'Warum?',
  whyHint: 'Warum so wenig: die Steigung jeder Schicht',
  back: 'Wie vorher: {names}',
  backMany: '{count} Einstellungen wie vorher',
  backHint: 'Wie vorher, was der Schritt eingestellt hat: {names}',
  undoBack: 'Rücknahme eines Schritts „Zum Ausprobieren“',
  looked: '; gezeigt ist Schritt {step}',
  died: {
    seen: 'Eine Schicht ist tot: Ihre Summen sind für jeden Punkt unter 0.',
    do: 'Noch einmal mit Leaky ReLU: Das kann nicht sterben',
  },
  done: ': gesehen',
  steps: {
    train: {
      do: '8 Sigmoid-Schichten trainieren: nichts rührt sich',
      seen: 'steckt bei {loss}: Schicht 1 bekommt {share}',
    },
    relu: { do: 'Dieselben Gewichte mit ReLU: Es lernt', seen: 'gelernt: Der Verlust ist nur noch {loss}' },
    drag: {
      do: 'Einen blauen Punkt herausziehen: Die Fläche kommt nach',
      seen: 'die Fläche ist auf der Seite des Punkts',
    },
    explode: {
      do: 'Große Gewichte, quadratischer Fehler: Gradient explodiert',
      seen: 'explodiert bei Schritt {step}',
    },
    clip: {
      do: 'Ebenso, Gradient gekürzt (Clipping): Es lernt',
      seen: 'gleiche Gewichte, [clipping|gekürzt]: Verlust {loss}',
    },
    slow: {
      do: 'Kleine Schritte, Rate 0,001: Es bewegt sich kaum',
      seen: 'nach {step} Schritten ist der Verlust noch {loss}',
    },
    adam: {
      do: 'Die gleiche Rate mit Adam: Es lernt',
      seen: 'gleiche Rate mit [adam|Adam]: {loss} nach {step} Schritten',
    },
  },
};
