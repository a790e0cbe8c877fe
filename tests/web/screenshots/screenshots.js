// @ts-check
/// <reference lib="dom" />
/**
 * Pictures of the page in ten states, in both themes and three widths, into build/screenshots/: to be looked at.
 *
 * @typedef {import('playwright-core').Page} Page
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openSite } from '../../../web/build/serve.mjs';
import { launchChromium } from '../../launch-chromium.js';

const FOLDER = fileURLToPath(new URL('../../../build/screenshots/', import.meta.url));
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const THEMES = /** @type {const} */ (['light', 'dark']);

const wait = (/** @type {Page} */ page, /** @type {number} */ milliseconds) => page.waitForTimeout(milliseconds);
const button = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.getByRole('button', { name, exact: true });
const setting = (/** @type {Page} */ page, /** @type {string} */ name) => page.locator(`#setting-${name}`);

/** Trains for a while, and pauses. @param {Page} page @param {number} milliseconds */
async function train(page, milliseconds) {
  await button(page, 'Train').click();
  await wait(page, milliseconds);
  await page
    .getByRole('button', { name: /^(Pause|Train)$/ })
    .click({ timeout: 2000 })
    .catch(() => {}); // a diverged run has stopped
  await wait(page, 400);
}

/** @param {Page} page @param {string} name @param {string|number} value */
async function type(page, name, value) {
  await setting(page, name).fill(String(value));
  await setting(page, name).press('Enter');
  await wait(page, 500);
}

/** @param {Page} page @param {string} name */
async function choose(page, name) {
  await page.evaluate(() =>
    document.querySelectorAll('details.more').forEach((element) => {
      /** @type {HTMLDetailsElement} */ (element).open = true;
    }),
  );
  await page.getByRole('radio', { name, exact: true }).check();
  await page.evaluate(() =>
    document.querySelectorAll('details.more').forEach((element) => {
      /** @type {HTMLDetailsElement} */ (element).open = false;
    }),
  );
  await wait(page, 700);
}

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const STATES = {
  'first view': async () => {},
  'sigmoid is stuck': (page) => train(page, 1500),
  async 'ReLU has learned, sigmoid behind it'(page) {
    await train(page, 800);
    await choose(page, 'ReLU');
    await train(page, 1200);
  },
  async 'backward, one batch'(page) {
    for (const key of ['f', 'l', 'b']) {
      await page.keyboard.press(key);
      await wait(page, 800);
    }
  },
  async 'two networks'(page) {
    await page.getByRole('button', { name: 'Compare' }).first().click();
    await train(page, 1500);
  },
  async 'back in time'(page) {
    await choose(page, 'ReLU');
    await train(page, 1200);
    await page.locator('.playhead').focus();
    for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowLeft');
    await wait(page, 600);
  },
  async '100 layers'(page) {
    await type(page, 'hiddenLayers', 100);
    await train(page, 800);
  },
  async 'five classes'(page) {
    await choose(page, 'ReLU');
    await choose(page, 'Five arms, five classes');
    await train(page, 2500);
  },
  async regression(page) {
    await choose(page, 'ReLU');
    await choose(page, 'Regression: hills and hollows');
    await train(page, 2000);
  },
  async diverged(page) {
    await setting(page, 'learningRate').fill('100');
    await setting(page, 'learningRate').press('Enter');
    await choose(page, 'Linear');
    await page.evaluate(() =>
      document.querySelectorAll('details.more').forEach((element) => {
        /** @type {HTMLDetailsElement} */ (element).open = true;
      }),
    );
    await setting(page, 'outputActivation').selectOption('linear');
    await page.evaluate(() =>
      document.querySelectorAll('details.more').forEach((element) => {
        /** @type {HTMLDetailsElement} */ (element).open = false;
      }),
    );
    await train(page, 800);
  },
  async 'loss landscape'(page) {
    await choose(page, 'ReLU');
    await train(page, 800);
    await page.getByRole('tab', { name: 'Landscape' }).click();
    await button(page, 'Compute').click();
    await wait(page, 6000);
  },
};

const site = await openSite({});
const browser = await launchChromium();
await mkdir(FOLDER, { recursive: true });
let failures = 0;
for (const viewport of SIZES) {
  for (const colorScheme of THEMES) {
    for (const [name, come] of Object.entries(STATES)) {
      const page = await browser.newPage({ viewport, colorScheme, locale: 'en' });
      page.setDefaultTimeout(10_000);
      try {
        await page.goto(site.url);
        await wait(page, 1000);
        await come(page);
      } catch (error) {
        failures += 1;
        console.error(
          `${name}, ${viewport.width}, ${colorScheme}: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
        );
      }
      await page.evaluate(() => scrollTo(0, 0)); // what sticks to the top would be in the middle of the picture
      await page.screenshot({ path: `${FOLDER}${name}, ${viewport.width}, ${colorScheme}.png`, fullPage: true });
      await page.close();
    }
  }
}
await browser.close();
site.close();
console.log(`${SIZES.length * THEMES.length * Object.keys(STATES).length} pictures are in build/screenshots/`);
process.exitCode = failures > 0 ? 1 : 0;
