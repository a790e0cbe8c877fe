export const guide = {
  again: 'Das war alles. Noch einmal?',
  dismiss: 'Ausblenden',
  undo: 'Schritt „Zum Ausprobieren“',
  steps: {
    train: {
      do: '8 Sigmoid-Schichten trainieren: Der Verlust bleibt',
      seen: 'steckt bei {loss}: Schicht 1 bekommt {share} des Gradienten',
    },
    relu: { do: 'Gleiche Anfangsgewichte mit ReLU: Es lernt', seen: 'gelernt: Der Verlust ist nur noch {loss}' },
    drag: {
      do: 'Einen blauen Punkt herausziehen: Die Fläche kommt nach',
      seen: 'die Fläche ist auf der Seite des Punkts',
    },
    explode: {
      do: 'Größere Gewichte: Der Gradient explodiert',
      seen: 'explodiert: Bei Schritt {step} waren die Zahlen zu groß',
    },
    clip: { do: 'Den Gradienten kurz halten (Clipping): Es lernt', seen: 'gleiche Gewichte, gekürzt: Verlust {loss}' },
    slow: { do: 'Kleine Schritte: Es bewegt sich kaum', seen: 'nach {step} Schritten ist der Verlust noch {loss}' },
    adam: { do: 'Ebenso klein, aber mit Adam: Es lernt', seen: 'gleiche Rate mit Adam: {loss} nach {step} Schritten' },
  },
};
