/** The axes of the loss chart, and the names of its lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeCaptions } from '../../../../../web/views/loss/loss-captions.js';
import { placeNames } from '../../../../../web/views/loss/loss-names.js';
import { layOutLoss } from '../../../../../web/views/shared/loss-axis.js';
import { axisEnd } from '../../../../../web/views/shared/step-axis.js';
import { must } from '../../../../must.js';

const chart = (/** @type {number} */ low, /** @type {number} */ high, end = 1000) =>
  layOutLoss(340, 170, end, { low, high }, 1);

test('an even axis fits the loss: usually up to 1, less where that would leave a line on the floor', () => {
  assert.equal(chart(0.5, 0.9).yTicks.at(-1)?.text, '1');
  const { y, top, floor } = chart(0.008, 0.09);
  assert.ok(y(0.09) < top + (floor - top) * 0.1, 'a regression from 0.09 on begins at the top');
});

test('over more than two decades the axis is logarithmic, and says so', () => {
  assert.equal(chart(0.02, 1).isLogarithmic, false);
  const { isLogarithmic, y, yTicks } = chart(1e-4, 1);
  assert.equal(isLogarithmic, true);
  assert.ok(Math.abs(y(1e-2) - (y(1e-4) + y(1)) / 2) < 1e-9, 'a decade is as long as another');
  assert.ok(
    yTicks.every(({ text }) => /^10|^1$/.test(text)),
    JSON.stringify(yTicks),
  );
});

test('the numbers of a chart that has little room do not touch', () => {
  for (const height of [52, 60, 80, 170])
    for (const [low, high] of [
      [0.0018, 0.7],
      [1e-9, 1],
      [1e-3, 1e9],
    ]) {
      const { yTicks } = layOutLoss(340, height, 1000, { low, high }, 1);
      assert.ok(yTicks.length > 0, `${low} to ${high} in ${height} px has a number`);
      yTicks.slice(1).forEach(({ at }, i) => {
        assert.ok(Math.abs(at - yTicks[i].at) >= 13, `${low} to ${high} in ${height} px: ${JSON.stringify(yTicks)}`);
      });
    }
});

test('the last number of the steps leaves its unit free', () => {
  for (const end of [1000, 12_000, 600_000, 1_237_854, 40_000_000]) {
    const { xTicks, right } = chart(0.1, 1, end);
    for (const { at, text } of xTicks) assert.ok(at + text.length * 3.5 < right + 22, `${text} of ${end}`);
  }
});

test('the axis of the steps follows this run, however long the one before was', () => {
  const snapshot = { step: 10_000, past: null, twin: null, history: { step: Float64Array.of(0, 10_000) } };
  const ghost = { history: { step: Float64Array.of(0, 900_000) } };
  /** @typedef {Parameters<typeof axisEnd>[0]} Shown */
  const last = (/** @type {object} */ now) => axisEnd(/** @type {Shown} */ ({ snapshot: now, ghost }));
  assert.ok(snapshot.step / last(snapshot) >= 0.75);
  assert.equal(last({ ...snapshot, step: 0, history: { step: Float64Array.of(0) } }), 1000);
});

test('names stand beside the chart, apart from each other, and none is longer than the room there', () => {
  const layout = chart(0.01, 1);
  const names = ['Training', 'test', 'before the branch →'].map((text) => ({ text, end: { x: 60, y: 40 } }));
  const placed = placeNames(layout, [...names, { text: 'B', end: null }], 1);
  assert.equal(placed[3], null);
  assert.deepEqual(
    placed.slice(0, 3).map((name) => must(name).text),
    ['Training', 'test', 'before… →'],
  );
  const rows = placed.slice(0, 3).map((name) => must(name).y);
  for (const name of placed.slice(0, 3))
    assert.ok(must(name).x > layout.right + 3, 'neither line nor playhead is there');
  rows.forEach((y, i) => {
    for (const other of rows.slice(i + 1)) assert.ok(Math.abs(y - other) >= 13.9, 'two names overlap');
  });
});

test('words over the chart have rows of their own, and stay within the card', () => {
  const axis = chart(0.01, 1);
  const log = { text: 'logarithmisch', x: axis.left };
  for (const at of [axis.left, 150, axis.right]) {
    const captions = [log, ...['A', 'B'].map((side) => ({ text: `${side}: divergiert: keine Zahlen`, x: at }))];
    const { rows, places } = placeCaptions(captions, axis, 1);
    const { top } = layOutLoss(340, 170, 1000, { low: 1e-4, high: 1 }, 1, rows);
    const boxes = places.map(({ x, y }, i) => ({ x, y, end: x + captions[i].text.length * 6.9 }));
    boxes.forEach(({ x, y, end }, i) => {
      assert.ok(x >= axis.left && end <= 340 && y <= top - 6, `${captions[i].text} at ${x}, ${y}`);
      for (const other of boxes.slice(i + 1)) assert.ok(y !== other.y || end < other.x || x > other.end, 'two overlap');
    });
  }
  assert.equal(placeCaptions([log, { text: 'diverged: no numbers', x: 180 }], axis, 1).rows, 1);
});
