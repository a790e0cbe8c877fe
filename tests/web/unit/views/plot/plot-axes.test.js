import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameWithin } from '../../../../../web/views/plot/plot-axes.js';

test('the name of an axis is no longer than the side', () => {
  assert.equal(nameWithin('petal length (cm)', 200, 12), 'petal length (cm)');
  assert.equal(nameWithin('kind of thing (a rather long name of a class)', 180, 12), 'kind of thing (a rather…');
  assert.equal(nameWithin('kind of thing', 0, 12), 'ki…');
});
