/** Eigene Daten, als Bilder neben denen der Seite. */

export const ownSets = {
  own: '{name}, eigene Daten',
  unstored: '{name}, eigene Daten; vielleicht weg, sobald die Seite geschlossen ist',
  remove: '{name} entfernen',
  bringBack: '{name} zurückholen',
};
