// @ts-check
/** Choices can be trained with: every data set and activation in sight, one of each kind of list. All others: tests/web/unit/worker/every-setting.test.js. */
import { choose, press, settle, step, type, unfold, until, useBrowser } from './harness.js';

const { testPage } = useBrowser();

testPage('what is chosen trains', async ({ page }) => {
  await unfold(page);
  await type(page, 'Hidden layers', 2); // quicker to draw, which is done for each choice
  for (const name of ['Circle', 'Xor', 'Two gaussians', 'Spiral', 'Two moons', 'Penguins (measured)']) {
    await choose(page, name);
    await until(async () => (await step(page)) === 0, 'step 0'); // its points may have to be loaded
    await settle(page);
    await press(page, 'Step');
    await until(async () => (await step(page)) === 1, `a step on ${name}`);
  }
  for (const name of ['Linear', 'Tanh', 'ReLU', 'Sigmoid']) {
    await choose(page, name);
    await until(async () => (await step(page)) === 0, 'step 0');
    await settle(page);
    await press(page, 'Step');
    await until(async () => (await step(page)) === 1, `a step with ${name}`);
  }
  for (const [id, value] of [
    ['optimizer', 'adam'],
    ['loss', 'huber'],
    ['initializer', 'he'],
  ]) {
    const select = page.locator(`#setting-${id}`);
    const values = await select.evaluate((/** @type {HTMLSelectElement} */ list) =>
      [...list.options].map((option) => option.value),
    );
    await select.selectOption(values.find((one) => one.includes(value)) ?? '');
    // What is asked of the worker is done in order, however long the choice takes.
    await press(page, 'Reset');
    await until(async () => (await step(page)) === 0, 'step 0');
    await press(page, 'Step');
    await until(async () => (await step(page)) === 1, `a step with ${id} ${value}`);
  }
});
