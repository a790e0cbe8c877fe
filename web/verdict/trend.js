/**
 * Where the loss is going: mini-batches shake it, so means over stretches of the history are compared, not single values.
 *
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 *
 * @typedef {object} Trend
 * @property {number} first loss at the first step looked at
 * @property {number} best the lowest mean over a stretch
 * @property {number} bestStep the step about which that was
 * @property {number} now loss at the step looked at, of the same samples as the others
 * @property {number} level mean over the last stretch
 * @property {number|null} flatSince the step since which the loss has stayed the same, if that is at least half of a long run
 * @property {number} shaking how far the loss swings to and fro within a stretch, as a share of the level: mean over the last half
 * @property {number} gained by how much the second quarter of the last half is below the first, as a share of it
 */
import { followsPart } from '../experiment/sample-counts.js';

/** Fewer updates than this say nothing about a plateau. */
const LONG_STEPS = 1000;
/** Mini-batches shake even the means by a few percent where the loss goes nowhere. */
const FLAT_SPREAD = 0.05;
const STRETCHES = 32;

/** @param {Snapshot} snapshot @param {number} [from] the step before which the loss says little @returns {Trend} */
export function trendOf(snapshot, from = 0) {
  const { history: whole, step } = snapshot;
  const history = stretch(whole, Math.min(from, step), step),
    stretches = inStretches(history);
  const best = stretches.reduce((low, one) => (one.mean < low.mean ? one : low), { mean: Infinity, step: 0 });
  const half = stretches.slice(stretches.length >> 1);
  const now = lossInHistory(snapshot),
    level = half.at(-1)?.mean ?? now;
  return {
    first: history.train[0] ?? NaN,
    best: best.mean,
    bestStep: best.step,
    now,
    level,
    flatSince: step < LONG_STEPS ? null : flatSince(stretches, now, step),
    shaking: half.reduce((sum, { swing }) => sum + swing, 0) / half.length / level,
    gained: gainOf(half),
  };
}

/** The loss at the step looked at, of the samples that its history is of. @param {Snapshot} snapshot */
export function lossInHistory({ history, step, trainLoss, samples }) {
  if (!followsPart(samples)) return trainLoss;
  const after = history.step.findIndex((one) => one > step);
  return history.train[(after < 0 ? history.step.length : after) - 1] ?? trainLoss;
}

/**
 * What there was by step `to`: looked at as it was, a run does not know what has become of it.
 * @param {import('../engine/protocol.js').History} history @param {number} from @param {number} to
 */
function stretch({ step: steps, train }, from, to) {
  const after = steps.findIndex((one) => one > to),
    end = after < 0 ? steps.length : after;
  const start = Math.max(
    0,
    Math.min(
      steps.findIndex((one) => one >= from),
      end - 1,
    ),
  );
  return { step: steps.subarray(start, end), train: train.subarray(start, end) };
}

/** Stretches of as many steps each, whether the losses lie close together in them or not. @param {Pick<import('../engine/protocol.js').History, 'step'|'train'>} history */
function inStretches({ step, train }) {
  const length = (step[step.length - 1] - step[0] + 1) / STRETCHES;
  const stretches = [];
  for (let from = 0, to = 0; from < train.length; from = to) {
    const end = step[0] + length * (Math.floor((step[from] - step[0]) / length) + 1);
    while (to < train.length && (to === from || step[to] < end)) ++to;
    const part = train.subarray(from, to);
    const ends = Math.abs(part[part.length - 1] - part[0]);
    stretches.push({
      start: step[from],
      step: step[from + (part.length >> 1)],
      mean: mean(part),
      swing: Math.max(...part) - Math.min(...part) - ends,
    });
  }
  return stretches;
}

/** @param {{start: number, mean: number}[]} stretches @param {number} now @param {number} step */
function flatSince(stretches, now, step) {
  let low = now,
    high = now,
    since = step;
  for (const { start, mean: level } of stretches.slice().reverse()) {
    low = Math.min(low, level);
    high = Math.max(high, level);
    if (!(high - low <= FLAT_SPREAD * now)) break;
    since = start;
  }
  return now > 0 && since <= step / 2 ? since : null;
}

/** @param {{mean: number}[]} half */
function gainOf(half) {
  const middle = half.length >> 1;
  const before = mean(half.slice(0, middle).map((one) => one.mean)),
    after = mean(half.slice(middle).map((one) => one.mean));
  return middle > 0 ? 1 - after / before : 0;
}

function mean(/** @type {ArrayLike<number>} */ values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
