/** The short PyTorch of the code panel, run by PyTorch: as it stands it trains; with the page's first weights and mini-batches its losses are the page's. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runConfig } from '../../web/experiment/core-config.js';
import { trainingCount } from '../../web/experiment/points.js';
import { computeFirstUpdates } from '../../web/worker/first-updates.js';
import { toCsv } from '../../web/export/csv.js';
import { programText } from '../../web/export/listing/line.js';
import { numpyListing, numpyRefusal } from '../../web/export/listing/numpy-listing.js';
import { trainingRows } from '../../web/export/listing/points-file.js';
import { torchListing } from '../../web/export/listing/torch-listing.js';
import { loadModule, succeed } from '../wasm/load.js';
import { drawnData, named, randomExperiment } from './experiments.js';
import { fixedExperiments } from './fixed-experiments.js';
import { runScripts } from './python.js';

const UPDATES = 20;
const folder = mkdtempSync(join(tmpdir(), 'backprop-listing-'));
/** @type {import('../../wasm/backprop.js').BackpropModule} */
let core;
/** @type {import('./experiments.js').Named[]} */
let experiments = [];

before(async () => {
  core = await loadModule();
  const random = await Promise.all(Array.from({ length: 30 }, (_, i) => randomExperiment(core, 900 + i)));
  experiments = [...(await fixedExperiments(core)), ...random, ...SOON_LEARNED.map((dataSet) => learnedSoon(dataSet))];
});
/** In the epochs that a program has. */
const SOON_LEARNED = /** @type {const} */ (['circle', 'gauss']);

/** @param {typeof SOON_LEARNED[number]} dataSet */
const learnedSoon = (dataSet) =>
  named(`${dataSet} with Adam`, drawnData(core, { dataSet }), { dataSet, optimizer: 'adam', learningRate: 0.03 });

after(() => rmSync(folder, { recursive: true }));

/** The program, with its points beside it. @param {import('../../web/experiment/experiment.js').Experiment} experiment @param {number} i */
function programOf(experiment, i, listing = torchListing) {
  const file = join(folder, `${i}.csv`);
  writeFileSync(file, toCsv(trainingRows(experiment.points)));
  return replaceIn(programText(listing(experiment)), '"points.csv"', JSON.stringify(file));
}

/** @param {string} text @param {string|RegExp} what @param {string} by */
function replaceIn(text, what, by) {
  const replaced = text.replace(what, () => by);
  assert.notEqual(replaced, text, `${what} is in the program`);
  return replaced;
}

/** The page's mini-batches, as lists of its training points. @param {import('../../web/experiment/experiment.js').Experiment} experiment */
function batchesOf({ settings, points }) {
  const session = new core.Session();
  succeed(session.configure({ ...runConfig(settings), precision: 'double' }, points));
  const batches = Array.from({ length: UPDATES }, () => {
    succeed(session.forward());
    const { indices } = succeed(session.batchIndices());
    return [...indices];
  });
  session.delete();
  return batches;
}

/** @param {import('../../web/experiment/experiment.js').Experiment} experiment */
const firstUpdates = ({ settings, points }) =>
  computeFirstUpdates(core, { settings, points, numbers: [], updates: UPDATES });

/** In double precision, from the page's weights, over its batches; it ends with what it came to. @param {import('./experiments.js').Named} named @param {number} i @param {number} change of the first weight */
function asOnThePage({ experiment }, i, change = 0) {
  const { layers, losses } = firstUpdates(experiment);
  const weights = layers.map(({ W, b }, l) => [
    l === 0 ? Array.from(W, (w, k) => (k === 0 ? w + change : w)) : [...W],
    [...b],
  ]);
  let text = programOf(experiment, i).replace('float32', 'float64');
  text = replaceIn(text, 'import torch\n', 'import torch\ntorch.set_default_dtype(torch.float64)\n');
  text = replaceIn(
    text,
    /^(?=criterion = |def criterion)/m,
    `with torch.no_grad():
    for layer, (W, b) in zip(linear, ${JSON.stringify(weights)}):
        layer.weight.copy_(torch.tensor(W).reshape(layer.weight.shape))
        layer.bias.copy_(torch.tensor(b))
losses = []
`,
  );
  text = replaceIn(text, /^loader = .*$/m, `loader = [(X[b], Y[b]) for b in ${JSON.stringify(batchesOf(experiment))}]`);
  text = replaceIn(text, 'range(100)', 'range(1)');
  text = replaceIn(
    text,
    'loss = criterion(y_hat, y)\n',
    'loss = criterion(y_hat, y)\n        losses.append(loss.item())\n',
  );
  return { text: text + TELL, losses };
}

/** What a program came to, at its end. */
const TELL = 'import json\nprint(json.dumps(losses).replace("NaN", "null").replace("Infinity", "null"))\n';

/** The same of NumPy. @param {import('./experiments.js').Named} named @param {number} i */
function numpyAsOnThePage({ experiment }, i) {
  const { layers, losses } = firstUpdates(experiment);
  const weights = layers.map(({ W, b }) => [[...W], [...b]]);
  let text = programOf(experiment, i, numpyListing);
  text = replaceIn(
    text,
    /(?<=^b = .*\n)/m,
    `for l, (values, biases) in enumerate(${JSON.stringify(weights)}):
    W[l] = np.array(values, dtype=float).reshape(W[l].shape)
    b[l] = np.array(biases, dtype=float).reshape(b[l].shape)
losses = []
`,
  );
  text = replaceIn(text, /for i in range\(0, .*:$/m, `for batch in ${JSON.stringify(batchesOf(experiment))}:`);
  text = replaceIn(text, /batch = order\[.*$/m, 'pass');
  text = replaceIn(text, 'range(100)', 'range(1)');
  text = replaceIn(text, /(?<=^ +loss = .*\n)/m, '        losses.append(float(loss))\n');
  return { text: text + TELL, losses };
}

/** @param {import('./python.js').Ended} ended @returns {number[]} */
const lossesIn = ({ output }) => JSON.parse(output.trim().split('\n').at(-1) ?? '');

/** @param {import('./experiments.js').Named[]} experiments @param {ReturnType<typeof asOnThePage>[]} programs */
function compareLosses(experiments, programs) {
  const ended = runScripts(programs.map(({ text }) => text));
  let compared = 0;
  ended.forEach((one, i) => {
    assert.equal(one.error, '', experiments[i].name);
    const { values, moved } = programs[i].losses,
      losses = lossesIn(one);
    for (const [k, value] of values.entries()) {
      const allowed = Math.max(1e-9 * Math.abs(value), 100 * moved[k]);
      // From here on rounding alone decides.
      if (!(100 * moved[k] <= 1e-6 * Math.abs(value))) break;
      assert.ok(
        Math.abs(losses[k] - value) <= allowed,
        `${experiments[i].name}, update ${k + 1}: ${losses[k]}, ${value} on the page`,
      );
      compared += 1;
    }
  });
  console.log(`${compared} losses of ${ended.length} experiments`);
  assert.ok(compared > 10 * ended.length);
}

test('with the page’s first weights and mini-batches, every program comes to the page’s losses', () =>
  compareLosses(
    experiments,
    experiments.map((named, i) => asOnThePage(named, i)),
  ));

test('and so does every program in NumPy', async () => {
  const random = await Promise.all(Array.from({ length: 150 }, (_, i) => randomExperiment(core, 2000 + i)));
  const some = [...experiments, ...random].filter(({ experiment }) => numpyRefusal(experiment.settings) === '');
  assert.ok(some.length > 40, `${some.length} experiments`);
  compareLosses(some, some.map(numpyAsOnThePage));
});

test('another first weight would be noticed', () => {
  const { text, losses } = asOnThePage(experiments[0], 0, 1e-3);
  const [ended] = runScripts([text]);
  assert.ok(Math.abs(lossesIn(ended)[0] - losses.values[0]) > 1e-9 * losses.values[0]);
});

/** Updates that a program makes. @param {import('../../web/experiment/experiment.js').Experiment} experiment */
function updatesOf({ settings, points }) {
  const count = trainingCount(points);
  return 100 * Math.ceil(count / Math.min(settings.batchSize, count));
}

/**
 * What the page itself learns whatever it draws: from each of three seeds, its loss over all training points falls under 0.4 of the first
 * in as many updates as a program makes. Many a random experiment does not, and one has labels that have nothing to do with its columns.
 * @param {import('./experiments.js').Named} named
 */
function isLearned({ experiment }) {
  const updates = updatesOf(experiment);
  if (updates > 2000) return false;
  return [1, 2, 3].every((seed) => {
    const session = new core.Session();
    succeed(session.configure(runConfig({ ...experiment.settings, seed }), experiment.points));
    const before = succeed(session.evaluate()).trainLoss;
    session.train(updates);
    const after = succeed(session.evaluate()).trainLoss;
    session.delete();
    return after < 0.4 * before;
  });
}

/** Its loss over all training points, before the first update and after the last. @param {string} text */
const withEnds = (text) =>
  replaceIn(text, /^(?=loader = )/m, 'ends = [criterion(model(X), Y).item()]\n') +
  'ends += [criterion(model(X), Y).item()]\nprint("ends", *ends)\n';

test('as it stands in the panel, every program runs and trains', () => {
  const learned = experiments.filter(isLearned);
  assert.ok(learned.length >= 6, `${learned.length} experiments are learned`);
  const some = [...new Set([...experiments.slice(0, 17), ...learned])];
  // All are run by one process, to the next of which nothing of this one's may stay.
  const restore = 'torch.set_default_dtype(torch.float32)\n';
  const ended = runScripts(some.map(({ experiment }, i) => withEnds(programOf(experiment, i)) + restore));
  ended.forEach(({ error, output }, i) => {
    const { name } = some[i];
    assert.equal(error, '', name);
    assert.equal(output.match(/^epoch \d+: loss \S+$/gm)?.length, 100, name);
    const [before, after] = (/^ends (.*)$/m.exec(output)?.[1] ?? '').split(' ').map(Number);
    if (learned.includes(some[i]))
      assert.ok(after < 0.5 * before, `${name}, which the page learns: ${before} to ${after}`);
  });
});

test('as it stands in the panel, every program in NumPy runs and trains', () => {
  const some = experiments.filter(({ experiment }) => numpyRefusal(experiment.settings) === '');
  // Some of the random ones diverge, of which NumPy warns.
  const ended = runScripts(
    some.map(({ experiment }, i) =>
      `${programOf(experiment, i, numpyListing)}`.replace(
        'import numpy as np\n',
        'import numpy as np\nnp.seterr(all="ignore")\n',
      ),
    ),
  );
  ended.forEach(({ error, output }, i) => {
    assert.equal(error, '', some[i].name);
    assert.equal(output.match(/^epoch \d+: loss \S+$/gm)?.length, 100, some[i].name);
  });
  assert.ok(ended.length >= 8, `${ended.length} programs`);
});
