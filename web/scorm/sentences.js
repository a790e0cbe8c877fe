/** What the page around the experiment says in a learning platform. */

export const SENTENCES = {
  en: {
    nothingRecords: 'Nothing records here: open this in a course to have it counted.',
    notTaken: 'The platform did not take all of it: tell your teacher before you close this.',
    notFollowed: 'Nothing of the experiment arrives here yet. If this stays so, tell your teacher.',
    goals: 'Goals',
    done: 'Done: it is recorded.',
    reached: 'reached',
    open: 'open',
  },
  de: {
    nothingRecords: 'Hier zeichnet niemand etwas auf: In einem Kurs geöffnet, wird es gezählt.',
    notTaken: 'Die Plattform hat nicht alles angenommen: Sag es deiner Lehrkraft, bevor du schließt.',
    notFollowed: 'Vom Experiment kommt hier noch nichts an. Bleibt das so, sag es deiner Lehrkraft.',
    goals: 'Ziele',
    done: 'Geschafft: Es ist aufgezeichnet.',
    reached: 'erreicht',
    open: 'offen',
  },
};
