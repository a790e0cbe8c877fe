// @ts-check
/** Several classes and regression: what is drawn and said is what the computation has. */
import assert from 'node:assert/strict';
import { dataConfig, runConfig } from '../../../web/experiment/core-config.js';
import { loadModule, succeed } from '../../wasm/load.js';
import {
  answered,
  attributeOf,
  choose,
  notice,
  openFile,
  plotFrame,
  pointStatus,
  press,
  readNumber,
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

/** Keeps the last picture that the worker sent, as it was sent. */
const listen = {
  before: (/** @type {Page} */ page) =>
    page.addInitScript(() => {
      const { Worker: Original } = window;
      window.Worker = class extends Original {
        /** @param {string|URL} url @param {WorkerOptions} [options] */
        constructor(url, options) {
          super(url, options);
          this.addEventListener('message', ({ data }) => {
            if (data.type !== 'snapshot' || !data.snapshot.surface) return;
            const { resolution, values, rgba } = data.snapshot.surface;
            window.lastSurface = { resolution, values: Array.from(values), rgba: Array.from(rgba) };
            const { settings, links } = data.snapshot;
            const weights = links.weights.map((/** @type {{W: Float64Array, b: Float64Array}} */ { W, b }) => ({
              W: Array.from(W),
              b: Array.from(b),
            }));
            window.lastNetwork = { settings, weights };
            window.lastMeasure = {
              testAccuracy: data.snapshot.testAccuracy,
              trainAccuracy: data.snapshot.trainAccuracy,
            };
          });
        }
      };
    }),
};

/** The colours of the classes as the style sheet has them, [r, g, b] each. */
const classColours = (/** @type {Page} */ page) =>
  page.evaluate(() =>
    ['--class-1', '--class-2', '--class-3', '--class-4', '--class-5', '--class-6', '--panel'].map((name) => {
      const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
      return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    }),
  );

const surface = (/** @type {Page} */ page) => page.evaluate(() => window.lastSurface);

/** What the readout says at plot coordinates, and its exact outputs. */
async function readOut(/** @type {Page} */ page, /** @type {number} */ x, /** @type {number} */ y) {
  const at = (await plotFrame(page)).at(x, y);
  await page.mouse.move(at.x, at.y);
  const box = page.locator('.plot-readout').first();
  await box.waitFor();
  await answered(page);
  return {
    lines: await box.locator('span').allTextContents(),
    x: Number(await attributeOf(box, 'data-x')),
    y: Number(await attributeOf(box, 'data-y')),
    outputs: (await attributeOf(box, 'data-value')).split(' ').map(Number),
  };
}

/** What a network with the page's settings and weights gives at a place. */
async function predicted(
  /** @type {Page} */ page,
  /** @type {{x: number, y: number}} */ { x, y },
  /** @type {any} */ data = null,
) {
  const { settings, weights } = await page.evaluate(() => window.lastNetwork);
  const core = await loadModule(),
    session = new core.Session(),
    points = data ?? succeed(core.generate(dataConfig(settings))).points;
  succeed(session.configure(runConfig(settings), points));
  succeed(session.setWeights(weights));
  return [...succeed(session.predict({ x, y })).answers];
}

/** Of a line such as "blue 83 %". */
function saysShare(/** @type {string} */ line, /** @type {number} */ probability) {
  const percent = readNumber(/([\d.]+).%/.exec(line)?.[1] ?? '');
  assert.ok(
    Math.abs(percent - 100 * probability) <= (percent < 1 || percent > 99 ? 0.1 : 0.5),
    `${line}: ${probability}`,
  );
}

const testAccuracy = async (/** @type {Page} */ page) =>
  Number(await attributeOf(page.locator('.stat.accuracy dd'), 'data-value'));

/** Until the training data and what was held back are learned: a small loss alone comes sooner on easy draws. */
async function learn(/** @type {Page} */ page, /** @type {string} */ name, /** @type {number} */ enough) {
  await unfold(page);
  await type(page, 'Points', 500);
  await type(page, 'Learning rate', 0.03);
  await choose(page, name);
  await choose(page, 'ReLU');
  await settle(page);
  await setSpeed(page, 'Full speed');
  await trainUntil(
    page,
    async () => (await trainLoss(page)) < enough && (await testAccuracy(page)) > 0.8,
    `${name} to be learned`,
  );
  await settle(page);
}

for (const [name, classes] of /** @type {const} */ ([
  ['Three arms, three classes', 3],
  ['Five arms, five classes', 5],
])) {
  testPage(
    `${name}: every cell has the colour of its largest output, and the lines lie between them`,
    listen,
    async ({ page }) => {
      await learn(page, name, 0.3);
      const { resolution, values, rgba } = await surface(page);
      const cells = resolution * resolution;
      assert.equal(values.length, classes * cells);
      const colours = await classColours(page),
        ground = colours[6];
      let seen = new Set(),
        compared = 0;
      for (let cell = 0; cell < cells; cell++) {
        const outputs = Array.from({ length: classes }, (_, k) => values[k * cells + cell]);
        const best = outputs.indexOf(Math.max(...outputs));
        const pixel = rgba.slice(4 * cell, 4 * cell + 3);
        // The way from the ground to the pixel points to the class's colour; where it is too short, rounding decides.
        const way = pixel.map((/** @type {number} */ channel, /** @type {number} */ i) => channel - ground[i]),
          length = Math.hypot(...way);
        if (length < 25) continue;
        const likeness = colours.slice(0, 6).map((colour) => {
          const to = colour.map((/** @type {number} */ channel, /** @type {number} */ i) => channel - ground[i]);
          return (
            way.reduce(
              (/** @type {number} */ sum, /** @type {number} */ channel, /** @type {number} */ i) =>
                sum + channel * to[i],
              0,
            ) /
            (length * Math.hypot(...to))
          );
        });
        assert.equal(likeness.indexOf(Math.max(...likeness)), best, `cell ${cell}`);
        seen.add(best);
        compared += 1;
      }
      assert.equal(seen.size, classes, 'every class has its ground');
      assert.ok(compared > 0.7 * cells, `${compared} cells compared`);

      await settle(page);
      await readOut(page, -3, 2.5);
      await answered(page);
      const at = await readOut(page, -3, 2.5);
      assert.deepEqual(at.outputs, await predicted(page, at));
      const names = ['orange', 'blue', 'green', 'purple', 'yellow'].slice(0, classes);
      assert.equal(at.lines[2], `says ${names[at.outputs.indexOf(Math.max(...at.outputs))]}`);
      assert.deepEqual(
        at.lines.slice(3).map((/** @type {string} */ line) => line.split(' ')[0]),
        names,
      );
      at.lines
        .slice(3)
        .forEach((/** @type {string} */ line, /** @type {number} */ k) => saysShare(line, at.outputs[k]));

      assert.equal(await testAccuracy(page), (await page.evaluate(() => window.lastMeasure)).testAccuracy);
      assert.match(await textOf(page.locator('.plot-legend')), /largest output/);
      assert.deepEqual(await page.locator('.plot-class-name').allTextContents(), names);
    },
  );
}

testPage('a point of the third class is added by its sign, keeps its colour, and is undone', async ({ page }) => {
  await unfold(page);
  await choose(page, 'Three arms, three classes');
  await settle(page);
  const shapes = await page
    .locator('.plot-classes .plot-swatch path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  assert.equal(new Set(shapes).size, 3, 'nobody has to tell them by colour alone');
  await page.getByRole('radio', { name: 'green' }).check();
  const at = (await plotFrame(page)).at(5.5, -5.5);
  await page.mouse.click(at.x, at.y);
  await page.getByRole('button', { name: 'Undo new point' }).waitFor();
  const said = await until(async () => /Point \d+ of (\d+), (\w+), at/.exec(await pointStatus(page)), 'the new point');
  assert.deepEqual(said.slice(1), ['76', 'green']);
  await page.mouse.move(0, 0);
  const pixel = await page
    .locator('.plot-chosen')
    .first()
    .evaluate((/** @type {HTMLCanvasElement} */ canvas) => {
      const ratio = canvas.width / canvas.clientWidth,
        box = document.querySelector('.plot-surface').getBoundingClientRect(),
        own = canvas.getBoundingClientRect();
      const x = box.left - own.left + (11.5 / 12) * box.width,
        y = box.top - own.top + (11.5 / 12) * box.height;
      return [
        .../** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(x * ratio, y * ratio, 1, 1)
          .data,
      ].slice(0, 3);
    });
  assert.deepEqual(pixel, (await classColours(page))[2]);
  await press(page, 'Step');
  await until(async () => (await step(page)) === 1, 'a step with it');
  assert.equal(await notice(page).then((text) => text.includes('refused')), false);
  await press(page, 'Undo new point');
  await choose(page, 'Circle');
  await settle(page);
  assert.equal(await page.getByRole('radio', { name: 'orange' }).count(), 1);
  assert.equal(await page.locator('.plot-classes input:checked').count(), 1, 'one of the two classes is chosen');
});

testPage('the kind of data brings the loss and output that fit it, and says so', async ({ page }) => {
  await unfold(page);
  const task = (/** @type {string} */ loss, /** @type {string} */ output) =>
    until(
      async () =>
        (await page.locator('#setting-loss').inputValue()) === loss &&
        (await page.locator('#setting-outputActivation').inputValue()) === output,
      `${loss} and ${output}`,
      5000,
    );
  await choose(page, 'Three arms, three classes');
  await task('softmax_cross_entropy', 'linear');
  assert.match(await notice(page), /3 classes.*softmax/);
  await press(page, 'Train');
  await until(async () => (await notice(page)) === '', 'it to make room for the run');
  await press(page, 'Pause');
  await choose(page, 'Regression: a slope');
  await task('squared_error', 'linear');
  await choose(page, 'Xor');
  await task('binary_cross_entropy', 'linear');
  await choose(page, 'Circle');
  await until(async () => (await notice(page)) === '', 'nothing to tell any more');
});

testPage(
  'two classes: the border is 0 behind tanh, ½ behind a sigmoid, and a probability of ½ of a cross-entropy',
  listen,
  async ({ page }) => {
    await unfold(page);
    await choose(page, 'Two gaussians');
    await choose(page, 'Tanh');
    const ends = () =>
      page.locator('.plot-legend [data-value]').evaluateAll((spans) => spans.map((span) => Number(span.dataset.value)));
    await page.locator('#setting-outputActivation').selectOption('tanh');
    await settle(page);
    assert.deepEqual(await ends(), [-1, 1]);
    for (const [select, value, border] of /** @type {const} */ ([
      ['outputActivation', 'sigmoid', 0.5],
      ['loss', 'binary_cross_entropy', 0.5],
    ])) {
      await page.locator(`#setting-${select}`).selectOption(value);
      await settle(page);
      if (value === 'sigmoid') assert.deepEqual(await ends(), [0, 1]);
      await setSpeed(page, 'Full speed');
      await trainUntil(page, async () => (await stats(page)).step > 400, '400 steps');
      await settle(page);
      for (const [x, y] of [
        [3, 3],
        [-3, -3],
        [0.7, -0.2],
      ]) {
        const { lines, outputs } = await readOut(page, x, y);
        assert.ok(lines[2].endsWith(outputs[0] > border ? 'blue' : 'orange'), `${lines[2]} at border ${border}`);
      }
    }
    assert.deepEqual(await ends(), [0, 1]);
  },
);

testPage(
  'a regression: predicted and wanted in the unit of the file, a scale with numbers, points of a value',
  listen,
  async ({ page }) => {
    const rows = Array.from({ length: 120 }, (_, i) => {
      const size = 40 + ((i * 37) % 101),
        age = (i * 13) % 59;
      return `${size},${age},${(1000 + 20 * size - 10 * age).toFixed(0)}`;
    });
    await openFile(page, 'homes.csv', `size,age,rent\n${rows.join('\n')}`);
    const dialog = page.getByRole('dialog', { name: 'Columns of homes.csv' });
    assert.equal(await dialog.getByRole('combobox', { name: 'It holds' }).inputValue(), 'values');
    await dialog.getByRole('button', { name: 'Load' }).click();
    await until(async () => (await notice(page)).includes('120 points loaded'), 'the file');
    const rents = rows.map((row) => Number(row.split(',')[2]));
    const low = Math.min(...rents),
      high = Math.max(...rents);
    assert.match(await notice(page), /is scaled to −1 … 1/);
    assert.deepEqual(
      await page
        .locator('.plot-legend [data-value]')
        .evaluateAll((spans) => spans.map((span) => Number(span.dataset.value))),
      [low, (low + high) / 2, high],
    );
    assert.equal(await textOf(page.locator('#plot-title')), 'What it predicts');
    assert.ok(await page.locator('.stat.accuracy').isHidden());
    await choose(page, 'ReLU');
    await settle(page);
    await setSpeed(page, 'Full speed');
    await trainUntil(page, async () => (await trainLoss(page)) < 0.003, 'the rents to be learned');
    await settle(page);

    // A home in the file, where it is drawn: the axes leave a tenth free on either side.
    const [size, age, rent] = rows[7].split(',').map(Number);
    const on = (/** @type {number} */ value, /** @type {number} */ least, /** @type {number} */ most) => {
      const padding = (most - least) * 0.1;
      return ((value - least + padding) / (most - least + 2 * padding)) * 12 - 6;
    };
    await page.getByRole('checkbox', { name: 'Test points' }).check();
    const read = await readOut(page, on(size, 40, 140), on(age, 0, 58)),
      { lines, outputs } = read;
    const values = { x: [0, 1], y: [0, 1], label: [0, 0.5], test: [0, 0], classes: 0 };
    assert.deepEqual(outputs, await predicted(page, read, values), 'what is read out is of the core');
    const answer = low + ((outputs[0] + 1) / 2) * (high - low);
    const number = (/** @type {string} */ line) => readNumber(/([−\d.]+)$/.exec(line)?.[1] ?? '');
    assert.ok(Math.abs(number(lines[2]) - answer) <= 5, `${lines[2]} and ${answer}`);
    assert.match(lines[3], /^wanted/);
    assert.ok(Math.abs(number(lines[3]) - rent) <= 5, `${lines[3]} and ${rent}`);
    assert.ok(Math.abs(answer - rent) < 0.1 * (high - low), 'and it has learned');

    const field = page.getByRole('spinbutton', { name: 'Add points of value' });
    await field.fill('99999');
    await field.press('Enter');
    assert.match(await textOf(page.locator('#plot-value-note')), /is expected; “99999” is none/);
    await field.fill('2000');
    await field.press('Enter');
    const at = (await plotFrame(page)).at(-5.7, 5.7);
    await page.mouse.click(at.x, at.y);
    const said = await until(async () => /rent ([\d.]+), at size/.exec(await pointStatus(page)), 'the new point');
    assert.ok(Math.abs(Number(said[1]) - 2000) <= 5, said[0]);
    await field.press('ArrowUp');
    await until(
      async () => Math.abs(Number(await field.inputValue()) - (2000 + 0.05 * (high - low))) < 6,
      'a tenth of the scale further',
    );
  },
);

testPage('a file of three classes: all are chosen, others can be left out', async ({ page }) => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${(i % 7) + (i % 3) * 9},${(i * 5) % 11},${['rye', 'oat', 'corn'][i % 3]}`,
  );
  const contents = `u,v,grain\n${rows.join('\n')}`;
  await openFile(page, 'fields.csv', contents);
  const dialog = page.getByRole('dialog', { name: 'Columns of fields.csv' });
  const field = (/** @type {string} */ name) => dialog.getByRole('combobox', { name, exact: true });
  assert.deepEqual(
    [
      await field('Orange class').inputValue(),
      await field('Blue class').inputValue(),
      await field('Green class').inputValue(),
    ],
    ['corn', 'oat', 'rye'],
  );
  assert.equal(await field('Purple class').count(), 0);
  await dialog.getByRole('button', { name: 'Load' }).click();
  await until(async () => (await notice(page)).includes('60 points loaded'), 'the file');
  assert.deepEqual(await page.locator('.plot-class-name').allTextContents(), ['corn', 'oat', 'rye']);
  await choose(page, 'ReLU');
  await settle(page);
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await trainLoss(page)) < 0.1, 'the grains to be told apart');

  await openFile(page, 'fields.csv', contents);
  await field('Green class').selectOption('');
  await dialog.getByRole('button', { name: 'Load' }).click();
  await until(
    async () => (await notice(page)).includes('20 rows of other classes were left out'),
    'two of the classes',
  );
  assert.deepEqual(await page.locator('.plot-class-name').allTextContents(), ['corn', 'oat']);
});
