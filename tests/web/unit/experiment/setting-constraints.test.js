import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runConfig } from '../../../../web/experiment/core-config.js';
import { hiddenWidths } from '../../../../web/experiment/network-shape.js';
import { restartsRun, settingsForTask, withConsequences } from '../../../../web/experiment/setting-constraints.js';
import { effectOf } from '../../../../web/experiment/setting-effects.js';
import { choicesOf } from '../../../../web/experiment/setting-table.js';
import { resolveInWords } from '../../../../web/words/setting-remarks.js';
import { loadModule, succeed } from '../../../wasm/load.js';
import { tanhOutput } from '../tanh-output.js';

const TWO = { classes: 2, training: 250 },
  THREE = { classes: 3, training: 250 },
  VALUES = { classes: 0, training: 250 };
/** @param {object} settings */
const withDefaults = (settings) => tanhOutput(settings);
/** What becomes of a wish. @param {object} wish @param {object} settings @param {import('../../../../web/experiment/points.js').DataFacts} data */
const wished = (wish, settings = {}, data = TWO) => {
  const asked = { ...withDefaults(settings), ...withConsequences(wish) };
  const fit = resolveInWords(asked, wish, data);
  return { ...fit, settings: { ...asked, ...fit.adjust } };
};

test('settings that go together are left alone', () => {
  assert.deepEqual(resolveInWords(tanhOutput(), { learningRate: 1 }, TWO), { adjust: {}, note: '', refusal: '' });
  assert.deepEqual(wished({ normalization: 'batch' }).adjust, {});
});

test('what was not asked for gives way, and a sentence says what', () => {
  assert.deepEqual(wished({ loss: 'binary_cross_entropy' }).adjust, { outputActivation: 'linear' });
  assert.match(wished({ loss: 'binary_cross_entropy' }).note, /output is linear now\.$/);
  const logits = { loss: 'softmax_cross_entropy', outputActivation: 'linear' };
  assert.deepEqual(wished({ outputActivation: 'tanh' }, logits, THREE).adjust, { loss: 'squared_error' });
  assert.deepEqual(wished({ batchSize: 1 }, { normalization: 'batch' }).adjust, { batchSize: 2 });
  assert.deepEqual(wished({ normalization: 'batch' }, { batchSize: 1 }).adjust, { batchSize: 2 });
  assert.deepEqual(wished({ trainShare: 10 }, { normalization: 'batch' }, { classes: 2, training: 1 }).adjust, {
    normalization: 'none',
  });
});

test('what cannot be is refused in one sentence', () => {
  assert.match(wished({ loss: 'binary_cross_entropy' }, {}, VALUES).refusal, /^Cross-entropy is for classes; .*\.$/);
  assert.match(
    wished({ normalization: 'batch' }, {}, { classes: 2, training: 1 }).refusal,
    /at least 2 training points\.$/,
  );
});

test('whether a change goes back to step 0 is known before', () => {
  const plain = tanhOutput();
  for (const wish of [
    { learningRate: 1 },
    { batchSize: 3 },
    { optimizer: 'adam' },
    { clipping: 'norm' },
    { l2: 0.1 },
    { loss: 'huber' },
  ]) {
    assert.equal(restartsRun(plain, wish, TWO), false, JSON.stringify(wish));
  }
  for (const wish of [{ units: 4 }, { noise: 5 }, { loss: 'binary_cross_entropy' }, { normalization: 'layer' }]) {
    assert.equal(restartsRun(plain, wish, TWO), true, JSON.stringify(wish));
  }
  const logits = withDefaults({ outputActivation: 'linear', loss: 'binary_cross_entropy' });
  assert.equal(restartsRun(logits, { loss: 'squared_error' }, TWO), false, 'both have one output');
  assert.equal(
    restartsRun(logits, { loss: 'softmax_cross_entropy' }, TWO),
    true,
    'two classes, then, have two outputs',
  );
  assert.equal(restartsRun(logits, { loss: 'softmax_cross_entropy' }, THREE), false);
  assert.equal(effectOf({ ...logits, loss: 'softmax_cross_entropy' }, logits, 2), 'network');
});

test('the core takes every pair of choices once they are made to fit', async () => {
  const core = await loadModule();
  const sets = { 2: 'circle', 3: 'spiral3', 0: 'reg-gauss' };
  let asked = 0,
    refused = 0;
  for (const [classes, set] of Object.entries(sets)) {
    const { points } = succeed(core.generate({ set, count: 22, noise: 0, trainShare: 0.5, seed: 1 }));
    const data = { classes: Number(classes), training: 11 };
    for (const outputActivation of choicesOf('outputActivation')) {
      for (const normalization of choicesOf('normalization')) {
        for (const loss of choicesOf('loss')) {
          for (const batchSize of [1, 10]) {
            const wish = { loss };
            const fit = wished(wish, { hiddenLayers: 2, outputActivation, normalization, batchSize }, data);
            asked += 1;
            if (fit.refusal) {
              refused += 1;
              continue;
            }
            const session = new core.Session();
            const configured = session.configure(runConfig(fit.settings), points);
            assert.ok(
              configured.ok,
              `${set}, ${loss}, ${outputActivation}: ${configured.ok ? '' : configured.message}`,
            );
            assert.ok(session.train(3).ok);
            session.delete();
          }
        }
      }
    }
  }
  const outputs = choicesOf('outputActivation').length;
  assert.equal(asked, 3 * outputs * 3 * 5 * 2, 'data sets, outputs, normalisations, losses, batch sizes');
  assert.equal(refused, outputs * 3 * 2 * 2, 'both cross-entropies of a regression');
});

test('another number of layers or units makes all layers alike again', () => {
  assert.deepEqual(withConsequences({ units: 4 }), { units: 4, shape: '' });
  assert.deepEqual(withConsequences({ shape: '8,4' }), { shape: '8,4', hiddenLayers: 2 });
  assert.deepEqual(hiddenWidths({ shape: '8,4', hiddenLayers: 9, units: 3 }), [8, 4]);
});

test('data of another kind brings the loss and output that fit it', () => {
  const between = (/** @type {number} */ before, /** @type {number} */ now) =>
    settingsForTask({ classes: before }, { classes: now });
  assert.deepEqual(between(2, 2), {});
  assert.deepEqual(between(2, 3), { loss: 'softmax_cross_entropy', outputActivation: 'linear' });
  assert.deepEqual(between(3, 5), {});
  assert.deepEqual(between(5, 0), { loss: 'squared_error', outputActivation: 'linear' });
  assert.deepEqual(between(0, 2), { loss: 'binary_cross_entropy', outputActivation: 'linear' });
});

test('a function has one input, and what is computed from it', () => {
  const wave = { ...VALUES, inputs: 1 };
  assert.deepEqual(settingsForTask(TWO, wave), { loss: 'squared_error', outputActivation: 'linear', features: 'x' });
  assert.deepEqual(settingsForTask(VALUES, wave), { features: 'x' });
  assert.deepEqual(settingsForTask(wave, VALUES), { features: 'x,y' });
  assert.deepEqual(settingsForTask(wave, { ...wave }), {});
  assert.equal(wished({ features: 'x,sin_x' }, {}, wave).refusal, '');
  assert.match(wished({ features: 'x,y' }, {}, wave).refusal, /x is all that the network is given/);
  assert.deepEqual(wished({ units: 3 }, { features: 'y,x_squared' }, wave).adjust, { features: 'x_squared' });
  assert.deepEqual(wished({ units: 3 }, { features: 'sin_y' }, wave).adjust, { features: 'x' });
});

test('the core takes what the page makes of every input, and refuses what the page does', async () => {
  const core = await loadModule();
  const { points } = succeed(core.generate({ set: 'sine', count: 20, noise: 0, trainShare: 0.5, seed: 1 }));
  for (const feature of choicesOf('features')) {
    const { refusal, settings } = wished(
      { features: feature },
      { outputActivation: 'linear' },
      { ...VALUES, inputs: 1 },
    );
    assert.equal(new core.Session().configure(runConfig(settings), points).ok, refusal === '', feature);
  }
});
