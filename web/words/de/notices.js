/** What is told in a sentence at the foot of the window. */

export const notices = {
  refused: 'Die Berechnung hat das abgelehnt: {message}.',
  replaced:
    'Die Berechnung brach ab und wurde neu gestartet: Das Experiment ist, wie es war, der Lauf steht wieder bei Schritt 0.',
  lost: 'Die Berechnung kann hier nicht laufen ({message}); das Experiment steht noch auf der Seite. Neu laden hilft vielleicht.',
  missing: 'Der Rest der Seite kam nicht, der hierfür gebraucht wird; ist das Netz da?',
  stoppedTwice: 'sie brach zweimal hintereinander ab',
  noPoints: 'Die Punkte ließen sich nicht herstellen: {message}.',
  lastPoint: 'Der letzte Trainingspunkt muss bleiben: Mindestens 1 wird gebraucht.',
  lastPoints: 'Die letzten {least} Trainingspunkte müssen bleiben: So viele braucht die Batch-Normierung.',
  tooLarge:
    '{layers} Schichten mit {units} Einheiten haben {weights} Millionen Gewichte; höchstens {most} Millionen passen hierher.',
  tooLargeMixed:
    '{layers} Schichten mit bis zu {units} Einheiten haben {weights} Millionen Gewichte; höchstens {most} Millionen passen hierher.',
  broken: 'Was dieser Browser vom Experiment behalten hat, ist nicht lesbar: Dies ist der Anfang.',
  unstored: 'Dieser Browser speichert nichts für die Seite: Nach dem Neuladen ist das Experiment weg.',
  noCanvas: 'Dieser Browser gibt der Seite keine 2D-Zeichenfläche.',
};
