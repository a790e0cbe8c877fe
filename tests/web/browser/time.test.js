// @ts-check
/** The strip of the run, the playhead, and going on from what was. */
import assert from 'node:assert/strict';
import {
  attributeOf,
  boxOf,
  choose,
  exactly,
  frames,
  layers,
  pixels,
  plotFrame,
  press,
  setSpeed,
  settle,
  stats,
  step,
  textOf,
  trainLoss,
  trainUntil,
  type,
  unfold,
  until,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

/** Small enough that the surface is drawn at its finest every time. */
async function smallNetwork(/** @type {Page} */ page) {
  await type(page, 'Hidden layers', 2);
  await type(page, 'Units per layer', 4);
  await until(async () => (await layers(page)).length === 3, 'the small network');
  await settle(page);
}

const slider = (/** @type {Page} */ page) => page.getByRole('slider', { name: 'Moment of the run' });
const valueText = (/** @type {Page} */ page) => slider(page).getAttribute('aria-valuetext');
const pastLine = async (/** @type {Page} */ page) =>
  (await page.locator('#time .is-past .past-line').textContent({ timeout: 2000 })) ?? '';
const isPast = (/** @type {Page} */ page) => page.evaluate(() => document.documentElement.hasAttribute('data-past'));

/** Everything that is drawn of the network, exactly. */
async function state(/** @type {Page} */ page) {
  await settle(page);
  const { step, epoch, 'train loss': train, 'test loss': test } = await stats(page);
  const resolution = await attributeOf(page.locator('.plot-surface'), 'data-resolution');
  return {
    numbers: await exactly(page),
    step,
    epoch,
    train,
    test,
    resolution,
    surface: await pixels(page, '.plot-surface'),
    points: await pixels(page, '.plot-points'),
  };
}

/** On a busy machine a surface may be coarser than another: then only the numbers can be compared. */
/** @param {Page} page @param {Awaited<ReturnType<typeof state>>|undefined} wanted @param {string} [message] */
async function assertState(page, wanted, message) {
  assert.ok(wanted);
  const found = await state(page);
  const comparable = found.resolution === wanted.resolution;
  assert.deepEqual(
    comparable ? found : { ...found, resolution: wanted.resolution, surface: wanted.surface },
    wanted,
    message,
  );
}

/** @param {Page} page @param {string} key @param {number} wanted step */
async function pressUntil(page, key, wanted) {
  for (let i = 0; i < 60 && (await step(page)) !== wanted; ++i) {
    await slider(page).press(key);
    await settle(page);
  }
  await until(async () => (await step(page)) === wanted, `step ${wanted}`);
}

async function dragTo(/** @type {Page} */ page, /** @type {number} */ share) {
  await slider(page).scrollIntoViewIfNeeded();
  const box = await boxOf(slider(page));
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * share, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await until(async () => (await isPast(page)) === share < 1, 'the moment');
  await settle(page);
}

testPage(
  'going back shows every number, the losses and the boundary as they were; now is as before',
  async ({ page }) => {
    await smallNetwork(page);
    const seen = new Map([[0, await state(page)]]);
    for (let i = 1; i <= 9; ++i) {
      await press(page, 'Step');
      await until(async () => (await step(page)) === i, `step ${i}`);
      if (i % 3 === 0) seen.set(i, await state(page));
    }
    await slider(page).focus();
    for (const at of [6, 3]) {
      await pressUntil(page, 'ArrowLeft', at);
      await assertState(page, seen.get(at), `step ${at}`);
      assert.equal(await valueText(page), `step ${at} of 9`);
      assert.match(await pastLine(page), new RegExp(`Step ${at} of 9`));
    }
    await slider(page).press('Home');
    await until(async () => (await step(page)) === 0, 'step 0');
    await assertState(page, seen.get(0));
    await pressUntil(page, 'ArrowRight', 3);
    await assertState(page, seen.get(3), 'forwards too');
    await press(page, 'Back to now');
    await until(async () => (await step(page)) === 9, 'now');
    assert.equal(await isPast(page), false);
    await assertState(page, seen.get(9));
    assert.equal(await valueText(page), 'now, step 9');
  },
);

testPage('the losses end at the playhead, which is as high as their chart and crosses no words', async ({ page }) => {
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 3000, '3000 steps');
  await settle(page);
  const look = () =>
    page.evaluate(() => {
      const box = (/** @type {string} */ selector) => document.querySelector(selector).getBoundingClientRect();
      const path = document.querySelector('#loss .line.train').getAttribute('d'),
        chart = box('#loss .chart');
      const lines = ['.playhead-line', '.playhead-above'].map(box);
      const crossed = [...document.querySelectorAll('#loss text, .strip-title')]
        .filter((text) => text.textContent && text.getClientRects().length)
        .filter((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          return [...range.getClientRects()].some((words) =>
            lines.some(
              (line) =>
                line.left < words.right &&
                line.right > words.left &&
                line.top < words.bottom &&
                line.bottom > words.top,
            ),
          );
        })
        .map((text) => text.textContent);
      return {
        end: chart.left + Number(path.split(/[ML]/).at(-1).split(',')[0]),
        playhead: lines[1].left + 1,
        share: lines[1].height / chart.height,
        crossed,
      };
    });
  for (const [width, height] of [
    [1440, 900],
    [1440, 1300],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    await frames(page, 4);
    const { end, playhead, share, crossed } = await look();
    assert.ok(Math.abs(end - playhead) < 1, `${width} px: the line ends at ${end}, the playhead stands at ${playhead}`);
    assert.ok(share > 0.6 && share < 1, `${width} px: of the chart's height, ${share}`);
    assert.deepEqual(crossed, [], `${width} px`);
  }
  await slider(page).press('Home');
  await until(() => isPast(page), 'the beginning');
  await settle(page);
  assert.deepEqual((await look()).crossed, [], 'at step 0');
});

testPage(
  'the grip of the playhead can be taken hold of wherever it is seen, and the strip stays where it is',
  async ({ page }) => {
    await choose(page, 'ReLU');
    await trainUntil(page, async () => (await step(page)) > 400, '400 steps');
    await settle(page);
    const strip = await boxOf(page.locator('.strip'));
    for (const [across, down] of [
      [0.5, 0.5],
      [0.9, 0.5],
      [0.5, 0.9],
      [0.1, 0.5],
    ]) {
      const grip = await boxOf(page.locator('.playhead-grip'));
      await page.mouse.move(grip.x + across * grip.width, grip.y + down * grip.height);
      await page.mouse.down();
      await page.mouse.move(strip.x + strip.width * (0.2 + 0.3 * down), grip.y, { steps: 3 });
      await page.mouse.up();
      await until(() => isPast(page), `going back from ${across}, ${down} of the grip`);
      assert.deepEqual(await boxOf(page.locator('.strip')), strip, 'nothing moves');
      await page.getByRole('button', { name: 'Back to now' }).click();
      await until(async () => !(await isPast(page)), 'now');
      await settle(page);
    }
  },
);

testPage('the playhead is dragged; the strip and the loss have one axis', async ({ page }) => {
  // Moments are kept in time rather than in steps: at a set speed they are near to each other on a run's axis.
  await setSpeed(page, '10 000 steps/s');
  await choose(page, 'ReLU');
  await trainUntil(page, async () => (await step(page)) > 20_000, '20 000 steps');
  await settle(page);
  const now = await state(page);
  await dragTo(page, 0.4);
  const at = await step(page);
  assert.ok(at > 0.35 * now.step && at <= 0.4 * now.step + 1, `step ${at} of ${now.step}`);
  const [line, box] = [await boxOf(page.locator('.playhead-line')), await boxOf(slider(page))];
  assert.ok(Math.abs(line.x + 1 - (box.x + (box.width * at) / now.step)) < 1.5, 'the playhead stands at its step');
  const [loss, above] = [
    await boxOf(page.locator('#loss .chart-holder')),
    await boxOf(page.locator('.playhead-above')),
  ];
  assert.ok(
    above.y <= loss.y + 1 && above.height > loss.height / 2 && line.y + line.height >= box.y + box.height / 2,
    'over both',
  );
  assert.equal(above.x, line.x);
  // The tick of the last labelled step is where the slider says that step is.
  const tick = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('#loss .below text')].filter((text) => text.textContent !== '0');
    const last = texts.at(-1),
      rect = last.getBoundingClientRect();
    return { step: Number(last.textContent.replace(/\D/g, '')), x: rect.left + rect.width / 2 };
  });
  assert.ok(Math.abs(tick.x - (box.x + (box.width * tick.step) / now.step)) < 1.5, 'aligned');
  await page.mouse.move(box.x + box.width * 0.25, box.y + 3);
  const read = await textOf(page.locator('.strip .readout'));
  assert.match(read, /^step .+ · layer 9 · signal .+/);
  await dragTo(page, 1.02);
  await assertState(page, now, 'at its right end it is now');
});

testPage('the numbers under the pointer are those of that moment', async ({ page }) => {
  await smallNetwork(page);
  for (let i = 1; i <= 4; ++i) await press(page, 'Step');
  await until(async () => (await step(page)) === 4, 'step 4');
  await slider(page).focus();
  await pressUntil(page, 'ArrowLeft', 2);
  const rows = await layers(page);
  await slider(page).scrollIntoViewIfNeeded();
  const box = await boxOf(page.locator('.strip')),
    track = await boxOf(slider(page));
  // The axis is at least ten steps long.
  for (const layer of [1, 2, 3]) {
    await page.mouse.move(track.x + track.width * 0.25, box.y + box.height * (1 - (layer - 0.5) / 3));
    const value = await page
      .locator('.strip .readout')
      .evaluate((element) => [Number(element.dataset.step), Number(element.dataset.value)]);
    assert.deepEqual(value, [2, rows[layer - 1].signal]);
  }
});

testPage('training goes on from what is looked at: an unchanged branch is the same run again', async ({ page }) => {
  await smallNetwork(page);
  const seen = new Map();
  for (let i = 1; i <= 8; ++i) {
    await press(page, 'Step');
    await until(async () => (await step(page)) === i, `step ${i}`);
    if (i === 5 || i === 8) seen.set(i, await state(page));
  }
  await slider(page).focus();
  await pressUntil(page, 'ArrowLeft', 3);
  await press(page, 'Step');
  await until(async () => (await step(page)) === 4, 'the branch');
  await until(async () => !(await isPast(page)), 'now');
  assert.equal(await valueText(page), 'now, step 4');
  assert.equal(await page.getByRole('button', { name: 'Undo return to step 3' }).isEnabled(), true);
  assert.notEqual(await attributeOf(page.locator('#loss .line.ghost'), 'd'), '', 'what was left behind is drawn');
  await press(page, 'Step');
  await until(async () => (await step(page)) === 5, 'step 5');
  await assertState(page, seen.get(5));
  for (let i = 6; i <= 8; ++i) await press(page, 'Step');
  await until(async () => (await step(page)) === 8, 'step 8');
  await assertState(page, seen.get(8));
  await slider(page).focus();
  await pressUntil(page, 'ArrowLeft', 5);
  await press(page, 'Step');
  await until(async () => (await step(page)) === 6, 'another branch');
  await press(page, 'Undo return to step 5');
  await until(async () => (await step(page)) === 8, 'the run before it');
  await assertState(page, seen.get(8), 'undo of a branch');
  await press(page, 'Redo return to step 5');
  await until(async () => (await step(page)) === 6, 'the branch again');
});

testPage('what was changed at a step holds there when one goes back to it, and in the branch', async ({ page }) => {
  await smallNetwork(page);
  const { at } = await plotFrame(page);
  for (const from of [0, 3]) {
    await until(async () => (await step(page)) === from, `step ${from}`);
    await type(page, 'Learning rate', from === 0 ? 0.2 : 0.4);
    await page.mouse.click(at(5.5, 5.5 - from).x, at(5.5, 5.5 - from).y);
    await page.keyboard.press('Escape');
    const changed = await state(page);
    for (let i = 1; i <= 3; ++i) await press(page, 'Step');
    await until(async () => (await step(page)) === from + 3, 'three steps');
    const end = await state(page);
    await slider(page).focus();
    await pressUntil(page, 'ArrowLeft', from);
    await assertState(page, changed, `what held from step ${from} on`);
    assert.equal(
      await page.getByRole('spinbutton', { name: 'Learning rate' }).inputValue(),
      from === 0 ? '0.2' : '0.4',
    );
    for (let i = 1; i <= 3; ++i) await press(page, 'Step');
    await until(async () => (await step(page)) === from + 3, 'the branch');
    await assertState(page, end, 'the branch is the same run');
  }
});

testPage('undo of another network and of Reset brings the trained run back, with its past', async ({ page }) => {
  await choose(page, 'ReLU');
  await smallNetwork(page);
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 300, '300 steps');
  await settle(page);
  const [end, numbers] = [await step(page), await exactly(page)];
  // Where on the axis of steps there is a loss: the other axis goes with what else is drawn.
  const loss = async () => (await attributeOf(page.locator('#loss .line.train'), 'd')).replace(/,[\d.]+/g, '');
  const line = await loss();
  for (const [leave, name] of /** @type {const} */ ([
    [() => choose(page, 'Tanh'), 'change of activation'],
    [() => press(page, 'Reset'), 'reset'],
  ])) {
    await leave();
    await until(async () => (await step(page)) === 0, 'step 0');
    await press(page, `Undo ${name}`);
    await until(async () => (await step(page)) === end, 'the run as it was');
    await settle(page);
    assert.equal(await exactly(page), numbers);
    assert.equal(await loss(), line);
    await dragTo(page, 0.5);
    assert.ok((await step(page)) < end && (await step(page)) > 0);
    await press(page, 'Back to now');
    await until(async () => (await step(page)) === end, 'now');
    await press(page, `Redo ${name}`);
    await until(async () => (await step(page)) === 0, 'step 0 again');
    await page.keyboard.press('Control+z');
    await until(async () => (await step(page)) === end, 'the run once more');
  }
});

testPage(
  'settings and points are as they were then; a branch goes on with them, and undo leads back',
  async ({ page }) => {
    await smallNetwork(page);
    await setSpeed(page, '1 000 steps/s');
    await trainUntil(page, async () => (await step(page)) > 150, '150 steps');
    const before = await pixels(page, '.plot-points');
    await type(page, 'Learning rate', 0.2);
    const { at } = await plotFrame(page);
    const empty = at(5.5, 5.5);
    await page.mouse.click(empty.x, empty.y);
    await page.keyboard.press('Escape');
    const changed = await step(page);
    await trainUntil(page, async () => (await step(page)) > changed + 150, '150 more');
    await settle(page);
    const end = await step(page);
    const rate = page.getByRole('spinbutton', { name: 'Learning rate' });
    assert.equal(await rate.inputValue(), '0.2');
    const after = await pixels(page, '.plot-points');
    assert.notEqual(after, before);

    await dragTo(page, 0.2);
    assert.equal(await rate.inputValue(), '0.1', 'the rate of then');
    assert.equal(await pixels(page, '.plot-points'), before, 'the points of then');
    await setSpeed(page, 'Full speed');
    await settle(page);
    assert.equal(await isPast(page), true, 'another speed changes nothing of what is looked at');
    await press(page, 'Back to now');
    await until(async () => !(await isPast(page)), 'now');
    assert.equal(await rate.inputValue(), '0.2');
    assert.equal(await pixels(page, '.plot-points'), after);

    await dragTo(page, 0.2);
    const from = await step(page);
    await press(page, 'Step');
    await until(async () => (await step(page)) === from + 1, 'the branch');
    assert.equal(await rate.inputValue(), '0.1');
    assert.equal(await pixels(page, '.plot-points'), before);
    await page.getByRole('button', { name: /^Undo return to step/ }).click();
    await until(async () => (await rate.inputValue()) === '0.2', 'the rate again');
    await until(async () => (await step(page)) === end, 'the run as it was before the branch');
  },
);

testPage('undo while looking back concerns now, reset leads to the first step', async ({ page }) => {
  await smallNetwork(page);
  await trainUntil(page, async () => (await step(page)) > 200, '200 steps');
  await type(page, 'Learning rate', 0.2);
  await trainUntil(page, async () => (await step(page)) > 500, '500 steps');
  const end = await step(page);
  await dragTo(page, 0.1);
  assert.equal(await isPast(page), true);
  await page.keyboard.press('Control+z');
  await settle(page);
  assert.equal(await step(page), end);
  assert.equal(await page.getByRole('spinbutton', { name: 'Learning rate' }).inputValue(), '0.1');
  await dragTo(page, 0.5);
  await press(page, 'Reset');
  await until(async () => (await step(page)) === 0 && !(await isPast(page)), 'step 0');
  assert.equal(await valueText(page), 'now, step 0');
});

testPage('a diverged run is taken up again from before it diverged', async ({ page }) => {
  await choose(page, 'ReLU');
  await unfold(page);
  await page.locator('#setting-loss').selectOption('squared_error');
  await type(page, 'Learning rate', 3);
  await until(async () => (await step(page)) === 0, 'step 0');
  await setSpeed(page, 'Full speed');
  await press(page, 'Train');
  const verdict = page.locator('#verdict .headline');
  await until(async () => /diverged/.test(await textOf(verdict)), 'the run to diverge');
  const end = await step(page);
  await slider(page).focus();
  await slider(page).press('Home');
  await until(async () => (await step(page)) === 0, 'step 0');
  assert.doesNotMatch(await textOf(verdict), /diverged/);
  await type(page, 'Learning rate', 0.01);
  await trainUntil(page, async () => (await step(page)) > end + 100, 'more steps than before');
  assert.doesNotMatch(await textOf(verdict), /diverged/);
});

testPage('while it trains: the playhead stops it, and Space goes on', async ({ page }) => {
  await setSpeed(page, 'Full speed');
  await choose(page, 'ReLU');
  await press(page, 'Train');
  await until(async () => (await step(page)) > 2000, '2000 steps');
  await dragTo(page, 0.3);
  assert.equal(await isPast(page), true);
  const from = await step(page);
  await page.locator('.headline').click();
  await page.keyboard.press(' ');
  await until(async () => !(await isPast(page)) && (await step(page)) > from, 'the branch to train');
  await press(page, 'Pause');
  await settle(page);
  assert.ok((await trainLoss(page)) < 0.9);
});

testPage(
  'touch: a finger on the strip',
  { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  async ({ page }) => {
    await setSpeed(page, 'Full speed');
    await trainUntil(page, async () => (await step(page)) > 1000, '1000 steps');
    await slider(page).scrollIntoViewIfNeeded();
    const box = await boxOf(slider(page));
    assert.ok(box.height >= 44, `${box.height} px for a finger`);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await until(() => isPast(page), 'the past');
    await settle(page);
    const back = await boxOf(page.getByRole('button', { name: 'Back to now' }));
    assert.ok(back.height >= 44);
    await page.getByRole('button', { name: 'Back to now' }).tap();
    await until(async () => !(await isPast(page)), 'now');
  },
);
