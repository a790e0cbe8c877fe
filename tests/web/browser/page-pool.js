// @ts-check
/**
 * The pages of one browser, lent to one test after the other: to send a page to another address is much quicker than to
 * open another page, and that is much quicker in a context that is there already.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').BrowserContextOptions} PageOptions
 *
 * @typedef {object} PagePool
 * @property {(options: PageOptions, isNew: boolean) => Promise<Page>} take
 * @property {(options: PageOptions, page: Page, failed: boolean) => Promise<void>} giveBack
 * @property {string} [siteRoot] where the site is to be served from, for an engine that needs a copy of it
 */
import { trackRequests } from './rest.js';

/** A step that takes longer than this is not slow but stuck: eight programs may share a processor with it. */
export const PATIENCE_MS = 90_000;

/** CPU_SLOWDOWN=6 makes the thread of each page so many times slower, as on a cheap telephone. */
const SLOWDOWN = Number(process.env.CPU_SLOWDOWN ?? 1);

/** What outlasts an address and cannot be taken back: a page of which a test has used one of these is not lent again. */
const LASTING = /** @type {const} */ (['addInitScript', 'context', 'exposeFunction', 'route']);

/** What a page can be told at any time. */
const USUAL = /** @type {const} */ ({
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
});

/** @param {Page} page */
async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** @param {import('playwright-core').Browser & {siteRoot?: string}} browser @returns {PagePool} */
export function createPagePool(browser) {
  /** By those options that a whole context has. @type {Map<string, Promise<import('playwright-core').BrowserContext>>} */
  const contexts = new Map();
  /** @type {Map<string, Page>} */
  const idle = new Map();
  /** @type {WeakSet<Page>} */
  const used = new WeakSet();

  /** @param {PageOptions} options */
  async function open(options) {
    // Nothing is kept of a page that lives for one test: that would be read and stored each time.
    const context = await browser.newContext({ ...USUAL, serviceWorkers: 'block', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(trackRequests);
    return context;
  }

  /** @param {Page} page */
  function watchLasting(page) {
    for (const name of LASTING) {
      const call = /** @type {Function} */ (page[name]);
      Object.assign(page, {
        [name](/** @type {unknown[]} */ ...values) {
          used.add(page);
          return call.apply(page, values);
        },
      });
    }
    return page;
  }

  return {
    siteRoot: browser.siteRoot,

    async take(options, isNew) {
      const { viewport, colorScheme, reducedMotion, forcedColors, ...ofContext } = { ...USUAL, ...options };
      const key = JSON.stringify(ofContext);
      let page = isNew ? undefined : idle.get(key);
      if (page) idle.delete(key);
      else {
        if (!contexts.has(key)) contexts.set(key, open(ofContext));
        page = watchLasting(
          await /** @type {Promise<import('playwright-core').BrowserContext>} */ (contexts.get(key)).then((context) =>
            context.newPage(),
          ),
        );
        if (SLOWDOWN > 1) await slowDown(page);
      }
      if (viewport) await page.setViewportSize(viewport);
      await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors });
      return page;
    },

    async giveBack(options, page, failed) {
      const { viewport, colorScheme, reducedMotion, forcedColors, ...ofContext } = options;
      const key = JSON.stringify(ofContext);
      if (failed || used.has(page) || idle.has(key)) return page.close();
      // The address may come again: nothing may be left in its storage, nor be written to it by this page's last words.
      const cleared = await page
        .evaluate(() => {
          localStorage.clear();
          Storage.prototype.setItem = () => {};
          return true;
        })
        .catch(() => false);
      if (!cleared) return page.close();
      page.removeAllListeners();
      await page.mouse.move(0, 0);
      await page.goto('about:blank');
      idle.set(key, page);
      return undefined;
    },
  };
}
