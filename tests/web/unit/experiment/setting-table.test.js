import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf } from '../../../../web/experiment/setting-table.js';
import { defaultSettings, settingNames } from '../../../../web/experiment/settings.js';
import { readSetting } from '../../../../web/words/setting-remarks.js';
import { loadModule, succeed } from '../../../wasm/load.js';

test('defaults lie within their own bounds', () => {
  const settings = defaultSettings();
  for (const name of settingNames)
    assert.deepEqual(readSetting(name, settings[name]), { ok: true, value: settings[name], note: '' });
});

/** The names in each list of the catalog. @param {import('../../../../wasm/backprop.js').Catalog} catalog */
const namesOf = (catalog) =>
  /** @type {Record<keyof typeof catalog, string[]>} */ (
    Object.fromEntries(
      Object.entries(catalog).map(([list, rows]) => [list, rows.map((/** @type {{name: string}} */ { name }) => name)]),
    )
  );

test('every choice is a name that the core knows', async () => {
  const core = await loadModule();
  const known = namesOf(succeed(core.catalog()).catalog);
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
    dataSet: [...known.dataSets, 'penguins', 'digits', 'custom'],
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
  } = namesOf(succeed(core.catalog()).catalog);
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
