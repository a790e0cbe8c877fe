/** The few statistics that the benchmark needs. */

/** The value below which the share `q` of the numbers lies, interpolated. @param {number[]} numbers @param {number} q */
export function quantile(numbers, q) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q,
    below = Math.floor(place);
  const upper = sorted[Math.min(below + 1, sorted.length - 1)];
  return sorted.length === 0 ? NaN : sorted[below] + (place - below) * (upper - sorted[below]);
}

/** @typedef {{median: number, low: number, high: number, rounds: number[]}} Summary median and quartiles */

/** @param {number[]} rounds @returns {Summary} */
export const summarize = (rounds) => ({
  median: quantile(rounds, 0.5),
  low: quantile(rounds, 0.25),
  high: quantile(rounds, 0.75),
  rounds,
});

/** The ratio within each round: what slows a whole round down cancels. @param {number[]} a @param {number[]} b */
export const ratios = (a, b) => summarize(a.map((value, i) => value / b[i]));

/** Exponent p of y ~ xᵖ, by least squares on the logarithms. @param {number[]} x @param {number[]} y */
export function fitExponent(x, y) {
  const u = x.map(Math.log),
    v = y.map(Math.log);
  const mean = (/** @type {number[]} */ list) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const mu = mean(u),
    mv = mean(v);
  return mean(u.map((one, i) => (one - mu) * (v[i] - mv))) / mean(u.map((one) => (one - mu) ** 2));
}
