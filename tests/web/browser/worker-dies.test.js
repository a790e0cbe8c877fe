// @ts-check
/** Workers that die at random moments of use: nothing of the experiment is lost, and the numbers are those of an undisturbed run. */
import assert from 'node:assert/strict';
import { ready, useBrowser } from './harness.js';
import { createKillSession } from './kill-session.js';
import { installKiller } from './kill-worker.js';

const { testPage } = useBrowser();
const SEED = Number(process.env.SEED ?? 1),
  KILLS = Number(process.env.KILLS ?? 8);

testPage(
  'workers die at random moments of use, and nothing is lost',
  { before: (page) => page.addInitScript(installKiller) },
  async ({ page }) => {
    await ready(page);
    const session = createKillSession(page, SEED);
    await session.rest();
    while ((await session.deaths()) < KILLS) {
      const what = await session.round();
      if (process.env.TELL) console.log(what);
    }
    assert.ok(session.compared() > 0, 'some runs were compared with an undisturbed one');
  },
);
