/** The frame of the page, and what stands at its foot. */

export const page = {
  skipToPlot: 'Zum Bild der Punkte springen',
  skipToSettings: 'Zu den Einstellungen springen',
  gradientsShow: 'Was die Gradienten zeigen',
  numbersOfLayers: 'Zahlen jeder Schicht',
  settings: 'Einstellungen',
  network: 'Das Netz',
  panels: 'Genauer hingesehen',
  dismiss: 'Schließen',
  cause: 'Den ganzen Grund',
};

export const foot = {
  title: 'Zur Seite',
  language: 'Sprache',
  languageHint: 'Öffnet die Seite neu: das Experiment bleibt, der Lauf beginnt wieder bei Schritt 0.',
  forget: 'Experiment vergessen',
  forgetHint:
    'Dieser Browser behält das Experiment, damit es nach dem Neuladen wieder da ist. Vergessen führt zurück zum Anfang; Rückgängig holt es wieder. Eigene Daten bleiben, bis man sie entfernt.',
};
