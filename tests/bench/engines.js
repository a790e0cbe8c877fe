/**
 * `node tests/bench/engines.js [--quick]`: the built page at full speed in each engine, the engines in turns: updates a second as
 * steps passed between two looks at the page, and the intervals of its frames meanwhile. Writes build/bench/engines.json.
 */
import { openSite } from '../../web/build/serve.mjs';
import { ready, setSpeed, stats } from '../web/browser/harness.js';
import { launchEngine } from '../web/engines/launch.js';
import { describeMachine, machineLine, save } from './machine.js';
import { markdownTable } from './table.js';

const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 1 : 3;
const MS = quick ? 4000 : 8000;
const ENGINES = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/** Runs in the page: every interval between two frames. @param {number} ms @returns {Promise<number[]>} */
const frameIntervals = (ms) =>
  new Promise((done) => {
    const start = performance.now();
    /** @type {number[]} */
    const times = [];
    const note = () => {
      times.push(performance.now());
      if (times[times.length - 1] - start < ms) requestAnimationFrame(note);
      else done(times.slice(1).map((time, i) => time - times[i]));
    };
    requestAnimationFrame(note);
  });

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))];

/** @param {typeof ENGINES[number]} engine */
async function measure(engine) {
  const browser = /** @type {import('playwright-core').Browser & {siteRoot?: string}} */ (await launchEngine(engine));
  const site = await openSite(browser.siteRoot ? { root: browser.siteRoot } : {});
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.url);
    await ready(page);
    await setSpeed(page, 'Full speed');
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await page.evaluate(frameIntervals, 3000); // what runs for the first time is compiled
    const from = await stats(page),
      began = performance.now();
    const intervals = await page.evaluate(frameIntervals, MS);
    const to = await stats(page);
    const rate = (1000 * (to.step - from.step)) / (performance.now() - began);
    return { rate, median: quantile(intervals, 0.5), p95: quantile(intervals, 0.95) };
  } finally {
    await browser.close();
    site.close();
  }
}

/** @type {Record<string, Awaited<ReturnType<typeof measure>>[]>} */
const measured = Object.fromEntries(ENGINES.map((engine) => [engine, []]));
for (let round = 0; round < ROUNDS; round++) for (const engine of ENGINES) measured[engine].push(await measure(engine));

const machine = await describeMachine();
const middle = (/** @type {string} */ engine, /** @type {'rate'|'median'|'p95'} */ what) =>
  quantile(
    measured[engine].map((one) => one[what]),
    0.5,
  );
console.log(machineLine(machine));
console.log(
  markdownTable([
    ['default, 2-8×8-1, full speed', ...ENGINES],
    ['updates/s', ...ENGINES.map((engine) => middle(engine, 'rate').toFixed(0))],
    ['frame interval, median', ...ENGINES.map((engine) => `${middle(engine, 'median').toFixed(1)} ms`)],
    ['frame interval, 95th percentile', ...ENGINES.map((engine) => `${middle(engine, 'p95').toFixed(1)} ms`)],
  ]),
);
await save('engines.json', { machine, rounds: ROUNDS, milliseconds: MS, measured });
