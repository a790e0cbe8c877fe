/** What the page answers to a value: what it was read as, what must fit it, why it cannot be. */

export const reading = {
  notInteger: '{label}: eine ganze Zahl von {min} bis {max} wird gebraucht; „{typed}“ ist keine.',
  notNumber: '{label}: eine Zahl von {min} bis {max} wird gebraucht; „{typed}“ ist keine.',
  clamped: '{label} geht von {min} bis {max}; auf {value} gesetzt.',
  rounded: '{label} ist eine ganze Zahl; auf {value} gesetzt.',
  grouped: '„{typed}“ wurde als {value} gelesen.',
  noChoice: '{label}: zur Wahl stehen {names}; „{typed}“ gehört nicht dazu.',
  notInSet: '{label}: zur Wahl stehen {names}; „{typed}“ gehört nicht dazu.',
  emptySet: '{label}: mindestens eines wird gebraucht.',
  notInList: '{label}: ganze Zahlen von {min} bis {max} mit Kommas dazwischen werden gebraucht; „{typed}“ ist keine.',
  listTooLong: '{label}: höchstens {longest} Schichten passen hinein, angegeben sind {count}.',
};

export const fitting = {
  locked: '{label}: gesperrt von der Person, die diesen Link gemacht hat.',
  lossForClasses: 'Kreuzentropie ist für Klassen; diese Punkte haben je einen Wert.',
  lossForValues: 'Kreuzentropie ist für Klassen: Der Verlust ist der quadratische Fehler.',
  lossForOutput: 'Kreuzentropie braucht eine lineare Ausgabe: Der Verlust ist jetzt der quadratische Fehler.',
  outputForLoss: 'Kreuzentropie macht selbst Wahrscheinlichkeiten: Die Ausgabe ist jetzt linear.',
  batchSize: 'Batch-Normierung braucht Batches von mindestens {least} Punkten: Die Batchgröße ist jetzt {least}.',
  normalizeNothing: 'Batch-Normierung braucht mindestens {least} Trainingspunkte.',
  notNormalized: 'Batch-Normierung braucht mindestens {least} Trainingspunkte: Sie ist jetzt aus.',
  task: {
    two: 'Für zwei Klassen: jetzt binäre Kreuzentropie und lineare Ausgabe.',
    several: 'Für {classes} Klassen: jetzt Softmax-Kreuzentropie, je Klasse eine lineare Ausgabe.',
    values: 'Für Werte: jetzt quadratischer Fehler und lineare Ausgabe.',
  },
  inputs: {
    one: 'Das Netz hat jetzt einen Eingang, x.',
    two: 'Das Netz hat jetzt zwei Eingänge, x und y.',
    columns: 'Das Netz hat jetzt {inputs} Eingänge, einen je Spalte.',
  },
  inputsOfColumns: 'Diese Punkte haben eigene Spalten: Das Netz bekommt diese.',
  inputsOfPlane: 'Diese Punkte haben keine weiteren Spalten: Das Netz bekommt jetzt x und y.',
  inputsOfTwo: 'Diese Punkte sind die einer Funktion: Das Netz bekommt nur x.',
  inputsOfOne: 'Diese Punkte sind die einer Funktion: Die Eingänge des Netzes werden jetzt allein aus x berechnet.',
};
