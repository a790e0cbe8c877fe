/** Weights that came from a file: in links, in files of the experiment, over changes of settings, and in a run. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { dropLostWeights } from '../../../../web/experiment/run-identity.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { createRun } from '../../../../web/worker/run.js';
import { writeWeights } from '../../../../web/export/weights/write-weights.js';
import { fourPoints, startActions } from '../actions/start-actions.js';
import { readExperimentFile, writeExperimentFile } from '../../../../web/link/experiment-file.js';
import { BadLink } from '../../../../web/link/fields.js';
import { readLink } from '../../../../web/link/read-link.js';
import { remarksOn } from '../../../../web/link/remarks.js';
import { writeLink } from '../../../../web/link/write-link.js';
import { circle, loadModule, succeed } from '../../../wasm/load.js';

/** @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment */

/** Numbers of a 2-n-1 network. @param {number} units */
const layersOf = (units) =>
  [
    [2, units],
    [units, 1],
  ].map(([inputs, count], l) => ({
    W: Float64Array.from({ length: inputs * count }, (_, i) => (l === 0 && i === 1 ? -0 : Math.sin(i + 1))),
    b: new Float64Array(count).fill(5e-324),
    scale: Float64Array.from(l === 0 ? new Array(count).fill(2) : []),
    shift: Float64Array.from(l === 0 ? new Array(count).fill(-1) : []),
    runningMean: Float64Array.from(l === 0 ? new Array(count).fill(0.25) : []),
    runningVariance: Float64Array.from(l === 0 ? new Array(count).fill(4) : []),
  }));

/** @param {number} units @returns {Experiment} */
const given = (units) => ({
  ...defaultExperiment(drawnAxes()),
  settings: { ...defaultSettings(), hiddenLayers: 1, units, precision: 'double', normalization: 'batch' },
  points: fourPoints(),
  twin: {},
  firstWeights: { a: layersOf(units), b: layersOf(units) },
});

test('a link and a file bring them to the bit', () => {
  const { hash, lost } = writeLink(given(4), {}, drawnAxes);
  assert.equal(lost, '');
  assert.deepEqual(readLink(hash, drawnAxes).experiment.firstWeights, given(4).firstWeights);
  const text = writeExperimentFile(given(4), {}, drawnAxes);
  assert.deepEqual(readExperimentFile(text, drawnAxes).experiment.firstWeights, given(4).firstWeights);
});

test('what a link has no room for is left out, and it is said', () => {
  const { hash, lost } = writeLink(given(512), {}, drawnAxes);
  assert.equal(lost, 'weights');
  const opened = readLink(hash, drawnAxes);
  assert.equal(opened.experiment.firstWeights, undefined);
  assert.match(remarksOn(opened), /came without its weights/);
});

test('damaged ones are refused', () => {
  const file = JSON.parse(writeExperimentFile(given(4), {}, drawnAxes));
  for (const change of [
    { sizes: [2, 4] },
    { sizes: [2, 1e9, 1] },
    { sizes: [2, -4, 1] },
    { type: 'float16' },
    { numbers: 'AAAA' },
    { numbers: `AAAAAAAA+H+a${file.firstWeights.a.numbers.slice(12)}` },
  ])
    assert.throws(
      () =>
        readExperimentFile(
          JSON.stringify({ ...file, firstWeights: { a: { ...file.firstWeights.a, ...change } } }),
          drawnAxes,
        ),
      BadLink,
      JSON.stringify(change).slice(0, 60),
    );
  assert.throws(() => readLink('weights=AAAA', drawnAxes), BadLink);
});

test('they stay with what trains them, and go where the network is another or is drawn anew', () => {
  const experiment = given(4);
  const after = (/** @type {object} */ settings) =>
    dropLostWeights({ ...experiment, settings: { ...experiment.settings, ...settings } }, experiment).firstWeights;
  for (const change of [{ learningRate: 1 }, { activation: 'relu' }, { precision: 'float' }, { optimizer: 'adam' }])
    assert.deepEqual(after(change), experiment.firstWeights, JSON.stringify(change));
  for (const change of [
    { units: 5 },
    { hiddenLayers: 2 },
    { seed: 7 },
    { normalization: 'none' },
    { features: 'x,y_squared' },
  ])
    assert.equal(after(change), undefined, JSON.stringify(change));
});

/** @type {import('../../../../wasm/backprop.js').BackpropModule} */
let core;
before(async () => {
  core = await loadModule();
});

test('a run begins with them, running statistics too, and trains on; a negative variance is refused', () => {
  const { settings, firstWeights } = given(4),
    run = createRun(/** @type {any} */ (core)),
    { points } = succeed(core.generate(circle));
  run.configure(settings, points, { weights: firstWeights?.a });
  const begun = succeed(run.session().weights()).layers;
  assert.deepEqual(
    begun.map(({ inputs, ...layer }) => layer),
    firstWeights?.a,
  );
  assert.equal(run.step(), 0);
  assert.equal(run.train(3).steps, 3);
  const [first, ...others] = layersOf(4);
  const answer = run
    .session()
    .setWeights([{ ...first, runningVariance: [1, 1, 1, -1] }, ...others.map(({ W, b }) => ({ W, b }))]);
  assert.match(answer.ok ? '' : answer.message, /negative/);
  run.delete();
});

test('opened, they begin another run, which undo takes back; of another network they change nothing', async () => {
  const page = startActions({ hiddenLayers: 1, units: 4 }),
    before = page.store.get();
  const file = (/** @type {number} */ units) => {
    const layers = layersOf(units).map((layer) => ({ ...layer, scale: new Float64Array(0) }));
    const { settings } = given(units);
    return writeWeights('npz', {
      settings: { ...settings, normalization: 'none' },
      classes: 2,
      inputs: 2,
      layers,
      step: 0,
    });
  };
  await page.actions.openWeights(file(4), 'mine.npz');
  const { firstWeights, run } = page.store.get();
  assert.notEqual(run, before.run);
  assert.deepEqual(firstWeights?.a?.[0].W, layersOf(4)[0].W.map(Math.fround), 'in the precision of the page');
  assert.equal(page.undoName(), 'weights from mine.npz');
  page.actions.undo();
  assert.equal(page.store.get(), before);
  await page.actions.openWeights(file(5), 'mine.npz');
  assert.equal(page.store.get(), before);
  assert.match(
    page.said.at(-1)?.[1] ?? '',
    /^The weights of mine\.npz were not taken\. Layer 1: weights are 5×2 in the file, 4×2 here\.$/,
  );
  assert.equal(page.ui.notice.action.label, 'Take its layers too');
  page.actions.change('learningRate', 0.5);
  page.ui.notice.action.run();
  const { settings, firstWeights: taken } = page.store.get();
  assert.deepEqual([settings.shape, settings.learningRate, taken?.a?.[0].b.length], ['5', 0.5, 5]);
  page.actions.undo();
  assert.equal(page.settings().shape, '', 'the layers and their weights are one edit');
  await page.actions.openWeights(file(600), 'wide.npz');
  assert.equal(page.ui.notice.action, undefined, 'more units than the page has');
});
