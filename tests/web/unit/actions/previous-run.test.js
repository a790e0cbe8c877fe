import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { createPreviousRun } from '../../../../web/actions/previous-run.js';

const snapshot = /** @type {any} */ ({ step: 3120, layers: { signal: [1] }, history: { step: [0] } });

function change(/** @type {Partial<import('../../../../web/experiment/settings.js').Settings>} */ settings) {
  const before = defaultExperiment(drawnAxes());
  const keeper = createPreviousRun();
  keeper.remember({ ...before, settings: { ...before.settings, ...settings } }, before, snapshot);
  return keeper.get();
}

test('switching the activation leaves a ghost of the run before', () => {
  assert.deepEqual(change({ activation: 'relu' }), {
    label: 'Sigmoid',
    step: 3120,
    layers: snapshot.layers,
    history: snapshot.history,
    sameData: true,
    sameWeights: true,
  });
});

test('the ghost had the same weights where they are drawn alike', () => {
  assert.equal(change({ skip: 'on' })?.sameWeights, true);
  assert.equal(change({ initializer: 'matched' })?.sameWeights, false);
  assert.equal(change({ seed: 9 })?.sameWeights, false);
});

test('the ghost had other weights where one of them was changed by hand at the start and is not any more', () => {
  const edit = { side: /** @type {const} */ ('a'), step: 0, layer: 0, part: 'W', index: 0, value: 2, was: 1 };
  const first = /** @type {any} */ ({ ...defaultExperiment(drawnAxes()), byHand: [edit] });
  const normalised = { ...first, settings: { ...first.settings, normalization: 'batch' } };
  const shared = (/** @type {any} */ now, /** @type {any} */ before) => {
    const keeper = createPreviousRun();
    keeper.remember(now, before, snapshot);
    return keeper.get()?.sameWeights;
  };
  assert.equal(shared({ ...normalised, byHand: [] }, first), false);
  assert.equal(shared(normalised, first), true);
});

test('the ghost is named by what has changed since', () => {
  assert.equal(change({ hiddenLayers: 3 })?.label, 'hidden layers 8');
  assert.equal(change({ hiddenLayers: 3, shape: '8,4,2' })?.label, 'hidden layers 8');
  assert.equal(change({ activations: 'relu' })?.label, 'Sigmoid');
  assert.equal(change({ activation: 'tanh', seed: 9 })?.label, 'Sigmoid, seed 1');
});

test('what keeps the run going leaves no ghost', () => {
  assert.equal(change({ learningRate: 0.1 }), null);
  assert.equal(change({ speed: 'full' }), null);
});

test('an edited point is remembered against the ghost', () => {
  const keeper = createPreviousRun(),
    first = defaultExperiment(drawnAxes());
  const second = { ...first, settings: { ...first.settings, activation: 'relu' } };
  keeper.remember(second, first, snapshot);
  assert.equal(keeper.get()?.sameData, true);
  keeper.remember({ ...second, points: { ...second.points } }, second, snapshot);
  assert.equal(keeper.get()?.sameData, false);
});

test('other data takes the ghost away: there is nothing to compare with', () => {
  const keeper = createPreviousRun(),
    first = defaultExperiment(drawnAxes());
  const second = { ...first, settings: { ...first.settings, activation: 'relu' } };
  keeper.remember(second, first, snapshot);
  assert.ok(keeper.get());
  keeper.remember({ ...second, settings: { ...second.settings, dataSet: 'xor' } }, second, snapshot);
  assert.equal(keeper.get(), null);
});

test('a state that is come back to has the ghost that it had', () => {
  const keeper = createPreviousRun(),
    first = defaultExperiment(drawnAxes());
  const second = { ...first, settings: { ...first.settings, activation: 'relu' } };
  const third = { ...first, settings: { ...first.settings, activation: 'tanh' } };
  keeper.remember(second, first, snapshot);
  const ghost = keeper.get();
  keeper.remember(third, second, snapshot);
  assert.equal(keeper.get()?.label, 'ReLU');
  keeper.remember(second, third, snapshot);
  assert.equal(keeper.get(), ghost);
  keeper.remember(first, second, snapshot);
  assert.equal(keeper.get(), null);
});
