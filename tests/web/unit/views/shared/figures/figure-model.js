/** What the page shows of a real run, for figures. */
import { defaultExperiment } from '../../../../../../web/experiment/experiment.js';
import { drawnAxes } from '../../../../../../web/words/drawn-axes.js';
import { createRun } from '../../../../../../web/worker/run.js';
import { loadModule, palette, succeed } from '../../../../../wasm/load.js';

/** @typedef {import('../../../../../../web/views/view-model.js').Model} Model */
/** @typedef {import('../../../../../../web/experiment/settings.js').Settings} Settings */

const WANT = /** @type {import('../../../../../../web/engine/protocol.js').FrameRequest} */ (
  /** @type {unknown} */ ({ surface: 16, tiles: 8, links: 'weights', sample: -1, palette, all: true })
);

/**
 * @param {Partial<Settings>} [change]
 * @param {number} [steps]
 * @param {Partial<Model>} [shown]
 * @returns {Promise<Model>}
 */
export async function modelOfRun(change = {}, steps = 20, shown = {}) {
  const core = await loadModule();
  const start = defaultExperiment(drawnAxes());
  const settings = { ...start.settings, ...change };
  const { points } = succeed(
    core.generate({ set: settings.dataSet, count: 60, noise: 0, trainShare: 0.5, seed: settings.dataSeed }),
  );
  const run = createRun(core);
  run.configure(settings, points);
  run.train(steps);
  for (const kind of /** @type {const} */ (['losses', 'moments'])) run.record(kind);
  const snapshot = run.snapshot(WANT);
  return /** @type {Model} */ (
    /** @type {unknown} */ ({
      experiment: { ...start, settings, points },
      snapshot: { ...snapshot, twin: null },
      ghost: null,
      shelf: [],
      side: 'a',
      showTest: true,
      addLabel: 1,
      dark: false,
      ...shown,
    })
  );
}
