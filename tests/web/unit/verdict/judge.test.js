import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../../web/verdict/judge.js';
import { tanhOutput } from '../tanh-output.js';
import { runOf } from './train-network.js';

/** @typedef {import('../../../../web/engine/protocol.js').Snapshot} Snapshot */
/** @typedef {import('../../../../web/engine/protocol.js').LayerStats} LayerStats */

/**
 * Layers with the same factors everywhere, so that the expected ratio is their product's power.
 * @param {number} count
 * @param {number} slope
 * @param {number} weights
 * @param {number} [skip]
 * @returns {LayerStats}
 */
function evenLayers(count, slope, weights, skip = 1) {
  const all = (/** @type {number} */ value) => new Float64Array(count).fill(value);
  const gain = slope * weights * skip;
  return {
    signal: all(0).map((_, i) => 0.8 * gain ** (count - 1 - i)),
    signalNorm: all(0.1),
    batchGradient: all(0.01),
    gain: all(gain),
    derivativeGain: all(slope),
    weightGain: all(weights),
    skipGain: all(skip),
    normalizationGain: all(1),
    meanDerivative: all(slope),
    saturated: all(0),
    dead: all(0),
    inputSize: all(1),
    weightedSize: all(1),
    biasSize: all(0),
    skipGrowth: all(1),
    updateRatio: all(1e-4),
  };
}

/** @param {Partial<Snapshot>} [changes] @returns {Snapshot} */
function snapshot(changes = {}) {
  const loss = [1.04, 1, 1];
  return /** @type {Snapshot} */ ({
    run: 1,
    step: 500,
    epoch: 20,
    training: true,
    stepsPerSecond: 1000,
    trainLoss: 0.8,
    testLoss: 0.9,
    trainAccuracy: 0.6,
    testAccuracy: 0.6,
    explained: NaN,
    spread: 0.5,
    constantLoss: 1,
    layers: evenLayers(9, 0.7, 1.3),
    samples: {
      measured: 250,
      train: 250,
      test: 250,
      followedTrain: 250,
      followedTest: 250,
      allTrain: 250,
      allTest: 250,
    },
    history: { step: Float64Array.of(0, 250, 500), train: Float64Array.from(loss), test: Float64Array.from(loss) },
    diverged: null,
    surface: null,
    tiles: null,
    ...changes,
  });
}

/** Nine layers like those of the first view. */
const vanishing = () => evenLayers(9, 0.24, 0.97);

/** @param {Partial<LayerStats>} changes @param {LayerStats} [layers] */
const withLayers = (changes, layers = evenLayers(9, 0.7, 1.3)) => ({ layers: { ...layers, ...changes } });

/** @param {number} step @param {number} loss */
const flat = (step, loss) => {
  const steps = Float64Array.from({ length: 101 }, (_, i) => (step * i) / 100);
  return { step: steps, train: steps.map(() => loss), test: steps.map(() => NaN) };
};

/** @param {number} index @param {number} value @param {number} [rest] */
const modelOfShownSide = (index, value, rest = 0) => new Float64Array(9).fill(rest).fill(value, index, index + 1);

/** @type {[what: string, snapshot: Snapshot|null, settings: object, kind: string, says: RegExp[], not?: RegExp][]} */
const SITUATIONS = [
  ['nothing is there yet', null, {}, 'waiting', [/Preparing/]],
  ['no training points', snapshot({ trainLoss: NaN, constantLoss: NaN }), {}, 'unmeasured', [/no training points/]],
  [
    'a signal that is no number',
    snapshot(withLayers({ signal: modelOfShownSide(0, NaN, 1) })),
    {},
    'unmeasured',
    [/too large for 32 bits/],
  ],
  [
    'a diverged run',
    snapshot({ diverged: { step: 1234, layer: 3, quantity: 'activation' }, trainLoss: NaN }),
    { learningRate: 3 },
    'diverged',
    [/diverged at step 1 234: in layer 3 the activation is no longer a finite number/, /than 3 usually/],
  ],
  [
    'no hidden layer',
    snapshot({ layers: evenLayers(1, 1, 1) }),
    { hiddenLayers: 0 },
    'single',
    [/whole gradient, 0\.80/, /straight line/],
    /layer 9|1\//,
  ],
  [
    'one hidden layer',
    snapshot({ layers: evenLayers(2, 0.24, 1) }),
    {},
    'healthy',
    [/24 % of the gradient: .* The whole is what reaches layer 2\./, /once/],
  ],
  [
    'the first view, untouched',
    snapshot({ step: 0, layers: vanishing() }),
    {},
    'vanishing',
    [
      /^Layer 1 can hardly learn: it gets 1\/1[0-9]0 000 of the gradient\. A vanishing gradient, compared with that of layer 9\./,
    ],
    /stopped learning/,
  ],
  [
    'untouched, under an optimiser that makes up for small gradients',
    snapshot({ step: 0, layers: vanishing() }),
    { optimizer: 'adam' },
    'vanishing',
    [
      /^Before the first update, layer 1 gets 1\/1[0-9]0 000 of the gradient\. A vanishing gradient, compared with that of layer 9\./,
    ],
    /hardly/,
  ],
  [
    'vanishing, and the updates of layer 1 are small',
    snapshot(withLayers({ updateRatio: modelOfShownSide(0, 5e-5, 1e-4) }, vanishing())),
    {},
    'vanishing',
    [
      /^Layer 1 hardly learns: it gets 1\/1[0-9]0 000 of the gradient\. A vanishing gradient, compared with that of layer 9\./,
    ],
    /stopped/,
  ],
  [
    'vanishing, and layer 1 hardly changes',
    snapshot(withLayers({ updateRatio: modelOfShownSide(0, 2e-8, 1e-4) }, vanishing())),
    {},
    'vanishing',
    [
      /^Layer 1 has all but stopped learning: it gets .* of the gradient\. A vanishing gradient, compared with that of layer 9\./,
      /passes back ×0\.23 on average, eight times: σ′\(z\) gives ×0\.24 \(never above ¼\), the weights ×0\.97/,
    ],
  ],
  [
    'vanishing, while layer 1 still changes',
    snapshot({ layers: vanishing() }),
    {},
    'vanishing',
    [/^Layer 1 gets 1\/1[0-9]0 000 of the gradient\. A vanishing gradient, compared with that of layer 9\./],
    /stopped learning|hardly/,
  ],
  [
    'vanishing, and stuck',
    snapshot({ step: 4000, trainLoss: 1, layers: vanishing(), history: flat(4000, 1) }),
    {},
    'vanishing',
    [/loss has stayed near 1\.0 since step 0/],
  ],
  [
    'vanishing in tanh',
    snapshot({ layers: evenLayers(31, 0.6, 0.9) }),
    { activation: 'tanh' },
    'vanishing',
    [/30 times: tanh′\(z\)/],
    /¼/,
  ],
  [
    'vanishing in a linear network',
    snapshot({ layers: evenLayers(31, 1, 0.6) }),
    { activation: 'linear' },
    'vanishing',
    [/f′\(z\) is 1, so it is the weights alone/],
  ],
  [
    'vanishing in a linear network with skip connections',
    snapshot({ layers: evenLayers(31, 1, 0.3, 2) }),
    { activation: 'linear', skip: 'on' },
    'vanishing',
    [/×0\.60 on average, 30 times: f′\(z\) is 1, the weights ×0\.30, the skip path ×2\.0\./],
    /alone/,
  ],
  [
    'skip connections that make the gradient grow',
    snapshot({ layers: evenLayers(9, 0.5, 0.9, 5) }),
    { skip: 'on' },
    'exploding',
    [/passes back ×2\.3 on average.*the weights ×0\.90, the skip path ×5\.0\./],
  ],
  [
    'where only a skip connection passes anything, no factor is named',
    snapshot(
      withLayers({
        weightGain: new Float64Array(9).fill(1).fill(0, 3, 4),
        skipGain: new Float64Array(9).fill(1).fill(Infinity, 3, 4),
      }),
    ),
    { activation: 'relu', skip: 'on' },
    'healthy',
    [],
    /∞|×0[, .]/,
  ],
  [
    'fading',
    snapshot({ layers: evenLayers(9, 0.5, 1) }),
    { activation: 'relu' },
    'fading',
    [/1\/260 of the gradient\. It fades on its way back from layer 9/],
  ],
  [
    'exploding',
    snapshot({ layers: evenLayers(9, 1, 2) }),
    { activation: 'relu' },
    'exploding',
    [/^An exploding gradient: layer 1 gets 260 times the gradient\. It grows on its way back from layer 9\./],
  ],
  [
    'healthy',
    snapshot(),
    { activation: 'relu' },
    'healthy',
    [/47 % of the gradient: .* The whole is what reaches layer 9\./, /ReLU′\(z\) gives ×0\.70, the weights ×1\.3/],
  ],
  [
    'healthy and growing a little',
    snapshot({ layers: evenLayers(9, 1, 1.1) }),
    { activation: 'relu' },
    'healthy',
    [/2\.1 times the gradient/],
    /times of/,
  ],
  [
    'passed on unchanged',
    snapshot({ layers: evenLayers(9, 1, 1) }),
    { activation: 'relu' },
    'healthy',
    [/gets 100\s% of the gradient/],
  ],
  ['untouched and healthy', snapshot({ step: 0 }), { activation: 'relu' }, 'untouched', [/Before the first update/]],
  [
    'learned',
    snapshot({ step: 900, trainLoss: 0.03, testLoss: 0.05, trainAccuracy: 0.996 }),
    { activation: 'relu' },
    'learned',
    [
      /It has learned: 99\.6 % of the training points/,
      /down to 0\.030/,
      /a point far on the wrong side pulls little as well, because the output \(tanh\) is flat there/,
    ],
    /new ones/,
  ],
  [
    'learned by heart',
    snapshot({ trainLoss: 0.03, testLoss: 0.6, trainAccuracy: 1 }),
    {},
    'overfitting',
    [/100 %/, /test points the loss is 0\.600/],
  ],
  [
    'learned, without test points',
    snapshot({ trainLoss: 0.03, testLoss: NaN, trainAccuracy: 1 }),
    {},
    'learned',
    [/It has learned/],
    /test points/,
  ],
  ['a low loss before any update is luck', snapshot({ step: 0, trainLoss: 0.05 }), {}, 'untouched', []],
  [
    'a silent output',
    snapshot(withLayers({ signal: new Float64Array(9) })),
    {},
    'silent',
    [/Layer 9 passes no gradient back/],
  ],
  [
    'a dead layer',
    snapshot(withLayers({ dead: modelOfShownSide(2, 1), signal: new Float64Array(9).fill(0.5).fill(0, 0, 3) })),
    { activation: 'relu' },
    'dead',
    [/Every unit in layer 3 is dead\. Layers 1 to 3 receive no gradient/],
  ],
  [
    'a dead first layer',
    snapshot(withLayers({ dead: modelOfShownSide(0, 1), signal: modelOfShownSide(0, 0, 0.5) })),
    { activation: 'relu' },
    'dead',
    [/Layer 1 receives no gradient/],
  ],
  [
    'underflow',
    snapshot(withLayers({ signal: Float64Array.of(0, 0, 1e-44, 1e-30, 1e-20, 1e-15, 1e-9, 1e-4, 1) })),
    {},
    'underflow',
    [
      /Layers 1 and 2 receive a gradient of exactly 0/,
      /A vanishing gradient: layer 3 still has 1\.0 × 10⁻⁴⁴; below that, it is too small for 32-bit/,
    ],
  ],
  [
    'exact zero below a large signal is not called underflow',
    snapshot(withLayers({ signal: modelOfShownSide(0, 0, 0.5) })),
    {},
    'dead',
    [/exactly 0/],
    /too small/,
  ],
  [
    'saturated',
    snapshot(withLayers({ saturated: modelOfShownSide(4, 0.83) })),
    { activation: 'tanh' },
    'saturated',
    [/In layer 5, 83 % of the activations are saturated/],
  ],
  [
    'saturated by biases',
    snapshot(withLayers({ saturated: modelOfShownSide(4, 0.83), biasSize: new Float64Array(9).fill(3) })),
    { activation: 'tanh', bias: 3 },
    'saturated',
    [/The biases \(about 3\.0\) push the sums far from 0, more than what is weighted \(1\.0\)/],
    /weights are so large/,
  ],
  [
    'saturated by what skip connections have added up',
    snapshot(withLayers({ saturated: modelOfShownSide(4, 0.83), skipGrowth: new Float64Array(9).fill(7) })),
    { activation: 'tanh', skip: 'on' },
    'saturated',
    [/what reaches layer 5 is 7\.0 times the size of what layer 4’s activation gives/],
    /weights are so large/,
  ],
  [
    'saturated by large inputs',
    snapshot(
      withLayers({
        saturated: modelOfShownSide(0, 0.83),
        inputSize: modelOfShownSide(0, 8, 1),
        weightedSize: modelOfShownSide(0, 6, 1),
      }),
    ),
    { activation: 'tanh' },
    'saturated',
    [/In layer 1, .*The inputs are so large \(about 8\.0\)/],
    /weights are so large/,
  ],
  [
    'saturated behind a normalisation',
    snapshot(withLayers({ saturated: modelOfShownSide(4, 0.83) })),
    { activation: 'tanh', normalization: 'batch' },
    'saturated',
    [/What normalisation has learned/],
    /weights are so large/,
  ],
  [
    'a dead layer before any update, for which no update can be blamed',
    snapshot({
      step: 0,
      ...withLayers({ dead: modelOfShownSide(2, 1), signal: new Float64Array(9).fill(0.5).fill(0, 0, 3) }),
    }),
    { activation: 'relu', l2: 1 },
    'dead',
    [/first weights happen to keep its sums below 0/],
    /an update has|penalty/,
  ],
  [
    'a saturated layer among others',
    snapshot(withLayers({ saturated: new Float64Array(9).fill(0.9, 0, 4).fill(0.83, 4, 5) })),
    { activation: 'relu', activations: 'relu,relu,relu,relu,tanh' },
    'saturated',
    [/In layer 5, 83 % of the activations are saturated/],
  ],
  [
    'a dead layer among others',
    snapshot(withLayers({ dead: modelOfShownSide(2, 1), signal: new Float64Array(9).fill(0.5).fill(0, 0, 3) })),
    { activation: 'tanh', activations: 'tanh,tanh,relu' },
    'dead',
    [/Every unit in layer 3 is dead/],
  ],
  [
    'half of ReLU is flat by nature',
    snapshot(withLayers({ saturated: modelOfShownSide(4, 0.6, 0.5) })),
    { activation: 'relu' },
    'healthy',
    [],
  ],
  [
    'half of a layer is dead',
    snapshot(withLayers({ dead: modelOfShownSide(3, 0.75) })),
    { activation: 'relu', units: 8 },
    'dying',
    [/6 of 8 units in layer 4 are dead/],
  ],
  [
    'stalled',
    snapshot({ step: 5000, trainLoss: 0.5, history: flat(5000, 0.5) }),
    { activation: 'relu' },
    'stalled',
    [/stayed near 0\.50/, /47 %/],
  ],
  [
    'stalled because it is linear',
    snapshot({ step: 5000, trainLoss: 0.9, history: flat(5000, 0.9) }),
    { activation: 'linear' },
    'stalled',
    [/straight line/],
  ],
  [
    'values under Huber’s loss, of which the loss tells no share of the variance',
    snapshot({
      step: 5000,
      trainAccuracy: NaN,
      trainLoss: 0.29,
      testLoss: NaN,
      explained: 0.654,
      history: flat(5000, 0.29),
    }),
    { activation: 'relu', dataSet: 'reg-gauss', loss: 'huber' },
    'stalled',
    [/65 % of the variance is explained/],
    /71/,
  ],
  [
    'values that the answers are further from than their mean is',
    snapshot({ step: 5000, trainAccuracy: NaN, trainLoss: 0.5, explained: -0.2, history: flat(5000, 0.5) }),
    { activation: 'relu', dataSet: 'reg-gauss', loss: 'huber' },
    'stalled',
    [/none of the variance is explained/],
    /0 %/,
  ],
  [
    'one and the same answer',
    snapshot({ step: 5000, trainLoss: 1, spread: 0.02, history: flat(5000, 1) }),
    { activation: 'relu' },
    'constant',
    [/nearly the same for every point: about as good as a guess\. The loss has stayed/],
  ],
  [
    'answers that differ and are no use',
    snapshot({ step: 5000, trainLoss: 1, spread: 0.9, history: flat(5000, 1) }),
    { activation: 'relu' },
    'constant',
    [/The answers differ, but are about as good as one answer for all points/],
    /same for every point/,
  ],
  [
    'answers that differ and are worse than one for all',
    snapshot({ step: 5000, trainLoss: 1.3, spread: 0.9, history: flat(5000, 1.3) }),
    { activation: 'relu' },
    'constant',
    [/The answers differ, but are worse than one answer for all points/],
  ],
  [
    'one layer whose inputs are curved',
    snapshot({ layers: evenLayers(1, 1, 1) }),
    { hiddenLayers: 0, features: 'x,y,x_squared' },
    'single',
    [/can only weigh its inputs and add them up/],
    /straight/,
  ],
  [
    'linear layers whose inputs are curved',
    snapshot({ step: 5000, trainLoss: 0.9, history: flat(5000, 0.9) }),
    { activation: 'linear', features: 'x,y,sin_x' },
    'stalled',
    [/they can only weigh the inputs and add them up/],
    /straight/,
  ],
  [
    'linear layers behind a bounded output, whose values are no plane',
    snapshot({ step: 5000, trainAccuracy: NaN, trainLoss: 0.9, explained: 0.1, history: flat(5000, 0.9) }),
    { activation: 'linear', dataSet: 'reg-gauss', outputActivation: 'tanh' },
    'stalled',
    [/they can only weigh the inputs and add them up/],
    /plane/,
  ],
  [
    'linear layers, of values',
    snapshot({ step: 5000, trainAccuracy: NaN, trainLoss: 0.9, explained: 0.1, history: flat(5000, 0.9) }),
    { activation: 'linear', dataSet: 'reg-gauss', outputActivation: 'linear' },
    'stalled',
    [/they can only lay a plane through the values/],
  ],
  [
    'linear layers that are normalised sample by sample, which no linear map is',
    snapshot({ step: 5000, trainLoss: 0.5, history: flat(5000, 0.5) }),
    { activation: 'linear', normalization: 'layer' },
    'stalled',
    [/has found nothing better since/],
    /one linear map/,
  ],
  [
    'values that one layer has learned',
    snapshot({ layers: evenLayers(1, 1, 1), trainAccuracy: NaN, trainLoss: 0.01, testLoss: 0.01, explained: 0.99 }),
    { hiddenLayers: 0, dataSet: 'reg-plane', outputActivation: 'linear' },
    'learned',
    [/99 % of the variance is explained.*a plane does it/],
    /border/,
  ],
  [
    'flat, but only for a moment',
    snapshot({ step: 400, history: flat(400, 0.8) }),
    { activation: 'relu' },
    'healthy',
    [],
  ],
];

for (const [what, given, settings, kind, says, not] of SITUATIONS) {
  test(`${what}: ${kind}`, () => {
    const verdict = judge(given, tanhOutput(settings));
    const text = [...verdict.headline.map((part) => part.text), ' ', verdict.cause]
      .join('')
      .replace(/[\u202f\u00a0]/g, ' ');
    assert.equal(verdict.kind, kind, text);
    for (const pattern of says) assert.match(text, pattern);
    if (not) assert.doesNotMatch(text, not);
    assert.doesNotMatch(text, /NaN|undefined|Infinity|–|\d+e-/);
  });
}

test('looked at as it was, a run is judged by what had been until then, not by what came of it', () => {
  const settings = tanhOutput({ activation: 'relu' });
  const steps = Float64Array.from({ length: 201 }, (_, i) => i * 10);
  // Falls smoothly to step 1000 and jumps to and fro after it.
  const train = steps.map((step, i) => (step <= 1000 ? 1 - step / 3000 : i % 2 ? 0.4 : 1.2));
  const history = { step: steps, train, test: steps.map(() => NaN) };
  const then = snapshot({
    step: 500,
    trainLoss: 1 - 500 / 3000,
    history,
    past: /** @type {any} */ ({ step: 2000, points: null }),
  });
  const live = snapshot({
    step: 500,
    trainLoss: 1 - 500 / 3000,
    history: { step: steps.subarray(0, 51), train: train.subarray(0, 51), test: history.test.subarray(0, 51) },
  });
  assert.equal(judge(snapshot({ step: 2000, trainLoss: 0.8, history }), settings).kind, 'unstable', 'it is what comes');
  assert.deepEqual(judge(then, settings), judge(live, settings));
  assert.equal(judge(then, settings).kind, 'healthy');
});

test('the verdict names the factor that did it', () => {
  const because = (/** @type {LayerStats} */ layers, settings = {}) =>
    judge(snapshot({ layers }), tanhOutput(settings)).because;
  assert.equal(because(evenLayers(9, 0.5, 0.9, 5), { skip: 'on' }), 'skip');
  assert.equal(because(evenLayers(9, 1, 2.2, 1.2), { activation: 'relu', skip: 'on' }), 'weights');
  assert.equal(because(evenLayers(9, 0.1, 0.87, 2), { skip: 'on' }), 'slope');
});

test('the kind stays while only the numbers change', () => {
  const kinds = [1, 0.98, 0.96].map(
    (weights) => judge(snapshot({ layers: evenLayers(9, 0.24, weights) }), tanhOutput()).kind,
  );
  assert.deepEqual(new Set(kinds), new Set(['vanishing']));
});

test('the first view is judged vanishing, and what usually helps is offered from the start', () => {
  const { snapshot: first, settings, task } = runOf({}, 0);
  const { kind, remedies } = judge(first, settings, task);
  assert.equal(kind, 'vanishing');
  assert.ok(remedies.length > 0);
});
