/** Die Worte des Urteils auf Deutsch: dieselben Namen wie in verdict-en.js. */
export const verdictDe = {
  waiting: 'Das Netz wird vorbereitet …',

  of: ' von dem',
  'times.8': 'achtmal',
  decay: 'Jede Schicht gibt im Mittel das {gain}-Fache zurück, {times}:',
  'decay.slope': '{slope} trägt ×{n} bei',
  'decay.bound': '(nie mehr als ¼)',
  'decay.weights': 'die Gewichte ×{n}',
  'vanishing.first':
    'Schon vor dem ersten Schritt erhält Schicht 1 nur *{share}*{of} Gradienten, der Schicht {last} erreicht.',

  reset: 'Zurücksetzen',
  remedies: 'Was meist hilft',
};
