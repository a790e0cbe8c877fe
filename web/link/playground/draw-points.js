/**
 * The points that TensorFlow Playground draws, in its order and with its rounding, after its src/dataset.ts and
 * src/playground.ts (commit 02469bd).
 *
 * @typedef {() => number} Draw uniform in [0, 1)
 * @typedef {{x: number, y: number, label: number}} Example
 * @typedef {(count: number, noise: number, draw: Draw) => Example[]} Generator noise as a share, 0.5 is 50 %
 */

const COUNTS = { classes: 500, regression: 1200 };

const uniform = (/** @type {Draw} */ draw, /** @type {number} */ low, /** @type {number} */ high) =>
  draw() * (high - low) + low;

const distance = (/** @type {number} */ dx, /** @type {number} */ dy) => Math.sqrt(dx * dx + dy * dy);

/** The polar method; of the two numbers that it makes, one is thrown away. @param {Draw} draw @param {number} mean @param {number} variance */
function normal(draw, mean, variance) {
  for (;;) {
    const v1 = 2 * draw() - 1,
      v2 = 2 * draw() - 1,
      s = v1 * v1 + v2 * v2;
    if (s <= 1) return mean + Math.sqrt(variance) * (Math.sqrt((-2 * Math.log(s)) / s) * v1);
  }
}

/** In the order of their numbers. @param {number} count @param {(i: number) => Example} make */
const examples = (count, make) => Array.from({ length: count }, (_, i) => make(i));

/** A point, and the label of the place beside it that noise makes of it. @param {number} x @param {number} y @param {number} reach @param {number} noise @param {Draw} draw @param {(x: number, y: number) => number} label */
function labelledBeside(x, y, reach, noise, draw, label) {
  const dx = uniform(draw, -reach, reach) * noise,
    dy = uniform(draw, -reach, reach) * noise;
  return { x, y, label: label(x + dx, y + dy) };
}

/** @type {Generator} */
const circle = (count, noise, draw) =>
  examples(count, (i) => {
    const r = i < count / 2 ? uniform(draw, 0, 5 * 0.5) : uniform(draw, 5 * 0.7, 5),
      angle = uniform(draw, 0, 2 * Math.PI);
    return labelledBeside(r * Math.sin(angle), r * Math.cos(angle), 5, noise, draw, (x, y) =>
      distance(x, y) < 2.5 ? 1 : -1,
    );
  });

/** Kept off the axes. @param {number} value */
const padded = (value) => value + (value > 0 ? 0.3 : -0.3);

/** @type {Generator} */
const xor = (count, noise, draw) =>
  examples(count, () => {
    const x = padded(uniform(draw, -5, 5)),
      y = padded(uniform(draw, -5, 5));
    return labelledBeside(x, y, 5, noise, draw, (right, up) => (right * up >= 0 ? 1 : -1));
  });

/** @type {Generator} */
const gauss = (count, noise, draw) =>
  examples(count, (i) => {
    const label = i < count / 2 ? 1 : -1,
      share = noise / 0.5,
      variance = 0.5 * (1 - share) + 4 * share;
    const x = normal(draw, 2 * label, variance);
    return { x, y: normal(draw, 2 * label, variance), label };
  });

/** @type {Generator} */
const spiral = (count, noise, draw) =>
  examples(count, (i) => {
    const n = count / 2,
      isFirst = i < n,
      along = isFirst ? i : i - n;
    const r = (along / n) * 5,
      angle = ((1.75 * along) / n) * 2 * Math.PI + (isFirst ? 0 : Math.PI);
    const x = r * Math.sin(angle) + uniform(draw, -1, 1) * noise;
    return { x, y: r * Math.cos(angle) + uniform(draw, -1, 1) * noise, label: isFirst ? 1 : -1 };
  });

/** @type {(label: (x: number, y: number) => number) => Generator} */
const regression = (label) => (count, noise, draw) =>
  examples(count, () => {
    const x = uniform(draw, -6, 6);
    return labelledBeside(x, uniform(draw, -6, 6), 6, noise, draw, label);
  });

/** −10 … 10 becomes −1 … 1. @param {number} x @param {number} y */
function slope(x, y) {
  const share = (x + y + 10) / 20;
  return -1 * (1 - share) + share;
}

const HILLS = [
  { x: -4, y: 2.5, sign: 1 },
  { x: 0, y: 2.5, sign: -1 },
  { x: 4, y: 2.5, sign: 1 },
  { x: -4, y: -2.5, sign: -1 },
  { x: 0, y: -2.5, sign: 1 },
  { x: 4, y: -2.5, sign: -1 },
];

/** Of the hill or hollow that is largest there. @param {number} x @param {number} y */
function hills(x, y) {
  let label = 0;
  for (const { sign, ...centre } of HILLS) {
    const here = sign * (1 - Math.min(1, distance(x - centre.x, y - centre.y) / 2));
    if (Math.abs(here) > Math.abs(label)) label = here;
  }
  return label;
}

/** @type {Map<string, Generator>} */
const GENERATORS = new Map(
  Object.entries({
    circle,
    xor,
    gauss,
    spiral,
    'reg-plane': regression(slope),
    'reg-gauss': regression(hills),
  }),
);

/** Fisher and Yates, from the end. @param {Example[]} items @param {Draw} draw */
function shuffle(items, draw) {
  for (let left = items.length; left > 0; --left) {
    const index = Math.floor(draw() * left),
      last = items[left - 1];
    items[left - 1] = items[index];
    items[index] = last;
  }
}

/**
 * @param {Pick<import('./read-fields.js').PlaygroundFields, 'dataSet'|'isRegression'|'noise'|'trainPercent'>} fields
 * @param {Draw} draw
 * @returns {import('../../experiment/points.js').Points} those that train first
 */
export function drawPoints({ dataSet, isRegression, noise, trainPercent }, draw) {
  const generate = /** @type {Generator} */ (GENERATORS.get(dataSet));
  const all = generate(isRegression ? COUNTS.regression : COUNTS.classes, noise / 100, draw);
  shuffle(all, draw);
  const training = Math.floor((all.length * trainPercent) / 100);
  return {
    x: Float64Array.from(all, ({ x }) => x),
    y: Float64Array.from(all, ({ y }) => y),
    label: Float64Array.from(all, ({ label }) => label),
    test: Uint8Array.from(all, (_, i) => (i < training ? 0 : 1)),
    ...(isRegression ? { classes: 0 } : {}),
  };
}
