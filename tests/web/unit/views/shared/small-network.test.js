import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../../web/experiment/experiment.js';
import { withConsequences } from '../../../../../web/experiment/setting-constraints.js';
import { drawnAxes } from '../../../../../web/words/drawn-axes.js';
import {
  isReadable,
  layersName,
  SMALL_NETWORKS,
  useSmallNetwork,
} from '../../../../../web/views/shared/small-network.js';

const first = defaultExperiment(drawnAxes());

test('a small network has the inputs and outputs of the experiment in its name', () => {
  assert.deepEqual(
    SMALL_NETWORKS.map((units) => layersName(first, units)),
    ['2-2-1', '2-3-3-1'],
  );
  const wave = { ...first, settings: { ...first.settings, features: 'x' } };
  assert.equal(layersName(wave, [2]), '1-2-1');
  const several = { ...first, points: { ...first.points, classes: 3 } };
  assert.equal(layersName(several, [2]), '2-2-3');
});

test('what is offered can be read, and is what the first view cannot be read in', () => {
  assert.equal(isReadable(first.settings), false);
  for (const units of SMALL_NETWORKS) {
    /** @type {object[]} */
    const told = [];
    const changeAll = (/** @type {object} */ change, /** @type {string} */ what) => void told.push({ change, what });
    useSmallNetwork(/** @type {any} */ ({ changeAll, model: () => ({ experiment: first }) }), units);
    const [{ change, what }] = /** @type {any[]} */ (told);
    assert.equal(isReadable({ ...first.settings, ...withConsequences(change) }), true);
    assert.equal(what, `the small network ${layersName(first, units)}`);
  }
  assert.equal(isReadable({ ...first.settings, shape: '4,4,4' }), true);
  assert.equal(isReadable({ ...first.settings, shape: '4,5' }), false);
});
