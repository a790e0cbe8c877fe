/** Was manche Einstellungen tun, so wie sie gewählt sind, mit der Formel. η ist die Lernrate, dW der Gradient eines Gewichts W. */

export const help = {
  optimizer: {
    sgd: 'SGD: W ← W − η·dW. Jedes Gewicht folgt seinem eigenen Gradienten: Ist der tausendmal kleiner, bewegt es sich tausendmal weniger.',
    momentum:
      'Momentum: m ← μ·m + dW, W ← W − η·m. Gradienten, die ihre Richtung behalten, summieren sich, auf das 1/(1 − μ)-Fache; mit μ = 1 wird keiner je vergessen.',
    nesterov: 'Nesterov: m ← μ·m + dW, W ← W − η·(dW + μ·m). Momentum, das einen Schritt vorausschaut.',
    adagrad:
      'AdaGrad: v ← v + dW², W ← W − η·dW/√v. Die Schritte jedes Gewichts werden durch die Größe aller seiner bisherigen Gradienten geteilt.',
    rmsprop:
      'RMSProp: v ← α·v + (1 − α)·dW², W ← W − η·dW/√v. Die Schritte jedes Gewichts werden durch die Größe seiner letzten Gradienten geteilt; so zählen auch kleine.',
    adam: 'Adam: m ← β₁·m + (1 − β₁)·dW, v ← β₂·v + (1 − β₂)·dW², W ← W − η·m̂/√v̂, mit m̂ = m/(1 − β₁ᵗ) und v̂ = v/(1 − β₂ᵗ) beim Schritt t. Das Mittel der letzten Gradienten, geteilt durch ihre Größe.',
    adamw:
      'AdamW: W ← (1 − η·λ)·W, dann wie Adam: W ← W − η·m̂/√v̂. Die Gewichtsabnahme λ wird nicht durch die Größe der Gradienten geteilt.',
  },
  rate: {
    plain: 'SGD: ΔW = −η·dW, der Gradient mal η.',
    momentum:
      'Mit Momentum: η mal das, was Momentum gesammelt hat, bis zum 1/(1 − μ)-Fachen des Gradienten, bei μ = 1 ohne Grenze.',
    average:
      'Hier ist η ungefähr, wie weit sich jedes Gewicht in einem Schritt bewegt, so klein sein Gradient auch ist, denn der wird durch seine übliche Größe geteilt.',
    sum: 'AdaGrad: Der erste Schritt bewegt jedes Gewicht um η, spätere um weniger, denn der Gradient wird durch die Größe aller bisherigen geteilt.',
    scheduled: 'Der Zeitplan ändert η während des Laufs.',
  },
  initializer: {
    lecun_normal: 'LeCun: normalverteilt, σ = √(1/n). Die Summen werden so groß wie die Eingaben.',
    lecun_uniform: 'LeCun, gleichverteilt: innerhalb von ±√(3/n), also auch σ = √(1/n).',
    glorot_normal:
      'Glorot: normalverteilt, σ = √(2/(n + m)). Zwischen dem, was die Größen vorwärts, und dem, was sie rückwärts erhält.',
    glorot_uniform: 'Glorot, gleichverteilt: innerhalb von ±√(6/(n + m)), also auch σ = √(2/(n + m)).',
    he_normal:
      'He: normalverteilt, σ = √(2/n). Die doppelte Varianz von LeCun gleicht die Hälfte aus, die ReLU abschneidet.',
    he_uniform: 'He, gleichverteilt: innerhalb von ±√(6/n), also auch σ = √(2/n).',
    matched:
      'Passend: He für ReLU und Verwandte, LeCun für SELU, Glorot für die anderen. Eine andere Aktivierung hat dann andere erste Gewichte.',
    orthogonal: 'Orthogonal: zufällige Zeilen der Länge 1, die senkrecht aufeinander stehen, oder Spalten, wo m > n.',
    normal: 'Normal: σ = k in jeder Schicht, wie breit sie auch ist.',
    uniform: 'Gleichverteilt: innerhalb von ±k in jeder Schicht, wie breit sie auch ist.',
    constant: 'Alle k: Jedes Gewicht ist k; alle Einheiten einer Schicht beginnen also gleich.',
    zeros: 'Alle 0: Durch die Gewichte kommt zunächst nichts von den Eingaben.',
    playground: 'Wie TensorFlow Playground: innerhalb von ±0,5 in jeder Schicht, und jeder Bias 0,1.',
  },
  normalization: {
    none: 'Nicht: u = z, die Summen bleiben, wie sie sind.',
    batch:
      'Batch-Norm: u = γ·(z − Mittel)/√(Varianz + 10⁻⁵) + β, jede Einheit über die Beispiele des Mini-Batchs; γ und β werden gelernt. Die Verluste nehmen laufende Mittel davon, die erst nach etwa 50 Schritten stimmen: bis dahin kann ein Verlust riesig sein.',
    layer:
      'Layer-Norm: u = γ·(z − Mittel)/√(Varianz + 10⁻⁵) + β, jedes Beispiel über die Einheiten der Schicht; γ und β werden gelernt.',
  },
};
