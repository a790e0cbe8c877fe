/** The experiment as short PyTorch, without PyTorch: `./run export-check` runs it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { afterEach, test } from 'node:test';
import { choicesOf, hasEffect, SETTINGS } from '../../../../../web/experiment/setting-table.js';
import { choiceLabel } from '../../../../../web/words/setting-names.js';
import { speak } from '../../../../../web/words/text.js';
import { programText, tokensOf } from '../../../../../web/export/listing/line.js';
import { trainingRows } from '../../../../../web/export/listing/points-file.js';
import { torchListing } from '../../../../../web/export/listing/torch-listing.js';
import { randomExperiment } from '../../../../export/experiments.js';
import { fixedExperiments } from '../../../../export/fixed-experiments.js';
import { must } from '../../../../must.js';
import { loadModule } from '../../../../wasm/load.js';

/** @typedef {import('../../../../../web/experiment/settings.js').Settings} Settings */

const core = await loadModule();
const fixed = (await fixedExperiments(core)).map(({ experiment }) => experiment);
const random = await Promise.all(Array.from({ length: 40 }, (_, i) => randomExperiment(core, 500 + i)));
const experiments = [...fixed, ...random.map(({ experiment }) => experiment)];
const first = must(fixed[0]);

afterEach(() => speak('en'));

/** @param {Partial<Settings>} chosen */
const textWith = (chosen) => programText(torchListing({ ...first, settings: { ...first.settings, ...chosen } }));

test('every experiment is Python, and its four calls are the page’s verbs in their order', () => {
  const programs = experiments.map(torchListing);
  execFileSync(
    'python3',
    ['-c', 'import json, sys\nfor text in json.load(sys.stdin): compile(text, "listing", "exec")'],
    { input: JSON.stringify(programs.map(programText)) },
  );
  for (const program of programs) {
    const calls = program.filter(({ isCall }) => isCall);
    assert.deepEqual(
      calls.map(({ verb, text, isLoop }) => [verb, text.trim(), isLoop]),
      [
        ['forward', 'y_hat = model(x)', true],
        ['loss', 'loss = criterion(y_hat, y)', true],
        ['backward', 'loss.backward()', true],
        ['update', 'optimizer.step()', true],
      ],
    );
    assert.doesNotMatch(programText(program), /undefined|NaN|OUTPUT|TARGET|SIZE|settings\.|\n{3}| \n/);
    for (const { text } of program)
      assert.equal(
        tokensOf(text)
          .map((token) => token.text)
          .join(''),
        text,
      );
  }
});

test('the first view’s is as short as one would write it, in lines that a panel has room for', () => {
  const program = torchListing(first);
  assert.ok(program.length >= 25 && program.length <= 45, `${program.length} lines`);
  assert.deepEqual(
    program.filter(({ text }) => text.length > 80).map(({ text }) => text),
    [],
  );
  assert.match(
    programText(program),
    /# 75 training points from points\.csv: 2 inputs, then 0 \(orange\) or 1 \(blue\)/,
  );
});

test('it has the numbers and names of the experiment, and changes with each of them', () => {
  const text = textWith({});
  /** @type {Partial<Settings>[]} */
  const changes = [
    { activation: 'relu' },
    { hiddenLayers: 3 },
    { hiddenLayers: 40 },
    { units: 5 },
    { shape: '4,3' },
    { activations: 'relu' },
    { features: 'x,y,x_times_y' },
    { initializer: 'he_normal' },
    { initializer: 'matched', activation: 'relu' },
    { initializer: 'normal', initialSize: 0.7 },
    { bias: 0.25 },
    { normalization: 'batch' },
    { normalization: 'layer' },
    { skip: 'on' },
    { outputActivation: 'tanh', loss: 'squared_error' },
    { seed: 5 },
    { precision: 'double' },
    { learningRate: 0.03 },
    { batchSize: 7 },
    { loss: 'huber' },
    { optimizer: 'adam' },
    { optimizer: 'adam', beta1: 0.8 },
    { optimizer: 'adam', beta2: 0.9 },
    { optimizer: 'adamw', weightDecay: 0.2 },
    { optimizer: 'momentum', momentum: 0.7 },
    { optimizer: 'nesterov' },
    { optimizer: 'rmsprop', smoothing: 0.8 },
    { clipping: 'norm', clippingLimit: 0.3 },
    { clipping: 'value', clippingLimit: 0.3 },
    { l1: 0.01 },
    { l1: 0.01, l1Kills: 'on' },
    { l2: 0.02 },
    { schedule: 'step', schedulePeriod: 60, scheduleFactor: 0.4 },
    { schedule: 'cosine', schedulePeriod: 70 },
    { warmUp: 30 },
    { batchOrder: 'sequential' },
  ];
  const texts = changes.map(textWith);
  assert.equal(new Set([text, ...texts]).size, changes.length + 1, 'no two are the same');
  texts.forEach((one, i) => {
    for (const [name, value] of Object.entries(must(changes[i])))
      if (typeof value === 'number' && !/^(hiddenLayers|units)$/.test(name))
        assert.match(one, new RegExp(`[ =(]${value}\\b`), `${name} ${value}`);
  });
  assert.match(
    textWith({ initializer: 'he_uniform' }),
    new RegExp(choiceLabel('initializer', 'he_uniform').replace(/[()]/g, '.')),
  );
});

test('a setting that the network or its training follows is in it, one by one', () => {
  /** Needed for a setting to have an effect. @type {Partial<Record<import('../../../../../web/experiment/settings.js').SettingName, Partial<Settings>>>} */
  const given = {
    l1Kills: { l1: 0.1 },
    initialSize: { initializer: 'normal' },
    momentum: { optimizer: 'momentum' },
    smoothing: { optimizer: 'rmsprop' },
    beta1: { optimizer: 'adam' },
    beta2: { optimizer: 'adam' },
    weightDecay: { optimizer: 'adamw' },
    clippingLimit: { clipping: 'norm' },
    schedulePeriod: { schedule: 'step' },
    scheduleFactor: { schedule: 'step' },
  };
  for (const [key, setting] of Object.entries(SETTINGS)) {
    const name = /** @type {import('../../../../../web/experiment/settings.js').SettingName} */ (key);
    if (!/network|live/.test(setting.effect) || /list|names|set/.test(setting.kind)) continue;
    const base = { ...first.settings, ...given[name] };
    assert.ok(hasEffect(name, base), name);
    const before = textWith(base);
    const others =
      setting.kind === 'choice'
        ? choicesOf(name).filter((choice) => choice !== base[name])
        : [setting.max === 1 ? 0.5 : Math.max(2, Number(setting.min)) * (setting.max === 0.9999 ? 0.25 : 1)];
    // Their words differ, as those of the output do that has none.
    for (const other of others) assert.notEqual(textWith({ ...base, [name]: other }), before, `${name} ${other}`);
  }
});

test('its comments are in the page’s language', async () => {
  await speak('de');
  assert.match(textWith({}), /# 75 Trainingspunkte aus points\.csv: 2 Eingaben, dann 0 \(/);
});

test('points.csv has the training points, as the network is given them', () => {
  const rows = trainingRows(first.points);
  assert.deepEqual(rows[0], ['x1', 'x2', 'class']);
  assert.equal(rows.length, 76);
  const [x, y, label] = must(rows[1]),
    i = first.points.test.indexOf(0);
  assert.deepEqual([x, y, label], [first.points.x[i], first.points.y[i], Number(must(first.points.label[i]) > 0)]);
});
