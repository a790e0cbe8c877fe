import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestWeight } from '../../../../../../web/views/panels/why/weight-question.js';

test('a weight that is no longer there becomes the nearest', () => {
  assert.deepEqual(nearestWeight({ layer: 8, unit: 7, input: 7 }, [2, 4, 1]), { layer: 1, unit: 0, input: 3 });
  assert.deepEqual(nearestWeight({ layer: 0, unit: 9, input: null }, [2, 4, 1]), { layer: 0, unit: 3, input: null });
});
