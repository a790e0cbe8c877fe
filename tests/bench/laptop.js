/**
 * `./run bench laptop`: how the built page feels on a school laptop: 1366×768, and the page's thread four times slower
 * (`--slowdown N`). Each round opens the page, trains, drags and presses in each of the cases below; medians of the rounds.
 * Writes build/bench/laptop.json and laptop.md.
 *
 * Others may use the machine: `--against DIR` lets another built site take turns with this one in each round, and the processor
 * time that the page's thread takes a frame does not count what it waits for. `--rounds N`, `--cases usual,compare`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openSite } from '../../web/build/serve.mjs';
import { launchChromium } from '../launch-chromium.js';
import { workerThread } from './chromium.js';
import { describeMachine, machineLine, save } from './machine.js';
import { drag, seconds, type } from './page-actions.js';
import { openPage } from './page-load.js';
import { quantile } from './stats.js';
import { markdownTable } from './table.js';
import { descendants } from './waiting.js';

/** @typedef {import('playwright-core').Page} Page @typedef {import('./page-probe.js').Probe} Probe */

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    against: { type: 'string' },
    slowdown: { type: 'string', default: '4' },
    rounds: { type: 'string' },
    cases: { type: 'string' },
  },
});
const SLOWDOWN = Number(options.slowdown);
const ROUNDS = Number(options.rounds ?? (options.quick ? 1 : 5));
const SECONDS = options.quick ? 2 : 4;
const SCREEN = { width: 1366, height: 768 };

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const CASES = {
  usual: async () => {},
  compare: (page) => page.getByRole('button', { name: 'Compare' }).click(),
  '10,000 points': (page) => type(page, 'Points', 10_000),
  '10,000 points, compared': async (page) => {
    await type(page, 'Points', 10_000);
    await page.getByRole('button', { name: 'Compare' }).click();
  },
};
const CHOSEN = options.cases?.split(';') ?? Object.keys(CASES);

/** @typedef {Record<string, number>} Figures by what they are of */

/** Seconds that the page's own thread has run. @param {import('playwright-core').CDPSession} client */
async function threadSeconds(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** What the probe saw while `act` was done. @param {Page} page @param {import('playwright-core').CDPSession} client @param {() => Promise<unknown>} act */
async function watch(page, client, act) {
  await page.evaluate(() => /** @type {any} */ (globalThis).probe.clear());
  const before = await threadSeconds(client);
  await act();
  const took = (await threadSeconds(client)) - before;
  const { frames, delays } = await page.evaluate(
    () => /** @type {{probe: Probe}} */ (/** @type {any} */ (globalThis)).probe,
  );
  const intervals = frames.slice(1).map((time, i) => time - frames[i]);
  return {
    frame: quantile(intervals, 0.95),
    ofThread: (1000 * took) / intervals.length,
    point: quantile(delays.point, 0.95),
  };
}

/** From the press of a key to the frame that shows what it did, as the browser measures it. @param {Page} page */
async function pressKeys(page) {
  await page.evaluate(() => {
    const scope = /** @type {any} */ (globalThis);
    scope.presses = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') scope.presses.push(entry.duration);
    }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16 }));
  });
  const choice = page.getByRole('radio', { name: 'Tanh', exact: true }).first();
  await choice.focus();
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press(i % 2 ? 'ArrowLeft' : 'ArrowRight');
    await seconds(0.4);
  }
  return quantile(await page.evaluate(() => /** @type {any} */ (globalThis).presses), 0.95);
}

/** MB of the page's process, and of the whole browser. */
function memory() {
  const of = (/** @type {string|number} */ pid) => {
    try {
      return (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024) / 1e6;
    } catch {
      return 0; // it has ended
    }
  };
  const ofPage = /^\/proc\/(\d+)/.exec(workerThread() ?? '')?.[1];
  return { page: ofPage ? of(ofPage) : NaN, browser: descendants(process.pid).reduce((sum, pid) => sum + of(pid), 0) };
}

/** @param {import('playwright-core').Browser} browser @param {string} url @param {string} name @returns {Promise<Figures>} */
async function measure(browser, url, name) {
  const { page, context } = await openPage(browser, url, SLOWDOWN, SCREEN);
  try {
    const { pressable, interactive } = await page.evaluate(
      () => /** @type {{probe: Probe}} */ (/** @type {any} */ (globalThis)).probe,
    );
    await CASES[name](page);
    await seconds(1.5);
    const client = await context.newCDPSession(page);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await seconds(1);
    const training = await watch(page, client, () => seconds(SECONDS)),
      dragging = await watch(page, client, () => drag(page, SECONDS));
    const press = await pressKeys(page);
    const { page: ofPage, browser: ofBrowser } = memory();
    return {
      'Train can be pressed, ms': pressable,
      'all is measured and drawn, ms': interactive,
      'frame interval p95 while training, ms': training.frame,
      'processor time of the page a frame, ms': training.ofThread,
      'frame interval p95 while dragging, ms': dragging.frame,
      'processor time of the page a frame, dragging, ms': dragging.ofThread,
      'pointer to painted point p95, ms': dragging.point,
      'key to painted choice p95, ms': press,
      'process of the page, MB': ofPage,
      'all of the browser, MB': ofBrowser,
    };
  } finally {
    await context.close();
  }
}

/** @param {Figures[]} rounds @returns {Figures} */
const medians = (rounds) =>
  Object.fromEntries(
    Object.keys(rounds[0] ?? {}).map((what) => [
      what,
      quantile(rounds.map((round) => round[what]).filter(Number.isFinite), 0.5),
    ]),
  );

const machine = await describeMachine();
const sites = [{ name: 'measured', site: await openSite() }];
if (options.against) sites.push({ name: options.against, site: await openSite({ root: resolve(options.against) }) });
const browser = await launchChromium();
try {
  /** By case and site. @type {Map<string, Figures[]>} */
  const rounds = new Map();
  for (let round = 0; round < ROUNDS; round++)
    for (const name of CHOSEN)
      for (const { name: of, site } of round % 2 ? [...sites].reverse() : sites) {
        const key = sites.length > 1 ? `${name}: ${of}` : name,
          figures = await measure(browser, site.url, name);
        rounds.set(key, [...(rounds.get(key) ?? []), figures]);
        console.log(key, JSON.stringify(figures));
      }
  const columns = [...rounds].map(([name, all]) => ({ name, figures: medians(all) }));
  const table = markdownTable([
    ['', ...columns.map(({ name }) => name)],
    ...Object.keys(columns[0]?.figures ?? {}).map((what) => [
      what,
      ...columns.map(({ figures }) => Number(figures[what]).toFixed(/frame, /.test(what) ? 1 : 0)),
    ]),
  ]);
  const text = `${table}\n\nMedians of ${ROUNDS}; the page's thread ${SLOWDOWN} times slower, ${SCREEN.width}×${SCREEN.height}. ${machineLine(machine)}.\n`;
  console.log(`\n${text}`);
  const written = [await save('laptop.json', { machine, rounds: [...rounds] }), await save('laptop.md', text)];
  console.log(`Written: ${written.join(', ')}`);
} finally {
  await browser.close();
  for (const { site } of sites) site.close();
}
