// @ts-check
/** A function of one variable: one input, the network's curve through the points, and points whose height is their target. */
import assert from 'node:assert/strict';
import { dataConfig, runConfig } from '../../../web/experiment/core-config.js';
import { loadModule, succeed } from '../../wasm/load.js';
import {
  answered,
  attributeOf,
  choose,
  notice,
  plotFrame,
  pointStatus,
  press,
  readNumber,
  ready,
  setSpeed,
  settle,
  trainLoss,
  trainUntil,
  unfold,
  until,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

/** Keeps the last curves that the worker sent, and the weights that they are of. */
const listen = {
  before: (/** @type {Page} */ page) =>
    page.addInitScript(() => {
      const { Worker: Original } = window;
      window.Worker = class extends Original {
        /** @param {string|URL} url @param {WorkerOptions} [options] */
        constructor(url, options) {
          super(url, options);
          this.addEventListener('message', ({ data }) => {
            if (data.type !== 'snapshot' || !data.snapshot.curves) return;
            const { settings, links, curves } = data.snapshot;
            window.lastCurves = {
              settings,
              outputs: Array.from(curves.outputs),
              weights: links.weights.map((/** @type {{W: Float64Array, b: Float64Array}} */ { W, b }) => ({
                W: Array.from(W),
                b: Array.from(b),
              })),
            };
          });
        }
      };
    }),
};

/** The selected point: "Point 3 of 75, at x 1.2, y −0.42". @param {Page} page */
async function selectedPoint(page) {
  const text = await until(() => pointStatus(page), 'a word on the point');
  const parts = /^Point (\d+) of (\d+), at x ([−\d.]+), y ([−\d.]+)$/.exec(text);
  assert.ok(parts, `“${text}” names a point of a function`);
  return { place: Number(parts[1]), x: readNumber(parts[3]), y: readNumber(parts[4]) };
}

testPage('a sine is learned through one input, and its points are moved up and down', listen, async ({ page }) => {
  await unfold(page);
  await choose(page, 'Function: sine');
  await settle(page);
  assert.match(await notice(page), /squared error.*one input now, x/);
  assert.deepEqual(
    await page.locator('.field.features label:not([hidden])').allTextContents(),
    ['x', 'x²', 'sin x'],
    'what is computed from y is not offered',
  );
  assert.ok(await page.locator('.plot-classes').isHidden(), 'the place decides the value');
  await page.getByRole('application', { name: 'Curve of the network with the points' }).waitFor();

  await choose(page, 'Tanh');
  await settle(page);
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await trainLoss(page)) < 0.01, 'the sine to be learned');
  await settle(page);

  // The curve that is drawn, against the forward pass of the same weights in another session.
  const { settings, weights, outputs } = await page.evaluate(() => window.lastCurves);
  const core = await loadModule(),
    session = new core.Session();
  succeed(session.configure(runConfig(settings), succeed(core.generate(dataConfig(settings))).points));
  succeed(session.setWeights(weights));
  const forward = (/** @type {number} */ x) => succeed(session.predict({ x, y: 0 })).outputs[0];
  for (let i = 0; i < outputs.length; i += 12) {
    const x = -6 + (12 * i) / (outputs.length - 1);
    assert.ok(Math.abs(outputs[i] - forward(x)) < 1e-5, `${outputs[i]} at ${x}, ${forward(x)} by the core`);
  }

  // What is read out: x, the answer, and of a point its target.
  await page.locator('.plot-stage').first().focus();
  await page.keyboard.press('Home');
  const before = await selectedPoint(page);
  assert.ok(Math.abs(before.y - Math.sin(before.x)) < 0.06, 'of the sine, as exactly as x is written');
  const frame = await plotFrame(page);
  const from = frame.at(before.x, before.y * 4);
  await page.mouse.move(from.x, from.y);
  await answered(page);
  const box = page.locator('.plot-readout').first();
  const lines = await until(async () => {
    const texts = await box.locator('span').allTextContents();
    return texts.length === 3 && texts;
  }, 'the answer');
  assert.deepEqual(
    lines.map((line) => line.split(' ')[0]),
    ['x', 'predicted', 'wanted'],
  );
  const answer = Number(await attributeOf(box, 'data-value'));
  assert.ok(Math.abs(answer - forward(Number(await attributeOf(box, 'data-x')))) < 1e-6);

  // Up and down is its target.
  await page.mouse.down();
  await page.mouse.move(from.x, frame.at(0, 0).y, { steps: 4 });
  await page.mouse.up();
  await settle(page);
  const dragged = await selectedPoint(page);
  assert.equal(dragged.x, before.x);
  assert.ok(Math.abs(dragged.y) < 0.02, `${dragged.y}`);
  await page.keyboard.press('ArrowUp');
  await until(async () => Math.abs((await selectedPoint(page)).y - dragged.y - 0.025) < 0.002, 'the key');
  for (const _ of 'ab') await press(page, 'Undo move of a point');
  await until(async () => Math.abs((await selectedPoint(page)).y - before.y) < 1e-9, 'the point where it was');

  await press(page, 'Redo move of a point');
  await settle(page);
  await page.reload();
  await ready(page);
  await settle(page);
  await page.locator('.plot-stage').first().focus();
  await page.keyboard.press('Home');
  assert.deepEqual(await selectedPoint(page), dragged, 'kept');

  const isSine = () => page.locator('input[value="sine"]').isChecked();

  // A curve drawn by hand: as many points as are set, as one edit.
  const stage = page.locator('.plot-stage').first();
  const draw = page.getByRole('button', { name: 'Draw a curve', exact: true });
  const touchAction = () => stage.evaluate((element) => getComputedStyle(element).touchAction);
  assert.equal(await touchAction(), 'manipulation', 'a finger scrolls');
  await draw.click();
  await until(async () => (await touchAction()) === 'none', 'the tool to be there');
  const area = await plotFrame(page);
  const [left, middle, right] = [area.at(-5, -4), area.at(0, 4), area.at(5, 4)];
  await page.mouse.move(left.x, left.y);
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y, { steps: 5 });
  await page.mouse.move(right.x, right.y, { steps: 5 });
  await page.mouse.up();
  await settle(page);
  assert.equal(await draw.getAttribute('aria-pressed'), 'false');
  assert.equal(await touchAction(), 'manipulation');
  await page.getByRole('checkbox', { name: 'Test points' }).check();
  await stage.focus();
  await page.keyboard.press('Escape');
  for (const [key, place] of /** @type {[string, number][]} */ ([
    ['Home', 1],
    ['End', 150],
  ])) {
    await page.keyboard.press(key);
    const point = await until(async () => {
      const one = /^Point (\d+) of 150,.* at x ([−\d.]+), y ([−\d.]+)$/.exec(await pointStatus(page));
      return one && Number(one[1]) === place && { x: readNumber(one[2]), y: readNumber(one[3]) };
    }, `point ${place}`);
    // The line is y = x + 1 from −5 to 0, in plot heights of 4, and 1 from there; ends are rounded to pixels.
    const wanted = Math.min(1, (-4 + (8 * (point.x + 5)) / 5) / 4);
    assert.ok(Math.abs(point.y - wanted) < 0.05, `${point.y} at ${point.x}, drawn at ${wanted}`);
  }
  await press(page, 'Undo drawn curve');
  await settle(page);
  assert.ok(await isSine());

  // What cannot be read in 8 layers is offered with 1-2-1; other data has two inputs again, and undo returns to one.
  const inputs = async () => (await page.evaluate(() => window.lastCurves)).weights.map(({ b }) => b.length).join('-');
  await page.getByRole('tab', { name: 'One step' }).click();
  await press(page, 'Read it on a small network (1-2-1)');
  await settle(page);
  assert.equal(await inputs(), '2-1');
  await unfold(page);
  await choose(page, 'Circle');
  await settle(page);
  await page.keyboard.press('Control+z');
  await settle(page);
  assert.ok(await isSine());
});
