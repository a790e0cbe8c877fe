// @ts-check
/** The page at the widths it is made for: nothing cut off, nothing overlapping, no sideways scrolling. */
import assert from 'node:assert/strict';
import {
  boxOf,
  choose,
  frames,
  openFile,
  PHONE,
  setSpeed,
  settle,
  step,
  textOf,
  trainLoss,
  trainUntil,
  unfold,
  until,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const SIZES = [
  [360, 740],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
];

/** What is wrong with what is shown now, in words. */
const flaws = (/** @type {Page} */ page) =>
  page.evaluate((/** @type {number} */ SMALLEST_TYPE_PX) => {
    const found = /** @type {string[]} */ ([]);
    const call = (/** @type {Element} */ element) =>
      `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
    const hidden = (/** @type {Element} */ element) =>
      element.closest(
        '[hidden], .sr-only, .plot-hidden, .skip, details:not([open]) > :not(summary), .icon-only .label',
      ) ||
      !element.getClientRects().length ||
      getComputedStyle(element).visibility === 'hidden' ||
      getComputedStyle(element).clipPath !== 'none';
    const scrolls = (/** @type {Element} */ element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    for (const element of document.body.querySelectorAll('*')) {
      if (element instanceof SVGElement || hidden(element)) continue;
      const rect = element.getBoundingClientRect();
      const inScroller = element.parentElement.closest('.table-scroll, .import-preview, [role=tablist]');
      if (!inScroller && rect.width > 0 && (rect.left < -0.5 || rect.right > root.clientWidth + 0.5))
        found.push(`beyond the edge: ${call(element)}`);
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
      if (
        hasText &&
        !inScroller &&
        !scrolls(element) &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0 &&
        getComputedStyle(element).display !== 'inline' &&
        getComputedStyle(element).textOverflow !== 'ellipsis'
      )
        found.push(`cut off: ${call(element)} ${element.scrollWidth} > ${element.clientWidth}`);
      if (hasText && element.tagName !== 'OPTION' && parseFloat(getComputedStyle(element).fontSize) < SMALLEST_TYPE_PX)
        found.push(`too small to read: ${call(element)}`);
    }
    // What a figure writes stays within it.
    for (const text of document.querySelectorAll('svg.chart text, .plot-axes text, svg.multiple text')) {
      if (!text.textContent || !text.getClientRects().length || text.closest('[hidden]')) continue;
      const rect = text.getBoundingClientRect(),
        card = text.closest('.card').getBoundingClientRect();
      // In a picture that is drawn smaller, its letters are smaller too.
      const { a, b } = text.getCTM(),
        size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
      if (size < SMALLEST_TYPE_PX - 0.01) found.push(`too small to read: ${call(text)} ${size}`);
      if (rect.left < card.left || rect.right > card.right || rect.top < card.top || rect.bottom > card.bottom)
        found.push(`out of its card: ${call(text)}`);
    }
    // Words of one chart do not run into each other.
    for (const group of document.querySelectorAll('#bars .values, #bars .layer-names, #bars .gains, #loss .below')) {
      const boxes = [...group.querySelectorAll('text')]
        .map((text) => text.getBoundingClientRect())
        .filter((box) => box.width)
        .sort((a, b) => a.left - b.left);
      boxes.slice(1).forEach((box, i) => {
        if (box.left < boxes[i].right - 1 && Math.abs(box.top - boxes[i].top) < box.height / 2)
          found.push(`labels overlap in ${group.getAttribute('class')}`);
      });
    }
    const controls = [
      ...document.querySelectorAll(
        'button, select, input:not([type=radio], [type=file], [type=checkbox]), .stat, h1, h2',
      ),
    ].filter((element) => !hidden(element));
    controls.forEach((one, i) =>
      controls.slice(i + 1).forEach((other) => {
        if (
          one.contains(other) ||
          other.contains(one) ||
          one.closest('#notice, dialog') ||
          other.closest('#notice, dialog')
        )
          return;
        // The bar at the top stays while the page scrolls under it.
        if (Boolean(one.closest('#toolbar')) !== Boolean(other.closest('#toolbar'))) return;
        const a = one.getBoundingClientRect(),
          b = other.getBoundingClientRect();
        if (
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
        ) {
          found.push(`overlap: ${call(one)} and ${call(other)}`);
        }
      }),
    );
    return [...new Set(found)];
  }, 12);

const scrollsDown = (/** @type {Page} */ page) =>
  page.evaluate(() => document.documentElement.scrollHeight - innerHeight);

for (const [width, height] of SIZES) {
  testPage(
    `${width} × ${height}: nothing is cut off, overlaps or scrolls sideways`,
    { viewport: { width, height } },
    async ({ page }) => {
      assert.deepEqual(await flaws(page), [], 'at first');
      if (width === 1440) assert.ok((await scrollsDown(page)) <= 0, 'one screen without scrolling');
      const plot = await boxOf(page.locator('.plot-surface'));
      // On a phone the choice of the activation and the bars share the first screen with it.
      assert.ok(plot.width >= Math.min(300, width * 0.55), `the plot is ${plot.width} px wide`);
      assert.ok(Math.abs(plot.width - plot.height) < 1.5, 'and square');

      await setSpeed(page, 'Full speed');
      await trainUntil(page, async () => (await step(page)) > 12_000, '12,000 steps');
      await choose(page, 'ReLU');
      await trainUntil(page, async () => (await trainLoss(page)) < 0.05, 'ReLU to learn');
      await choose(page, 'Penguins (measured)');
      await until(async () => (await textOf(page.locator('.import-source'))).includes('penguins'), 'the penguins');
      await settle(page);
      assert.deepEqual(await flaws(page), [], 'with a ghost, and measured data');
      if (width === 1440) assert.ok((await scrollsDown(page)) <= 0, 'still one screen');
      await unfold(page);
      await settle(page);
      await frames(page, 4); // the charts fit themselves in
      assert.deepEqual(await flaws(page), [], 'with all unfolded');
    },
  );
}

/** Where the page's parts are at several widths, as one text a width. */
async function places(/** @type {Page} */ page) {
  const found = /** @type {string[]} */ ([]);
  for (const [width, height] of [
    [390, 844],
    [720, 450],
    [1024, 768],
    [1366, 768],
    [1440, 900],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height });
    await frames(page, 4); // the charts fit themselves in
    found.push(
      await page.evaluate(
        (/** @type {number} */ size) =>
          `${size}: ${['#toolbar', '.train', '.train + button', '.stats', '#bars-title', '#bars .chart-holder', '#plot']
            .map((selector) => {
              const { left, top, width: wide } = document.querySelector(selector).getBoundingClientRect();
              return `${selector} at ${Math.round(left)}, ${Math.round(selector.startsWith('#') ? top + scrollY : 0)}, ${Math.round(wide)} wide`;
            })
            .join('; ')}; ${document.querySelector('#toolbar').offsetHeight} high`,
        width,
      ),
    );
  }
  return found;
}

testPage('nothing moves when the numbers change', async ({ page }) => {
  const first = await places(page);
  await setSpeed(page, 'Full speed');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await until(async () => (await step(page)) > 12_000, '12,000 steps');
  assert.deepEqual(await places(page), first, 'while it is stuck');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await choose(page, 'ReLU');
  await trainUntil(page, async () => (await trainLoss(page)) < 1e-3, 'ReLU to learn');
  assert.deepEqual(await places(page), first, 'when it has learned');
});

testPage(
  'on a phone the choice of columns and a long sentence fit',
  { viewport: { width: 360, height: 740 } },
  async ({ page }) => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `${i},${i * 2},${i % 5},${i % 2 ? 'a rather long name of a class' : 'another'}`,
    ).join('\n');
    await openFile(
      page,
      'a_file_with_quite_a_long_name_as_programs_write_them_2024-12-31.csv',
      `u,v,w,kind of thing\n${rows}`,
    );
    const dialog = page.getByRole('dialog', { name: /^Columns of/ }); // a slow reading has a dialog of its own
    await dialog.waitFor();
    assert.deepEqual(await flaws(page), [], 'in the dialog');
    const box = await boxOf(dialog);
    assert.ok(box.x >= 0 && box.x + box.width <= 360 && box.y >= 0 && box.y + box.height <= 740, 'it fits the screen');
    await page.getByRole('combobox', { name: 'x axis' }).selectOption({ label: 'u' });
    await page.getByRole('button', { name: 'Load' }).click();
    await until(async () => (await textOf(page.locator('.import-source'))).includes('a_file'), 'the file');
    await settle(page);
    assert.deepEqual(await flaws(page), [], 'with long names');
  },
);

testPage(
  'twice the size of text, half the width: as if zoomed to 200 %',
  { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
  async ({ page }) => {
    assert.deepEqual(await flaws(page), []);
  },
);

testPage('100 layers fit', async ({ page }) => {
  const field = page.getByRole('spinbutton', { name: 'Hidden layers' });
  await field.fill('100');
  await field.press('Enter');
  await until(async () => (await page.locator('#bars .bar').count()) === 101, '101 bars');
  assert.deepEqual(await flaws(page), []);
});

testPage(
  'a phone’s first screen has the buttons, the verdict, the bars and what to try; no words of keys or files to drop',
  { viewport: PHONE, hasTouch: true, isMobile: true },
  async ({ page }) => {
    const bottom = async (/** @type {string} */ selector) => {
      const { y, height } = await boxOf(page.locator(selector).first());
      return y + height;
    };
    assert.ok((await bottom('#toolbar')) < 215, 'what stands above is four rows at most');
    for (const part of ['.headline', '#bars .chart', '#guide'])
      assert.ok((await bottom(part)) <= PHONE.height, `${part} ends at ${await bottom(part)}`);
    for (const words of ['.keys', '.import-hint']) assert.ok(await page.locator(words).first().isHidden(), words);
    await page.setViewportSize({ width: 1440, height: 900 });
    assert.ok(await page.locator('#guide').isVisible(), 'on a desk it stands beside the verdict');
    const top = async (/** @type {string} */ selector) => (await boxOf(page.locator(selector).first())).y;
    assert.ok((await top('#guide')) < (await top('.card.network')), 'which leads there as well');
  },
);

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  testPage(
    `touch targets are large enough on a phone: ${colorScheme}`,
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme },
    async ({ page }) => {
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'button, select, summary, .segmented label, .tile, .plot-classes label, .plot-check',
          ),
        ]
          .filter((element) => element.getClientRects().length && !element.closest('[hidden]'))
          .map((element) => ({ box: element.getBoundingClientRect(), name: element.textContent.trim().slice(0, 30) }))
          .filter(({ box }) => box.height < 24 || box.width < 24)
          .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
      );
      assert.deepEqual(small, []);
    },
  );
}

testPage(
  'what is read out of a bar stays on the screen',
  { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  async ({ page }) => {
    const cursor = page.locator('#bars .cursor'),
      readout = page.locator('#bars .readout');
    await cursor.scrollIntoViewIfNeeded();
    const { width } = await boxOf(cursor);
    for (const share of [0.1, 0.35, 0.5, 0.65, 0.9]) {
      await cursor.tap({ position: { x: width * share, y: 40 } });
      await readout.waitFor(); // the focus, which keeps it there, comes a moment after the finger has left
      const box = await boxOf(readout);
      assert.ok(box && box.width > 60 && box.x >= 0 && box.x + box.width <= 360, `${share}: ${JSON.stringify(box)}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    }
  },
);

for (const width of [1366, 1440, 1920]) {
  testPage(
    `the losses and the test accuracy are in sight: ${width} px`,
    { viewport: { width, height: Math.round((width * 9) / 16) } },
    async ({ page }) => {
      const hidden = await page.evaluate(() => {
        const { bottom } = document.querySelector('.stats').getBoundingClientRect();
        return ['step', 'train-loss', 'test-loss', 'accuracy'].filter(
          (name) => document.querySelector(`.stat.${name}`).getBoundingClientRect().bottom > bottom + 2,
        );
      });
      assert.deepEqual(hidden, []);
    },
  );
}
