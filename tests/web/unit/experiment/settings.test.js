import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runConfig } from '../../../../web/experiment/core-config.js';
import {
  commonActivation,
  hiddenActivations,
  hiddenWidths,
  MAX_WEIGHTS,
  parameterCount,
} from '../../../../web/experiment/network-shape.js';
import { settingsForTask, withConsequences } from '../../../../web/experiment/setting-constraints.js';
import { choicesOf } from '../../../../web/experiment/setting-table.js';
import { defaultSettings, settingNames } from '../../../../web/experiment/settings.js';
import { activationName } from '../../../../web/words/activation-name.js';
import { readSetting } from '../../../../web/words/setting-remarks.js';
import { loadModule } from '../../../wasm/load.js';

test('defaults lie within their own bounds', () => {
  const settings = defaultSettings();
  for (const name of settingNames)
    assert.deepEqual(readSetting(name, settings[name]), { ok: true, value: settings[name], note: '' });
});

/** The names in each list of the catalog. @param {import('../../../../wasm/backprop.js').Catalog} catalog */
const namesOf = (catalog) =>
  /** @type {Record<keyof typeof catalog, string[]>} */ (
    Object.fromEntries(
      Object.entries(catalog).map(([list, rows]) => [
        list,
        [...rows].map((/** @type {{name: string}} */ row) => row.name),
      ]),
    )
  );

test('every choice is a name that the core knows', async () => {
  const core = await loadModule();
  const known = namesOf(core.catalog());
  const lists = {
    activation: known.activations,
    outputActivation: known.activations,
    initializer: known.initializers,
    loss: known.losses,
    optimizer: known.optimizers,
    normalization: known.normalizations,
    schedule: known.schedules,
    clipping: known.clippings,
    batchOrder: known.batchOrders,
    features: known.features,
    dataSet: [...known.dataSets, 'penguins', 'custom'],
  };
  for (const [name, list] of Object.entries(lists)) {
    for (const value of choicesOf(/** @type {import('../../../../web/experiment/settings.js').SettingName} */ (name)))
      assert.ok(list.includes(value), `${name}: ${value}`);
  }
});

test('every activation, initialisation, optimiser, loss and way of normalising that the core knows is offered', async () => {
  const core = await loadModule();
  const {
    activations,
    initializers,
    losses,
    optimizers,
    normalizations,
    schedules,
    clippings,
    batchOrders,
    features,
    dataSets,
  } = namesOf(core.catalog());
  const offered = (/** @type {import('../../../../web/experiment/settings.js').SettingName} */ name) => choicesOf(name);
  for (const [name, list] of /** @type {const} */ ([
    ['activation', activations],
    ['outputActivation', activations],
    ['batchOrder', batchOrders],
    ['precision', ['float', 'double']],
    ['initializer', initializers],
    ['loss', losses],
    ['optimizer', optimizers],
    ['normalization', normalizations],
    ['schedule', schedules],
    ['clipping', clippings],
    ['features', features],
  ])) {
    assert.deepEqual([...list].sort(), [...offered(name)].sort());
  }
  for (const name of dataSets) assert.ok(offered('dataSet').includes(name), name);
});

test('a list of widths is read, and anything else refused', () => {
  assert.deepEqual(readSetting('shape', ' 8, 4;2 '), { ok: true, value: '8,4,2', note: '' });
  assert.deepEqual(readSetting('shape', ''), { ok: true, value: '', note: '' });
  for (const typed of ['8,x', '0', '513', '3.5', '-2']) assert.equal(readSetting('shape', typed).ok, false, typed);
  assert.match(readSetting('shape', Array(129).fill(1).join(',')).note, /at most 128/);
});

test('activations of the layers are read as the page and as the core call them, and anything else is refused', () => {
  assert.deepEqual(readSetting('activations', ' ReLU, leaky relu;tanh '), {
    ok: true,
    value: 'relu,leaky_relu,tanh',
    note: '',
  });
  assert.deepEqual(readSetting('activations', 'leaky_relu'), { ok: true, value: 'leaky_relu', note: '' });
  assert.deepEqual(readSetting('activations', ' '), { ok: true, value: '', note: '' });
  assert.match(readSetting('activations', 'ReLU, rely').note, /“rely” is none of them/);
  assert.match(readSetting('activations', Array(129).fill('relu').join(',')).note, /at most 128/);
});

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

test('inputs are some of the features, at least one', () => {
  assert.deepEqual(readSetting('features', 'y,x'), { ok: true, value: 'x,y', note: '' });
  assert.equal(readSetting('features', '').ok, false);
  assert.match(readSetting('features', 'x,z').note, /“z” is none of them/);
});

test('another number of layers or units makes all layers alike again', () => {
  assert.deepEqual(withConsequences({ units: 4 }), { units: 4, shape: '' });
  assert.deepEqual(withConsequences({ shape: '8,4' }), { shape: '8,4', hiddenLayers: 2 });
  assert.deepEqual(hiddenWidths({ shape: '8,4', hiddenLayers: 9, units: 3 }), [8, 4]);
});

test('data of another kind brings the loss and output that fit it', () => {
  assert.deepEqual(settingsForTask(2, 2), {});
  assert.deepEqual(settingsForTask(2, 3), { loss: 'softmax_cross_entropy', outputActivation: 'linear' });
  assert.deepEqual(settingsForTask(3, 5), {});
  assert.deepEqual(settingsForTask(5, 0), { loss: 'squared_error', outputActivation: 'linear' });
  assert.deepEqual(settingsForTask(0, 2), { loss: 'squared_error', outputActivation: 'tanh' });
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
  for (const [typed, value] of [
    ['0,05', 0.05],
    ['5e-4', 0.0005],
    [' 1 ', 1],
  ]) {
    const reading = readSetting('learningRate', typed);
    assert.equal(reading.ok && reading.value, value);
  }
});

test('long nonsense is not repeated in full', () => {
  assert.ok(readSetting('seed', 'x'.repeat(1000)).note.length < 120);
});

test('weights are counted as the network has them', () => {
  const count = (/** @type {number} */ hiddenLayers, /** @type {number} */ units) =>
    parameterCount({ ...defaultSettings(), hiddenLayers, units });
  assert.equal(count(0, 8), 3); // 2 weights, 1 bias
  assert.equal(count(1, 4), 4 * 2 + 4 + 4 + 1);
  assert.equal(count(8, 8), 24 + 7 * 72 + 9);
  assert.ok(count(100, 128) < MAX_WEIGHTS && count(128, 512) > MAX_WEIGHTS);
});
