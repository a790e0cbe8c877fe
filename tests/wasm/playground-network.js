/**
 * TensorFlow Playground's network and its way of training, one sample at a time, written after its src/nn.ts and
 * src/playground.ts (commit 02469bd): gradients add up until a batch is full, a leftover stays for the next epoch, L1
 * and L2 act on weights alone and are not divided by the batch, and L1 kills a weight that it carries over 0.
 */

/** @typedef {{ W: number[], b: number[] }[]} Layers row by row, as the module takes them */

/** @param {Layers} layers @param {number[]} input tanh everywhere; the activations of every layer, the input first */
function forward(layers, input) {
  const a = [input];
  layers.forEach(({ W, b }, l) =>
    a.push(
      b.map((bias, unit) => Math.tanh(a[l].reduce((sum, value, i) => sum + W[unit * a[l].length + i] * value, bias))),
    ),
  );
  return a;
}

/** Adds the gradients of ½ (ŷ − y)² for one sample. */
function addGradients(
  /** @type {Layers} */ layers,
  /** @type {Layers} */ sums,
  /** @type {number[]} */ input,
  /** @type {number} */ y,
) {
  const a = forward(layers, input);
  let da = [a[layers.length][0] - y];
  for (let l = layers.length; l-- > 0; ) {
    const dz = da.map((value, unit) => value * (1 - a[l + 1][unit] ** 2)),
      width = a[l].length;
    dz.forEach((value, unit) => {
      sums[l].b[unit] += value;
      a[l].forEach((from, i) => {
        sums[l].W[unit * width + i] += value * from;
      });
    });
    da = a[l].map((_, i) => dz.reduce((sum, value, unit) => sum + value * layers[l].W[unit * width + i], 0));
  }
}

const zeros = (/** @type {Layers} */ layers) => layers.map(({ W, b }) => ({ W: W.map(() => 0), b: b.map(() => 0) }));

/**
 * Trains `layers` in place.
 * @param {Layers} layers
 * @param {{ x: number, y: number, label: number }[]} examples
 * @param {{ epochs: number, batchSize: number, rate: number, l1: number, l2: number }} options
 */
export function trainPlayground(layers, examples, { epochs, batchSize, rate, l1, l2 }) {
  let sums = zeros(layers),
    count = 0;
  const dead = zeros(layers);
  const update = () => {
    layers.forEach(({ W, b }, l) => {
      b.forEach((_, unit) => {
        b[unit] -= (rate / count) * sums[l].b[unit];
      });
      W.forEach((weight, i) => {
        if (dead[l].W[i]) return;
        const pull = l1 * Math.sign(weight) + l2 * weight,
          moved = weight - (rate / count) * sums[l].W[i];
        const pulled = moved - rate * pull;
        dead[l].W[i] = Number(l1 > 0 && moved * pulled < 0);
        W[i] = dead[l].W[i] ? 0 : pulled;
      });
    });
    sums = zeros(layers);
    count = 0;
  };
  for (let epoch = 0; epoch < epochs; ++epoch) {
    examples.forEach(({ x, y, label }, i) => {
      addGradients(layers, sums, [x, y], label);
      ++count;
      if ((i + 1) % batchSize === 0) update();
    });
  }
}
