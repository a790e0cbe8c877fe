// @ts-check
/** What leads is in sight, what is opened appears where one looks, and the clean view for a projector. */
import assert from 'node:assert/strict';
import { boxOf, frames, press, settle, step, textOf, until, useBrowser } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const LEADS = ['.headline', '.guide-next', '.train', '#activation', '.net-stage', '#bars .chart', '.plot-surface'];
const TABS = [
  'One step',
  'Code',
  'Slope',
  'Neuron',
  'Why',
  'Distributions',
  'Spectrum',
  'Seeds',
  'Landscape',
  'Numbers',
];

/** What of `names` does not lie wholly in the window. @param {Page} page @param {string[]} names */
const outOfSight = (page, names) =>
  page.evaluate(
    (selectors) =>
      selectors.flatMap((name) => {
        const { left, top, right, bottom } = document.querySelector(name).getBoundingClientRect();
        const isIn = top >= 0 && left >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1 && bottom > top;
        return isIn ? [] : [`${name} from ${Math.round(top)} to ${Math.round(bottom)}`];
      }),
    names,
  );

/** Pixels of the bars' axis for each power of ten. @param {Page} page */
const pixelsPerDecade = (page) =>
  page.evaluate(() => {
    const labels = [...document.querySelectorAll('#bars .grid text')].map((text) => ({
      y: text.getBoundingClientRect().y,
      power: Math.log10(
        Number(
          (text.textContent ?? '').replace(
            /10([⁻⁰¹²³⁴-⁹]+)/,
            (/** @type {string} */ _, /** @type {string} */ digits) =>
              `1e${[...digits].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('')}`,
          ),
        ),
      ),
    }));
    const [one, other] = [labels[0], labels[labels.length - 1]];
    return Math.abs((one.y - other.y) / (one.power - other.power));
  });

for (const [width, height] of [
  [1280, 720],
  [1366, 768],
  [1440, 900],
]) {
  testPage(`all that leads is in sight: ${width} × ${height}`, { viewport: { width, height } }, async ({ page }) => {
    assert.deepEqual(await outOfSight(page, LEADS), []);
    assert.ok((await boxOf(page.locator('#toolbar'))).height < 60, 'the bar at the top is one row');
    assert.ok((await pixelsPerDecade(page)) >= 16, 'twice as high as 80 px for ten powers of ten');
  });
}

testPage(
  'a small phone’s first screen: Train, the surface, the choice of the activation, the bars',
  { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  async ({ page }) => {
    assert.deepEqual(
      await outOfSight(page, ['.train', '.headline', '.guide-next', '.plot-surface', '#activation']),
      [],
    );
    const shown = await page.evaluate(() => {
      const bars = [...document.querySelectorAll('#bars rect.bar')].map((bar) => bar.getBoundingClientRect());
      return bars.every(({ top, bottom }) => top < innerHeight && bottom <= innerHeight + 1);
    });
    assert.ok(shown, 'every bar ends on it');
    assert.deepEqual(await outOfSight(page, ['.cause']), [], 'why stands under what is said');
    const reason = page.getByRole('button', { name: 'The whole reason' });
    const heightOfCause = async () => (await boxOf(page.locator('.cause'))).height;
    const oneLine = await heightOfCause();
    await reason.tap();
    await until(async () => (await heightOfCause()) > 1.9 * oneLine, 'a tap to open the whole reason');
    assert.equal(await reason.getAttribute('aria-expanded'), 'true');
    await reason.press('Enter');
    assert.equal(await heightOfCause(), oneLine, 'and the keyboard closes it');
    await page.locator('#tab-slope').tap();
    await page.locator('#panel-slope .chart-holder').waitFor();
    await until(
      () =>
        page.evaluate(() => {
          const [tab, panel] = ['#tab-slope', '#panel-slope'].map((name) =>
            document.querySelector(name).getBoundingClientRect(),
          );
          return panel.top >= tab.bottom - 1 && panel.top < 200;
        }),
      'a tab to open under itself, in sight',
    );
    await page.keyboard.press('p');
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.waitForFunction(() => 'presenting' in document.documentElement.dataset);
    assert.equal(await wide(), 360, 'the clean view is no wider than the phone');
  },
);

/** Opens a panel, and waits until it has all that it computes. @param {Page} page @param {string} name */
async function openWholly(page, name) {
  await page.getByRole('tab', { name, exact: true }).click();
  const panel = page.getByRole('tabpanel', { name });
  await until(async () => !/^(Loading…)?$/.test(await textOf(panel)), `the panel ${name}`);
  if (name === 'Seeds') await page.locator('.seeds-status[data-seconds]').waitFor();
  if (name === 'Landscape') await page.locator('.landscape-status', { hasText: 'losses' }).waitFor();
  await settle(page);
  await frames(page, 3);
}

testPage(
  'what is opened lies in the window, and nothing else moves',
  { viewport: { width: 1280, height: 720 } },
  async ({ page }) => {
    const places = () =>
      page.evaluate(() =>
        ['.card.network', '.card.plot', '.card.loss', '#controls', '.headline', '.story'].map((name) => {
          const { left, top, width, height } = document.querySelector(name).getBoundingClientRect();
          return `${name} ${[left, name === '#controls' ? 0 : top + scrollY, width, height].map(Math.round).join()}`;
        }),
      );
    const before = await places();
    for (const name of TABS) {
      await page.evaluate(() => scrollTo(0, 0));
      await openWholly(page, name);
      const { top, bottom, room } = await page.evaluate(() => {
        const box = document.querySelector('#panels').getBoundingClientRect();
        const bar = document.querySelector('#toolbar').getBoundingClientRect().bottom;
        return { top: box.top - bar, bottom: innerHeight - box.bottom, room: innerHeight - bar - box.height };
      });
      assert.ok(top >= -1 && (bottom >= -1 || room < 0), `${name}: ${top} under the bar, ${bottom} over the end`);
      assert.deepEqual(await places(), before, name);
    }
  },
);

testPage(
  'on a desk every panel has room, so that the tabs stay under the pointer',
  { viewport: { width: 1440, height: 900 } },
  async ({ page }) => {
    for (const name of TABS) {
      await openWholly(page, name);
      assert.ok((await page.evaluate(() => scrollY)) <= 1, name);
    }
  },
);

for (const width of [1280, 1366, 1440, 1920])
  testPage(`at ${width} px a longer verdict moves nothing`, { viewport: { width, height: 800 } }, async ({ page }) => {
    await settle(page);
    await frames(page, 3); // the charts fit themselves in
    const top = async () => (await boxOf(page.locator('.card.network'))).y;
    const before = await top();
    const headline = page.locator('.headline');
    const line = (await boxOf(headline)).height;
    // Written by hand: the longest that a run of eight layers led to.
    await headline.evaluate((element) => {
      element.textContent = 'Layer 1 has all but stopped learning: it gets 1/480\u202f000 of the gradient.';
    });
    await page.locator('.cause').evaluate((element) => {
      element.textContent =
        'A vanishing gradient, compared with that of layer 9. Each layer passes back ×0.20 on average, eight times: ' +
        'σ′(z) gives ×0.23 (never above ¼), the weights ×0.87. The loss has stayed near 0.68 since step 0.';
    });
    assert.equal((await boxOf(headline)).height, line, 'one line');
    assert.equal(await top(), before);
  });

testPage(
  'a unit under the pointer is enlarged, other links are dimmed, and its numbers stand under the network',
  async ({ page }) => {
    const stage = await boxOf(page.locator('.net-stage'));
    const x = await page.locator('.net-column').nth(3).getAttribute('data-x');
    await page.mouse.move(stage.x + Number(x), stage.y + 40);
    await page.mouse.move(stage.x + Number(x), stage.y + stage.height / 2 + 14);
    const readout = page.locator('.net-readout');
    await until(
      async () => (await readout.isVisible()) && /layer 3, unit/.test((await readout.textContent()) ?? ''),
      'its numbers',
    );
    await until(
      () => page.locator('.net-links').evaluate((links) => Number(getComputedStyle(links).opacity) < 0.2),
      'the links to be dimmed',
    );
    const box = await boxOf(readout);
    assert.ok(box.y >= stage.y + stage.height, 'not over what is read');
    const enlarged = await page.locator('.net-marks').evaluate(
      (element, middle) => {
        const canvas = /** @type {HTMLCanvasElement} */ (element);
        const ratio = canvas.width / canvas.clientWidth;
        const row = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(
          Math.round((middle.x - 60) * ratio),
          Math.round(middle.y * ratio),
          Math.round(120 * ratio),
          1,
        ).data;
        return row.filter((value, i) => i % 4 === 3 && value === 255).length / ratio;
      },
      { x: Number(x), y: stage.height / 2 + 14 },
    );
    assert.ok(enlarged > 55, `${enlarged} px of its picture`);
  },
);

testPage(
  'the clean view: by key and button, in type of 1.5 times the size, stepped by a presenter',
  { viewport: { width: 1280, height: 720 } },
  async ({ page }) => {
    const letters = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const usual = await letters();
    await page.keyboard.press('p');
    await until(async () => (await letters()) > 1.45 * usual, 'larger letters');
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [3840, 2160],
    ]) {
      await page.setViewportSize({ width, height });
      await frames(page, 4);
      assert.deepEqual(
        await outOfSight(page, ['.headline', '.net-stage', '#bars .chart', '.plot-surface']),
        [],
        `${width} px`,
      );
      const end = await page.evaluate(() => {
        const ends = ['.card.panels', '.card.plot'].map((name) => document.querySelector(name).getBoundingClientRect());
        return {
          right: ends[1].right / innerWidth,
          bottom: Math.max(...ends.map(({ bottom }) => bottom)) / innerHeight,
        };
      });
      assert.ok(end.right > 0.95 && end.bottom > 0.9, `it fills the window: ${JSON.stringify(end)}`);
    }
    assert.ok(await page.locator('#controls').isHidden());
    await page.keyboard.press('PageDown');
    await until(async () => (await step(page)) > 50, 'the first step to train');
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.keyboard.press('Escape');
    await until(async () => (await letters()) < 20, 'the usual view');
    await press(page, 'Present');
    assert.equal(await page.locator('.present').getAttribute('aria-pressed'), 'true');
  },
);
