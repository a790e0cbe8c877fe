import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings, FIELDS, MAX_WEIGHTS, parameterCount, readSetting, settingNames } from '../../../web/settings.js';
import { loadModule } from '../../wasm/load.js';

test('defaults lie within their own bounds', () => {
  const settings = defaultSettings();
  for (const name of settingNames) assert.deepEqual(readSetting(name, settings[name]), { ok: true, value: settings[name], note: '' });
});

test('every choice is a name that the core knows', async () => {
  const core = await loadModule();
  const { activations, initializers, dataSets } = core.catalog();
  const own = ['penguins', 'custom'];
  const names = (/** @type {'activation'|'initializer'|'dataSet'} */ name) => FIELDS[name].choices.map((choice) => choice.value);
  for (const name of names('activation')) assert.ok(activations.includes(name), name);
  for (const name of names('initializer')) assert.ok(initializers.includes(name), name);
  for (const name of names('dataSet')) assert.ok([...dataSets, ...own].includes(name), name);
});

test('what is out of range is clamped, and its bounds are said', () => {
  const reading = readSetting('batchSize', '5000');
  assert.equal(reading.ok && reading.value, 1000);
  assert.match(reading.note, /Batch size goes from 1 to 1000; set to 1000/);
  assert.equal(readSetting('learningRate', '-3').note, 'Learning rate goes from 0.000001 to 100; set to 0.000001.');
});

test('fractions of whole things are rounded, and it is said', () => {
  const reading = readSetting('units', '7.6');
  assert.equal(reading.ok && reading.value, 8);
  assert.match(reading.note, /whole number; set to 8/);
});

test('nonsense is refused with what was expected', () => {
  for (const typed of ['', 'abc', '1e', '0x', '1.2.3', '<img src=x>', 'NaN', '１２x']) {
    const reading = readSetting('learningRate', typed);
    assert.equal(reading.ok, false, typed);
    assert.match(reading.note, /Learning rate takes a number from 0\.000001 to 100/);
  }
  assert.equal(readSetting('activation', 'step').ok, false);
});

test('infinity is clamped as any number too large', () => {
  const reading = readSetting('learningRate', '1e999');
  assert.equal(reading.ok && reading.value, 100);
});

test('a decimal comma, a real minus and scientific notation are numbers', () => {
  for (const [typed, value] of [['0,05', 0.05], ['5e-4', 0.0005], [' 1 ', 1]]) {
    const reading = readSetting('learningRate', typed);
    assert.equal(reading.ok && reading.value, value);
  }
});

test('long nonsense is not repeated in full', () => {
  assert.ok(readSetting('seed', 'x'.repeat(1000)).note.length < 120);
});

test('weights are counted as the network has them', () => {
  const count = (/** @type {number} */ hiddenLayers, /** @type {number} */ units) => parameterCount({ ...defaultSettings(), hiddenLayers, units });
  assert.equal(count(0, 8), 3); // 2 weights, 1 bias
  assert.equal(count(1, 4), 4 * 2 + 4 + 4 + 1);
  assert.equal(count(8, 8), 24 + 7 * 72 + 9);
  assert.ok(count(100, 128) < MAX_WEIGHTS && count(128, 512) > MAX_WEIGHTS);
});
