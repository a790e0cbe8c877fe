/**
 * One whole run from one seed, for an experiment with several seeds.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 *
 * @typedef {object} SeedTask
 * @property {import('../../wasm/backprop.js').RunConfig} config with the seed
 * @property {import('../experiment/points.js').Points} points
 * @property {number[]} steps at which the losses are taken, rising; the last is where the run ends
 *
 * @typedef {object} SeedResult
 * @property {number} seed
 * @property {Float64Array} train losses at those steps; NaN from where the run diverged
 * @property {Float64Array} test NaN without test points as well
 * @property {number} trainAccuracy NaN for a regression
 * @property {{signal: Float64Array, batchGradient: Float64Array}} layers at the end
 * @property {number} ratio signal of layer 1 ÷ signal of the last layer, at the end
 * @property {number|null} diverged at which step
 */
import { unwrapResult } from './unwrap-result.js';

/** @param {BackpropModule} core @param {SeedTask} task @returns {SeedResult} */
export function runSeed(core, { config, points, steps }) {
  const session = new core.Session();
  try {
    unwrapResult(session.configure(config, points));
    const losses = trainAndMeasure(session, steps);
    const { layers, trainAccuracy, diverged } = unwrapResult(session.measure());
    const { signal, batchGradient } = layers;
    return {
      seed: config.seed,
      ...losses,
      trainAccuracy,
      layers: { signal, batchGradient },
      ratio: signal[0] / signal[signal.length - 1],
      diverged: diverged?.step ?? null,
    };
  } finally {
    session.delete();
  }
}

/** @param {import('../../wasm/backprop.js').Session} session @param {number[]} steps */
function trainAndMeasure(session, steps) {
  const train = new Float64Array(steps.length).fill(NaN),
    test = new Float64Array(steps.length).fill(NaN);
  let made = 0;
  for (const [i, step] of steps.entries()) {
    if (step > made) {
      const { steps: count, diverged } = unwrapResult(session.train(step - made));
      made += count;
      if (diverged) break;
    }
    const losses = unwrapResult(session.evaluate());
    [train[i], test[i]] = [losses.trainLoss, losses.testLoss];
  }
  return { train, test };
}
