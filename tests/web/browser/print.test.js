// @ts-check
/** On paper: the figures, what was set, and nothing to press. */
import assert from 'node:assert/strict';
import { boxOf, DESK, PHONE, settle, until, useBrowser, verdict } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const shown = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page
    .locator(selector)
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden')
        .map((element) => element.textContent?.trim()),
    );

testPage('two networks on one sheet, with what tells them apart', async ({ page }) => {
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('#twin-plot .plot-surface').waitFor();
  await settle(page);
  await page.emulateMedia({ media: 'print' });
  await until(async () => (await shown(page, '#print-line')).length === 1, 'the line of the settings');
  assert.match((await shown(page, '#print-line'))[0] ?? '', /^A: Circle .* · B: ReLU$/);
  assert.deepEqual(await shown(page, '.twin-name'), ['A: Sigmoid', 'B: ReLU']);
  assert.match((await shown(page, '.twin-sentence'))[0] ?? '', /^Same weights|^From the same/i);
  assert.deepEqual(await shown(page, '#compare :is(button, select, input)'), []);
  const [a, b] = await Promise.all(
    ['#plot', '#twin-plot'].map((place) => boxOf(page.locator(`${place} .plot-surface`))),
  );
  assert.ok(a && b && Math.abs(a.y - b.y) < 2 && b.x > a.x + a.width, 'the boundaries stand side by side');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, 'it fits one sheet');
});

for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
  testPage(
    `a clean figure, light although the page is dark: ${name}`,
    { viewport, colorScheme: 'dark' },
    async ({ page }) => {
      const said = await verdict(page);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await until(() => page.evaluate(() => document.documentElement.dataset.theme === 'light'), 'light colours');
      await settle(page);
      assert.deepEqual(await shown(page, 'button, input, select, summary, .save-menu'), []);
      assert.deepEqual(await shown(page, 'h1'), ['Backprop Playground']);
      assert.deepEqual(await shown(page, '#print-line'), [
        'Circle · 8 × 8 units · Sigmoid · LeCun, √(1/n) · SGD · Learning rate 0.1 · Batch size 10 · Seed 1',
      ]);
      assert.ok(said.startsWith((await shown(page, '#verdict .headline'))[0] ?? '?'));
      for (const selector of ['#bars svg.chart', '#loss svg.chart', '#plot .plot-surface'])
        assert.equal((await shown(page, selector)).length, 1, selector);
      const middle = await page.locator('.plot-surface').evaluate((element) => {
        const canvas = /** @type {HTMLCanvasElement} */ (element);
        return [...(canvas.getContext('2d')?.getImageData(canvas.width / 8, canvas.height / 8, 1, 1).data ?? [])];
      });
      assert.ok(
        middle.slice(0, 3).every((channel) => channel > 200),
        `the surface is light: ${middle}`,
      );
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
      assert.equal(pages, 1, 'it fits one sheet');
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      await until(() => page.evaluate(() => document.documentElement.dataset.theme === 'dark'), 'dark colours again');
    },
  );
}
