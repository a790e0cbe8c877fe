/** Adding and removing units and layers, as changes of settings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hiddenWidths } from '../../../../../web/experiment/network-shape.js';
import { SETTINGS } from '../../../../../web/experiment/setting-table.js';
import { defaultSettings } from '../../../../../web/experiment/settings.js';
import { settingsOfWidths, withLayerAdded, withUnitsAdded } from '../../../../../web/views/network/shape-edits.js';

test('widths that differ are written as a shape, equal ones as a number of layers and of units', () => {
  assert.deepEqual(settingsOfWidths([8, 7, 8]), { shape: '8,7,8' });
  assert.deepEqual(settingsOfWidths([5, 5]), { hiddenLayers: 2, units: 5, shape: '' });
  assert.deepEqual(settingsOfWidths([]), { hiddenLayers: 0, shape: '' });
});

test('the settings give the widths back, whatever was set before', () => {
  for (const widths of [[], [1], [4, 4, 4], [3, 9], [2, 2, 1]]) {
    for (const before of [defaultSettings(), { ...defaultSettings(), shape: '6,2,6' }]) {
      assert.deepEqual(hiddenWidths({ ...before, ...settingsOfWidths(widths) }), widths);
    }
  }
});

test('what is out of bounds is refused', () => {
  const most = Number(SETTINGS.units.max);
  const layers = Number(SETTINGS.hiddenLayers.max);
  assert.equal(settingsOfWidths([3, 0]), null);
  assert.equal(settingsOfWidths([most + 1]), null);
  assert.equal(settingsOfWidths(new Array(layers + 1).fill(2)), null);
  assert.notEqual(settingsOfWidths(new Array(layers).fill(most)), null);
});

test('units are added to one layer, layers at the end', () => {
  assert.deepEqual(withUnitsAdded([8, 8, 8], 2, -1), [8, 7, 8]);
  assert.deepEqual(withLayerAdded([8, 7], 1), [8, 7, 7]);
  assert.deepEqual(withLayerAdded([8, 7], -1), [8]);
  assert.deepEqual(withLayerAdded([], 1), [SETTINGS.units.default]);
});
