// @ts-check
/// <reference lib="dom" />
/** The pages of a lesson for a class: the teacher's, the worksheet with the figures of the page, and the lesson on a projector. */
import assert from 'node:assert/strict';
import {
  attributeOf,
  choose,
  exactly,
  PHONE,
  press,
  settle,
  stats,
  step,
  storedText,
  textOf,
  trainUntil,
  until,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const paper = (/** @type {Page} */ page) => page.locator('.sheet-paper');

/** The sizes of the pages on paper, in points. @param {Page} page */
async function printed(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box]) => box.trim().split(/\s+/).slice(2).map(Number));
}

testPage(
  'the teacher’s page has what was asked, what is right and a way to each step',
  { path: '?lesson=training-loop&as=teacher' },
  async ({ page }) => {
    const text = await textOf(paper(page));
    for (const part of [
      'Goal:',
      'For teaching',
      'Has the network become better after Backward?',
      'No. Not one weight has changed.',
      'Right if trainLoss == begin.trainLoss',
      'Sources',
    ])
      assert.ok(text.includes(part), part);
    assert.equal(await paper(page).locator('.page-step').count(), 5);
    const link = paper(page).getByRole('link', { name: 'Open this step' }).nth(1);
    assert.match(await attributeOf(link, 'href'), /\?lesson=training-loop&step=2$/);
    const sizes = await printed(page);
    assert.ok(
      sizes.length > 1 && sizes.every(([width, height]) => Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2),
      `${sizes}`,
    );
    await link.click();
    assert.equal(await page.locator('dialog').count(), 0);
    await page.getByRole('complementary', { name: 'Lesson: The loop' }).getByText('Step 2 of 5').waitFor();
  },
);

testPage('its numbers are those of the teacher’s own run', { path: '?lesson=training-loop' }, async ({ page }) => {
  await page.getByRole('radio', { name: 'No. Not one weight has changed.' }).check();
  await press(page, 'This is what I expect');
  await page.locator('.lesson-why').waitFor();
  await page.goto(`${new URL(page.url()).origin}/?lesson=training-loop&as=teacher`);
  await paper(page).getByText('right in your run').waitFor();
  assert.match(await textOf(paper(page).locator('.page-step').first()), /The loss is 0\.\d+, to the last digit/);
});

testPage('a worksheet is made on the page’s own engine, and all comes back', async ({ page }) => {
  await page.getByRole('tab', { name: 'Distributions' }).click();
  await choose(page, 'Tanh');
  await trainUntil(page, async () => (await step(page)) > 30, 'some steps');
  await choose(page, 'ReLU');
  await page.keyboard.press('Control+z');
  await settle(page);
  await until(() => storedText(page), 'the experiment to be stored');
  const all = async () => ({
    ...{
      layers: await exactly(page),
      stats: await stats(page),
      stored: (await storedText(page))?.replace(/"kept":\d+/, ''),
      address: page.url(),
    },
    undo: await attributeOf(page.locator('#toolbar .history button').first(), 'title'),
    redo: await attributeOf(page.locator('#toolbar .history button').nth(1), 'title'),
    tab: await textOf(page.getByRole('tab', { selected: true })),
    entries: await page.evaluate(() => history.length),
  });
  const before = await all();
  await press(page, 'Lessons');
  await page.locator('.lesson-items > li', { hasText: 'The loop' }).getByRole('button', { name: 'Worksheet' }).click();
  await paper(page).getByText('Name:').waitFor();
  assert.equal(await paper(page).locator('figure > svg').first().locator('title').textContent(), 'The network');
  assert.equal(await paper(page).locator('.page-chart').count(), 1, 'axes for the curve');
  assert.match(await textOf(paper(page)), /its loss is _____/);
  const sizes = await printed(page);
  assert.ok(
    sizes.every(([width, height]) => width < height),
    'it is printed upright',
  );
  await press(page, 'Close');
  await settle(page);
  assert.deepEqual(await all(), before);
});

testPage(
  'a worksheet that is cancelled leaves all as it was',
  { viewport: PHONE, hasTouch: true, path: '?lesson=training-loop&as=worksheet', measured: false },
  async ({ page }) => {
    await page.locator('.page-making').getByRole('button', { name: 'Cancel' }).click();
    await until(async () => (await page.locator('dialog').count()) === 0, 'the sheet to be gone');
    await settle(page);
    assert.equal(await page.locator('#toolbar .history button').first().isDisabled(), true, 'there is nothing to undo');
  },
);

testPage('in a frame a lesson is opened by the link, and tells each outcome', async ({ page, url }) => {
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { id: 'framed', src });
    Object.assign(frame.style, { position: 'fixed', inset: '0', zIndex: '99', width: '800px', height: '600px' });
    /** @type {object[]} */
    const told = [];
    Object.assign(window, { told });
    const ask = (/** @type {object} */ request) =>
      frame.contentWindow?.postMessage({ protocol: 'backprop-playground', version: 1, ...request }, '*');
    addEventListener('message', ({ data }) => {
      if (data.type === 'ready') {
        ask({ id: 1, type: 'hello' });
        ask({ id: 2, type: 'subscribe', events: ['lesson'] });
      }
      if (data.event === 'lesson') told.push(data.data);
    });
    document.body.append(frame);
  }, `${url}#embed=run,plot,verbs&lesson=training-loop`);
  const frame = page.frameLocator('#framed');
  await frame.getByRole('radio', { name: 'No. Not one weight has changed.' }).check();
  await frame.getByRole('button', { name: 'This is what I expect' }).click();
  const told = () => page.evaluate(() => /** @type {any} */ (window).told);
  const [event] = await until(async () => ((await told()).length > 0 ? told() : null), 'the outcome to be told');
  const { lesson, step: key, at, of, guess, isRight, values } = event;
  assert.deepEqual(
    { lesson, key, at, of, guess, isRight },
    { lesson: 'training-loop', key: 'verbs', at: 1, of: 5, guess: 2, isRight: true },
  );
  assert.ok(values.trainLoss > 0);
});

testPage(
  'on a projector PageDown and PageUp step through the lesson',
  { path: '?lesson=training-loop', viewport: { width: 1280, height: 720 } },
  async ({ page }) => {
    const where = page.locator('.lesson-where');
    await where.getByText('Step 1 of 5').waitFor();
    await page.keyboard.press('p');
    await page.keyboard.press('PageDown');
    await where.getByText('Step 2 of 5').waitFor();
    // The step is drawn once the page has what it begins with.
    const sizeOf = (/** @type {Element} */ element) => parseFloat(getComputedStyle(element).fontSize);
    await until(async () => (await page.locator('.lesson-step').evaluate(sizeOf)) >= 20, 'letters of 20 px');
    await page.keyboard.press('PageUp');
    await where.getByText('Step 1 of 5').waitFor();
  },
);
