/**
 * How long a page takes until it can be used, opened cold: in a browser that is open and idle, and knows nothing of the
 * page. Sites that are compared take turns, so that whatever else the machine does meets all of them alike.
 *
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{name: string, url: string}} Site
 *
 * @typedef {object} Load medians over the openings, in milliseconds
 * @property {string} name of the site
 * @property {number} pressableMs until Train can be pressed
 * @property {number} interactiveMs until everything is measured and drawn
 * @property {number} slowestMs the slowest opening until then
 * @property {number} gzippedBytes of all files asked for until then
 * @property {number} laterBytes of those that came afterwards, uninvited
 * @property {File[]} files
 *
 * @typedef {{path: string, bytes: number, gzipped: number, later: boolean}} File `later`: asked for when all was drawn
 */
import { gzipSync } from 'node:zlib';
import { installProbe } from './page-probe.js';
import { quantile } from './stats.js';
import { untilAtRest } from './waiting.js';

const seconds = (/** @type {number} */ count) =>
  new Promise((done) => {
    setTimeout(done, 1000 * count);
  });

/**
 * A page with a cold cache: a browser context of its own.
 * @param {Browser} browser
 * @param {string} url
 * @param {number} [slowdown] how many times slower the page's own thread runs
 * @param {{width: number, height: number}} [viewport]
 */
export async function openPage(browser, url, slowdown = 1, viewport = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  if (slowdown !== 1) {
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  /** @type {import('playwright-core').Response[]} */
  const responses = [];
  context.on('response', (response) => responses.push(response));
  await untilAtRest(); // of a person who opens the page, the browser is open
  await page.goto(url, { waitUntil: 'commit' });
  await seconds(2.5); // being asked would take the page some of the time that is measured
  await page.waitForFunction(() => /** @type {any} */ (globalThis).probe.interactive > 0);
  return { page, context, responses };
}

/** @param {import('playwright-core').Response} response @param {number} drawnAt milliseconds since 1970 @returns {Promise<File>} */
async function describeFile(response, drawnAt) {
  const body = await response.body();
  return {
    path: new URL(response.url()).pathname,
    bytes: body.length,
    gzipped: gzipSync(body, { level: 9 }).length,
    later: response.request().timing().startTime > drawnAt,
  };
}

/** @param {Browser} browser @param {Site} site @param {number} slowdown */
async function openOnce(browser, { url }, slowdown) {
  const { page, context, responses } = await openPage(browser, url, slowdown);
  const times = await page.evaluate(() => {
    const { pressable, interactive } = /** @type {any} */ (globalThis).probe;
    const drawnAt = performance.timeOrigin + interactive;
    return /** @type {Record<'pressable'|'interactive'|'drawnAt', number>} */ ({ pressable, interactive, drawnAt });
  });
  await seconds(0.5); // for what comes later, uninvited
  // Only now: asking for them takes time as well.
  const files = await Promise.all(responses.map((response) => describeFile(response, times.drawnAt)));
  await context.close();
  return { ...times, files };
}

/**
 * Opens each site `count` times, in turns.
 * @param {Browser} browser
 * @param {Site[]} sites
 * @param {{count: number, slowdown?: number}} options
 * @returns {Promise<Load[]>} in the order of the sites
 */
export async function measureLoads(browser, sites, { count, slowdown = 1 }) {
  const openings = sites.map(() => /** @type {Awaited<ReturnType<typeof openOnce>>[]} */ ([]));
  for (let i = 0; i < count; i++) {
    // Each of two sites is the first one every other time.
    const order = sites.map((_, j) => (i % 2 === 0 ? j : sites.length - 1 - j));
    for (const j of order) openings[j].push(await openOnce(browser, sites[j], slowdown));
  }
  return sites.map(({ name }, j) => summary(name, openings[j]));
}

/** @param {string} name @param {Awaited<ReturnType<typeof openOnce>>[]} openings @returns {Load} */
function summary(name, openings) {
  const all = (/** @type {'pressable'|'interactive'} */ moment) => openings.map((opening) => opening[moment]);
  const { files } = openings[openings.length - 1];
  const bytes = (/** @type {boolean} */ isLater) =>
    files.reduce((sum, { gzipped, later }) => sum + (later === isLater ? gzipped : 0), 0);
  return {
    name,
    pressableMs: quantile(all('pressable'), 0.5),
    interactiveMs: quantile(all('interactive'), 0.5),
    slowestMs: Math.max(...all('interactive')),
    gzippedBytes: bytes(false),
    laterBytes: bytes(true),
    files,
  };
}
