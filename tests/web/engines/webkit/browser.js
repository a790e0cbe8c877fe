// @ts-check
/**
 * Debian's WebKitGTK as a browser with Playwright's interface. Its driver holds one session: each page has a browser of its own.
 *
 * @typedef {import('selenium-webdriver').WebDriver} WebDriver
 */
import { existsSync, readdirSync } from 'node:fs';
import { Builder, Capabilities } from 'selenium-webdriver';
import { createPage } from './page.js';
import { openDisplay, startDriver } from './processes.js';
import { copySite } from './site-copy.js';

const LIBRARIES = '/usr/lib';
const SCRIPT_MS = 120_000;
const TRIES = 3;

/** The small browser that comes with the library, in a folder of the machine's architecture. */
export function findMiniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
  const paths = readdirSync(LIBRARIES).flatMap((folder) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map(
      (version) => `${LIBRARIES}/${folder}/${version}/MiniBrowser`,
    ),
  );
  const found = paths.find((path) => existsSync(path));
  if (!found) throw new Error('MiniBrowser is missing: it comes with the package webkit2gtk-driver');
  return found;
}

/** @param {string} display @param {boolean} isDark */
async function startSession(display, isDark) {
  const driver = await startDriver({
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    GTK_THEME: isDark ? 'Adwaita:dark' : 'Adwaita',
    LANG: 'C.UTF-8',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // as root there is none
  });
  try {
    const session = await new Builder()
      .usingServer(driver.url)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
          timeouts: { script: SCRIPT_MS, pageLoad: SCRIPT_MS },
          strictFileInteractability: false,
        }),
      )
      .build();
    return {
      session,
      close: () =>
        session
          .quit()
          .catch(() => {})
          .finally(driver.close),
    };
  } catch (error) {
    driver.close();
    throw error;
  }
}

/** @param {string} display @param {boolean} isDark */
async function startSessionAtLast(display, isDark) {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await startSession(display, isDark);
    } catch (error) {
      if (left === 0) throw error;
      console.error(`webkit did not start, and is started again: ${error}`);
    }
  }
}

/** @returns {Promise<any>} */
export async function launchWebKit() {
  const [display, site] = await Promise.all([openDisplay(), copySite(process.env.SITE)]);
  /** @type {Set<{close: () => Promise<void>}>} */
  const pages = new Set();

  async function newContext(
    /** @type {{colorScheme?: string, viewport?: {width: number, height: number}}} */ options = {},
  ) {
    /** @type {string[]} */
    const scripts = [];
    const context = {
      browser: () => browser,
      setDefaultTimeout() {},
      addInitScript: async (/** @type {Function} */ fn) => void scripts.push(`(${fn})()`),
      async newPage() {
        const { session, close } = await startSessionAtLast(display.name, options.colorScheme === 'dark');
        site.forgetScripts();
        scripts.forEach(site.addScript);
        const page = createPage(session, {
          onClose: async () => {
            pages.delete(page);
            await close();
          },
          addScript: site.addScript,
          context,
        });
        pages.add(page);
        if (options.viewport) await page.setViewportSize(options.viewport);
        return page;
      },
      close: () => Promise.all([...pages].map((page) => page.close())),
    };
    return context;
  }

  const browser = {
    newContext,
    newPage: async (/** @type {Parameters<typeof newContext>[0]} */ options) => (await newContext(options)).newPage(),
    /** The site to be served, which runs what pages are given with `addInitScript`. */
    siteRoot: site.root,
    version: () => 'WebKitGTK',
    async close() {
      await Promise.all([...pages].map((page) => page.close()));
      display.close();
      site.remove();
    },
  };
  return browser;
}
