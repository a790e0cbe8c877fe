/** Every setting and its choices, and what the activations in sight compute. */

export const fields = {
  dataSet: {
    label: 'Datensatz',
    hint: 'Woher die Punkte kommen.',
    choices: {
      circle: 'Kreis',
      xor: 'Xor',
      gauss: 'Zwei Wolken',
      spiral: 'Spirale',
      moons: 'Zwei Monde',
      penguins: 'Pinguine (gemessen)',
      digits: 'Ziffern (gemessen)',
      rings: 'Vier Ringe',
      checkerboard: 'Schachbrett',
      spiral3: 'Drei Arme, drei Klassen',
      spiral5: 'Fünf Arme, fünf Klassen',
      'reg-plane': 'Regression: ein Hang',
      'reg-gauss': 'Regression: Hügel und Mulden',
      sine: 'Funktion: Sinus',
      step: 'Funktion: Stufe',
      bump: 'Funktion: Buckel',
      custom: 'Eigene',
    },
  },
  pointCount: {
    label: 'Punkte',
    hint: 'Wie viele Punkte gezogen werden, Training und Test zusammen.',
  },
  noise: {
    label: 'Rauschen',
    hint: 'Wie weit Punkte oder ihre Werte vom Muster abweichen, in Prozent.',
  },
  trainShare: {
    label: 'Trainingsanteil',
    hint: 'Prozent der Punkte, aus denen das Netz lernt; die übrigen prüfen es nur.',
  },
  dataSeed: {
    label: 'Startwert der Daten',
    hint: 'Derselbe Startwert zieht dieselben Punkte.',
  },
  activation: {
    label: 'Aktivierung',
    hint: 'Was jede verdeckte Einheit mit ihrer gewichteten Summe macht.',
    choices: {
      sigmoid: 'Sigmoid',
      relu: 'ReLU',
      tanh: 'Tanh',
      linear: 'Linear',
      leaky_relu: 'Leaky ReLU',
      elu: 'ELU',
      selu: 'SELU',
      gelu: 'GELU',
      silu: 'SiLU',
      softplus: 'Softplus',
    },
    /** The name of one within a sentence. */
    inSentence: (/** @type {{name: string}} */ { name }) => (name === 'Linear' ? 'linear' : name),
  },
  activations: {
    label: 'Aktivierung je Schicht',
    hint: 'Aktivierung der verdeckten Schichten von der ersten zur letzten, etwa tanh, tanh, ReLU; leer: bei allen die über dem Netz gewählte.',
  },
  hiddenLayers: {
    label: 'Schichten',
    hint: 'Wie viele Schichten zwischen Eingabe und Ausgabe stehen.',
  },
  units: {
    label: 'Einheiten',
    hint: 'Wie viele Einheiten jede verdeckte Schicht hat.',
  },
  shape: {
    label: 'Einheiten jeder Schicht',
    hint: 'Einheiten der verdeckten Schichten von der ersten zur letzten, etwa 8, 4, 2; leer: alle Schichten gleich.',
  },
  features: {
    label: 'Eingaben',
    hint: 'Was aus einem Punkt berechnet und der ersten Schicht gegeben wird.',
    choices: {
      x: 'x',
      y: 'y',
      x_squared: 'x²',
      y_squared: 'y²',
      x_times_y: 'x·y',
      sin_x: 'sin x',
      sin_y: 'sin y',
    },
    columns: '{count} Spalten',
  },
  initializer: {
    label: 'Initialisierung',
    hint: 'Standardabweichung der Anfangsgewichte (n Eingänge, m Einheiten); sie bleibt beim Wechsel der Aktivierung, außer wenn sie zu ihr passen soll.',
    choices: {
      lecun_normal: 'LeCun √(1/n)',
      glorot_normal: 'Glorot √(2/(n+m))',
      he_normal: 'He √(2/n)',
      matched: 'Passend',
      lecun_uniform: 'LeCun, gleichverteilt',
      glorot_uniform: 'Glorot, gleichverteilt',
      he_uniform: 'He, gleichverteilt',
      orthogonal: 'Orthogonal',
      normal: 'Normal, σ = k',
      uniform: 'Gleichverteilt, ±k',
      constant: 'Alle k',
      zeros: 'Alle 0',
      playground: 'Wie TensorFlow Playground',
    },
  },
  initialSize: {
    label: 'Größe k',
    hint: 'Standardabweichung von „Normal“, halbe Breite von „Gleichverteilt“, die Zahl von „Alle k“.',
  },
  bias: {
    label: 'Anfangs-Bias',
    hint: 'Womit jeder Bias beginnt.',
  },
  normalization: {
    label: 'Normieren',
    hint: 'Bringt die gewichteten Summen jeder verdeckten Schicht auf Mittelwert 0 und Varianz 1: über den Batch oder über die Einheiten der Schicht.',
    choices: {
      none: 'Nicht',
      batch: 'Batch-Norm',
      layer: 'Layer-Norm',
    },
  },
  skip: {
    label: 'Abkürzungen',
    hint: 'Verdeckte Schichten, die so breit sind wie ihre Eingabe, addieren sie zu ihrer Ausgabe, so hat der Gradient einen Weg um sie herum.',
    choices: {
      off: 'Aus',
      on: 'An',
    },
  },
  outputActivation: {
    label: 'Ausgabe',
    hint: 'Was jede Ausgabeeinheit mit ihrer gewichteten Summe macht; ohne Schranken wie die von Tanh kann eine zu große Lernrate divergieren.',
  },
  seed: {
    label: 'Startwert',
    hint: 'Derselbe Startwert zieht dieselben Anfangsgewichte.',
  },
  precision: {
    label: 'Genauigkeit',
    hint: 'Zahlen mit 32 oder 64 Bit; bei den ersten läuft ein sehr tiefes Sigmoid-Netz auf null aus.',
    choices: {
      float: '32 Bit',
      double: '64 Bit',
    },
  },
  learningRate: {
    label: 'Lernrate',
    hint: 'Wie weit ein Update geht.',
  },
  batchSize: {
    label: 'Batch-Größe',
    hint: 'Über wie viele Punkte jedes Update mittelt; über alle, wo es weniger sind.',
  },
  loss: {
    label: 'Verlust',
    hint: 'Was klein werden soll: wie falsch die Ausgabe ist, gemittelt über den Batch.',
    choices: {
      squared_error: 'Fehlerquadrat',
      half_squared_error: 'Halbes Fehlerquadrat',
      binary_cross_entropy: 'Kreuzentropie',
      softmax_cross_entropy: 'Softmax-Kreuzentropie',
      huber: 'Huber',
    },
  },
  optimizer: {
    label: 'Optimierer',
    hint: 'Wie aus einem Gradienten eine Änderung der Gewichte wird.',
    choices: {
      sgd: 'SGD',
      momentum: 'Momentum',
      nesterov: 'Nesterov',
      adagrad: 'AdaGrad',
      rmsprop: 'RMSProp',
      adam: 'Adam',
      adamw: 'AdamW',
    },
  },
  momentum: {
    label: 'Momentum μ',
    hint: 'Wie viel von der letzten Änderung weiterläuft.',
  },
  smoothing: {
    label: 'Glättung α',
    hint: 'Wie langsam das mittlere Quadrat der Gradienten folgt.',
  },
  beta1: {
    label: 'β₁',
    hint: 'Wie langsam das Mittel der Gradienten folgt.',
  },
  beta2: {
    label: 'β₂',
    hint: 'Wie langsam ihr mittleres Quadrat folgt.',
  },
  weightDecay: {
    label: 'Gewichtsabnahme',
    hint: 'Mal die Lernrate der Anteil, den jedes Update unabhängig vom Gradienten von jedem Gewicht und Bias wegnimmt.',
  },
  clipping: {
    label: 'Gradient begrenzen',
    hint: 'Hält einen Gradienten davon ab, zu groß zu werden: als ein Vektor oder jeden Eintrag.',
    choices: {
      none: 'Aus',
      norm: 'Nach Norm',
      value: 'Nach Wert',
    },
  },
  clippingLimit: {
    label: 'Grenze',
    hint: 'Die größte Norm oder der größte Eintrag, der bleibt, wie er ist.',
  },
  l1: {
    label: 'L1',
    hint: 'Faktor von Σ|W|, das zusammen mit dem Verlust klein werden soll: zieht jedes Gewicht gegen 0.',
  },
  l1Kills: {
    label: 'L1 über die 0',
    choices: {
      off: 'Darf zurück',
      on: 'Bleibt 0',
    },
    hint: 'Was aus einem Gewicht wird, das L1 über die 0 zieht: es darf zurück, oder es bleibt für immer 0, wie in TensorFlow Playground.',
  },
  l2: {
    label: 'L2',
    hint: 'Faktor von ½ΣW², das zusammen mit dem Verlust klein werden soll: zieht jedes Gewicht gegen 0.',
  },
  schedule: {
    label: 'Verlauf der Lernrate',
    hint: 'Wie sich die Lernrate während des Laufs ändert.',
    choices: {
      constant: 'Konstant',
      step: 'Stufen abwärts',
      cosine: 'Kosinus',
    },
  },
  schedulePeriod: {
    label: 'Periode',
    hint: 'Updates von einer Stufe zur nächsten oder bis der Kosinus bei 0 angekommen ist.',
  },
  scheduleFactor: {
    label: 'Stufenfaktor',
    hint: 'Womit jede Stufe die Lernrate malnimmt.',
  },
  warmUp: {
    label: 'Aufwärmen',
    hint: 'Updates, in denen die Lernrate erst bis zu ihrem vollen Wert ansteigt.',
  },
  batchOrder: {
    label: 'Reihenfolge der Punkte',
    hint: 'Ob jede Epoche die Punkte in einer neuen zufälligen Reihenfolge nimmt.',
    choices: {
      reshuffled: 'Gemischt',
      sequential: 'Immer gleich',
    },
  },
  speed: {
    label: 'Tempo',
    hint: 'Updates je Sekunde während des Trainings.',
    choices: {
      1: '1/s',
      10: '10/s',
      100: '100/s',
      1000: '1 000/s',
      10000: '10 000/s',
      full: 'Volles Tempo',
    },
  },
};

export const laws = {
  sigmoid: 'σ(z) = 1 / (1 + e⁻ᶻ), zwischen 0 und 1. Die Steigung σ′ ist nie größer als ¼.',
  relu: 'z, wo das über 0 ist, sonst 0. Die Steigung ReLU′ ist dort 1, sonst 0.',
  tanh: 'tanh(z), zwischen −1 und 1. Die Steigung tanh′ ist 1 bei 0 und sonst überall kleiner.',
  linear: 'z, wie es ist. Die Steigung ist überall 1.',
};
