/** Alle Sätze und Wörter der Seite auf Deutsch; Schlüssel und Namen in geschweiften Klammern wie in en.js. */
export const de = {
  page: {
    skipToPlot: 'Zum Bild der Punkte springen',
    skipToSettings: 'Zu den Einstellungen springen',
    gradientsShow: 'Was die Gradienten zeigen',
    numbers: 'Zahlen',
    numbersOfLayers: 'Zahlen jeder Schicht',
    settings: 'Einstellungen',
    network: 'Netz',
    panels: 'Genauer hingesehen',
    dismiss: 'Schließen',
  },

  toolbar: {
    training: 'Training',
    train: 'Trainieren',
    pause: 'Anhalten',
    trainHint: 'Training starten oder anhalten (Leertaste)',
    step: 'Schritt',
    stepHint: 'Ein Update (S oder →)',
    reset: 'Von vorn',
    resetHint: 'Zurück zu Schritt 0 mit denselben Gewichten (R)',
    slower: 'Kleinere Lernrate',
    newWeights: 'Neue Gewichte',
    newWeightsHint: 'Andere Anfangsgewichte ziehen: ein neuer Startwert (N)',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    undoWhat: 'Rückgängig: {what}',
    redoWhat: 'Wiederholen: {what}',
    withKeys: '{name} ({keys})',
    undoKeys: 'Strg+Z',
    redoKeys: 'Strg+Y',
    stats: { step: 'Schritt', epoch: 'Epoche', train: 'Trainingsverlust', test: 'Testverlust', rate: 'Schritte/s', accuracy: 'Trefferquote' },
    accuracyHint: 'Anteil der Testpunkte, oder ohne solche der Trainingspunkte, die in ihre Klasse kommen',
    theme: 'Farben: {name}',
    themeHint: 'Farben: {name}; ein Druck wechselt zu {next}',
    themes: { auto: 'wie das System', light: 'hell', dark: 'dunkel' },
  },

  edits: {
    change: 'Änderung von „{label}“',
    movePoint: 'Verschieben eines Punktes',
    addPoint: 'neuer Punkt',
    removePoint: 'Entfernen eines Punktes',
    open: 'Öffnen von {name}',
    compare: 'Vergleich',
    endOfComparison: 'Ende des Vergleichs',
    returnTo: 'Rückkehr zu Schritt {step}',
  },

  controls: {
    data: 'Daten',
    network: 'Netz',
    training: 'Training',
    more: 'Mehr',
    moreOf: { data: ' Einstellungen der Daten', network: ' Einstellungen des Netzes', training: ' Einstellungen des Trainings' },
    moreChosen: 'Mehr: {name}',
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
    relu: { before: '', strong: 'ReLU', after: ' wählen und trainieren: dieselben Gewichte, und es lernt.' },
    drag: { before: 'Beim Training einen Punkt ', strong: 'ziehen', after: '.' },
  },

  fitting: {
    lossForClasses: 'Kreuzentropie ist für Klassen; diese Punkte haben je einen Wert.',
    lossForValues: 'Kreuzentropie ist für Klassen: Der Verlust ist der quadratische Fehler.',
    lossForOutput: 'Kreuzentropie braucht eine lineare Ausgabe: Der Verlust ist jetzt der quadratische Fehler.',
    outputForLoss: 'Kreuzentropie macht selbst Wahrscheinlichkeiten: Die Ausgabe ist jetzt linear.',
    batchSize: 'Batch-Normierung braucht Batches von mindestens {least} Punkten: Die Batchgröße ist jetzt {least}.',
    normalizeNothing: 'Batch-Normierung braucht mindestens {least} Trainingspunkte.',
    notNormalized: 'Batch-Normierung braucht mindestens {least} Trainingspunkte: Sie ist jetzt aus.',
    task: {
      two: 'Für zwei Klassen: jetzt quadratischer Fehler und Tanh-Ausgabe.',
      several: 'Für {classes} Klassen: jetzt Softmax-Kreuzentropie, je Klasse eine lineare Ausgabe.',
      values: 'Für Werte: jetzt quadratischer Fehler und lineare Ausgabe.',
    },
  },

  reading: {
    notInteger: '{label}: eine ganze Zahl von {min} bis {max} wird gebraucht; „{typed}“ ist keine.',
    notNumber: '{label}: eine Zahl von {min} bis {max} wird gebraucht; „{typed}“ ist keine.',
    clamped: '{label} geht von {min} bis {max}; auf {value} gesetzt.',
    rounded: '{label} ist eine ganze Zahl; auf {value} gesetzt.',
    noChoice: '{label}: zur Wahl stehen {names}; „{typed}“ gehört nicht dazu.',
    notInSet: '{label}: zur Wahl stehen {names}; „{typed}“ gehört nicht dazu.',
    emptySet: '{label}: mindestens eines wird gebraucht.',
    notInList: '{label}: ganze Zahlen von {min} bis {max} mit Kommas dazwischen werden gebraucht; „{typed}“ ist keine.',
    listTooLong: '{label}: höchstens {longest} Schichten passen hinein, angegeben sind {count}.',
  },

  notices: {
    refused: 'Die Berechnung hat das abgelehnt: {message}.',
    replaced: 'Die Berechnung brach ab und wurde neu gestartet: Das Experiment ist, wie es war, der Lauf steht wieder bei Schritt 0.',
    lost: 'Die Berechnung kann hier nicht laufen ({message}); das Experiment steht noch auf der Seite. Neu laden hilft vielleicht.',
    stoppedTwice: 'sie brach zweimal hintereinander ab',
    noPoints: 'Die Punkte ließen sich nicht herstellen: {message}.',
    lastPoint: 'Der letzte Trainingspunkt muss bleiben: Mindestens 1 wird gebraucht.',
    lastPoints: 'Die letzten {least} Trainingspunkte müssen bleiben: So viele braucht die Batch-Normierung.',
    tooLarge: '{layers} Schichten mit {units} Einheiten haben {weights} Millionen Gewichte; höchstens {most} Millionen passen hierher.',
    tooLargeMixed: '{layers} Schichten mit bis zu {units} Einheiten haben {weights} Millionen Gewichte; höchstens {most} Millionen passen hierher.',
    noCanvas: 'Dieser Browser gibt der Seite keine 2D-Zeichenfläche.',
  },

  plot: {
    title: 'Entscheidungsgrenze',
    titleOfValues: 'Was es vorhersagt',
    name: 'Entscheidungsgrenze mit den Punkten',
    instructions: 'N und P, oder Bild ab und Bild auf, wählen den nächsten und den vorigen Punkt von links nach rechts. '
      + 'Die Pfeiltasten verschieben den gewählten Punkt, mit der Umschalttaste weiter. A oder die Eingabetaste fügt einen '
      + 'Punkt der gewählten Klasse hinzu. Entf entfernt den gewählten Punkt. Esc hebt die Auswahl auf.',
    addOfClass: 'Punkte hinzufügen, Klasse',
    addOfValue: 'Punkte hinzufügen, Wert',
    noValue: 'Ein Wert von {low} bis {high} wird erwartet; „{typed}“ ist keiner.',
    showTest: 'Testpunkte zeigen',
    removePoint: 'Punkt entfernen',
    hint: 'Punkt ziehen · Klick fügt hinzu · Entf entfernt',
    touchHint: 'Punkt ziehen · Tippen fügt hinzu · Halten entfernt',
    output: 'Ausgabe',
    point: 'Punkt {place} von {count}, {kind}, bei {x}, {y}',
    testPoint: 'Punkt {place} von {count}, {kind}, Testpunkt, bei {x}, {y}',
    removed: 'Punkt entfernt. {point}',
    outputIs: 'Ausgabe {value}: {kind}',
    noOutput: 'Ausgabe ist keine Zahl',
    undecided: 'unentschieden',
    logit: 'Logit',
    largest: 'Farbe der größten Ausgabe; je blasser, desto unsicherer',
    says: 'sagt {kind}',
    predicts: 'vorhergesagt {value}',
    wanted: 'gewollt {value}',
    valueOf: '{name} {value}',
  },

  classes: { orange: 'orange', blue: 'blau', green: 'grün', purple: 'violett', yellow: 'gelb', pink: 'rosa', value: 'Wert' },

  datasets: { gauss: 'Wolken', moons: 'Monde', penguins: 'Pinguine', rings: 'Ringe', checkerboard: 'Schachbrett',
    spiral3: 'Drei Arme', spiral5: 'Fünf Arme', 'reg-plane': 'Hang', 'reg-gauss': 'Hügel', custom: 'Eigene' },

  bars: {
    title: 'Gradient je Schicht',
    shown: 'Was die Balken zeigen',
    signal: {
      label: 'Signal',
      about: 'Quadratisches Mittel von ∂Verlust/∂z über Beispiele und Einheiten. Beispiele heben sich darin nie auf: Es ist das, was auf dem Rückweg verschwindet.',
    },
    batchGradient: {
      label: 'Batch-Gradient',
      about: '‖dW‖, das Mittel über die Beispiele, das ein Update verwendet. Es ist überall klein, wo das Training stockt, auch in der letzten Schicht.',
    },
    described: '{name} jeder Schicht auf logarithmischer Achse, Schichten 1 bis {last}. Die Zahlen stehen in der Tabelle „Gradient je Schicht“.',
    describedWithNumbers: '{name} jeder Schicht auf logarithmischer Achse: von {first} in Schicht 1 bis {final} in Schicht {last}.',
    layer: 'Schicht',
    gain: 'Faktor',
    now: '{name} jetzt, Schritt {step}',
    before: '{name}, Schritt {step}, {common}',
    edited: 'bevor Punkte bearbeitet wurden',
    sameWeights: 'gleiche Gewichte und Daten',
    sameData: 'gleiche Daten',
    vanished: 'verschwunden: unter {share} von Schicht {last}',
    readOut: 'Schicht zum Ablesen',
    layerNumber: 'Schicht {layer}',
    outputLayer: 'Schicht {layer}, die Ausgabe',
    sentence: 'Schicht {layer}: {parts}',
  },

  stats: {
    layer: 'Schicht',
    signal: 'Signal',
    batchGradient: 'Batch-Gradient',
    gain: 'Faktor',
    ofGainSlope: 'davon f′(z)',
    ofGainWeights: 'davon Gewichte',
    meanDerivative: 'mittleres f′',
    saturated: 'gesättigt',
    dead: 'tot',
    deadUnits: 'tote Einheiten',
    updateRatio: 'Update ÷ Gewicht',
  },

  loss: {
    title: 'Verlust',
    steps: 'Schritte',
    train: 'Training',
    test: 'Test',
    step: 'Schritt {step}',
    trainIs: 'Training {loss}',
    testIs: 'Test {loss}',
    ghostIs: '{name} {loss}',
    described: 'Verlust nach {step} Schritten: Trainingsverlust {train}{test}{ghost}.',
    describedTest: ', Testverlust {loss}',
    describedGhost: '; der Lauf davor, {name}, endete bei {loss}',
  },

  ghost: { setting: '{label} {value}', from: 'ab Schritt {step}' },

  numbers: {
    nothing: 'nichts',
    aboutAll: 'etwa alles',
    times: '{number}-mal',
    million: '{number} Millionen',
    howOften: (/** @type {{count: number, number: string}} */ { count, number }) => {
      const words = ['nie', 'einmal', 'zweimal', 'dreimal', 'viermal', 'fünfmal', 'sechsmal', 'siebenmal', 'achtmal',
        'neunmal', 'zehnmal', 'elfmal', 'zwölfmal'];
      return words[count] ?? `${number}-mal`;
    },
  },

  foot: {
    title: 'Zur Seite',
    language: 'Sprache',
  },

  import: {
    open: 'CSV öffnen …',
    file: 'CSV-Datei',
    hint: 'oder ablegen, oder einfügen',
    drop: 'CSV-Datei hier ablegen',
    pasted: 'Eingefügter Text',
    unreadable: '{name} ließ sich nicht lesen.',
    tooLarge: '{name} hat {size} MB; höchstens {most} MB wurden erwartet.',
    title: 'Spalten von {name}',
    intro: '{rows} Zeilen. Zu wählen sind zwei Spalten mit Zahlen und die Spalte mit dem, was gelernt werden soll: eine Klasse oder eine Zahl.',
    cancel: 'Abbrechen',
    load: 'Laden',
    xAxis: 'x-Achse',
    yAxis: 'y-Achse',
    label: 'Klasse',
    orangeClass: 'Orange Klasse',
    blueClass: 'Blaue Klasse',
    greenClass: 'Grüne Klasse',
    purpleClass: 'Violette Klasse',
    yellowClass: 'Gelbe Klasse',
    pinkClass: 'Rosa Klasse',
    noClass: '—',
    kind: 'Sie enthält',
    kinds: { classes: 'Klassen', values: 'eine Zahl zum Vorhersagen' },
    firstRows: 'Die ersten Zeilen',
    notNumbers: '{name} (keine Zahlen)',
    notLabels: '{name} (zu viele Klassen)',
    sameColumn: 'x-Achse, y-Achse und Klasse müssen drei verschiedene Spalten sein.',
    sameClass: 'Die Klassen müssen verschieden sein.',
    source: 'Quelle: {name}.',
    penguinsSource: 'Quelle: Palmer-Pinguine; Gorman, Williams & Fraser 2014, doi:10.1371/journal.pone.0090081 (CC0).',
    penguinsX: 'Schnabellänge (mm)',
    penguinsY: 'Schnabelhöhe (mm)',
    penguinsLost: 'Die Pinguine ließen sich nicht laden: Der Server antwortete {status}.',
    column: 'Spalte {number}',
    columnNamed: 'Spalte {name}',
    empty: 'ist leer; Zeilen mit zwei Zahlen und einer Klasse wurden erwartet.',
    blank: '{name} ist leer; Zeilen mit zwei Zahlen und einer Klasse wurden erwartet.',
    binary: ', Zeile {line}, enthält Bytes, die in keinem Text stehen; eine CSV-Datei (reiner Text) wurde erwartet.',
    problem: '{name}, {problem}',
    oneColumn: '{name}, Zeile {line}: nur eine Spalte gefunden; zwei Spalten mit Zahlen und eine mit Klassen, getrennt durch Komma, Semikolon oder Tabulator, wurden erwartet.',
    twoColumns: '{name}, Zeile {line}: nur zwei Spalten gefunden; zwei Spalten mit Zahlen und eine mit Klassen, getrennt durch Komma, Semikolon oder Tabulator, wurden erwartet.',
    ragged: (/** @type {{name: string, line: number, count: number, width: number, first: number}} */ { name, line, count, width, first }) =>
      `${name}, Zeile ${line}: ${count === 0 ? 'keine Werte' : count === 1 ? '1 Wert' : `${count} Werte`} gefunden; ${width} wurden erwartet, wie in Zeile ${first}.`,
    tooFewRows: (/** @type {{name: string, line: number, count: number, least: number}} */ { name, line, count, least }) =>
      `${name} endet bei Zeile ${line} mit ${count === 0 ? 'keiner Datenzeile' : count === 1 ? '1 Datenzeile' : `${count} Datenzeilen`}; mindestens ${least} werden gebraucht.`,
    tooFewUsable: '{name} endet bei Zeile {line} mit {count} brauchbaren Zeilen; mindestens {least} werden gebraucht.',
    quotes: 'Zeile {line}: Ein Anführungszeichen ist nicht geschlossen oder steht mitten in einem Wert; erwartet wurden Anführungszeichen um ganze Werte.',
    tooManyRows: 'Zeile {line}: mehr als {most} Zeilen; höchstens {most} wurden erwartet.',
    oneLabel: '{name}, Zeilen {first} bis {last}: Die Klasse in Spalte {column} ist immer „{value}“; zwei Klassen wurden erwartet.',
    noLabels: '{name}, Zeilen {first} bis {last}: Keine Spalte enthält Klassen ({column} hat mehr als {most} verschiedene Werte); eine mit zwei Klassen wurde erwartet.',
    emptyColumn: '{name}, Zeile {line}: {column} ist leer; zwei Spalten mit Zahlen und eine mit Klassen wurden erwartet.',
    textColumn: '{name}, Zeile {line}: „{cell}“ in {column} ist keine Zahl; zwei Spalten mit Zahlen und eine mit Klassen wurden erwartet.',
    hugeCell: '{name}, Zeile {line}: „{cell}“ in {column} ist eine zu große Zahl; höchstens 10³⁰⁰ wurde erwartet.',
    textCell: '{name}, Zeile {line}: „{cell}“ in {column} ist keine Zahl; eine Zahl wurde erwartet.',
    oneLabelUsable: '{name}, bis Zeile {line}: Die Klasse in Spalte {column} ist immer „{value}“, wo beide Zahlen da sind; zwei Klassen wurden erwartet.',
    constantTarget: '{name}, bis Zeile {line}: {column} ist immer {value}; verschiedene Zahlen zum Vorhersagen wurden erwartet.',
    scaled: '{column} von {low} bis {high} ist für das Netz auf −1 … 1 umgerechnet.',
    loaded: '{name}: {count} Punkte geladen.',
    loadedSome: (/** @type {{name: string, count: string, total: number, left: string}} */ { name, count, total, left }) =>
      `${name}: ${count} Punkte geladen; ${left} ${total === 1 ? 'blieb' : 'blieben'} weg.`,
    missing: (/** @type {{count: number, number: string}} */ { count, number }) => `${number} ${count === 1 ? 'Zeile' : 'Zeilen'} mit fehlendem Wert`,
    others: (/** @type {{count: number, number: string}} */ { count, number }) => `${number} ${count === 1 ? 'Zeile' : 'Zeilen'} anderer Klassen`,
    both: '{missing} und {others}',
  },

  fields: {
    dataSet: {
      label: 'Datensatz', hint: 'Woher die Punkte kommen.',
      choices: { circle: 'Kreis', xor: 'Xor', gauss: 'Zwei Wolken', spiral: 'Spirale', moons: 'Zwei Monde',
        penguins: 'Pinguine (gemessen)', rings: 'Vier Ringe', checkerboard: 'Schachbrett',
        spiral3: 'Drei Arme, drei Klassen', spiral5: 'Fünf Arme, fünf Klassen', 'reg-plane': 'Regression: ein Hang',
        'reg-gauss': 'Regression: Hügel und Mulden', custom: 'Eigene' },
    },
    pointCount: {
      label: 'Punkte', hint: 'Wie viele Punkte gezogen werden, Training und Test zusammen.',
    },
    noise: {
      label: 'Rauschen', hint: 'Wie weit Punkte oder ihre Werte vom Muster abweichen, in Prozent.',
    },
    trainShare: {
      label: 'Trainingsanteil', hint: 'Prozent der Punkte, aus denen das Netz lernt; die übrigen prüfen es nur.',
    },
    dataSeed: {
      label: 'Startwert der Daten', hint: 'Derselbe Startwert zieht dieselben Punkte.',
    },
    activation: {
      label: 'Aktivierung', hint: 'Was jede verdeckte Einheit mit ihrer gewichteten Summe macht.',
      choices: { sigmoid: 'Sigmoid', relu: 'ReLU', tanh: 'Tanh', linear: 'Linear', leaky_relu: 'Leaky ReLU', elu: 'ELU',
        selu: 'SELU', gelu: 'GELU', silu: 'SiLU', softplus: 'Softplus' },
    },
    hiddenLayers: {
      label: 'Schichten', hint: 'Wie viele Schichten zwischen Eingabe und Ausgabe stehen.',
    },
    units: {
      label: 'Einheiten', hint: 'Wie viele Einheiten jede verdeckte Schicht hat.',
    },
    shape: {
      label: 'Einheiten jeder Schicht', hint: 'Einheiten der verdeckten Schichten von der ersten zur letzten, etwa 8, 4, 2; leer: alle Schichten gleich.',
    },
    features: {
      label: 'Eingaben', hint: 'Was aus einem Punkt berechnet und der ersten Schicht gegeben wird.',
      choices: { x: 'x', y: 'y', x_squared: 'x²', y_squared: 'y²', x_times_y: 'x·y', sin_x: 'sin x', sin_y: 'sin y' },
    },
    initializer: {
      label: 'Initialisierung', hint: 'Standardabweichung der Anfangsgewichte (n Eingänge, m Einheiten); sie bleibt beim Wechsel der Aktivierung, außer wenn sie zu ihr passen soll.',
      choices: { lecun_normal: 'LeCun, √(1/n)', glorot_normal: 'Glorot, √(2/(n+m))', he_normal: 'He, √(2/n)', matched: 'Passend',
        lecun_uniform: 'LeCun, gleichverteilt', glorot_uniform: 'Glorot, gleichverteilt', he_uniform: 'He, gleichverteilt',
        orthogonal: 'Orthogonal', normal: 'Normal, Größe k', uniform: 'Gleichverteilt, ±k', constant: 'Alle k', zeros: 'Alle 0',
        playground: 'Wie TensorFlow Playground' },
    },
    initialSize: {
      label: 'Größe k', hint: 'Standardabweichung von „Normal“, halbe Breite von „Gleichverteilt“, die Zahl von „Alle k“.',
    },
    bias: {
      label: 'Anfangs-Bias', hint: 'Womit jeder Bias beginnt.',
    },
    normalization: {
      label: 'Normieren', hint: 'Bringt die gewichteten Summen jeder verdeckten Schicht auf Mittelwert 0 und Varianz 1: über den Batch oder über die Einheiten der Schicht.',
      choices: { none: 'Nicht', batch: 'Batch-Norm', layer: 'Layer-Norm' },
    },
    skip: {
      label: 'Skip-Verbindungen', hint: 'Verdeckte Schichten addieren ihre Eingabe zu ihrer Ausgabe, so hat der Gradient einen Weg um sie herum.',
      choices: { off: 'Aus', on: 'An' },
    },
    outputActivation: {
      label: 'Ausgabe', hint: 'Was die Ausgabeeinheit mit ihrer gewichteten Summe macht; ohne die Schranke von Tanh divergiert eine zu große Lernrate.',
      choices: { tanh: 'Tanh', sigmoid: 'Sigmoid', linear: 'Linear', relu: 'ReLU' },
    },
    seed: {
      label: 'Startwert', hint: 'Derselbe Startwert zieht dieselben Anfangsgewichte.',
    },
    precision: {
      label: 'Genauigkeit', hint: 'Zahlen mit 32 oder 64 Bit; bei den ersten läuft ein sehr tiefes Sigmoid-Netz auf null aus.',
      choices: { float: '32 Bit', double: '64 Bit' },
    },
    learningRate: {
      label: 'Lernrate', hint: 'Jedes Update ist der Gradient mal diese Zahl.',
    },
    batchSize: {
      label: 'Batch-Größe', hint: 'Über wie viele Punkte jedes Update mittelt.',
    },
    loss: {
      label: 'Verlust', hint: 'Was klein werden soll: wie falsch die Ausgabe ist, gemittelt über den Batch.',
      choices: { squared_error: 'Quadratischer Fehler', half_squared_error: 'Halber quadratischer Fehler',
        binary_cross_entropy: 'Kreuzentropie', softmax_cross_entropy: 'Softmax-Kreuzentropie', huber: 'Huber' },
    },
    optimizer: {
      label: 'Optimierer', hint: 'Wie aus einem Gradienten eine Änderung der Gewichte wird.',
      choices: { sgd: 'SGD', momentum: 'Momentum', nesterov: 'Nesterov', adagrad: 'AdaGrad', rmsprop: 'RMSProp', adam: 'Adam', adamw: 'AdamW' },
    },
    momentum: {
      label: 'Momentum μ', hint: 'Wie viel von der letzten Änderung weiterläuft.',
    },
    smoothing: {
      label: 'Glättung α', hint: 'Wie langsam das mittlere Quadrat der Gradienten folgt.',
    },
    beta1: {
      label: 'β₁', hint: 'Wie langsam das Mittel der Gradienten folgt.',
    },
    beta2: {
      label: 'β₂', hint: 'Wie langsam ihr mittleres Quadrat folgt.',
    },
    weightDecay: {
      label: 'Gewichtsabnahme', hint: 'Was jedes Update unabhängig vom Gradienten von jedem Gewicht wegnimmt.',
    },
    clipping: {
      label: 'Gradient begrenzen', hint: 'Hält einen Gradienten davon ab, zu groß zu werden: als ein Vektor oder jeden Eintrag.',
      choices: { none: 'Aus', norm: 'Nach Norm', value: 'Nach Wert' },
    },
    clippingLimit: {
      label: 'Grenze', hint: 'Die größte Norm oder der größte Eintrag, der bleibt, wie er ist.',
    },
    l1: {
      label: 'L1', hint: 'Zieht jedes Gewicht um denselben Betrag gegen 0.',
    },
    l2: {
      label: 'L2', hint: 'Zieht jedes Gewicht im Verhältnis zu seiner Größe gegen 0.',
    },
    schedule: {
      label: 'Verlauf der Lernrate', hint: 'Wie sich die Lernrate während des Laufs ändert.',
      choices: { constant: 'Konstant', step: 'Stufen abwärts', cosine: 'Kosinus' },
    },
    schedulePeriod: {
      label: 'Periode', hint: 'Updates von einer Stufe zur nächsten oder bis der Kosinus bei 0 angekommen ist.',
    },
    scheduleFactor: {
      label: 'Stufenfaktor', hint: 'Womit jede Stufe die Lernrate malnimmt.',
    },
    warmUp: {
      label: 'Aufwärmen', hint: 'Updates, in denen die Lernrate erst bis zu ihrem vollen Wert ansteigt.',
    },
    batchOrder: {
      label: 'Reihenfolge der Punkte', hint: 'Ob jede Epoche die Punkte in einer neuen zufälligen Reihenfolge nimmt.',
      choices: { reshuffled: 'Gemischt', sequential: 'Immer gleich' },
    },
    speed: {
      label: 'Tempo', hint: 'Updates je Sekunde während des Trainings.',
      choices: { 1: '1 Schritt/s', 10: '10 Schritte/s', 100: '100 Schritte/s', 1000: '1 000 Schritte/s', 10000: '10 000 Schritte/s',
        full: 'Volles Tempo' },
    },
  },
};
