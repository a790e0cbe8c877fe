/** An experiment's file whose training the core refuses: the page is shown as before, and the file is named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { createStore } from '../../../../web/experiment/experiment-store.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { experimentFile, openFile } from '../../../../web/actions/experiment-files.js';
import { writeExperimentFile } from '../../../../web/link/experiment-file.js';

const experiment = {
  ...defaultExperiment(drawnAxes()),
  points: {
    x: Float64Array.of(0, 1, 2),
    y: Float64Array.of(0, 1, 2),
    label: Float64Array.of(-1, 1, 1),
    test: new Uint8Array(3),
  },
};

/** What is shown after a file was opened, and what it rejects with. @param {() => Promise<void>} taken */
async function opened(taken) {
  /** @type {any[]} */
  const shown = [];
  const context = /** @type {any} */ ({
    store: createStore(experiment),
    engine: { taken, train() {} },
    view: { set: (/** @type {any} */ view) => shown.push(view.panel) },
    persistence: { sets: async () => [] },
    ui: { sets: [] },
    say() {},
  });
  const time = /** @type {any} */ ({ returnToPresent() {} }),
    text = writeExperimentFile({ ...experiment, run: 3 }, { panel: 'why' }, drawnAxes);
  const why = await openFile(context, time, { cancel() {} }, text, 'mine.json').then(
    () => '',
    (error) => error.message,
  );
  return { shown, why };
}

test('the panel of a file is shown once the core has taken it', async () => {
  assert.deepEqual(await opened(async () => {}), { shown: ['why'], why: '' });
});

test('that of a file which the core refuses is not, and the sentence names the file and why', async () => {
  const { shown, why } = await opened(() => Promise.reject(new Error('the checkpoint is damaged')));
  assert.deepEqual(shown, []);
  assert.equal(why, 'mine.json was not opened. The computation refused this: the checkpoint is damaged.');
});

test('a file is of what is shown, also of a past step; with what was learned it is of where the run stands', async () => {
  const then = { ...experiment, settings: { ...experiment.settings, learningRate: 0.5 } };
  const rateIn = async (/** @type {boolean} */ past, withTraining = false) => {
    const context = /** @type {any} */ ({
      store: createStore(experiment),
      engine: { ask: async () => undefined },
      view: { get: () => ({}) },
      model: () => ({ experiment: then }),
      snapshot: () => ({ past: past ? {} : null }),
    });
    return JSON.parse(await experimentFile(context, withTraining)).settings.learningRate;
  };
  const { learningRate } = experiment.settings;
  assert.deepEqual(
    [await rateIn(true), await rateIn(false), await rateIn(true, true)],
    [0.5, learningRate, learningRate],
  );
});
