// @ts-check
/**
 * `./run monkey`: lets the monkey loose on the built page for some time, one seed after the other, each on a page of its own, and
 * says what it found. A finding names its seed: `./run monkey --seed N --visits 1` does nearly the same again (what depends on
 * how far the page had come is not the seed's).
 *
 *     ./run monkey [--minutes 10] [--seed 1] [--visits N] [--acts 300] [--engine chromium]
 */
import { parseArgs } from 'node:util';
import { openSite } from '../../../web/build/serve.mjs';
import { ENGINES } from './engines.js';
import { letMonkeyLoose } from './monkey.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    visits: { type: 'string', default: 'Infinity' },
    acts: { type: 'string', default: '300' },
    engine: { type: 'string', default: 'chromium' },
  },
});

/** @param {string} name @param {number} least */
function numberOf(name, least) {
  const text = /** @type {Record<string, string>} */ (values)[name],
    number = Number(text);
  if (number >= least) return number;
  throw new Error(`--${name} takes a number of at least ${least}, not “${text}”`);
}

async function main() {
  const engine = ENGINES[values.engine];
  if (!engine) throw new Error(`--engine takes ${Object.keys(ENGINES).join(' or ')}, not “${values.engine}”`);
  const end = Date.now() + numberOf('minutes', 0) * 60_000,
    most = numberOf('acts', 1);
  let seed = numberOf('seed', 0),
    left = numberOf('visits', 1),
    acts = 0,
    looks = 0;
  /** @type {string[]} */
  const found = [];
  const browser = await engine();
  try {
    for (; left > 0 && Date.now() < end; left--, seed++) {
      const site = await openSite({});
      const page = await browser.open(site.url);
      try {
        const done = await letMonkeyLoose(page, {
          seed,
          isOver: (count) => count >= most || Date.now() > end,
          tell: (line) => process.stderr.write(`\r${line}   `),
        });
        acts += done.acts;
        looks += done.looks;
      } catch (error) {
        found.push(error instanceof Error ? error.message : String(error));
        console.log(`\nFound with ${found.at(-1)}\n`);
      } finally {
        await page.close();
        site.close();
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`\n${values.engine}: ${acts} acts and ${looks} looks without a finding, ${found.length} findings`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
