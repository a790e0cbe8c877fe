/** The page's first view is judged by one judge alone: the others, when they are here, must say the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../words.js';
import { firstVerdict } from '../../../../web/verdict/first-view.js';
import { judge } from '../../../../web/verdict/judge.js';
import { runOf } from './train-network.js';

test('what the first view says is what all the judges say', () => {
  const { snapshot, settings, task } = runOf({}, 0);
  const { remedies, ...verdict } = judge(snapshot, settings, task);
  assert.equal(verdict.kind, 'vanishing');
  assert.deepEqual(firstVerdict(snapshot, settings), { ...verdict, remedies: [] });
  assert.ok(remedies.length > 0, 'the button that offers them stands there from the start');
});

test('anything else waits for all the judges', () => {
  const trained = runOf({}, 10),
    other = runOf({ activation: 'relu' }, 0);
  assert.equal(firstVerdict(trained.snapshot, trained.settings), null);
  assert.equal(firstVerdict(other.snapshot, other.settings), null);
});
