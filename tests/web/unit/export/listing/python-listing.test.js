/** One neuron as plain Python: run by Python, it prints the numbers of the core. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { afterEach, test } from 'node:test';
import { coreCatalog, namesOf } from '../../../../../web/experiment/catalog.js';
import { runConfig } from '../../../../../web/experiment/core-config.js';
import { speak } from '../../../../../web/words/text.js';
import { computeNeuron } from '../../../../../web/worker/neuron-query.js';
import { programText } from '../../../../../web/export/listing/line.js';
import { ACTIVATION_FORMULAS, LOSS_FORMULAS } from '../../../../../web/export/listing/python-formulas.js';
import { isOneNeuron, pythonListing, pythonRefusal } from '../../../../../web/export/listing/python-listing.js';
import { createRandom, drawnData, named, ownData } from '../../../../export/experiments.js';
import { TEXTBOOK } from '../../../../../web/views/panels/neuron/neuron-form.js';
import { neuronProgram } from '../../../../../web/views/panels/neuron/neuron-program.js';
import { must } from '../../../../must.js';
import { loadModule, succeed } from '../../../../wasm/load.js';

/** @typedef {import('../../../../../web/experiment/settings.js').Settings} Settings */
/** @typedef {import('../../../../../web/experiment/experiment.js').Experiment} Experiment */

const core = await loadModule();
const activations = namesOf(coreCatalog.activations),
  losses = namesOf(coreCatalog.losses.filter(({ jointOutputs }) => !jointOutputs));

afterEach(() => speak('en'));

test('all activations and losses that one neuron can have are there', () => {
  assert.deepEqual(Object.keys(ACTIVATION_FORMULAS).sort(), activations.slice().sort());
  assert.deepEqual(Object.keys(LOSS_FORMULAS).sort(), losses.slice().sort());
});

/** One neuron of random settings. @param {number} seed @returns {Promise<Experiment>} */
async function randomNeuron(seed) {
  const random = createRandom(seed),
    { pick, below, next } = random;
  const loss = must(losses[seed % losses.length]),
    isEntropy = loss.includes('entropy');
  const dataSet = pick(isEntropy ? ['circle', 'xor'] : ['circle', 'sine']);
  const drawn = { dataSet, pointCount: 40, noise: 20, dataSeed: below(1000) };
  const data =
    seed % 4 === 0
      ? await ownData(random, { columns: 3 + below(5), classes: isEntropy ? 2 : pick([0, 2]) })
      : drawnData(core, drawn);
  const inputs = data.points.inputs ?? 2;
  const all = namesOf(coreCatalog.features).filter((_, i) => inputs === 2 || [0, 2, 5].includes(i));
  const features = all.filter((name) => name === 'x' || ((!/y/.test(name) || inputs === 2) && next() < 0.4));
  const { experiment } = named(`neuron ${seed}`, data, {
    ...(seed % 4 === 0 ? { dataSet: 'custom' } : drawn),
    ...(inputs <= 2 && next() < 0.6 ? { features: features.join() } : {}),
    loss,
    hiddenLayers: 0,
    shape: '',
    activations: '',
    outputActivation: isEntropy ? 'linear' : must(activations[(seed >> 2) % activations.length]),
    initializer: 'normal',
    initialSize: pick([0.1, 0.5, 2]),
    bias: pick([0, 0.7, -0.2]),
    seed: below(1e6),
    precision: 'double',
    learningRate: pick([0.01, 0.1, 1]),
    batchSize: pick([1, 1, 2, 10]),
    optimizer: 'sgd',
    l1: pick([0, 0, 0.01]),
    l2: pick([0, 0, 0.02]),
  });
  return experiment;
}

/** The first step in the core: what it began with, and the numbers it came to in the order in which the program prints them. @param {Experiment} experiment */
function stepInCore({ settings, points }) {
  const session = new core.Session();
  succeed(session.configure(runConfig(settings), points));
  const first = must(succeed(session.weights()).layers[0]);
  succeed(session.forward());
  const { loss } = succeed(session.loss());
  succeed(session.backward());
  const { dW, db } = must(succeed(session.gradients()).layers[0]);
  const batch = succeed(session.batchIndices()).indices.slice();
  succeed(session.update());
  const { W, b } = must(succeed(session.weights()).layers[0]);
  session.delete();
  const start = {
    w: first.W,
    b: must(first.b[0]),
    rate: settings.learningRate,
    batch,
    about: /** @type {const} */ ('batch'),
  };
  return { start, numbers: [loss, ...dW, ...db, ...W, ...b] };
}

/** What programs print, each run by itself. @param {string[]} programs @returns {number[][]} */
function printed(programs) {
  const runner = `import contextlib, io, json, sys
results = []
for program in json.load(sys.stdin):
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(program, {})
    results.append([float(number) for number in output.getvalue().split()])
print(json.dumps(results))`;
  return JSON.parse(execFileSync('python3', ['-c', runner], { input: JSON.stringify(programs), encoding: 'utf8' }));
}

test('it prints the core’s loss, gradient and weights after the update, over activations, losses, points and weights', async () => {
  const experiments = await Promise.all(Array.from({ length: 200 }, (_, seed) => randomNeuron(seed)));
  const steps = experiments.map(stepInCore);
  const programs = experiments.map((experiment, i) => programText(pythonListing(experiment, must(steps[i]).start)));
  const results = printed(programs);
  const seen = new Set();
  experiments.forEach(({ settings, points }, i) => {
    assert.ok(isOneNeuron(settings, points));
    assert.equal(pythonRefusal(settings, points), '');
    seen.add(`${settings.outputActivation} ${settings.loss}`);
    const mine = must(results[i]),
      { numbers } = must(steps[i]);
    assert.equal(mine.length, numbers.length);
    numbers.forEach((number, k) => {
      const difference = Math.abs(must(mine[k]) - number);
      assert.ok(
        difference <= 1e-12 * Math.max(1, Math.abs(number)),
        `${mine[k]}, ${number} in the core:\n${programs[i]}`,
      );
    });
  });
  // A cross-entropy is of the sum itself.
  assert.equal(seen.size, 3 * activations.length + 1, 'all pairs of activation and loss');
});

test('of one point it is the textbook’s worked example, line by line', () => {
  const points = {
    x: Float64Array.of(2, 1),
    y: Float64Array.of(0, 0),
    label: Float64Array.of(1, -1),
    test: Uint8Array.of(0, 1),
    inputs: 1,
  };
  const data = { points, axes: drawnData(core, {}).axes };
  const { experiment } = named('worked example', drawnData(core, {}), {
    hiddenLayers: 0,
    features: 'x',
    loss: 'squared_error',
    outputActivation: 'sigmoid',
    batchSize: 1,
    learningRate: 0.1,
    precision: 'double',
  });
  const program = pythonListing(
    { settings: experiment.settings, points: data.points },
    { w: [0.5], b: 0, rate: 0.1, batch: [0], about: /** @type {const} */ ('batch') },
  );
  assert.deepEqual(
    program
      .filter(({ verb }) => verb)
      .map(({ text, verb, isCall }) => [verb, text.replace(/ {2}#.*/, ''), Boolean(isCall)]),
    [
      ['forward', 'z = w * x + b', true],
      ['forward', 'y_hat = 1 / (1 + math.exp(min(-z, 700)))', false],
      ['loss', 'loss = (y_hat - y) ** 2', true],
      ['backward', 'dL_dyhat = 2 * (y_hat - y)', true],
      ['backward', 'dyhat_dz = y_hat * (1 - y_hat)', false],
      ['backward', 'dL_dz = dL_dyhat * dyhat_dz', false],
      ['backward', 'dL_dw = dL_dz * x', false],
      ['backward', 'dL_db = dL_dz', false],
      ['update', 'w -= rate * dL_dw', true],
      ['update', 'b -= rate * dL_db', false],
    ],
  );
  const [numbers] = printed([programText(program)]);
  assert.deepEqual(
    numbers,
    [0.07232948812851325, -0.21150837113706686, -0.10575418556853343, 0.5211508371137067, 0.010575418556853344],
  );
});

/** The program of each neuron prints the core’s numbers. @param {import('../../../../../web/worker/neuron-query.js').NeuronRequest[]} neurons */
function assertNeurons(neurons) {
  const results = printed(neurons.map(neuronProgram));
  neurons.forEach((request, i) => {
    const { loss, dw, db, wAfter, bAfter } = computeNeuron(core, request);
    [loss, dw, db, wAfter, bAfter].forEach((number, k) => {
      const mine = must(must(results[i])[k]);
      assert.ok(
        Math.abs(mine - number) <= 1e-12 * Math.max(1, Math.abs(number)),
        `${request.activation} of ${request.w}: ${mine}, ${number}`,
      );
    });
  });
}

test('the neuron of its own panel prints its numbers', () => {
  const asked = activations.map((activation, i) => ({ ...TEXTBOOK, activation, w: 0.5 - i / 3, b: i / 7 }));
  assertNeurons(asked);
  assert.match(neuronProgram(TEXTBOOK), /^x, y = 2, 1\nw, b = 0\.5, 0\nrate = 0\.1$/m);
});

test('of sums that a run with a large rate comes to, it prints the core’s numbers as well', () => {
  const weights = [-1e5, -1000, -710, 710, 1000, 1e5];
  const asked = activations.flatMap((activation) => weights.map((w) => ({ ...TEXTBOOK, activation, x: 1, w })));
  assertNeurons(asked);
});

test('so it does under cross-entropy, of answers far on either side', () => {
  const { experiment } = named('one neuron', drawnData(core, {}), { ...ONE_OF_ALL, learningRate: 100 });
  const { settings, points } = experiment;
  const session = new core.Session();
  succeed(session.configure(runConfig(settings), points));
  // A weight as large as a rate of 100 leaves.
  const far = [300, -300].flatMap((w) => {
    succeed(session.setWeights([{ ...must(succeed(session.weights()).layers[0]), W: Float64Array.of(w, w) }]));
    succeed(session.forward());
    const { loss } = succeed(session.loss());
    succeed(session.backward());
    const { dW, db } = must(succeed(session.gradients()).layers[0]);
    const batch = succeed(session.batchIndices()).indices.slice();
    const text = programText(pythonListing(experiment, { w: [w, w], b: 0, rate: 100, batch, about: 'batch' }));
    return [{ text, numbers: [loss, ...dW, ...db] }];
  });
  session.delete();
  const results = printed(far.map(({ text }) => text));
  far.forEach(({ numbers }, i) =>
    numbers.forEach((number, k) => {
      const mine = must(must(results[i])[k]);
      assert.ok(Math.abs(mine - number) <= 1e-12 * Math.max(1, Math.abs(number)), `${mine}, ${number}`);
    }),
  );
});

/** Every training point in one mini-batch of 20. @type {Partial<Settings>} */
const ONE_OF_ALL = { hiddenLayers: 0, optimizer: 'sgd', precision: 'double', batchSize: 20, bias: 0 };

test('a mini-batch is of the training points that there are', () => {
  const { experiment } = named('25 points', drawnData(core, { pointCount: 26 }), {
    hiddenLayers: 0,
    optimizer: 'sgd',
    batchSize: 30,
  });
  assert.equal(experiment.points.test.filter((one) => one === 0).length, 13);
  assert.equal(pythonRefusal(experiment.settings, experiment.points), '');
});

test('where a step takes more than the page’s numbers, that is said', () => {
  const { experiment } = named('one neuron', drawnData(core, {}), { hiddenLayers: 0, optimizer: 'sgd' });
  const { settings, points } = experiment;
  const refusal = (/** @type {Partial<Settings>} */ chosen) => pythonRefusal({ ...settings, ...chosen }, points);
  assert.equal(refusal({}), '');
  assert.equal(refusal({ optimizer: 'adam' }), 'program.memory');
  assert.equal(refusal({ optimizer: 'momentum' }), 'program.memory');
  assert.equal(refusal({ batchSize: 30 }), 'program.manyPoints');
  assert.equal(refusal({ clipping: 'norm' }), 'program.clipped');
  assert.equal(refusal({ l1: 0.1, l1Kills: 'on' }), 'program.noKills');
  assert.equal(refusal({ features: 'columns:8' }), 'program.manyInputs');
  assert.equal(isOneNeuron({ ...settings, hiddenLayers: 1 }, points), false);
  assert.equal(isOneNeuron({ ...settings, loss: 'softmax_cross_entropy' }, points), false);
});

test('single-precision numbers have as many digits as they need', () => {
  const { experiment } = named('one neuron', drawnData(core, {}), {
    hiddenLayers: 0,
    batchSize: 1,
    precision: 'float',
  });
  const step = {
    w: [Math.fround(0.1), Math.fround(1 / 3)],
    b: 0,
    rate: Math.fround(0.03),
    batch: [0],
    about: /** @type {const} */ ('somePoints'),
  };
  const text = programText(pythonListing(experiment, step));
  assert.match(text, /^w1, w2, b = 0\.1, 0\.33333334, 0$/m);
  assert.match(text, /^rate = 0\.03$/m);
});
