/** The panel “Why”: the row of factors back from the loss, and a weight taken apart. */

export const why = {
  about:
    'Kettenregel vom Verlust her. dz, in Büchern δ, ist ∂Verlust/∂z; sein rms über Beispiele und Einheiten ist das Signal.',
  row: 'Faktoren vom Verlust zurück bis Schicht 1',
  last: 'dz{layer} = ∂L/∂z{layer}',
  delta: 'dz{layer}',
  factor: 'W{next}ᵀ · f′(z{layer})',
  factorNorm: 'W{next}ᵀ · f′ · norm{layer}',
  factorSkip: 'W{next}ᵀ · Abk. · f′',
  factorSkipNorm: 'W{next}ᵀ · Abk. · f′ · norm',
  factorHint:
    'Von Schicht {next} zurück zu Schicht {layer}: durch die Gewichte von Schicht {next}, jedes von seiner Einheit zurück zu seinem Eingang (ᵀ),{skip} mal die Steigung f′ in Schicht {layer}{norm}; drücken zeigt die Teile',
  factorHintSkip: ' mit dem, was die Abkürzung um Schicht {next} herum bringt,',
  factorHintNorm: ' und zurück durch ihre Normalisierung',
  more: '{count} weitere',
  splitStart: 'Von Schicht {next} zurück zu Schicht {layer}: {gain} =',
  splitSlope: 'f′(z{layer})',
  splitWeights: 'die Gewichte W{layer}',
  endHint:
    'dz von Schicht {layer}: wie sehr eine kleine Änderung ihrer Summen z den Verlust ändert; quadratisches Mittel über Beispiele und Einheiten',
  splitSkip: 'die Abkürzung um Schicht {next}',
  splitNorm: 'die Normalisierung',
  twin: 'Der andere Lauf:',
  takeApart: 'Ein Gewicht zerlegen',
  diverged: 'Ab Schritt {step} waren die Zahlen nicht mehr endlich: es gibt keine Faktoren zu multiplizieren.',
  single: 'Das Netz hat nur eine Schicht: es gibt keine Faktoren von Schicht zu Schicht.',
  noError: 'Der Fehler ist genau 0: es gibt nichts zurückzugeben.',
  flat: 'Das Signal an der Ausgabe ist genau 0, obwohl der Verlust {loss} ist: wo die Antwort falsch ist, ist dort f′ = 0, und nichts wird zurückgegeben.',
  rounded:
    'Das Signal an der Ausgabe ist genau 0, obwohl der Verlust {loss} ist: was vom Fehler bleibt, geht im Runden verloren.',
  cut: 'Schicht {next} hat noch ein Signal, Schicht {layer} genau 0: dazwischen kommt nichts durch, und von da an ist das Produkt 0.',
  passedBy:
    'Das Signal von Schicht {layer} ist genau 0, und was Schicht 1 erreicht, kommt über Abkürzungen an ihr vorbei: die Faktoren ergeben es nicht.',
  underflow: 'Das Produkt ist kleiner als die kleinste Zahl, die passt: unterwegs wurde es 0.',
};

export const expansion = {
  which: 'Das Gewicht, das zerlegt wird',
  layer: 'Schicht',
  outputLayer: '{layer}, Ausgabe',
  unitOf: 'Einheit',
  input: 'Eingang',
  unit: 'Einheit {unit}',
  networkInput: 'Eingang {unit}',
  bias: 'Bias',
  of: 'Für',
  mean: 'das Mittel aller Beispiele',
  meanOfMeasured: 'das Mittel der {count} gemessenen Beispiele',
  ofRound:
    'Aus dem Mini-Batch der vier Schritte, mit den Gewichten vor seinem Update: Es ist der Punkt, den das Netz zeigt.',
  one: 'ein Beispiel',
  sample: 'Trainingsbeispiel',
  ofWeight: '∂L/∂W{layer} von {input} nach {unit}',
  ofBias: '∂L/∂b{layer} von Einheit {unit}',
  product: '= Mittel von dz · a, ihre Mittel multipliziert:',
  productOfSample: '= dz · a =',
  covariance: '+ Kovarianz',
  covarianceAbout:
    'Die Kovarianz ist, was das Mittel eines Produkts über das Produkt der Mittel hinaus hat: Punkte mit großem dz können auch ein großes a haben. Ein einzelner hat keine.',
  beforeNorm: 'Der normalisierten Summe u: du =',
  norm: '= zurück durch die Normalisierung: der eigene Anteil',
  throughMean: '+ über den Mittelwert',
  throughVariance: '+ über die Varianz',
  overUnits: 'über die Einheiten von Schicht {layer}:',
  rest: '{count} kleinere Summanden zusammen:',
  skip: '+ an der nächsten Schicht vorbei (Abkürzung)',
  loss: 'Der Verlust: da = ∂L/∂a =',
  error: '× Fehler',
  prediction: ', also die Antwort',
  probability: ', also die Wahrscheinlichkeit',
  target: 'weniger das Ziel',
  cut: ', bei jedem Beispiel höchstens 1 und mindestens −1',
  check: 'Mit einem Differenzenquotienten prüfen',
  checking: 'Wird geprüft …',
  checkedMean:
    'Geprüft wird das Mittel über die Beispiele: Unter Batch-Norm hängen die Beispiele voneinander ab, und keines hat einen eigenen Verlust.',
  checkHow:
    'Beides wird an einer Kopie des Netzes in 64-Bit-Zahlen gerechnet. Für den Quotienten wird diese eine Zahl ein wenig erhöht und gesenkt, der Verlust beide Male neu berechnet und seine Änderung durch die der Zahl geteilt.',
  analytic: 'Rückwärtsrechnung',
  own: 'In diesem Lauf, 32 Bit',
  ownDiffers:
    'In den 32-Bit-Zahlen dieses Laufs ist der Gradient {own}, nicht {analytic}: das Runden hat ihn um {share} seiner Größe verändert.',
  ownZero: 'In den 32-Bit-Zahlen dieses Laufs ist der Gradient 0, nicht {analytic}: er ist zu klein für sie.',
  numeric: 'Differenzenquotient',
  verdicts: {
    agrees: 'Bei Schritt {step} sind die ersten {digits} Ziffern gleich.',
    carried:
      'Bei Schritt {step} weichen die beiden um {share} ihrer Größe voneinander ab; ein Übertrag schreibt ihre Ziffern anders.',
    differs: 'Bei Schritt {step} weichen die beiden ab: von ihren ersten Ziffern sind {digits} gleich.',
    too_small: 'Bei Schritt {step} sind beide 0, soweit es sich sagen lässt: zu klein zum Vergleichen.',
    kink: 'Bei Schritt {step} überquert jede Differenz einen Knick einer Aktivierung: nichts lässt sich vergleichen.',
    not_finite: 'Bei Schritt {step} ist der Verlust nicht endlich: nichts lässt sich vergleichen.',
  },
};
