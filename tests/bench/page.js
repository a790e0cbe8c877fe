/**
 * `./run bench page`: how the built page feels, in headless Chromium at 1440×900: what the first view transfers, when it
 * can be used, frames, updates, delays and memory while it trains at full speed, and how much of its time the worker
 * trains. Writes build/bench/page.json and page.md.
 *
 * `--against DIR` opens another built site in turns with this one; `--loads N` opens each N times; `--only-load` leaves
 * out what is measured while it trains, and `--only-shares` all but the worker's time.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openSite } from '../../web/build/serve.mjs';
import { launchChromium } from '../launch-chromium.js';
import { workerThread } from './chromium.js';
import { describeMachine, machineLine, save } from './machine.js';
import { drag, seconds, type } from './page-actions.js';
import { measureLoads, openPage } from './page-load.js';
import { quantile } from './stats.js';
import { markdownTable } from './table.js';
import { scheduled } from './waiting.js';
import { measureShares, shareTable } from './worker-share.js';

/** @typedef {import('playwright-core').Page} Page @typedef {import('./page-probe.js').Probe} Probe */

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    against: { type: 'string' },
    loads: { type: 'string' },
    'only-load': { type: 'boolean', default: false },
    'only-shares': { type: 'boolean', default: false },
  },
});
const LOADS = Number(options.loads ?? (options.quick ? 2 : 7));
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
/** Of the page's own thread; a worker is not slowed down by the browser. */
const SLOWDOWN = 4;
const SECONDS = options.quick ? 2 : 8;
/** For each of 25 rows. */
const SHARE_SECONDS = options.quick ? 1 : 4;
const NETWORKS = [
  { name: 'default, 2-8×8-1', layers: 8, units: 8 },
  { name: '2-16×16-1', layers: 16, units: 16 },
];

const probeOf = (/** @type {Page} */ page) =>
  page.evaluate(() => {
    const { frames, longTasks, delays } = /** @type {{probe: Probe}} */ (/** @type {unknown} */ (globalThis)).probe;
    return { frames, longTasks, delays };
  });
const clearProbe = (/** @type {Page} */ page) => page.evaluate(() => /** @type {any} */ (globalThis).probe.clear());
/** Seconds for which the page's two threads were ready but had no core: how busy the machine was with other things. */
function waited() {
  const worker = workerThread();
  const process = worker?.match(/^\/proc\/(\d+)/)?.[1];
  return worker
    ? { page: scheduled(`/proc/${process}/task/${process}`).waited, worker: scheduled(worker).waited }
    : { page: NaN, worker: NaN };
}

/** The number of updates, as the toolbar shows it. @param {Page} page */
const step = (page) =>
  page.evaluate(() => {
    const pair = [...document.querySelectorAll('#toolbar dl > div')].find(
      (one) => one.querySelector('dt')?.textContent === 'step',
    );
    return { time: performance.now(), step: Number(pair?.querySelector('dd')?.textContent?.replace(/\D/g, '')) };
  });

/** Bytes of JavaScript's heap of the page, after a collection. @param {Page} page */
async function heapBytes(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

/** @param {Probe|Awaited<ReturnType<typeof probeOf>>} probe */
function describeFrames({ frames, longTasks }) {
  const intervals = frames.slice(1).map((time, i) => time - frames[i]);
  return {
    frameMs: { p50: quantile(intervals, 0.5), p95: quantile(intervals, 0.95), max: Math.max(...intervals) },
    longTasks: longTasks.length,
    longestTaskMs: Math.max(0, ...longTasks.map(({ duration }) => duration)),
  };
}

const describeDelays = (/** @type {number[]} */ delays) => ({
  moves: delays.length,
  p50: quantile(delays, 0.5),
  p95: quantile(delays, 0.95),
});

/** @param {import('playwright-core').Browser} browser @param {string} url @param {typeof NETWORKS[0]} network */
async function measureTraining(browser, url, { name, layers, units }) {
  const { page, context } = await openPage(browser, url);
  await type(page, 'Hidden layers', layers);
  await type(page, 'Units per layer', units);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'Full speed' });
  await seconds(1);
  const heapBefore = await heapBytes(page);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await seconds(1);
  await clearProbe(page);
  const waitedBefore = waited();
  const before = await step(page);
  await seconds(SECONDS);
  const after = await step(page);
  const waiting = { page: waited().page - waitedBefore.page, worker: waited().worker - waitedBefore.worker };
  const training = describeFrames(await probeOf(page));
  await clearProbe(page);
  await drag(page, SECONDS / 2);
  const dragging = await probeOf(page);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await seconds(1);
  const heapAfter = await heapBytes(page);
  await clearProbe(page);
  await drag(page, SECONDS / 2);
  const paused = await probeOf(page);
  await context.close();
  return {
    name,
    ...training,
    withoutCore: { page: waiting.page / SECONDS, worker: waiting.worker / SECONDS },
    updatesPerSecond: (1000 * (after.step - before.step)) / (after.time - before.time),
    updates: after.step,
    // The surface is drawn anew all the time while it trains: only at rest does the next one surely know of the move.
    pointerToPointMs: describeDelays(dragging.delays.point),
    pointerToSurfaceMsPaused: describeDelays(paused.delays.surface),
    framesWhileDragging: describeFrames(dragging),
    heapBytes: { before: heapBefore, after: heapAfter },
  };
}

const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(0)} %`;
const kB = (/** @type {number} */ value) => `${(value / 1000).toFixed(1)} kB`;

/** @param {import('./page-load.js').Load[]} loads @param {import('./page-load.js').Load[]} slowed */
function loadTable(loads, slowed) {
  const drawn = (/** @type {import('./page-load.js').Load} */ { interactiveMs, slowestMs }) =>
    `${ms(interactiveMs)} (slowest ${ms(slowestMs)})`;
  return [
    ['first view', ...loads.map(({ name }) => name)],
    ['transferred until everything is drawn, gzipped', ...loads.map(({ gzippedBytes }) => kB(gzippedBytes))],
    ['and afterwards, uninvited', ...loads.map(({ laterBytes }) => kB(laterBytes))],
    ['Train can be pressed after a cold start on localhost', ...loads.map(({ pressableMs }) => ms(pressableMs))],
    ['and everything is measured and drawn', ...loads.map(drawn)],
    [
      `Train can be pressed, the page's thread ${SLOWDOWN} times slower`,
      ...slowed.map(({ pressableMs }) => ms(pressableMs)),
    ],
    ['and everything is measured and drawn', ...slowed.map(drawn)],
  ];
}

/** @param {any} result */
function tables({ load, slowedLoad, networks }) {
  const column = (/** @type {(network: any) => string} */ cell) => networks.map(cell);
  return [
    loadTable(load, slowedLoad),
    [
      ['training at full speed', ...column(({ name }) => name)],
      ['updates/s', ...column(({ updatesPerSecond }) => updatesPerSecond.toFixed(0))],
      ['frame interval p50', ...column(({ frameMs }) => ms(frameMs.p50))],
      ['frame interval p95', ...column(({ frameMs }) => ms(frameMs.p95))],
      ['tasks over 50 ms', ...column(({ longTasks }) => String(longTasks))],
      ['pointer to painted point p95, training', ...column(({ pointerToPointMs }) => ms(pointerToPointMs.p95))],
      ['frame interval p95 meanwhile', ...column(({ framesWhileDragging }) => ms(framesWhileDragging.frameMs.p95))],
      [
        'pointer to painted surface p95, paused',
        ...column(({ pointerToSurfaceMsPaused }) => ms(pointerToSurfaceMsPaused.p95)),
      ],
      [
        'without a core, page and worker',
        ...column(({ withoutCore: { page, worker } }) => `${percent(page)}, ${percent(worker)}`),
      ],
      [
        'JavaScript heap before → after',
        ...column(({ heapBytes: { before, after } }) => `${kB(before)} → ${kB(after)}`),
      ],
    ],
  ];
}

/** @param {import('playwright-core').Browser} browser */
async function measureBothLoads(browser) {
  const load = await measureLoads(browser, sites, { count: LOADS });
  return [load, await measureLoads(browser, sites, { count: LOADS, slowdown: SLOWDOWN })];
}

/** @param {import('playwright-core').Browser} browser */
async function measureSharesOfAll(browser) {
  const shares = [];
  for (const { name, root } of sites) shares.push({ name, rows: await measureShares(browser, root, SHARE_SECONDS) });
  return shares;
}

const machine = await describeMachine();
const site = await openSite();
const other = options.against === undefined ? null : await openSite({ root: resolve(options.against) });
const sites = [
  { name: 'measured', url: site.url, root: DIST },
  ...(other ? [{ name: String(options.against), url: other.url, root: resolve(String(options.against)) }] : []),
];
const browser = await launchChromium();
try {
  const [load, slowedLoad] = options['only-shares'] ? [[], []] : await measureBothLoads(browser);
  const networks = [];
  for (const network of options['only-load'] || options['only-shares'] ? [] : NETWORKS)
    networks.push(await measureTraining(browser, site.url, network));
  const shares = options['only-load'] ? [] : await measureSharesOfAll(browser);
  const result = { machine, load, slowedLoad, networks, shares };
  const text = `${[
    ...tables(result)
      .filter((table) => table[0].length > 1)
      .map(/** @param {any} table */ (table) => markdownTable(table)),
    ...shares.map(({ name, rows }) => `How the worker spends its time (${name}):\n\n${shareTable(rows)}`),
  ].join('\n\n')}\n\n${machineLine(machine)}; headless, 1440×900, software rendering.\n`;
  console.log(`\n${text}`);
  console.log(`Written: ${await save('page.json', result)}, ${await save('page.md', text)}`);
} finally {
  await browser.close();
  site.close();
  other?.close();
}
