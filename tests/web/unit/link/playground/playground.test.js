/** Links of TensorFlow Playground: its points, its first weights and its losses; what is wrong or otherwise here is named. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import seedrandom from 'seedrandom';
import { runConfig } from '../../../../../web/experiment/core-config.js';
import { drawnAxes } from '../../../../../web/words/drawn-axes.js';
import { BadLink } from '../../../../../web/link/fields.js';
import { readPlayground } from '../../../../../web/link/playground/read-playground.js';
import { isPlayground } from '../../../../../web/link/playground/recognise.js';
import { problemSentence } from '../../../../../web/link/problem-sentence.js';
import { readLink } from '../../../../../web/link/read-link.js';
import { loadModule, succeed } from '../../../../wasm/load.js';

/** @typedef {import('../../../../../web/experiment/experiment.js').Experiment} Experiment */

const core = await loadModule();
const golden = new URL('../../../../golden/tfplayground_vectors.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(golden, 'utf8'));

/** As its page writes it. @param {object} over */
const hashOf = (over) =>
  Object.entries({
    ...{ activation: 'tanh', batchSize: 10, dataset: 'circle', regDataset: 'reg-plane', learningRate: 0.03 },
    ...{ regularizationRate: 0, noise: 0, networkShape: '4,2', seed: 0.12345, showTestData: false, discretize: false },
    ...{ percTrainData: 50, x: true, y: true, xTimesY: false, xSquared: false, ySquared: false, cosX: false },
    ...{ sinX: false, cosY: false, sinY: false, collectStats: false, problem: 'classification', initZero: false },
    ...{ hideText: false },
    ...over,
  })
    .map(([key, value]) => `${key}=${value}`)
    .join('&');

const open = (/** @type {object} */ over) => readPlayground(`#${hashOf(over)}`, drawnAxes);

/** A run of the core as the page begins it. @param {Experiment} experiment */
function begin({ settings, points, byHand = [] }) {
  const session = new core.Session();
  succeed(session.configure(runConfig(settings), points));
  for (const { layer, part, index, value } of byHand) succeed(session.setParameter({ layer, part, index, value }));
  return session;
}

/** @param {number} actual @param {number} expected @param {number} tolerance relative @param {string} what */
function close(actual, expected, tolerance, what) {
  const error = Math.abs(actual - expected) / Math.abs(expected);
  assert.ok(error < tolerance, `${what}: ${actual}, expected ${expected}, off by ${error.toExponential(1)}`);
}

/** Refused with a sentence. @param {string} hash */
function refusal(hash) {
  try {
    readPlayground(hash, drawnAxes);
  } catch (error) {
    assert.ok(error instanceof BadLink, String(error));
    return problemSentence(error.problem);
  }
  return '';
}

// As tests/wasm/playground.test.js: rounding grows while the loss falls.
const TOLERANCES = { 0: 1e-9, 1: 1e-6, 10: 1e-5, 100: 1e-3 };

for (const observed of cases) {
  test(`its own numbers: ${observed.dataset}, noise ${observed.noise}, seed ${observed.seed}`, () => {
    const isRegression = observed.dataset.startsWith('reg-');
    const { experiment, name } = open({
      ...{ seed: observed.seed, noise: observed.noise, problem: isRegression ? 'regression' : 'classification' },
      [isRegression ? 'regDataset' : 'dataset']: observed.dataset,
    });
    const { points, byHand = [] } = experiment;
    assert.equal(name, `TensorFlow Playground: ${observed.dataset}, seed ${observed.seed}`);
    observed.first5.forEach((/** @type {{x: number, y: number, label: number}} */ point, /** @type {number} */ i) => {
      for (const key of /** @type {const} */ (['x', 'y', 'label']))
        close(points[key][i], point[key], 1e-15, `${key} of point ${i + 1}`);
    });
    assert.deepEqual(
      byHand.map(({ value }) => value),
      observed.weights,
    );
    const session = begin(experiment);
    let epoch = 0;
    for (const [until, tolerance] of Object.entries(TOLERANCES)) {
      const perEpoch = points.label.length / 2 / 10;
      succeed(session.train((Number(until) - epoch) * perEpoch));
      epoch = Number(until);
      const now = succeed(session.evaluate());
      close(now.trainLoss, observed.loss[until][0], tolerance, `training loss at epoch ${epoch}`);
      close(now.testLoss, observed.loss[until][1], tolerance, `test loss at epoch ${epoch}`);
    }
    session.delete();
  });
}

/** At noise 25 and seed 0.59704 the first point, and the sums of x, y and label of all: what its generators make in their own words. */
const MADE = {
  xor: [-3.223079490383064, -4.534759230077279, 1, -3.3331581675500788, -5.224097395121809, -10],
  spiral: [-0.773861258493601, -0.09488853920057685, -1, -2.18244699809863, -0.7381429965119002, 0],
  'reg-gauss': [
    -0.0676091387184723, 2.4979576625837137, -0.441887695226321, -57.27637300561483, -64.50042869403977,
    -9.251336876358748,
  ],
};
test('the data sets of which no losses were observed', () => {
  for (const [set, made] of Object.entries(MADE)) {
    const isRegression = set === 'reg-gauss';
    const { points } = open({
      ...{ seed: '0.59704', noise: 25, problem: isRegression ? 'regression' : 'classification' },
      [isRegression ? 'regDataset' : 'dataset']: set,
    }).experiment;
    const sums = [points.x, points.y, points.label].map((values) => values.reduce((sum, value) => sum + value, 0));
    assert.deepEqual([points.x[0], points.y[0], points.label[0], ...sums], made, set);
    assert.equal(points.label.length, isRegression ? 1200 : 500);
    assert.equal(points.test.indexOf(1), points.label.length / 2);
    const ones = points.label.filter((label) => label === 1).length;
    if (set === 'spiral') assert.equal(ones, 250);
  }
});

test('its hashes are told from those of this page', () => {
  assert.ok(isPlayground(`#${hashOf({})}`));
  assert.ok(isPlayground('#networkShape='));
  assert.ok(isPlayground('#activation=relu&learningRate_hide=true'));
  assert.ok(isPlayground(`#https://playground.tensorflow.org/#${hashOf({})}`));
  for (const own of ['', '#activation=relu&seed=7', '#v=2&x=true', '#v=2&networkShape=4,2'])
    assert.ok(!isPlayground(own));
});

test('what a hash does not name is usual there; a whole address behind that of this page is the same', () => {
  const { experiment, view } = readPlayground('#dataset=circle&seed=0.12345', drawnAxes);
  assert.deepEqual(experiment, open({}).experiment);
  assert.deepEqual(view, { test: false, frame: null });
  const whole = readPlayground(`#https://playground.tensorflow.org/#${hashOf({ showTestData: true })}`, drawnAxes);
  assert.deepEqual(whole.experiment, experiment);
  assert.equal(whole.view.test, true);
  assert.equal(whole.remarks, '');
});

test('settings, inputs in their order, a removed input, no hidden layer, zeros', () => {
  const { settings } = open({
    regularization: 'L1',
    regularizationRate: 0.01,
    batchSize: 30,
    sinX: true,
    xSquared: 'yes',
  }).experiment;
  assert.deepEqual(
    [settings.l1, settings.l2, settings.l1Kills, settings.batchSize, settings.features],
    [0.01, 0, 'on', 30, 'x,y,x_squared,sin_x'],
  );
  assert.equal(open({ regularization: 'L2', regularizationRate: 0.1 }).experiment.settings.l2, 0.1);
  assert.equal(open({ regularization: 'none', regularizationRate: 0.1 }).experiment.settings.l2, 0);
  assert.equal(open({ x_hide: true }).experiment.settings.features, 'y');
  const flat = open({ networkShape: '' }).experiment;
  assert.deepEqual([flat.settings.hiddenLayers, flat.settings.shape, flat.byHand?.length], [0, '', 2]);
  const zeros = open({ initZero: true }).experiment;
  assert.deepEqual([zeros.settings.initializer, zeros.settings.bias, zeros.byHand], ['zeros', 0, undefined]);
});

test('noise as its slider takes it, and shares of training points', () => {
  const drawn = (/** @type {object} */ over) => open({ dataset: 'xor', ...over }).experiment.points;
  assert.deepEqual(drawn({ noise: 99 }), drawn({ noise: 50 }));
  assert.deepEqual(drawn({ noise: -3 }), drawn({ noise: 0 }));
  assert.notDeepEqual(drawn({ noise: 70 }).label, drawn({ noise: 50 }).label);
  for (const [share, test] of [
    [10, 450],
    [33, 335],
    [90, 50],
    [100, 0],
  ])
    assert.equal(
      drawn({ percTrainData: share }).test.reduce((sum, one) => sum + one, 0),
      test,
    );
});

test('a seed that was drawn is named, and stands in the hash', () => {
  const { experiment, hash } = readPlayground('#dataset=xor&seed=', drawnAxes);
  assert.match(hash, /^dataset=xor&seed=&seed=0\.\d{5}$/);
  assert.deepEqual(readPlayground(hash, drawnAxes).experiment, experiment);
});

test('what is otherwise here is named', () => {
  assert.match(readPlayground('#dataset=xor&seed=', drawnAxes).remarks, /names no seed: one was drawn, 0\.\d{5}\./);
  const { remarks } = open({
    ...{ batchSize: 60, percTrainData: 10, hideText: true, discretize: true, tutorial: 'layers', cosX: true, sheep: 1 },
    ...{ learningRate_hide: true, footer_hide: true, noise_hide: false },
  });
  assert.equal(
    remarks,
    [
      'Its batches are larger than its 50 training points: TensorFlow Playground would never update, here all of them make a batch.',
      'This link hides “footer”, which is not here.',
      'What it says of “discretize”, “hideText”, “cosX”, “tutorial” has no meaning here.',
      'This link names “sheep”, which this page does not know: it was left out.',
    ].join(' '),
  );
  assert.match(open({ dataset: 'gauss', noise: 50 }).remarks, /^\d+ points lie outside of the plot\.$/);
});

test('controls that it hides are hidden here', () => {
  const all = [
    ...['playButton', 'stepButton', 'resetButton', 'showTestData', 'learningRate', 'activation', 'regularization'],
    ...['regularizationRate', 'problem', 'dataset', 'percTrainData', 'noise', 'batchSize', 'numHiddenLayers'],
  ];
  const hidden = (/** @type {string[]} */ names) =>
    open(Object.fromEntries(names.map((name) => [`${name}_hide`, true]))).view.frame?.hide;
  assert.deepEqual(hidden(['playButton', 'noise']), ['train', 'noise']);
  for (const name of all) {
    const names = hidden([name]) ?? [];
    assert.ok(names.length > 0, name);
    // As a field of this page's own link, which refuses what it does not have.
    const own = readLink(`hide=${names}`, drawnAxes).view.frame?.hide ?? [];
    assert.deepEqual([...own].sort(), [...names].sort());
  }
  assert.equal(hidden(['footer']), undefined);
  assert.equal(hidden(['discretize']), undefined);
});

test('bad values get a sentence', () => {
  const wrong = {
    activation: 'gelu',
    dataset: '__proto__',
    problem: 'clustering',
    noise: 'NaN',
    percTrainData: 0,
    learningRate: '0x10',
    batchSize: 2.5,
    networkShape: '4,,2',
    regularization: 'L3',
  };
  for (const [key, value] of Object.entries(wrong)) {
    const sentence = refusal(hashOf({ [key]: value }));
    assert.match(sentence, /was not opened\. ./, key);
    assert.ok(!/links\.|undefined|\{/.test(sentence), sentence);
  }
  assert.match(refusal(hashOf({ activation: 'gelu' })), /“activation” cannot be “gelu”/);
  assert.match(refusal(hashOf({ x: false, y: false })), /no input/);
  assert.match(refusal(hashOf({ networkShape: '100,100' })), /more than 10,000 weights/);
  assert.match(refusal(hashOf({ networkShape: '9999' })), /was not opened/);
  assert.match(refusal(hashOf({ seed: 'a'.repeat(30_000) })), /longer than any link/);
});

test('two thousand mutated hashes are opened or refused in a sentence', () => {
  const random = seedrandom('mutated');
  const pick = (/** @type {string} */ text) => text[Math.floor(random() * text.length)];
  for (let i = 0; i < 2000; i++) {
    const letters = Array.from(hashOf({ problem: pick('cr') === 'c' ? 'classification' : 'regression' }));
    for (let n = 1 + Math.floor(random() * 6); n-- > 0; )
      letters[Math.floor(random() * letters.length)] = pick('&=,.-_%#0e9truefalsnxy\u{0}') ?? '';
    const hash = letters.join('');
    const sentence = refusal(hash);
    if (sentence === '') {
      const { experiment } = readPlayground(hash, drawnAxes);
      assert.ok(experiment.points.x.every(Number.isFinite) && experiment.points.label.every(Number.isFinite), hash);
    } else assert.ok(!sentence.includes('links.'), sentence);
  }
});
