/** What a PyTorch script is made of, without PyTorch: `./run export-check` runs scripts. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { coreCatalog, namesOf } from '../../../../web/experiment/catalog.js';
import { fillTemplate } from '../../../../web/export/pytorch/fill-template.js';
import { pythonList, pythonNumber, pythonString } from '../../../../web/export/pytorch/python-text.js';
import { sampleTables } from '../../../../web/export/pytorch/sample-tables.js';
import {
  ACTIVATION_LAYERS,
  ACTIVATIONS,
  CRITERIA,
  FEATURES,
  OPTIMIZERS,
} from '../../../../web/export/pytorch/torch-names.js';
import { createRandom } from '../../../export/experiments.js';
import { fixedExperiments, WICKED_NAMES } from '../../../export/fixed-experiments.js';
import { readTemplates } from '../../../export/python.js';
import { scriptOf } from '../../../export/script-of.js';
import { defaultConfig, loadModule, succeed } from '../../../wasm/load.js';

/** Runs Python, which needs nothing but itself here. @param {string} program @param {unknown} [input] */
const python = (program, input = null) =>
  JSON.parse(execFileSync('python3', ['-c', program], { input: JSON.stringify(input), encoding: 'utf8' }));

test('all that the core offers has a name in PyTorch', () => {
  assert.deepEqual(Object.keys(ACTIVATIONS).sort(), namesOf(coreCatalog.activations).sort());
  assert.deepEqual(Object.keys(ACTIVATION_LAYERS).sort(), namesOf(coreCatalog.activations).sort());
  assert.deepEqual(Object.keys(CRITERIA).sort(), namesOf(coreCatalog.losses).sort());
  assert.deepEqual(Object.keys(OPTIMIZERS).sort(), namesOf(coreCatalog.optimizers).sort());
  assert.deepEqual(Object.keys(FEATURES).sort(), namesOf(coreCatalog.features).sort());
});

test('a name is one literal, whatever is in it, and a number is the same number', () => {
  const texts = [...WICKED_NAMES, '', '\x7f\x85\xa0\u2028\ufeff\u{e0001}', '\udfff\ud800'];
  const literals = texts.map(pythonString);
  for (const literal of literals) assert.match(literal, /^"[^\p{C}\u2028\u2029]*"$/u);
  const numbers = [0, -0, 1, 0.1, 1e21, 5e-324, 1.7976931348623157e308, -1e-7, 1 / 3, Infinity, -Infinity];
  const read = python(
    'import ast, json, sys; texts, numbers = json.load(sys.stdin); print(json.dumps([[ast.literal_eval(t) for t in texts], [float.hex(float(eval(n))) for n in numbers]]))',
    [literals, numbers.map(pythonNumber)],
  );
  assert.deepEqual(
    read[0],
    texts.map((text) => text.replace(/\p{Cs}/gu, '\ufffd')),
  );
  const hex = python(
    'import json, sys; print(json.dumps([float.hex(float(n)) for n in json.load(sys.stdin)]))',
    numbers.map((n) => (Object.is(n, -0) ? '-0.0' : String(n).replace('Infinity', 'inf'))),
  );
  assert.deepEqual(read[1], hex);
  assert.equal(pythonList(['1', '2']), '[1, 2]');
});

test('a template has its lines by their conditions, and what fills it is not filled again', () => {
  const template = 'a = PAGE.one  #: x & !y\nb  #: y\n#: if y\nc\n#: end\n    d PAGE.two';
  const filling = { values: { one: 'PAGE.two', two: 'f(\n    1,\n)' }, holds: new Set(['x']) };
  assert.equal(fillTemplate(template, filling), 'a = PAGE.two\n    d f(\n        1,\n    )');
  assert.throws(() => fillTemplate('PAGE.three', filling), /three/);
});

const core = await loadModule(),
  scripts = (await fixedExperiments(core)).map(({ experiment }) => scriptOf(core, experiment));

test('templates and scripts are Python, and nothing of a template is left in a script', () => {
  python('import json, sys\nfor text in json.load(sys.stdin): compile(text, "script", "exec")\nprint("true")', [
    ...Object.values(readTemplates()),
    ...scripts,
  ]);
  for (const script of scripts) {
    assert.doesNotMatch(script, /PAGE\.|#:|undefined|NaN|\n{4}| \n/);
    for (const line of ['y = model(x)', 'loss = criterion(y, t)', 'loss.backward()', 'optimizer.step()'])
      assert.ok(script.includes(line), line);
  }
});

test('own data is in the units of its file, where these are exactly what the network is given', () => {
  const [, columns, prices, , moved] = scripts;
  for (const script of [columns, prices]) assert.match(script, /\(rows\[:, :-1\] - mean\) \/ deviation/);
  assert.match(prices, /labels = \(labels - TARGET\[0\]\)/);
  assert.match(moved, /X_AXIS\[0\]\) \/ \(X_AXIS\[1\]/);
});

test('samples that their file has no digits for are written as the network is given them', () => {
  const axis = (/** @type {string} */ name) => ({ name, low: 0.1, high: 0.7 });
  const axes = { x: axis('a'), y: axis('b'), classes: ['c', 'd'], source: '' };
  const random = createRandom(1),
    x = Float64Array.from({ length: 400 }, () => random.next() * 12 - 6);
  const points = { x, y: x, label: x.map((value) => Math.sign(value)), test: new Uint8Array(400).fill(1, 200) };
  const { inputs, training, test } = sampleTables({ points, axes });
  assert.equal(inputs, 'scaled');
  assert.deepEqual(training[0], [x[0], x[0], x[0] > 0 ? 1 : 0]);
  assert.deepEqual([training.length, test.length], [200, 200]);
});

test('the order of samples is the page’s, for many batches, seeds and sizes', () => {
  const { order } = readTemplates();
  const cases = [
    { seed: 1, batchSize: 10, count: 75, batchOrder: 'reshuffled' },
    { seed: 4294967295, batchSize: 1, count: 3, batchOrder: 'reshuffled' },
    { seed: 9007199254740991, batchSize: 7, count: 400, batchOrder: 'reshuffled' },
    { seed: 5, batchSize: 1000, count: 20, batchOrder: 'reshuffled' },
    { seed: 5, batchSize: 7, count: 20, batchOrder: 'sequential' },
    { seed: 5, batchSize: 1000, count: 20, batchOrder: 'sequential' },
  ];
  for (const { count, ...chosen } of cases) {
    const holds = new Set(chosen.batchOrder === 'reshuffled' ? ['shuffled', 'random'] : []);
    const theirs = python(
      `${fillTemplate(order, { values: {}, holds })}\nimport itertools, json\nprint(json.dumps(list(itertools.islice(batches(${count}, ${chosen.batchSize}, ${chosen.seed}), 150))))`,
    );
    assert.deepEqual(theirs, batchesOfCore(count, chosen), JSON.stringify(chosen));
  }
});

/** @param {number} count @param {{seed: number, batchSize: number, batchOrder: string}} chosen */
function batchesOfCore(count, chosen) {
  const session = new core.Session();
  const x = Array.from({ length: count }, (_, i) => i / count);
  succeed(
    session.configureSamples(
      { ...defaultConfig(), ...chosen, hidden: [], loss: 'squared_error' },
      { inputs: 1, outputs: 1, x, y: x },
    ),
  );
  const batches = Array.from({ length: 150 }, () => {
    succeed(session.forward());
    return [...succeed(session.batchIndices()).indices];
  });
  session.delete();
  return batches;
}

test('the samples that are measured are the page’s', () => {
  const { order } = readTemplates();
  const theirs = python(
    `${fillTemplate(order, { values: {}, holds: new Set(['random', 'part']) })}\nimport json\nprint(json.dumps(measured_samples(1000, 2400, 77)))`,
  );
  const session = new core.Session(),
    random = createRandom(2),
    x = Array.from({ length: 2400 }, () => random.next());
  succeed(
    session.configureSamples(
      { ...defaultConfig(), precision: 'double', hidden: [], loss: 'squared_error', seed: 77 },
      { inputs: 1, outputs: 1, x, y: x.map(() => 0) },
    ),
  );
  succeed(session.setWeights([{ W: [1], b: [0] }]));
  const { layers, samples } = succeed(session.measure());
  session.delete();
  assert.equal(samples.measured, theirs.length);
  // Of y = x and the target 0 the gradient of a sample is 2 x².
  const mean =
    theirs.reduce((/** @type {number} */ sum, /** @type {number} */ i) => sum + 2 * x[i] ** 2, 0) / theirs.length;
  assert.ok(Math.abs(layers.batchGradient[0] - mean) < 1e-12);
});
