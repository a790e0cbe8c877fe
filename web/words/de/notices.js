/** What is told in a sentence at the foot of the window. */

export const notices = {
  refused: 'Die Berechnung hat das abgelehnt: {message}.',
  replaced:
    'Die Berechnung brach ab und wurde neu gestartet: Das Experiment ist, wie es war, der Lauf steht wieder bei Schritt 0.',
  resumed: 'Die Berechnung brach ab und wurde neu gestartet: Der Lauf geht bei Schritt {step} weiter.',
  lost: 'Die Berechnung kann hier nicht laufen ({message}). Das Experiment steht noch auf der Seite; die Zahlen sind von vorher.',
  tryAgain: 'Noch einmal versuchen',
  missing: 'Der Rest der Seite kam nicht: Ist das Netz da? Noch einmal versuchen oder neu laden.',
  stoppedOften: 'sie brach mehrmals hintereinander ab',
  noPoints: 'Die Punkte ließen sich nicht herstellen: {message}.',
  lastPoint: 'Der letzte Trainingspunkt muss bleiben: Mindestens 1 wird gebraucht.',
  lastPoints: 'Die letzten {least} Trainingspunkte müssen bleiben: So viele braucht die Batch-Normierung.',
  cleared: 'Es sind keine Punkte zum Lernen da: erst welche setzen, oder rückgängig machen.',
  tooLarge:
    '{layers} Schichten mit {units} Einheiten haben {weights} Millionen Gewichte; höchstens {most} Millionen passen hierher.',
  tooLargeMixed:
    '{layers} Schichten mit bis zu {units} Einheiten haben {weights} Millionen Gewichte; höchstens {most} Millionen passen hierher.',
  broken: 'Was dieser Browser vom Experiment behalten hat, ist nicht lesbar: Dies ist der Anfang.',
  unstored: 'Dieser Browser speichert nichts für die Seite: Nach dem Neuladen ist das Experiment weg.',
  setsFull:
    'Die eigenen Daten füllen die 50 MB, die behalten werden. {name} kann weg sein, sobald die Seite geschlossen ist, und bleibt, wenn dafür anderes entfernt wird.',
  setRefused: 'Dieser Browser behält keine eigenen Daten: {name} kann weg sein, sobald die Seite geschlossen ist.',
  setLost: 'Dieser Browser hat {name} nicht mehr.',
  noCanvas: 'Dieser Browser gibt der Seite keine 2D-Zeichenfläche.',
  overtaken: 'Inzwischen wurde ein anderes Experiment geöffnet.',
};
