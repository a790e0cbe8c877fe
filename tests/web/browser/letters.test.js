// @ts-check
/** A browser that is set to larger letters. */
import assert from 'node:assert/strict';
import { PHONE, useBrowser } from './harness.js';

const SIZES = [20, 24, 32];

for (const size of SIZES) {
  const { testPage } = useBrowser({ args: [`--blink-settings=defaultFontSize=${size}`] });

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1280, height: 800 },
  ]) {
    testPage(
      `letters of ${size} px, ${viewport.width} px wide: the network and its bars keep their room`,
      { viewport },
      async ({ page }) => {
        const { letters, sideways, widths } = await page.evaluate(() => ({
          letters: parseFloat(getComputedStyle(document.documentElement).fontSize),
          sideways: document.documentElement.scrollWidth - innerWidth,
          widths: ['.card.network', '.card.panels', '#plot'].map(
            (name) => document.querySelector(name).getBoundingClientRect().width,
          ),
        }));
        assert.equal(letters, size * 0.875);
        assert.equal(sideways, 0);
        for (const width of widths) assert.ok(width > 20 * letters, `${widths}`);
      },
    );
  }

  testPage(
    `letters of ${size} px on a phone: nothing lies beside the screen`,
    { viewport: PHONE, hasTouch: true, isMobile: true },
    async ({ page }) => {
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
      // What stays at the top while the page scrolls leaves most of the screen to it.
      await page.evaluate(() => scrollBy(0, 900));
      const bottom = await page.locator('#toolbar').evaluate((bar) => bar.getBoundingClientRect().bottom);
      assert.ok(bottom < PHONE.height / 3, `the bar ends at ${bottom}`);
    },
  );
}
