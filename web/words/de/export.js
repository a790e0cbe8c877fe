/** Saving figures and numbers. */

export const exports = {
  save: '„{title}“ speichern',
  svg: 'Bild (SVG)',
  png: 'Bild (PNG)',
  numbers: 'Zahlen (CSV)',
  weights: 'Gewichte und Biases (CSV)',
  points: 'Punkte (CSV)',
  surface: 'Ausgabe über der Ebene (CSV)',
  failed: '„{title}“ ließ sich nicht speichern.',
  state: 'Schritt {step}, Trainingsverlust {train}, Testverlust {test}',
  layers: '{layers} × {units} Einheiten',
  now: 'jetzt',
  twin: 'Vergleich',
  run: 'Lauf',
  class: 'Klasse',
  label: 'Wert der Klasse',
  unit: 'Einheit',
  input: 'Eingang',
  value: 'Zahl',
  part: 'Teil',
};
