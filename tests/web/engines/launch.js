// @ts-check
/**
 * The three engines, each as a browser with Playwright's interface, so that one test runs in any of them.
 *
 * @typedef {'chromium'|'firefox'|'webkit'} EngineName
 * @typedef {import('playwright-core').Browser} Browser
 */
import { launchHeadlessShell } from '../../launch-chromium.js';
import { launchFirefox } from './firefox.js';
import { launchWebKit } from './webkit/browser.js';

/** @type {Record<EngineName, (args?: string[]) => Promise<Browser>>} */
const LAUNCHERS = {
  chromium: launchHeadlessShell,
  firefox: launchFirefox,
  webkit: launchWebKit,
};

const TRIES = 3;

/** The engine that ENGINE names, for files that do not say which; `./run test browsers` sets it. */
const usualEngine = () => {
  const name = process.env.ENGINE ?? 'chromium';
  if (!Object.hasOwn(LAUNCHERS, name)) throw new Error(`ENGINE is chromium, firefox or webkit, not ${name}`);
  return /** @type {EngineName} */ (name);
};

/**
 * Starts a browser. One that did not come up on a busy machine is started again.
 * @param {EngineName} [name] @param {string[]} [args] of its command line
 * @returns {Promise<Browser>}
 */
export async function launchEngine(name = usualEngine(), args) {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await LAUNCHERS[name](args);
    } catch (error) {
      if (left === 0) throw error;
      console.error(`${name} did not start, and is started again: ${error}`);
    }
  }
}
