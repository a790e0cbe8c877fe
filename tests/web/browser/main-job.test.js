// @ts-check
/** What the page is for: sigmoid is stuck, ReLU on the same draws learns. */
import assert from 'node:assert/strict';
import {
  attributeOf,
  choose,
  exactly,
  layers,
  press,
  setSpeed,
  settle,
  signalRatio,
  stats,
  step,
  trainLoss,
  trainUntil,
  type,
  until,
  useBrowser,
  verdict,
} from './harness.js';

const { testPage } = useBrowser();

/** More of them are tried without the page, in unit/promises. */
const SEEDS = [1, 2, 3, 20];
/** Of a network that has learned nothing: close to ln 2, the loss of an answer of ½ everywhere. */
const STUCK_LOSS = 0.67;
/** Long after ReLU has learned, and still on the plateau of sigmoid's loss. */
const STUCK_STEPS = 3000;
const VANISHED = 1e-4;

testPage(
  'whatever the seed: sigmoid is stuck and its first layer cut off; ReLU on the same weights learns',
  async ({ page }) => {
    await setSpeed(page, 'Full speed');
    for (const seed of SEEDS) {
      await choose(page, 'Sigmoid');
      await type(page, 'Seed', seed);
      await until(async () => (await step(page)) === 0, `step 0 of seed ${seed}`);
      await trainUntil(page, async () => (await step(page)) >= STUCK_STEPS, `${STUCK_STEPS} steps of seed ${seed}`);
      const stuck = await trainLoss(page);
      assert.ok(stuck > STUCK_LOSS, `seed ${seed}: after ${await step(page)} steps of sigmoid the loss is ${stuck}`);
      const ratio = await signalRatio(page);
      assert.ok(ratio < VANISHED, `seed ${seed}: layer 1 gets ${ratio} of the last layer's signal`);
      assert.match(await verdict(page), /Layer 1 .*gets .* of the gradient/);

      await choose(page, 'ReLU');
      await until(async () => (await step(page)) === 0, `step 0 after the switch, seed ${seed}`);
      await trainUntil(page, async () => (await trainLoss(page)) < 0.1, `ReLU to learn with seed ${seed}`);
      assert.equal(await page.getByRole('spinbutton', { name: 'Seed' }).inputValue(), String(seed), 'the same weights');
    }
  },
);

testPage('the first view: ready, paused at step 0, the verdict agrees with the table', async ({ page }) => {
  assert.equal(await step(page), 0);
  await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
  assert.equal((await layers(page)).length, 9);
  assert.ok(await page.getByRole('radio', { name: 'Sigmoid', exact: true }).isChecked());
  const said = /gets 1\/([\d\u202f.]+)(\u00a0million)? of the gradient/.exec(await verdict(page));
  assert.ok(said, `the verdict names the ratio: ${await verdict(page)}`);
  const parts = Number(said[1].replace(/\u202f/g, '')) * (said[2] ? 1e6 : 1);
  // Two digits are written.
  assert.ok(Math.abs(parts * (await signalRatio(page)) - 1) < 0.06, `1/${parts} against ${await signalRatio(page)}`);
});

testPage('switching keeps the draws, and keeps the run before in sight', async ({ page }) => {
  const sigmoid = await exactly(page);
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 500, '500 steps');
  await choose(page, 'ReLU');
  await until(async () => (await step(page)) === 0, 'step 0');
  await settle(page);
  const relu = await exactly(page);
  assert.notEqual(relu, sigmoid);
  assert.match(await page.locator('.legend-ghost').innerText(), /^Sigmoid, step [\d\u202f]+, same weights and data$/);
  assert.ok((await attributeOf(page.locator('.ghost-bars'), 'd')).length > 50, 'the dashed bars are drawn');
  assert.ok((await attributeOf(page.locator('#loss .line.ghost'), 'd')).length > 10, 'the dashed loss is drawn');
  assert.match(await attributeOf(page.locator('#loss svg[role=img]'), 'aria-label'), /the run before, Sigmoid/);

  await trainUntil(page, async () => (await step(page)) > 100, '100 steps');
  await choose(page, 'Sigmoid');
  await settle(page);
  assert.equal(await exactly(page), sigmoid, 'sigmoid at step 0 has the same numbers as at first');
  await choose(page, 'ReLU');
  await settle(page);
  assert.equal(await exactly(page), relu, 'and so has ReLU');
});

testPage('Reset returns to the same weights; a typed seed does; New weights draws others', async ({ page }) => {
  await choose(page, 'ReLU');
  await settle(page);
  const first = await exactly(page);
  const seed = page.getByRole('spinbutton', { name: 'Seed' });
  const original = await seed.inputValue();
  await trainUntil(page, async () => (await step(page)) > 100, '100 steps');
  assert.notEqual(await exactly(page), first);
  await press(page, 'Reset');
  await settle(page);
  assert.equal(await step(page), 0);
  assert.equal(await exactly(page), first);

  await press(page, 'New weights');
  await until(async () => (await seed.inputValue()) !== original, 'another seed');
  await settle(page);
  const drawn = await seed.inputValue();
  const other = await exactly(page);
  assert.notEqual(other, first);
  await type(page, 'Seed', original);
  await settle(page);
  assert.equal(await exactly(page), first);
  await type(page, 'Seed', drawn);
  await settle(page);
  assert.equal(await exactly(page), other);
  await press(page, 'Undo change of seed');
  await settle(page);
  assert.equal(await exactly(page), first, 'undo takes back a seed');
});

testPage('Train becomes Pause; Step makes one update; a pause holds', async ({ page }) => {
  for (const expected of [1, 2, 3]) {
    await press(page, 'Step');
    await until(async () => (await step(page)) === expected, `step ${expected}`);
    await settle(page);
    assert.equal(await step(page), expected);
  }
  // So that its epochs are still written with a decimal.
  await setSpeed(page, '100 steps/s');
  await press(page, 'Train');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await until(async () => (await step(page)) > 20, 'training');
  await press(page, 'Step'); // pauses first
  await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
  await settle(page);
  const paused = await step(page);
  await page.waitForTimeout(300);
  assert.equal(await step(page), paused);
  const epochs = (await stats(page)).epoch;
  assert.ok(Math.abs(epochs - (paused * 10) / 75) < 0.06, `${paused} steps of 10 of 75 points are ${epochs} epochs`);
});

testPage('a slow speed is slow, full speed is fast, and both can change while it trains', async ({ page }) => {
  await setSpeed(page, '10 steps/s');
  await press(page, 'Train');
  await until(async () => (await step(page)) >= 3, 'the third step');
  const seen = await step(page);
  // Counted from a step that was drawn just now: one that stands there may have been drawn a while ago.
  const from = await until(async () => {
    const at = await step(page);
    return at > seen && at;
  }, 'the next step');
  const began = Date.now();
  await page.waitForTimeout(1000);
  const made = (await step(page)) - from;
  const seconds = (Date.now() - began) / 1000;
  // Half a second of allowance for what was on its way.
  assert.ok(made <= 10 * (seconds + 0.5), `${made} steps in ${seconds} s`);
  await setSpeed(page, 'Full speed');
  await until(async () => (await step(page)) > 2000, '2000 steps');
});

testPage('the bars show the batch gradient too, and every layer reads out by keyboard', async ({ page }) => {
  const labels = () => page.locator('#bars .values text').allTextContents();
  const signal = await labels();
  assert.equal(signal.length, 9);
  await choose(page, 'Batch gradient');
  await until(async () => (await labels()).join() !== signal.join(), 'other numbers over the bars');
  const cursor = page.getByRole('slider', { name: 'Layer to read out' });
  await cursor.focus();
  await page.keyboard.press('End');
  const rows = await layers(page);
  const drawn = await page
    .locator('#bars rect.bar')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.dataset.value)));
  assert.deepEqual(
    drawn,
    rows.map((row) => row['batch gradient']),
    'the bars are as long as the table says',
  );
  const text = await attributeOf(cursor, 'aria-valuetext');
  assert.match(text, /^Layer 9: signal [\d.]+/);
  const said = Number(/signal ([\d.]+)/.exec(text)?.[1]);
  assert.ok(Math.abs(said / rows[8].signal - 1) < 0.01);
});
