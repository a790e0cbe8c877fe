/**
 * The work that every program is given: shapes, batches, and data that is the same number for number.
 *
 * @typedef {object} Row
 * @property {string} name as the issue and the README write it
 * @property {number[]} sizes units of every layer, inputs first
 * @property {number} batch
 * @property {'tanh'|'relu'} activation of the hidden layers; the output is linear
 * @property {number} rate learning rate
 * @property {number} samples a whole number of batches, so that no program has to carry a rest over
 *
 * @typedef {object} Data
 * @property {number} count
 * @property {Float32Array} x sample after sample
 * @property {Float32Array} y
 */

/** @type {Row[]} */
export const ROWS = [
  { name: '2-4-2-1', sizes: [2, 4, 2, 1], batch: 10, samples: 250 },
  { name: '2-8×6-1', sizes: [2, ...new Array(6).fill(8), 1], batch: 10, samples: 250 },
  { name: '2-32×4-1', sizes: [2, ...new Array(4).fill(32), 1], batch: 32, samples: 256 },
  { name: '2-64×10-1', sizes: [2, ...new Array(10).fill(64), 1], batch: 64, samples: 256 },
  { name: '784-128×2-10', sizes: [784, 128, 128, 10], batch: 64, samples: 1024 },
].map((row) => ({ activation: 'tanh', rate: 0.03, ...row }));

/** The looks at a trained network whose speed is measured: 8 hidden layers of 8, the page's first view. */
export const LOOKS = [
  { name: 'surface 100×100', resolution: 100, tiles: false },
  { name: 'surface 256×256', resolution: 256, tiles: false },
  { name: 'surface and 64 tiles, 100×100', resolution: 100, tiles: true },
  { name: 'surface and 64 tiles, 256×256', resolution: 256, tiles: true },
];
/** @type {Row} */
export const LOOK_NETWORK = {
  name: '2-8×8-1',
  sizes: [2, ...new Array(8).fill(8), 1],
  batch: 10,
  activation: 'tanh',
  rate: 0.03,
  samples: 250,
};

/**
 * Multiply-adds of one update, counted on paper: z = W a, dW = dz aᵀ and da = Wᵀ dz take one for each weight and
 * sample; the first layer needs no da. What an update does besides (activations, biases, W −= rate · dW) is not counted.
 * @param {Row} row
 */
export function multiplyAdds({ sizes, batch }) {
  let weights = 0;
  for (let l = 1; l < sizes.length; l++) weights += sizes[l - 1] * sizes[l];
  return batch * (3 * weights - sizes[0] * sizes[1]);
}

/** @param {Row} row @returns {Data} */
export function makeData(row) {
  const inputs = row.sizes[0],
    outputs = /** @type {number} */ (row.sizes.at(-1));
  const data = {
    count: row.samples,
    x: new Float32Array(inputs * row.samples),
    y: new Float32Array(outputs * row.samples),
  };
  const random = mulberry32(1);
  if (inputs === 2) fillCircle(data, random);
  else fillPatterns(data, inputs, outputs, random);
  return data;
}

/** A disc of +1 in a ring of −1, as on the page. @param {Data} data @param {() => number} random */
function fillCircle({ count, x, y }, random) {
  for (let i = 0; i < count; i++) {
    const inside = i % 2 === 0;
    const radius = inside ? 2.5 * random() : 3.5 + 1.5 * random(),
      angle = 2 * Math.PI * random();
    x[2 * i] = radius * Math.sin(angle);
    x[2 * i + 1] = radius * Math.cos(angle);
    y[i] = inside ? 1 : -1;
  }
}

/** Noisy bit patterns, one a class, against a one-hot target. @type {(data: Data, inputs: number, outputs: number, random: () => number) => void} */
function fillPatterns({ count, x, y }, inputs, outputs, random) {
  for (let i = 0; i < count; i++) {
    const label = i % outputs;
    for (let k = 0; k < inputs; k++) x[i * inputs + k] = random() < (k % outputs === label ? 0.5 : 0.1) ? 1 : 0;
    y[i * outputs + label] = 1;
  }
}

/** Mean square of what a constant answer, the best one, would be wrong by. @param {Row} row @param {Data} data */
export function constantLoss(row, { count, y }) {
  const outputs = /** @type {number} */ (row.sizes.at(-1));
  let loss = 0;
  for (let k = 0; k < outputs; k++) {
    let sum = 0,
      squares = 0;
    for (let i = 0; i < count; i++) {
      const target = y[i * outputs + k];
      sum += target;
      squares += target * target;
    }
    loss += squares / count - (sum / count) ** 2;
  }
  return loss / outputs;
}

/** A small generator, so that the data is the same in every run. @param {number} state */
function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal numbers, for the first weights of peers whose own would not get going. */
export function normal(seed = 2) {
  const random = mulberry32(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
