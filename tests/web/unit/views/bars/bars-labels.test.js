/** Numbers over the bars: they cross neither bars, nor dashes, nor each other; and nothing is drawn under the axis. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ghostInside, ghostOutline, valueLabels } from '../../../../../web/views/bars/bars-labels.js';
import { fitDomain, layOutBars } from '../../../../../web/views/bars/bars-layout.js';

const rising = Float64Array.from({ length: 9 }, (_, i) => 1.4e-6 * 5.9 ** i);
const level = Float64Array.from({ length: 9 }, (_, i) => 1.2e-5 * (1 + (i % 3)));
const deep = Float64Array.from({ length: 101 }, (_, i) => 10 ** (i - 100));

/** @typedef {{ghost: Float64Array|null, twin: Float64Array|null}} Others */

/** @param {number} width @param {Float64Array} series @param {Others} others */
function laidOut(width, series, others) {
  const all = [series, others.ghost, others.twin].filter((one) => one !== null);
  const layout = layOutBars(width, 200, series.length, fitDomain(null, all), 1, others.twin ? 2 : 1);
  return { layout, labels: valueLabels(layout, series, others) };
}

for (const width of [320, 353, 600, 759]) {
  for (const [name, series, others] of /** @type {[string, Float64Array, Others][]} */ ([
    ['alone', rising, { ghost: null, twin: null }],
    ['before a ghost', level, { ghost: rising, twin: null }],
    ['beside a twin', rising, { ghost: null, twin: level }],
    ['101 layers', deep, { ghost: null, twin: null }],
  ])) {
    test(`${width} px, ${name}: no number crosses a bar, dashes or another number`, () => {
      const { layout, labels } = laidOut(width, series, others);
      assert.ok(labels.length >= 3, `${labels.length} numbers`);
      assert.ok(
        labels.some(({ text }) => text.includes('×')),
        'in the style of the sentences',
      );
      for (const { x, y, half } of labels) {
        assert.ok(y <= layout.floor && x - half >= layout.left - 1 && x + half <= layout.right + 5);
        series.forEach((value, i) => {
          const beside = Math.abs(layout.x(i) - x) >= half + layout.barWidth / 2 - 1.5;
          for (const one of [value, others.twin?.[i] ?? value]) assert.ok(beside || y < layout.y(one), `bar ${i + 1}`);
          const dashes = others.ghost ? layout.y(others.ghost[i]) : NaN;
          assert.ok(beside || !(dashes > y - 10 && dashes < y + 3), `the dashed top of bar ${i + 1}`);
        });
        for (const other of labels) {
          const apart = Math.abs(other.x - x) >= half + other.half || Math.abs(other.y - y) >= 12;
          assert.ok((other.y === y && other.x === x) || apart, 'another number');
        }
      }
    });
  }
}

test('dashed sides leave out where a number stands', () => {
  const { layout, labels } = laidOut(759, level, { ghost: rising, twin: null });
  const label = labels[8],
    x = layout.x(8);
  assert.ok(
    label.y > layout.y(rising[8]) && label.half > layout.barWidth / 2,
    'a number within the dashes, and as wide',
  );
  const sides = ghostOutline(layout, rising, labels)
    .split('M')
    .slice(-5)
    .map((part) => part.split(/[ V]/).map(Number));
  for (const [at, from, to] of sides.slice(0, 4)) {
    assert.ok(
      Math.abs(at - x) > layout.barWidth / 2 && (Math.min(from, to) >= label.y || Math.max(from, to) <= label.y - 10),
      `from ${from} to ${to}`,
    );
  }
});

test('in next to no width every number still has a place', () => {
  for (const width of [1, 30, 80])
    for (const { x, y } of laidOut(width, rising, { ghost: null, twin: null }).labels)
      assert.ok(Number.isFinite(x) && Number.isFinite(y), `${width} px`);
});

test('of a hundred layers the run before has tops alone: its sides would be a pattern', () => {
  const { layout, labels } = laidOut(759, deep, { ghost: deep, twin: null });
  const outline = ghostOutline(layout, deep, labels);
  assert.equal(outline.split('h').length - 1, 101);
  assert.ok(!outline.includes('V'));
});

test('where the run before stood lower than a bar, it is marked on the bar', () => {
  const { layout } = laidOut(759, level, { ghost: rising, twin: null });
  const lower = Array.from(rising).filter((value, i) => value < level[i]).length;
  assert.equal(ghostInside(layout, rising, level).split('M').length - 1, lower);
});

test('what lies under the axis stands on its floor: nothing is of negative height', () => {
  const layout = layOutBars(600, 200, 9, { low: -10, high: 0 }, 1);
  assert.equal(layout.y(1e-14), layout.floor);
  assert.ok(layout.y(1e-9) < layout.floor);
});
