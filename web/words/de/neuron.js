/** Die Karte eines einzigen Neurons: das durchgerechnete Beispiel der Lehrbücher, mit eigenen Zahlen. */

export const neuron = {
  about:
    'Ein Neuron für sich, keines des Netzes: eine Eingabe, ein Punkt, der gelernt wird. ŷ, seine Ausgabe, ist f(w·x + b). Jede Zahl lässt sich ändern; alle Zeilen folgen.',
  x: 'Eingabe x',
  y: 'Zielwert y',
  w: 'Gewicht w',
  b: 'Bias b',
  rate: 'Lernrate η',
  activation: 'Aktivierung f',
  noNumber: '„{typed}“ ist keine Zahl, mit der sich rechnen lässt.',
  update: 'Schritt: w und b übernehmen',
  textbook: 'Die Zahlen des Lehrbuchs',
  python: 'Als Python kopieren',
  copied: 'Die Zeilen sind als Python-Programm kopiert.',
  notCopied: 'Der Browser lässt die Seite nicht kopieren.',
  verb: 'Verb',
  line: 'was',
  formula: 'wie',
  value: 'Zahl',
  table: 'Die vier Verben, Zeile für Zeile',
  forward: 'Vorwärts',
  loss: 'Verlust',
  backward: 'Zurück',
  updateVerb: 'Schritt',
  after: 'der Verlust mit diesen',
  small: 'Ein ganzes Netz, das klein genug zum Lesen ist:',
};
