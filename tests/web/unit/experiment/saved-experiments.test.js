/** A person's experiments in a database of this test's own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSavedExperiments, MOST_LETTERS } from '../../../../web/experiment/saved-experiments.js';

function database() {
  /** @type {Map<string, any>} */
  const records = new Map();
  return {
    records,
    entries: async () => /** @type {[string, unknown][]} */ ([...records]),
    set: async (/** @type {string} */ id, /** @type {unknown} */ record) => void records.set(id, record),
    del: async (/** @type {string} */ id) => void records.delete(id),
  };
}

test('what is saved is listed, the last first, under names that differ, until it is removed', async () => {
  const base = database();
  let time = 0;
  const saved = createSavedExperiments(base, () => ++time);
  const what = { line: 'Circle', text: '{}' };
  for (const name of ['Deep', ' Deep ', 'x'.repeat(300)]) assert.ok(await saved.save(name, what));
  const names = async () => (await saved.list()).map(({ name }) => name);
  assert.deepEqual(await names(), ['x'.repeat(100), 'Deep (2)', 'Deep']);
  const [, second, first] = await saved.list();
  await saved.duplicate(first);
  assert.deepEqual((await names())[0], 'Deep (3)');
  assert.equal(await saved.rename(second, 'Deep'), 'Deep (2)', 'its own name is free');
  assert.equal(await saved.rename(second, '  '), 'Deep (2)', 'a name it keeps');
  assert.equal(await saved.rename(second, 'Other'), 'Other');
  await saved.remove(first);
  assert.ok(!(await names()).includes('Deep'));
  await saved.bringBack(first);
  assert.deepEqual((await saved.list()).at(-1), first, 'as it was');
});

test('what another program left there is passed over, and what has no room is refused', async () => {
  const base = database();
  base.records.set('a', 'text').set('b', { id: 'b', name: 7 }).set('c', null);
  const saved = createSavedExperiments(base);
  assert.deepEqual(await saved.list(), []);
  assert.equal(await saved.save('large', { line: '', text: 'x'.repeat(MOST_LETTERS + 1) }), false);
  assert.equal(base.records.size, 3);
});
