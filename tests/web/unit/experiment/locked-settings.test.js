import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { createStore } from '../../../../web/experiment/experiment-store.js';
import { lockedBetween } from '../../../../web/experiment/locked-settings.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';

/** @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment */

/** @param {import('../../../../web/experiment/settings.js').SettingName[]} lock @param {Partial<Experiment>} [more] @returns {Experiment} */
const lockedExperiment = (lock, more = {}) => ({
  ...defaultExperiment(drawnAxes()),
  frame: { title: '', task: '', hide: [], lock },
  ...more,
});

/** @param {Experiment} now @param {Partial<import('../../../../web/experiment/settings.js').Settings>} change @returns {Experiment} */
const withSettings = (now, change) => ({ ...now, settings: { ...now.settings, ...change } });

test('a locked setting is named, a free one and points are not', () => {
  const now = lockedExperiment(['units', 'seed']);
  assert.equal(lockedBetween(withSettings(now, { units: 3 }), now), 'units');
  assert.equal(lockedBetween(withSettings(now, { hiddenLayers: 3, seed: 9 }), now), 'seed');
  assert.equal(lockedBetween(withSettings(now, { hiddenLayers: 3 }), now), null);
  const moved = { ...now.points, x: Float64Array.of(1) };
  assert.equal(lockedBetween({ ...now, points: moved }, now), null);
});

test('a second network is bound like the first', () => {
  const alone = lockedExperiment(['activation', 'hiddenLayers']);
  assert.equal(lockedBetween({ ...alone, twin: { activation: 'relu' } }, alone), 'activation');
  assert.equal(lockedBetween({ ...alone, twin: { units: 2 } }, alone), null);
  const pair = { ...alone, twin: { activation: 'relu' } };
  assert.equal(lockedBetween({ ...pair, twin: { activation: 'relu', units: 2 } }, pair), null);
  assert.equal(lockedBetween({ ...pair, twin: null }, pair), 'activation', 'it could not be brought back');
  const swapped = { ...withSettings(pair, { activation: 'relu' }), twin: { activation: 'sigmoid' } };
  assert.equal(lockedBetween(swapped, pair), 'activation');
});

test('locked data are of one set', () => {
  const axes = { ...drawnAxes(), set: { id: 'one', name: 'One' } };
  const now = withSettings(lockedExperiment(['dataSet'], { axes }), { dataSet: 'custom' });
  const other = { ...now, axes: { ...axes, set: { id: 'two', name: 'Two' } } };
  assert.equal(lockedBetween(other, now), 'dataSet');
  assert.equal(lockedBetween({ ...now, points: { ...now.points, x: Float64Array.of(2) } }, now), null);
});

test('an experiment that comes from elsewhere is not bound', () => {
  const now = lockedExperiment(['units']);
  const { frame: _, ...free } = withSettings(now, { units: 3 });
  assert.equal(lockedBetween(free, now), null);
  assert.equal(lockedBetween({ ...free, frame: null }, now), null);
  assert.equal(lockedBetween({ ...free, frame: { title: 'B', task: '', hide: [], lock: ['units'] } }, now), null);
  assert.equal(lockedBetween(withSettings(free, { units: 4 }), free), null);
});

test('the store keeps what may not be changed, without an entry for undo; undo brings a frame back', () => {
  const now = lockedExperiment(['units']);
  const store = createStore(now, undefined, (next, before) => lockedBetween(next, before) === null);
  assert.equal(store.commit(withSettings(now, { units: 3 }), { what: 'units' }), false);
  assert.equal(store.get(), now);
  assert.equal(store.undoName(), null);
  assert.equal(store.commit({ ...withSettings(now, { units: 3 }), frame: null }, { what: 'link' }), true);
  store.undo();
  assert.equal(store.get().frame?.lock[0], 'units');
});
