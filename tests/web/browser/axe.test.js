// @ts-check
/** What axe-core finds in the states of the page: nothing. */
import assert from 'node:assert/strict';
import { runAxe } from './axe.js';
import {
  choose,
  DESK,
  layers,
  openFile,
  PHONE,
  press,
  pressVerb,
  setSpeed,
  settle,
  step,
  trainLoss,
  trainUntil,
  type,
  unfold,
  until,
  useBrowser,
  verdict,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** @typedef {import('playwright-core').Locator} Locator */

const { testPage } = useBrowser();

/** Everything axe-core has a rule for, in the page or a part of it. */
async function findsNothing(/** @type {Page} */ page, /** @type {string} */ when, part = 'html') {
  const { found, passed } = await runAxe(page, part);
  assert.ok(passed > (part === 'html' ? 20 : 5), 'the rules ran');
  assert.deepEqual(found, [], when);
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
    testPage(`axe-core finds nothing: ${colorScheme}, ${name}`, { colorScheme, viewport }, async ({ page }) => {
      await findsNothing(page, 'at rest');
      await setSpeed(page, 'Full speed');
      await trainUntil(page, async () => (await step(page)) > 200, '200 steps');
      await choose(page, 'ReLU');
      await trainUntil(page, async () => (await trainLoss(page)) < 0.1, 'ReLU to learn');
      await unfold(page);
      await type(page, 'Noise', 'abc');
      await findsNothing(page, 'after training, all unfolded, with a note');
      await openFile(page, 'bad.csv', 'a');
      await page.getByRole('alert').filter({ hasText: 'bad.csv' }).waitFor();
      await findsNothing(page, 'with a notice');
      const rows = Array.from({ length: 12 }, (_, i) => `${i},${i * 2},${i % 5},${i % 2 ? 'a' : 'b'}`).join('\n');
      await openFile(page, 'four.csv', `u,v,w,kind\n${rows}`);
      await page.getByRole('dialog', { name: 'Columns of four.csv' }).waitFor(); // a slow reading has a dialog of its own
      await findsNothing(page, 'with the choice of columns');
      await page.keyboard.press('Escape');
      await page.locator('#setting-loss').selectOption('squared_error');
      await type(page, 'Learning rate', 100);
      await settle(page);
      await press(page, 'Train');
      await until(async () => (await verdict(page)).includes('diverged'), 'it to diverge');
      await findsNothing(page, 'diverged');
    });
  }
}

/** On a desk and in the light, and on a phone in the dark: rules on colours and on sizes meet both. */
for (const { colorScheme, viewport } of /** @type {const} */ ([
  { colorScheme: 'light', viewport: DESK },
  { colorScheme: 'dark', viewport: PHONE },
])) {
  testPage(
    `axe-core finds nothing where something is open or another task is set: ${colorScheme}`,
    { colorScheme, viewport },
    async ({ page }) => {
      await press(page, 'What usually helps');
      await page.locator('.remedies [data-remedy]').first().waitFor();
      await findsNothing(page, 'with the remedies');
      await press(page, 'What usually helps');
      await press(page, 'Save “Loss”');
      await page.getByRole('menu').waitFor();
      await findsNothing(page, 'with a menu');
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Why' }).click();
      await press(page, 'Take one weight apart');
      await page.locator('.unit-node').first().waitFor();
      await press(page, 'Check by a finite difference');
      await page.locator('.check-numbers:not([hidden])').waitFor();
      await findsNothing(page, 'with a weight taken apart');
      await unfold(page);
      for (const name of ['Three arms, three classes', 'Regression: hills and hollows']) {
        await choose(page, name);
        await settle(page);
        await findsNothing(page, name);
      }
      if (viewport === PHONE) return;
      for (const name of ['Slope', 'Distributions', 'Spectrum', 'Seeds', 'Landscape', 'Neuron']) {
        await page.getByRole('tab', { name, exact: true }).click();
        await page.getByRole('tabpanel', { name }).locator('> :not(.hint)').first().waitFor();
        await settle(page); // what it draws is asked of the worker
        await findsNothing(page, name, '#panels');
      }
    },
  );
}

testPage('axe-core finds nothing on the German page', { path: '?lang=de' }, async ({ page }) => {
  await unfold(page);
  await findsNothing(page, 'in German');
});

testPage('axe-core finds nothing on wide layers, a hundred of them, and a round under way', async ({ page }) => {
  await type(page, 'Units per layer', 14);
  await pressVerb(page, 'Backward');
  await until(() => page.locator('.net-opener').count(), 'layers that fold');
  await page.locator('.net-stage').focus();
  await page.keyboard.press('ArrowRight');
  await settle(page);
  await findsNothing(page, 'wide layers, in a round');
  await type(page, 'Hidden layers', 100);
  await until(async () => (await layers(page)).length === 101, '100 layers');
  await settle(page);
  await findsNothing(page, 'a hundred layers');
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  testPage(
    `the system’s own colours: every choice can be told: ${colorScheme}`,
    { forcedColors: 'active', colorScheme },
    async ({ page }) => {
      await findsNothing(page, 'with forced colours');
      const ground = (/** @type {string} */ name) =>
        page
          .getByRole('radio', { name, exact: true })
          .evaluate((radio) => getComputedStyle(radio.nextElementSibling ?? radio).backgroundColor);
      const highlight = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.cssText = 'background: Highlight; forced-color-adjust: none';
        const { backgroundColor } = getComputedStyle(probe);
        probe.remove();
        return backgroundColor;
      });
      const outline = (/** @type {Locator} */ locator) =>
        locator.evaluate((element) => getComputedStyle(element).outlineStyle);
      const classOf = (/** @type {string} */ name) => page.locator('.plot-classes label', { hasText: name });
      assert.deepEqual(
        [await outline(classOf('blue')), await outline(classOf('orange'))],
        ['solid', 'none'],
        'the chosen class',
      );
      await page.getByRole('button', { name: 'Save “Loss”' }).press('Enter');
      assert.equal(await outline(page.locator('.menu button:focus')), 'solid', 'where one is in a menu');
      await page.keyboard.press('Escape');
      for (const [chosen, other] of [
        ['Sigmoid', 'ReLU'],
        ['Signal', 'Batch gradient'],
      ]) {
        assert.equal(await ground(chosen), highlight, chosen);
        assert.notEqual(await ground(other), highlight, other);
      }
      const ramp = await page
        .locator('.plot-ramp')
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundImage);
      assert.match(ramp, /gradient/, 'the colours of the surface are explained');
      assert.ok((await page.screenshot()).length > 10_000);
    },
  );
}
