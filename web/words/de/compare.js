/** Two networks on the same data, and the run before. */

export const compare = {
  compare: 'Vergleichen',
  compareHint: 'Ein zweites Netz auf denselben Daten neben diesem trainieren; beide beginnen bei Schritt 0',
  title: 'Zwei Netze auf denselben Daten',
  otherwise: 'B weicht ab in',
  add: 'noch ein Unterschied …',
  addName: 'Noch ein Unterschied von B',
  ofB: '{label} von B',
  remove: '{label} von B wie A',
  swap: 'Tauschen',
  swapHint: 'A wird B, und B wird A',
  end: 'Beenden',
  endHint: 'Zurück zu einem Netz: A geht weiter',
  show: 'Einzelheiten von',
  network: 'Netz {side}',
  same: 'Nach {step} {step#Schritt|Schritten}: kein Unterschied in den Einstellungen, also sind beide Netze Zahl für Zahl gleich.',
  sameWeights: 'Gleiche Gewichte, gleiche Daten, {step} {step#Schritt|Schritte}:',
  sameData: 'Gleiche Daten, {step} {step#Schritt|Schritte}:',
  byHand:
    'Nach {step} {step#Schritt|Schritten}: kein Unterschied in den Einstellungen, aber eine Zahl wurde von Hand geändert, also unterscheiden sich die Netze:',
  noLonger:
    'Nach {step} {step#Schritt|Schritten}: kein Unterschied in den Einstellungen mehr, aber es gab einen, also unterscheiden sich die Netze:',
  losses: '{b} {lossB}, {a} {lossA}.',
  loss: 'hat einen Verlust von {loss}',
  diverged: 'divergierte bei Schritt {step}',
  shares: 'Schicht 1 von B erhält {shareB}, der seine letzte Schicht erreicht; die von A erhält {shareA}{times}.',
  part: '{share} des Gradienten',
  more: '{share} den Gradienten',
  ofIt: '{share} davon',
  timesIt: '{share} den seiner eigenen',
  less: ', {number}-mal weniger',
  greater: ', {number}-mal mehr',
  alike: ', etwa gleich viel',
  legend: '{side} {name}',
  legendAt: '{side} {name}, Schritt {step}',
  readout: 'A {a}   B {b}',
  boundaryOf: 'Entscheidungsgrenze von Netz {side}',
};

export const ghost = {
  setting: '{label} {value}',
  branch: 'vor der Abzweigung',
};
