/**
 * What the verdict says of random networks, trained a little, against their numbers: each claim is a pattern in the
 * English sentence and what must be true where it is said. The seeds are fixed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreCatalog, findByName, namesOf } from '../../../../web/experiment/catalog.js';
import { resolveConflicts } from '../../../../web/experiment/setting-constraints.js';
import { judge } from '../../../../web/verdict/judge.js';
import { tanhOutput } from '../tanh-output.js';
import { runOf } from './train-network.js';

/** @typedef {import('../../../../web/experiment/settings.js').Settings} Settings */
/** @typedef {ReturnType<typeof runOf>} Run */

const RUNS = 400;

/** Numbers from 0 to 1 of a linear congruential generator (Knuth). @param {number} seed */
function uniform(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param {number} seed @returns {{changes: Partial<Settings>, steps: number}} */
function drawn(seed) {
  const random = uniform(seed);
  for (let i = 0; i < 5; i++) random();
  const pick = (/** @type {any[]} */ values) => values[Math.floor(random() * values.length)];
  const changes = {
    seed,
    dataSet: pick(namesOf(coreCatalog.dataSets)),
    pointCount: pick([10, 40, 200]),
    noise: pick([0, 30]),
    activation: pick(namesOf(coreCatalog.activations)),
    hiddenLayers: pick([0, 1, 2, 3, 8, 16, 40]),
    units: pick([1, 2, 4, 8]),
    features: pick(['x,y', 'x,y', 'x_squared,y_squared']),
    initializer: pick(['lecun_normal', 'lecun_normal', ...namesOf(coreCatalog.initializers)]),
    initialSize: pick([0, 0.01, 0.5, 3, 100]),
    bias: pick([0, 0, 0, -0.01, -3, 10]),
    normalization: pick(['none', 'none', ...namesOf(coreCatalog.normalizations)]),
    skip: pick(['off', 'off', 'on']),
    loss: pick(namesOf(coreCatalog.losses)),
    optimizer: pick(['sgd', ...namesOf(coreCatalog.optimizers)]),
    learningRate: pick([1e-5, 0.003, 0.03, 0.03, 1, 30]),
    batchSize: pick([2, 10, 100]),
    clipping: pick(['none', 'none', ...namesOf(coreCatalog.clippings)]),
    clippingLimit: pick([1e-5, 1]),
    l2: pick([0, 0, 0, 0.03, 1]),
    outputActivation: pick(['tanh', 'tanh', 'linear', ...namesOf(coreCatalog.activations)]),
  };
  return { changes: fitted(changes), steps: pick([0, 1, 20, 100, 300, 1000]) };
}

/** As the page makes settings fit each other and their data. @param {Partial<Settings>} changes */
function fitted(changes) {
  const { classes, inputs } = findByName(coreCatalog.dataSets, String(changes.dataSet));
  const settings = tanhOutput(changes);
  const { adjust } = resolveConflicts(settings, {}, { classes, inputs, training: (changes.pointCount ?? 500) / 2 });
  return { ...changes, ...adjust };
}

const zeros = (/** @type {Float64Array} */ values, /** @type {number} */ count) =>
  values.subarray(0, count).every((value) => value === 0);

/** @type {[says: RegExp, isTrue: (run: Run, match: RegExpMatchArray) => boolean][]} */
const CLAIMS = [
  [/no training points/, () => false],
  [
    /Layers? 1(?: (?:to|and) (\d+))? receives? (?:no gradient at all|a gradient of exactly 0)/,
    ({ snapshot }, [, last = '1']) => zeros(snapshot.layers.signal, Number(last)),
  ],
  [/smaller learning rate/, ({ snapshot }) => (snapshot.diverged?.step ?? 0) > 1],
  [/an update has pushed|The penalty|the updates were/, ({ snapshot }) => snapshot.step > 0],
  [
    /biases began at −([\d.]+)/,
    ({ settings, snapshot: { layers } }, [, bias]) =>
      settings.bias === -Number(bias) && layers.weightedSize.some((size) => size < Number(bias)),
  ],
  [/nothing passes through them/, ({ snapshot }) => zeros(snapshot.layers.batchGradient, Infinity)],
  [
    /every layer gets its part/,
    ({ snapshot: { layers } }) => layers.signal.every((one) => one >= 0.01 * (layers.signal.at(-1) ?? 0)),
  ],
  [
    /straight line|a straight border|lay a plane/,
    ({ settings, task }) =>
      settings.features === (task.inputs === 1 ? 'x' : 'x,y') &&
      (settings.hiddenLayers === 0 || settings.normalization !== 'layer'),
  ],
  [/has risen from/, ({ snapshot: { trainLoss, history } }) => trainLoss > Math.min(...history.train)],
  [
    /is clipped at/,
    ({ settings, snapshot: { layers } }) =>
      ['sgd', 'momentum', 'nesterov'].includes(settings.optimizer) &&
      Math.max(...layers.batchGradient) > settings.clippingLimit,
  ],
  [/It has learned/, ({ snapshot }) => snapshot.trainLoss < snapshot.history.train[0]],
  [
    /of the training points: it sits/,
    ({ task, settings }) => task.classes <= 2 && settings.loss !== 'softmax_cross_entropy',
  ],
  [/nothing below|values from/, ({ settings }) => settings.outputActivation !== 'linear'],
  [/[{}*]|NaN|undefined|∞/, () => false],
];

test(`what is said of ${RUNS} random networks is true of their numbers`, () => {
  const tried = new Map(CLAIMS.map(([says]) => [says, 0]));
  for (let seed = 1; seed <= RUNS; seed++) {
    const { changes, steps } = drawn(seed);
    const run = runOf(changes, steps);
    const { headline, cause } = judge(run.snapshot, run.settings, run.task);
    const text = [...headline.map((part) => part.text), ' ', cause].join('').replace(/[\u202f\u00a0]/g, ' ');
    for (const [says, isTrue] of CLAIMS) {
      const match = text.match(says);
      if (!match) continue;
      tried.set(says, (tried.get(says) ?? 0) + 1);
      assert.ok(isTrue(run, match), `“${text}” of ${JSON.stringify(changes)} after ${steps} steps`);
    }
  }
  assert.ok([...tried.values()].filter((count) => count > 0).length > 8, 'most claims come up');
  if (process.env.VERDICT_TABLE) console.log(tried);
});
