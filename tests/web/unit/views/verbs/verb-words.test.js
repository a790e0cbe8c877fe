/** What a verb computed, in words and numbers: of updates that are more than rate times gradient as well. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreCatalog } from '../../../../../web/experiment/catalog.js';
import { dataConfig } from '../../../../../web/experiment/core-config.js';
import { formatNumber, formatRound } from '../../../../../web/words/format.js';
import { createRun } from '../../../../../web/worker/run.js';
import { lossChangeWords, whyItRose } from '../../../../../web/views/verbs/loss-change.js';
import { explainedPart, explainVerb, verbWords } from '../../../../../web/views/verbs/verb-words.js';
import { loadModule, succeed } from '../../../../wasm/load.js';
import { tanhOutput } from '../../tanh-output.js';

const core = await loadModule();
const palette = { negative: [0, 0, 0], middle: [0, 0, 0], positive: [0, 0, 0], classes: [] };
const want = /** @type {const} */ ({ surface: 0, tiles: 0, links: 'weights', sample: -1, palette });
const usualShape = { widths: [2, 3, 3, 1], features: ['x', 'y'] };

/** One round under these settings, and what is said of the weight from unit 2 of layer 1 to unit 1 of layer 2. @param {Partial<import('../../../../../web/experiment/settings.js').Settings>} change @param {number} [rounds] */
function updateUnder(change, rounds = 1, part = { column: 2, unit: 0, input: /** @type {number|null} */ (1) }) {
  return wordsUnder(change, 4 * rounds, part);
}

/** What is said after so many verbs. @param {Partial<import('../../../../../web/experiment/settings.js').Settings>} change @param {number} verbs @param {import('../../../../../web/views/shared/part-names.js').Part|null} part @param {number} [sample] @param {{widths: number[], features: string[]}} [shape] */
function wordsUnder(change, verbs, part, sample = -1, shape = usualShape) {
  const settings = tanhOutput({ hiddenLayers: 2, units: 3, activation: 'tanh', ...change });
  const run = createRun(core);
  run.configure(settings, succeed(core.generate(dataConfig(settings))).points);
  for (let i = 0; i < verbs; i++) run.verb('next');
  const snapshot = /** @type {import('../../../../../web/engine/protocol.js').Snapshot} */ ({
    ...run.snapshot(/** @type {any} */ ({ ...want, sample })),
    training: false,
    stepsPerSecond: 0,
    twin: null,
  });
  assert.equal(snapshot.step, Math.floor(verbs / 4));
  const round = /** @type {import('../../../../../web/engine/protocol.js').Round} */ (snapshot.round);
  const trace = round.verb === 'update' ? traceOf(run, explainedPart(part, shape, 'update'), shape) : null;
  const { formula, at, parts } = verbWords(snapshot, round, part, shape, trace);
  const numbers = Object.fromEntries(
    parts.flatMap((part) => (typeof part === 'string' ? [] : [[part.name, part.value]])),
  );
  const text = parts
    .map((one) =>
      typeof one === 'string'
        ? one
        : one.name === 'rate'
          ? formatRound(one.value, one.digits)
          : formatNumber(one.value, one.digits ?? 4),
    )
    .join('');
  return { formula, at, numbers, parts, text, snapshot };
}

/** @param {import('../../../../../web/worker/run.js').Run} run @param {import('../../../../../web/views/shared/part-names.js').Part} part @param {{widths: number[]}} shape */
function traceOf(run, { column, unit, input }, { widths }) {
  /** @type {Omit<import('../../../../../wasm/backprop.js').Parameter, 'layer'>} */
  const place =
    input === null ? { part: 'bias', index: unit } : { part: 'weight', index: unit * widths[column - 1] + input };
  return succeed(run.roundSession().traceUpdate({ layer: column - 1, ...place }));
}

/** A sum or difference of 32-bit numbers, rounded once or twice. */
const near = (/** @type {number} */ a, /** @type {number} */ b) =>
  assert.ok(Math.abs(a - b) <= 2e-7 * Math.max(Math.abs(a), 1e-3), `${a} is not ${b}`);

test('SGD alone: old − rate × gradient = new', () => {
  const { formula, numbers } = updateUnder({});
  assert.equal(formula, 'old − rate × gradient = new');
  near(numbers.old - numbers.rate * numbers.gradient, numbers.new);
  assert.notEqual(numbers.old, numbers.new);
});

test('of no part the update shows a weight, and of one point what its gradient is made of', () => {
  for (const part of [null, { column: 1, unit: 2, input: 1 }, { column: 3, unit: 0, input: 2 }]) {
    const { at, numbers } = wordsUnder({ batchSize: 1 }, 4, part, 0);
    assert.ok(!at.startsWith('bias'), at);
    near(numbers.dz * numbers.a, numbers.gradient);
    near(numbers.old - numbers.rate * numbers.gradient, numbers.new);
  }
  assert.equal(wordsUnder({}, 4, null, 0).numbers.dz, undefined, 'of ten points it is the mean of the products');
});

test('the rate is the one of the update that was made, as scheduled', () => {
  const { numbers } = updateUnder({ schedule: 'step', schedulePeriod: 2, scheduleFactor: 0.1, learningRate: 0.5 }, 2);
  assert.equal(numbers.rate, 0.5, 'the next one would be a tenth');
  near(numbers.old - numbers.rate * numbers.gradient, numbers.new);
});

/** p after an update, from the numbers in the line. @type {Record<string, (numbers: Record<string, number>, t: number) => number>} */
const LAWS = {
  sgd: ({ old, rate, g }) => old - rate * g,
  momentum: ({ old, rate, momentum, mBefore, g }) => old - rate * (momentum * mBefore + g),
  nesterov: ({ old, rate, momentum, mBefore, g }) => old - rate * (g + momentum * (momentum * mBefore + g)),
  adagrad: ({ old, rate, vBefore, g }) => old - (rate * g) / (Math.sqrt(vBefore + g * g) + 1e-10),
  rmsprop: ({ old, rate, smoothing, vBefore, g }) =>
    old - (rate * g) / (Math.sqrt(smoothing * vBefore + (1 - smoothing) * g * g) + 1e-8),
  adam: ({ old, rate, beta1, beta2, mBefore, vBefore, g, decay = 0 }, t) =>
    (1 - rate * decay) * old -
    (rate * (beta1 * mBefore + (1 - beta1) * g)) /
      (1 - beta1 ** t) /
      (Math.sqrt((beta2 * vBefore + (1 - beta2) * g * g) / (1 - beta2 ** t)) + 1e-8),
};
LAWS.adamw = LAWS.adam;

test('the optimiser’s own formula, of every optimiser there is, with numbers that lead to the new weight', () => {
  for (const { name } of coreCatalog.optimizers) {
    for (const change of [{}, { l2: 0.5, clipping: 'norm', clippingLimit: 0.001 }]) {
      if (name === 'sgd' && !('l2' in change)) continue;
      const { formula, numbers, text } = updateUnder({ optimizer: name, ...change }, 3);
      assert.match(formula, /new = .* − rate × /, name);
      const g = numbers.g ?? numbers.gradient;
      const after = LAWS[name]({ ...numbers, g }, 3);
      assert.ok(Math.abs(after - numbers.new) <= 4e-7 * Math.max(1, Math.abs(numbers.new)), `${name}: ${text}`);
      assert.notEqual(numbers.old, numbers.new);
      if ('l2' in change) assert.match(text, /, clipped to .+, with the penalty \+ .+ = /, name);
      assert.ok(!text.includes('NaN') && !text.includes('–'), text);
    }
  }
});

test('until the core has answered, what was really added', () => {
  const { snapshot } = updateUnder({ optimizer: 'adam' }, 2);
  const { formula } = verbWords(snapshot, /** @type {any} */ (snapshot.round), null, usualShape);
  assert.equal(formula, 'old + change = new (Adam)');
});

test('after an update the losses before and after, and why they rose where they did', () => {
  for (const learningRate of [0.001, 0.1, 5]) {
    const { snapshot } = updateUnder({ learningRate }, 2);
    const round = /** @type {import('../../../../../web/engine/protocol.js').Round} */ (snapshot.round);
    const { lossAfter = NaN, trainLossBefore = NaN } = round.update ?? {};
    const words = lossChangeWords(snapshot, round);
    assert.match(words, /^Loss of this mini-batch: \S+ → \S+; of all training points: \S+ → \S+\./);
    const rose = lossAfter > round.loss || snapshot.trainLoss > trainLossBefore;
    assert.equal(/worse/i.test(words), rose, words);
  }
  const { settings } = updateUnder({}, 1).snapshot;
  const why = (/** @type {object} */ change, step = 5, batch = true) =>
    whyItRose({ ...settings, ...change }, step, batch, true);
  assert.equal(why({}, 5, false), 'forOthers');
  assert.equal(why({}), 'tooLong');
  assert.equal(why({ optimizer: 'adam' }, 1), 'tooLong', 'there were no gradients before');
  assert.equal(why({ optimizer: 'adam' }), 'momentum');
  assert.equal(why({ optimizer: 'adamw' }), 'penalty');
  assert.equal(whyItRose(settings, 5, false, false), null);
});

test('a change too small for four digits is still to be seen, and none where there is none', () => {
  const { parts } = updateUnder({ learningRate: 1e-5 });
  const [old, fresh] = ['old', 'new'].map((name) =>
    parts.find((part) => typeof part !== 'string' && part.name === name),
  );
  assert.ok(typeof old === 'object' && typeof fresh === 'object');
  assert.ok((old.digits ?? 0) > 4 && old.digits === fresh.digits, `${old.digits} digits`);
});

test('of a unit, the output too, the update shows its bias', () => {
  for (const [part, name] of /** @type {const} */ ([
    [{ column: 2, unit: 1, input: null }, 'bias of layer 2, unit 2:'],
    [{ column: 3, unit: 0, input: null }, 'bias of output ŷ, layer 3:'],
  ])) {
    const { at, numbers, snapshot } = wordsUnder({ bias: 0.25 }, 4, part);
    const [l, unit] = [part.column - 1, part.unit];
    assert.equal(at, name);
    assert.equal(numbers.old, 0.25);
    assert.equal(numbers.new, snapshot.links?.weights[l].b[unit]);
    assert.equal(numbers.gradient, snapshot.round?.update?.gradients[l].b[unit]);
    near(numbers.old - numbers.rate * numbers.gradient, numbers.new);
  }
});

/** The number that a reader sees. @param {string} text */
const readNumber = (text) =>
  Number(
    text
      .replace('−', '-')
      .replace(/\u202f×\u202f10/, 'e')
      .replace('⁻', '-')
      .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))),
  );

/** That old − rate × gradient = new is true of the numbers as they are written. @param {ReturnType<typeof wordsUnder>} words */
function assertAddsUp({ parts, text }) {
  const written = Object.fromEntries(
    parts.flatMap((one) =>
      typeof one === 'string'
        ? []
        : [
            [
              one.name,
              one.name === 'rate' ? formatRound(one.value, one.digits) : formatNumber(one.value, one.digits ?? 4),
            ],
          ],
    ),
  );
  const sum = readNumber(written.old) - readNumber(written.rate) * readNumber(written.gradient);
  const digits = parts.flatMap((one) => (typeof one !== 'string' && one.name === 'new' ? [one.digits ?? 4] : []))[0];
  assert.equal(formatNumber(sum, digits), written.new, text);
}

test('an update adds up as it is written', () => {
  for (let seed = 1; seed <= 12; seed++) {
    for (const input of [null, 0, 1, 2]) {
      assertAddsUp(wordsUnder({ seed, bias: 0.4 }, 4, { column: 2, unit: 0, input }));
    }
  }
});

test('it adds up whatever the rate, and of tiny numbers too', () => {
  for (const change of [
    { learningRate: 0.031234567 },
    { learningRate: 1.2345678 },
    { learningRate: 0.3, schedule: 'cosine', schedulePeriod: 37 },
    { learningRate: 0.0001234567, loss: 'half_squared_error' },
    { warmUp: 7, learningRate: 0.5 },
  ]) {
    for (const input of [null, 0, 1, 2]) {
      for (const column of [1, 2]) {
        if (column === 1 && input === 2) continue;
        assertAddsUp(wordsUnder(change, 12, { column, unit: 0, input }));
      }
    }
  }
  // Of the page's first view: gradients of a millionth, and biases that begin at 0.
  for (let column = 1; column <= 8; column++) {
    const words = wordsUnder(
      { activation: 'sigmoid', hiddenLayers: 8, units: 8 },
      4,
      { column, unit: 0, input: null },
      -1,
      {
        widths: [2, ...new Array(8).fill(8), 1],
        features: ['x', 'y'],
      },
    );
    assertAddsUp(words);
  }
});

/** The numbers as they are written, by name in their order. @param {ReturnType<typeof wordsUnder>} words */
const writtenNumbers = ({ parts }) =>
  parts.flatMap((one) =>
    typeof one === 'string' ? [] : [{ name: one.name, value: readNumber(formatNumber(one.value, one.digits ?? 4)) }],
  );

test('a weighted sum and an error add up as they are written', () => {
  for (let seed = 1; seed <= 8; seed++) {
    for (const unit of [0, 1, 2]) {
      const words = wordsUnder({ seed, bias: 0.3 }, 1, { column: 1, unit, input: null }, 4);
      const [w1, x1, w2, x2, b, z] = writtenNumbers(words).map(({ value }) => value);
      assert.equal(formatNumber(w1 * x1 + w2 * x2 + b, 4), formatNumber(z, 4), words.text);
    }
    const settings = { seed, loss: 'binary_cross_entropy', outputActivation: 'linear', learningRate: 2 };
    for (const sample of [0, 5]) {
      const words = wordsUnder(settings, 3 + 4 * 100, null, sample);
      const [p, y, dz] = writtenNumbers(words).map(({ value }) => value);
      assert.equal(formatNumber(p - y, 4), formatNumber(dz, 4), words.text);
    }
  }
});

test('an answer near its target has the digits that tell them apart', () => {
  for (const sample of [0, 3, 6]) {
    const settings = { activation: 'relu', units: 3, learningRate: 0.3, dataSet: 'gauss' };
    const words = wordsUnder(settings, 2 + 4 * 300, null, sample);
    const { prediction, target, loss } = words.numbers;
    const [written] = writtenNumbers(words);
    const error = (written.value - target) ** 2;
    assert.ok(Math.abs(error - loss) <= 0.03 * loss, `${words.text}: ${prediction}`);
  }
});

test('penalties are no cause of a bias’s update', () => {
  const ofBias = updateUnder({ l1: 0.1, l2: 0.5 }, 1, { column: 2, unit: 0, input: null });
  assert.equal(ofBias.formula, 'old − rate × gradient = new');
  near(ofBias.numbers.old - ofBias.numbers.rate * ofBias.numbers.gradient, ofBias.numbers.new);
  assert.match(updateUnder({ l1: 0.1, l2: 0.5, optimizer: 'adam' }, 1).formula, /^Adam, L1, L2: /);
  assert.match(updateUnder({ l2: 0.5, optimizer: 'adam' }, 1, { column: 2, unit: 0, input: null }).formula, /^Adam: /);
});

test('that each weight goes against its gradient is only said where each does', () => {
  for (const change of [{}, { optimizer: 'momentum', momentum: 0.99 }, { optimizer: 'adam' }, { l2: 10 }]) {
    const { snapshot } = wordsUnder({ ...change, learningRate: 0.1 }, 80, null);
    const says = explainVerb(snapshot, /** @type {any} */ (snapshot.round)).includes('against its gradient');
    const layers = snapshot.links?.updates ?? [];
    const does = layers.every(({ W }, l) =>
      W.every((update, i) => update * (snapshot.round?.update?.gradients[l].W[i] ?? NaN) <= 0),
    );
    assert.equal(says, does, JSON.stringify(change));
  }
});

test('of several outputs loss and gradient are shares of a mean, but for softmax', () => {
  const several = { widths: [2, 3, 3, 3], features: ['x', 'y'] };
  const of = (/** @type {string} */ loss, /** @type {number} */ verbs, /** @type {number} */ sample) =>
    wordsUnder({ loss, outputActivation: 'linear', dataSet: 'spiral3' }, verbs, null, sample, several);
  assert.match(of('squared_error', 2, 4).formula, /\(ŷ − y\)², mean of 3 outputs$/);
  assert.match(of('squared_error', 3, -1).text, /^dz = mean of each point’s linear′\(z\) · 2 · \(ŷ − y\) \/ 3 = /);
  for (const loss of ['binary_cross_entropy', 'softmax_cross_entropy']) {
    const { formula, numbers, snapshot, text } = of(loss, 3, 4);
    const share = loss === 'binary_cross_entropy' ? 3 : 1;
    assert.equal(formula, share === 3 ? 'dz = (p − y) / 3' : 'dz = p − y');
    assert.match(text, share === 3 ? /^dz = \(\S+ − \S+\) \/ 3 = / : /^dz = \S+ − \S+ = /);
    const logits = Array.from(snapshot.round?.states?.prediction ?? []);
    const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
    const probability = share === 3 ? 1 / (1 + Math.exp(-logits[0])) : Math.exp(logits[0]) / sum;
    near(numbers.probability, probability);
    near((numbers.probability - numbers.target) / share, numbers.dz);
  }
});

test('the output says its activation, and a mean that it is one', () => {
  assert.match(wordsUnder({}, 1, null, 2).text, /, a = tanh\(\S+\) = /);
  assert.match(
    wordsUnder({ activation: 'relu' }, 1, { column: 1, unit: 0, input: null }).text,
    /, a = mean of each point’s ReLU\(z\) = /,
  );
  assert.equal(wordsUnder({}, 1, null).at, 'output ŷ, layer 3, mean over 10 points:');
  assert.equal(wordsUnder({}, 1, null, 2).at, 'output ŷ, layer 3:');
});

test('backward shows its factors, of the mean as far as there are some', () => {
  const mean = wordsUnder({}, 3, { column: 1, unit: 0, input: null });
  assert.match(mean.text, /^da = .*·.* \+ .*; dz = mean of each point’s tanh′\(z\)·da = /);
  const output = wordsUnder({}, 3, null);
  assert.match(output.text, /^dz = mean of each point’s tanh′\(z\) · 2 · \(ŷ − y\) = /);
  const { numbers, text } = wordsUnder({}, 3, null, 4);
  assert.match(text, /^dz = tanh′\(\S+\) · 2 · \(\S+ − \S+\) = /);
  near((1 - Math.tanh(numbers.z) ** 2) * 2 * (numbers.prediction - numbers.target), numbers.dz);
  const cross = wordsUnder({ loss: 'binary_cross_entropy', outputActivation: 'linear' }, 3, null, 4);
  near(
    cross.numbers.probability,
    1 / (1 + Math.exp(-cross.numbers.z || -(cross.snapshot.round?.states?.layers[2].z[0] ?? NaN))),
  );
});

test('a formula has the skip connection where there is one, and normalisation', () => {
  const formula = (/** @type {number} */ column, /** @type {number} */ verbs, settings = {}) =>
    wordsUnder({ skip: 'on', ...settings }, verbs, { column, unit: 0, input: null }).formula;
  // Two inputs do not fit three units: nothing leads around layer 1.
  assert.equal(formula(1, 1), 'z = W a + b, a = f(z)');
  assert.equal(formula(2, 1), 'z = W a + b, a = f(z) + skip');
  assert.equal(formula(2, 1, { normalization: 'layer' }), 'z = W a + b, u = norm(z), a = f(u) + skip');
  assert.equal(formula(1, 3), 'dz = f′(z) · (Wᵀ dz_next + da_next)');
  assert.equal(formula(2, 3), 'dz = f′(z) · Wᵀ dz_next');
  assert.equal(formula(2, 3, { normalization: 'layer' }), 'dz = norm′(z)ᵀ · f′(u) · Wᵀ dz_next');
  const beforeOutput = wordsUnder({ skip: 'on' }, 3, { column: 2, unit: 0, input: null }, 4);
  assert.match(beforeOutput.text, /^dz = tanh′\(.*\) · \(.*·.*\) = /, 'it is written out where nothing is missing');
});

test('the loss of a point is its law with the numbers in it, and the mean of all beside it', () => {
  const of = (/** @type {Partial<import('../../../../../web/experiment/settings.js').Settings>} */ settings) =>
    wordsUnder(settings, 2, null, 4);
  const squared = of({});
  assert.match(squared.text, /^loss = \(\S+ − \S+\)² = \S+; mean of all 10 points = /);
  near((squared.numbers.prediction - squared.numbers.target) ** 2, squared.numbers.loss);
  assert.equal(squared.numbers.batchLoss, squared.snapshot.round?.loss);
  assert.match(of({ loss: 'half_squared_error' }).text, /^loss = ½ \(\S+ − \S+\)² = /);
  for (const sample of [0, 1, 2, 3, 4]) {
    const cross = wordsUnder({ loss: 'binary_cross_entropy', outputActivation: 'linear' }, 2, null, sample);
    const y = cross.snapshot.round?.states?.target?.[0];
    assert.match(cross.text, y === 1 ? /^loss = −ln sigmoid\(\S+\) = / : /^loss = −ln\(1 − sigmoid\(\S+\)\) = /);
    const p = 1 / (1 + Math.exp(-cross.numbers.prediction));
    near(-Math.log(y === 1 ? p : 1 - p), cross.numbers.loss);
    const huber = wordsUnder({ loss: 'huber' }, 3, null, sample);
    const error = huber.numbers.prediction - huber.numbers.target;
    if (Math.abs(error) < 1) near((1 - Math.tanh(huber.numbers.z) ** 2) * error, huber.numbers.dz);
    else assert.match(huber.text, / · (\(−1\)|1) = /);
  }
});

test('of a mini-batch of one nothing is a mean', () => {
  for (const verbs of [1, 2, 3, 4]) {
    for (const sample of [-1, 0]) {
      const { text, at, snapshot } = wordsUnder({ batchSize: 1 }, verbs, null, sample);
      const plain = explainVerb(snapshot, /** @type {any} */ (snapshot.round));
      assert.ok(!`${at} ${text} ${plain}`.replace('the mean over all training points', '').includes('mean'), text);
      assert.equal(snapshot.round?.sample, 0);
    }
  }
});

test('the point that was chosen, or the last one of a smaller mini-batch', () => {
  const of = (/** @type {number} */ sample) => wordsUnder({ batchSize: 4 }, 1, null, sample).snapshot.round?.sample;
  assert.deepEqual([-1, 0, 3, 7].map(of), [-1, 0, 3, 3]);
});
