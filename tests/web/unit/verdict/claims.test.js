/**
 * Sentences that were once false of these runs: what the verdict says of each is true of its numbers. All are real runs
 * of a tanh output under squared error with these changes, which were found by trying random ones.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speak } from '../../../../web/words/text.js';
import { judge } from '../../../../web/verdict/judge.js';
import { tanhOutput } from '../tanh-output.js';
import { runOf } from './train-network.js';

/** @typedef {import('./situations.js').Changes} Changes */

const relu = { activation: 'relu' },
  tanh = { activation: 'tanh' };
const unbounded = { outputActivation: 'linear' };
const normal = (/** @type {number} */ initialSize) => ({ initializer: 'normal', initialSize });

/** @param {import('../../../../web/verdict/judge.js').Verdict} verdict */
const textOf = ({ headline, cause }) =>
  [...headline.map((part) => part.text), ' ', cause].join('').replace(/[\u202f\u00a0]/g, ' ');

/** @type {[what: string, changes: Changes, steps: number, kind: string, says: RegExp, not: RegExp][]} */
const CLAIMS = [
  [
    'numbers that overflow before the first update are no lack of points',
    { ...relu, ...normal(100), ...unbounded, hiddenLayers: 64 },
    0,
    'unmeasured',
    /too large for 32 bits/,
    /no training points/,
  ],
  [
    'a run that diverges before the first update does so at any rate',
    { ...relu, ...unbounded, initializer: 'he_normal', skip: 'on', hiddenLayers: 128, units: 32 },
    10,
    'diverged',
    /at step 1:.*before the first update/,
    /smaller learning rate/,
  ],
  [
    'bounded units do not make sums larger from layer to layer',
    { ...tanh, ...normal(1), ...unbounded, hiddenLayers: 2, units: 64, learningRate: 1 },
    300,
    'diverged',
    /smaller learning rate than 1/,
    /larger than those of the one before/,
  ],
  [
    'behind weights of 0 sigmoid still gives something, and the weights behind it move',
    { initializer: 'zeros', hiddenLayers: 2 },
    300,
    'symmetric',
    /units of a hidden layer stay alike/,
    /nothing passes through|only biases/,
  ],
  [
    'a skip connection around the first layer tells its units apart',
    { initializer: 'constant', skip: 'on', units: 2, hiddenLayers: 2 },
    10,
    'healthy',
    /every layer gets its part/,
    /alike/,
  ],
  [
    'outputs of several classes do not stay alike',
    { dataSet: 'spiral3', loss: 'softmax_cross_entropy', ...unbounded, hiddenLayers: 2, initializer: 'constant' },
    100,
    'symmetric',
    /of a hidden layer stay alike.*each hidden layer acts/,
    /of a layer stay alike|: each layer acts/,
  ],
  [
    'below two dead layers skip connections still carry something',
    {
      ...unbounded,
      ...{ dataSet: 'reg-gauss', pointCount: 40, trainShare: 10, dataSeed: 2, seed: 4, batchSize: 30 },
      ...{ bias: -3, skip: 'on', activations: 'sigmoid,relu,relu,sigmoid,linear,sigmoid,gelu,tanh' },
    },
    1,
    'dead',
    /layer 3 is dead.*skip connections around it still carry/,
    /receive no gradient at all|no update can revive/,
  ],
  [
    'layers before one without a gradient may have some',
    {
      ...relu,
      ...{ pointCount: 300, noise: 30, dataSeed: 2, hiddenLayers: 16, units: 2 },
      ...{ bias: -0.01, skip: 'on', learningRate: 0.038 },
    },
    300,
    'dead',
    /Layer 1 receives a gradient of exactly 0.*Layer 2 still has/,
    /Layers 1 to/,
  ],
  [
    'slopes of exactly 0 are no underflow',
    {
      ...tanh,
      ...unbounded,
      ...normal(10),
      ...{ dataSet: 'moons', pointCount: 10, noise: 10, trainShare: 90, hiddenLayers: 24, seed: 5 },
      loss: 'binary_cross_entropy',
    },
    300,
    'dead',
    /exactly 0/,
    /too small for/,
  ],
  [
    'a bias of nearly 0 holds nothing below 0',
    { ...relu, learningRate: 0.5, bias: -0.01 },
    2000,
    'dead',
    /rate of 0\.5/,
    /began at/,
  ],
  [
    'a penalty has not made small what began small',
    { ...relu, ...normal(0.01), l2: 0.03 },
    1,
    'vanishing',
    /the weights ×0\.0/,
    /penalty/,
  ],
  [
    'a penalty of ten updates has pulled nothing to nothing',
    { ...relu, ...unbounded, hiddenLayers: 24, units: 2, l2: 0.03, dataSet: 'reg-plane' },
    10,
    'dead',
    /24 layers of it/,
    /penalty/,
  ],
  [
    'GELU is bounded on one side',
    { dataSet: 'reg-gauss', outputActivation: 'gelu' },
    1,
    'unreachable',
    /They go from −.*, and GELU gives nothing below −0\.17\./,
    /is bounded/,
  ],
  [
    'of an output that is never negative, more points can still become right',
    { ...tanh, hiddenLayers: 2, outputActivation: 'relu' },
    100,
    'unreachable',
    /no training can bring that above 50 %/,
    /no training can change that/,
  ],
  [
    'under batch norm the loss rises while its running statistics settle, whatever the rate',
    {
      ...{ dataSet: 'gauss', pointCount: 40, dataSeed: 2, activation: 'gelu', hiddenLayers: 1, units: 16, seed: 3 },
      ...{ normalization: 'batch', batchSize: 5, learningRate: 0.000027 },
    },
    120,
    'healthy',
    /every layer gets its part/,
    /has risen/,
  ],
  [
    'updates of next to nothing move no loss',
    {
      ...unbounded,
      ...{ dataSet: 'rings', pointCount: 40, trainShare: 10, dataSeed: 3, seed: 2 },
      ...{ activation: 'silu', initializer: 'he_normal', normalization: 'batch', batchSize: 2, learningRate: 0.000016 },
      loss: 'binary_cross_entropy',
    },
    1200,
    'slow',
    /updates are too small/,
    /goes further than its gradient/,
  ],
  [
    'Adam divides by what clipping leaves, so that clipping slows nothing down',
    { ...relu, hiddenLayers: 2, optimizer: 'adam', learningRate: 1e-6, clipping: 'norm', clippingLimit: 1e-4 },
    500,
    'slow',
    /rate of 1\.0 × 10⁻⁶ is the reason/,
    /clipped/,
  ],
  [
    'many small entries make a long gradient, which clipping by value leaves',
    { ...relu, hiddenLayers: 3, units: 64, learningRate: 1e-5, clipping: 'value', clippingLimit: 0.02 },
    300,
    'slow',
    /rate of 1\.0 × 10⁻⁵ is the reason/,
    /clipped/,
  ],
  [
    'a layer in the middle may get next to nothing',
    {
      ...unbounded,
      ...{ dataSet: 'checkerboard', pointCount: 1000, noise: 10, trainShare: 90, seed: 3, units: 2, skip: 'on' },
      ...{
        activation: 'softplus',
        initializer: 'he_uniform',
        optimizer: 'adagrad',
        clipping: 'norm',
        clippingLimit: 3,
      },
    },
    1,
    'healthy',
    /layer 6 only 1\/\d+ 000\./,
    /every layer gets its part/,
  ],
  [
    'half the squared error leaves a far wrong point alone as well',
    { ...relu, loss: 'half_squared_error', noise: 10, hiddenLayers: 3 },
    1500,
    'learned',
    /because most errors are; a point far on the wrong side pulls little/,
    /Every layer’s gradient/,
  ],
  [
    'of several outputs it is outputs that are saturated, not points',
    { ...tanh, ...normal(3), dataSet: 'spiral5', outputActivation: 'tanh', hiddenLayers: 2 },
    300,
    'saturated',
    /\d % of the outputs are saturated/,
    /of the training points:/,
  ],
  [
    'between the loss and a single layer stands the slope of its output',
    { hiddenLayers: 0 },
    10,
    'single',
    /layer 1 is the output layer itself\. It receives the whole gradient/,
    /nothing stands between/,
  ],
  [
    'an output held where it is flat by biases that began so is not driven there by updates',
    { ...tanh, hiddenLayers: 2, bias: -30, learningRate: 0.71 },
    100,
    'saturated',
    /The biases \(about 30\) push the sums far from 0/,
    /updates were/,
  ],
  [
    'a Leaky ReLU output bends the plane',
    { dataSet: 'reg-gauss', hiddenLayers: 0, outputActivation: 'leaky_relu' },
    10,
    'single',
    /can only weigh its inputs and add them up/,
    /plane/,
  ],
  [
    'a layer that was dead when its weights were drawn has not been killed by an update',
    { ...relu, hiddenLayers: 2, units: 2 },
    100,
    'dead',
    /first weights happen to keep its sums below 0/,
    /an update has pushed/,
  ],
  [
    'what the schedule has come to is a number',
    { ...relu, hiddenLayers: 2, schedule: 'cosine', schedulePeriod: 100, learningRate: 0.003 },
    2000,
    'slow',
    /down from 0\.003 to 0\./,
    /next to nothing/,
  ],
];

for (const [what, changes, steps, kind, says, not] of CLAIMS)
  test(what, async () => {
    const { snapshot, settings, task } = runOf(changes, steps);
    const verdict = judge(snapshot, settings, task),
      text = textOf(verdict);
    assert.equal(verdict.kind, kind, text);
    assert.match(text, says);
    assert.doesNotMatch(text, not);
    await speak('de');
    const german = textOf(judge(snapshot, settings, task));
    await speak('en');
    assert.doesNotMatch(german, /NaN|undefined|∞|[{}*]/);
    assert.deepEqual(numbersOf(german), numbersOf(text), german);
  });

/** Every number of a sentence, however its language writes it: multiplications and powers in both alike. @param {string} text */
const numbersOf = (text) => (text.replace(/(\d),(\d)/g, '$1.$2').match(/\d+(\.\d+)?/g) ?? []).sort();

test('a penalty that is switched on raises the loss at any rate', () => {
  const { snapshot, settings, task } = runOf({ ...relu, hiddenLayers: 2 }, 1500, { l2: 1 });
  const verdict = judge(snapshot, settings, task);
  assert.equal(verdict.kind, 'unstable');
  assert.match(textOf(verdict), /has risen from .* pulls the weights towards 0, which this loss does not count/);
  assert.deepEqual(
    verdict.remedies.map(({ name }) => name),
    ['noPenalty'],
  );
});

test('where one answer is right for all points there is nothing to judge a loss by', () => {
  const { snapshot, settings } = runOf({ ...relu, hiddenLayers: 2 }, 200);
  const one = { ...snapshot, constantLoss: 0, trainLoss: 0, trainAccuracy: 1 };
  const classes = judge(one, settings, { classes: 2, shares: [0, 1], low: NaN, high: NaN });
  assert.equal(classes.kind, 'alike');
  assert.match(textOf(classes), /All training points are of one class.*The loss is 0/);
  const values = judge(one, settings, { classes: 0, shares: [], low: 0.3, high: 0.3 });
  assert.match(textOf(values), /All training points want the same value/);
});

test('an output that is flat on both sides has not been pushed below 0', () => {
  const { snapshot } = runOf({ ...tanh, hiddenLayers: 1 }, 10);
  const { layers } = snapshot;
  const still = { ...snapshot, layers: { ...layers, signal: layers.signal.map(() => 0) } };
  const settings = tanhOutput({ ...tanh, hiddenLayers: 1, learningRate: 30 });
  const of = (/** @type {string} */ outputActivation) =>
    judge({ ...still, settings: { ...settings, outputActivation } }, { ...settings, outputActivation });
  assert.match(textOf(of('elu')), /has pushed its sums below 0/);
  assert.equal(of('tanh').kind, 'silent');
  assert.doesNotMatch(textOf(of('tanh')), /below 0/);
});

test('tanh is offered where it reaches what is wanted', () => {
  const { snapshot, settings } = runOf({ dataSet: 'reg-plane', outputActivation: 'sigmoid' }, 10);
  const offered = (/** @type {number} */ high) =>
    judge(snapshot, settings, { classes: 0, shares: [], low: -1, high }).remedies.map(({ name }) => name);
  assert.deepEqual(offered(1), ['tanhOutput', 'linearOutput']);
  assert.deepEqual(offered(3), ['linearOutput']);
});

test('a loss that is low at this moment has not risen', () => {
  const { snapshot, settings, task } = runOf({ ...relu, hiddenLayers: 2 }, 60);
  const steps = Float64Array.from({ length: 65 }, (_, i) => i * 10);
  const history = { step: steps, train: steps.map((step) => (step < 320 ? 1 : 1.6)), test: steps.map(() => NaN) };
  const at = (/** @type {number} */ trainLoss) =>
    textOf(
      judge(
        {
          ...snapshot,
          step: 640,
          history,
          trainLoss,
          layers: { ...snapshot.layers, updateRatio: new Float64Array(3).fill(0.01) },
        },
        settings,
        task,
      ),
    );
  assert.match(at(1.6), /has risen from 1\.000 to 1\.600/);
  assert.doesNotMatch(at(0.7), /risen/);
});

test('new points begin the run anew, and it is said', () => {
  const { snapshot, settings, task } = runOf(
    { ...relu, hiddenLayers: 3, units: 16, dataSet: 'moons', noise: 50, pointCount: 60 },
    10,
  );
  const byHeart = { ...snapshot, trainLoss: 0.05, testLoss: 0.9, trainAccuracy: 1, testAccuracy: 0.7 };
  const more = judge(byHeart, settings, task).remedies.find(({ name }) => name === 'more');
  assert.equal(more?.restarts, true);
  assert.equal(more?.reset, false, 'other points do so by themselves');
  assert.equal(more?.costs, 'data');
});

test('where nothing arrives, none of the gradient does', () => {
  const { snapshot, settings, task } = runOf({ ...relu, hiddenLayers: 2 }, 10);
  const signal = Float64Array.of(0, 0.1, 0.2);
  const done = {
    ...snapshot,
    trainLoss: 0.01,
    testLoss: 0.01,
    trainAccuracy: 1,
    layers: { ...snapshot.layers, signal },
  };
  assert.match(textOf(judge(done, settings, task)), /Layer 1 receives none of the gradient that reaches layer 3/);
});
