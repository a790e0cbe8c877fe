// @ts-check
/** The main job with pictures: the digits are chosen, learned, and one is looked at with its gradient. */
import assert from 'node:assert/strict';
import {
  attributeOf,
  choose,
  exactly,
  ready,
  setSpeed,
  settle,
  step,
  textOf,
  trainUntil,
  until,
  useBrowser,
} from './harness.js';

const { testPage } = useBrowser();

testPage('the digits are learned, seen as pictures with their gradients, and kept', async ({ page }) => {
  await choose(page, 'Digits (measured)');
  await page.getByText('Alpaydin & Kaynak').waitFor();
  await settle(page);
  await page.getByText('Select a point to see its picture.').waitFor();
  const first = await exactly(page);
  await page.waitForTimeout(500); // storing waits for a moment
  await page.reload();
  await ready(page);
  await settle(page);
  assert.equal(await exactly(page), first, 'they are there again, from their file');

  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 500, 'ten passes');
  const accuracy = await textOf(page.locator('.stats > div', { hasText: 'test accuracy' }).locator('dd'));
  assert.ok(Number.parseFloat(accuracy) > 80, accuracy);

  const plot = page.locator('#plot [tabindex="0"]').first();
  await plot.focus();
  await page.keyboard.press('n');
  const slope = page.getByRole('img', { name: /∂loss\/∂x of each cell; the strongest is .+, in row \d, column \d/ });
  await slope.waitFor();
  const ink = page.getByRole('img', { name: /^Picture of a \d, 8 × 8 cells/ });
  assert.equal(await ink.locator('rect').count(), 64);
  assert.notEqual(Number(await attributeOf(slope, 'data-value')), 0);
  assert.match(await textOf(page.locator('.plane-picture')), /Full colour: ±/);
  assert.ok(await page.getByText(/Selected point: its/).isHidden(), 'no list of 64 columns');

  await page.getByRole('checkbox', { name: 'Test points' }).check();
  await plot.focus();
  await until(async () => {
    await page.keyboard.press('n');
    return page.getByText('A test picture').isVisible();
  }, 'a test point');
});
