// @ts-check
/** What is saved holds the numbers that the page shows. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { attributeOf, choose, layers, settle, step, trainUntil, type, until, useBrowser } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const menu = (/** @type {Page} */ page, /** @type {string} */ title) =>
  page.getByRole('button', { name: `Save “${title}”`, exact: true });

/** Saves a figure by its menu. @returns {Promise<{name: string, bytes: Buffer}>} */
async function save(/** @type {Page} */ page, /** @type {string} */ title, /** @type {string} */ item) {
  await menu(page, title).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const rowsOf = (/** @type {{bytes: Buffer}} */ { bytes }) =>
  bytes
    .toString()
    .trimEnd()
    .split('\r\n')
    .map((/** @type {string} */ line) => line.split(','));

async function trained(/** @type {Page} */ page) {
  await choose(page, 'ReLU');
  await trainUntil(page, async () => (await step(page)) > 200, 'some steps');
  await settle(page);
}

testPage('the numbers of the bars are those of the table, to the last digit', async ({ page }) => {
  await trained(page);
  const file = await save(page, 'Gradient per layer', 'Numbers (CSV)');
  assert.match(file.name, /^backprop-gradient-per-layer-step-\d+\.csv$/);
  const [header, ...rows] = rowsOf(file);
  const shown = await layers(page);
  assert.equal(rows.length, shown.length);
  rows.forEach((row, /** @type {number} */ i) => {
    for (const [title, value] of Object.entries(shown[i])) {
      const saved = row[header.indexOf(title)];
      assert.ok(
        saved !== undefined && Object.is(saved === '' ? NaN : Number(saved), value),
        `layer ${i + 1}, ${title}: ${saved} is ${value}`,
      );
    }
  });
});

testPage('the losses and the points are saved as they are', async ({ page }) => {
  await trained(page);
  const losses = rowsOf(await save(page, 'Loss', 'Numbers (CSV)'));
  const now = losses.filter(([run]) => run === 'now');
  const steps = now.map((row) => Number(row[1]));
  assert.ok(
    steps.every((/** @type {number} */ at, /** @type {number} */ i) => i === 0 || at > steps[i - 1]) &&
      steps[steps.length - 1] <= (await step(page)),
    'in order, up to this step',
  );
  assert.ok(
    losses.some(([run]) => run === 'Sigmoid'),
    'the run before too',
  );
  const points = rowsOf(await save(page, 'Decision boundary', 'Points (CSV)'));
  assert.equal(points.length, 151);
  assert.equal(points.filter((row) => row[4] === 'train').length, 75);
  const cells = rowsOf(await save(page, 'Decision boundary', 'Output over the plot (CSV)'));
  const side = Math.sqrt(cells.length - 1);
  assert.ok(Number.isInteger(side) && side >= 16, `${cells.length - 1} cells are a square`);
});

/** Reads an SVG in a page without any style sheet. */
const inspect = (/** @type {Page} */ page, /** @type {string} */ text) =>
  page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    const all = [...parsed.querySelectorAll('*')];
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? '',
      names: [...new Set(all.map((element) => element.localName))],
      bars: [...parsed.querySelectorAll('rect')]
        .filter((rect) => rect.getAttribute('rx'))
        .map((rect) => ({ fill: rect.getAttribute('fill'), height: Number(rect.getAttribute('height')) })),
      texts: [...parsed.querySelectorAll('text')].map((element) => element.textContent),
      images: [...parsed.querySelectorAll('image')].map((image) => image.getAttribute('href')?.slice(0, 22)),
      classes: all.filter((element) => element.hasAttribute('class')).length,
    };
  }, text);

testPage('the bars as SVG stand alone: drawn bars, resolved colours, no class', async ({ page }) => {
  const file = await save(page, 'Gradient per layer', 'Picture (SVG)');
  const text = file.bytes.toString();
  assert.ok(!/var\(--|currentcolor/i.test(text));
  const found = await inspect(page, text);
  assert.equal(found.error, '');
  assert.equal(found.classes, 0);
  assert.equal(found.bars.length, 9);
  assert.ok(
    found.bars.every(({ fill }) => /^rgb\(/.test(fill ?? '')),
    JSON.stringify(found.bars),
  );
  const drawn = await page
    .locator('#bars svg.chart g rect')
    .evaluateAll((rects) => rects.map((rect) => Number(rect.getAttribute('height'))));
  assert.deepEqual(
    found.bars.map(({ height }) => height),
    drawn,
  );
  assert.ok(
    found.texts.some((/** @type {string} */ line) => line.includes('Sigmoid')) &&
      found.texts.includes('Gradient per layer'),
  );
});

testPage('the boundary as SVG has its surface as an image, the axes as words', async ({ page }) => {
  const found = await inspect(page, (await save(page, 'Decision boundary', 'Picture (SVG)')).bytes.toString());
  assert.equal(found.error, '');
  assert.ok(
    found.images.length >= 2 && found.images.every((href) => href === 'data:image/png;base64,'),
    String(found.images),
  );
  assert.ok(found.texts.includes('x') && found.texts.includes('y'));
});

for (const title of [
  'Decision boundary',
  'The network',
  'Gradient per layer',
  'Loss',
  'Gradient signal, layer by layer, over the run',
]) {
  testPage(
    `${title} as PNG: a picture of many colours, twice as fine as the page`,
    { colorScheme: 'dark' },
    async ({ page }) => {
      const { bytes, name } = await save(page, title, 'Picture (PNG)');
      assert.match(name, /\.png$/);
      const { width, colours } = await page.evaluate(async (data) => {
        const bitmap = await createImageBitmap(
          new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))], { type: 'image/png' }),
        );
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
        context.drawImage(bitmap, 0, 0);
        const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
        return { width: bitmap.width, colours: new Set(pixels).size };
      }, bytes.toString('base64'));
      assert.ok(width > 600 && colours > 30, `${width} wide, ${colours} colours`);
    },
  );
}

testPage('the figures of the closer look are saved with their words and numbers', async ({ page }) => {
  await trained(page);
  const shown = await layers(page);
  await page.getByRole('tab', { name: 'Why' }).click();
  await page.locator('#factors .factor').first().waitFor();
  const factors = rowsOf(await save(page, 'Why', 'Numbers (CSV)')).slice(1);
  assert.deepEqual(
    factors.map((row) => Number(row[2])),
    shown.map(({ signal }) => signal),
  );

  await page.getByRole('tab', { name: 'Distributions' }).click();
  await page.locator('.histograms figure').nth(8).waitFor();
  const { texts, error } = await inspect(page, (await save(page, 'Distributions', 'Picture (SVG)')).bytes.toString());
  assert.equal(error, '');
  for (const words of ['Layer 1', 'Layer 9, output', 'Update ratio', 'Dead units'])
    assert.ok(texts.includes(words), `${words} in ${texts}`);
  const total = Number(await attributeOf(page.locator('.histograms figure').first(), 'data-total'));
  const bins = rowsOf(await save(page, 'Distributions', 'Numbers (CSV)')).filter(
    ([layer, quantity]) => layer === '1' && quantity === 'dz',
  );
  assert.equal(
    bins.reduce((/** @type {number} */ sum, row) => sum + Number(row[4]), 0),
    total,
  );

  await page.getByRole('tab', { name: 'Spectrum' }).click();
  const values = rowsOf(await save(page, 'Spectrum', 'Numbers (CSV)'));
  assert.equal(values.filter(([layer]) => layer === '2').length, 8);

  await page.getByRole('tab', { name: 'Landscape' }).click();
  await page.getByRole('combobox', { name: 'Grid' }).selectOption('21');
  await page.getByRole('button', { name: 'Compute' }).click();
  await page.locator('.landscape-shares[data-points]').waitFor();
  await page.locator('.landscape progress').waitFor({ state: 'hidden' });
  assert.equal(rowsOf(await save(page, 'Landscape', 'Numbers (CSV)')).length, 21 * 21 + 1);
  assert.ok(
    (await inspect(page, (await save(page, 'Landscape', 'Picture (SVG)')).bytes.toString())).images.length === 1,
  );
});

testPage('several seeds are saved run by run, as the table has them', async ({ page }) => {
  await page.getByRole('tab', { name: 'Seeds', exact: true }).click();
  await page.getByRole('spinbutton', { name: 'Updates each' }).fill('100');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('.seeds-status[data-seconds]').waitFor();
  const shown = await page
    .locator('.seeds-result tbody tr')
    .evaluateAll((rows) =>
      /** @type {HTMLTableRowElement[]} */ (rows).map((row) =>
        [...row.cells].slice(0, 3).map((cell) => Number(cell.dataset.value ?? cell.textContent)),
      ),
    );
  assert.equal(shown.length, 10);
  const [header, ...rows] = rowsOf(await save(page, 'Seeds', 'Numbers (CSV)'));
  assert.deepEqual(header.slice(1), ['Seed', 'step', 'train loss', 'test loss']);
  const last = rows.filter((row) => row[2] === '100').map((row) => [row[1], row[3], row[4]].map(Number));
  assert.deepEqual(last, shown, 'after the last update');
  assert.ok(rows.length > 2 * last.length, 'and on the way there');
});

testPage('of two networks both boundaries and both rows of bars are saved', async ({ page }) => {
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('#twin-plot .plot-surface').waitFor();
  await settle(page);
  const { images, texts } = await inspect(
    page,
    (await save(page, 'Decision boundary', 'Picture (SVG)')).bytes.toString(),
  );
  assert.ok(images.length >= 4 && texts.includes('A') && texts.includes('B'), `${images.length} canvases, ${texts}`);
  assert.deepEqual(
    rowsOf(await save(page, 'Gradient per layer', 'Numbers (CSV)')).map(([side]) => side),
    ['run', ...'A'.repeat(9), ...'B'.repeat(9)],
  );
});

testPage('a network too large to be drawn link by link has all its weights in the file', async ({ page }) => {
  await type(page, 'Hidden layers', 6);
  await type(page, 'Units per layer', 64);
  await until(async () => (await layers(page)).length === 7, 'the large network');
  await settle(page);
  const rows = rowsOf(await save(page, 'The network', 'Weights and biases (CSV)'));
  assert.equal(rows.length, 1 + 64 * 3 + 5 * 64 * 65 + 65);
  assert.ok(rows.slice(1).every((row) => Number.isFinite(Number(row[3])) && row[3] !== ''));
});

testPage('the menu works by keyboard, and gives the focus back', async ({ page }) => {
  const button = menu(page, 'Loss');
  await button.focus();
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await until(async () => (await focused()) === 'Picture (SVG)', 'the first item');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), 'Numbers (CSV)');
  await page.keyboard.press('Home');
  await page.keyboard.press('n');
  assert.equal(await focused(), 'Numbers (CSV)');
  await page.keyboard.press('s');
  assert.equal(await step(page), 0, 'the page’s shortcuts rest meanwhile');
  await page.keyboard.press('Escape');
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.keyboard.press('Enter');
      await until(async () => (await focused()) === 'Picture (SVG)', 'the first item');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
    })(),
  ]);
  assert.match(download.suggestedFilename(), /\.csv$/);
  assert.ok(await button.evaluate((element) => element === document.activeElement));
});

testPage('nothing that saves is loaded before a menu opens', async ({ page, requests }) => {
  const count = requests.length;
  await menu(page, 'Loss').click();
  await page.getByRole('menu').waitFor();
  assert.ok(requests.length > count);
});
