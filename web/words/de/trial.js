/** Alle Abhilfen im Hintergrund versuchen. */

export const trial = {
  all: 'Alle im Hintergrund versuchen',
  progress: 'Im Gange: {finished} von {all} Läufen sind fertig.',
  done: 'Nach je {steps} Schritten, aus denselben Ziehungen. Die Läufe stehen unter dem Verlust.',
  asItIs: 'wie es ist',
  remedy: 'Abhilfe',
  loss: 'Train-Verlust',
  accuracy: 'Train-Treffer',
  ratio: 'erste ÷ letzte',
  learned: 'gelernt nach',
};
