import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareInWords, networkName } from '../../../../web/verdict/comparison.js';
import { experimentAt } from '../../../../web/actions/past-experiment.js';
import { tanhOutput } from '../tanh-output.js';

/**
 * @typedef {import('../../../../web/engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment
 */

const settings = (change = {}) => tanhOutput(change);

/** What a comparison reads of a snapshot. @param {object} change @param {number[]} signal @param {number} trainLoss */
const shot = (change, signal, trainLoss, more = {}) =>
  /** @type {Snapshot} */ (
    /** @type {unknown} */ ({
      settings: settings(change),
      step: 1200,
      trainLoss,
      diverged: null,
      layers: { signal: Float64Array.from(signal) },
      ...more,
    })
  );
/** Thin spaces and hard ones as plain ones. */
const plain = (/** @type {string} */ text) => text.replace(/[\u202f\u00a0]/g, ' ');

test('a network is called by what it does not share with the other', () => {
  assert.equal(networkName(settings({ activation: 'relu' }), settings()), 'ReLU');
  assert.equal(networkName(settings(), settings({ activation: 'relu' })), 'Sigmoid');
  assert.equal(
    networkName(settings({ skip: 'on', learningRate: 0.3 }), settings()),
    'skip connections On, learning rate 0.3',
  );
  assert.equal(networkName(settings(), settings()), '');
  assert.equal(networkName(settings({ speed: '1' }), settings()), '', 'how fast it trains is no difference');
});

test('the difference in words, with its numbers', () => {
  const text = plain(compareInWords(shot({}, [2 / 420_000, 2], 1), shot({ activation: 'relu' }, [0.1, 0.3], 0.02)));
  assert.equal(
    text,
    'Same weights, same data, 1 200 steps: B (ReLU) has a loss of 0.020, A (Sigmoid) has a loss of 1.000. ' +
      'B’s layer 1 receives 33 % of the gradient that reaches its last layer; A’s receives 1/420 000, 140 000 times less.',
  );
});

test('a gradient that arrives whole is said to be of something', () => {
  const text = plain(compareInWords(shot({}, [2, 2], 1), shot({ activation: 'relu' }, [2 / 440_000, 2], 0.02)));
  assert.match(text, /A’s receives about all of it, 440 000 times more\.$/);
  const grown = plain(compareInWords(shot({}, [6.2, 2], 1), shot({ activation: 'relu' }, [2, 2], 0.02)));
  assert.match(grown, /A’s receives 3\.1 times that of its own, 3\.1 times more\.$/);
});

test('millions are called so on both sides', () => {
  const text = plain(compareInWords(shot({}, [2 / 1.1e6, 2], 1), shot({ activation: 'relu' }, [1.2, 1], 0.02)));
  assert.match(text, /receives 1\.2 times .+; A’s receives 1\/1\.1 million, 1\.3 million times less\.$/);
});

test('weights are the same only where they are drawn alike', () => {
  const begins = (/** @type {object} */ a, /** @type {object} */ b) =>
    plain(compareInWords(shot(a, [1, 2], 1), shot(b, [1, 2], 1))).split(':')[0];
  assert.match(begins({}, { optimizer: 'adam' }), /^Same weights/);
  assert.match(begins({}, { learningRate: 1 }), /^Same weights/);
  assert.match(begins({}, { initializer: 'he_normal' }), /^Same data/);
  assert.match(begins({}, { hiddenLayers: 2 }), /^Same data/);
  assert.match(begins({ initializer: 'matched' }, { initializer: 'matched', activation: 'relu' }), /^Same data/);
});

test('the direction of the factor, none where they are alike, nothing where there is no number', () => {
  /** @type {(a: number[], b: number[], more?: object) => string} */
  const words = (a, b, more) => plain(compareInWords(shot({}, a, 1), shot({ activation: 'relu' }, b, 1, more)));
  assert.match(words([0.6, 1], [0.002, 1]), /A’s receives 60 %, 300 times more\.$/);
  assert.match(words([0.6, 1], [0.7, 1]), /A’s receives 60 %, about as much\.$/);
  assert.match(words([0, 1], [0.5, 1]), /A’s receives nothing\.$/);
  assert.doesNotMatch(words([0.6, 1], [NaN, NaN]), /layer 1/);
  assert.match(
    words([0.6, 1], [NaN, NaN], { diverged: { step: 30, layer: 1, quantity: 'weight' } }),
    /B \(ReLU\) diverged at step 30,/,
  );
  assert.doesNotMatch(words([0.6, 1], [NaN, NaN]), /NaN|undefined|\{/);
});

test('without a difference it says that they are the same', () => {
  assert.match(compareInWords(shot({}, [1, 2], 1), shot({}, [1, 2], 1)), /both networks are the same/);
});

test('where their numbers differ without a difference in the settings it says why', () => {
  const words = (/** @type {object} */ more) =>
    plain(compareInWords(shot({}, [1, 2], 1), shot({}, [1, 2.5], 0.5, more)));
  assert.equal(
    words({ byHand: true }).split(':').slice(0, 2).join(':'),
    'After 1 200 steps: no difference in the settings, but a number was changed by hand, so the networks differ',
  );
  assert.match(words({ byHand: true }), /: B has a loss of 0\.500, A has a loss of 1\.000\./);
  assert.match(
    words({}),
    /^After 1 200 steps: no difference in the settings any more, but there was one, so the networks differ:/,
  );
  const [a, b] = [shot({}, [1, NaN], NaN), shot({}, [1, NaN], NaN, { byHand: true })];
  assert.match(compareInWords(a, b), /both networks are the same/, 'changed back again');
  assert.doesNotMatch(
    compareInWords(shot({}, [1, 2], 1), shot({ activation: 'relu' }, [1, 2], 1, { byHand: true })),
    /Same weights/,
  );
});

// --- the experiment as it was ---------------------------------------------------------------------

const points = {
  x: Float64Array.of(1, 2),
  y: Float64Array.of(3, 4),
  label: Float64Array.of(-1, 1),
  test: Uint8Array.of(0, 1),
};
const axes = /** @type {Experiment['axes']} */ ({});
const copy = (change = {}) => ({ ...structuredClone(points), ...change });
const past = (change = {}) => ({ step: 10, points: copy(change) });

test('what was the same then is the same experiment', () => {
  const experiment = { settings: settings({ speed: '1' }), points, axes };
  assert.equal(experimentAt(experiment, shot({}, [], NaN, { past: past(), twin: null })), experiment);
});

test('settings and points of then, the speed of now', () => {
  const experiment = { settings: settings({ speed: '1', learningRate: 1 }), points, axes };
  const then = experimentAt(
    experiment,
    shot({ learningRate: 0.1 }, [], NaN, { past: past({ x: Float64Array.of(1, 2.5) }), twin: null }),
  );
  assert.equal(then.settings.learningRate, 0.1);
  assert.equal(then.settings.speed, '1');
  assert.equal(then.points.x[1], 2.5);
  assert.equal(then.axes, experiment.axes);
});

test('the second network is what it was then, with what was chosen for it', () => {
  const experiment = {
    settings: settings({ learningRate: 1 }),
    points,
    axes,
    twin: { activation: 'relu', learningRate: 2 },
  };
  const twin = shot({ activation: 'relu', learningRate: 0.1 }, [], NaN);
  const then = experimentAt(experiment, shot({ learningRate: 0.1 }, [], NaN, { past: past(), twin }));
  assert.deepEqual(then.twin, { activation: 'relu', learningRate: 0.1 });
});
