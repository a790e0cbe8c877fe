/** The panel of the loss landscape. */

export const landscape = {
  about:
    'Jede Zelle ist der Trainingsverlust anderer Gewichte: der jetzigen plus α mal eine Richtung und β mal eine zweite. Farben sind gleichmäßige Schritte des Logarithmus; Höhenlinien verbinden gleiche Verluste.',
  directions: 'Richtungen',
  alongPath: 'entlang des Laufs',
  randomDirections: 'zwei zufällige',
  seed: 'Startwert',
  grid: 'Gitter',
  compute: 'Berechnen',
  cancel: 'Abbrechen',
  needsRun: 'Ein Weg braucht erst etwas Training.',
  progress: 'Berechnete Zeilen',
  starting: 'Die Ebene wird gelegt …',
  running: '{done} von {cells} Zeilen …',
  done: 'Von Schritt {step}, {cells} × {cells} Verluste.',
  cancelled: 'Abgebrochen.',
  outdated: 'Abgebrochen, weil ein anderer Lauf begonnen hat.',
  stale: 'Der Lauf ist seither weitergegangen: die Karte liegt um die Gewichte von Schritt {step}.',
  ofOther: 'Diese Karte ist von Netz {side}.',
  diverged: 'Der Lauf ist divergiert: um Zahlen, die nicht endlich sind, gibt es keine Landschaft.',
  notFinite: 'Kein Verlust in dieser Ebene ist endlich.',
  map: 'Karte des Verlusts',
  keys: 'Pfeiltasten gehen über die Karte, mit Umschalt weiter; Pos1 geht zur Zelle der jetzigen Gewichte.',
  hint: 'Auf die Karte zeigen oder mit den Pfeiltasten darüber gehen.',
  readout: 'α {alpha}, β {beta}: Verlust {loss}',
  start: 'Start',
  now: 'jetzt',
  scale: 'Trainingsverlust',
  scaleOfBatch: 'Trainingsverlust, Statistik des Batches',
  batchNorm:
    'Unter Batch-Norm hat jede Zelle die Statistik der {count} Punkte, deren Verlust sie ist, wie das Training die seines Batches: die laufende passt nur zu den jetzigen Gewichten. Mit ihr ist der Verlust dort {loss}; den zeigt das Verlustdiagramm.',
  shares:
    'α ist die Richtung, in der sich die Gewichte am meisten bewegt haben ({first} der Varianz ihres Wegs), β die nächste ({second}). Der Weg hat {points} Momente, ab Schritt {start}.',
  random:
    'Zufällige Richtungen, in jeder Einheit so lang wie ihre Gewichte (filter-normalisiert): α und β von 1 ändern die Gewichte um ihre eigene Größe.',
};
