import { verdictDe } from './verdict-de.js';

/** Alle Sätze und Wörter der Seite auf Deutsch; Schlüssel und Namen in geschweiften Klammern wie in en.js. */
export const de = {
  verdict: verdictDe,
  page: {
    skipToPlot: 'Zum Bild der Punkte springen',
    skipToSettings: 'Zu den Einstellungen springen',
    gradientsShow: 'Was die Gradienten zeigen',
    numbers: 'Zahlen',
    numbersOfLayers: 'Zahlen jeder Schicht',
    settings: 'Einstellungen',
    network: 'Das Netz',
    panels: 'Genauer hingesehen',
    dismiss: 'Schließen',
  },

  toolbar: {
    training: 'Training',
    train: 'Trainieren',
    pause: 'Anhalten',
    step: 'Schritt',
    reset: 'Von vorn',
    newWeights: 'Neue Gewichte',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    withKeys: '{name} ({keys})',
    undoKeys: 'Strg+Z',
    redoKeys: 'Strg+Y',
    stats: {
      step: 'Schritt',
      epoch: 'Epoche',
      train: 'Train-Verlust',
      test: 'Testverlust',
      rate: 'Schritte/s',
      accuracy: 'Test-Treffer',
    },
    theme: 'Farben: {name}',
    themeHint: 'Farben: {name}; ein Druck wechselt zu {next}',
    themes: { auto: 'wie das System', light: 'hell', dark: 'dunkel' },
  },

  /** What undo and redo name. */
  edits: {
    change: 'Änderung von „{label}“',
  },

  controls: {
    data: 'Daten',
    network: 'Netz',
    training: 'Training',
    more: 'Mehr',
    moreOf: {
      data: ' Einstellungen der Daten',
      network: ' Einstellungen des Netzes',
      training: ' Einstellungen des Trainings',
    },
    otherDataSets: 'Weitere Datensätze',
    explain: 'Was die Einstellungen bewirken: {group}',
    goesBack: 'Führt zurück zu Schritt 0.',
    legend: 'führt den Lauf zurück zu Schritt 0',
    otherActivations: 'Weitere Aktivierungen',
    activationHint: 'Umschalten führt zurück zu Schritt 0, mit denselben Gewichten und Punkten.',
  },

  suggestions: {
    title: 'Zum Ausprobieren',
    train: { before: '', strong: 'Trainieren', after: ' mit Sigmoid: Der Verlust bewegt sich nicht.' },
    relu: { before: '', strong: 'ReLU', after: ' wählen: gleiche Gewichte, und es lernt.' },
    drag: { before: 'Dabei einen Punkt ', strong: 'ziehen', after: '.' },
  },

  notices: {
    refused: 'Die Berechnung hat das abgelehnt: {message}.',
    replaced:
      'Die Berechnung brach ab und wurde neu gestartet: Das Experiment ist, wie es war, der Lauf steht wieder bei Schritt 0.',
    lost: 'Die Berechnung kann hier nicht laufen ({message}); das Experiment steht noch auf der Seite. Neu laden hilft vielleicht.',
    missing: 'Der Rest der Seite kam nicht, der hierfür gebraucht wird; ist das Netz da?',
    stoppedTwice: 'sie brach zweimal hintereinander ab',
    noCanvas: 'Dieser Browser gibt der Seite keine 2D-Zeichenfläche.',
  },

  plot: {
    title: 'Entscheidungsgrenze',
    name: 'Entscheidungsgrenze mit den Punkten',
    addOfClass: 'Punkte hinzufügen, Klasse',
    showTest: 'Testpunkte zeigen',
    removePoint: 'Punkt entfernen',
    hint: 'Punkt ziehen · Klick fügt hinzu · Entf entfernt',
    touchHint: 'Punkt ziehen · Tippen fügt hinzu · Halten entfernt',
    output: 'Ausgabe',
  },

  classes: { orange: 'orange', blue: 'blau' },

  datasets: {
    gauss: 'Wolken',
    moons: 'Monde',
    penguins: 'Pinguine',
    rings: 'Ringe',
    checkerboard: 'Schachbrett',
    spiral3: 'Drei Arme',
    spiral5: 'Fünf Arme',
    'reg-plane': 'Hang',
    'reg-gauss': 'Hügel',
    custom: 'Eigene',
  },

  network: {
    name: 'Netz',
    inputs: 'Eingabe',
    layer: 'Schicht {layer}',
    linksShow: 'Linien zeigen',
    kinds: { weights: 'Gewichte', gradients: 'Gradienten (log)', updates: 'letztes Update (log)' },
    tooClose: 'Für Linien stehen die Schichten zu dicht.',
    positive: 'über 0',
    negative: 'unter 0',
    widest: 'breiteste {value}',
    unitsOf: 'Einheiten in Schicht {layer}',
    addUnit: 'Schicht {layer} eine Einheit hinzufügen',
    removeUnit: 'Schicht {layer} eine Einheit wegnehmen',
    hiddenLayers: 'Schichten',
    addLayer: 'Am Ende eine Schicht hinzufügen',
    removeLayer: 'Die letzte verdeckte Schicht wegnehmen',
    page: 'Schicht {layer}: Einheiten {first} bis {last} von {count}; die nächsten zeigen',
    shape: 'Einheiten jeder Schicht',
  },

  verbs: {
    title: 'Ein Mini-Batch, Schritt für Schritt',
    next: '{verb} ▸',
    idle: 'Links geht ein Punkt hinein, rechts kommt eine Vermutung heraus. Vorwärts … Update: Schritt für Schritt',
    idleKeys: '(F L B U oder →)',
    forward: { name: 'Vorwärts' },
    loss: { name: 'Verlust' },
    backward: { name: 'Rückwärts' },
    update: {
      name: 'Update',
    },
  },

  bars: {
    title: 'Gradient je Schicht',
    shown: 'Was die Balken zeigen',
    signal: {
      label: 'Signal',
      about:
        'Wie sehr der Verlust auf die Summen z einer Schicht anspricht, logarithmisch: quadratisches Mittel von ∂Verlust/∂z.',
    },
    batchGradient: {
      label: 'Batch-Gradient',
      about:
        '‖dW‖ des Mittels, das ein Update verwendet: klein, wo das Training stockt. Der Satz darüber gilt dem Signal.',
    },
    describedWithNumbers:
      '{name} jeder Schicht auf logarithmischer Achse: von {first} in Schicht 1 bis {final} in Schicht {last}.',
    layer: 'Schicht',
    gain: 'Faktor',
    now: '{name} jetzt, Schritt {step}',
    vanished: 'verschwunden: unter {share} von Schicht {last}',
  },

  stats: {
    layer: 'Schicht',
    signal: 'Signal',
    batchGradient: 'Batch-Gradient',
    gain: 'Faktor',
    meanDerivative: 'mittleres f′',
    saturated: 'gesättigt',
    dead: 'tot',
    updateRatio: 'Update ÷ Gewicht',
  },

  panels: {
    why: 'Warum',
    distributions: 'Verteilungen',
    spectrum: 'Spektrum',
    seeds: 'Mehrere Startwerte',
    landscape: 'Landschaft',
    loading: 'Wird geladen …',
    notLoaded: 'Dieser Teil konnte nicht geladen werden; noch einmal wählen versucht es erneut.',
  },

  why: {
    about: 'Kettenregel vom Verlust her. δ, im Code dz, ist ∂Verlust/∂z, sein quadratisches Mittel das Signal.',
    row: 'Faktoren vom Verlust zurück bis Schicht 1',
    last: 'δ{layer} = ∂L/∂z{layer}',
    delta: 'δ{layer}',
    factor: 'W{next}ᵀ · f′(z{layer})',
    twin: 'Der andere Lauf:',
    takeApart: 'Ein Gewicht zerlegen',
    splitStart: 'Von Schicht {next} zurück zu Schicht {layer}: {gain} =',
    splitSlope: 'f′(z{layer})',
    splitWeights: 'die Gewichte W{layer}',
  },

  loss: {
    title: 'Verlust',
    steps: 'Schritte',
    train: 'Training',
    test: 'Test',
    log: 'logarithmisch',
    described: 'Verlust nach {step} Schritten: Trainingsverlust {train}{test}{ghost}.',
    describedTest: ', Testverlust {loss}',
  },

  compare: {
    compare: 'Vergleichen',
    title: 'Zwei Netze auf denselben Daten',
  },

  numbers: { point: ',' },

  time: {
    title: 'Gradientensignal Schicht für Schicht, über den Lauf',
    hint: 'Die Marke zurückziehen zeigt jeden Moment noch einmal, genau wie er war.',
    playhead: 'Moment des Laufs',
    nowAt: 'jetzt, Schritt {step}',
    goesOn: '„Trainieren“ zweigt hier ab.',
    backToNow: 'Ins Jetzt',
  },

  export: {
    save: '„{title}“ speichern',
    layers: '{layers} × {units} Einheiten',
  },

  foot: {
    title: 'Zur Seite',
    language: 'Sprache',
    languageHint: 'Öffnet die Seite neu: das Experiment bleibt, der Lauf beginnt wieder bei Schritt 0.',
    forget: 'Experiment vergessen',
  },

  import: {
    open: 'CSV öffnen …',
    hint: 'ablegen, einfügen',
  },

  fields: {
    dataSet: {
      label: 'Datensatz',
      choices: {
        circle: 'Kreis',
        xor: 'Xor',
        gauss: 'Zwei Wolken',
        spiral: 'Spirale',
        moons: 'Zwei Monde',
        penguins: 'Pinguine (gemessen)',
        rings: 'Vier Ringe',
        checkerboard: 'Schachbrett',
        spiral3: 'Drei Arme, drei Klassen',
        spiral5: 'Fünf Arme, fünf Klassen',
        'reg-plane': 'Regression: ein Hang',
        'reg-gauss': 'Regression: Hügel und Mulden',
        custom: 'Eigene',
      },
    },
    pointCount: {
      label: 'Punkte',
    },
    noise: {
      label: 'Rauschen',
    },
    trainShare: {
      label: 'Trainingsanteil',
    },
    dataSeed: {
      label: 'Startwert der Daten',
    },
    activation: {
      label: 'Aktivierung',
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
    },
    hiddenLayers: {
      label: 'Schichten',
    },
    units: {
      label: 'Einheiten',
    },
    activations: {
      label: 'Aktivierung je Schicht',
    },
    shape: {
      label: 'Einheiten jeder Schicht',
    },
    features: {
      label: 'Eingaben',
      choices: { x: 'x', y: 'y', x_squared: 'x²', y_squared: 'y²', x_times_y: 'x·y', sin_x: 'sin x', sin_y: 'sin y' },
    },
    initializer: {
      label: 'Initialisierung',
      choices: {
        lecun_normal: 'LeCun √(1/n)',
        glorot_normal: 'Glorot √(2/(n+m))',
        he_normal: 'He √(2/n)',
        matched: 'Passend',
        lecun_uniform: 'LeCun, gleichverteilt',
        glorot_uniform: 'Glorot, gleichverteilt',
        he_uniform: 'He, gleichverteilt',
        orthogonal: 'Orthogonal',
        normal: 'Normal, Größe k',
        uniform: 'Gleichverteilt, ±k',
        constant: 'Alle k',
        zeros: 'Alle 0',
        playground: 'Wie TensorFlow Playground',
      },
    },
    initialSize: {
      label: 'Größe k',
    },
    bias: {
      label: 'Anfangs-Bias',
    },
    normalization: {
      label: 'Normieren',
      choices: { none: 'Nicht', batch: 'Batch-Norm', layer: 'Layer-Norm' },
    },
    skip: {
      label: 'Skip-Verbindungen',
      choices: { off: 'Aus', on: 'An' },
    },
    outputActivation: {
      label: 'Ausgabe',
    },
    seed: {
      label: 'Startwert',
    },
    precision: {
      label: 'Genauigkeit',
      choices: { float: '32 Bit', double: '64 Bit' },
    },
    learningRate: {
      label: 'Lernrate',
    },
    batchSize: {
      label: 'Batch-Größe',
    },
    loss: {
      label: 'Verlust',
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
    },
    smoothing: {
      label: 'Glättung α',
    },
    beta1: {
      label: 'β₁',
    },
    beta2: {
      label: 'β₂',
    },
    weightDecay: {
      label: 'Gewichtsabnahme',
    },
    clipping: {
      label: 'Gradient begrenzen',
      choices: { none: 'Aus', norm: 'Nach Norm', value: 'Nach Wert' },
    },
    clippingLimit: {
      label: 'Grenze',
    },
    l1: {
      label: 'L1',
    },
    l1Kills: {
      label: 'L1 über die 0',
      choices: { off: 'Darf zurück', on: 'Bleibt 0' },
    },
    l2: {
      label: 'L2',
    },
    schedule: {
      label: 'Verlauf der Lernrate',
      choices: { constant: 'Konstant', step: 'Stufen abwärts', cosine: 'Kosinus' },
    },
    schedulePeriod: {
      label: 'Periode',
    },
    scheduleFactor: {
      label: 'Stufenfaktor',
    },
    warmUp: {
      label: 'Aufwärmen',
    },
    batchOrder: {
      label: 'Reihenfolge der Punkte',
      choices: { reshuffled: 'Gemischt', sequential: 'Immer gleich' },
    },
    speed: {
      label: 'Tempo',
      choices: { 1: '1/s', 10: '10/s', 100: '100/s', 1000: '1 000/s', 10000: '10 000/s', full: 'Volles Tempo' },
    },
  },
};
