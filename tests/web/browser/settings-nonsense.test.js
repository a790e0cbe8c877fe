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

/**
 * Types each text into a field, within the page: one question of the browser a field, where hundreds would take half a minute.
 * @param {import('playwright-core').Locator} field @param {string[]} texts
 * @returns {Promise<{value: string, said: string}[]>} what the field and the note beside it then say
 */
const typeEach = (field, texts) =>
  field.evaluate((/** @type {HTMLInputElement} */ input, /** @type {string[]} */ all) => {
    const note = input
      .getAttribute('aria-describedby')
      ?.split(' ')
      .find((id) => id.endsWith('-note'));
    return all.map((text) => {
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      return { value: input.value, said: document.getElementById(note ?? '')?.textContent ?? '' };
    });
  }, texts);

/** With a real keyboard. @param {import('playwright-core').Locator} field @param {string} text */
async function typeByKeys(field, text) {
  await field.fill(text);
  await field.press('Enter');
}

/** @param {string} name of the field @param {string} text @param {{value: string, said: string}} after @param {string} original */
function assertRefused(name, text, { value, said }, original) {
  assert.equal(value, original, `${name}: the value stays after “${text.slice(0, 20)}”`);
  assert.match(said, /takes a (whole )?number from \S+( \d+)* to \S+/, `${name} after “${text.slice(0, 20)}”`);
  assert.ok(said.length < 200, 'and not all of what was typed');
}

/** @param {string} name of the field @param {string} text @param {{value: string, said: string}} after @param {[number, number]} bounds */
function assertClamped(name, text, { value, said }, [low, high]) {
  assert.ok(Number(value) >= low && Number(value) <= high, `${name}: “${text}” became ${value}`);
  const typed = Number(text.replace('−', '-'));
  if (typed >= low && typed <= high) return;
  assert.match(said, /goes from \S+(\s\d+)* to \S+(\s\d+)*; set to/, `${name} after “${text}”`);
}

testPage('nonsense typed into any number is clamped or refused, with its bounds in words', async ({ page }) => {
  await unfold(page);
  const ids = await page.getByRole('spinbutton').evaluateAll((fields) => fields.map(({ id }) => id));
  assert.ok(ids.length >= 9, `${ids.length} numbers can be typed`);
  for (const id of ids) {
    const field = page.locator(`#${id}`); // found much quicker than by its role
    const name = await field.evaluate((/** @type {HTMLInputElement} */ input) => input.labels?.[0].textContent ?? '');
    const original = await field.inputValue();
    const bounds = /** @type {[number, number]} */ ([
      Number(await attributeOf(field, 'aria-valuemin')),
      Number(await attributeOf(field, 'aria-valuemax')),
    ]);
    for (const [i, after] of (await typeEach(field, NO_NUMBERS)).entries())
      assertRefused(name, NO_NUMBERS[i], after, original);
    for (const [i, after] of (await typeEach(field, FAR_NUMBERS)).entries())
      assertClamped(name, FAR_NUMBERS[i], after, bounds);
    if ((await field.inputValue()) === original) continue;
    await typeByKeys(field, original);
    assert.equal(await field.inputValue(), original);
    assert.equal(await textOf(await noteBeside(page, field)), '', `${name}: a good value is taken without a word`);
  }
  const rate = page.locator('#setting-learningRate');
  await typeByKeys(rate, 'abc');
  assert.match(await textOf(await noteBeside(page, rate)), /takes a number/, 'by keys as well');
  assert.equal(await page.locator('img').count(), 0, 'text stays text');
  await settle(page);
  await press(page, 'Train');
  await until(async () => (await step(page)) > 50, '50 steps');
  assert.ok(Number.isFinite(await trainLoss(page)));
});
