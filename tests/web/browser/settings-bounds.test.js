// @ts-check
/** Every bound of what is drawn can be trained with; those of the other numbers: tests/web/unit/worker/every-setting.test.js. */
import assert from 'node:assert/strict';
import { SETTINGS } from '../../../web/experiment/setting-table.js';
import { settingNames } from '../../../web/experiment/settings.js';
import { attributeOf, press, setSpeed, settle, step, unfold, until, useBrowser } from './harness.js';

const { testPage } = useBrowser();

const DRAWN = settingNames.filter((name) => ['data', 'network'].includes(SETTINGS[name].effect));

testPage('every bound of every number of the data and the network trains', async ({ page }) => {
  await unfold(page);
  await setSpeed(page, 'Full speed');
  let checked = 0;
  for (const name of DRAWN) {
    const field = page.locator(`#setting-${name}[role=spinbutton]`);
    if ((await field.count()) === 0 || !(await field.isVisible())) continue;
    checked += 1;
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
  assert.ok(checked >= 4, `${checked} numbers`);
});
