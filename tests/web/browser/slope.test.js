// @ts-check
/** The slope of a layer, opened by a press on its gain: the numbers are the core's. */
import assert from 'node:assert/strict';
import { succeed } from '../../wasm/load.js';
import { choose, layers, until, useBrowser } from './harness.js';
import { sameSession } from './same-session.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const pressed = (/** @type {Page} */ page) => page.locator('.layer-gains [aria-pressed="true"] span').textContent();

/** Where the gain between two layers stands under the bars. @param {Page} page @param {number} layer from 1 */
async function placeOfGain(page, layer) {
  const box = await page
    .locator('.gains text')
    .nth(layer - 1)
    .boundingBox();
  assert.ok(box);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

testPage('a press on a gain shows the curve, its slope and the sums of that layer', async ({ page }) => {
  const { x, y } = await placeOfGain(page, 3);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  await until(async () => (await page.locator('.layer-gains').count()) > 0, 'the panel');
  await until(async () => (await pressed(page)) === 'layer 3', 'the layer pressed');
  await page.locator('.slope-parts [data-value]').first().waitFor();

  const { session } = await sameSession({ activation: 'sigmoid' });
  const slope = succeed(session.slope({ layer: 2, bins: 40, points: 201 }));
  const parts = await page
    .locator('.slope-parts [data-value]')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-value'))));
  assert.deepEqual(parts, [slope.derivativeGain, slope.weightGain]);
  assert.match((await page.locator('.slope-why').textContent()) ?? '', /nowhere above ¼/);
  const sums = (await page.locator('.slope-chart .sums').getAttribute('d')) ?? '';
  assert.equal(sums.split('M').length - 1, slope.counts.filter((count) => count > 0).length);

  // The curves are read out with the arrow keys: z = 0 first, where σ′ is largest.
  await page.locator('.panel.slope .cursor').focus();
  assert.match((await page.locator('.slope-numbers').textContent()) ?? '', /z = 0 +σ\(z\) = 0\.500 +σ′\(z\) = 0\.250/);
  await page.keyboard.press('ArrowRight');
  assert.match((await page.locator('.slope-numbers').textContent()) ?? '', /z = 0\.1/);

  await page.locator('.layer-gains button').nth(7).click();
  await choose(page, 'ReLU');
  await until(
    async () => /ReLU’s slope is 1 for/.test((await page.locator('.slope-why').textContent()) ?? ''),
    'the words on ReLU',
  );
  assert.equal(await pressed(page), 'layer 8');
});

testPage(
  'one neuron: the textbook’s numbers, others typed in, an update taken over, a small network',
  async ({ page }) => {
    await page.getByRole('tab', { name: 'Neuron' }).click();
    const values = () =>
      page
        .locator('.neuron-lines td[data-value]')
        .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));
    await until(async () => (await values()).length === 11, 'the lines');
    const textbook = await values();
    assert.ok(Math.abs(textbook[2] - 0.07232948812851325) < 1e-15);
    assert.ok(Math.abs(textbook[8] - 0.5211508371137067) < 1e-15);
    await page.getByRole('button', { name: 'Update: take over w and b' }).click();
    await until(async () => (await values())[2] === textbook[10], 'the loss after the update');
    const weight = page.getByRole('textbox', { name: 'weight w' });
    assert.equal(Number(await weight.getAttribute('data-value')), textbook[8]);
    await weight.fill('three');
    await weight.press('Enter');
    assert.match((await page.locator('.neuron-form [role=alert]').textContent()) ?? '', /“three” is no number/);
    await weight.fill('−3');
    await weight.press('Enter');
    await until(async () => (await values())[0] < -5, 'the sum of the weight typed in');

    await page.getByRole('button', { name: '2-3-3-1' }).click();
    await until(async () => (await layers(page)).length === 3, 'three layers');
  },
);
