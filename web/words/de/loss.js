/** The chart of the loss. */

export const loss = {
  title: 'Verlust',
  steps: 'Schritte',
  train: 'Training',
  test: 'Test',
  step: 'Schritt {step}',
  trainIs: 'Training {loss}',
  testIs: 'Test {loss}',
  log: 'logarithmisch',
  ghostIs: '{name} {loss}',
  ghostWasAt: '{name} {loss} bei Schritt {step}',
  diverged: 'divergiert: keine Zahlen',
  describedDiverged: 'Der Verlust hat ab Schritt {step} keine Zahlen: Der Lauf ist dort divergiert{ghost}.',
  described: 'Verlust nach {step} {step#Schritt|Schritten}: Trainingsverlust {train}{test}{ghost}.',
  describedTest: ', Testverlust {loss}',
  describedGhost: '; der Lauf davor, {name}, endete bei {loss}',
};

/** Läufe, die zum Vergleich bleiben. */
export const shelf = {
  title: 'Läufe zum Vergleich',
  run: '{name}: Trainingsverlust {loss} nach {step} {step#Schritt|Schritten}',
  runOfOtherPoints:
    '{name}: Trainingsverlust {loss} nach {step} {step#Schritt|Schritten}, auf inzwischen veränderten Punkten',
  left: 'Bleibt: {name}, {step} {step#Schritt|Schritte}. Rückgängig kehrt zurück.',
  pin: '{name} behalten, wenn weitere Läufe kommen',
  remove: '{name} entfernen',
};
