// @ts-check
/** Runs that are kept for comparison, and all remedies at once. */
import assert from 'node:assert/strict';
import { runAxe } from './axe.js';
import { choose, press, setSpeed, settle, step, textOf, trainUntil, until, useBrowser } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const names = (/** @type {Page} */ page) => page.locator('.run-name').allTextContents();
const lines = (/** @type {Page} */ page, /** @type {string} */ card) =>
  page
    .locator(`${card} .chart .line:is(.kept, .ghost)`)
    .evaluateAll((paths) =>
      paths.filter((path) => path.getAttribute('d')).map((path) => getComputedStyle(path).stroke),
    );

testPage('runs that were left stand on the shelf, with all remedies tried in the background', async ({ page }) => {
  assert.deepEqual(await names(page), [], 'nothing, as long as there is one run');
  await trainUntil(page, async () => (await step(page)) > 40, 'forty updates');
  await choose(page, 'ReLU');
  await until(async () => (await names(page)).join() === 'Sigmoid', 'the run before');
  assert.equal(await textOf(page.locator('.run-left')), '', 'a short run is left without a word');
  await page.keyboard.press('Control+z');
  await until(async () => (await names(page)).length === 0, 'undo takes it back');

  await page.getByRole('button', { name: 'What usually helps' }).click();
  await press(page, 'Try all in the background');
  const rows = page.locator('.remedy-trial tbody tr');
  await until(async () => (await rows.count()) >= 3, 'the table', 60_000);
  const outcomes = await rows.evaluateAll((all) =>
    all.map((row) => {
      const { cells } = /** @type {HTMLTableRowElement} */ (row);
      return /** @type {[string, number]} */ ([cells[0].textContent ?? '', Number(cells[1].dataset.value)]);
    }),
  );
  assert.equal(outcomes[0][0], 'as it is');
  const best = outcomes.find(([name]) => name === 'ReLU');
  assert.ok(best && Number(best[1]) < Number(outcomes[0][1]) / 5, `${outcomes}`);
  const labels = outcomes.slice(1).map(([name]) => name);
  await until(async () => (await names(page)).join() === labels.join(), 'the runs are on the shelf');
  await until(async () => (await lines(page, '#bars')).length >= labels.length, 'the runs in the bars');
  await settle(page);
  const [inLoss, inBars] = [await lines(page, '#loss'), await lines(page, '#bars')];
  assert.equal(new Set(inLoss).size, labels.length, 'a colour each');
  assert.deepEqual(inBars, inLoss, 'the same in both charts');
  assert.deepEqual((await runAxe(page)).found, []);

  await page.keyboard.press('Escape');
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 5000, 'five thousand updates');
  await press(page, 'Compare');
  await until(async () => /^Kept: Sigmoid, /.test(await textOf(page.locator('.run-left'))), 'what became of it');
  await page.keyboard.press('Control+z');
  await until(async () => (await names(page)).length === labels.length, 'one network again');

  await page.getByRole('button', { name: `Remove ${labels[1]}` }).click();
  await until(async () => (await names(page)).length === labels.length - 1, 'one less');
  const pin = page.getByRole('button', { name: `Keep ${labels[0]} when more runs come` });
  await pin.click();
  await until(async () => (await pin.getAttribute('aria-pressed')) === 'true', 'pinned');
  await until(async () => /ReLU/.test(await textOf(page.locator('#loss'))), 'its name at the chart');
});
