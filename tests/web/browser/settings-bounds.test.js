// @ts-check
/** Every bound of every number can be trained with. */
import { attributeOf, press, setSpeed, settle, step, unfold, until, useBrowser } from './harness.js';

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
