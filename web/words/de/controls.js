/** The column of settings: its groups, the data sets as tiles, and three things to try. */

export const controls = {
  data: 'Daten',
  network: 'Netz',
  training: 'Training',
  more: 'Mehr',
  moreOf: {
    data: ' Einstellungen der Daten',
    network: ' Einstellungen des Netzes',
    training: ' Einstellungen des Trainings',
  },
  moreChosen: 'Mehr: {name}',
  otherDataSets: 'Weitere Datensätze',
  functions: 'Funktionen einer Variablen',
  explain: 'Was die Einstellungen bewirken: {group}',
  goesBack: 'Wird dies geändert, geht der Lauf zurück zu Schritt 0.',
  legend: 'führt den Lauf zurück zu Schritt 0',
  otherActivations: 'Weitere Aktivierungen',
  activationHint: 'Umschalten führt zurück zu Schritt 0; Gewichte bleiben, außer „Passend“.',
};

export const datasets = {
  gauss: 'Wolken',
  moons: 'Monde',
  penguins: 'Pinguine',
  digits: 'Ziffern',
  rings: 'Ringe',
  checkerboard: 'Schachbrett',
  spiral3: 'Drei Arme',
  spiral5: 'Fünf Arme',
  'reg-plane': 'Hang',
  'reg-gauss': 'Hügel',
  sine: 'Sinus',
  step: 'Stufe',
  bump: 'Buckel',
  custom: 'Eigene',
};

export const suggestions = { title: 'Zum Ausprobieren' };
