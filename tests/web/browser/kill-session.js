// @ts-check
/// <reference lib="dom" />
/**
 * Uses the page at random while its workers are killed at random moments, and says after each death whether anything was
 * lost: the experiment, the list of what can be undone, and the numbers, which are compared with a run that nobody disturbed.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./kill-worker.js').Kill} Kill
 */
import assert from 'node:assert/strict';
import { runConfig } from '../../../web/experiment/core-config.js';
import { loadModule, succeed } from '../../wasm/load.js';
import { createRandom } from '../monkey/random.js';
import { exactly, notice, openFile, plotFrame, storedText, until } from './harness.js';
import { PATIENCE_MS } from './page-pool.js';
import { atRest } from './rest.js';

const core = await loadModule();

/** Longer runs are not made again. */
const MOST_STEPS = 150_000;
/** What is said of a death, in one sentence. */
const SENTENCE = /^The computation stopped and was started anew[:;]/;

/** @typedef {{page: Page, random: import('../monkey/random.js').Random}} Hand */

const button = (/** @type {Page} */ page, /** @type {string|RegExp} */ name) =>
  page.getByRole('button', { name, exact: true }).first();

/** Presses what can be pressed now; false where it cannot. @param {import('playwright-core').Locator} control */
async function pressIfThere(control) {
  if (!(await control.isVisible()) || !(await control.isEnabled())) return false;
  await control.click({ timeout: PATIENCE_MS });
  return true;
}

/** @param {Page} page @param {string} name */
const choose = (page, name) => page.getByRole('radio', { name, exact: true }).first().click();

/** @param {Hand} hand */
async function drag({ page, random }) {
  const frame = await plotFrame(page),
    index = random.below(60);
  const from = frame.at(random.next() * 8 - 4, random.next() * 8 - 4);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) await page.mouse.move(from.x + i * (3 + (index % 5)), from.y - i * 4);
  await page.mouse.up();
}

/** Things that a person does. `new`: the run begins anew; `same`: it goes on as it is; `other`: it goes on otherwise. @type {Record<string, {run: 'new'|'same'|'other', act: (hand: Hand) => Promise<unknown>}>} */
export const DEEDS = {
  train: { run: 'same', act: ({ page }) => pressIfThere(button(page, 'Train')) },
  pause: { run: 'same', act: ({ page }) => pressIfThere(button(page, 'Pause')) },
  step: { run: 'same', act: ({ page }) => pressIfThere(button(page, 'Step')) },
  choose: { run: 'new', act: ({ page, random }) => choose(page, random.pick(['ReLU', 'Tanh', 'Sigmoid'])) },
  reset: { run: 'new', act: ({ page }) => pressIfThere(button(page, 'Reset')) },
  weights: { run: 'new', act: ({ page }) => pressIfThere(button(page, 'New weights')) },
  drag: { run: 'other', act: drag },
  undo: { run: 'other', act: ({ page }) => page.keyboard.press('Control+z') },
  redo: { run: 'other', act: ({ page }) => page.keyboard.press('Control+y') },
  compare: {
    run: 'new',
    act: async ({ page }) => (await pressIfThere(button(page, 'Compare'))) || pressIfThere(button(page, 'End')),
  },
  scrub: {
    run: 'same',
    async act({ page, random }) {
      const slider = page.getByRole('slider', { name: 'Moment of the run' });
      if (!(await slider.isVisible())) return;
      await slider.focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press(random.pick(['Home', 'PageDown', 'ArrowRight', 'End']));
    },
  },
  panel: {
    run: 'same',
    act: ({ page, random }) => {
      const name = random.pick(['Why', 'Slope', 'Distributions', 'Spectrum', 'Landscape', 'Neuron', 'Numbers', 'Code']);
      return page.getByRole('tab', { name, exact: true }).click();
    },
  },
  verb: {
    run: 'other',
    async act({ page, random }) {
      await page.getByRole('tab', { name: 'One step' }).click();
      for (const verb of ['Forward', 'Loss', 'Backward', 'Update'].slice(0, 1 + random.below(4)))
        await pressIfThere(button(page, verb));
    },
  },
  seeds: {
    run: 'same',
    async act({ page }) {
      await page.getByRole('tab', { name: 'Seeds', exact: true }).click();
      await pressIfThere(page.locator('#panels button', { hasText: /^(Train|Run|Start)/ }).first());
    },
  },
  import: {
    run: 'other',
    async act({ page, random }) {
      const rows = Array.from(
        { length: 40 },
        (_, i) => `${random.below(100)},${random.below(100)},${i % 2 ? 'a' : 'b'}`,
      );
      const name = `rows-${random.below(1e6)}.csv`;
      await openFile(page, name, `x,y,kind\n${rows.join('\n')}\n`);
      await page.getByRole('button', { name: `Undo opening ${name}` }).waitFor({ timeout: 2 * PATIENCE_MS });
    },
  },
};

/** @param {Page} page @returns {Promise<any>} */
const killer = (page) => page.evaluate(() => /** @type {any} */ (globalThis).killer.tell());

/** What must outlive a worker, as far as it is to be seen. @param {Page} page */
async function experimentOf(page) {
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  const stored = await storedText(page);
  const names = await page
    .getByRole('button', { name: /^(Undo|Redo)/ })
    .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent));
  return { stored, names };
}

/** @param {any} told by the killer */
function pointsOf({ backup, parts }) {
  const all = new Map(parts);
  return backup.runs.map((/** @type {any} */ run) => {
    const { settings, points } = all.get(run.conditions),
      { x, y, label, test, values, ...rest } = all.get(points);
    const arrays = {
      x: Float64Array.from(x),
      y: Float64Array.from(y),
      label: Float64Array.from(label),
      test: Uint8Array.from(test),
    };
    return { settings, points: { ...rest, ...arrays, ...(values ? { values: Float64Array.from(values) } : {}) } };
  });
}

/** The numbers of runs that nobody disturbed. @param {{settings: any, points: any}[]} runs @param {number} step */
function undisturbed(runs, step) {
  return runs.map(({ settings, points }) => {
    const session = new core.Session();
    try {
      succeed(session.configure(runConfig(settings), points));
      succeed(session.train(step));
      const { trainLoss, layers } = succeed(session.measure());
      return { trainLoss, signal: [...layers.signal] };
    } finally {
      session.delete();
    }
  });
}

/**
 * @param {Page} page opened with `installKiller`
 * @param {number} seed
 */
export function createKillSession(page, seed) {
  const random = createRandom(seed),
    hand = { page, random };
  /** Whether the run has come from step 0 by nothing but training. */
  let isStraight = true,
    compared = 0;

  /** Pauses, and waits until all is answered and drawn. */
  async function rest() {
    const isStill = async () => {
      await pressIfThere(button(page, 'Pause')).catch(() => {});
      return await page.evaluate(atRest, 1000);
    };
    await until(isStill, 'the page to come to rest', 2 * PATIENCE_MS);
    for (const name of ['Cancel', 'Close'])
      await pressIfThere(page.locator('dialog[open]').getByRole('button', { name }).first());
  }

  async function checkNumbers() {
    const told = await killer(page),
      shot = told.snapshot;
    assert.equal(await page.evaluate(() => document.body.hasAttribute('data-old')), false, 'numbers are new again');
    if (
      !isStraight ||
      !shot ||
      !told.backup ||
      shot.step > MOST_STEPS ||
      told.backup.runs.length !== (shot.twin ? 2 : 1)
    )
      return;
    const [first, second] = undisturbed(pointsOf(told), shot.step);
    assert.deepEqual({ trainLoss: shot.trainLoss, signal: shot.signal }, first, `numbers of step ${shot.step}`);
    if (shot.twin) assert.deepEqual(shot.twin, second, `numbers of the second network at step ${shot.step}`);
    ++compared;
  }

  return {
    rest,
    compared: () => compared,
    deaths: async () => (await killer(page)).killed,

    /**
     * Up to three deaths at random moments of something that is done, and one more at rest.
     * @param {{kills?: readonly Kill[], deeds?: string[]}} [of]
     */
    async round({ kills = ['error', 'error', 'error', 'error', 'silence'], deeds = Object.keys(DEEDS) } = {}) {
      const name = random.pick(deeds);
      const special = /** @type {readonly Kill[]} */ (['seeds', 'import']).filter((kind) => kind === name);
      const armed = Array.from({ length: 1 + random.below(3) }, () => ({
        how: random.pick([...kills, ...special, ...special, ...special]),
        delay: random.below(900),
      }));
      const what = `${name}, ${armed.map(({ how, delay }) => `${how} after ${delay} ms`).join(', ')}`;
      try {
        const before = await killer(page);
        // Trained for a moment, so that there is something to lose.
        if (random.next() < 0.6) await DEEDS.train.act(hand);
        await page.evaluate((all) => {
          for (const { how, delay } of all) /** @type {any} */ (globalThis).killer.arm(how, delay);
        }, armed);
        const { run, act } = DEEDS[name];
        await act(hand);
        if (run !== 'same') isStraight = run === 'new' && (await killer(page)).snapshot !== null;
        await until(async () => (await killer(page)).tried >= before.tried + armed.length, 'the workers to be killed');
        // What is silent is found out when something is asked of it.
        if (armed.some(({ how }) => how === 'silence')) await DEEDS.step.act(hand);
        await rest();
        await checkNumbers();
        const after = await killer(page);
        const said = after.said.slice(before.said.length);
        assert.ok(
          said.filter((/** @type {string} */ text) => SENTENCE.test(text)).length <= after.workers - before.workers,
          said.join(' | '),
        );
        const now = await experimentOf(page);
        await killAtRest();
        assert.deepEqual(await experimentOf(page), now, 'the experiment, and what can be undone');
      } catch (error) {
        throw new Error(`seed ${seed}: ${what}: ${/** @type {Error} */ (error).message}`, { cause: error });
      }
      return name;
    },
  };

  /** With nothing under way, not even a number changes. */
  async function killAtRest() {
    const before = { numbers: await exactly(page), told: await killer(page) };
    await page.evaluate(() => /** @type {any} */ (globalThis).killer.kill('error'));
    await until(async () => (await killer(page)).snapshots > before.told.snapshots, 'numbers of another worker');
    await rest();
    const { snapshot } = await killer(page);
    assert.deepEqual(
      { step: snapshot.step, past: snapshot.past, loss: snapshot.trainLoss, signal: snapshot.signal },
      {
        step: before.told.snapshot.step,
        past: before.told.snapshot.past,
        loss: before.told.snapshot.trainLoss,
        signal: before.told.snapshot.signal,
      },
      'the same numbers at rest',
    );
    assert.match(await notice(page), SENTENCE);
  }
}
