/** Inside another page nothing of what the visitor has is read, changed or removed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

/** @type {string[]} */
const touched = [];
const storage = new Proxy(
  {},
  {
    get(_, name) {
      touched.push(String(name));
      return () => 'what the visitor has';
    },
    ownKeys() {
      touched.push('keys');
      return [];
    },
  },
);
Object.assign(globalThis, {
  location: new URL('https://x.example/#v=2&embed=plot'),
  localStorage: storage,
  sessionStorage: storage,
});
const { hasTabs, isOpenedByLink, keepAddress, nameTab, readExperimentText, removeStored, store, tabName } =
  await import('../../../../web/experiment/storage.js');
const { openDatabase } = await import('../../../../web/experiment/set-database.js');

test('the storage is not touched', () => {
  assert.equal(readExperimentText(), null);
  assert.equal(tabName(), null);
  assert.equal(hasTabs(), false);
  assert.equal(isOpenedByLink(), true);
  store('a', 'b');
  removeStored('a');
  keepAddress('https://x.example/');
  nameTab();
  assert.deepEqual(touched, []);
});

test('nor is the database', async () => {
  const database = openDatabase(); // there is none in Node: it would fail
  await database.set('id', {});
  await database.del('id');
  assert.deepEqual(await database.keys(), []);
  assert.equal(await database.get('id'), undefined);
});
