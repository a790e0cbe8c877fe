// @ts-check
/** Every bound of every number and every choice of every list can be trained with. */
import { attributeOf, choose, press, setSpeed, settle, step, unfold, until, useBrowser } from './harness.js';

const { testPage } = useBrowser();

testPage('every bound of every number trains', async ({ page }) => {
  await unfold(page);
  await setSpeed(page, 'Full speed');
  const fields = page.getByRole('spinbutton');
  for (let i = 0; i < (await fields.count()); i++) {
    const field = fields.nth(i);
    const name = await field.evaluate((/** @type {HTMLInputElement} */ input) => input.labels?.[0].textContent ?? '');
    const original = await field.inputValue();
    for (const bound of ['aria-valuemin', 'aria-valuemax']) {
      await field.fill(await attributeOf(field, bound));
      await field.press('Enter');
      await settle(page);
      const before = await step(page);
      await press(page, 'Step');
      await until(async () => (await step(page)) === before + 1, `a step with ${name} at ${bound}`);
      await press(page, 'Reset');
      // A large network takes its time: the next bound must not be compared with this run's step.
      await until(async () => (await step(page)) === 0, 'step 0');
    }
    await field.fill(original);
    await field.press('Enter');
  }
});

testPage('every choice of every list trains', async ({ page }) => {
  await unfold(page);
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
