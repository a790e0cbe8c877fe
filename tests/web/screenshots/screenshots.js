// @ts-check
/// <reference lib="dom" />
/**
 * Pictures of the page in many states, in both themes and languages and all sizes it is made for, into
 * build/screenshots/: to be looked at. Arguments choose among them: parts of states' names, and sizes such as 360x640.
 *
 * @typedef {import('playwright-core').Page} Page
 */
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openSite } from '../../../web/build/serve.mjs';
import { launchChromium } from '../../launch-chromium.js';
import { layoutFaults } from './layout-faults.js';
import { picture } from './picture.js';
import { STATES, wait } from './states.js';

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

const site = await openSite({});
const browser = await launchChromium();
const FAULTS = `${FOLDER}faults.txt`;
await mkdir(FOLDER, { recursive: true });
await rm(FAULTS, { force: true });
let failures = 0;

/** @param {string} label @param {unknown} error */
function fail(label, error) {
  failures += 1;
  console.error(`${label}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
}

/** @param {string} label @param {Page} page @param {(page: Page) => Promise<unknown>} come @param {boolean} isTouch */
async function visit(label, page, come, isTouch) {
  try {
    await page.goto(site.url);
    await wait(page, 1000);
    await come(page);
  } catch (error) {
    fail(label, error);
  }
  // At once, or what sticks to the top is in the middle of the picture.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  for (const fault of await layoutFaults(page)) await appendFile(FAULTS, `${label}: ${fault}\n`);
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await wait(page, 400);
    await picture(page, `${FOLDER}${label}, ${colorScheme}.png`, isTouch).catch((error) => fail(label, error));
  }
}

for (const viewport of SIZES.filter(({ width, height }) => isWantedSize(`${width}x${height}`))) {
  const isTouch = viewport.width < 1024;
  for (const [name, come] of Object.entries(STATES).filter(([state]) => isWantedState(state))) {
    for (const locale of LANGUAGES) {
      const page = await browser.newPage({ viewport, locale, hasTouch: isTouch, isMobile: isTouch });
      page.setDefaultTimeout(10_000);
      await visit(`${name}, ${viewport.width}x${viewport.height}, ${locale}`, page, come, isTouch);
      await page.close();
    }
  }
}
await browser.close();
site.close();
console.log('The pictures are in build/screenshots/, and what measuring found wrong in faults.txt there');
process.exitCode = failures > 0 ? 1 : 0;
