/** Beginning with an experiment that was stored. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { createStore } from '../../../../web/experiment/experiment-store.js';
import { noPoints } from '../../../../web/experiment/points.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { createStart } from '../../../../web/actions/start-experiment.js';
import { fourPoints } from './start-actions.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));
const fail = (/** @type {unknown} */ error) => assert.fail(String(error));

test('what was cleared is cleared, whether its points were stored or are made, and undo brings them back', async () => {
  const points = fourPoints(),
    axes = drawnAxes();
  const source = /** @type {any} */ ({ points: async () => ({ points, axes }) });
  for (const stored of [{ ...defaultExperiment(axes), points }, defaultExperiment(axes)]) {
    const store = createStore(defaultExperiment(axes));
    createStart(source, store, fail)({ ...stored, cleared: noPoints() });
    await settled();
    assert.deepEqual([store.get().points, store.get().cleared?.x.length], [points, 0]);
    store.undo();
    assert.deepEqual([store.get().points, store.get().cleared, store.undoName()], [points, undefined, null]);
  }
});

test('what the link wants of the page stays, though it was read while the points were being made', async () => {
  const axes = drawnAxes(),
    frame = { title: 'Exercise', task: '', hide: [], lock: [] };
  const source = /** @type {any} */ ({ points: async () => ({ points: fourPoints(), axes }) });
  const store = createStore(defaultExperiment(axes));
  createStart(source, store, fail)(defaultExperiment(axes));
  store.replace({ ...store.get(), frame });
  await settled();
  assert.equal(store.get().points.x.length, 4);
  assert.equal(store.get().frame, frame);
});
