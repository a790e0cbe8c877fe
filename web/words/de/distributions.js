/** The panel of distributions. */

export const distributions = {
  which: 'Welche Zahlen',
  from: 'von',
  to: 'bis',
  count: 'Anzahl',
  histograms: 'Histogramme jeder Schicht',
  names: {
    a: 'a',
    z: 'z',
    dz: 'dz',
    dW: 'dW',
  },
  about: {
    a: 'Was die Einheiten jeder Schicht ausgeben, über die Trainingsbeispiele: wie viele Werte wie groß sind. Nach oben positiv, nach unten negativ.',
    z: 'Die gewichteten Summen vor der Aktivierung, über die Trainingsbeispiele. Nach oben positiv, nach unten negativ.',
    dz: '∂Verlust/∂z jeder Einheit und jedes Beispiels; das quadratische Mittel ist das Signal. Es wandert nach links, wo der Gradient verschwindet.',
    dW: 'Der Gradient jedes Gewichts, vom mittleren Verlust: was ein Update nutzt. Er wandert nach links, wo der Gradient verschwindet.',
  },
  layer: 'Schicht {layer}',
  output: 'Schicht {layer}, Ausgabe',
  median: 'Median |{quantity}| {value}',
  zero: '{share} sind 0',
  negative: '{share} sind negativ',
  notANumber: '{share} sind keine Zahlen',
  ratio: 'Update-Verhältnis',
  ratioAbout: '‖ΔW‖ ÷ ‖W‖; üblich ist etwa 10⁻³',
  saturated: 'Gesättigt',
  saturatedAbout: 'f′(z) nahe 0',
  dead: 'Tote Einheiten',
  deadAbout: 'f′(z) = 0 bei jedem gemessenen Beispiel',
};
