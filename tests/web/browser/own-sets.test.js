// @ts-check
/** One's own data sets: tiles that stay until they are removed, with columns and points to the bit. */
import assert from 'node:assert/strict';
import { countPoints, notice, openFile, press, ready, settle, storedText, until, useBrowser } from './harness.js';

const { testPage } = useBrowser();

/** @param {number} rows @param {string[]} names */
const table = (rows, names) =>
  [
    [...names, 'kind'].join(','),
    ...Array.from({ length: rows }, (_, i) =>
      [...names.map((_, k) => (Math.sin(7 * i + k) + (i % 2)).toFixed(4)), i % 2 ? 'reed' : 'sedge'].join(','),
    ),
  ].join('\n');

/** What the core is given, as bits. @param {import('playwright-core').Page} page */
const stored = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('backprop-playground');
        open.onsuccess = () => {
          const ask = open.result.transaction('sets').objectStore('sets').getAll();
          ask.onsuccess = () =>
            resolve(ask.result.map(({ set, points }) => [set.name, [...points.x, ...(points.values ?? [])].join()]));
          open.result.close();
        };
      }),
  );

/** Whether a reload does not need them is what the sizes are for: these points are no text. */
const MANY = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];

testPage('loaded sets stay as tiles over other data and a reload, until they are removed', async ({ page }) => {
  const tile = (/** @type {string} */ name) => page.getByRole('radio', { name: `${name}, your own` });
  await openFile(page, 'two.csv', table(60, ['x', 'y']));
  await until(() => tile('two.csv').isChecked(), 'a tile of its own');
  await openFile(page, 'many.csv', table(2200, MANY));
  await page.getByRole('radio', { name: /several columns/ }).check();
  await press(page, 'Load');
  await until(() => tile('many.csv').isChecked(), 'another tile');
  await until(async () => /** @type {any[]} */ (await stored(page)).length === 2, 'both are kept');
  const before = await stored(page);
  await until(async () => Number((await storedText(page))?.length) < 5000, 'no text of many points');

  await page.reload();
  await ready(page);
  await until(() => tile('many.csv').isChecked(), 'the set as it was left');
  await page.getByRole('combobox', { name: 'Plane of the plot' }).waitFor(); // it is loaded with such points
  await page.getByRole('radio', { name: 'Circle', exact: true }).check({ force: true });
  await settle(page);
  await tile('two.csv').check({ force: true });
  await until(
    async () => (await page.getByRole('button', { name: 'Undo opening two.csv' }).count()) > 0,
    'the other set',
  );
  await press(page, 'Remove many.csv');
  await until(async () => /** @type {any[]} */ (await stored(page)).length === 1, 'it is removed');
  await press(page, 'Bring back many.csv');
  await until(() => tile('many.csv').isVisible(), 'its tile');
  assert.deepEqual(new Map(/** @type {any} */ (await stored(page))), new Map(/** @type {any} */ (before)));
  await press(page, 'Remove two.csv');
  await until(() => page.getByRole('radio', { name: 'Circle', exact: true }).isChecked(), 'the first data set');
  await press(page, 'Undo removal of two.csv');
  await until(() => tile('two.csv').isChecked(), 'all as before');
});

testPage(
  'all points are cleared by the keyboard, new ones take their place, and undo gives all back',
  async ({ page }) => {
    await press(page, 'Brush');
    const clear = page.getByRole('button', { name: 'Clear all' });
    await clear.focus();
    await page.keyboard.press('Enter');
    const empty = page.getByText('All points are gone: draw new ones');
    await empty.waitFor();
    await press(page, 'Train');
    await until(async () => (await notice(page)).includes('no points to learn from'), 'why it does not train');
    await page.locator('.plot-stage').click();
    await page.getByRole('radio', { name: 'Yours, your own' }).waitFor();
    await press(page, 'Undo sprayed points');
    await empty.waitFor();
    await page.reload();
    await press(page, 'Brush');
    await empty.waitFor();
    await press(page, 'Undo removal of all points');
    await press(page, 'Brush'); // it is put down
    await until(async () => (await countPoints(page)) === 75, 'all of them');
  },
);
