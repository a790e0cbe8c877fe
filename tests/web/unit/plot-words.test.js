import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainAxes } from '../../../web/experiment.js';
import { frameOf, ticksOf } from '../../../web/views/plot-axes.js';
import { describeOutput, describePoint, formatByStep, formatOnAxis } from '../../../web/views/plot-words.js';

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
    x: Float64Array.of(1.2, 0), y: Float64Array.of(-0.4, 0), label: Float64Array.of(1, -1), test: Uint8Array.of(0, 1),
  };
  assert.equal(describePoint(points, plainAxes(), 0, true), 'Point 2 of 2, blue, at x 1.2, y −0.4');
  assert.equal(describePoint(points, plainAxes(), 1, true), 'Point 1 of 2, orange, test point, at x 0.0, y 0.0');
  const axes = { ...plainAxes(), x: { name: 'mass (g)', low: 2000, high: 5000 } };
  assert.equal(describePoint(points, axes, 0, false), 'Point 1 of 1, blue, at mass (g) 3800, y −0.4'.replace('3800', formatOnAxis(axes.x, 1.2)));
});

test('the output in words', () => {
  const axes = plainAxes();
  assert.equal(describeOutput(axes, 0.834), 'output +0.834: blue');
  assert.equal(describeOutput(axes, -0.5), 'output −0.500: orange');
  assert.equal(describeOutput(axes, -0.0001), 'output 0.000: undecided');
  assert.equal(describeOutput(axes, NaN), 'output is not a number');
});

test('ticks are round numbers of the original unit', () => {
  assert.deepEqual(ticksOf(plainAxes().x).map(({ text }) => text), ['−6', '−4', '−2', '0', '2', '4', '6']);
  const mass = ticksOf({ name: 'mass (g)', low: 2500, high: 5000 });
  assert.deepEqual(mass.map(({ text }) => text), ['2500', '3000', '3500', '4000', '4500', '5000']);
  assert.equal(mass[0].at, -6);
  assert.ok(ticksOf({ name: 'constant', low: 6.3, high: 7.7 }).length >= 4);
});

test('the frame is a square within its element', () => {
  for (const [width, height] of [[320, 320], [900, 400], [200, 600]]) {
    const { left, top, side } = frameOf(width, height, plainAxes());
    assert.ok(left >= 0 && top >= 0 && side > 0 && left + side <= width && top + side <= height);
  }
  assert.equal(frameOf(0, 0, plainAxes()).side, 0);
});
