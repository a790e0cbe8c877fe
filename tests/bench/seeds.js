/**
 * `node tests/bench/seeds.js [--quick]`: what several workers gain over one for runs from several seeds, in the built page in
 * headless Chromium: the same runs by one worker and by several, in turns. Writes build/bench/seeds.json.
 *
 * On a machine that others use, workers wait for cores that they would have alone. So besides the time that passed, it
 * says how long the busiest worker really ran (Linux counts that): what the runs would take with a core for each.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { openSite } from '../../web/build/serve.mjs';
import { launchChromium } from '../launch-chromium.js';
import { describeMachine, machineLine, save } from './machine.js';
import { ratios, summarize } from './stats.js';
import { markdownTable } from './table.js';
import { descendants, scheduled } from './waiting.js';

const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 3 : 7;
const UPDATES = quick ? 5000 : 20_000;
const RUNS = 30;

/** Calls back with each worker thread of the browsers that this process started. @param {(thread: string) => void} visit */
function eachWorker(visit) {
  for (const pid of descendants(process.pid)) {
    try {
      for (const tid of readdirSync(`/proc/${pid}/task`)) {
        const thread = `/proc/${pid}/task/${tid}`;
        if (readFileSync(`${thread}/comm`, 'utf8').startsWith('DedicatedWorker')) visit(thread);
      }
    } catch {
      // It has just ended.
    }
  }
}

/** Follows the workers until it is told to stop, and says how many seconds the busiest of them ran. */
function watchWorkers() {
  /** @type {Map<string, number>} */
  const ran = new Map();
  const timer = setInterval(
    () => eachWorker((thread) => ran.set(thread, Math.max(ran.get(thread) ?? 0, scheduled(thread).ran))),
    25,
  );
  return () => {
    clearInterval(timer);
    return Math.max(0, ...ran.values());
  };
}

/**
 * Seconds that the runs take with so many workers, and that the busiest ran; the page leaves one processor to itself, so it is told of one more.
 * @param {import('playwright-core').Browser} browser @param {string} url @param {number} workers
 */
async function measure(browser, url, workers) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(
    (count) => Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => count }),
    workers + 1,
  );
  await page.goto(url);
  await page.getByRole('radio', { name: 'ReLU', exact: true }).click();
  await page.getByRole('tab', { name: 'Seeds' }).click();
  await page.getByRole('combobox', { name: 'Runs' }).selectOption(String(RUNS));
  await page.getByRole('spinbutton', { name: 'Updates each' }).fill(String(UPDATES));
  const busiest = watchWorkers();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const status = page.locator('.seeds-status[data-seconds]');
  await status.waitFor({ timeout: 600_000 });
  const seconds = Number(await status.getAttribute('data-seconds'));
  const ran = busiest();
  await page.close();
  return { seconds, ran };
}

const machine = await describeMachine();
const counts = [...new Set([2, machine.cores])].filter((count) => count <= machine.cores);
const site = await openSite(),
  browser = await launchChromium();
try {
  /** @type {Map<number, {seconds: number, ran: number}[]>} */
  const measured = new Map([1, ...counts].map((count) => [count, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [count, list] of measured) list.push(await measure(browser, site.url, count));
  }
  const of = (/** @type {number} */ workers, /** @type {'seconds'|'ran'} */ what) =>
    (measured.get(workers) ?? []).map((one) => one[what]);
  const rows = [...measured.keys()].map((workers) => ({
    workers,
    seconds: summarize(of(workers, 'seconds')),
    speedUp: ratios(of(1, 'seconds'), of(workers, 'seconds')),
    ran: summarize(of(workers, 'ran')),
    withCores: ratios(of(1, 'ran'), of(workers, 'ran')),
  }));
  const quartiles = (/** @type {import('./stats.js').Summary} */ { median, low, high }) =>
    `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
  const table = [
    [
      'workers',
      `${RUNS} runs of ${UPDATES} updates`,
      'times as fast as one (quartiles)',
      'the busiest ran',
      'with a core for each',
    ],
    ...rows.map(({ workers, seconds, speedUp, ran, withCores }) => [
      String(workers),
      `${seconds.median.toFixed(2)} s`,
      quartiles(speedUp),
      `${ran.median.toFixed(2)} s`,
      quartiles(withCores),
    ]),
  ];
  console.log(`\n${markdownTable(table)}\n\n${machineLine(machine)}\n`);
  console.log(`Written: ${await save('seeds.json', { machine, runs: RUNS, updates: UPDATES, rows })}`);
} finally {
  await browser.close();
  site.close();
}
