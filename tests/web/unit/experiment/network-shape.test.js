import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runConfig } from '../../../../web/experiment/core-config.js';
import {
  commonActivation,
  hiddenActivations,
  MAX_WEIGHTS,
  parameterCount,
} from '../../../../web/experiment/network-shape.js';
import { withConsequences } from '../../../../web/experiment/setting-constraints.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { activationName } from '../../../../web/words/activation-name.js';

test('layers that no activation is given for have that of all; one for all takes the list back', () => {
  const settings = { ...defaultSettings(), hiddenLayers: 3, activations: 'relu,tanh' };
  assert.deepEqual(hiddenActivations(settings), ['relu', 'tanh', 'sigmoid']);
  assert.deepEqual(hiddenActivations({ ...settings, hiddenLayers: 1 }), ['relu']);
  assert.equal(commonActivation(settings), '');
  assert.equal(commonActivation({ ...settings, hiddenLayers: 1 }), 'relu');
  assert.equal(commonActivation({ ...settings, hiddenLayers: 0 }), 'sigmoid');
  assert.equal(commonActivation({ ...settings, activations: 'sigmoid,sigmoid' }), 'sigmoid');
  assert.deepEqual(withConsequences({ activation: 'relu' }), { activation: 'relu', activations: '' });
  assert.deepEqual(withConsequences({ activations: 'relu' }), { activations: 'relu' });
  assert.equal(activationName(settings), 'ReLU 1, Tanh 2, Sigmoid 3');
  assert.equal(
    activationName({ ...settings, hiddenLayers: 8, activations: 'relu,relu,tanh,relu,tanh' }),
    'ReLU 1–2, Tanh 3, ReLU 4, …',
  );
  assert.deepEqual(runConfig(settings).activations, ['relu', 'tanh', 'sigmoid']);
  assert.equal(runConfig(defaultSettings()).activations, undefined);
});

test('weights are counted as the network has them', () => {
  const count = (/** @type {number} */ hiddenLayers, /** @type {number} */ units) =>
    parameterCount({ ...defaultSettings(), hiddenLayers, units });
  assert.equal(count(0, 8), 3); // 2 weights, 1 bias
  assert.equal(count(1, 4), 4 * 2 + 4 + 4 + 1);
  assert.equal(count(8, 8), 24 + 7 * 72 + 9);
  assert.ok(count(100, 128) < MAX_WEIGHTS && count(128, 512) > MAX_WEIGHTS);
});
