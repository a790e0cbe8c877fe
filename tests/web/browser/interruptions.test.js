// @ts-check
/// <reference lib="dom" />
/** What interrupts a page from outside: a laptop that sleeps, a tab in the background, storage that is cleared under it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite } from '../../../web/build/serve.mjs';
import { launchKeepingPages } from '../../launch-chromium.js';
import {
  choose,
  countPoints,
  notice,
  openFile,
  press,
  ready,
  setSpeed,
  settle,
  step,
  storedText,
  until,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const HOURS = 3;
const SPEED = 100;

/** From now on the clocks of this thread are some hours ahead. @param {number} milliseconds */
function jump(milliseconds) {
  const [now, date] = [performance.now.bind(performance), Date.now.bind(Date)];
  performance.now = () => now() + milliseconds;
  Date.now = () => date() + milliseconds;
}

/** @param {Page} page */
async function trainSlowly(page) {
  await setSpeed(page, `${SPEED} steps/s`);
  await press(page, 'Train');
  await until(async () => (await step(page)) > 5, 'some updates');
}

const goesOn = async (/** @type {Page} */ page) => {
  const before = await step(page);
  await until(async () => (await step(page)) > before + 5, 'further updates');
  return before;
};

testPage('a laptop that slept: the run goes on where it was, and does not make up for the hours', async ({ page }) => {
  await trainSlowly(page);
  const before = await step(page),
    workers = page.workers();
  // The worker wakes first, or the page does; requests are under way whenever it trains.
  await workers[0].evaluate(jump, HOURS * 3_600_000);
  await page.evaluate(jump, HOURS * 3_600_000);
  const after = await goesOn(page);
  assert.ok(after >= before, 'it is the same run');
  assert.ok((await step(page)) - before < (HOURS * 3600 * SPEED) / 10, 'no sprint');
  assert.deepEqual(page.workers(), workers, 'the worker was not taken for dead');
  assert.equal(await notice(page), '');
});

testPage('a tab in the background trains on, and shows the latest on return', async ({ page }) => {
  await page.evaluate(() => {
    const real = requestAnimationFrame.bind(window);
    /** @type {FrameRequestCallback[]} */
    const waiting = [];
    const scope = /** @type {any} */ (window);
    scope.requestAnimationFrame = (/** @type {FrameRequestCallback} */ draw) =>
      document.visibilityState === 'hidden' ? waiting.push(draw) : real(draw);
    scope.beHidden = (/** @type {boolean} */ hidden) => {
      Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      if (!hidden) for (const draw of waiting.splice(0)) real(draw);
    };
  });
  await choose(page, 'ReLU');
  await trainSlowly(page);
  await page.evaluate(() => /** @type {any} */ (window).beHidden(true));
  assert.match(String(await storedText(page)), /"relu"/, 'stored when it is left');
  await page.waitForTimeout(300); // a frame that was asked for before
  const shown = await step(page);
  await page.waitForTimeout(500);
  assert.equal(await step(page), shown, 'nothing is drawn that nobody sees');
  await page.evaluate(() => /** @type {any} */ (window).beHidden(false));
  await until(async () => (await step(page)) > shown + 20, 'what it did meanwhile');
  assert.equal(await notice(page), '');
});

/** Not to be opened where there is none: it would be made, without what the page expects in it. */
const setsInDatabase = (/** @type {Page} */ page) =>
  page.evaluate(
    async () =>
      (await indexedDB.databases()).length > 0 &&
      new Promise((resolve) => {
        const open = indexedDB.open('backprop-playground');
        open.onsuccess = () => {
          const { result } = open;
          const ask = result.transaction('sets').objectStore('sets').count();
          ask.onsuccess = () => resolve(ask.result);
          result.close();
        };
      }),
  );

testPage('storage that is cleared under the page: it works on, and stores all again', async ({ page, url }) => {
  // Too many numbers to be stored as text.
  const row = (/** @type {number} */ i) =>
    [
      ...Array.from({ length: 12 }, (_, k) => (Math.sin(7 * i + k) + (i % 2)).toFixed(4)),
      i % 2 ? 'reed' : 'sedge',
    ].join();
  const head = [...Array.from({ length: 12 }, (_, k) => `c${k}`), 'kind'].join();
  await openFile(page, 'many.csv', [head, ...Array.from({ length: 2200 }, (_, i) => row(i))].join('\n'));
  await page.getByRole('radio', { name: /several columns/ }).check();
  await press(page, 'Load');
  const tile = page.getByRole('radio', { name: 'many.csv, your own' });
  await until(() => tile.isChecked(), 'the set');
  await until(
    async () => (await setsInDatabase(page)) === 1 && (await storedText(page))?.includes('many.csv'),
    'all of it is stored',
  );
  await press(page, 'Dismiss');
  const count = await countPoints(page);

  const client = await page.context().newCDPSession(page);
  await client.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await client.detach();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  assert.equal(await storedText(page), null);
  await choose(page, 'Tanh');
  await until(
    async () => (await setsInDatabase(page)) === 1 && (await storedText(page))?.includes('tanh'),
    'all of it is stored again',
  );
  assert.equal(await notice(page), '');
  await page.reload();
  await ready(page);
  await until(() => tile.isChecked(), 'the set after a reload');
  await settle(page);
  assert.equal(await countPoints(page), count);
  assert.ok(await page.getByRole('radio', { name: 'Tanh', exact: true }).isChecked());
});

test('a page that was left and is gone back to: the same one, and its run goes on', async (context) => {
  const [browser, site] = [await launchKeepingPages(), await openSite({})];
  try {
    if (!browser) return context.skip('there is no browser that keeps pages');
    const page = await browser.newPage({ serviceWorkers: 'block' });
    /** @type {string[]} */
    const troubles = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    await page.goto(site.url);
    await ready(page);
    await choose(page, 'ReLU');
    await trainSlowly(page);
    await page.evaluate(() => {
      Object.assign(window, { isSame: true });
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    const before = await step(page);
    await page.goto(`${site.url}licenses.txt`);
    await page.goBack({ waitUntil: 'commit' }); // a page that was kept does not load
    await page.waitForFunction(() => 'persisted' in window || !('isSame' in window));
    // An unload handler, or what else the browser does not keep a page for, would make it a new one.
    assert.equal(await page.evaluate(() => 'persisted' in window && window.persisted), true, 'it was kept');
    assert.ok((await goesOn(page)) >= before);
    assert.equal(await notice(page), '');
    await choose(page, 'Tanh');
    await until(async () => (await storedText(page))?.includes('"tanh"'), 'a change to be stored');
    assert.deepEqual(troubles, []);
  } finally {
    await browser?.close();
    site.close();
  }
  return undefined;
});
