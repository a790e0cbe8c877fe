/** The four verbs, one at a time. */

export const verbs = {
  title: 'Ein Mini-Batch, Schritt für Schritt',
  idle: 'Links geht ein Punkt hinein, rechts kommt eine Vermutung heraus: ein Trainingsschritt, Verb für Verb',
  idleKeys: '(F L B U oder →)',
  idleKeysHere: '(F L B U; die Pfeile gehen über die Einheiten)',
  overview: {
    forward:
      '{count} {count#Punkt geht|Punkte gehen} links hinein; jede der {units} Einheiten summiert, was ankommt, und biegt es durch {activation}.',
    loss: 'Wie weit die Antworten daneben liegen: jetzt {loss} im Mittel.',
    backward: 'Was jede Summe damit zu tun hatte: {final} in Schicht {last}, bis es in Schicht 1 ist {first}.',
    backwardOfOne: 'Was jede Summe damit zu tun hatte: {final}.',
    update: 'Jedes Gewicht geht gegen seinen Gradienten, mal die Rate {rate}.',
    otherUpdate: 'Jedes Gewicht ändert sich um das, was {by} aus seinem Gradienten macht, bei einer Rate von {rate}.',
  },
  ofPoint: 'Wessen Zahlen zu sehen sind',
  pointBefore: 'Der Punkt davor',
  pointAfter: 'Der nächste Punkt',
  mean: 'Mittel von {count}',
  meanButton: 'Mittel',
  meanHint: 'Das Mittel über den Mini-Batch, oder ein Punkt',
  meanOf: 'Mittel von {what} über diese Punkte',
  point: 'Punkt {number} von {count}',
  at: '{name}:',
  atMean: '{name}, {of}:',
  biasOf: 'Bias von {name}',
  onUnits: 'Einheiten: {what}',
  walk: {
    name: 'Der Weg durch das Netz',
    play: 'Weiter',
    pause: 'Anhalten',
    again: 'Noch einmal zeigen',
    step: 'Eine Schicht weiter',
    skip: 'Zum Ende springen',
  },
  notInBatch: 'Der gewählte Punkt ist nicht in diesem Mini-Batch.',
  moreTerms: (/** @type {{count: number}} */ { count }) => ` + ${count} weitere`,
  slope: '∂Verlust/∂ŷ',
  meanLoss: 'Mittel von {count} Punkten = ',
  meanOfOutputs: '{law}, Mittel von {outputs} Ausgaben',
  lossIs: 'Verlust = ',
  andMeanLoss: '; Mittel aller {count} Punkte = ',
  losses: {
    squared_error: '(ŷ − y)²',
    half_squared_error: '½ (ŷ − y)²',
    binary_cross_entropy: '−y ln p − (1 − y) ln(1 − p), p = sigmoid(ŷ); ŷ ist die Ausgabe',
    softmax_cross_entropy: '−Σ y ln p, p = softmax(ŷ); ŷ sind die Ausgaben',
    huber: '½ (ŷ − y)², über 1 |ŷ − y| − ½',
  },
  forward: {
    name: 'Vorwärts',
    hint: 'Den nächsten Mini-Batch nehmen und jede Einheit von links nach rechts ausrechnen (F)',
    skip: ' + Abkürzung',
    plain:
      'Von links nach rechts: Jede Einheit (ein Quadrat) summiert, was ankommt, mal den Gewichten, plus Bias, und biegt es durch f.',
  },
  loss: {
    name: 'Verlust',
    hint: 'Die Ausgaben mit den Zielwerten vergleichen (L)',
    plain:
      'Wie falsch die Antworten dieses Mini-Batchs im Mittel sind; der Trainingsverlust oben ist der der Trainingspunkte.',
    plainOfPoint:
      'Wie falsch die Antwort für diesen Punkt ist; der Trainingsverlust oben ist das Mittel über alle Trainingspunkte.',
  },
  backward: {
    name: 'Rückwärts',
    hint: 'Die Ableitung des Verlusts von rechts nach links zurückreichen (B)',
    plain:
      'Von rechts nach links: Der Fehler kommt über dieselben Gewichte zurück; jede Einheit nimmt ihren Teil, mal ihre Steigung f′.',
  },
  update: {
    name: 'Update',
    hint: 'Jedes Gewicht nach seinem Gradienten ändern (U)',
    plain:
      'Alle zugleich: Jedes Gewicht geht gegen seinen Gradienten, das Mittel aus dz mal dem, was über die Verbindung kam.',
    otherPlain:
      'Alle zugleich: Jedes Gewicht ändert sich um das, was {by} aus seinem Gradienten macht, dem Mittel aus dz mal dem, was über die Verbindung kam.',
    plainOfPoint: 'Alle zugleich: Jedes Gewicht geht gegen seinen Gradienten, dz mal dem, was über die Verbindung kam.',
    otherPlainOfPoint:
      'Alle zugleich: Jedes Gewicht ändert sich um das, was {by} aus seinem Gradienten macht, dz mal dem, was über die Verbindung kam.',
    formula: 'alt − Rate × Gradient = neu',
    otherFormula: 'alt + Änderung = neu',
    old: 'alt',
    decayed: '(1 − Rate·Decay)·alt',
    law: 'neu = {old} − Rate × {step}',
    clippedTo: ', begrenzt auf ',
    withPenalty: ', mit der Strafe + ',
    losses: 'Verlust dieses Mini-Batchs: {before} → {after}; aller Trainingspunkte: {allBefore} → {allAfter}.',
    rose: {
      forOthers:
        'Besser für seinen Mini-Batch, schlechter für alle Punkte: Ein Schritt sieht nichts anderes, und was dort hilft, kann den anderen schaden.',
      tooLong:
        'Schlechter sogar für die Punkte, für die es gemacht ist: Der Gradient zeigt nur für einen kleinen Schritt bergab, und dieser ging zu weit.',
      momentum:
        'Schlechter sogar für die Punkte, für die es gemacht ist: Der Schritt folgt auch früheren Gradienten (m), oder er ging zu weit.',
      penalty:
        'Schlechter sogar für die Punkte, für die es gemacht ist: Der Schritt macht auch Gewichte kleiner, was der Verlust nicht zählt, oder er ging zu weit.',
    },
    madeOf: '; Gradient = dz × a = ',
    from: ', aus dem Gradienten ',
    clipped: 'Begrenzung auf {limit}',
  },
};
