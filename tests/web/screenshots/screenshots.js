// @ts-check
/// <reference lib="dom" />
/**
 * Pictures of the page in many states, in both themes and languages and all sizes it is made for, into
 * build/screenshots/: to be looked at. Arguments choose among them: parts of states' names, and sizes such as 360x640.
 *
 * @typedef {import('playwright-core').Page} Page
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openSite } from '../../../web/build/serve.mjs';
import { launchChromium } from '../../launch-chromium.js';

const FOLDER = fileURLToPath(new URL('../../../build/screenshots/', import.meta.url));
const SIZES = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [1280, 720],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
].map(([width, height]) => ({ width, height }));
const LANGUAGES = ['en', 'de'];
const wanted = process.argv.slice(2);
const wantedSizes = wanted.filter((text) => /^\d+x\d+$/.test(text));
const wantedStates = wanted.filter((text) => !wantedSizes.includes(text));
const isWantedSize = (/** @type {string} */ size) => wantedSizes.length === 0 || wantedSizes.includes(size);
const isWantedState = (/** @type {string} */ state) =>
  wantedStates.length === 0 || wantedStates.some((text) => state.includes(text));
const THEMES = /** @type {const} */ (['light', 'dark']);

const wait = (/** @type {Page} */ page, /** @type {number} */ milliseconds) => page.waitForTimeout(milliseconds);
const setting = (/** @type {Page} */ page, /** @type {string} */ name) => page.locator(`#setting-${name}`);

/** Trains for a while, and pauses. @param {Page} page @param {number} milliseconds */
async function train(page, milliseconds) {
  await page.locator('button.train').click();
  await wait(page, milliseconds);
  await page
    .locator('button.train')
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

/** @param {Page} page @param {string} value of a radio button */
async function choose(page, value) {
  await page.evaluate(() =>
    document.querySelectorAll('details.more').forEach((element) => {
      /** @type {HTMLDetailsElement} */ (element).open = true;
    }),
  );
  await page.locator(`input[type=radio][value="${value}"]`).first().check();
  await page.evaluate(() =>
    document.querySelectorAll('details.more').forEach((element) => {
      /** @type {HTMLDetailsElement} */ (element).open = false;
    }),
  );
  await wait(page, 700);
}

/** @param {Page} page @param {string} panel @param {number} [milliseconds] until it is filled */
async function open(page, panel, milliseconds = 1500) {
  await page.locator(`#tab-${panel}`).click();
  await wait(page, milliseconds);
}

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const STATES = {
  'first view': async () => {},
  'sigmoid is stuck': (page) => train(page, 1500),
  async 'ReLU has learned, sigmoid behind it'(page) {
    await train(page, 800);
    await choose(page, 'relu');
    await train(page, 1200);
  },
  async 'backward, one batch'(page) {
    for (const key of ['f', 'l', 'b']) {
      await page.keyboard.press(key);
      await wait(page, 800);
    }
  },
  async 'two networks'(page) {
    await page.locator('.compare-toggle').click();
    await train(page, 1500);
  },
  async 'back in time'(page) {
    await choose(page, 'relu');
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
    await choose(page, 'relu');
    await choose(page, 'spiral5');
    await train(page, 2500);
  },
  async regression(page) {
    await choose(page, 'relu');
    await choose(page, 'reg-gauss');
    await train(page, 2000);
  },
  async diverged(page) {
    await setting(page, 'learningRate').fill('100');
    await setting(page, 'learningRate').press('Enter');
    await choose(page, 'linear');
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
    await choose(page, 'relu');
    await train(page, 800);
    await open(page, 'landscape', 6000);
  },
  async 'several seeds'(page) {
    await choose(page, 'relu');
    await open(page, 'seeds', 6000);
  },
  'the slope': (page) => open(page, 'slope'),
  why: (page) => open(page, 'why'),
  distributions: (page) => open(page, 'distributions'),
  spectrum: (page) => open(page, 'spectrum'),
  'one neuron': (page) => open(page, 'neuron'),
  numbers: (page) => open(page, 'numbers'),
  async 'second step of the guide'(page) {
    await page.locator('.guide-next').click();
    await wait(page, 3500);
    await page.locator('.guide-next').click();
    await wait(page, 1500);
  },
  async 'clean view'(page) {
    await choose(page, 'relu');
    await train(page, 800);
    await page.keyboard.press('p');
    await wait(page, 600);
  },
  async '30 layers of 32'(page) {
    await type(page, 'hiddenLayers', 30);
    await type(page, 'units', 32);
    await train(page, 1500);
  },
};

/**
 * The whole page. On a phone the viewport becomes as high as the page first: when Chromium itself captures more than the
 * viewport, the page has no finger for that moment (pointer: coarse), and the picture shows the small controls of a mouse.
 *
 * @param {Page} page @param {string} path @param {boolean} isPhone
 */
async function picture(page, path, isPhone) {
  if (!isPhone) return page.screenshot({ path, fullPage: true });
  const { width, height } = page.viewportSize() ?? SIZES[0];
  const pageHeight = await page.evaluate(() => {
    const finger = matchMedia('(pointer: coarse)');
    document.documentElement.dataset.finger = String(finger.matches);
    finger.onchange = () => {
      document.documentElement.dataset.finger = 'lost';
    };
    return document.documentElement.scrollHeight;
  });
  await page.setViewportSize({ width, height: Math.max(height, pageHeight) });
  await wait(page, 300);
  await page.screenshot({ path });
  const finger = await page.evaluate(() => document.documentElement.dataset.finger);
  await page.setViewportSize({ width, height });
  if (finger !== 'true') throw new Error(`the picture shows no finger's controls (${finger})`);
}

const site = await openSite({});
const browser = await launchChromium();
await mkdir(FOLDER, { recursive: true });
let failures = 0;
for (const viewport of SIZES.filter(({ width, height }) => isWantedSize(`${width}x${height}`))) {
  const isPhone = viewport.width < 640;
  for (const [name, come] of Object.entries(STATES).filter(([state]) => isWantedState(state))) {
    for (const locale of LANGUAGES) {
      const label = `${name}, ${viewport.width}x${viewport.height}, ${locale}`;
      const page = await browser.newPage({ viewport, locale, hasTouch: isPhone, isMobile: isPhone });
      page.setDefaultTimeout(10_000);
      try {
        await page.goto(site.url);
        await wait(page, 1000);
        await come(page);
      } catch (error) {
        failures += 1;
        console.error(`${label}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      }
      // At once, or what sticks to the top is in the middle of the picture.
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await wait(page, 400);
        await picture(page, `${FOLDER}${label}, ${colorScheme}.png`, isPhone).catch((error) => {
          failures += 1;
          console.error(`${label}: ${error.message}`);
        });
      }
      await page.close();
    }
  }
}
await browser.close();
site.close();
console.log('The pictures are in build/screenshots/');
process.exitCode = failures > 0 ? 1 : 0;
