/** Every setting has its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../../../web/experiment/setting-table.js';
import { settingNames } from '../../../../../web/experiment/settings.js';
import { BEHIND_MORE, IN_SIGHT } from '../../../../../web/views/controls/setting-groups.js';

/** Elsewhere on the page: tiles, segments, the toolbar. */
const ELSEWHERE = ['dataSet', 'activation', 'speed'];

test('each setting has one place, in a group or elsewhere on the page', () => {
  const placed = [...Object.values(IN_SIGHT), ...Object.values(BEHIND_MORE)].flat();
  assert.deepEqual([...placed, ...ELSEWHERE].sort(), [...settingNames].sort());
  assert.equal(new Set(placed).size, placed.length);
  for (const name of placed) assert.ok(SETTINGS[name]);
});
