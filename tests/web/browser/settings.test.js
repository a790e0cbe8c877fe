// @ts-check
/** Every control takes every nonsense. */
import assert from 'node:assert/strict';
import {
  attributeOf,
  boxOf,
  choose,
  exactly,
  layers,
  noteBeside,
  press,
  settle,
  step,
  textOf,
  type,
  unfold,
  until,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** @typedef {import('playwright-core').Locator} Locator */

const { testPage } = useBrowser();

const noteOf = async (/** @type {Page} */ page, /** @type {Locator} */ field) => textOf(await noteBeside(page, field));

testPage('of two values typed in quick succession the first does not come back', async ({ page }) => {
  await unfold(page);
  await type(page, 'Points', 10_000);
  const back = await page
    .getByRole('spinbutton', { name: 'Training share' })
    .evaluate(async (/** @type {HTMLInputElement} */ input) => {
      const frame = () => new Promise(requestAnimationFrame);
      const type = (/** @type {string} */ text) => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      };
      let back = 0;
      // The points of the first are made at any of these moments, or have been.
      for (let wait = 0; wait < 12; ++wait) {
        type('80');
        for (const end = performance.now() + wait; performance.now() < end; )
          await new Promise((resolve) => setTimeout(resolve));
        type('20');
        for (let i = 0; i < 12; ++i) {
          if (input.value !== '20') ++back;
          await frame();
        }
      }
      return back;
    });
  assert.equal(back, 0);
});

testPage('what the seed answers stands under it until another setting is changed', async ({ page }) => {
  const seed = page.getByRole('spinbutton', { name: 'Seed' }),
    note = page.locator('#setting-seed-note');
  await seed.fill('1flbub');
  await page.locator('h1').click();
  assert.match(await textOf(note), /Seed takes a whole number/, 'it is there to be read');
  await choose(page, 'ReLU');
  await until(async () => (await textOf(note)) === '', 'it to be gone');
  await seed.fill('x');
  await seed.press('Enter');
  assert.match(await textOf(note), /Seed takes a whole number/);
  await seed.press('Escape');
  assert.equal(await textOf(note), '');
});

for (const [viewport, path] of /** @type {const} */ ([
  [{ width: 1440, height: 900 }, ''],
  [{ width: 1440, height: 900 }, '?lang=de'],
  [{ width: 390, height: 844 }, '?lang=de'],
  [{ width: 360, height: 800 }, ''],
])) {
  testPage(`what is chosen can be read in full: ${viewport.width} px ${path}`, { viewport, path }, async ({ page }) => {
    const cut = await page.evaluate(() =>
      ['initializer', 'normalization', 'optimizer', 'loss', 'speed']
        .map((name) => {
          const select = document.querySelector(`#setting-${name}`),
            style = getComputedStyle(select);
          const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
          context.font = style.font;
          const arrow = 18,
            room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
          return {
            name,
            text: select.selectedOptions[0].text,
            over: context.measureText(select.selectedOptions[0].text).width - room,
          };
        })
        .filter(({ over }) => over > 0),
    );
    assert.deepEqual(cut, []);
  });
}

testPage('a network too large to train is refused in words', async ({ page }) => {
  await type(page, 'Hidden layers', 128);
  await type(page, 'Units per layer', 512);
  const units = page.getByRole('spinbutton', { name: 'Units per layer' });
  assert.match(
    await noteOf(page, units),
    /128 layers of 512 units have 33\.\d million weights; at most 4\.0 million fit here\./,
  );
  assert.equal(await units.inputValue(), '8');
  await settle(page);
  assert.equal((await layers(page)).length, 129);
});

testPage(
  'a fraction of a layer is rounded, a decimal comma is read, Escape takes back what was typed',
  async ({ page }) => {
    const hidden = page.getByRole('spinbutton', { name: 'Hidden layers' });
    await type(page, 'Hidden layers', '3.4');
    assert.equal(await hidden.inputValue(), '3');
    assert.match(await noteOf(page, hidden), /whole number; set to 3/);
    await type(page, 'Learning rate', '0,05');
    const rate = page.getByRole('spinbutton', { name: 'Learning rate' });
    assert.equal(await rate.inputValue(), '0.05');
    await rate.fill('99');
    await rate.press('Escape');
    assert.equal(await rate.inputValue(), '0.05');
    await hidden.press('ArrowUp');
    assert.equal(await hidden.inputValue(), '4');
    await until(async () => (await layers(page)).length === 5, 'five layers');
  },
);

testPage('keys typed on choices, and files that are none, break nothing', async ({ page }) => {
  const numbers = await exactly(page);
  await unfold(page);
  await page.locator('#setting-l1').fill('0.001'); // what it does to a weight at 0 can then be chosen
  await page.locator('#setting-l1').press('Enter');
  for (const select of await page.locator('select:not(#language)').all()) {
    // What L1 does across 0 can be chosen with it alone.
    if ((await attributeOf(select, 'id')) === 'setting-l1Kills') await type(page, 'L1', 0.001);
    const before = await select.inputValue();
    await select.focus();
    await page.keyboard.type('zqj');
    assert.equal(await select.inputValue(), before);
  }
  await settle(page);
  assert.equal(await exactly(page), numbers);
});

testPage('the run goes on when the learning rate or the batch size changes, by the slider too', async ({ page }) => {
  await press(page, 'Train');
  await until(async () => (await step(page)) > 50, '50 steps');
  await type(page, 'Learning rate', 0.1);
  await type(page, 'Batch size', 25);
  assert.ok((await step(page)) > 50);
  const slider = page.locator('.field.learningRate input[type=range]');
  const box = await boxOf(slider);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  const value = Number(await page.getByRole('spinbutton', { name: 'Learning rate' }).inputValue());
  assert.ok(value > 1e-4 && value < 0.03, `a third of the way is ${value}`);
  const now = await step(page);
  assert.ok(now > 50);
  await until(async () => (await step(page)) > now + 50, 'more steps');
  await press(page, 'Undo change of learning rate');
  await until(
    async () => (await page.getByRole('spinbutton', { name: 'Learning rate' }).inputValue()) === '0.1',
    'a drag of the slider to be one undo step',
    5000,
  );
});
