/** Where the parts of a figure are drawn, and what is said of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutFigure, lookOf } from '../../../../web/views/lesson/reproduce-chart.js';
import {
  chartSentence,
  groupsOf,
  leftOutSentence,
  verdictSentence,
} from '../../../../web/views/lesson/reproduce-sentences.js';

/** @typedef {import('../../../../web/lesson/reproduce.js').FigurePoint} FigurePoint */

/** @param {Partial<FigurePoint>} changes @returns {FigurePoint} */
const point = (changes) => ({
  ...{ network: 0, name: 'He', series: '', layer: null, expected: 1, low: 0.9, high: 1.2, measured: 1.07 },
  ...{ values: [1, 1.14], runs: 2, passes: true },
  ...changes,
});

/** @param {object} [changes] @returns {import('../../../../web/lesson/reproduce.js').Figure} */
const figure = (changes) =>
  /** @type {any} */ ({
    label: 'share',
    scale: 'linear',
    summary: 'mean',
    seeds: 2,
    measure: { text: 'signal[1]' },
    ...changes,
  });
const SIZE = { width: 400, height: 220, scale: 1 };

test('one number passes or fails with its band', () => {
  assert.equal(verdictSentence([point({})]), 'Passes: 1.07 lies within 0.900 … 1.20.');
  assert.equal(
    verdictSentence([point({ measured: 0.5, passes: false })]),
    'Fails: 0.500 does not lie within 0.900 … 1.20.',
  );
});

test('of several all pass, or those that do not are named, as far as there is room', () => {
  const layers = (/** @type {number[]} */ wrong) =>
    [1, 2, 3, 4, 5].map((layer) => point({ layer, passes: !wrong.includes(layer) }));
  assert.equal(verdictSentence(layers([])), 'Passes: all 5 lie within their bands.');
  assert.match(verdictSentence(layers([2])), /^Fails: 1 of 5 .*: He, layer 2: 1\.07, not within 0\.900 … 1\.20\.$/);
  assert.match(verdictSentence(layers([1, 2, 3, 4, 5])), /layer 3: [^;]*; and 2 more\.$/);
});

test('runs that gave no number are told once a network', () => {
  assert.equal(leftOutSentence([point({})]), '');
  const two = [point({ layer: 1, runs: 5 }), point({ layer: 2, runs: 5 }), point({ network: 1 })];
  assert.equal(leftOutSentence(two), '3 of 7 networks gave no number and are left out.');
});

test('a line joins the layers of a network, or the networks of a series', () => {
  const byLayer = [0, 1].flatMap((network) => [1, 2].map((layer) => point({ network, layer, series: 'one' })));
  assert.deepEqual(
    groupsOf(byLayer).map((group) => group.length),
    [2, 2],
  );
  const bySeries = ['a', 'b', 'a'].map((series, network) => point({ network, series }));
  assert.deepEqual(
    groupsOf(bySeries).map((group) => group.map(({ network }) => network)),
    [[0, 2], [1]],
  );
  assert.deepEqual(
    [0, 1].map((i) => lookOf(groupsOf(bySeries), i)),
    [0, 1],
  );
  const apart = groupsOf([point({}), point({ network: 1 })]);
  assert.deepEqual(
    [0, 1].map((i) => lookOf(apart, i)),
    [0, 0],
    'their names tell them apart',
  );
});

test('all that is drawn has a place between the axes', () => {
  for (const scale of ['linear', 'log']) {
    const points = [
      point({ low: 1e-6, values: [2e-7, 3], measured: 0.5 }),
      point({ network: 1, name: 'Xavier', high: 4 }),
    ];
    const { x, y, left, right, floor, yTicks, xTicks } = layOutFigure(figure({ scale }), points, true, SIZE);
    for (const one of points) {
      assert.ok(x(one) > left && x(one) < right);
      for (const value of [one.low, one.high, one.measured, ...one.values])
        assert.ok(y(value) >= 0 && y(value) <= floor);
    }
    assert.ok(yTicks.length >= 2 && yTicks.every(({ at }) => at >= 0 && at <= floor));
    assert.deepEqual(
      xTicks.map(({ text }) => text),
      ['He', 'Xavier'],
    );
  }
});

test('before the run the axis holds what is expected alone', () => {
  const points = [point({ measured: NaN, values: [1000] })];
  const { y } = layOutFigure(figure({}), points, false, SIZE);
  assert.ok(y(1.2) < 40, 'the band fills it');
});

test('values of single networks are drawn where they share the axis', () => {
  const has = (/** @type {object} */ changes) => layOutFigure(figure(changes), [point({})], true, SIZE).hasDots;
  assert.equal(has({}), true);
  assert.equal(has({ summary: 'deviation' }), false);
  assert.equal(has({ measure: { text: 'trainLoss < 0.5' } }), false);
});

test('layers stand along the axis, as many as have room named', () => {
  const points = Array.from({ length: 30 }, (_, i) => point({ layer: i + 1 }));
  const { xTicks, x, isByLayer } = layOutFigure(figure({}), points, true, SIZE);
  assert.equal(isByLayer, true);
  assert.equal(xTicks[0].text, '1');
  assert.ok(xTicks.length > 5 && xTicks.length < 15);
  assert.ok(x(points[1]) > x(points[0]));
});

test('networks of two series stand side by side', () => {
  const points = ['a', 'b'].map((series, network) => point({ series, network, name: '3.7' }));
  const { x, xTicks } = layOutFigure(figure({}), points, true, SIZE);
  assert.equal(xTicks.length, 1);
  assert.ok(x(points[1]) - x(points[0]) > 10);
});

test('the chart is told in words, before and after the run', () => {
  const points = [1, 2, 3].map((layer) => point({ layer, expected: layer, measured: 2 * layer }));
  assert.equal(chartSentence(figure({}), points, false), 'share: expected He from 1.00 to 3.00.');
  assert.equal(
    chartSentence(figure({}), points, true),
    'share: Passes: all 3 lie within their bands. Expected He from 1.00 to 3.00; measured He from 2.00 to 6.00.',
  );
});
