// @ts-check
/** What the plot reads out is what the network gives exactly there, not what a picture of it has nearby. */
import assert from 'node:assert/strict';
import { succeed } from '../../wasm/load.js';
import {
  answered,
  attributeOf,
  choose,
  press,
  readNumber,
  settle,
  step,
  textOf,
  trainUntil,
  until,
  useBrowser,
} from './harness.js';
import { sameSession } from './same-session.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

/** What the box beside the pointer says of a place, which is exactly where the pointer is. */
async function readOut(
  /** @type {Page} */ page,
  /** @type {number} */ x,
  /** @type {number} */ y,
  { plot = '#plot', elsewhere = 0 } = {},
) {
  const at = await page.locator(`${plot} .plot-surface`).evaluate(
    (surface, [right, up]) => {
      const { left, top, width, height } = surface.getBoundingClientRect();
      return { x: left + ((right + 6) / 12) * width, y: top + ((6 - up) / 12) * height };
    },
    [x, y],
  );
  await page.mouse.move(at.x + elsewhere, at.y);
  await page.mouse.move(at.x, at.y);
  await answered(page);
  const box = page.locator(`${plot} .plot-readout`);
  const [saidX, saidY] = [Number(await attributeOf(box, 'data-x')), Number(await attributeOf(box, 'data-y'))];
  assert.ok(Math.hypot(saidX - x, saidY - y) < 0.05, `${saidX}, ${saidY} for ${x}, ${y}`);
  const words = await textOf(box.locator('span').nth(2));
  return { x: saidX, y: saidY, output: Number(await attributeOf(box, 'data-value')), words };
}

/** Whether "65 % orange" says this probability of blue. */
function says(/** @type {string} */ words, /** @type {number} */ probability) {
  const { share = '', kind } = /^[<>]?(?<share>[\d.]+).%.(?<kind>\w+)/.exec(words)?.groups ?? {};
  assert.equal(kind, probability > 0.5 ? 'blue' : 'orange', words);
  const percent = 100 * Math.max(probability, 1 - probability);
  assert.ok(Math.abs(readNumber(share) - percent) <= 0.5, `${words}: ${percent}`);
}

testPage(
  'beside the pointer stands the output at that place, at every digit, also at a past step',
  async ({ page }) => {
    await choose(page, 'ReLU');
    await settle(page);
    const { session } = await sameSession({ activation: 'relu' });
    await trainUntil(page, async () => (await step(page)) > 200, '200 steps');
    await settle(page);
    const last = await step(page);
    succeed(session.train(last));
    let off = 0;
    for (const [x, y] of [
      [1.31, 0.77],
      [-2.6, 1.9],
      [0.4, -3.3],
    ]) {
      const said = await readOut(page, x, y, { elsewhere: 40 });
      const [wanted] = succeed(session.predict(said)).answers;
      assert.equal(said.output, wanted);
      says(said.words, wanted);
      // The nearest of 96 × 96 cells is another place.
      const cell = (/** @type {number} */ value) => (Math.floor(((value + 6) / 12) * 96) + 0.5) / 8 - 6;
      const [nearby] = succeed(session.predict({ x: cell(said.x), y: cell(said.y) })).answers;
      if (nearby.toFixed(3) !== wanted.toFixed(3)) ++off;
    }
    assert.ok(off > 0, 'the places tell a cell from the network');

    await page.getByRole('slider', { name: 'Moment of the run' }).press('Home');
    await until(async () => (await step(page)) === 0, 'step 0');
    await settle(page);
    const before = await sameSession({ activation: 'relu' });
    const said = await readOut(page, 1.31, 0.77);
    assert.equal(said.output, succeed(before.session.predict(said)).answers[0]);
  },
);

testPage('the words follow the run under a pointer that rests', async ({ page }) => {
  const { session } = await sameSession();
  const said = await readOut(page, 1.31, 0.77);
  assert.equal(said.output, succeed(session.predict(said)).answers[0]);
  await page.keyboard.press('s');
  await until(async () => (await step(page)) === 1, 'one step');
  await settle(page);
  succeed(session.train(1));
  const box = page.locator('#plot .plot-readout');
  assert.equal(Number(await attributeOf(box, 'data-value')), succeed(session.predict(said)).answers[0]);
});

testPage('of two networks each plot reads out its own', async ({ page }) => {
  await press(page, 'Compare');
  await page.locator('#twin-plot .plot-stage').waitFor();
  await settle(page);
  for (const [plot, activation] of /** @type {const} */ ([
    ['#plot', 'sigmoid'],
    ['#twin-plot', 'relu'],
  ])) {
    await page.locator(`${plot} .plot-stage`).scrollIntoViewIfNeeded();
    const { session } = await sameSession({ activation });
    const said = await readOut(page, -1.7, 2.2, { plot });
    assert.equal(said.output, succeed(session.predict(said)).answers[0], plot);
  }
});
