// @ts-check
/// <reference lib="dom" />
/**
 * A real browser on the built page. Every test has an address of its own, and so a storage and a cache, and fails by
 * itself on a console error, an uncaught exception, a failed request or one that leaves the page's origin.
 *
 * CHROMIUM names the browser, ENGINE another engine; SITE another built site than dist/, such as one broken on purpose.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').Locator} Locator
 * @typedef {import('./page-pool.js').PagePool} PagePool
 * @typedef {import('./page-pool.js').PageOptions} PageOptions
 *
 * @typedef {object} Opened
 * @property {Page} page at the first view, its network measured
 * @property {string[]} troubles what went wrong so far; a test that provokes trouble empties it
 * @property {string[]} requests every address asked for
 * @property {string} url
 *
 * @typedef {PageOptions & {base?: string, before?: (page: Page) => Promise<unknown>, path?: string, measured?: boolean}} Options
 *   `before` runs ahead of the page's own code; `path` is what follows the address; `measured` false: nothing is waited for
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSite } from '../../../web/build/serve.mjs';
import { launchEngine } from '../engines/launch.js';
import { createPagePool, PATIENCE_MS } from './page-pool.js';
import { atRest, everythingAnswered } from './rest.js';

/** The desk that the page is laid out for. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/**
 * The browser of one test file.
 * @param {{args?: string[], engine?: import('../engines/launch.js').EngineName}} [launch]
 */
export function useBrowser(launch) {
  /** @type {Browser} */
  let browser;
  /** @type {PagePool} */
  let pool;
  before(async () => {
    browser = await launchEngine(launch?.engine, launch?.args);
    pool = createPagePool(browser);
  });
  after(() => browser?.close());

  return {
    /**
     * A test on a page of its own.
     * @param {string} name
     * @param {Options | ((opened: Opened) => Promise<void>)} options
     * @param {(opened: Opened) => Promise<void>} [body]
     */
    testPage(name, options, body) {
      const run = typeof options === 'function' ? options : /** @type {NonNullable<typeof body>} */ (body);
      const wanted = typeof options === 'function' ? {} : options;
      test(name, { timeout: 6 * PATIENCE_MS }, () => withSecondTry(name, () => withPage(pool, wanted, run)));
    },
  };
}

/**
 * A browser on a busy machine now and then fails by itself. What fails is tried once more on a new page; `./run test`
 * names at its end what needed that, so that a test or a page that is at fault is not hidden.
 * @param {string} name
 * @param {() => Promise<void>} run
 */
async function withSecondTry(name, run) {
  try {
    await run();
  } catch (error) {
    console.error(error);
    await run();
    console.log(`passed only at the second try: ${name}`);
  }
}

/**
 * Runs a test at an address that no other test has.
 * @param {PagePool} pool
 * @param {Options} options
 * @param {(opened: Opened) => Promise<void>} body
 */
async function withPage(pool, { base, before: prepare, path = '', measured = true, ...options }, body) {
  const root = pool.siteRoot ?? process.env.SITE;
  const site = await openSite({ base, ...(root ? { root } : {}) });
  /** @type {Page|null} */
  let page = null;
  let failed = true;
  try {
    page = await pool.take(options, prepare !== undefined);
    const opened = { page, url: site.url + path, ...watch(page, site.url) };
    await prepare?.(page);
    try {
      await page.goto(opened.url);
      if (measured) await ready(page);
      await body(opened);
    } catch (error) {
      // Trouble on the page is often why.
      if (opened.troubles.length > 0) console.error(opened.troubles.join('\n'));
      throw error;
    }
    assert.deepEqual(opened.troubles, [], 'the page ran without trouble');
    failed = false;
  } finally {
    if (page) await pool.giveBack(options, page, failed);
    site.close();
  }
}

/** @param {Page} page @param {string} url */
function watch(page, url) {
  /** @type {string[]} */
  const troubles = [];
  /** @type {string[]} */
  const requests = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.stack ?? error}`));
  page.on('crash', () => troubles.push('the page crashed'));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    requests.push(request.url());
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
      troubles.push(`left the site: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  return { troubles, requests };
}

/** Waits until the network of the first view was measured and drawn. @param {Page} page */
export async function ready(page) {
  await until(async () => (await layers(page)).length > 0, 'the first measurement');
}

/**
 * Waits for `condition`, asking again and again; returns its first truthy value.
 * @template T
 * @param {() => Promise<T>} condition
 * @param {string} what
 * @param {number} [patience] milliseconds
 * @returns {Promise<NonNullable<Exclude<T, false>>>}
 */
export async function until(condition, what, patience = PATIENCE_MS) {
  for (const end = Date.now() + patience; ; ) {
    const value = await condition();
    if (value) return /** @type {NonNullable<Exclude<T, false>>} */ (value);
    if (Date.now() > end) assert.fail(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 30));
  }
}

/** Waits until the page is at rest: the worker has answered, and everything is drawn. @param {Page} page */
export async function settle(page) {
  assert.ok(await page.evaluate(atRest, PATIENCE_MS), 'waited in vain for the page to come to rest');
}

/** Waits until the worker has answered all that it was asked, also where nothing of it is drawn. @param {Page} page */
export const answered = (page) => until(() => page.evaluate(everythingAnswered), 'the worker to answer');

/** Lets the page draw so many frames. @param {Page} page @param {number} count */
export const frames = (page, count) =>
  page.evaluate(
    (n) =>
      new Promise((done) => {
        const next = (/** @type {number} */ left) =>
          left === 0 ? done(undefined) : requestAnimationFrame(() => next(left - 1));
        next(n);
      }),
    count,
  );

// --- what the page says -----------------------------------------------------------------------

/**
 * The table "Gradient per layer", layer 1 first; NaN where it has no value.
 * @param {Page} page
 * @returns {Promise<Record<string, number>[]>}
 */
export const layers = async (page) => {
  const rows = await page.evaluate(() => {
    // By its name, or, in another language, by its place.
    const table =
      [...document.querySelectorAll('table')].find(({ caption }) => caption?.textContent === 'Gradient per layer') ??
      /** @type {HTMLTableElement|null} */ (document.querySelector('#table table'));
    const titles = [...(table?.tHead?.rows[0].cells ?? [])].map((cell) => cell.textContent ?? '');
    return [...(table?.tBodies[0].rows ?? [])].map((row) =>
      [...row.cells].map((cell, i) => [titles[i], cell.dataset.value ?? '']),
    );
  });
  return rows.map((row) =>
    Object.fromEntries(row.map(([title, value]) => [title, value === '' ? NaN : Number(value)])),
  );
};

/** The same as one text, to compare two moments exactly. @param {Page} page */
export const exactly = async (page) =>
  (await layers(page))
    .map((row) =>
      Object.values(row)
        .map((value) => `${value}`)
        .join(' '),
    )
    .join('\n');

/** Signal of layer 1 ÷ signal of the last. @param {Page} page */
export async function signalRatio(page) {
  const rows = await layers(page);
  return rows[0].signal / rows[rows.length - 1].signal;
}

/** The figures of the toolbar by their names. @param {Page} page @returns {Promise<Record<string, number>>} */
export const stats = async (page) => {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('.stats > div')].map((pair) => [
      pair.querySelector('dt')?.textContent ?? '',
      pair.querySelector('dd')?.textContent ?? '',
    ]),
  );
  return Object.fromEntries(texts.map(([name, text]) => [name, readNumber(text)]));
};

/** @param {Page} page */
export const step = async (page) => (await stats(page)).step;
/** @param {Page} page */
export const trainLoss = async (page) => (await stats(page))['train loss'];

/** The headline and the cause. @param {Page} page */
export const verdict = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#verdict .headline, .cause')].map((line) => line.textContent).join(' '),
  );

/** The notice that is shown, or ''. @param {Page} page */
export const notice = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#notice [role=alert], #notice [role=status]')]
      .map((line) => line.textContent)
      .join(''),
  );

/** The experiment as this tab has stored it; null if it has not. @param {Page} page @returns {Promise<string|null>} */
export const storedText = (page) =>
  page.evaluate(() =>
    localStorage.getItem(`backprop-playground/tab/${sessionStorage.getItem('backprop-playground/tab')}`),
  );

/** The text of an element. @param {Locator} locator */
export const textOf = async (locator) => (await locator.textContent()) ?? '';

/** An attribute of an element; '' where it has none. @param {Locator} locator @param {string} name */
export const attributeOf = async (locator, name) => (await locator.getAttribute(name)) ?? '';

/** Where an element is on the screen; it must be shown. @param {Locator} locator */
export async function boxOf(locator) {
  const box = await locator.boundingBox();
  assert.ok(box, `${locator} is shown`);
  return box;
}

/** Where the field says what was wrong with what was typed. @param {Page} page @param {Locator} field */
export async function noteBeside(page, field) {
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  return page.locator(`#${ids.find((id) => id.endsWith('-note'))}`);
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as the page writes it: 96 000, −0.4, 2.1 × 10⁻⁵. @param {string} text */
export function readNumber(text) {
  const plain = text
    .replace(/[\u202f\u2009]/g, '')
    .replace(/−/g, '-')
    .replace(
      /[\u00a0 ]?[×·][\u00a0 ]?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/,
      (_, power) => `e${[...power].map((sign) => (sign === '⁻' ? '-' : DIGITS.indexOf(sign))).join('')}`,
    );
  return plain.trim() === '' || plain === '–' ? NaN : Number(plain);
}

// --- what a person does -----------------------------------------------------------------------

/** @param {Page} page @param {string} name */
export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** It is marked at once, while other data takes a moment to be there. @param {Page} page @param {string} name */
export async function choose(page, name) {
  const radio = page.getByRole('radio', { name, exact: true });
  await radio.click();
  await until(() => radio.isChecked(), `${name} to be chosen`);
}

/** @param {Page} page @param {string} name @param {string|number} value */
export async function type(page, name, value) {
  const field = page.getByRole('spinbutton', { name, exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}

/** @param {Page} page @param {string} speed such as "Full speed" */
export const setSpeed = (page, speed) => page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: speed });

/** Opens what folds away the settings that few need. @param {Page} page */
export const unfold = (page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Presses a verb, in the panel where they stand. @param {Page} page @param {'Forward'|'Loss'|'Backward'|'Update'} verb */
export async function pressVerb(page, verb) {
  await page.getByRole('tab', { name: 'One step' }).click();
  await press(page, verb);
}

/** Trains until `enough`, and pauses. @param {Page} page @param {() => Promise<boolean>} enough @param {string} what */
export async function trainUntil(page, enough, what) {
  await press(page, 'Train');
  await until(enough, what);
  await press(page, 'Pause');
  await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
}

// --- the plot ---------------------------------------------------------------------------------

/** Where plot coordinates −6 … 6 are on the screen. @param {Page} page */
export async function plotFrame(page) {
  const box = await page.locator('.plot-surface').boundingBox();
  assert.ok(box, 'the surface is there');
  return {
    ...box,
    at: (/** @type {number} */ x, /** @type {number} */ y) => ({
      x: box.x + ((x + 6) / 12) * box.width,
      y: box.y + ((6 - y) / 12) * box.height,
    }),
  };
}

/** What the plot says about the selected point. @param {Page} page */
export const pointStatus = async (page) => (await page.locator('#plot [role=status]').textContent()) ?? '';

/** How many points train and are shown, as counted by the plot itself. @param {Page} page */
export async function countPoints(page) {
  const stage = page.getByRole('application', { name: 'Decision boundary with the points' });
  await stage.focus();
  await page.keyboard.press('Home');
  await frames(page, 1); // until then the word may be on what was selected before
  const text = await until(async () => /of (\d+)/.exec(await pointStatus(page)), 'a selected point');
  await page.keyboard.press('Escape');
  return Number(text[1]);
}

/** "Point 3 of 250, blue, at x 1.2, y −0.4" in numbers. @param {string} text */
export function readPoint(text) {
  const parts = /^(?:.*\. )?Point (\d+) of (\d+), (.+?), at .+? ([−\d.]+), .+? ([−\d.]+)$/.exec(text);
  assert.ok(parts, `“${text}” names a point`);
  return {
    place: Number(parts[1]),
    count: Number(parts[2]),
    kind: parts[3],
    x: readNumber(parts[4]),
    y: readNumber(parts[5]),
  };
}

/** The pixels of a canvas of the plot as one number. @param {Page} page @param {string} selector */
export const pixels = (page, selector) =>
  page.locator(selector).evaluate((element) => {
    const canvas = /** @type {HTMLCanvasElement} */ (element);
    const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(
      0,
      0,
      canvas.width,
      canvas.height,
    );
    let hash = 0;
    for (const byte of data) hash = (Math.imul(hash, 31) + byte) | 0;
    return hash;
  });

// --- files ------------------------------------------------------------------------------------

/**
 * Opens a file by the button, as a person does.
 * @param {Page} page @param {string} name @param {string|Buffer} contents
 */
export async function openFile(page, name, contents) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Open CSV…')]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(contents) });
}

/** The leftmost point, as the plot tells it, and where it is on the screen. @param {Page} page */
export async function leftmost(page) {
  await page.getByRole('application', { name: 'Decision boundary with the points' }).focus();
  await page.keyboard.press('Home');
  await frames(page, 1); // until then the word may be on what was selected before
  const point = readPoint(await until(() => pointStatus(page), 'a word on the point'));
  assert.equal(point.place, 1);
  await page.keyboard.press('Escape');
  return { ...point, at: (await plotFrame(page)).at(point.x, point.y) };
}
