/** Die Karte der Steigungen: die Aktivierung einer Schicht, ihre Ableitung, und wo die Summen der Schicht darauf liegen. */

export const slope = {
  which: 'Die Schicht, die betrachtet wird',
  layer: 'Schicht {layer}',
  outputLayer: 'Ausgabe',
  gain: 'Von Schicht {next} zurück zu Schicht {layer} wird das Signal mit {gain} multipliziert:',
  noGain: 'Schicht {layer} ist die letzte: mit ihrem Signal wird verglichen, was bei den anderen ankommt.',
  part: {
    slope: 'die Steigung {slope}',
    weights: 'die Gewichte der nächsten Schicht',
    skip: 'der Weg an ihr vorbei',
    normalisation: 'die Normalisierung dieser Schicht',
  },
  linear: 'Die Steigung ist überall 1: Eine lineare Schicht nimmt dem Gradienten nichts.',
  relu: 'Die Steigung von ReLU ist 1 bei {share} der Summen, denen über 0, und 0 bei den anderen.',
  bounded:
    '{slope} ist im Mittel {mean} und nirgends über {largest}: Wo die Summen auch liegen, die Steigung verkleinert den Gradienten.',
  flat: 'Die meisten Summen liegen, wo die Kurve flach ist: Dort ist {slope} nahe 0, im Mittel {mean}, wo sie {largest} sein könnte.',
  oneSided: '{slope} ist im Mittel {mean}, höchstens {largest}: rechts nahe 1, links nahe 0.',
  mean: '{slope} ist im Mittel über die Summen {mean}, höchstens {largest}.',
  noNumbers: 'Die Summen sind keine endlichen Zahlen: Da ist keine Steigung.',
  weighting:
    'Dieses Mittel quadriert die Steigungen und zählt mehr, wo viel Gradient ankommt; das einfache Mittel ist {mean}.',
  normalized: 'Die Summen sind u: was die Normalisierung aus z gemacht hat.',
  beyond: '{share} der Summen liegen außerhalb der Achse.',
  meanHere: 'im Mittel {mean}',
  atMost: 'höchstens {largest}',
  sums: 'Summen {sum}',
  readOut: 'Summe, bei der die Kurven abgelesen werden',
  reading: '{sum} = {at}   {name} = {value}   {slope} = {derivative}',
  described:
    '{name} und die Steigung {slope} für Summen von −{reach} bis {reach}, mit einem Histogramm der Summen dieser Schicht. Bei diesen Summen ist die Steigung im Mittel {mean}; höchstens ist sie {largest}.',
};
