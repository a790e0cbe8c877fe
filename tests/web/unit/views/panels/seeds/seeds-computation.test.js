import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../../../web/experiment/experiment.js';
import { drawnAxes } from '../../../../../../web/words/drawn-axes.js';
import { sameBesidesSeed } from '../../../../../../web/views/panels/seeds/seeds-computation.js';

test('another seed or speed is the same experiment, another rate or twin is not', () => {
  const one = defaultExperiment(drawnAxes());
  const other = (/** @type {object} */ change, more = {}) => ({
    ...one,
    ...more,
    settings: { ...one.settings, ...change },
  });
  assert.ok(sameBesidesSeed(one, other({ seed: 9, speed: 'full' })));
  assert.ok(!sameBesidesSeed(one, other({ learningRate: 1 })));
  assert.ok(!sameBesidesSeed(one, other({}, { twin: { activation: 'relu' } })));
  assert.ok(!sameBesidesSeed(one, other({}, { points: { ...one.points } })));
});
