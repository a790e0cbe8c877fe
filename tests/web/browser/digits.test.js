// @ts-check
/** The main job with pictures: the digits are chosen, learned, and one is looked at with its gradient. */
import assert from 'node:assert/strict';
import {
  attributeOf,
  boxOf,
  choose,
  exactly,
  press,
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

  await drawDigit(page, ink);

  await page.getByRole('checkbox', { name: 'Test points' }).check();
  await plot.focus();
  await until(async () => {
    await page.keyboard.press('n');
    return page.getByText('A test picture').isVisible();
  }, 'a test point');
});

/** By mouse, by taking the selected picture, and by key. @param {import('playwright-core').Page} page @param {import('playwright-core').Locator} selected */
async function drawDigit(page, selected) {
  const cells = page.getByRole('application', { name: 'Cells that the network is given' });
  const opacities = (/** @type {import('playwright-core').Locator} */ picture) =>
    picture.locator('rect').evaluateAll((all) => all.slice(0, 64).map((cell) => cell.getAttribute('fill-opacity')));
  const answers = () =>
    page.locator('.pad-answers li').evaluateAll((all) => all.map((row) => Number(row.dataset.value)));

  await page.getByText('Draw a digit', { exact: true }).click();
  const area = page.getByRole('img', { name: 'Drawing area' });
  await page.getByText('Draw a digit in the frame.').waitFor();
  const { x, y, width } = await boxOf(area);
  const at = (/** @type {number} */ i) =>
    /** @type {[number, number]} */ ([
      x + width * (0.5 + 0.2 * Math.sin((i * Math.PI) / 8)),
      y + width * (0.5 - 0.35 * Math.cos((i * Math.PI) / 8)),
    ]);
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let i = 1; i <= 16; ++i) await page.mouse.move(...at(i));
  await page.mouse.up();
  await page.getByText('The network says 0.').waitFor();
  assert.ok((await answers())[0] > 0.5);

  await press(page, 'Take the selected picture');
  assert.deepEqual(await opacities(cells), await opacities(selected));
  await settle(page);
  const before = await answers();
  await cells.focus();
  for (const key of ['ArrowLeft', 'ArrowUp', 'Space']) await page.keyboard.press(key);
  await until(async () => String(await answers()) !== String(before), 'another answer');
  await page.keyboard.press('Delete');
  await page.getByText('Draw a digit in the frame.').waitFor();
  assert.ok((await opacities(cells)).every((one) => Number(one) === 0));
}
