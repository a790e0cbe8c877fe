// @ts-check
/**
 * The picture that chat programs and learning platforms show with a link of the page: web/install/preview.png, made from the built
 * page. `node tests/web/screenshots/link-preview.js` writes it anew, when the page looks another way.
 */
import { fileURLToPath } from 'node:url';
import { openSite } from '../../../web/build/serve.mjs';
import { launchHeadlessShell } from '../../launch-chromium.js';

/** What they ask for: 1.91 to 1. */
const SIZE = { width: 800, height: 420 };
/** So that it is 1,200 × 630 with letters that are read at a glance. */
const SCALE = 1.5;
const OUT = fileURLToPath(new URL('../../../web/install/preview.png', import.meta.url));

const site = await openSite();
const browser = await launchHeadlessShell();
const page = await browser.newPage({
  viewport: SIZE,
  deviceScaleFactor: SCALE,
  colorScheme: 'light',
  serviceWorkers: 'block',
});
await page.goto(`${site.url}#embed=verdict,bars,plot&theme=light&lang=en`);
await page.waitForSelector('[data-measured="true"][data-embedded="shown"]');
await page.evaluate(() => {
  const rest = '.embed-open, .offers, .bars-head .segmented, .bars-head .explain, #plot-tools > *';
  for (const part of document.querySelectorAll(rest)) part.remove();
});
await page.waitForTimeout(1000);
await page.screenshot({ path: OUT });
await browser.close();
site.close();
