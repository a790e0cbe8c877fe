/** The decision boundary with the points on it. */

export const plot = {
  title: 'Entscheidungsgrenze',
  titleOfValues: 'Was es vorhersagt',
  name: 'Entscheidungsgrenze mit den Punkten',
  nameOfFunction: 'Kurve des Netzes mit den Punkten',
  instructions:
    'N und P, oder Bild ab und Bild auf, wählen den nächsten und den vorigen Punkt von links nach rechts. ' +
    'Die Pfeiltasten verschieben den gewählten Punkt, mit der Umschalttaste weiter. A oder die Eingabetaste fügt einen ' +
    'Punkt der gewählten Klasse hinzu. Entf entfernt den gewählten Punkt. Esc hebt die Auswahl auf.',
  addOfClass: 'Punkte hinzufügen, Klasse',
  addOfValue: 'Punkte hinzufügen, Wert',
  noValue: 'Ein Wert von {low} bis {high} wird erwartet; „{typed}“ ist keiner.',
  showTest: 'Testpunkte',
  removePoint: 'Punkt entfernen',
  hint: 'Punkt ziehen · Klick fügt hinzu · Entf entfernt',
  tapAgain: 'noch einmal tippen fügt hinzu',
  touchHint: 'Punkt antippen oder halten, dann ziehen · zweimal Tippen fügt einen hinzu',
  output: 'Ausgabe',
  point: 'Punkt {place} von {count}, {kind}, bei {x}, {y}',
  testPoint: 'Punkt {place} von {count}, {kind}, Testpunkt, bei {x}, {y}',
  pointOfFunction: 'Punkt {place} von {count}, bei {x}, {y}',
  testPointOfFunction: 'Punkt {place} von {count}, Testpunkt, bei {x}, {y}',
  removed: 'Punkt entfernt. {point}',
  outputIs: 'Ausgabe {value}: {kind}',
  noOutput: 'Ausgabe ist keine Zahl',
  undecided: 'unentschieden',
  sureness: 'Je sicherer, desto kräftiger',
  sure: '{share} {kind}',
  curve: 'Was das Netz antwortet',
  draw: 'Kurve zeichnen',
  drawHint: 'Von einer Seite zur anderen zeichnen',
  largest: 'Farbe der größten Ausgabe; je blasser, desto unsicherer',
  onWrongSide: 'Dieser Punkt ({kind}) ist {side}.',
  sideOf: 'auf der Seite von {kind}',
  flatThere: 'Er kann nicht ziehen: Die Ausgabe ({output}) ist dort flach, von seinem Fehler kommt nur {error} zurück.',
  outnumbered: (/** @type {{others: number, own: number}} */ { others, own }) =>
    `Es steht ${own} gegen ${others}: So viele der anderen Klasse liegen im Abstand bis 1.`,
  says: 'sagt {kind}',
  wrong: 'falsch: dieser Punkt ist {kind}',
  predicts: 'vorhergesagt {value}',
  wanted: 'gewollt {value}',
  valueOf: '{name} {value}',
};

export const classes = {
  orange: 'orange',
  blue: 'blau',
  green: 'grün',
  purple: 'violett',
  yellow: 'gelb',
  pink: 'rosa',
  brown: 'braun',
  cyan: 'türkis',
  lime: 'hellgrün',
  grey: 'grau',
  value: 'Wert',
};
