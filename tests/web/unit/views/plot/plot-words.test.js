import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '../../../../../web/experiment/settings.js';
import { codingOf } from '../../../../../web/experiment/target-coding.js';
import { drawnAxes } from '../../../../../web/words/drawn-axes.js';
import { frameOf, ticksOf } from '../../../../../web/views/plot/plot-axes.js';
import { formatByStep, formatOnAxis } from '../../../../../web/views/plot/plot-numbers.js';
import {
  describeAnswers,
  describeOutput,
  describePoint,
  describeWanted,
} from '../../../../../web/views/plot/plot-words.js';

test('numbers are rounded to the step', () => {
  assert.equal(formatByStep(1.2345, 0.1), '1.2');
  assert.equal(formatByStep(-0.4, 0.1), '−0.4');
  assert.equal(formatByStep(-0.01, 0.1), '0.0');
  assert.equal(formatByStep(3750, 500), '3750');
  assert.equal(formatByStep(2500000, 500000), '2.5·10⁶');
  assert.equal(formatByStep(0.000025, 0.000005), '2.5·10⁻⁵');
  assert.equal(formatByStep(0, 0.000005), '0');
});

test('a point in words', () => {
  const points = {
    x: Float64Array.of(1.2, 0),
    y: Float64Array.of(-0.4, 0),
    label: Float64Array.of(1, -1),
    test: Uint8Array.of(0, 1),
  };
  assert.equal(describePoint(points, drawnAxes(), 0, true), 'Point 2 of 2, blue, at x 1.2, y −0.4');
  assert.equal(describePoint(points, drawnAxes(), 1, true), 'Point 1 of 2, orange, test point, at x 0.0, y 0.0');
  const axes = { ...drawnAxes(), x: { name: 'mass (g)', low: 2000, high: 5000 } };
  assert.equal(
    describePoint(points, axes, 0, false),
    'Point 1 of 1, blue, at mass (g) 3800, y −0.4'.replace('3800', formatOnAxis(axes.x, 1.2)),
  );
});

/** Without the spaces that hold a number together. @param {string} text */
const plain = (text) => text.replace(/[\u202f\u00a0]/g, ' ');

test('the output in words', () => {
  const axes = drawnAxes();
  assert.equal(describeOutput(axes, 0.834), 'output +0.834: blue');
  assert.equal(describeOutput(axes, -0.5), 'output −0.500: orange');
  assert.equal(describeOutput(axes, 0), 'output 0.000: undecided');
  assert.equal(plain(describeOutput(axes, -0.0001)), 'output −1.0 × 10⁻⁴: orange');
  assert.equal(plain(describeOutput(axes, 0.00049)), 'output +4.9 × 10⁻⁴: blue');
  assert.equal(describeOutput(axes, NaN), 'output is not a number');
});

test('a point and the outputs of several classes', () => {
  const points = {
    x: Float64Array.of(1),
    y: Float64Array.of(2),
    label: Float64Array.of(2),
    test: Uint8Array.of(0),
    classes: 3,
  };
  assert.equal(describePoint(points, drawnAxes(3), 0, true), 'Point 1 of 1, green, at x 1.0, y 2.0');
  const coding = codingOf({ ...defaultSettings(), loss: 'softmax_cross_entropy', outputActivation: 'linear' }, 3);
  assert.deepEqual(describeAnswers(drawnAxes(3), [0.125, 0.625, 0.25], coding).map(plain), [
    'says blue',
    'orange 13 %',
    'blue 63 %',
    'green 25 %',
  ]);
  const squared = codingOf({ ...defaultSettings(), loss: 'squared_error', outputActivation: 'tanh' }, 3);
  assert.deepEqual(describeAnswers(drawnAxes(3), [-1, 0.5, 0.25], squared), [
    'says blue',
    'orange −1.000',
    'blue +0.500',
    'green +0.250',
  ]);
  assert.equal(describeAnswers(drawnAxes(3), [0.4, 0.2, 0.4], coding)[0], 'undecided');
  assert.deepEqual(describeAnswers(drawnAxes(3), [0.5], coding), [], 'still of the network before');
  assert.deepEqual(describeAnswers(drawnAxes(3), [0, NaN, 1], coding), ['output is not a number']);
});

test('a probability in words', () => {
  const coding = codingOf(defaultSettings(), 2);
  const words = (/** @type {number} */ probability) =>
    describeAnswers(drawnAxes(), [probability], coding).map(plain).join();
  assert.equal(words(0.834), '83 % blue');
  assert.equal(words(0.25), '75 % orange');
  assert.equal(words(0.00001), '>99.9 % orange');
  assert.equal(words(0.5), 'undecided');
  assert.equal(words(NaN), 'output is not a number');
  assert.deepEqual(describeWanted(drawnAxes(), [0.4], coding, 1), ['wrong: this point is blue']);
  assert.deepEqual(describeWanted(drawnAxes(), [0.6], coding, 1), []);
});

test('a point that the network puts into another class is told to be wrong', () => {
  const two = codingOf({ ...defaultSettings(), loss: 'squared_error', outputActivation: 'tanh' }, 2),
    softmax = { ...defaultSettings(), loss: 'softmax_cross_entropy', outputActivation: 'linear' };
  assert.deepEqual(describeWanted(drawnAxes(), [0.8], two, -1), ['wrong: this point is orange']);
  assert.deepEqual(describeWanted(drawnAxes(), [0.8], two, 1), []);
  assert.deepEqual(describeWanted(drawnAxes(), [0.0001], two, -1), ['wrong: this point is orange']);
  assert.deepEqual(describeWanted(drawnAxes(), [0.0001], two, 1), []);
  for (const wanted of [-1, 1])
    assert.equal(describeWanted(drawnAxes(), [0], two, wanted).length, 1, 'undecided is no class, so it is wrong');
  for (const wanted of [0, 1, 2])
    assert.equal(describeWanted(drawnAxes(3), [0.5, -1, 0.5], codingOf(softmax, 3), wanted).length, 1);
  assert.deepEqual(describeWanted(drawnAxes(), [1, -1], codingOf(softmax, 2), -1), []);
  assert.deepEqual(describeWanted(drawnAxes(), [1, -1], codingOf(softmax, 2), 1), ['wrong: this point is blue']);
  assert.deepEqual(describeWanted(drawnAxes(3), [-1, 0.5, 0.25], codingOf(softmax, 3), 2), [
    'wrong: this point is green',
  ]);
  assert.deepEqual(describeWanted(drawnAxes(3), [-1, 0.5, 0.25], codingOf(softmax, 3), 1), []);
  assert.deepEqual(describeWanted(drawnAxes(), [], two, 1), [], 'there is no surface yet');
});

test('behind a sigmoid the border is a half', () => {
  assert.equal(describeOutput(drawnAxes(), 0.3, 0.5), 'output 0.300: orange');
  assert.equal(describeOutput(drawnAxes(), 0.7, 0.5), 'output 0.700: blue');
  assert.equal(describeOutput(drawnAxes(), 0.5, 0.5), 'output 0.500: undecided');
  assert.equal(plain(describeOutput(drawnAxes(), 0.5001, 0.5)), 'output 0.500 + 1.0 × 10⁻⁴: blue');
  const settings = { ...defaultSettings(), loss: 'squared_error', outputActivation: 'sigmoid' };
  assert.equal(codingOf(settings, 2).border, 0.5);
});

test('a value is told in its unit', () => {
  const axes = { ...drawnAxes(0), target: { name: 'price', low: 100, high: 300 } };
  const points = {
    x: Float64Array.of(1),
    y: Float64Array.of(2),
    label: Float64Array.of(-0.5),
    test: Uint8Array.of(0),
    classes: 0,
  };
  assert.equal(describePoint(points, axes, 0, true), 'Point 1 of 1, price 150.0, at x 1.0, y 2.0');
  const coding = codingOf({ ...defaultSettings(), outputActivation: 'linear' }, 0);
  assert.deepEqual(describeAnswers(axes, [0.25], coding), ['predicted 225.0']);
});

test('ticks are round numbers of the original unit', () => {
  assert.deepEqual(
    ticksOf(drawnAxes().x).map(({ text }) => text),
    ['−6', '−4', '−2', '0', '2', '4', '6'],
  );
  const mass = ticksOf({ name: 'mass (g)', low: 2500, high: 5000 });
  assert.deepEqual(
    mass.map(({ text }) => text),
    ['2500', '3000', '3500', '4000', '4500', '5000'],
  );
  assert.equal(mass[0].at, -6);
  assert.ok(ticksOf({ name: 'constant', low: 6.3, high: 7.7 }).length >= 4);
});

test('the frame is a square within its element', () => {
  for (const [width, height] of [
    [320, 320],
    [900, 400],
    [200, 600],
  ]) {
    const { left, top, side } = frameOf(width, height, drawnAxes());
    assert.ok(left >= 0 && top >= 0 && side > 0 && left + side <= width && top + side <= height);
  }
  assert.equal(frameOf(0, 0, drawnAxes()).side, 0);
});
