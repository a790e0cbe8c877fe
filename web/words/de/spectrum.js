/** The panel of the spectrum. */

export const spectrum = {
  about:
    'Singulärwerte: wie weit jede Schicht (∂a/∂a_davor, im Mittel der Beispiele) und das ganze Netz (∂z/∂x) Richtungen strecken. Bei 1 kommt ein Gradient ungeschmälert durch; größter ÷ kleinster ist die Konditionszahl.',
  heldFixed:
    'Mittelwert und Varianz der Batch-Norm sind hier festgehalten: was die Beispiele über sie miteinander machen, bleibt weg.',
  described:
    'Singulärwerte von {count} Schichten und vom ganzen Netz auf logarithmischer Achse; die Zahlen stehen in der Tabelle darunter.',
  numbers: 'Zahlen des Spektrums',
  layer: 'Schicht',
  largest: 'größter',
  smallest: 'kleinster',
  condition: 'Kondition',
  whole: 'ganz',
  meanSquare: 'Mittlerer quadrierter Singulärwert der ∂z/∂x einzelner Beispiele: {value}.',
  tooWide:
    'Die breiteste Schicht hat {widest} Einheiten; Singulärwerte werden bis {most} berechnet, weil die Arbeit mit der dritten Potenz der Breite wächst.',
};
