/** What the page shows at a moment, made up. */
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { NO_DEEDS } from '../../../../web/lesson/deeds.js';
import { BY_LAYER } from '../../../../web/measures/numbers.js';

/** @typedef {import('../../../../web/lesson/quantities.js').Moment} Moment */

/** Seven points, five of them to train on. */
const POINTS = {
  x: Float64Array.of(0, 1, 2, 3, 4, 5, -1),
  y: new Float64Array(7),
  label: Float64Array.of(1, -1, 1, -1, 1, -1, 1),
  test: Uint8Array.of(0, 0, 0, 0, 0, 1, 1),
};

/** @param {Record<string, unknown>} [snapshot] @param {Partial<Moment>} [more] @param {object} [settings] @returns {Moment} */
export function momentWith(snapshot = {}, more = {}, settings = {}) {
  const experiment = defaultExperiment(drawnAxes());
  return {
    experiment: { ...experiment, points: POINTS, settings: { ...experiment.settings, batchSize: 2, ...settings } },
    snapshot: snapshotWith(snapshot),
    ...{ verdict: 'healthy', panel: '', slopeLayer: 0, neuron: null, deeds: NO_DEEDS, ...more },
  };
}

/** @param {Record<string, unknown>} [over] */
export const snapshotWith = (over = {}) =>
  /** @type {import('../../../../web/engine/protocol.js').Snapshot} */ (
    /** @type {unknown} */ ({
      ...{ step: 0, epoch: 0, training: false, trainLoss: 0.7, testLoss: NaN, diverged: null, learningRate: 0.1 },
      layers: {
        ...Object.fromEntries(BY_LAYER.map((name) => [name, Float64Array.of(0, 0, 0)])),
        ...{ signal: Float64Array.of(0.01, 0.1, 1), gain: Float64Array.of(0.1, 0.1, NaN) },
      },
      links: {
        weights: [
          { inputs: 2, W: Float64Array.of(1, 2, 3, 4), b: Float64Array.of(5, 6) },
          { inputs: 2, W: Float64Array.of(7, 8), b: Float64Array.of(NaN) },
        ],
        gradients: null,
      },
      history: { step: [0, 5, 10, 20], train: [0.7, 0.6, NaN, 0.4], test: [0.8, 0.7, 0.6, 0.5] },
      ...{ twin: null, round: null, ...over },
    })
  );
