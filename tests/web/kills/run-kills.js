// @ts-check
/**
 * `./run kills`: kills the workers of the built page at random moments of use, as `tests/web/browser/kill-session.js` says,
 * and counts what was lost. Takes --count N (1000 where left out) and --seed N (1). Writes build/kills.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { openSite } from '../../../web/build/serve.mjs';
import { launchHeadlessShell } from '../../launch-chromium.js';
import { createKillSession } from '../browser/kill-session.js';
import { installKiller } from '../browser/kill-worker.js';
import { trackRequests } from '../browser/rest.js';

/** A page is used for so many rounds. */
const ROUNDS_A_PAGE = 25;

const option = (/** @type {string} */ name, /** @type {number} */ usual) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? usual : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number from 1`);
  return value;
};

const count = option('count', 1000),
  seed = option('seed', 1);
const begun = Date.now(),
  site = await openSite(process.env.SITE ? { root: process.env.SITE } : {}),
  browser = await launchHeadlessShell();
/** @type {Record<string, number>} */
const byDeed = {};
/** @type {string[]} */
const failures = [];
let killed = 0,
  compared = 0,
  pages = 0;

/** @param {number} own the seed of this page */
async function visit(own) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on(
    'console',
    (message) => message.type() === 'error' && failures.push(`seed ${own}: console: ${message.text()}`),
  );
  page.on('pageerror', (error) => failures.push(`seed ${own}: ${error.stack ?? error}`));
  await page.addInitScript(trackRequests);
  await page.addInitScript(installKiller);
  await page.goto(site.url);
  const session = createKillSession(page, own);
  let deaths = 0;
  try {
    await session.rest();
    for (let round = 0; round < ROUNDS_A_PAGE && killed + deaths < count; round++) {
      const deed = await session.round();
      byDeed[deed] = (byDeed[deed] ?? 0) + 1;
      deaths = await session.deaths();
    }
  } catch (error) {
    failures.push(/** @type {Error} */ (error).message);
    console.log(failures.at(-1));
    deaths = await session.deaths().catch(() => deaths);
  }
  killed += deaths;
  compared += session.compared();
  await context.close();
}

while (killed < count) {
  await visit(1000 * seed + pages++);
  const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
  console.log(`${killed} deaths, ${compared} runs compared, ${failures.length} failures, ${minutes} minutes`);
}
await browser.close();
site.close();
const result = { killed, pages, compared, seed, minutes: (Date.now() - begun) / 60_000, byDeed, failures };
mkdirSync('build', { recursive: true });
writeFileSync('build/kills.json', `${JSON.stringify(result, null, 2)}\n`);
console.log(JSON.stringify(result, null, 2));
process.exitCode = failures.length > 0 ? 1 : 0;
