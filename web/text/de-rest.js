import { verdictDeRest } from './verdict-de-rest.js';

/** The words that come with the second part of the page (later.js). */
export const de = {
  verdict: verdictDeRest,

  toolbar: {
    trainHint: 'Training starten oder anhalten (Leertaste)',
    stepHint: 'Ein ganzes Update (S)',
    resetHint: 'Zurück zu Schritt 0 mit denselben Gewichten (R)',
    slower: 'Kleinere Lernrate',
    newWeightsHint: 'Andere Anfangsgewichte ziehen: ein neuer Startwert (N)',
    undoWhat: 'Rückgängig: {what}',
    redoWhat: 'Wiederholen: {what}',
    accuracyHint: 'Anteil der Testpunkte, oder ohne solche der Trainingspunkte, die in ihre Klasse kommen',
  },

  edits: {
    movePoint: 'Verschieben eines Punktes',
    addPoint: 'neuer Punkt',
    removePoint: 'Entfernen eines Punktes',
    open: 'Öffnen von {name}',
    compare: 'Vergleich',
    swap: 'Tausch der beiden Netze',
    endOfComparison: 'Ende des Vergleichs',
    returnTo: 'Rückkehr zu Schritt {step}',
    reset: 'Zurücksetzen',
    weight: 'Änderung eines Gewichts',
    bias: 'Änderung eines Bias',
    scale: 'Änderung einer Skalierung',
    shift: 'Änderung einer Verschiebung',
    forget: 'Vergessen des Experiments',
  },

  controls: {
    moreChosen: 'Mehr: {name}',
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
    noPoints: 'Die Punkte ließen sich nicht herstellen: {message}.',
    lastPoint: 'Der letzte Trainingspunkt muss bleiben: Mindestens 1 wird gebraucht.',
    lastPoints: 'Die letzten {least} Trainingspunkte müssen bleiben: So viele braucht die Batch-Normierung.',
    tooLarge:
      '{layers} Schichten mit {units} Einheiten haben {weights} Millionen Gewichte; höchstens {most} Millionen passen hierher.',
    tooLargeMixed:
      '{layers} Schichten mit bis zu {units} Einheiten haben {weights} Millionen Gewichte; höchstens {most} Millionen passen hierher.',
    broken: 'Was dieser Browser vom Experiment behalten hat, ist nicht lesbar: Dies ist der Anfang.',
    unstored: 'Dieser Browser speichert nichts für die Seite: Nach dem Neuladen ist das Experiment weg.',
  },

  plot: {
    titleOfValues: 'Was es vorhersagt',
    instructions:
      'N und P, oder Bild ab und Bild auf, wählen den nächsten und den vorigen Punkt von links nach rechts. ' +
      'Die Pfeiltasten verschieben den gewählten Punkt, mit der Umschalttaste weiter. A oder die Eingabetaste fügt einen ' +
      'Punkt der gewählten Klasse hinzu. Entf entfernt den gewählten Punkt. Esc hebt die Auswahl auf.',
    addOfValue: 'Punkte hinzufügen, Wert',
    noValue: 'Ein Wert von {low} bis {high} wird erwartet; „{typed}“ ist keiner.',
    point: 'Punkt {place} von {count}, {kind}, bei {x}, {y}',
    testPoint: 'Punkt {place} von {count}, {kind}, Testpunkt, bei {x}, {y}',
    removed: 'Punkt entfernt. {point}',
    outputIs: 'Ausgabe {value}: {kind}',
    noOutput: 'Ausgabe ist keine Zahl',
    undecided: 'unentschieden',
    logit: 'Logit',
    largest: 'Farbe der größten Ausgabe; je blasser, desto unsicherer',
    says: 'sagt {kind}',
    wrong: 'falsch: dieser Punkt ist {kind}',
    predicts: 'vorhergesagt {value}',
    wanted: 'gewollt {value}',
    valueOf: '{name} {value}',
  },

  classes: { green: 'grün', purple: 'violett', yellow: 'gelb', pink: 'rosa', value: 'Wert' },

  network: {
    instructions:
      'Pfeiltasten wählen eine Einheit, mit Umschalt wählen auf und ab eine Verbindung zu ihr. Eingabe ändert ihre Zahlen von Hand. ' +
      'Plus und Minus fügen ihrer Schicht Einheiten hinzu und nehmen sie weg. Escape hebt die Auswahl auf.',
    input: 'Eingabe {name}',
    unit: 'Schicht {layer}, Einheit {unit}',
    output: 'Ausgabe ŷ, Schicht {layer}',
    outputOf: 'Ausgabe {unit}, Schicht {layer}',
    link: 'von {from} nach {to}',
    value: 'Wert',
    bias: 'Bias',
    biasGradient: 'sein Gradient',
    biasUpdate: 'sein letztes Update',
    scale: 'Norm, Faktor γ',
    scaleGradient: 'Gradient von γ',
    scaleUpdate: 'letztes Update von γ',
    shift: 'Norm, Verschiebung β',
    shiftGradient: 'Gradient von β',
    shiftUpdate: 'letztes Update von β',
    statesAre: 'z, a: {of}',
    valueIs: 'Wert: {of}',
    ofMean: (/** @type {{count: number}} */ { count }) => `Mittel über ${count} ${count === 1 ? 'Punkt' : 'Punkte'}`,
    ofPoint: 'Punkt {number} von {count}',
    ofSelected: 'der gewählte Punkt',
    pressToChange: 'Drücken, um es von Hand zu ändern.',
    pressAgain: 'Noch einmal drücken, um den Bias von Hand zu ändern.',
    pressTwice: 'Drücken und noch einmal drücken, um den Bias zu ändern.',
    z: 'z',
    a: 'a',
    dz: 'dz',
    weight: 'Gewicht',
    gradient: 'Gradient',
    update: 'letztes Update',
    none: {
      weights: 'Alle Gewichte sind 0.',
      gradients: 'Noch keine Gradienten: trainieren oder Rückwärts drücken.',
      updates: 'Noch kein Update: trainieren oder Update drücken.',
    },
    tooMany: 'Zu viele Gewichte zum Zeichnen: über 20 000.',
    why: 'Warum? Seinen Gradienten zerlegen',
    activationOf: 'Aktivierung von Schicht {layer}',
    whichNumber: 'Welche Zahl',
    number: 'Wert',
    weightFrom: 'Gewicht von {from}',
    less: '0.1 weniger',
    more: '0.1 mehr',
    close: 'Schließen',
    noNumber: 'Hier wird eine Zahl gebraucht; „{typed}“ ist keine.',
  },

  laws: {
    sigmoid: 'σ(z) = 1 / (1 + e⁻ᶻ), zwischen 0 und 1. Die Steigung σ′ ist nie größer als ¼.',
    relu: 'z, wo das über 0 ist, sonst 0. Die Steigung ReLU′ ist dort 1, sonst 0.',
    tanh: 'tanh(z), zwischen −1 und 1. Die Steigung tanh′ ist 1 bei 0 und sonst überall kleiner.',
    linear: 'z, wie es ist. Die Steigung ist überall 1.',
  },

  verbs: {
    idleKeysHere: '(F L B U; die Pfeile gehen über die Einheiten)',
    ofPoint: 'Wessen Zahlen zu sehen sind',
    pointBefore: 'Der Punkt davor',
    pointAfter: 'Der nächste Punkt',
    mean: 'Mittel von {count}',
    point: 'Punkt {number} von {count}',
    at: '{name}:',
    atMean: '{name}, {of}:',
    biasOf: 'Bias von {name}',
    onUnits: 'Einheiten: {what}',
    notInBatch: 'Der gewählte Punkt ist nicht in diesem Mini-Batch.',
    meanOf: 'Mittel der {what} aller Punkte',
    moreTerms: (/** @type {{count: number}} */ { count }) => ` + ${count} weitere`,
    meanLoss: (/** @type {{count: number}} */ { count }) =>
      `Mittel von ${count} ${count === 1 ? 'Punkt' : 'Punkten'} = `,
    slope: '∂Verlust/∂ŷ',
    lossIs: 'Verlust = ',
    losses: {
      squared_error: '(ŷ − y)²',
      half_squared_error: '½ (ŷ − y)²',
      binary_cross_entropy: '−y ln p − (1 − y) ln(1 − p)',
      softmax_cross_entropy: '−Σ y ln p, p = softmax(ŷ)',
      huber: '½ (ŷ − y)², über 1 |ŷ − y| − ½',
    },
    forward: {
      hint: 'Den nächsten Mini-Batch nehmen und jede Einheit von links nach rechts ausrechnen (F)',
      skip: 'a = f(z) + Abkürzung',
      plain:
        'Von links nach rechts: Jede Einheit (ein Quadrat) summiert, was ankommt, mal den Gewichten, plus Bias, und biegt es durch f.',
    },
    loss: {
      hint: 'Die Ausgaben mit den Klassen vergleichen (L)',
      plain:
        'Wie falsch die Antworten dieses Mini-Batchs im Mittel sind; der Trainingsverlust oben ist der aller Trainingspunkte.',
    },
    backward: {
      hint: 'Die Ableitung des Verlusts von rechts nach links zurückreichen (B)',
      plain:
        'Von rechts nach links: Der Fehler kommt über dieselben Gewichte zurück; jede Einheit nimmt ihren Teil, mal ihre Steigung f′.',
    },
    update: {
      hint: 'Jedes Gewicht gegen seinen Gradienten ändern (U)',
      plain:
        'Alle zugleich: Jedes Gewicht geht gegen seinen Gradienten, das Mittel aus dz mal dem, was über die Verbindung kam.',
      formula: 'alt − Rate × Gradient = neu',
      otherFormula: 'alt + Änderung = neu',
      from: ', aus dem Gradienten ',
      clipped: 'begrenzt auf {limit}',
    },
  },

  bars: {
    described:
      '{name} jeder Schicht auf logarithmischer Achse, Schichten 1 bis {last}. Die Zahlen stehen in der Tabelle „Gradient je Schicht“.',
    then: '{name}, wie es war, Schritt {step}',
    before: '{name}, Schritt {step}, {common}',
    edited: 'bevor Punkte bearbeitet wurden',
    sameWeights: 'gleiche Gewichte und Daten',
    sameData: 'gleiche Daten',
    readOut: 'Schicht zum Ablesen',
    layerNumber: 'Schicht {layer}',
    outputLayer: 'Schicht {layer}, die Ausgabe',
    sentence: 'Schicht {layer}: {parts}',
  },

  stats: {
    ofGainSlope: 'davon f′(z)',
    ofGainWeights: 'davon die Gewichte',
    deadUnits: 'tote Einheiten',
  },

  why: {
    factorNorm: 'W{next}ᵀ · f′ · norm{layer}',
    endHint:
      'δ von Schicht {layer}: wie sehr eine kleine Änderung ihrer Summen z den Verlust ändert; quadratisches Mittel über Beispiele und Einheiten',
    factorHint:
      'Von Schicht {next} zurück zu Schicht {layer}: durch die Gewichte von Schicht {next}, jedes von seiner Einheit zurück zu seinem Eingang (ᵀ), und mal die Steigung f′ in Schicht {layer}; drücken zeigt die Teile',
    more: '{count} weitere',
    splitNorm: 'die Normalisierung',
    diverged: 'Ab Schritt {step} waren die Zahlen nicht mehr endlich: es gibt keine Faktoren zu multiplizieren.',
    single: 'Das Netz hat nur eine Schicht: der Fehler erreicht sie ungeschmälert, nichts wird multipliziert.',
    noError: 'Der Fehler ist genau 0: es gibt nichts zurückzugeben.',
    flat: 'Das Signal an der Ausgabe ist genau 0, obwohl der Verlust {loss} ist: wo die Antwort falsch ist, ist dort f′ = 0, und nichts wird zurückgegeben.',
    rounded:
      'Das Signal an der Ausgabe ist genau 0, obwohl der Verlust {loss} ist: was vom Fehler bleibt, geht im Runden verloren.',
    cut: 'Schicht {next} hat noch ein Signal, Schicht {layer} genau 0: dazwischen kommt nichts durch, und von da an ist das Produkt 0.',
    underflow: 'Das Produkt ist kleiner als die kleinste Zahl, die passt: unterwegs wurde es 0.',
  },

  loss: {
    step: 'Schritt {step}',
    trainIs: 'Training {loss}',
    testIs: 'Test {loss}',
    ghostIs: '{name} {loss}',
    describedGhost: '; der Lauf davor, {name}, endete bei {loss}',
  },

  compare: {
    compareHint: 'Ein zweites Netz auf denselben Daten neben diesem trainieren; beide beginnen bei Schritt 0',
    otherwise: 'B weicht ab in',
    add: 'noch ein Unterschied …',
    addName: 'Noch ein Unterschied von B',
    ofB: '{label} von B',
    remove: '{label} von B wie A',
    swap: 'Tauschen',
    swapHint: 'A wird B, und B wird A',
    end: 'Beenden',
    endHint: 'Zurück zu einem Netz: A geht weiter',
    show: 'Einzelheiten von',
    network: 'Netz {side}',
    same: 'Nach {step} Schritten: kein Unterschied in den Einstellungen, also sind beide Netze Zahl für Zahl gleich.',
    byHand:
      'Nach {step} Schritten: kein Unterschied in den Einstellungen, aber eine Zahl wurde von Hand geändert, also unterscheiden sich die Netze:',
    noLonger:
      'Nach {step} Schritten: kein Unterschied in den Einstellungen mehr, aber es gab einen, also unterscheiden sich die Netze:',
    sameWeights: 'Gleiche Gewichte, gleiche Daten, {step} Schritte:',
    sameData: 'Gleiche Daten, {step} Schritte:',
    losses: '{b} {lossB}, {a} {lossA}.',
    loss: 'hat einen Verlust von {loss}',
    diverged: 'divergierte bei Schritt {step}',
    shares: 'Schicht 1 von B erhält {shareB}, der seine letzte Schicht erreicht; die von A erhält {shareA}{times}.',
    part: '{share} des Gradienten',
    more: '{share} den Gradienten',
    less: ', {number}-mal weniger',
    greater: ', {number}-mal mehr',
    alike: ', etwa gleich viel',
    legend: '{side} {name}, Schritt {step}',
    readout: 'A {a}   B {b}',
    boundaryOf: 'Entscheidungsgrenze von Netz {side}',
  },

  time: {
    stepOf: 'Schritt {step} von {head}',
    lookingAt: 'Schritt {step} von {head}.',
    readout: 'Schritt {step} · Schicht {layer} · Signal {signal}',
  },

  ghost: { setting: '{label} {value}', branch: 'vor der Abzweigung' },

  numbers: {
    nothing: 'nichts',
    aboutAll: 'etwa alles',
    times: '{number}-mal',
    million: '{number} Millionen',
    howOften: (/** @type {{count: number, number: string}} */ { count, number }) => {
      const words = [
        'nie',
        'einmal',
        'zweimal',
        'dreimal',
        'viermal',
        'fünfmal',
        'sechsmal',
        'siebenmal',
        'achtmal',
        'neunmal',
        'zehnmal',
        'elfmal',
        'zwölfmal',
      ];
      return words[count] ?? `${number}-mal`;
    },
  },

  export: {
    svg: 'Bild (SVG)',
    png: 'Bild (PNG)',
    numbers: 'Zahlen (CSV)',
    weights: 'Gewichte und Biases (CSV)',
    points: 'Punkte (CSV)',
    surface: 'Ausgabe über der Ebene (CSV)',
    failed: '„{title}“ ließ sich nicht speichern.',
    state: 'Schritt {step}, Trainingsverlust {train}, Testverlust {test}',
    now: 'jetzt',
    twin: 'Vergleich',
    run: 'Lauf',
    class: 'Klasse',
    label: 'Wert der Klasse',
    target: 'Zielwert',
    unit: 'Einheit',
    input: 'Eingang',
    value: 'Zahl',
    part: 'Teil',
  },

  foot: {
    forgetHint:
      'Dieser Browser behält das Experiment, damit es nach dem Neuladen wieder da ist. Vergessen führt zurück zum Anfang; Rückgängig holt es wieder.',
  },

  import: {
    file: 'CSV-Datei',
    drop: 'CSV-Datei hier ablegen',
    pasted: 'Eingefügter Text',
    unreadable: '{name} ließ sich nicht lesen.',
    tooLarge: '{name} hat {size} MB; höchstens {most} MB wurden erwartet.',
    title: 'Spalten von {name}',
    intro:
      '{rows} Zeilen. Zu wählen sind zwei Spalten mit Zahlen und die Spalte mit dem, was gelernt werden soll: eine Klasse oder eine Zahl.',
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
    oneColumn:
      '{name}, Zeile {line}: nur eine Spalte gefunden; zwei Spalten mit Zahlen und eine mit Klassen, getrennt durch Komma, Semikolon oder Tabulator, wurden erwartet.',
    twoColumns:
      '{name}, Zeile {line}: nur zwei Spalten gefunden; zwei Spalten mit Zahlen und eine mit Klassen, getrennt durch Komma, Semikolon oder Tabulator, wurden erwartet.',
    ragged: (
      /** @type {{name: string, line: number, count: number, width: number, first: number}} */ {
        name,
        line,
        count,
        width,
        first,
      },
    ) =>
      `${name}, Zeile ${line}: ${count === 0 ? 'keine Werte' : count === 1 ? '1 Wert' : `${count} Werte`} gefunden; ${width} wurden erwartet, wie in Zeile ${first}.`,
    tooFewRows: (
      /** @type {{name: string, line: number, count: number, least: number}} */ { name, line, count, least },
    ) =>
      `${name} endet bei Zeile ${line} mit ${count === 0 ? 'keiner Datenzeile' : count === 1 ? '1 Datenzeile' : `${count} Datenzeilen`}; mindestens ${least} werden gebraucht.`,
    tooFewUsable: '{name} endet bei Zeile {line} mit {count} brauchbaren Zeilen; mindestens {least} werden gebraucht.',
    quotes:
      'Zeile {line}: Ein Anführungszeichen ist nicht geschlossen oder steht mitten in einem Wert; erwartet wurden Anführungszeichen um ganze Werte.',
    tooManyRows: 'Zeile {line}: mehr als {most} Zeilen; höchstens {most} wurden erwartet.',
    oneLabel:
      '{name}, Zeilen {first} bis {last}: Die Klasse in Spalte {column} ist immer „{value}“; zwei Klassen wurden erwartet.',
    noLabels:
      '{name}, Zeilen {first} bis {last}: Keine Spalte enthält Klassen ({column} hat mehr als {most} verschiedene Werte); eine mit zwei Klassen wurde erwartet.',
    emptyColumn:
      '{name}, Zeile {line}: {column} ist leer; zwei Spalten mit Zahlen und eine mit Klassen wurden erwartet.',
    textColumn:
      '{name}, Zeile {line}: „{cell}“ in {column} ist keine Zahl; zwei Spalten mit Zahlen und eine mit Klassen wurden erwartet.',
    hugeCell: '{name}, Zeile {line}: „{cell}“ in {column} ist eine zu große Zahl; höchstens 10³⁰⁰ wurde erwartet.',
    textCell: '{name}, Zeile {line}: „{cell}“ in {column} ist keine Zahl; eine Zahl wurde erwartet.',
    oneLabelUsable:
      '{name}, bis Zeile {line}: Die Klasse in Spalte {column} ist immer „{value}“, wo beide Zahlen da sind; zwei Klassen wurden erwartet.',
    constantTarget:
      '{name}, bis Zeile {line}: {column} ist immer {value}; verschiedene Zahlen zum Vorhersagen wurden erwartet.',
    scaled: '{column} von {low} bis {high} ist für das Netz auf −1 … 1 umgerechnet.',
    loaded: '{name}: {count} Punkte geladen.',
    loadedSome: (
      /** @type {{name: string, count: string, total: number, left: string}} */ { name, count, total, left },
    ) => `${name}: ${count} Punkte geladen; ${left} ${total === 1 ? 'blieb' : 'blieben'} weg.`,
    missing: (/** @type {{count: number, number: string}} */ { count, number }) =>
      `${number} ${count === 1 ? 'Zeile' : 'Zeilen'} mit fehlendem Wert`,
    others: (/** @type {{count: number, number: string}} */ { count, number }) =>
      `${number} ${count === 1 ? 'Zeile' : 'Zeilen'} anderer Klassen`,
    both: '{missing} und {others}',
  },

  fields: {
    dataSet: { hint: 'Woher die Punkte kommen.' },
    pointCount: { hint: 'Wie viele Punkte gezogen werden, Training und Test zusammen.' },
    noise: { hint: 'Wie weit Punkte oder ihre Werte vom Muster abweichen, in Prozent.' },
    trainShare: { hint: 'Prozent der Punkte, aus denen das Netz lernt; die übrigen prüfen es nur.' },
    dataSeed: { hint: 'Derselbe Startwert zieht dieselben Punkte.' },
    activation: { hint: 'Was jede verdeckte Einheit mit ihrer gewichteten Summe macht.' },
    hiddenLayers: { hint: 'Wie viele Schichten zwischen Eingabe und Ausgabe stehen.' },
    units: { hint: 'Wie viele Einheiten jede verdeckte Schicht hat.' },
    activations: {
      hint: 'Aktivierung der verdeckten Schichten von der ersten zur letzten, etwa tanh, tanh, ReLU; leer: bei allen die über dem Netz gewählte.',
    },
    shape: {
      hint: 'Einheiten der verdeckten Schichten von der ersten zur letzten, etwa 8, 4, 2; leer: alle Schichten gleich.',
    },
    features: { hint: 'Was aus einem Punkt berechnet und der ersten Schicht gegeben wird.' },
    initializer: {
      hint: 'Standardabweichung der Anfangsgewichte (n Eingänge, m Einheiten); sie bleibt beim Wechsel der Aktivierung, außer wenn sie zu ihr passen soll.',
    },
    initialSize: { hint: 'Standardabweichung von „Normal“, halbe Breite von „Gleichverteilt“, die Zahl von „Alle k“.' },
    bias: { hint: 'Womit jeder Bias beginnt.' },
    normalization: {
      hint: 'Bringt die gewichteten Summen jeder verdeckten Schicht auf Mittelwert 0 und Varianz 1: über den Batch oder über die Einheiten der Schicht.',
    },
    skip: {
      hint: 'Verdeckte Schichten addieren ihre Eingabe zu ihrer Ausgabe, so hat der Gradient einen Weg um sie herum.',
    },
    outputActivation: {
      hint: 'Was die Ausgabeeinheit mit ihrer gewichteten Summe macht; ohne die Schranke von Tanh divergiert eine zu große Lernrate.',
    },
    seed: { hint: 'Derselbe Startwert zieht dieselben Anfangsgewichte.' },
    precision: { hint: 'Zahlen mit 32 oder 64 Bit; bei den ersten läuft ein sehr tiefes Sigmoid-Netz auf null aus.' },
    learningRate: { hint: 'Jedes Update ist der Gradient mal diese Zahl.' },
    batchSize: { hint: 'Über wie viele Punkte jedes Update mittelt.' },
    loss: { hint: 'Was klein werden soll: wie falsch die Ausgabe ist, gemittelt über den Batch.' },
    optimizer: { hint: 'Wie aus einem Gradienten eine Änderung der Gewichte wird.' },
    momentum: { hint: 'Wie viel von der letzten Änderung weiterläuft.' },
    smoothing: { hint: 'Wie langsam das mittlere Quadrat der Gradienten folgt.' },
    beta1: { hint: 'Wie langsam das Mittel der Gradienten folgt.' },
    beta2: { hint: 'Wie langsam ihr mittleres Quadrat folgt.' },
    weightDecay: { hint: 'Was jedes Update unabhängig vom Gradienten von jedem Gewicht wegnimmt.' },
    clipping: { hint: 'Hält einen Gradienten davon ab, zu groß zu werden: als ein Vektor oder jeden Eintrag.' },
    clippingLimit: { hint: 'Die größte Norm oder der größte Eintrag, der bleibt, wie er ist.' },
    l1: { hint: 'Zieht jedes Gewicht um denselben Betrag gegen 0.' },
    l1Kills: {
      hint: 'Was aus einem Gewicht wird, das L1 über die 0 zieht: es darf zurück, oder es bleibt für immer 0, wie in TensorFlow Playground.',
    },
    l2: { hint: 'Zieht jedes Gewicht im Verhältnis zu seiner Größe gegen 0.' },
    schedule: { hint: 'Wie sich die Lernrate während des Laufs ändert.' },
    schedulePeriod: { hint: 'Updates von einer Stufe zur nächsten oder bis der Kosinus bei 0 angekommen ist.' },
    scheduleFactor: { hint: 'Womit jede Stufe die Lernrate malnimmt.' },
    warmUp: { hint: 'Updates, in denen die Lernrate erst bis zu ihrem vollen Wert ansteigt.' },
    batchOrder: { hint: 'Ob jede Epoche die Punkte in einer neuen zufälligen Reihenfolge nimmt.' },
    speed: { hint: 'Updates je Sekunde während des Trainings.' },
  },
};
