/** The page is lent, and comes back as it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastShot, startActions } from './start-actions.js';

test('experiment, undo, redo and what was shown come back', () => {
  const page = startActions();
  page.actions.changeAll({ activation: 'tanh' }, 'one');
  page.actions.changeAll({ activation: 'relu' }, 'two');
  page.actions.undo();
  const before = page.store.get();
  Object.assign(page.ui, { panel: 'slope', neuron: { activation: 'tanh', x: 1, y: 0, w: 2, b: 3, rate: 0.1, z: 5 } });
  const giveBack = page.actions.lend();
  assert.ok(page.ui.isLent);
  assert.notEqual(page.store.get().run, before.run, 'its own run is left alone');
  page.actions.changeAll({ hiddenLayers: 2 }, 'other');
  Object.assign(page.ui, { panel: 'neuron', dark: true });
  giveBack();
  assert.equal(page.store.get(), before);
  assert.deepEqual([page.store.undoName(), page.store.redoName()], ['one', 'two']);
  assert.deepEqual([page.ui.isLent, page.ui.panel, page.ui.dark], [false, 'slope', true]);
  assert.deepEqual(page.ui.neuronGiven, { activation: 'tanh', x: 1, y: 0, w: 2, b: 3, rate: 0.1 });
  assert.equal(page.training, false);
});

test('a step of the past that was looked at is shown again', () => {
  const page = startActions();
  page.shot = pastShot(page);
  const giveBack = page.actions.lend();
  page.arrive({ ...page.shot, past: null });
  giveBack();
  assert.deepEqual(page.orders.at(-1), ['seek', 5]);
});
