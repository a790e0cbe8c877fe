/** What some settings do as they are chosen, with the formula. η is the learning rate, dW the gradient of a weight W. */

export const help = {
  optimizer: {
    sgd: 'SGD: W ← W − η·dW. Each weight follows its own gradient: of one that is a thousand times smaller it moves a thousand times less.',
    momentum:
      'Momentum: m ← μ·m + dW, W ← W − η·m. Gradients that keep their direction add up, to 1/(1 − μ) times as much; with μ = 1 none is ever forgotten.',
    nesterov: 'Nesterov: m ← μ·m + dW, W ← W − η·(dW + μ·m). Momentum that looks one step ahead.',
    adagrad:
      'AdaGrad: v ← v + dW², W ← W − η·dW/√v. Each weight’s steps are divided by the size of all its gradients so far.',
    rmsprop:
      'RMSProp: v ← α·v + (1 − α)·dW², W ← W − η·dW/√v. Each weight’s steps are divided by the size of its recent gradients, so that small ones count as well.',
    adam: 'Adam: m ← β₁·m + (1 − β₁)·dW, v ← β₂·v + (1 − β₂)·dW², W ← W − η·m̂/√v̂, where m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ) at update t. The mean of recent gradients, divided by their size.',
    adamw: 'AdamW: W ← (1 − η·λ)·W, then as Adam: W ← W − η·m̂/√v̂. The decay λ is not divided by the gradients’ size.',
  },
  rate: {
    plain: 'SGD: ΔW = −η·dW, the gradient times η.',
    momentum:
      'With momentum: η times what momentum has gathered, up to 1/(1 − μ) times the gradient, without limit for μ = 1.',
    average:
      'Here η is about how far each weight moves in an update, however small its gradient is, because that is divided by its usual size.',
    sum: 'AdaGrad: the first update moves each weight by η, later ones by less, because the gradient is divided by the size of all so far.',
    scheduled: 'The schedule changes η during the run.',
  },
  initializer: {
    lecun_normal: 'LeCun: normal, σ = √(1/n). The sums get the size of the inputs.',
    lecun_uniform: 'LeCun, uniform: within ±√(3/n), so that σ = √(1/n) as well.',
    glorot_normal: 'Glorot: normal, σ = √(2/(n + m)). Between what keeps sizes forward and what keeps them backward.',
    glorot_uniform: 'Glorot, uniform: within ±√(6/(n + m)), so that σ = √(2/(n + m)) as well.',
    he_normal: 'He: normal, σ = √(2/n). Twice LeCun’s variance makes up for the half that ReLU cuts off.',
    he_uniform: 'He, uniform: within ±√(6/n), so that σ = √(2/n) as well.',
    matched:
      'Matched: He for ReLU and its relatives, LeCun for SELU, Glorot for the others. Another activation then has other first weights.',
    orthogonal: 'Orthogonal: random rows of length 1 at right angles, or columns where m > n.',
    normal: 'Normal: σ = k in every layer, however wide it is.',
    uniform: 'Uniform: within ±k in every layer, however wide it is.',
    constant: 'All k: every weight is k, so that all units of a layer begin alike.',
    zeros: 'All 0: nothing of the inputs passes through the weights at first.',
    playground: 'As TensorFlow Playground: within ±0.5 in every layer, and every bias 0.1.',
  },
  normalization: {
    none: 'Not: u = z, the sums are used as they are.',
    batch:
      'Batch norm: u = γ·(z − mean)/√(variance + 10⁻⁵) + β, each unit over the samples of the mini-batch; γ and β are learned. The losses use running averages of mean and variance, which take some 50 updates to come near: until then a loss can be huge.',
    layer:
      'Layer norm: u = γ·(z − mean)/√(variance + 10⁻⁵) + β, each sample over the units of the layer; γ and β are learned.',
  },
};
