/** What undo and redo name. */

export const edits = {
  change: 'Änderung von „{label}“',
  movePoint: 'Verschieben eines Punktes',
  addPoint: 'neuer Punkt',
  clearPoints: 'Entfernen aller Punkte',
  removePoint: 'Entfernen eines Punktes',
  open: 'Öffnen von {name}',
  weights: 'Gewichte aus {name}',
  removeSet: 'Entfernen von {name}',
  plane: 'Wahl der Ebene',
  drawCurve: 'Zeichnen einer Kurve',
  compare: 'Vergleich',
  swap: 'Tausch der beiden Netze',
  endOfComparison: 'Ende des Vergleichs',
  returnTo: 'Rückkehr zu Schritt {step}',
  reset: 'Zurücksetzen',
  weight: 'Änderung eines Gewichts',
  bias: 'Änderung eines Bias',
  scale: 'Änderung einer Skalierung',
  shift: 'Änderung einer Verschiebung',
  forget: 'Vergessen des Experiments',
};
