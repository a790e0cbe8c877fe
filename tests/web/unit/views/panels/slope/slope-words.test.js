/** What the panel says of a layer's slope is true of its numbers. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { coreCatalog } from '../../../../../../web/experiment/catalog.js';
import { speak } from '../../../../../../web/words/text.js';
import {
  beyondSentence,
  gainParts,
  gainSentence,
  slopeSentence,
  weightingSentence,
} from '../../../../../../web/views/panels/slope/slope-words.js';
import { afterKey } from '../../../../../../web/views/shared/slider-key.js';

afterEach(() => speak('en'));

const curveOf = (changes = {}) => ({
  activation: 'sigmoid',
  normalized: false,
  reach: 5,
  u: Float64Array.of(-5, 0, 5),
  value: Float64Array.of(0, 0.5, 1),
  derivative: Float64Array.of(0, 0.25, 0),
  counts: Float64Array.of(10, 88),
  below: 0,
  above: 0,
  notANumber: 0,
  meanDerivative: 0.21,
  gain: 0.2,
  weightGain: 0.95,
  skipGain: 1,
  derivativeGain: 0.21,
  normalizationGain: 1,
  ...changes,
});

test('sigmoid lies under a quarter, wherever its sums are', () => {
  assert.equal(
    slopeSentence(curveOf()),
    'σ′(z) is 0.21 on average, and nowhere above ¼: wherever the sums lie, the slope makes the gradient smaller.',
  );
  assert.match(
    slopeSentence(curveOf({ meanDerivative: 0.01, derivativeGain: 0.01 })),
    /curve is flat: there σ′\(z\) is close to 0, 0\.010/,
  );
});

test('of tanh it is not said that its slope always shrinks, of ReLU what share passes', () => {
  assert.match(slopeSentence(curveOf({ activation: 'tanh', derivativeGain: 0.8 })), /0\.80 on average.*at most 1\./);
  assert.match(slopeSentence(curveOf({ activation: 'relu', meanDerivative: 0.48 })), /is 1 for 48\u00a0% of the sums/);
  assert.match(slopeSentence(curveOf({ activation: 'linear', meanDerivative: 1 })), /1 everywhere/);
  assert.match(slopeSentence(curveOf({ meanDerivative: NaN, derivativeGain: NaN })), /no finite numbers/);
});

test('something is said of every activation, in both languages', async () => {
  for (const language of /** @type {const} */ (['en', 'de'])) {
    await speak(language);
    for (const { name } of coreCatalog.activations)
      assert.doesNotMatch(slopeSentence(curveOf({ activation: name })), /[{}]|undefined|NaN/);
  }
});

test('the parts are those that the layer has, and multiply to its gain', () => {
  assert.deepEqual(
    gainParts(curveOf()).map(({ value }) => value),
    [0.21, 0.95],
  );
  const all = gainParts(curveOf({ skipGain: 2, normalizationGain: 3, normalized: true }));
  assert.deepEqual(
    all.map(({ value }) => value),
    [0.21, 0.95, 2, 3],
  );
  assert.match(all[0].name, /σ′\(u\)/);
  assert.deepEqual(gainParts(curveOf({ gain: NaN })), []);
  assert.match(gainSentence(curveOf(), 2), /layer 4 back to layer 3, the signal is multiplied by 0\.20/);
  assert.match(gainSentence(curveOf({ gain: NaN }), 8), /Layer 9 is the last one/);
});

test('one number stands for the slope: the factor of the gain; of the last layer the mean', () => {
  assert.match(slopeSentence(curveOf({ meanDerivative: 0.18 })), /is 0\.21 on average/);
  assert.match(slopeSentence(curveOf({ meanDerivative: 0.18, gain: NaN })), /is 0\.18 on average/);
});

test('where the factor is written as the mean is, nothing needs explaining', () => {
  assert.equal(weightingSentence(curveOf()), '');
  assert.match(weightingSentence(curveOf({ derivativeGain: 0.23 })), /the plain mean is 0\.21/);
  assert.equal(weightingSentence(curveOf({ derivativeGain: 0.23, gain: NaN })), '');
});

test('what lies beyond the axis, or is no number, is said', () => {
  assert.equal(beyondSentence(curveOf()), '');
  assert.match(beyondSentence(curveOf({ below: 1, above: 1 })), /^2\u00a0% of the sums/);
  assert.match(beyondSentence(curveOf({ notANumber: 98 })), /^50\u00a0% are no numbers/);
});

test('keys stay on the curve', () => {
  assert.equal(afterKey('ArrowRight', 199, 201, 2), 200);
  assert.equal(afterKey('ArrowLeft', 1, 201, 2), 0);
  assert.equal(afterKey('End', 0, 201, 2), 200);
  assert.equal(afterKey('x', 0, 201, 2), null);
});
