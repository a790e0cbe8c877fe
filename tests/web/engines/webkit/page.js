// @ts-check
/// <reference lib="dom" />
/**
 * A window of WebKit with as much of Playwright's `Page` as the tests need that run in every engine.
 *
 * @typedef {import('./in-page.js').Part} Part
 * @typedef {import('selenium-webdriver').WebDriver} WebDriver
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { By } from 'selenium-webdriver';
import { createKeyboard, createMouse } from './input.js';
import { finders } from './locator.js';

const PATIENCE_MS = 30_000;
const POLL_MS = 30;

/** Runs in the page: JSON with what JSON leaves out. */
const WRAP = `const pack = (value) => JSON.stringify(value, (key, one) =>
  one === undefined ? { $: 'undefined' } : typeof one === 'number' && !Number.isFinite(one) ? { $: String(one) } : one);
const [call, done] = [arguments[0], arguments[arguments.length - 1]];
const parts = JSON.parse(arguments[1]), value = arguments[2] === null ? undefined : JSON.parse(arguments[2]);
const troubles = () => window.engineTest ? window.engineTest.takeTroubles() : [];
new Promise((resolve) => {
  if (parts === null) return resolve((FUNCTION)(value));
  const found = window.engineTest.find(parts);
  resolve(call === 'all' ? (FUNCTION)(found, value) : found.length ? (FUNCTION)(found[0], value) : '\\0nothing');
}).then((result) => done(pack({ result, troubles: troubles() })),
  (error) => done(pack({ error: String(error && error.stack ? error + '\\n' + error.stack : error), troubles: troubles() })));`;

const unpack = (/** @type {string} */ text) =>
  JSON.parse(text, (_, one) => {
    if (one?.$ === undefined) return one;
    return one.$ === 'undefined' ? undefined : Number(one.$);
  });

/**
 * @param {WebDriver} driver
 * @param {{onClose: () => Promise<void>, addScript: (text: string) => void, context: unknown}} session
 */
export function createPage(driver, { onClose, addScript, context }) {
  /** @type {Map<string, ((value: any) => void)[]>} */
  const listeners = new Map();
  let size = { width: 1440, height: 900 };

  const tell = (/** @type {string} */ event, /** @type {unknown} */ value) =>
    listeners.get(event)?.forEach((listener) => listener(value));

  /** @param {'page'|'all'|'first'} call @param {Part[]|null} parts @param {Function|string} fn @param {unknown} value */
  async function run(call, parts, fn, value) {
    const text = typeof fn === 'string' ? `() => { ${fn} }` : String(fn);
    const answer = await driver.executeAsyncScript(
      WRAP.replaceAll('FUNCTION', () => text),
      call,
      JSON.stringify(parts),
      value === undefined ? null : JSON.stringify(value),
    );
    const { result, error, troubles } = unpack(/** @type {string} */ (answer));
    for (const trouble of troubles) tell('pageerror', trouble);
    if (error) throw new Error(error);
    return result;
  }

  /** @param {() => Promise<any>} condition @param {string} what */
  async function waitUntil(condition, what) {
    for (const end = Date.now() + PATIENCE_MS; ; ) {
      const value = await condition();
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise((done) => setTimeout(done, POLL_MS));
    }
  }

  /** Calls `fn` with the first element, once there is one. @param {Part[]} parts @param {Function} fn @param {unknown} [value] */
  async function onFirst(parts, fn, value) {
    let result;
    await waitUntil(async () => (result = await run('first', parts, fn, value)) !== '\0nothing', JSON.stringify(parts));
    return result;
  }

  async function setViewportSize(/** @type {{width: number, height: number}} */ wanted) {
    size = wanted;
    // What the window has around the page is only known of the window that is there.
    for (let tries = 0; tries < 5; tries++) {
      const { inner, outer } = await run(
        'page',
        null,
        () => ({
          inner: { width: innerWidth, height: innerHeight },
          outer: { width: outerWidth, height: outerHeight },
        }),
        undefined,
      );
      if (inner.width === wanted.width && inner.height === wanted.height) return;
      await driver
        .manage()
        .window()
        .setRect({
          x: 0,
          y: 0,
          width: wanted.width + outer.width - inner.width,
          height: wanted.height + outer.height - inner.height,
        });
    }
  }

  /** @param {Part[]} parts @param {string|{name: string, buffer: Buffer}} file */
  async function setFiles(parts, file) {
    const folder = mkdtempSync(join(tmpdir(), 'backprop-file-'));
    const path = typeof file === 'string' ? file : join(folder, file.name);
    if (typeof file !== 'string') writeFileSync(path, file.buffer);
    await onFirst(parts, (/** @type {Element} */ one) => one.setAttribute('data-engine-test', 'files'));
    await driver.findElement(By.css('[data-engine-test=files]')).sendKeys(path);
    await onFirst(parts, (/** @type {Element} */ one) => one.removeAttribute('data-engine-test'));
    setTimeout(() => rmSync(folder, { recursive: true, force: true }), PATIENCE_MS).unref();
  }

  const page = {
    run,
    waitUntil,
    onFirst,
    onAll: (/** @type {Part[]} */ parts, /** @type {any} */ fn, /** @type {unknown} */ value = undefined) =>
      run('all', parts, fn, value),
    setFiles,
    /** The middle of an element that a pointer can reach. @param {Part[]} parts @param {boolean} force */
    placeToPress: (parts, force) =>
      waitUntil(
        () =>
          run(
            'first',
            parts,
            (/** @type {HTMLElement} */ one, /** @type {boolean} */ isForced) => {
              const { isShown, isReached } = window.engineTest;
              if (!isForced && (!isShown(one) || one.matches(':disabled'))) return null;
              one.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
              if (!isForced && !isReached(one)) one.scrollIntoView({ block: 'center', behavior: 'instant' });
              if (!isForced && !isReached(one)) return null;
              const { left, top, width, height } = one.getBoundingClientRect();
              return { x: left + width / 2, y: top + height / 2 };
            },
            force,
          ).then((place) => (place === '\0nothing' ? null : place)),
        `${JSON.stringify(parts)} to be pressed`,
      ),
    mouse: createMouse(driver),
    keyboard: createKeyboard(driver),
    evaluate: (/** @type {Function|string} */ fn, /** @type {unknown} */ value) => run('page', null, fn, value),
    waitForFunction: (/** @type {Function} */ fn, /** @type {unknown} */ value) =>
      waitUntil(() => run('page', null, fn, value), String(fn)),
    waitForTimeout: (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms)),
    goto: (/** @type {string} */ url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    goBack: () => driver.navigate().back(),
    goForward: () => driver.navigate().forward(),
    url: () => driver.getCurrentUrl(),
    setViewportSize,
    viewportSize: () => size,
    emulateMedia: async () => {}, // of the whole browser, by its environment
    screenshot: async (/** @type {{path?: string}} */ { path } = {}) => {
      const picture = Buffer.from(await driver.takeScreenshot(), 'base64');
      if (path) writeFileSync(path, picture);
      return picture;
    },
    addInitScript: async (/** @type {Function} */ fn, /** @type {unknown} */ value) =>
      addScript(`(${fn})(${JSON.stringify(value) ?? ''})`),
    context: () => context,
    route: () => Promise.reject(new Error('WebDriver cannot answer for the network')),
    exposeFunction: () => Promise.reject(new Error('WebDriver calls nothing outside the page')),
    on: (/** @type {string} */ event, /** @type {(value: any) => void} */ listener) =>
      void listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    removeAllListeners: () => listeners.clear(),
    close: onClose,
  };
  return Object.assign(page, finders(/** @type {any} */ (page), []));
}
