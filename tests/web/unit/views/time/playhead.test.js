/** Where keys lead on the axis of the run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepAfterKey } from '../../../../../web/views/time/playhead.js';

const scene = { steps: Float64Array.from({ length: 21 }, (_, i) => 5 * i), head: 103 };
const after = (/** @type {string} */ key, /** @type {number} */ step) => stepAfterKey(key, scene, step);

test('arrows lead from moment to moment, page keys over ten of them', () => {
  assert.equal(after('ArrowRight', 50), 55);
  assert.equal(after('ArrowLeft', 50), 45);
  assert.equal(after('PageUp', 20), 70);
  assert.equal(after('PageDown', 70), 20);
});

test('between two moments the way back leads to the one before', () => {
  assert.equal(after('ArrowLeft', 52), 50);
  assert.equal(after('ArrowRight', 52), 55);
});

test('they end at step 0 and at the last step, which may be after the last moment', () => {
  assert.equal(after('ArrowLeft', 0), 0);
  assert.equal(after('PageDown', 10), 0);
  assert.equal(after('Home', 50), 0);
  assert.equal(after('ArrowRight', 100), 103);
  assert.equal(after('PageUp', 90), 103);
  assert.equal(after('End', 3), 103);
  assert.equal(after('ArrowLeft', 103), 100);
});

test('other keys have no meaning here', () => assert.equal(after('a', 50), null));
