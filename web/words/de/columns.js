/** Punkte mit drei und mehr Spalten. */

export const columns = {
  plane: 'Ebene des Bildes',
  columns: 'zwei Spalten',
  principal: 'Hauptkomponenten',
  x: 'x-Achse',
  y: 'y-Achse',
  rest: 'andere bei',
  rests: { mean: 'ihrem Mittelwert', median: 'ihrem Median', point: 'dem gewählten Punkt' },
  component: 'Komponente {number} ({share} der Varianz)',
  explained: 'Diese Ebene zeigt {share} der Varianz.',
  row: 'Gewählter Punkt: seine {count} Spalten',
  none: 'Wer einen Trainingspunkt auswählt, sieht, wovon sein Verlust abhängt.',
  column: 'Spalte',
  value: 'Wert',
  slope: '∂Verlust/∂x',
  picture: {
    title: 'Gewähltes Bild',
    select: 'Wer einen Punkt auswählt, sieht sein Bild.',
    noSlope: 'Ein Testbild: Es hat keinen Gradienten, denn aus ihm wird nicht gelernt.',
    slope: '∂Verlust/∂x',
    about: 'Mehr Schwärze hier: Der Verlust steigt (blau) oder fällt (orange). Volle Farbe: {most}.',
    flat: 'Keine Zelle ändert den Verlust.',
    ink: 'Bild einer {name}, 8 × 8 Zellen',
    slopes: '∂Verlust/∂x jeder Zelle; am stärksten {value}, in {cell}',
  },
  about: 'Wie sich sein Verlust mit jedem Eingang ändert, je Standardabweichung; das Stärkste zuerst.',
};
