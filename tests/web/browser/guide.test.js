// @ts-check
/** The steps to try, pressed: each does what it says, the run shows it, and the next one is offered. */
import assert from 'node:assert/strict';
import { choose, layers, press, settle, step, textOf, until, useBrowser, verdict } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const words = (/** @type {Page} */ page) => textOf(page.locator('.guide-words'));
const seen = (/** @type {Page} */ page) => textOf(page.locator('.guide-seen'));

/** Presses the step that is offered, until the run has shown it. */
async function take(/** @type {Page} */ page, /** @type {RegExp} */ offered, /** @type {RegExp} */ shows) {
  assert.match(await words(page), offered);
  await page.locator('.guide-next').click();
  await until(async () => shows.test(await seen(page)), `${shows} to be seen`);
}

testPage('seven steps, from the loss that stays put to Adam; undo brings back what one changed', async ({ page }) => {
  await take(page, /^Train/, /stuck at 0\.6\d+: layer 1 gets 1\/\d+/);
  await take(page, /ReLU/, /learned: the loss is down to 0\.0/);
  await take(page, /blue point/, /come to the point’s side/);
  await take(page, /Larger weights/, /exploded at step 3; step 1 is shown/);
  assert.equal(await step(page), 1, 'the step that is said to be shown');
  await until(async () => /gets .* times the gradient/.test(await verdict(page)), 'a step that can be measured');
  const { 0: first, 8: last } = await layers(page);
  assert.ok(first.signal > 3 * last.signal && first.signal < Infinity, `${first.signal}, ${last.signal}`);
  await take(page, /clipping/, /the same weights, clipped/);
  await take(page, /Small steps/, /the loss is still 0\.[3-6]/);
  await take(page, /Adam/, /the same rate with Adam/);
  assert.match(await words(page), /Begin again at step 1/);
  const optimizer = page.locator('#setting-optimizer');
  assert.equal(await optimizer.inputValue(), 'adam');
  await until(async () => {
    await page.keyboard.press('Control+z');
    return (await optimizer.inputValue()) === 'sgd';
  }, 'undo to bring SGD back');
});

testPage('a step done by hand counts, and who puts the steps away keeps them away', async ({ page }) => {
  await choose(page, 'ReLU');
  await settle(page);
  await press(page, 'Train');
  await until(async () => /learned/.test(await seen(page)), 'ReLU to have learned');
  assert.match(await words(page), /blue point/);
  await press(page, 'Hide these steps');
  assert.ok(await page.locator('.guide').isHidden());
  await page.reload();
  await settle(page);
  assert.ok(await page.locator('.guide').isHidden(), 'also after a reload');
  await press(page, 'Try this');
  assert.match(await words(page), /^Train/);
});
