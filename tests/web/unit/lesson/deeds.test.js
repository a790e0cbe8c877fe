/** What was done since a step began: points dragged, over the border or not, added, removed; undo. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_DEEDS, watchDeeds } from '../../../../web/lesson/deeds.js';

/** Two classes: orange to the left of the middle, blue to the right, where the surface says so. */
const SURFACE = { resolution: 2, values: [0.2, 0.8, 0.2, 0.8] };

/** @param {[x: number, y: number][]} places @param {object} [more] @returns {import('../../../../web/lesson/deeds.js').Seen} */
const seen = (places, more = {}) => ({
  points: {
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    label: Float64Array.from(places, () => 1),
    test: Uint8Array.from(places, () => 0),
  },
  ...{ surface: SURFACE, border: 0.5, canRedo: false, ...more },
});

const BEGIN = seen([
  [1, 1],
  [-1, 1],
]);

test('nothing is done at first', () => assert.deepEqual(watchDeeds(BEGIN).observe(BEGIN), NO_DEEDS));

test('a point that was dragged has moved, and is over the border as that was before', () => {
  const watcher = watchDeeds(BEGIN);
  const near = watcher.observe(
    seen([
      [2, 1],
      [-1, 1],
    ]),
  );
  assert.deepEqual([near.moved, near.crossed], [1, 0]);
  // The border has followed the point: that does not count against it.
  const over = watcher.observe(
    seen(
      [
        [-2, 1],
        [-1, 1],
      ],
      { surface: { resolution: 2, values: [0.8, 0.8, 0.8, 0.8] } },
    ),
  );
  assert.deepEqual([over.moved, over.crossed], [1, 1]);
  const back = watcher.observe(BEGIN);
  assert.deepEqual([back.moved, back.crossed], [0, 0], 'it is where it was');
});

test('the same arrays may change in place', () => {
  const now = seen([
      [1, 1],
      [-1, 1],
    ]),
    watcher = watchDeeds(now);
  now.points.x[0] = -3;
  assert.deepEqual(watcher.observe(now).moved, 1);
  const surface = { resolution: 2, values: Float64Array.of(0.2, 0.8, 0.2, 0.8) };
  const kept = watchDeeds(seen([[1, 1]], { surface }));
  kept.observe(seen([[2, 1]], { surface }));
  surface.values.fill(0.9);
  assert.equal(kept.observe(seen([[-2, 1]], { surface })).crossed, 1, 'the border was another one');
});

test('without a surface, or of more classes, nothing crosses', () => {
  const blind = watchDeeds(seen([[1, 1]], { surface: null }));
  assert.deepEqual(blind.observe(seen([[-1, 1]])), { ...NO_DEEDS, moved: 1 });
  const now = seen([[-1, 1]]);
  const three = watchDeeds(seen([[1, 1]]));
  assert.equal(three.observe({ ...now, points: { ...now.points, classes: 3 } }).crossed, 0);
});

test('points are counted that were added or removed', () => {
  const watcher = watchDeeds(BEGIN);
  assert.deepEqual(
    watcher.observe(
      seen([
        [1, 1],
        [-1, 1],
        [0, 0],
      ]),
    ),
    { ...NO_DEEDS, added: 1 },
  );
  assert.deepEqual(watcher.observe(seen([[-1, 1]])), { ...NO_DEEDS, removed: 1 }, 'nobody knows which');
});

test('undo is remembered, once something can be done again', () => {
  const watcher = watchDeeds(seen([[1, 1]], { canRedo: true }));
  assert.equal(watcher.observe(seen([[1, 1]], { canRedo: true })).undone, false, 'that was before');
  watcher.observe(BEGIN);
  assert.equal(watcher.observe(seen([[1, 1]], { canRedo: true })).undone, true);
  assert.equal(watcher.observe(BEGIN).undone, true);
});
