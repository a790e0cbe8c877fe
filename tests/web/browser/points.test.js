// @ts-check
/** The points by mouse, pen, finger and keyboard, with undo and redo. */
import assert from 'node:assert/strict';
import {
  boxOf,
  choose,
  countPoints,
  exactly,
  frames,
  leftmost,
  PHONE,
  pixels,
  plotFrame,
  pointStatus,
  press,
  readPoint,
  setSpeed,
  settle,
  step,
  trainLoss,
  trainUntil,
  until,
  useBrowser,
  verdict,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

/** A word from the plot tells a coordinate to a tenth, and half a tenth is what rounding may take. */
const ROUNDING = 0.051;
/** One pixel of the smallest plot, in plot coordinates. */
const PIXEL = 0.05;

/** Waits until the plot tells of a selected point that is where it should be. */
const arrives = (/** @type {Page} */ page, /** @type {number} */ x, /** @type {number} */ y) =>
  until(
    async () => {
      const text = await pointStatus(page);
      if (!text.includes('Point ') || !text.includes(' at ')) return null;
      const point = readPoint(text);
      return Math.abs(point.x - x) < ROUNDING + 2 * PIXEL && Math.abs(point.y - y) < ROUNDING + 2 * PIXEL
        ? point
        : null;
    },
    `a point at ${x}, ${y}`,
    5000,
  );

/** @typedef {{x: number, y: number}} Place on the screen */

/** @param {Page} page @param {Place} from @param {Place} to @param {() => Promise<void>} [during] */
async function dragByMouse(page, from, to, during = async () => {}) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await during();
  await page.mouse.up();
}

/** @param {Page} page @param {Place} from @param {Place} to */
async function dragByPen(page, from, to) {
  const client = await page.context().newCDPSession(page);
  /** @param {'mouseMoved'|'mousePressed'|'mouseReleased'} type @param {Place} place @param {number} buttons */
  const send = (type, { x, y }, buttons) =>
    client.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons,
      clickCount: 1,
      pointerType: 'pen',
      force: buttons / 2,
    });
  await send('mouseMoved', from, 0);
  await send('mousePressed', from, 1);
  for (let i = 1; i <= 8; i++)
    await send('mouseMoved', { x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 }, 1);
  await send('mouseReleased', to, 0);
}

const touch = async (/** @type {Page} */ page) => {
  const client = await page.context().newCDPSession(page);
  return (/** @type {'touchStart'|'touchMove'|'touchEnd'} */ type, /** @type {Place|undefined} */ place = undefined) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: place ? [place] : [] });
};

/** A swipe: the finger moves as soon as it is down. @param {Page} page @param {Place} from @param {Place} to */
async function swipe(page, from, to) {
  const send = await touch(page);
  await send('touchStart', from);
  await moveFinger(page, send, from, to);
  await send('touchEnd');
}

/** @param {Page} page @param {Awaited<ReturnType<typeof touch>>} send @param {Place} from @param {Place} to */
async function moveFinger(page, send, from, to) {
  for (let i = 1; i <= 8; i++) {
    await send('touchMove', { x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 });
    await frames(page, 1);
  }
}

const grip = (/** @type {Page} */ page) => page.locator('#plot .plot-grip');

/** Holds the point for a moment, then drags it. @param {Page} page @param {Place} from @param {Place} to */
async function dragByTouch(page, from, to) {
  const send = await touch(page);
  await send('touchStart', from);
  await grip(page).waitFor();
  await moveFinger(page, send, from, to);
  await send('touchEnd');
}

const POINTERS = [
  { name: 'mouse', drag: dragByMouse, options: {} },
  { name: 'pen', drag: dragByPen, options: {} },
  { name: 'finger', drag: dragByTouch, options: { viewport: PHONE, hasTouch: true, isMobile: true } },
];

for (const { name, drag, options } of POINTERS) {
  testPage(
    `a ${name} drags a point; undo puts it back exactly, as one step; redo drags it again`,
    options,
    async ({ page }) => {
      await page.getByRole('application', { name: 'Decision boundary with the points' }).scrollIntoViewIfNeeded();
      const [numbers, picture] = [await exactly(page), await pixels(page, '.plot-points')];
      const point = await leftmost(page);
      const target = { x: 1, y: 2.5 };
      await drag(page, point.at, (await plotFrame(page)).at(target.x, target.y));
      const moved = await arrives(page, target.x, target.y);
      assert.equal(moved.kind, point.kind);
      assert.equal(moved.count, point.count, 'no point was added');
      await settle(page);
      const after = await exactly(page);
      assert.notEqual(after, numbers, 'the gradients follow');

      await press(page, 'Undo move of a point');
      await settle(page);
      assert.equal(await exactly(page), numbers);
      assert.ok(
        await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled(),
        'the whole drag was one step',
      );
      await press(page, 'Redo move of a point');
      await settle(page);
      assert.equal(await exactly(page), after);
      await press(page, 'Undo move of a point');
      await page.getByRole('application', { name: 'Decision boundary with the points' }).focus();
      await page.keyboard.press('Escape');
      await settle(page);
      assert.equal(await pixels(page, '.plot-points'), picture, 'every pixel of the points is as before');
    },
  );
}

testPage(
  'beside a dragged point its numbers are read, also where the plot is half under the bar at the top',
  { viewport: PHONE, hasTouch: true, isMobile: true },
  async ({ page }) => {
    const stage = page.getByRole('application', { name: 'Decision boundary with the points' });
    const send = await touch(page);
    const bar = () => page.locator('#toolbar').evaluate((element) => element.getBoundingClientRect().bottom);
    const point = await leftmost(page);
    // Half of it is under the bar, then nearly none.
    for (const share of [0.45, 0.02]) {
      await stage.evaluate((element, covered) => {
        const { top, height } = element.getBoundingClientRect();
        scrollBy(0, top + covered * height - document.querySelector('#toolbar').getBoundingClientRect().bottom);
      }, share);
      await frames(page, 2);
      // The left end of the ring is at about half its height: right under the bar in the first case.
      const from = (await plotFrame(page)).at(point.x, point.y),
        to = { x: from.x + 40, y: from.y + 5 };
      assert.ok(from.y > (await bar()), 'the point is in sight');
      await send('touchStart', from);
      await grip(page).waitFor();
      await send('touchMove', to);
      await frames(page, 2);
      const box = await boxOf(page.locator('.plot-readout'));
      assert.ok(box && box.height > 20, 'it is shown');
      assert.ok(
        box.y >= (await bar()) - 0.5,
        `${share} covered: it begins at ${box.y}, the bar ends at ${await bar()}`,
      );
      assert.ok(
        box.y > to.y || box.y + box.height < to.y || box.x > to.x || box.x + box.width < to.x,
        'it is beside the finger',
      );
      await send('touchMove', from);
      await send('touchEnd');
      await settle(page);
    }
  },
);

testPage('while it trains: a drag, an added and a removed point; the run goes on', async ({ page }) => {
  await choose(page, 'ReLU');
  await settle(page);
  const point = await leftmost(page);
  const frame = await plotFrame(page);
  await press(page, 'Train');
  await until(async () => (await step(page)) > 50, '50 steps');
  let before = 0,
    during = 0;
  await dragByMouse(page, point.at, frame.at(0, 0), async () => {
    before = await step(page);
    await until(async () => (await step(page)) > before, 'steps during the drag');
    during = await step(page);
  });
  assert.ok(during > before);
  await arrives(page, 0, 0);
  const corner = frame.at(5.6, 5.6);
  await page.mouse.click(corner.x, corner.y);
  assert.equal((await arrives(page, 5.6, 5.6)).count, point.count + 1);
  await page.keyboard.press('Delete');
  await until(async () => (await pointStatus(page)).startsWith('Point removed'), 'the word that it is gone');
  const now = await step(page);
  assert.ok(now >= during, 'no edit went back to step 0'); // the same, where no number was drawn meanwhile
  await until(async () => (await step(page)) > now, 'more steps');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await until(
    () => page.getByRole('button', { name: 'Undo change of activation' }).count(),
    'all edits of the points undone',
  );
  assert.equal(await countPoints(page), point.count);
  assert.ok((await step(page)) > now);
});

testPage('a click adds a point of the chosen class; Delete and the button remove it', async ({ page }) => {
  const count = await countPoints(page);
  assert.equal(count, 75);
  const numbers = await exactly(page);
  const frame = await plotFrame(page);
  for (const [kind, x] of /** @type {const} */ ([
    ['orange', 5.5],
    ['blue', -5.5],
  ])) {
    await page.getByRole('group', { name: 'Add points of class' }).getByRole('radio', { name: kind }).check();
    const place = frame.at(x, 5.5);
    await page.mouse.click(place.x, place.y);
    const added = await arrives(page, x, 5.5);
    assert.equal(added.kind, kind);
  }
  assert.equal(await countPoints(page), count + 2);
  const place = frame.at(5.5, 5.5);
  await page.mouse.click(place.x, place.y); // on a point: selects it
  await arrives(page, 5.5, 5.5);
  await page.keyboard.press('Delete');
  await until(async () => (await pointStatus(page)).startsWith('Point removed'), 'the removal');
  assert.equal(await countPoints(page), count + 1);
  const other = frame.at(-5.5, 5.5);
  await page.mouse.click(other.x, other.y);
  await arrives(page, -5.5, 5.5);
  await press(page, 'Remove point');
  assert.equal(await countPoints(page), count);
  for (let i = 0; i < 4; i++) await page.getByRole('button', { name: /^Undo (new point|removal of a point)$/ }).click();
  await settle(page);
  assert.equal(await exactly(page), numbers, 'undo of all four');
});

testPage('a click that drags from empty space, or beside the square, adds nothing', async ({ page }) => {
  const frame = await plotFrame(page);
  await dragByMouse(page, frame.at(5.7, 5.7), frame.at(4.6, 5.7));
  const stage = await boxOf(page.getByRole('application', { name: 'Decision boundary with the points' }));
  await page.mouse.click(stage.x + 3, stage.y + stage.height - 3);
  await settle(page);
  assert.ok(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled());
});

const stageOf = (/** @type {Page} */ page) =>
  page.getByRole('application', { name: 'Decision boundary with the points' });

testPage(
  'a finger: a tap selects, two on one empty place add, a selected point is dragged at once, swiping scrolls',
  { viewport: PHONE, hasTouch: true, isMobile: true },
  async ({ page }) => {
    const look = () => stageOf(page).scrollIntoViewIfNeeded();
    await look();
    const corner = (await plotFrame(page)).at(5.5, -5.5);
    const count = await countPoints(page);
    await page.touchscreen.tap(corner.x, corner.y);
    await page.getByText('tap again to add').waitFor();
    assert.ok(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled(), 'nothing was added unasked');
    await page.touchscreen.tap(corner.x + 4, corner.y);
    assert.equal((await arrives(page, 5.5, -5.5)).count, count + 1);
    await press(page, 'Undo new point');

    await look(); // the buttons are above it
    const point = await leftmost(page);
    await page.keyboard.press('Escape');
    assert.ok(await grip(page).isHidden());
    const from = (await plotFrame(page)).at(point.x, point.y);
    await page.touchscreen.tap(from.x, from.y);
    await grip(page).waitFor(); // it can be seen what can be dragged
    assert.ok(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled(), 'a tap moves nothing');
    const target = (await plotFrame(page)).at(1, 2.5);
    await swipe(page, { x: from.x + 12, y: from.y - 12 }, { x: target.x + 12, y: target.y - 12 });
    await arrives(page, 1, 2.5);
    const ring = await boxOf(grip(page));
    assert.ok(Math.hypot(ring.x + ring.width / 2 - target.x, ring.y + ring.height / 2 - target.y) < 2, 'it follows');
    await press(page, 'Undo move of a point');
    await page.keyboard.press('Escape');

    await look();
    const scrolled = await page.evaluate(() => scrollY);
    const empty = (await plotFrame(page)).at(5.5, -5.5);
    await swipe(page, empty, { x: empty.x, y: empty.y - 150 });
    await until(async () => (await page.evaluate(() => scrollY)) > scrolled + 50, 'the page to scroll');
    assert.ok(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled(), 'nothing was added');
  },
);

testPage(
  'a swipe that begins on the plot scrolls the page and never moves a point',
  { viewport: PHONE, hasTouch: true, isMobile: true },
  async ({ page }) => {
    const scrolled = () => page.evaluate(() => scrollY);
    for (let i = 0; i < 24; i++) {
      // The plot begins near the top of the page: down it goes only where it has been scrolled up.
      const block = i % 2 === 0 ? 'center' : 'start';
      await stageOf(page).evaluate(
        (element, at) => element.scrollIntoView({ block: /** @type {ScrollLogicalPosition} */ (at) }),
        block,
      );
      await frames(page, 2);
      // Places all over the ring and the disc of points, in the order of a fixed stride.
      const angle = (i * 137.5 * Math.PI) / 180,
        radius = i % 3 === 0 ? 1.2 : 4.2;
      const from = (await plotFrame(page)).at(radius * Math.cos(angle), radius * Math.sin(angle));
      const before = await scrolled();
      const up = i % 2 === 0 ? -1 : 1;
      await swipe(page, from, { x: from.x + ((i % 5) - 2) * 4, y: from.y + up * 110 });
      await frames(page, 2);
      await until(async () => Math.abs((await scrolled()) - before) > 30, `swipe ${i} to scroll the page`);
      assert.ok(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled(), `swipe ${i} moved a point`);
    }
  },
);

testPage(
  'a brush sprays and an eraser removes, with finger, mouse and pen, one undo a stroke',
  { viewport: PHONE, hasTouch: true, isMobile: true },
  async ({ page }) => {
    await press(page, 'Brush');
    await page.getByRole('button', { name: 'Spray', exact: true, pressed: true }).waitFor();
    await stageOf(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await until(() => page.locator('.plot-stroke').isVisible(), 'the brush');
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await scrolled(),
      frame = await plotFrame(page);
    await swipe(page, frame.at(-4, 5.4), frame.at(4, 5.4));
    assert.equal(await scrolled(), before, 'the finger sprays');
    const sprayed = await countPoints(page);
    assert.ok(sprayed >= 75 + 14 && sprayed <= 75 + 22, `${sprayed} points`);
    await page.getByRole('button', { name: 'Brush', exact: true, pressed: false }).waitFor();

    for (const drag of [dragByMouse, dragByPen]) {
      await press(page, 'Brush');
      await press(page, 'Eraser');
      await page.locator('.plot-stroke').waitFor();
      await stageOf(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const area = await plotFrame(page);
      await drag(page, area.at(0, 5.4), area.at(5.6, 5.4));
      const erased = await countPoints(page);
      assert.ok(erased < sprayed - 5 && erased > 75, `${drag.name}: ${erased} points`);
      await press(page, 'Undo erased points');
      assert.equal(await countPoints(page), sprayed);
    }
    await press(page, 'Undo sprayed points');
    assert.equal(await countPoints(page), 75);
    assert.ok(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled());
  },
);

testPage(
  'the main job by finger, on points that were all sprayed',
  { viewport: PHONE, hasTouch: true, isMobile: true },
  async ({ page }) => {
    const tap = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true }).tap();
    const takeUp = async (/** @type {string} */ kind) => {
      await page.getByRole('radio', { name: kind, exact: true }).check();
      await stageOf(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await page.locator('.plot-stroke').waitFor();
      return plotFrame(page);
    };
    await tap('Brush');
    await tap('Clear all');
    const outside = await takeUp('orange');
    for (const y of [4.5, -4.5]) await swipe(page, outside.at(-4.5, y), outside.at(4.5, y));
    for (const x of [4.5, -4.5]) await swipe(page, outside.at(x, -3.5), outside.at(x, 3.5));
    const inside = await takeUp('blue');
    for (const y of [0.6, 0, -0.6]) await swipe(page, inside.at(-1.5, y), inside.at(1.5, y));
    await tap('Brush');

    await setSpeed(page, 'Full speed');
    await choose(page, 'Sigmoid');
    await trainUntil(page, async () => (await step(page)) >= 1500, '1,500 steps of sigmoid');
    assert.ok((await trainLoss(page)) > 0.4, `stuck at ${await trainLoss(page)}`);
    assert.match(await verdict(page), /Layer 1 .*gets .* of the gradient/);
    await choose(page, 'ReLU');
    await trainUntil(page, async () => (await trainLoss(page)) < 0.1, 'ReLU to learn what was drawn');
  },
);

testPage(
  'two fingers zoom the page, also where one is on the selected point; nothing moves',
  { viewport: PHONE, hasTouch: true, isMobile: true },
  async ({ page }) => {
    await stageOf(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const point = await leftmost(page);
    const from = (await plotFrame(page)).at(point.x, point.y);
    await page.touchscreen.tap(from.x, from.y);
    await grip(page).waitFor();
    const client = await page.context().newCDPSession(page);
    const fingers = (/** @type {'touchStart'|'touchMove'} */ type, /** @type {number} */ apart) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [
          { x: from.x, y: from.y, id: 1 },
          { x: from.x + apart, y: from.y - 20, id: 2 },
        ],
      });
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ ...from, id: 1 }] });
    await fingers('touchStart', 60);
    for (let apart = 70; apart <= 200; apart += 10) {
      await fingers('touchMove', apart);
      await frames(page, 1);
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await until(() => page.evaluate(() => (visualViewport?.scale ?? 1) > 1.3), 'the page to be zoomed');
    assert.ok(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled(), 'no point was moved');
  },
);

testPage(
  'a hand that rests beside a pen adds and moves nothing',
  { viewport: PHONE, hasTouch: true, isMobile: true },
  async ({ page }) => {
    await stageOf(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const frame = await plotFrame(page);
    const count = await countPoints(page);
    const client = await page.context().newCDPSession(page);
    const pen = frame.at(0, 5.6);
    await client.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...pen, pointerType: 'pen' });
    const palm = frame.at(5.5, -5.5);
    await page.touchscreen.tap(palm.x, palm.y);
    await settle(page);
    assert.equal(await countPoints(page), count);
    // Once the pen has gone, it is a finger.
    await page.waitForTimeout(1100);
    for (let taps = 0; taps < 2; taps++) await page.touchscreen.tap(palm.x, palm.y);
    assert.equal((await arrives(page, 5.5, -5.5)).count, count + 1);
  },
);

testPage('arrow keys move the selected point; a burst of them is one undo step', async ({ page }) => {
  const numbers = await exactly(page);
  const point = await leftmost(page);
  await page.keyboard.press('Home');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await arrives(page, point.x + 0.5, point.y + 0.5);
  await settle(page);
  assert.notEqual(await exactly(page), numbers);
  await page.keyboard.press('Control+z');
  await settle(page);
  assert.equal(await exactly(page), numbers);
  await page.keyboard.press('Control+y');
  await arrives(page, point.x + 0.5, point.y + 0.5);
  assert.equal(await step(page), 0, 'the arrow was the plot’s, not the shortcut for a step');
});

testPage('a point cannot leave the plot', async ({ page }) => {
  const point = await leftmost(page);
  await dragByMouse(page, point.at, { x: 5, y: 5 });
  const moved = await arrives(page, -6, 6);
  assert.deepEqual([moved.x, moved.y], [-6, 6]);
});

testPage('Escape during a drag puts the point back', async ({ page }) => {
  const numbers = await exactly(page);
  const point = await leftmost(page);
  await dragByMouse(page, point.at, (await plotFrame(page)).at(2, 2), async () => {
    await settle(page);
    assert.notEqual(await exactly(page), numbers);
    await page.keyboard.press('Escape');
  });
  await settle(page);
  assert.equal(await exactly(page), numbers);
});

testPage('test points show on demand', async ({ page }) => {
  const [before, count] = [await pixels(page, '.plot-points'), await countPoints(page)];
  await page.getByRole('checkbox', { name: 'Test points' }).check();
  await until(async () => (await pixels(page, '.plot-points')) !== before, 'more points');
  assert.equal(await countPoints(page), 2 * count);
});
