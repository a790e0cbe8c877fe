/**
 * `node tests/bench/seeds.js [--quick]`: what several workers gain over one for runs from several seeds, in the built page in
 * headless Chromium: the same runs by one worker and by several, in turns. Writes build/bench/seeds.json.
 */
import { openSite } from '../../web/serve.mjs';
import { launchChromium } from './chromium.js';
import { describeMachine, machineLine, save } from './machine.js';
import { ratios, summarize } from './stats.js';
import { markdownTable } from './table.js';

const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 3 : 9;
const UPDATES = quick ? 3000 : 10_000;

/**
 * Seconds that 10 seeds take with so many workers; the page leaves one processor to itself, so it is told of one more.
 * @param {import('playwright-core').Browser} browser @param {string} url @param {number} workers
 */
async function measure(browser, url, workers) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript((count) => Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => count }), workers + 1);
  await page.goto(url);
  await page.getByRole('radio', { name: 'ReLU', exact: true }).click();
  await page.getByRole('tab', { name: 'Several seeds' }).click();
  await page.getByRole('spinbutton', { name: 'Updates each' }).fill(String(UPDATES));
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const status = page.locator('.seeds-status[data-seconds]');
  await status.waitFor({ timeout: 600_000 });
  const seconds = Number(await status.getAttribute('data-seconds'));
  await page.close();
  return seconds;
}

const machine = await describeMachine();
const counts = [...new Set([2, machine.cores])].filter((count) => count <= machine.cores);
const site = await openSite(), browser = await launchChromium();
try {
  /** @type {Map<number, number[]>} */
  const seconds = new Map([1, ...counts].map((count) => [count, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [count, list] of seconds) list.push(await measure(browser, site.url, count));
  }
  const one = seconds.get(1) ?? [];
  const rows = [...seconds].map(([workers, list]) => ({ workers, seconds: summarize(list), speedUp: ratios(one, list) }));
  const table = [
    ['workers', `10 runs of ${UPDATES} updates`, 'times as fast as one (quartiles)'],
    ...rows.map(({ workers, seconds: { median }, speedUp }) =>
      [String(workers), `${median.toFixed(2)} s`, `${speedUp.median.toFixed(2)} (${speedUp.low.toFixed(2)} to ${speedUp.high.toFixed(2)})`]),
  ];
  console.log(`\n${markdownTable(table)}\n\n${machineLine(machine)}\n`);
  console.log(`Written: ${await save('seeds.json', { machine, updates: UPDATES, rows })}`);
} finally {
  await browser.close();
  site.close();
}
