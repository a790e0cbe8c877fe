import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  anotherValue,
  shownOverrides,
  withOverride,
  withoutOverride,
} from '../../../../../web/views/compare/second-settings.js';
import { tanhOutput } from '../../tanh-output.js';

const first = tanhOutput();

test('an override by the empty list is shown as what all layers are alike in, and goes with it', () => {
  assert.deepEqual(shownOverrides({ activation: 'relu', units: 4 }), ['activation', 'units']);
  assert.deepEqual(shownOverrides({ activations: '' }), ['activation']);
  assert.deepEqual(withoutOverride({ activations: '', skip: 'on' }, 'activation'), { skip: 'on' });
});

test('a list of activations takes the place of one for all', () => {
  const overrides = withOverride({ activation: 'relu', units: 4 }, 'activations', 'relu,tanh');
  assert.equal(overrides.activations, 'relu,tanh');
  assert.equal(overrides.units, 4);
  assert.ok(!('activation' in overrides));
});

test('another value is one that the first network does not have', () => {
  assert.equal(anotherValue('learningRate', first, first), 0.003);
  assert.equal(anotherValue('hiddenLayers', { ...first, hiddenLayers: 1 }, first), 2);
  assert.equal(anotherValue('hiddenLayers', { ...first, hiddenLayers: 8 }, first), 4);
  assert.notEqual(anotherValue('optimizer', first, first), first.optimizer);
  const widths = /** @type {string} */ (anotherValue('shape', first, { ...first, shape: '8,6,5' }));
  assert.equal(widths, '8,6,2');
});
