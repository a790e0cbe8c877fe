// @ts-check
/**
 * The browsers that the monkey can be let loose in.
 *
 * @typedef {import('./acts.js').Driver & {troubles: string[], close: () => Promise<unknown>}} OpenedPage
 * @typedef {{open: (url: string) => Promise<OpenedPage>, close: () => Promise<unknown>}} EngineBrowser
 */
import { launchHeadlessShell } from '../../launch-chromium.js';
import { driveChromium } from './chromium-driver.js';

/** @type {Record<string, () => Promise<EngineBrowser>>} */
export const ENGINES = {
  async chromium() {
    const browser = await launchHeadlessShell();
    return {
      async open(url) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
        /** @type {string[]} */
        const troubles = [];
        page.on('console', (message) => void (message.type() === 'error' && troubles.push(message.text())));
        page.on('pageerror', (error) => troubles.push(String(error.stack ?? error)));
        page.on('crash', () => troubles.push('the page crashed'));
        const driver = driveChromium(page, troubles);
        await page.goto(url);
        await page.locator('#table tbody tr').first().waitFor({ state: 'attached' });
        return { ...driver, close: () => page.close() };
      },
      close: () => browser.close(),
    };
  },
};
