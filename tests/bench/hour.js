/**
 * `./run bench hour`: whether the memory of the page stays flat. The built page trains and is used lightly all the while: a
 * point dragged, an activation chosen, the playhead moved, two networks compared. Every few minutes JavaScript's heaps are
 * read after a collection, and what the system counts for the page's process (which holds the modules' memory, the arrays and
 * the canvases as well). Writes build/bench/hour-CASE.json and .md.
 *
 * `--case NAME` takes one of the cases below instead of the usual one, `--minutes N` another time than an hour, and `--pause S`
 * another pause between two actions.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openSite } from '../../web/build/serve.mjs';
import { launchChromium } from '../launch-chromium.js';
import { workerThread } from './chromium.js';
import { ACTIONS, drag, train } from './hour-actions.js';
import { describeMachine, machineLine, save } from './machine.js';
import { seconds, type } from './page-actions.js';
import { markdownTable } from './table.js';

/** @typedef {import('playwright-core').Page} Page */

/**
 * What is used: `prepare` makes it, `actions` are done over and over, and it ends with the time or after `updates`.
 * @type {Record<string, {prepare: (page: Page) => Promise<unknown>, actions?: ((page: Page) => Promise<unknown>)[], updates?: number}>}
 */
const CASES = {
  usual: { prepare: async () => {} },
  points: { prepare: (page) => type(page, 'Points', 10_000) },
  network: {
    async prepare(page) {
      await type(page, 'Hidden layers', 100);
      await type(page, 'Units per layer', 64);
    },
  },
  table: { prepare: openTable },
  // No action that begins another run.
  updates: { prepare: atFullSpeed, actions: [drag, train], updates: 10_000_000 },
};

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    case: { type: 'string', default: 'usual' },
    minutes: { type: 'string' },
    pause: { type: 'string' },
  },
});
const { prepare, actions = ACTIONS, updates = Infinity } = CASES[String(options.case)] ?? unknownCase();
const MINUTES = Number(options.minutes ?? (options.quick ? 1 : 60));
const READ_EVERY_MINUTES = MINUTES / 12;
const PAUSE_SECONDS = Number(options.pause ?? (options.quick ? 1 : 8));

/** @returns {never} */
function unknownCase() {
  throw new Error(`the cases are ${Object.keys(CASES).join(', ')}; not ${options.case}`);
}

/** 20,000 rows of 64 columns and a class. @param {Page} page */
async function openTable(page) {
  const names = Array.from({ length: 64 }, (_, i) => `c${i}`);
  const cell = (/** @type {number} */ row, /** @type {number} */ column) =>
    (Math.sin(row * (column + 1)) + (row % 2 ? column / 64 : 0)).toFixed(3);
  const rows = Array.from({ length: 20_000 }, (_, row) =>
    [...names.map((_name, column) => cell(row, column)), row % 2 ? 'odd' : 'even'].join(),
  );
  const contents = [[...names, 'kind'].join(), ...rows].join('\n');
  const open = page.getByRole('button', { name: 'Open CSV…' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open.click()]);
  await chooser.setFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(contents) });
  const whole = page.getByRole('radio', { name: 'several columns (64 proposed)' });
  await whole.check({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 120_000 });
}

/** @param {Page} page */
async function atFullSpeed(page) {
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'Full speed' });
}

/** The number of updates, as the toolbar shows it. @param {Page} page */
const stepOf = (page) =>
  page.evaluate(() => {
    const pair = [...document.querySelectorAll('#toolbar dl > div')].find(
      (one) => one.querySelector('dt')?.textContent === 'step',
    );
    return Number(pair?.querySelector('dd')?.textContent?.replace(/\D/g, ''));
  });

/** MB that the system counts for the process of the page. */
function residentMB() {
  const process = workerThread()?.match(/^\/proc\/(\d+)/)?.[1];
  const line = process ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8')) : null;
  return line ? (Number(line[1]) * 1024) / 1e6 : NaN;
}

/** @param {Page} page */
async function readMemory(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  for (const worker of page.workers())
    await worker.evaluate(() => /** @type {any} */ (globalThis).gc?.()).catch(() => {}); // it may have ended
  const { usedSize, backingStorageSize = NaN } = /** @type {any} */ (await client.send('Runtime.getHeapUsage'));
  await client.detach();
  const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
  return {
    heapMB: usedSize / 1e6,
    arraysMB: backingStorageSize / 1e6,
    residentMB: residentMB(),
    elements,
    step: await stepOf(page),
  };
}

const machine = await describeMachine();
const site = await openSite();
const browser = await launchChromium(['--js-flags=--expose-gc']);
try {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(site.url);
  await page.locator('button.train:not(:disabled)').waitFor();
  await prepare(page);
  await seconds(5);
  await train(page);
  const start = Date.now(),
    minutes = () => (Date.now() - start) / 60_000;
  /** @type {(Awaited<ReturnType<typeof readMemory>> & {minutes: number})[]} */
  const readings = [];
  let done = 0;
  for (;;) {
    await seconds(PAUSE_SECONDS);
    if (minutes() >= readings.length * READ_EVERY_MINUTES) {
      readings.push({ minutes: minutes(), ...(await readMemory(page)) });
      console.log(JSON.stringify(readings.at(-1)));
    }
    if (minutes() >= MINUTES || (readings.at(-1)?.step ?? 0) >= updates) break;
    await actions[done % actions.length](page);
    done++;
  }
  readings.push({ minutes: minutes(), ...(await readMemory(page)) });
  const table = markdownTable([
    ['minutes', 'step', 'heap of JavaScript', 'arrays', 'process of the page', 'elements'],
    ...readings.map((one) => [
      one.minutes.toFixed(MINUTES < 30 ? 1 : 0),
      String(one.step),
      `${one.heapMB.toFixed(2)} MB`,
      `${one.arraysMB.toFixed(1)} MB`,
      `${one.residentMB.toFixed(0)} MB`,
      String(one.elements),
    ]),
  ]);
  const text = `Case: ${options.case}\n\n${table}\n\n${done} actions, ${troubles.length} errors${troubles.length > 0 ? ` (${[...new Set(troubles)].join('; ')})` : ''}. ${machineLine(machine)}; headless, 1440×900.\n`;
  console.log(`\n${text}`);
  console.log(
    `Written: ${await save(`hour-${options.case}.json`, { machine, readings, done, troubles })}, ${await save(`hour-${options.case}.md`, text)}`,
  );
} finally {
  await browser.close();
  site.close();
}
