// @ts-check
/** Every choice of every list can be trained with. */
import { choose, press, settle, step, type, unfold, until, useBrowser } from './harness.js';

const { testPage } = useBrowser();

testPage('every choice of every list trains', async ({ page }) => {
  await unfold(page);
  await type(page, 'Hidden layers', 2); // quicker to draw, which is done for each choice
  for (const name of ['Circle', 'Xor', 'Two gaussians', 'Spiral', 'Two moons', 'Penguins (measured)']) {
    await choose(page, name);
    await settle(page);
    await press(page, 'Step');
    await until(async () => (await step(page)) >= 1, `a step on ${name}`);
  }
  for (const name of ['Linear', 'Tanh', 'ReLU', 'Sigmoid']) {
    await choose(page, name);
    await until(async () => (await step(page)) === 0, 'step 0');
    await settle(page);
    await press(page, 'Step');
    await until(async () => (await step(page)) === 1, `a step with ${name}`);
  }
  await page.locator('#setting-l1').fill('0.001'); // what it does to a weight at 0 can then be chosen
  await page.locator('#setting-l1').press('Enter');
  for (const select of await page.locator('select:not(#language)').all()) {
    for (const value of await select.evaluate((list) =>
      [.../** @type {HTMLSelectElement} */ (list).options]
        .filter((option) => !option.disabled)
        .map((option) => option.value),
    )) {
      await select.selectOption(value);
      // What is asked of the worker is done in order, however long the choice takes.
      await press(page, 'Reset');
      await until(async () => (await step(page)) === 0, 'step 0');
      await press(page, 'Step');
      await until(async () => (await step(page)) === 1, `a step with ${value}`);
    }
  }
});
