/**
 * `./run bench hour`: whether the memory of the page stays flat. The built page trains for an hour at its default speed
 * and is used lightly all the while: a point dragged, an activation chosen, the playhead moved, two networks compared.
 * Every few minutes JavaScript's heap is read after a collection, and what the system counts for the page's process
 * (which holds the modules' memory and the canvases as well). Writes build/bench/hour.json and hour.md.
 */
import { readFileSync } from 'node:fs';
import { openSite } from '../../web/build/serve.mjs';
import { launchChromium } from '../launch-chromium.js';
import { workerThread } from './chromium.js';
import { describeMachine, machineLine, save } from './machine.js';
import { markdownTable } from './table.js';

/** @typedef {import('playwright-core').Page} Page */

const quick = process.argv.includes('--quick');
const MINUTES = quick ? 1 : 60;
const READ_EVERY_MINUTES = quick ? 0.25 : 5;
const PAUSE_SECONDS = quick ? 1 : 8;

const seconds = (/** @type {number} */ count) =>
  new Promise((done) => {
    setTimeout(done, 1000 * count);
  });

/** Drags something across the plot: a point, where there is one. @param {Page} page */
async function drag(page) {
  const box = await page.locator('.plot-surface').first().boundingBox();
  if (!box) throw new Error('there is no surface');
  const at = (/** @type {number} */ share) =>
    /** @type {[number, number]} */ ([box.x + share * box.width, box.y + (0.3 + 0.4 * Math.random()) * box.height]);
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  for (let i = 0; i <= 20; i++) await page.mouse.move(...at(0.3 + 0.02 * i));
  await page.mouse.up();
}

/** @param {string} label @returns {(page: Page) => Promise<unknown>} */
const choose = (label) => (page) => page.getByRole('radio', { name: label, exact: true }).first().check();
/** @param {string} keys @returns {(page: Page) => Promise<unknown>} */
const press = (keys) => (page) => page.keyboard.press(keys);
/** @param {Page} page */
const train = async (page) => {
  const button = page.getByRole('button', { name: 'Train', exact: true });
  if ((await button.isVisible()) && (await button.isEnabled())) await button.click();
};
/** @param {Page} page @param {string} key */
async function moveInTime(page, key) {
  await page.getByRole('slider', { name: 'Moment of the run' }).focus();
  await page.keyboard.press(key);
}

/** What a person might do in the course of an hour, over and over. @type {((page: Page) => Promise<unknown>)[]} */
const ACTIONS = [
  drag,
  choose('ReLU'),
  drag,
  press('Control+z'),
  choose('Tanh'),
  (page) => moveInTime(page, 'Home'),
  (page) => moveInTime(page, 'End'),
  train,
  (page) => page.getByRole('button', { name: 'Compare' }).click(),
  drag,
  seconds.bind(null, 5),
  (page) => page.getByRole('button', { name: 'End', exact: true }).click(),
  choose('Sigmoid'),
  (page) => page.getByRole('button', { name: 'New weights' }).click(),
  train,
  drag,
  (page) => page.locator('#bars').hover(),
  (page) => page.locator('#network').hover(),
  (page) => page.getByRole('button', { name: 'Reset' }).click(),
  train,
];

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
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
  return { heapMB: usedSize / 1e6, residentMB: residentMB(), elements };
}

const machine = await describeMachine();
const site = await openSite();
const browser = await launchChromium();
try {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(site.url);
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
    if (minutes() >= MINUTES) break;
    await ACTIONS[done % ACTIONS.length](page);
    done++;
  }
  readings.push({ minutes: minutes(), ...(await readMemory(page)) });
  const table = markdownTable([
    ['minutes', 'heap of JavaScript', 'process of the page', 'elements'],
    ...readings.map((one) => [
      one.minutes.toFixed(0),
      `${one.heapMB.toFixed(2)} MB`,
      `${one.residentMB.toFixed(0)} MB`,
      String(one.elements),
    ]),
  ]);
  const text = `${table}\n\n${done} actions, ${troubles.length} errors. ${machineLine(machine)}; headless, 1440×900.\n`;
  console.log(`\n${text}`);
  console.log(
    `Written: ${await save('hour.json', { machine, readings, done, troubles })}, ${await save('hour.md', text)}`,
  );
} finally {
  await browser.close();
  site.close();
}
