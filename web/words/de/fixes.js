/** Die Liste dessen, was meist hilft: was jede Abhilfe tut, und was aus dem Lauf wird. */

export const fixes = {
  costs: {
    network: 'Zurück zu Schritt 0.',
    reset: 'Zurück zu Schritt 0 und denselben ersten Gewichten.',
    live: 'Der Lauf geht weiter.',
    data: 'Neue Punkte, und zurück zu Schritt 0 und denselben ersten Gewichten.',
  },
  does: {
    relu: 'Ihre Ableitung ist 1, wo eine Einheit aktiv ist: dort lässt sie den Gradienten nicht schrumpfen.',
    reluHidden: 'Ein Knick in jeder Einheit: zusammen kommen Knicke jeder Form nahe.',
    leaky: 'Ihre Ableitung ist links 0,01 statt 0: keine Einheit bleibt für immer aus.',
    tanh: 'Seine Ableitung ist bei 0 gleich 1, viermal die von Sigmoid, und keine Einheit kann sterben.',
    lecun: 'Erste Gewichte der Varianz 1/n geben den Summen einer Schicht die Größe ihrer Eingänge.',
    batch: 'Bringt die Summen jeder verdeckten Schicht auf Mittel 0 und Varianz 1, wo die Kurve nicht flach ist.',
    skip: 'Geben dem Gradienten einen Weg um jede verdeckte Schicht herum, die so breit ist wie ihre Eingabe.',
    noSkip: 'Ohne sie summiert sich nichts von Schicht zu Schicht.',
    noSkipSlower:
      'Ohne sie summiert sich nichts von Schicht zu Schicht; so viele Schichten lernen in kleinen Schritten.',
    clip: 'Keinem Gradienten wird weiter gefolgt als um die Länge 1.',
    noClip: 'Lässt durch, was nicht viel zu groß ist.',
    adam: 'Teilt jeden Gradienten durch seine übliche Größe, sodass auch winzige zählen.',
    slower: 'Ein Zehntel der Lernrate, oder weniger, wo das noch viel ist: die Schritte bleiben, wo der Gradient gilt.',
    faster: 'Schritte von einer Größe, die vorankommt.',
    fewer: 'Weniger Schichten: weniger Faktoren zwischen dem Verlust und Schicht 1.',
    deeper: 'Verdeckte Schichten mit einem Knick in jeder Einheit bilden, was nicht gerade ist.',
    bigger: 'Mehr Einheiten bilden verwickeltere Formen.',
    wider: 'Mehr Einheiten: dass alle auf einmal ausfallen, ist unwahrscheinlicher.',
    double: 'Der Gradient ist dann winzig statt 0; dass er verschwindet, bleibt zu beheben.',
    linearOutput: 'Hat keine Grenzen, also ist jede Antwort erreichbar.',
    tanhOutput: 'Geht von −1 bis 1, auch unter 0.',
    he: 'Erste Gewichte der Varianz 2/n gleichen aus, was von jedem Signal links abgeschnitten wird.',
    heSlower:
      'Erste Gewichte der Varianz 2/n gleichen aus, was von jedem Signal abgeschnitten wird; kleine Schritte halten ein so tiefes Netz am Leben.',
    noBias: 'Die Hälfte der Einheiten beginnt dann aktiv.',
    noPenalty: 'Lässt die Gewichte so groß werden, wie die Daten es verlangen.',
    constantRate: 'Kein Plan: die ganze Lernrate bis zum Ende.',
    more: 'Mehr Punkte lassen weniger dem Zufall.',
    l2: 'Zieht Gewichte zur 0; das glättet, was das Netz berechnet.',
  },
};
