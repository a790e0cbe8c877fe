/** How soon a drag is seen, in frames: with nothing else on the machine, or it would be the machine that is tested. */
import assert from 'node:assert/strict';
import { choose, frames, leftmost, plotFrame, press, setSpeed, settle, step, trainUntil, useBrowser } from '../browser/harness.js';

const { testPage } = useBrowser();

/** Counts the frames from each pointermove to the first that paints something else, for three parts of the page. */
const watchFrames = (page) => page.evaluate(() => {
  const canvas = (selector) => {
    const element = document.querySelector(selector);
    const { data } = element.getContext('2d').getImageData(0, 0, element.width, element.height);
    let hash = 0;
    for (const word of new Uint32Array(data.buffer)) hash = (Math.imul(hash, 31) + word) | 0;
    return hash;
  };
  const looks = {
    point: () => canvas('.plot-chosen'), surface: () => canvas('.plot-surface'),
    gradients: () => [...document.querySelectorAll('#bars .bar')].map((bar) => bar.getAttribute('y') + bar.getAttribute('height')).join(),
  };
  const moves = [];
  let frame = 0;
  let latest = {};
  // A message comes after all that this frame's callbacks have drawn.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    latest = Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, look()]));
    for (const move of moves) for (const name of Object.keys(looks)) {
      if (!(name in move.after) && latest[name] !== move.before[name]) move.after[name] = frame - move.frame;
    }
  };
  const count = () => {
    frame += 1;
    port2.postMessage(null);
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  addEventListener('pointermove', () => moves.push({ frame, before: latest, after: {} }), true);
  window.moves = moves;
});

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** MEASURE=1 shows the counts. Single moves of a drag, far enough apart to tell their effects apart. */
async function measureDrag(page, count) {
  const point = await leftmost(page);
  const frame = await plotFrame(page);
  await page.mouse.move(point.at.x, point.at.y);
  await page.mouse.down();
  await watchFrames(page);
  await frames(page, 3);
  for (let i = 0; i < count; i++) {
    const { x, y } = frame.at(-3 + 6 * (i % 2), -2 + i / 4);
    await page.mouse.move(x, y);
    await frames(page, 15); // by then the page has come to rest again
  }
  const after = await page.evaluate(() => window.moves.map((move) => move.after));
  await page.mouse.up();
  return (name) => {
    const all = after.map((move) => move[name] ?? Infinity);
    return { all, median: median(all) };
  };
}

testPage('while it trains, a drag changes the point and the surface within two frames', async ({ page }) => {
  await choose(page, 'ReLU');
  await trainUntil(page, async () => (await step(page)) > 300, '300 steps');
  await press(page, 'Train');
  const frameCounts = await measureDrag(page, 15);
  for (const name of ['point', 'surface']) {
    const { all, median: usual } = frameCounts(name);
    if (process.env.MEASURE) console.log(`training, ${name}: ${all}`);
    assert.ok(usual <= 2, `${name}: ${all} frames`);
  }
});

testPage('paused, a drag changes the gradients at once', async ({ page }) => {
  await choose(page, 'ReLU');
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 300, '300 steps');
  await settle(page);
  const frameCounts = await measureDrag(page, 15);
  for (const name of ['point', 'gradients']) {
    const { all, median: usual } = frameCounts(name);
    if (process.env.MEASURE) console.log(`paused, ${name}: ${all}`);
    // A tenth of a second: what a person takes for at once.
    assert.ok(usual <= 6, `${name}: ${all} frames`);
  }
});
