// @ts-check
/**
 * What follows a drag, in its order: which frame paints the point, which the surface, which the gradients. How long a frame
 * takes is the machine's matter, and measured by `./run bench page`.
 */
import assert from 'node:assert/strict';
import {
  choose,
  frames,
  leftmost,
  plotFrame,
  press,
  setSpeed,
  settle,
  step,
  trainUntil,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const MOVES = 15;

/**
 * Has the page write down, in window.log: the pointer's moves, what is sent to the worker and what it answers, and what each
 * drawing has left on the screen.
 */
const keepLog = (/** @type {Page} */ page) =>
  page.addInitScript(() => {
    const log = /** @type {LogEntry[]} */ ([]);
    const hash = (/** @type {Uint8ClampedArray} */ data) => {
      let sum = 0;
      for (const word of new Uint32Array(data.buffer, data.byteOffset, data.byteLength >> 2))
        sum = (Math.imul(sum, 31) + word) | 0;
      return sum;
    };
    const canvas = (/** @type {string} */ selector) => {
      const element = document.querySelector(selector);
      return hash(element.getContext('2d').getImageData(0, 0, element.width, element.height).data);
    };
    const looks = () => ({
      point: canvas('.plot-chosen'),
      surface: canvas('.plot-surface'),
      gradients: [...document.querySelectorAll('#bars .bar')]
        .map((bar) => bar.getAttribute('y') + bar.getAttribute('height'))
        .join(),
    });
    const write = (/** @type {LogEntry} */ entry) => {
      if (window.log) log.push(entry);
    };
    window.startLog = () => {
      window.log = log;
      write({ what: 'drawn', ...looks() });
    };
    addEventListener('pointermove', () => write({ what: 'move' }), true);
    window.Worker = class extends Worker {
      /** @param {string|URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        super(url, options);
        this.addEventListener('message', ({ data }) => {
          if (data.type === 'snapshot')
            write({ what: 'snapshot', id: data.id, rgba: data.snapshot.surface && hash(data.snapshot.surface.rgba) });
        });
      }

      postMessage(/** @type {any} */ message, /** @type {any} */ transfer) {
        if (message.type === 'points' || message.type === 'frame') write({ what: message.type, id: message.id });
        super.postMessage(message, transfer);
      }
    };
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) =>
      request((time) => {
        callback(time);
        if (window.log) write({ what: 'drawn', ...looks() }); // only the page asks for frames while the log is kept
      });
  });

/** Takes hold of the leftmost point and moves it about; returns, for each move, what was written down from it to the next. */
async function logDrag(/** @type {Page} */ page) {
  const point = await leftmost(page),
    frame = await plotFrame(page);
  await page.mouse.move(point.at.x, point.at.y);
  await page.mouse.down();
  await frames(page, 3);
  await page.evaluate(() => window.startLog());
  for (let i = 0; i < MOVES; i++) {
    const { x, y } = frame.at(-3 + 6 * (i % 2), -2 + i / 4);
    const seen = await page.evaluate(() => window.log.length);
    await page.mouse.move(x, y);
    // Until it has been answered and drawn.
    await page.waitForFunction(
      (/** @type {number} */ from) => {
        const since = window.log.slice(from),
          points = since.findIndex(({ what }) => what === 'points');
        const asked = points < 0 ? undefined : since.slice(points).find(({ what }) => what === 'frame');
        const answered = asked ? since.findIndex(({ what, id }) => what === 'snapshot' && id === asked.id) : -1;
        return answered >= 0 && since.slice(answered).some(({ what }) => what === 'drawn');
      },
      seen,
      { polling: 30 },
    );
  }
  const log = await page.evaluate(() => window.log);
  await page.mouse.up();
  const starts = log.flatMap(({ what }, /** @type {number} */ i) => (what === 'move' ? [i] : []));
  assert.equal(starts.length, MOVES);
  return starts.map((start, /** @type {number} */ i) => {
    const since = log.slice(start, starts[i + 1]),
      points = since.findIndex(({ what }) => what === 'points');
    const asked = since.slice(points).find(({ what }) => what === 'frame');
    const answered = since.findIndex(({ what, id }) => what === 'snapshot' && id === asked?.id);
    return {
      since,
      points,
      answered,
      before: lastOf(log.slice(0, start)),
      drawn: firstOf(since.slice(answered)),
      atRest: lastOf(since),
      // What stood on the screen when the answer came, and the snapshot that it was drawn from.
      last: lastOf(log.slice(0, start + answered)),
      lastSnapshot: log
        .slice(0, log.lastIndexOf(lastOf(log.slice(0, start + answered))))
        .filter(({ what }) => what === 'snapshot')
        .at(-1),
      order: since.map(({ what }) => what).join(' '),
    };
  });
}

const isDrawn = (/** @type {LogEntry} */ { what }) => what === 'drawn';

/** The first drawing; there must be one. @param {LogEntry[]} log */
function firstOf(log) {
  const drawn = log.find(isDrawn);
  assert.ok(drawn, 'a drawing');
  return drawn;
}

const lastOf = (/** @type {LogEntry[]} */ log) => firstOf([...log].reverse());

/** The move goes to the worker at once, its point is in the very next drawing, and nothing waits but for one older snapshot. */
/** @param {Awaited<ReturnType<typeof logDrag>>[number]} part */
function assertFollowed({ before, since, points, answered, order }) {
  const drawing = since.findIndex(isDrawn);
  assert.ok(points >= 0 && points < drawing, `the worker knows before the page draws: ${order}`);
  assert.notEqual(
    since[drawing].point,
    before.point,
    `the first drawing shows the point where the pointer is: ${order}`,
  );
  const older = since.slice(0, answered).filter(({ what }) => what === 'snapshot').length;
  assert.ok(older <= 1, `the second snapshot at the latest knows of it: ${order}`);
}

testPage(
  'while it trains, a drag shows in the next drawing, and in the surface with the second snapshot at the latest',
  { before: keepLog },
  async ({ page }) => {
    await choose(page, 'ReLU');
    await trainUntil(page, async () => (await step(page)) > 300, '300 steps');
    await press(page, 'Train');
    let changed = 0;
    for (const part of await logDrag(page)) {
      assertFollowed(part);
      const { since, answered, last, lastSnapshot, drawn, order } = part;
      if (!lastSnapshot || lastSnapshot.rgba === since[answered].rgba) continue; // two looks at the same weights
      ++changed;
      assert.notEqual(drawn.surface, last.surface, `the first drawing after it shows its surface: ${order}`);
    }
    assert.ok(changed > MOVES / 2, `${changed} surfaces changed`);
  },
);

testPage(
  'paused, a drag shows in the next drawing, and in the gradients with the first snapshot that knows',
  { before: keepLog },
  async ({ page }) => {
    await choose(page, 'ReLU');
    await setSpeed(page, 'Full speed');
    await trainUntil(page, async () => (await step(page)) > 300, '300 steps');
    await settle(page);
    const parts = await logDrag(page);
    for (const part of parts) {
      assertFollowed(part);
      assert.equal(
        part.drawn.gradients,
        part.atRest.gradients,
        `the first drawing after it shows the gradients: ${part.order}`,
      );
    }
    const changed = parts.filter(({ drawn, before }) => drawn.gradients !== before.gradients).length;
    assert.ok(changed > MOVES / 2, `${changed} bars changed by a tenth of a pixel at least`);
  },
);
