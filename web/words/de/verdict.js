/** The verdict. {names} are filled in; *stars* are around what stands out in a headline; what follows its | begins the cause. */

export const verdict = {
  waiting: 'Das Netz wird vorbereitet …',
  unmeasured: '*Die Zahlen sind für {bits} Bit zu groß geworden*: es gibt keinen Gradienten zu messen.',
  'unmeasured.points': 'Es gibt keine Trainingspunkte: setze einige in die Ebene.',
  'alike.classes': '*Alle Trainingspunkte sind von einer Klasse*: es gibt nichts zu unterscheiden.',
  'alike.values': '*Alle Trainingspunkte wollen denselben Wert*: es gibt nichts zu unterscheiden.',
  'alike.cause': 'Eine Antwort ist für alle richtig. Der Verlust ist {loss}.',
  of: ' des',
  'of.times': ' des',
  'share.none': 'keinen Teil',
  'share.times': 'das {n}-Fache',
  'share.million': '1/{n}\u00a0Million',
  received: 'Schicht 1 erhält {share}{of} Gradienten, der Schicht {last} erreicht.',
  decay: 'Jede Schicht gibt im Mittel das {gain}-Fache zurück, {times}:',
  'decay.slope': '{slope} trägt ×{n} bei',
  'decay.bound': '(nie mehr als {bound})',
  'decay.weights': 'die Gewichte ×{n}',
  'decay.skip': 'die Abkürzung ×{n}',
  'decay.normalisation': 'die Normalisierung ×{n}',
  'decay.linear': 'f′(z) ist 1, also sind es allein die Gewichte.',
  'decay.linear.also': 'f′(z) ist 1, {rest}.',
  plateau: 'Der Verlust bleibt seit Schritt {step} bei {loss}.',
  'plateau.about': 'Der Verlust bleibt etwa seit Schritt {step} bei {loss}.',
  'score.classes': '{part} der Trainingspunkte liegen richtig',
  'score.regression': '{part} der Varianz sind erklärt',
  'score.nothing': 'von der Varianz ist nichts erklärt',
  'score.alike': 'alle Punkte wollen denselben Wert',
  'quantity.weight': 'Gewicht',
  'quantity.activation': 'Aktivierung',
  'quantity.gradient': 'Gradient',
  diverged:
    '*Der Lauf ist divergiert*, bei Schritt {step}.|In Schicht {layer} ist eine Zahl nicht mehr endlich ({quantity}).',
  'diverged.rate': 'Das Training steht. Eine kleinere Lernrate als {rate} verhindert es meist.',
  'diverged.weights':
    'Das Training steht. Erste Gewichte der Größe {size} machen die Summen jeder Schicht größer als die der vorigen.',
  'diverged.first':
    'Das Training steht vor dem ersten Schritt: schon die Gewichte am Anfang machten die Zahlen so groß.',
  symmetric: '*Alle Gewichte begannen gleich*, also bleiben alle Einheiten einer verdeckten Schicht gleich.',
  'symmetric.cause':
    'Sie berechnen dasselbe, erhalten denselben Gradienten und ändern sich gleich: jede verdeckte Schicht wirkt wie eine einzige Einheit. Zufällige erste Gewichte unterscheiden sie.',
  'symmetric.zero': '*Alle Gewichte begannen bei 0*: nichts kommt hindurch, weder vorwärts noch zurück.',
  'symmetric.zero.cause':
    'Wo ein Gradient ankommt, ist das, womit die Gewichte malgenommen werden, 0, also ist ihrer 0; nur die Biase können sich bewegen. Es braucht zufällige erste Gewichte.',
  'unreachable.classes': '*Der Ausgang kann die andere Klasse nicht nennen*: {output} ist hier nie negativ.',
  'unreachable.classes.cause':
    'Bei diesem Verlust braucht es dafür eine Antwort unter 0. {part} der Trainingspunkte sind richtig, und kein Training bringt das über {most}: der Ausgang muss unter 0 gehen können.',
  'unreachable.values':
    '*Der Ausgang kann die gesuchten Werte nicht erreichen*.|Sie gehen von {low} bis {high}, und {output} gibt {range}.',
  'range.between': 'Werte von {lowest} bis {highest}',
  'range.above': 'nichts unter {lowest}',
  'unreachable.values.cause':
    'Der Verlust ist {loss}; was außerhalb der Grenzen liegt, bleibt falsch, so lange es auch trainiert.',
  learned: '*Es hat gelernt*: {score}.|Der Verlust ist auf {loss} gefallen.',
  'learned.start': '*Es war von Anfang an richtig*: {score}.|Der Verlust ist {loss}.',
  'learned.small': 'Dieser Gradient ist jetzt klein, weil der Fehler es ist: unterwegs ist nichts verschwunden.',
  'learned.single.line': 'Eine Schicht genügt: eine gerade Grenze reicht.',
  'learned.single.graph': 'Eine Schicht genügt: Eine Gerade reicht.',
  'learned.single.plane': 'Eine Schicht genügt: eine Ebene reicht.',
  'learned.single.sum': 'Eine Schicht genügt: ihre Eingaben, gewichtet und addiert, reichen.',
  'learned.shrunk': 'Er schrumpft unterwegs immer noch; was ankommt, hat genügt.',
  'learned.rescaled':
    'Er schrumpft unterwegs immer noch; {optimizer} gleicht das aus: es misst die Schritte jedes Gewichts an seinen bisherigen Gradienten.',
  'learned.nearly':
    'Dieser Gradient ist jetzt klein, weil die meisten Fehler es sind; auch ein Punkt weit auf der falschen Seite zieht nur wenig, weil die Ausgabe ({output}) dort flach ist.',
  bounded:
    'Der Ausgang ist beschränkt ({output}), wo der Verlust eine Zahl ohne Grenze möchte: unter {loss} kommt er nicht.',
  overfitting: '*Es lernt auswendig*: {train} der Trainingspunkte richtig, aber nur {test} der Testpunkte.',
  'overfitting.loss':
    '*Es lernt auswendig*: der Verlust ist {trainLoss} auf Trainingspunkten, aber {testLoss} auf Testpunkten.',
  'overfitting.cause':
    'Auf Testpunkten ist der Verlust {testLoss}, auf Trainingspunkten {trainLoss}: es folgt den Zufällen der Punkte, die es gesehen hat.',
  single: 'Ohne verdeckte Schicht ist Schicht 1 selbst die Ausgabe.|Sie erhält den ganzen Gradienten, {signal}.',
  'single.line': 'Eine Schicht allein kann nur eine gerade Linie zwischen die Klassen ziehen.',
  'single.graph': 'Eine Schicht allein kann nur eine Gerade durch die Punkte legen.',
  'single.plane': 'Eine Schicht allein kann nur eine Ebene durch die Werte legen.',
  'single.sum': 'Eine Schicht allein kann ihre Eingaben nur gewichten und addieren.',
  dead: '*Jede Einheit in Schicht {layer} ist tot*. Schicht 1 bis {layer} erhalten gar keinen Gradienten.',
  'dead.second': '*Jede Einheit in Schicht {layer} ist tot*. Schicht 1 und 2 erhalten gar keinen Gradienten.',
  'dead.first': '*Jede Einheit in Schicht {layer} ist tot*. Schicht 1 erhält gar keinen Gradienten.',
  'dead.around': '*Jede Einheit in Schicht {layer} ist tot*.|Nur die Abkürzungen um sie herum tragen noch etwas.',
  'dead.cause':
    'Keine ihrer Einheiten gibt bei irgendeinem Trainingspunkt einen Gradienten weiter, also erreicht keiner ihre eigenen Gewichte.',
  'dead.measured':
    'Keine ihrer Einheiten gibt bei einem der {measured} gemessenen Trainingspunkte einen Gradienten weiter.',
  'dead.bias': 'Die Biase begannen bei {bias}; das hält die Summen unter 0.',
  'dead.rate':
    'Bei einer Rate von {rate} hat ein Schritt ihre Summen für alle diese Punkte unter 0 gedrückt. Neue Gewichte können es besser machen.',
  'dead.draw':
    'Die ersten Gewichte halten zufällig ihre Summen für alle diese Punkte unter 0. Andere Gewichte können es besser machen.',
  'dead.depth':
    'Durch {layers} solche Schichten werden alle Punkte zu ein und demselben Signal, und ein kleiner Stoß schaltet eine Schicht für alle ab.',
  'dead.weights': 'Die ersten Gewichte sind so klein, dass dort kaum ein Signal ankam.',
  'dead.penalty': 'Die Strafe auf große Gewichte hat sie zu nichts schrumpfen lassen.',
  cut: 'Schicht 1 bis {layer} erhalten *einen Gradienten von genau 0*: sie können nicht lernen.',
  'cut.second': 'Schicht 1 und 2 erhalten *einen Gradienten von genau 0*: sie können nicht lernen.',
  'cut.first': 'Schicht 1 erhält *einen Gradienten von genau 0*: sie kann nicht lernen.',
  'cut.cause': 'Schicht {next} hat noch {above}.',
  measured: 'Das gilt für die {measured} gemessenen Trainingspunkte.',
  'underflow.cause':
    'Ein verschwindender Gradient: Schicht {next} hat noch {above}; darunter ist er zu klein für {bits}-Bit-Zahlen.',
  silent: '*Schicht {last} gibt keinen Gradienten zurück*, also erhält keine Schicht einen.',
  'silent.cause': 'Ihr Gradient ist bei jedem Trainingspunkt genau 0, bei einem Verlust von {loss}.',
  'silent.measured':
    'Ihr Gradient ist bei jedem der {measured} gemessenen Trainingspunkte genau 0, bei einem Verlust von {loss}.',
  saturated:
    'In Schicht {layer} sind *{part} der Aktivierungen gesättigt*.|Sie liegen, wo {activation} flach ist, und geben kaum Gradienten weiter.',
  'saturated.output':
    '*Der Ausgang ist gesättigt*, bei {part} der Trainingspunkte.|Er liegt, wo {output} flach ist, ob richtig oder falsch, und gibt kaum Gradienten zurück.',
  'saturated.measured':
    '*Der Ausgang ist gesättigt*, bei {part} der {measured} gemessenen Trainingspunkte.|Er liegt, wo {output} flach ist, ob richtig oder falsch, und gibt kaum Gradienten zurück.',
  'saturated.outputs':
    '*{part} der Ausgaben sind gesättigt*, über die Trainingspunkte gezählt.|Sie liegen, wo {output} flach ist, ob richtig oder falsch, und geben kaum Gradienten zurück.',
  'saturated.outputsMeasured':
    '*{part} der Ausgaben sind gesättigt*.|Über die {measured} gemessenen Trainingspunkte gezählt, liegen sie, wo {output} flach ist, ob richtig oder falsch, und geben kaum Gradienten zurück.',
  'saturated.weights': 'Die Gewichte sind so groß, dass die gewichteten Summen weit von 0 liegen.',
  'saturated.skip':
    'Die Abkürzungen summieren sich von Schicht zu Schicht: was Schicht {layer} erreicht, ist {n}-mal so groß wie das, was die Aktivierung von Schicht {before} liefert, und ihre Summen liegen weit von 0.',
  'saturated.skips':
    'Die Abkürzungen summieren sich von Schicht zu Schicht: was Schicht {layer} erreicht, ist {n}-mal so groß wie das, was Schicht 2 erreicht, und ihre Summen liegen weit von 0.',
  'saturated.bias': 'Die Biase (um {bias}) schieben die Summen weit von 0, mehr als das Gewichtete ({weighted}).',
  'saturated.inputs': 'Die Eingaben sind so groß (um {input}), dass die gewichteten Summen weit von 0 liegen.',
  'saturated.normalisation':
    'Was die Normalisierung gelernt hat, Faktor γ und Verschiebung β, bringt ihr Mittel von 0 und ihre Varianz von 1 dorthin, wo die Kurve flach ist.',
  'saturated.large': 'Bei einer Rate von {rate} waren die Schritte so groß, dass sie die Summen weit von 0 trieben.',
  'saturated.rate':
    'Der Verlust war einmal {best} und ist jetzt {now}: bei einer Rate von {rate} waren die Schritte zu groß und trieben die Summen weit von 0.',
  'saturated.start':
    'Der Verlust begann bei {best} und ist jetzt {now}: bei einer Rate von {rate} waren die Schritte zu groß und trieben die Summen weit von 0.',
  vanishing: 'Schicht 1 erhält *{share}*{of} [gradient|Gradienten].',
  'vanishing.named': 'Ein verschwindender Gradient, verglichen mit dem von Schicht {last}.',
  'vanishing.slow': 'Schicht 1 *lernt kaum*: sie erhält *{share}*{of} [gradient|Gradienten].',
  'vanishing.first': 'Schicht 1 *kann kaum lernen*: sie erhält *{share}*{of} [gradient|Gradienten].',
  'vanishing.firstRescaled': 'Vor dem ersten Schritt erhält Schicht 1 *{share}*{of} [gradient|Gradienten].',
  'vanishing.stopped': 'Schicht 1 *lernt so gut wie nicht mehr*: sie erhält *{share}*{of} [gradient|Gradienten].',
  'penalty.cause': 'Die Strafe auf große Gewichte hat sie so klein gemacht.',
  exploding:
    '*Ein explodierender Gradient*: Schicht 1 erhält *{share}*{of} [gradient|Gradienten].|Er wächst auf dem Weg zurück von Schicht {last}.',
  fading: 'Schicht 1 erhält *{share}*{of} [gradient|Gradienten].|Er verblasst auf dem Weg zurück von Schicht {last}.',
  unstable: '*Der Verlust springt hin und her*, um etwa {swing} seiner selbst, statt zu fallen.',
  'unstable.rises': '*Der Verlust ist gestiegen*, von {best} auf {now}.',
  'unstable.cause': 'Bei einer Lernrate von {rate} geht ein Schritt weiter, als sein Gradient gilt.',
  'unstable.penalty': 'Jeder Schritt zieht die Gewichte auch zur 0, was dieser Verlust nicht zählt.',
  'update.guide': 'Der letzte änderte die Gewichte einer Schicht um {ratio} ihrer Größe; 10⁻³ ist üblich.',
  slow: '*Die Schritte sind zu klein*.|Der letzte änderte die Gewichte keiner Schicht um mehr als {ratio} ihrer Größe, wo 10⁻³ üblich ist.',
  'slow.first':
    '*Die Schritte sind zu klein*.|Der letzte änderte die Gewichte von Schicht 1 um {ratio} ihrer Größe, wo 10⁻³ üblich ist.',
  'slow.rate': 'Der Grund ist die Lernrate von {rate}.',
  'slow.clipping': 'Der Gradient wird bei {limit} gekappt, weit unter seiner Größe.',
  'slow.schedule': 'Der Plan hat die Lernrate von {rate} auf {now} gebracht.',
  constant: '*Der Ausgang ist für alle Punkte fast gleich*: etwa so gut wie geraten.|{plateau}',
  'constant.worse': '*Der Ausgang ist für alle Punkte fast gleich*: schlechter als geraten.|{plateau}',
  guessing: '*Die Antworten unterscheiden sich, sind aber etwa so gut wie eine einzige für alle Punkte.*|{plateau}',
  'guessing.worse':
    '*Die Antworten unterscheiden sich, sind aber schlechter als eine einzige für alle Punkte.*|{plateau}',
  stalled: '*{plateau}*|{score}.',
  'stalled.line':
    'Lineare Schichten sind, so viele es auch sind, eine einzige lineare Abbildung: sie können nur eine gerade Linie ziehen.',
  'stalled.graph':
    'Lineare Schichten sind, so viele es auch sind, eine lineare Abbildung: Sie können nur eine Gerade durch die Punkte legen.',
  'stalled.plane':
    'Lineare Schichten sind, so viele es auch sind, eine einzige lineare Abbildung: sie können nur eine Ebene durch die Werte legen.',
  'stalled.sum':
    'Lineare Schichten sind, so viele es auch sind, eine einzige lineare Abbildung: sie können die Eingaben nur gewichten und addieren.',
  'stalled.capacity': 'Der Gradient kommt an, aber dieses Netz hat seitdem nichts Besseres gefunden.',
  dying:
    '*{count} von {units} Einheiten in Schicht {layer} sind tot*.|Sie geben bei keinem Trainingspunkt einen Gradienten weiter.',
  'dying.measured':
    '*{count} von {units} Einheiten in Schicht {layer} geben keinen Gradienten weiter*.|Das gilt für alle {measured} gemessenen Trainingspunkte.',
  untouched:
    'Vor dem ersten Schritt erhält Schicht 1 *{share}*{of} Gradienten.|Das Ganze ist, was Schicht {last} erreicht.',
  healthy:
    'Schicht 1 erhält *{share}*{of} Gradienten: *jede Schicht bekommt ihren Teil*.|Das Ganze ist, was Schicht {last} erreicht.',
  'healthy.thin':
    'Schicht 1 erhält *{share}*{of} Gradienten, Schicht {layer} nur {part}.|Das Ganze ist, was Schicht {last} erreicht.',
  reset: 'Zurücksetzen',
  remedies: 'Was meist hilft',
  'remedies.undo': 'Übernahme von „{fix}“',
  'fix.relu': 'ReLU',
  'fix.reluHidden': 'ReLU',
  'fix.leaky': 'Leaky ReLU',
  'fix.tanh': 'Tanh',
  'fix.lecun': 'LeCun-Anfang',
  'fix.batch': 'Batch-Norm',
  'fix.skip': 'Abkürzungen',
  'fix.noSkip': 'Keine Abkürzungen',
  'fix.noSkipSlower': 'Keine Abkürzungen, Rate {rate}',
  'fix.clip': 'Gradient kappen',
  'fix.noClip': 'Kappen bei 1',
  'fix.adam': 'Adam, Rate {rate}',
  'fix.slower': 'Kleinere Rate: {rate}',
  'fix.faster': 'Größere Rate: {rate}',
  'fix.fewer': '{n} verdeckte Schichten',
  'fix.deeper': '{n} Schichten ReLU',
  'fix.bigger': '{n} Schichten zu {units} Einheiten',
  'fix.wider': '{n} Einheiten je Schicht',
  'fix.double': '64-Bit-Zahlen',
  'fix.linearOutput': 'Linearer Ausgang',
  'fix.tanhOutput': 'Tanh-Ausgang',
  'fix.he': 'He-Initialisierung',
  'fix.heSlower': 'He-Initialisierung, Rate {rate}',
  'fix.noBias': 'Erster Bias 0',
  'fix.noPenalty': 'Keine Strafe',
  'fix.constantRate': 'Gleichbleibende Rate',
  'fix.more': '{n} Punkte',
  'fix.l2': 'L2 von {n}',
};
