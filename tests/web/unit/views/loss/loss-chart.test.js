/** The axes of the loss chart, and the names of its lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
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

test('names keep apart from each other and from the playhead', () => {
  const layout = chart(0.01, 1);
  const end = { x: layout.right, y: 40 };
  const names = [
    { text: 'train', end },
    { text: 'test', end },
    { text: 'before the branch →', end },
    { text: 'B', end: null },
  ];
  for (const playhead of [layout.left, layout.right - 60, layout.right]) {
    const placed = placeNames(layout, names, playhead, 1);
    assert.equal(placed[3], null);
    const boxes = placed.slice(0, 3).map((place, i) => {
      const { x, y } = must(place);
      return { left: x, right: x + names[i].text.length * 6.9, y };
    });
    boxes.forEach((box, i) => {
      assert.ok(playhead <= box.left || playhead >= box.right, `the playhead crosses ${names[i].text}`);
      for (const other of boxes.slice(i + 1))
        assert.ok(
          Math.abs(box.y - other.y) >= 13.9 || box.right <= other.left || other.right <= box.left,
          'two names overlap',
        );
    });
  }
});
