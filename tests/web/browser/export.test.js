// @ts-check
/** What is saved holds the numbers that the page shows. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import {
  attributeOf,
  choose,
  layers,
  notice,
  press,
  settle,
  step,
  textOf,
  trainUntil,
  type,
  until,
  useBrowser,
} from './harness.js';

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

/** Reads an SVG in a page that has no style sheet and, unlike the program's, no policy against parsing. */
async function inspect(/** @type {Page} */ page, /** @type {string} */ text) {
  const blank = await page.context().newPage();
  const found = await blank.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    const all = [...parsed.querySelectorAll('*')];
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? '',
      names: [...new Set(all.map((element) => element.localName))],
      bars: [...parsed.querySelectorAll('rect')]
        .filter((rect) => rect.getAttribute('rx'))
        .map((rect) => ({ fill: rect.getAttribute('fill'), height: Number(rect.getAttribute('height')) })),
      texts: [...parsed.querySelectorAll('text')].map((element) => element.textContent),
      images: [...parsed.querySelectorAll('image')].map((image) => image.getAttribute('xlink:href')?.slice(0, 22)),
      classes: all.filter((element) => element.hasAttribute('class')).length,
    };
  }, text);
  await blank.close();
  return found;
}

testPage(
  'the bars as SVG stand alone: drawn bars, resolved colours, no class, and where they come from',
  async ({ page }) => {
    const file = await save(page, 'Gradient per layer', 'Picture (SVG)');
    const text = file.bytes.toString();
    assert.ok(!/var\(--|currentcolor/i.test(text));
    const found = await inspect(page, text);
    assert.equal(found.error, '');
    assert.equal(found.classes, 0);
    // The one more is the sign of the legend.
    const bars = found.bars.slice(-9);
    assert.equal(found.bars.length, 10);
    assert.ok(
      bars.every(({ fill }) => /^#/.test(fill ?? '')),
      JSON.stringify(bars),
    );
    // The higher the signal, the higher the bar, on the same axis.
    const signals = (await layers(page)).map(({ signal }) => Math.log10(signal));
    const [first, last] = [0, 8].map((i) => bars[i].height),
      slope = (last - first) / (signals[8] - signals[0]);
    bars.forEach(({ height }, i) =>
      assert.ok(Math.abs(height - first - slope * (signals[i] - signals[0])) < 0.1, `bar ${i + 1}: ${height}`),
    );
    for (const words of ['Gradient per layer: Signal', 'Layer', 'Signal, size of ∂loss/∂z'])
      assert.ok(found.texts.includes(words), `${words} in ${found.texts}`);
    for (const part of ['Sigmoid', 'Seed 1', 'step 0', 'Backprop Playground'])
      assert.ok(
        found.texts.some((/** @type {string} */ line) => line.includes(part)),
        `${part} in ${found.texts}`,
      );
  },
);

testPage('the boundary as SVG has its surface as an image, the axes and classes as words', async ({ page }) => {
  const found = await inspect(page, (await save(page, 'Decision boundary', 'Picture (SVG)')).bytes.toString());
  assert.equal(found.error, '');
  assert.ok(
    found.images.length >= 1 && found.images.every((href) => href === 'data:image/png;base64,'),
    String(found.images),
  );
  for (const words of ['x', 'y', 'orange', 'blue'])
    assert.ok(found.texts.includes(words), `${words} in ${found.texts}`);
});

// What the others are drawn of is tested without a browser (tests/web/unit/views/shared/figures/).
for (const title of ['Decision boundary', 'The network']) {
  testPage(
    `${title} as PNG: a picture of many colours, finer than the page`,
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
    (await inspect(page, (await save(page, 'Landscape', 'Picture (SVG)')).bytes.toString())).images.length === 2,
    'the map, and the colours of its legend',
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
  assert.ok(images.length >= 2 && texts.includes('A') && texts.includes('B'), `${images.length} canvases, ${texts}`);
  assert.deepEqual(
    rowsOf(await save(page, 'Gradient per layer', 'Numbers (CSV)')).map(([side]) => side),
    ['run', ...'A'.repeat(9), ...'B'.repeat(9)],
  );
  const one = await save(page, 'The network', 'PyTorch script of A (.py)'),
    other = await save(page, 'The network', 'PyTorch script of B (.py)');
  assert.deepEqual([one.name, other.name], ['backprop-experiment-a.py', 'backprop-experiment-b.py']);
  assert.notEqual(one.bytes.toString(), other.bytes.toString());
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

testPage(
  'the dialog saves any figure at a chosen size, light from the dark page, and everything as one zip',
  { colorScheme: 'dark' },
  async ({ page }) => {
    await trained(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Figures and numbers…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Figures and numbers' });
    const saved = async (/** @type {string} */ name) => {
      const button = dialog.getByRole('button', { name, exact: true });
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    // A panel that was never opened.
    await dialog.getByLabel('Figure').selectOption({ label: 'Spectrum' });
    await dialog.getByLabel('Size').selectOption({ label: 'Pixels of your choice' });
    await dialog.getByLabel('Width, pixels').fill('900');
    await dialog.getByLabel('Height, pixels').fill('500');
    const png = (await saved('Save PNG')).bytes;
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [900, 500]);
    const svg = (await saved('Save SVG')).bytes.toString();
    assert.match(svg, /^<\?xml[^]*<svg [^>]*width="900" height="500"[^]*<rect width="900" height="500" fill="#ffffff"/);
    const zip = await saved('Save everything as one zip');
    const files = unzipSync(zip.bytes);
    for (const file of ['decision-boundary', 'network', 'loss', 'spectrum', 'slope'])
      for (const ending of ['svg', 'png']) assert.ok(files[`figures/${file}.${ending}`]?.length > 500, file);
    const losses = strFromU8(files['numbers/loss.csv']).split('\r\n');
    assert.ok(losses.length > 3 && losses[0] === 'run,step,train loss,test loss', losses[0]);
    assert.match(strFromU8(files['README.txt']), /ReLU[^]*Backprop Playground[^]*#v=\d[^]*figures\/loss\.svg/);
    for (const file of ['experiment.json', 'weights.npz', 'pytorch.py']) assert.ok(files[file]?.length > 100, file);
    await page.keyboard.press('Escape');
    assert.equal(await dialog.count(), 0);
  },
);

testPage('a run is recorded as a video that plays, and a second recording is thrown away', async ({ page }) => {
  const record = async () => {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Record a video', exact: true }).click();
    await page.getByRole('region', { name: 'Recording' }).waitFor();
  };
  await record();
  await trainUntil(page, async () => (await step(page)) > 300, 'some steps');
  await until(async () => !(await textOf(page.getByRole('timer'))).startsWith('Recording 0:00'), 'a second');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Stop and save' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'backprop-recording.webm');
  const file = await readFile(await download.path());
  assert.deepEqual([...file.subarray(0, 4)], [0x1a, 0x45, 0xdf, 0xa3]);
  // The page itself plays no media: its policy forbids it.
  const other = await page.context().newPage();
  const played = await other.evaluate(async (data) => {
    const video = document.createElement('video'),
      canvas = document.createElement('canvas');
    const frame = () => {
      canvas.getContext('2d')?.drawImage(video, 0, 0, 300, 150);
      return canvas.toDataURL();
    };
    video.muted = true;
    video.src = `data:video/webm;base64,${data}`;
    await new Promise((done) => video.addEventListener('loadeddata', done));
    const first = frame();
    let differs = false;
    // A busy machine records few pictures, and where they lie is not known.
    for (let part = 1; part <= 40 && !differs; part++) {
      video.currentTime = (video.duration * part) / 40;
      await new Promise((done) => video.addEventListener('seeked', done, { once: true }));
      differs = frame() !== first;
    }
    return { duration: video.duration, width: video.videoWidth, differs };
  }, file.toString('base64'));
  await other.close();
  assert.ok(played.duration >= 1 && played.duration < 60, `${played.duration} s`);
  assert.deepEqual([played.width, played.differs], [1280, true]);

  await record();
  await page.getByRole('button', { name: 'Discard' }).click();
  await until(async () => (await page.getByRole('region', { name: 'Recording' }).count()) === 0, 'its end');
});

testPage('nothing that saves is loaded before a menu opens', async ({ page, requests }) => {
  const count = requests.length;
  await menu(page, 'Loss').click();
  await page.getByRole('menu').waitFor();
  assert.ok(requests.length > count);
});

testPage(
  'the experiment is saved as a PyTorch script with the page’s own numbers, and as a notebook',
  async ({ page }) => {
    await settle(page);
    const script = await save(page, 'The network', 'PyTorch script (.py)');
    assert.equal(script.name, 'backprop-experiment.py');
    const signal =
      /^SIGNAL = \[([^\]]*)\]/m.exec(script.bytes.toString())?.[1].split(',').slice(0, 9).map(Number) ?? [];
    const shown = (await layers(page)).map((layer) => layer.signal);
    assert.equal(signal.length, shown.length);
    // The page computes in single precision, the script in double.
    signal.forEach((value, i) => assert.ok(Math.abs(value / shown[i] - 1) < 1e-5, `${value}, ${shown[i]}`));
    const notebook = await save(page, 'The network', 'PyTorch notebook (.ipynb)');
    assert.equal(notebook.name, 'backprop-experiment.ipynb');
    assert.equal(JSON.parse(notebook.bytes.toString()).nbformat, 4);
  },
);

testPage(
  'results of an exported script are opened in the panel of seeds; what is none is refused',
  async ({ page }) => {
    await page.getByRole('tab', { name: 'Seeds', exact: true }).click();
    const run = (/** @type {number} */ seed, /** @type {number} */ rate) => ({
      seed,
      changes: { learning_rate: rate },
      steps: [0, 500],
      train: [0.7, rate],
      test: [0.8, null],
      signal: [1e-3, 1],
      'batch gradient': [1, 1],
      accuracy: 1,
      diverged: null,
    });
    const file = { format: 'backprop-playground-results', version: 1, runs: [run(1, 0.25), run(1, 0.5), run(2, 0.25)] };
    const open = (/** @type {string} */ text) =>
      page
        .locator('.seeds-form input[type=file]')
        .setInputFiles({ name: 'results.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const status = page.locator('.seeds-status'),
      summary = page.locator('.seeds-summary p');
    await open('{}');
    await until(
      async () => (await notice(page)) === 'results.json is no results file of an exported script.',
      'a sentence',
    );
    await open(JSON.stringify(file));
    await until(async () => (await status.textContent()) === '3 runs of results.json.', 'the runs');
    assert.equal(await attributeOf(summary, 'data-train'), '0.25');
    assert.match((await summary.textContent()) ?? '', /^2 of 2 learned/);
    await page.getByLabel('Values').selectOption('learning_rate 0.5');
    assert.equal(await attributeOf(summary, 'data-train'), '0.5');
  },
);

testPage(
  'weights are saved, opened as those of a run that begins, and undo brings back the one before',
  async ({ page }) => {
    await trained(page);
    const before = await step(page),
      saved = await save(page, 'The network', 'Weights for NumPy (.npz)');
    assert.equal(saved.name, `backprop-weights-step-${before}.npz`);
    await page
      .locator('.import-file')
      .setInputFiles({ name: 'mine.npz', mimeType: 'application/octet-stream', buffer: saved.bytes });
    await until(async () => (await step(page)) === 0, 'another run');
    assert.match(await notice(page), /begins with the weights of mine\.npz/);
    await settle(page);
    const again = await save(page, 'The network', 'Weights for NumPy (.npz)');
    assert.ok(again.bytes.equals(saved.bytes), 'the same numbers');
    await press(page, 'Undo weights from mine.npz');
    await until(async () => (await step(page)) === before, 'the run before');
  },
);
