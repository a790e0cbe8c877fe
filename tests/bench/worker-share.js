/**
 * How much of its busy time the worker trains, at five sizes and at every speed: the rest is measuring, painting and
 * posting. Busy is what the system says: the time for which the worker's thread ran, or was ready to. At a limited speed
 * the run needs little of it; what counts there is that the speed is kept.
 *
 * @typedef {object} Share
 * @property {string} network
 * @property {string} speed
 * @property {number} trains share of the worker's busy time that is spent in updates
 * @property {number} busy share of the time for which the worker is busy
 * @property {number} updatesPerSecond
 * @property {number} keeps updates ÷ those that the speed asks for; NaN at full speed
 * @property {number} snapshotsPerSecond
 * @property {number} surfacesPerSecond
 * @property {number} tilesPerSecond
 * @property {number} frameMsP95 of the page
 * @property {[string, number][]} others what else takes the worker's time, as shares of its busy time, largest first
 */
import { workerThread } from './chromium.js';
import { seconds, type } from './page-actions.js';
import { openPage } from './page-load.js';
import { quantile } from './stats.js';
import { markdownTable } from './table.js';
import { scheduled } from './waiting.js';
import { openClockedSite, readWorkerClock } from './worker-clock.js';

/** @typedef {import('playwright-core').Page} Page */

const NETWORKS = [
  { name: '8×8', layers: 8, units: 8 },
  { name: '30×32', layers: 30, units: 32 },
  { name: '100×8', layers: 100, units: 8 },
  { name: '8×128', layers: 8, units: 128 },
  { name: '8×8, 10,000 points', layers: 8, units: 8, points: 10_000 },
];
const SPEEDS = ['full', '10000', '1000', '100', '10'];

/** @param {Page} page */
const framesOf = (page) =>
  page.evaluate(() => {
    const { probe } = /** @type {any} */ (globalThis);
    const frames = [...probe.frames];
    probe.clear();
    return frames.slice(1).map((time, i) => time - frames[i]);
  });

/** Seconds that the worker has been busy so far. */
function busySeconds() {
  const thread = workerThread();
  if (!thread) throw new Error('there is no worker');
  const { ran, waited } = scheduled(thread);
  return ran + waited;
}

/** What is measured of a running page for `duration` seconds. @param {Page} page @param {string} network @param {string} speed @param {number} duration @returns {Promise<Share>} */
async function measure(page, network, speed, duration) {
  await framesOf(page);
  const [before, busyBefore, start] = [await readWorkerClock(page), busySeconds(), performance.now()];
  await seconds(duration);
  const [after, busyAfter, end] = [await readWorkerClock(page), busySeconds(), performance.now()];
  const busyMs = 1000 * (busyAfter - busyBefore);
  const took = (end - start) / 1000;
  const msOf = (/** @type {string} */ name) => after.methods[name].ms - before.methods[name].ms;
  const rate = (/** @type {'updates'|'snapshots'|'surfaces'|'tiles'} */ name) => (after[name] - before[name]) / took;
  const others = Object.keys(after.methods).flatMap((name) =>
    name === 'train' ? [] : [/** @type {[string, number]} */ ([name, msOf(name) / busyMs])],
  );
  return {
    network,
    speed,
    trains: msOf('train') / busyMs,
    busy: busyMs / (1000 * took),
    updatesPerSecond: rate('updates'),
    keeps: speed === 'full' ? NaN : rate('updates') / Number(speed),
    snapshotsPerSecond: rate('snapshots'),
    surfacesPerSecond: rate('surfaces'),
    tilesPerSecond: rate('tiles'),
    frameMsP95: quantile(await framesOf(page), 0.95),
    others: others.filter(([, share]) => share > 0.005).sort((a, b) => b[1] - a[1]),
  };
}

/** @param {import('playwright-core').Browser} browser @param {string} url @param {typeof NETWORKS[0]} network @param {number} duration */
async function measureNetwork(browser, url, { name, layers, units, points }, duration) {
  const { page, context } = await openPage(browser, url);
  await type(page, 'Hidden layers', layers);
  await type(page, 'Units per layer', units);
  if (points) await type(page, 'Points', points);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  const shares = [];
  for (const speed of SPEEDS) {
    await page.getByRole('combobox', { name: 'Speed' }).selectOption(speed);
    await seconds(1.5);
    shares.push(await measure(page, name, speed, duration));
    console.log(line(shares[shares.length - 1]));
  }
  await context.close();
  return shares;
}

const percent = (/** @type {number} */ share) => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(0)} %`);

/** @param {Share} share */
const line = ({ network, speed, trains, others }) =>
  `${network}, ${speed}: trains ${percent(trains)}; ${others.map(([name, share]) => `${name} ${percent(share)}`).join(', ')}`;

/** @param {import('playwright-core').Browser} browser @param {string} root of the built site @param {number} duration seconds a row */
export async function measureShares(browser, root, duration) {
  const site = await openClockedSite(root);
  try {
    const shares = [];
    for (const network of NETWORKS) shares.push(...(await measureNetwork(browser, site.url, network, duration)));
    return shares;
  } finally {
    await site.close();
  }
}

/** @param {Share[]} shares */
export const shareTable = (shares) =>
  markdownTable([
    [
      'network',
      'speed',
      'trains, of busy',
      'busy',
      'updates/s',
      'speed kept',
      'snapshots/s',
      'surfaces/s',
      'tiles/s',
      'frame p95',
    ],
    ...shares.map((share) => [
      share.network,
      share.speed,
      percent(share.trains),
      percent(share.busy),
      share.updatesPerSecond.toFixed(0),
      percent(share.keeps),
      share.snapshotsPerSecond.toFixed(1),
      share.surfacesPerSecond.toFixed(1),
      share.tilesPerSecond.toFixed(1),
      `${share.frameMsP95.toFixed(1)} ms`,
    ]),
  ]);
