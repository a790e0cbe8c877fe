// @ts-check
/** What usually helps, on the page: offered on request, without moving anything, and it does what it says. */
import assert from 'node:assert/strict';
import {
  boxOf,
  PHONE,
  press,
  setSpeed,
  settle,
  step,
  trainLoss,
  trainUntil,
  until,
  useBrowser,
  verdict,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const help = (/** @type {Page} */ page) => page.getByRole('button', { name: 'What usually helps' });
const remedy = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.getByRole('group', { name: 'What usually helps' }).getByRole('button', { name });
const places = (/** @type {Page} */ page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.card')].map((card) => JSON.stringify(card.getBoundingClientRect())),
  );
const activation = (/** @type {Page} */ page) => page.getByRole('radio', { checked: true }).first().inputValue();

testPage('the list opens over the page, says what each remedy costs, and ReLU is the cure', async ({ page }) => {
  await setSpeed(page, 'Full speed');
  await settle(page);
  const before = await places(page);
  await help(page).click();
  assert.equal(await help(page).getAttribute('aria-expanded'), 'true');
  assert.deepEqual(await places(page), before, 'nothing moved');
  await page.locator('.remedies [data-remedy]').first().waitFor();
  const said = await page.locator('.remedies [data-remedy]').allTextContents();
  assert.ok(said.length >= 2 && said.length <= 4, said.join('\n'));
  for (const text of said) assert.match(text, /Back to step 0|The run goes on/);
  await remedy(page, 'ReLU').click();
  await until(async () => (await activation(page)) === 'relu', 'ReLU to be chosen');
  assert.ok(await page.locator('.remedies').isHidden());
  await trainUntil(page, async () => (await trainLoss(page)) < 0.05, 'it to learn');
  await until(async () => (await verdict(page)).startsWith('It has learned'), 'the verdict');
  assert.ok(await help(page).isHidden(), 'nothing to mend');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await until(async () => (await activation(page)) === 'sigmoid', 'what was before');
});

testPage('by keyboard: Enter opens, Escape closes, Adam lets the run go on', async ({ page }) => {
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 200, '200 steps');
  await settle(page);
  const at = await step(page);
  await help(page).focus();
  await page.keyboard.press('Enter');
  await remedy(page, 'ReLU').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('.remedies').isHidden());
  assert.ok(await help(page).evaluate((button) => button === document.activeElement));
  await page.keyboard.press('Enter');
  await remedy(page, 'Adam').focus();
  await page.keyboard.press('Enter');
  await settle(page);
  assert.equal(await page.getByRole('spinbutton', { name: 'Learning rate' }).inputValue(), '0.003');
  assert.ok((await step(page)) >= at, 'the run went on');
});

for (const [name, options] of Object.entries({
  desk: {},
  phone: { viewport: PHONE, hasTouch: true, isMobile: true },
})) {
  testPage(`while it trains the list stays open, in sight, until it is closed: ${name}`, options, async ({ page }) => {
    await press(page, 'Train');
    await until(async () => (await step(page)) > 50, '50 steps');
    await (options.hasTouch ? help(page).tap() : help(page).click());
    await page.locator('.remedies button').first().waitFor();
    const opened = await step(page),
      buttons = await page.locator('.remedies button').elementHandles();
    await until(async () => (await step(page)) > opened + 50, '50 steps more');
    assert.equal(await help(page).getAttribute('aria-expanded'), 'true');
    assert.equal(await buttons[0].evaluate((button) => button.isConnected), true, 'what one aims at is not made anew');
    const box = await boxOf(page.locator('.remedies'));
    assert.ok(
      box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0),
      `all of it is in sight: ${JSON.stringify(box)}`,
    );
    await help(page).click();
    assert.ok(await page.locator('.remedies').isHidden());
  });
}
