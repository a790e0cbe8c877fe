export const terms = {
  gradient:
    'Der Gradient: für jedes Gewicht, wie sehr sich der Verlust ändert, wenn es sich ändert. Das Training bewegt ein Gewicht um seinen Gradienten; eines, das fast keinen bekommt, bleibt, wie es ist.',
  sum: 'z: was eine Einheit zusammenzählt, ihre Eingaben mal deren Gewichte, und ihren Bias.',
  rms: 'rms: die übliche Größe von Zahlen, gleich welchen Vorzeichens; die Wurzel aus dem Mittel ihrer Quadrate, hier über Beispiele und Einheiten.',
  signal:
    'Signal: wie stark sich der Verlust ändert, wenn sich die Summen einer Schicht ändern. Wo es winzig ist, kommt es auf die Gewichte der Schicht kaum an, und sie lernen kaum.',
  gain: 'Faktor: womit das Signal auf dem Rückweg von einer Schicht zur vorigen malgenommen wird.',
  batchGradient:
    'Wie lang der Gradient der Gewichte einer Schicht ist, von den wenigen Beispielen, auf die ein Update schaut.',
  epoch: 'Epochen: wie oft jeder Trainingspunkt im Mittel benutzt wurde.',
  clipping: 'Clipping: Ein Gradient, der länger ist als eine Grenze, wird auf sie gekürzt; seine Richtung bleibt.',
  adam: 'Adam: ein Optimierer, der den Gradienten jedes Gewichts durch dessen übliche Größe teilt, sodass auch kleine zählen.',
};
