/** Der Dialog der eigenen Experimente. */
export const experiments = {
  title: 'Meine Experimente',
  name: 'Name',
  save: 'Dieses Experiment speichern',
  none: 'Noch ist nichts gespeichert. Was gespeichert wird, bleibt in diesem Browser.',
  nameOf: 'Name von {name}',
  open: 'Öffnen',
  openWhich: '{name} öffnen',
  duplicate: 'Duplizieren',
  duplicateWhich: '{name} duplizieren',
  remove: 'Löschen',
  removeWhich: '{name} löschen',
  removed: '{name} ist gelöscht.',
  bringBack: 'Zurückholen',
  close: 'Schließen',
  full: 'Dafür ist kein Platz: 50 MB werden behalten. Löschen Sie ein anderes, oder speichern Sie es als Datei.',
  refused: 'Dieser Browser behält hier nichts: Speichern Sie es stattdessen als Datei.',
};
