/**
 * What TensorFlow Playground draws: its data and first weights, in its order, from its generator (seedrandom in the
 * place of Math.random). Written after its src/dataset.ts, src/nn.ts and src/playground.ts, commit 02469bd.
 */
import seedrandom from 'seedrandom';

/** @typedef {{ x: number, y: number, label: number }} Example */
/** @typedef {() => number} Draw uniform in [0, 1) */

const uniform = (/** @type {Draw} */ draw, /** @type {number} */ low, /** @type {number} */ high) =>
  draw() * (high - low) + low;

/** The polar method; of the two numbers it makes, one is thrown away. */
function normal(/** @type {Draw} */ draw, /** @type {number} */ mean, /** @type {number} */ variance) {
  for (;;) {
    const v1 = 2 * draw() - 1,
      v2 = 2 * draw() - 1,
      s = v1 * v1 + v2 * v2;
    if (s <= 1) return mean + Math.sqrt(variance) * Math.sqrt((-2 * Math.log(s)) / s) * v1;
  }
}

/** Calls `make` once for each of `count` points, in order. */
const points = (/** @type {number} */ count, /** @type {(i: number) => Example} */ make) =>
  Array.from({ length: count }, (_, i) => make(i));

/** @type {Record<string, (count: number, noise: number, draw: Draw) => Example[]>} */
const DATA = {
  circle: (count, noise, draw) =>
    points(count, (i) => {
      const r = i < count / 2 ? uniform(draw, 0, 2.5) : uniform(draw, 3.5, 5),
        angle = uniform(draw, 0, 2 * Math.PI);
      const x = r * Math.sin(angle),
        y = r * Math.cos(angle);
      const dx = uniform(draw, -5, 5) * noise,
        dy = uniform(draw, -5, 5) * noise;
      return { x, y, label: Math.sqrt((x + dx) ** 2 + (y + dy) ** 2) < 2.5 ? 1 : -1 };
    }),
  gauss: (count, noise, draw) =>
    points(count, (i) => {
      const label = i < count / 2 ? 1 : -1,
        variance = 0.5 + 7 * noise;
      const x = normal(draw, 2 * label, variance);
      return { x, y: normal(draw, 2 * label, variance), label };
    }),
  'reg-plane': (count, noise, draw) =>
    points(count, () => {
      const x = uniform(draw, -6, 6),
        y = uniform(draw, -6, 6);
      const dx = uniform(draw, -6, 6) * noise,
        dy = uniform(draw, -6, 6) * noise;
      return { x, y, label: (x + dx + y + dy) / 10 };
    }),
};

/** Fisher and Yates, from the end. */
function shuffle(/** @type {Example[]} */ items, /** @type {Draw} */ draw) {
  for (let left = items.length; left > 0; --left) {
    const index = Math.floor(draw() * left);
    [items[left - 1], items[index]] = [items[index], items[left - 1]];
  }
}

/**
 * @param {{ seed: string, dataset: string, noise: number }} setUp noise in percent
 * @param {number[]} dims units per layer, input and output included
 */
export function drawPlayground({ seed, dataset, noise }, dims) {
  const draw = seedrandom(seed);
  const isRegression = dataset.startsWith('reg-');
  const examples = DATA[dataset](isRegression ? 1200 : 500, noise / 100, draw);
  shuffle(examples, draw);
  const weights = dims.slice(1).map((units, l) => ({
    W: Array.from({ length: units * dims[l] }, () => draw() - 0.5),
    b: new Array(units).fill(0.1),
  }));
  return { examples, trainCount: examples.length / 2, weights, isRegression };
}
