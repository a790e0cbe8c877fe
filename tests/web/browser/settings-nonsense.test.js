// @ts-check
/** What no number is, or too large or small a one, typed into every field. */
import assert from 'node:assert/strict';
import {
  attributeOf,
  noteBeside,
  press,
  settle,
  step,
  textOf,
  trainLoss,
  unfold,
  until,
  useBrowser,
} from './harness.js';

const { testPage } = useBrowser();

const NO_NUMBERS = [
  'abc',
  '',
  '   ',
  '<img src=x onerror=alert(1)>',
  '１２',
  'NaN',
  '1,2,3',
  'x'.repeat(20_000),
  '🙂',
  'null',
  '--5',
];
const FAR_NUMBERS = ['-5', '1e999', '-1e999', '0', '999999999999', '1e-320', '0x7fffffffffffffff', '−3'];

testPage('nonsense typed into any number is clamped or refused, with its bounds in words', async ({ page }) => {
  await unfold(page);
  const ids = await page.getByRole('spinbutton').evaluateAll((fields) => fields.map(({ id }) => id));
  assert.ok(ids.length >= 9, `${ids.length} numbers can be typed`);
  for (const id of ids) {
    const field = page.locator(`#${id}`); // found much quicker than by its role, and this is done hundreds of times
    const note = await noteBeside(page, field);
    const name = await field.evaluate((/** @type {HTMLInputElement} */ input) => input.labels?.[0].textContent ?? '');
    const original = await field.inputValue();
    const low = Number(await attributeOf(field, 'aria-valuemin')),
      high = Number(await attributeOf(field, 'aria-valuemax'));
    const type = async (/** @type {string} */ text) => {
      await field.fill(text);
      await field.press('Enter');
    };
    for (const text of NO_NUMBERS) {
      await type(text);
      assert.equal(await field.inputValue(), original, `${name}: the value stays after “${text.slice(0, 20)}”`);
      const said = await textOf(note);
      assert.match(said, /takes a (whole )?number from \S+( \d+)* to \S+/, `${name} after “${text.slice(0, 20)}”`);
      assert.ok(said.length < 200, 'and not all of what was typed');
    }
    for (const text of FAR_NUMBERS) {
      await type(text);
      const value = Number(await field.inputValue());
      assert.ok(value >= low && value <= high, `${name}: “${text}” became ${value}`);
      const typed = Number(text.replace('−', '-'));
      if (typed < low || typed > high) {
        assert.match(await textOf(note), /goes from \S+(\s\d+)* to \S+(\s\d+)*; set to/, `${name} after “${text}”`);
      }
    }
    if ((await field.inputValue()) === original) continue;
    await type(original);
    assert.equal(await field.inputValue(), original);
    assert.equal(await textOf(note), '', `${name}: a good value is taken without a word`);
  }
  assert.equal(await page.locator('img').count(), 0, 'text stays text');
  await settle(page);
  await press(page, 'Train');
  await until(async () => (await step(page)) > 50, '50 steps');
  assert.ok(Number.isFinite(await trainLoss(page)));
});
