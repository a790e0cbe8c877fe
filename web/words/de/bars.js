/** The gradient of every layer: bars, their readout, and the table of numbers. */

export const bars = {
  title: 'Gradient je Schicht',
  shown: 'Was die Balken zeigen',
  signal: {
    label: 'Signal',
    about:
      '[signal|Signal]: wie der Verlust auf [sum|Summen z] anspricht, [rms|rms] von ∂Verlust/∂z über Beispiele und Einheiten. [gain|Faktor]: je Schicht.',
  },
  batchGradient: {
    label: 'Batch-Gradient',
    about:
      'Wonach sich ein Update richtet: [batchGradient|‖dW‖] des Mittels, das es über einen Mini-Batch nimmt: klein, wo das Training zur Ruhe gekommen ist. Die Überschrift gilt dem Signal.',
  },
  ofBatches:
    'Unter Batch-Norm nehmen die Balken Mittel und Varianz ihrer eigenen Punkte, wie das Training; Verluste und Fläche nehmen laufende Mittel.',
  described:
    '{name} jeder Schicht auf logarithmischer Achse, Schichten 1 bis {last}. Alle Zahlen stehen unter „Zahlen“.',
  describedWithNumbers:
    '{name} jeder Schicht auf logarithmischer Achse: von {first} in Schicht 1 bis {final} in Schicht {last}. Alle Zahlen stehen unter „Zahlen“.',
  explain: 'Was die Balken bedeuten',
  layer: 'Schicht',
  gain: 'Faktor',
  now: '{name} jetzt, Schritt {step}',
  then: '{name}, wie es war, Schritt {step}',
  before: '{name}, Schritt {step}, {common}',
  edited: 'bevor Punkte bearbeitet wurden',
  sameWeights: 'gleiche Gewichte und Daten',
  sameData: 'gleiche Daten',
  vanishedOfTwo: 'verschwunden',
  vanished: 'verschwunden: unter {share} von Schicht {last}',
  press: 'Drücken: ihre Steigung',
  readOut: 'Schicht zum Ablesen',
  layerNumber: 'Schicht {layer}',
  outputLayer: 'Schicht {layer}, die Ausgabe',
  sentence: 'Schicht {layer}: {parts}',
};

export const stats = {
  layer: 'Schicht',
  signal: 'Signal',
  signalHint: 'Quadratisches Mittel von ∂Verlust/∂z über Beispiele und Einheiten: was eine Einheit erhält',
  signalNorm: 'Norm des Signals',
  signalNormHint:
    'Wurzel aus dem Mittel von ‖∂Verlust/∂z‖² über die Beispiele: was die ganze Schicht erhält, das Signal mal die Wurzel ihrer Einheiten',
  batchGradient: 'Batch-Gradient',
  gain: 'Faktor',
  ofGainSlope: 'davon f′(z)',
  ofGainWeights: 'davon die Gewichte',
  ofGainSkip: 'davon die Abkürzung',
  ofGainNormalisation: 'davon die Normalisierung',
  meanDerivative: 'mittleres f′',
  saturated: 'gesättigt',
  dead: 'tot',
  deadUnits: 'tote Einheiten',
  updateRatio: 'Update ÷ Gewicht',
};
