// @ts-check
/** Distributions, spectra, several seeds and the landscape: their numbers are the core's. */
import assert from 'node:assert/strict';
import { circle, defaultConfig, loadModule, succeed } from '../../wasm/load.js';
import { runAxe } from './axe.js';
import {
  choose,
  layers,
  PHONE,
  press,
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
import { sameSession } from './same-session.js';

/** @typedef {import('playwright-core').Page} Page */

/** @typedef {import('playwright-core').Locator} Locator */

const { testPage } = useBrowser();

const open = async (/** @type {Page} */ page, /** @type {string} */ name) => {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tabpanel', { name }).locator('> :not(.hint)').first().waitFor();
  // These two begin to compute when they are opened.
  if (name === 'Seeds') await page.locator('.seeds-status[data-seconds]').waitFor();
  if (name === 'Landscape') await page.locator('.landscape-status', { hasText: /losses|diverged/ }).waitFor();
};
const number = (/** @type {Locator} */ locator, name = 'data-value') =>
  locator
    .first()
    .getAttribute(name)
    .then((/** @type {string|null} */ text) => (text === null || text === '' ? NaN : Number(text)));
const near = (
  /** @type {number} */ a,
  /** @type {number} */ b,
  /** @type {number} */ tolerance,
  /** @type {string} */ what,
) => assert.ok(a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)), `${what}: ${a}, ${b}`);
const bySeed = (/** @type {Page} */ page) =>
  page
    .locator('.seeds-result tbody tr')
    .evaluateAll((rows) =>
      /** @type {HTMLTableRowElement[]} */ (rows).map((row) =>
        [...row.cells].map((cell) => Number(cell.dataset.value ?? cell.textContent)),
      ),
    );

/** The medians of |a|, of which half are 0 with ReLU, beside those of a sort of every unit's value at every sample. */
async function expectMedians(/** @type {Page} */ page) {
  const { session } = await sameSession({ activation: 'relu' });
  const states = Array.from({ length: 75 }, (_, sample) => succeed(session.states({ of: 'training', sample })));
  const figures = await page.locator('.histograms figure').evaluateAll((all) =>
    all.map((figure) => ({
      median: Number(figure.dataset.value),
      zero: Number(figure.dataset.zero) / Number(figure.dataset.total),
      words: figure.querySelector('.multiple-note').textContent,
    })),
  );
  for (const [layer, { median, words }] of figures.entries()) {
    const sizes = states.flatMap(({ layers: all }) => [...all[layer].a].map(Math.abs)).sort((a, b) => a - b);
    const half = (sizes.length - 1) / 2;
    // A pass of one sample and one of many may differ in the last digits of a float.
    near(median, (sizes[Math.floor(half)] + sizes[Math.ceil(half)]) / 2, 1e-5, `layer ${layer + 1}`);
    assert.match(words, median === 0 ? /^median \|a\| 0( |$)/ : /^median \|a\| [\d.]+/);
  }
  assert.ok(
    figures.some(({ zero }) => zero > 0.3),
    'zeros matter',
  );
}

testPage('histograms count every value of every layer, while training too', async ({ page }) => {
  await choose(page, 'ReLU');
  await open(page, 'Distributions');
  const counts = () =>
    page.locator('.histograms figure').evaluateAll((figures) =>
      figures.map(({ dataset }) => ({
        total: Number(dataset.total),
        zero: Number(dataset.zero),
        parts: ['negative', 'zero', 'positive', 'notANumber'].reduce((sum, key) => sum + Number(dataset[key]), 0),
      })),
    );
  const units = [...new Array(8).fill(8), 1],
    weights = [16, ...new Array(7).fill(64), 8];
  const expectTotals = async (/** @type {number[]} */ totals) => {
    await until(async () => (await counts()).length === 9 && (await counts())[0].total === totals[0], 'the histograms');
    const found = await counts();
    assert.deepEqual(
      found.map(({ total }) => total),
      totals,
    );
    for (const { total, parts } of found) assert.equal(parts, total);
  };
  await expectTotals(units.map((count) => count * 75));
  await page.getByRole('radio', { name: 'dW' }).check();
  await expectTotals(weights);
  await page.getByRole('radio', { name: 'a', exact: true }).check();
  await expectTotals(units.map((count) => count * 75));
  await expectMedians(page);
  await press(page, 'Train');
  await until(
    async () => (await number(page.locator('#panel-distributions .state-line'), 'data-step')) > 100,
    'histograms of a later step',
  );
  await press(page, 'Pause');
  await settle(page);
  const ratios = await page
    .locator('.columns')
    .first()
    .locator('rect')
    .evaluateAll((bars) => bars.map(({ dataset }) => Number(dataset.value)));
  assert.deepEqual(
    ratios,
    (await layers(page)).map((row) => row['update ratio']),
  );
});

testPage(
  'spectra of networks made by hand: orthogonal layers stretch nothing, equal weights keep one direction',
  async ({ page }) => {
    await choose(page, 'Linear');
    await unfold(page);
    await page.getByRole('combobox', { name: 'Initialisation' }).selectOption({ label: 'Orthogonal' });
    await open(page, 'Spectrum');
    const rows = () =>
      page
        .locator('.spectrum tbody tr')
        .evaluateAll((all) =>
          /** @type {HTMLTableRowElement[]} */ (all).map((row) =>
            [...row.cells].slice(1).map((cell) => Number(cell.dataset.value)),
          ),
        );
    await until(async () => (await rows()).length === 10, 'nine layers and the whole');
    await until(async () => Math.abs((await rows())[4][0] - 1) < 1e-6, 'the orthogonal network');
    for (const [largest, smallest, condition] of (await rows()).slice(0, 8))
      for (const value of [largest, smallest, condition]) near(value, 1, 1e-6, 'a singular value');
    await page.getByRole('combobox', { name: 'Initialisation' }).selectOption({ label: 'All k' });
    // 8 × 8 weights of ½: the one singular value that is not 0 is ½ · 8.
    await until(async () => Math.abs((await rows())[4][0] - 4) < 1e-6, 'the constant network');
    const [largest, smallest, condition] = (await rows())[4];
    near(largest, 4, 1e-6, 'the largest');
    assert.ok(smallest < 1e-6 && condition > 1e6);
  },
);

testPage(
  'several seeds are those of Node, seed by seed and in their median; a change cancels them',
  async ({ page }) => {
    await choose(page, 'ReLU');
    await settle(page);
    await open(page, 'Seeds');
    await page.getByRole('spinbutton', { name: 'Updates each' }).fill('300');
    await press(page, 'Run');
    await page.locator('.seeds-status[data-seconds]').waitFor();
    const rows = await bySeed(page);
    assert.deepEqual(
      rows.map(([seed]) => seed),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );

    const core = await loadModule();
    const { points } = succeed(core.generate(circle));
    const losses = rows
      .map(([seed], /** @type {number} */ i) => {
        const session = new core.Session();
        succeed(session.configure({ ...defaultConfig(), seed }, points));
        succeed(session.train(300));
        const {
          trainLoss,
          testLoss,
          trainAccuracy,
          layers: { signal },
        } = succeed(session.measure());
        session.delete();
        const [, train, test, accuracy, , ratio] = rows[i];
        near(train, trainLoss, 1e-6, `training loss of seed ${seed}`); // measured and evaluated in another order of sums
        near(test, testLoss, 1e-6, `test loss of seed ${seed}`);
        assert.equal(accuracy, trainAccuracy);
        near(ratio, signal[0] / signal[8], 1e-12, `signal ratio of seed ${seed}`);
        return train;
      })
      .sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
    near(
      await number(page.locator('.seeds-summary p'), 'data-train'),
      (losses[4] + losses[5]) / 2,
      1e-12,
      'the median',
    );
    assert.equal(
      await number(page.locator('.seeds-summary p'), 'data-learned'),
      rows.filter((row) => row[3] >= 0.95).length,
    );

    await page.getByRole('spinbutton', { name: 'Updates each' }).fill('1000000');
    await press(page, 'Run');
    await press(page, 'Cancel');
    await page.getByText('Cancelled.', { exact: true }).waitFor();
    await press(page, 'Run');
    await page.getByText('0 of 10 runs finished').waitFor();
    await choose(page, 'Tanh');
    await page.getByText('Cancelled, because the experiment has changed.').waitFor();
    await page.getByText('These runs are of the experiment before it was changed.').waitFor();
  },
);

testPage('the page goes on while seeds run', async ({ page }) => {
  await setSpeed(page, 'Full speed');
  await open(page, 'Seeds');
  await page.getByRole('spinbutton', { name: 'Updates each' }).fill('1000000');
  await press(page, 'Run');
  await press(page, 'Train');
  await until(async () => (await step(page)) > 1000, 'training meanwhile');
  await press(page, 'Pause');
  await press(page, 'Cancel');
});

testPage('in the middle of a random landscape is the run’s loss; keys read the map', async ({ page }) => {
  await choose(page, 'ReLU');
  await trainUntil(page, async () => (await step(page)) > 300, '300 steps');
  await settle(page);
  await open(page, 'Landscape');
  await page.getByRole('combobox', { name: 'Directions' }).selectOption({ label: 'two random ones' });
  await page.getByRole('combobox', { name: 'Grid' }).selectOption({ label: '21 × 21' });
  await press(page, 'Compute');
  await page.getByText('21 × 21 losses').waitFor();
  const map = page.getByRole('application', { name: 'Map of the loss' });
  const present = await number(map, 'data-present');
  assert.ok(Math.abs(present - (await stats(page))['train loss']) <= 0.0005, 'the toolbar’s loss, as it is written');
  assert.ok(await page.locator('.landscape-batch-norm').isHidden());

  // The same plane from Node, around the same weights: those of that many updates.
  const core = await loadModule();
  const session = new core.Session();
  const { points } = succeed(core.generate(circle));
  succeed(session.configure(defaultConfig(), points));
  succeed(session.train(await step(page)));
  assert.equal(present, succeed(session.evaluate()).trainLoss);
  const plane = succeed(
    session.startLandscape({ directions: 'random', seed: 1, reach: 1, columns: 21, rows: 21, samples: 1000 }),
  );
  const { losses } = succeed(session.landscapeRows(21));
  await map.focus();
  await page.keyboard.press('Home');
  const readout = page.locator('.landscape-readout');
  assert.deepEqual(
    [await number(readout, 'data-alpha'), await number(readout, 'data-beta'), await number(readout)],
    [0, 0, present],
  );
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowUp');
  assert.deepEqual(
    [await number(readout, 'data-alpha'), await number(readout, 'data-beta'), await number(readout)],
    [plane.alpha[15], plane.beta[9], losses[9 * 21 + 15]],
  );
});

testPage('under batch norm the landscape names both losses: of the batch, and the loss chart’s', async ({ page }) => {
  await choose(page, 'ReLU');
  await unfold(page);
  await page.getByRole('combobox', { name: 'Normalise' }).selectOption({ label: 'Batch norm' });
  await trainUntil(page, async () => (await step(page)) > 200, '200 steps');
  await settle(page);
  await open(page, 'Landscape');
  await page.getByRole('combobox', { name: 'Directions' }).selectOption({ label: 'two random ones' });
  await page.getByRole('combobox', { name: 'Grid' }).selectOption({ label: '21 × 21' });
  await press(page, 'Compute');
  await page.getByText('21 × 21 losses').waitFor();
  const note = page.locator('.landscape-batch-norm'),
    running = await number(note);
  assert.match(await textOf(note), /statistics of the 75 points.*the loss there is [\d.]+, which the loss chart shows/);
  assert.ok(Math.abs(running - (await trainLoss(page))) <= 0.0005, 'the toolbar’s loss, as it is written');
  assert.notEqual(await number(page.getByRole('application', { name: 'Map of the loss' }), 'data-present'), running);
  assert.equal(await textOf(page.locator('.landscape-legend p').first()), 'Training loss, statistics of the batch');
});

testPage('the path of the run is in its landscape, while training goes on', async ({ page }) => {
  await choose(page, 'ReLU');
  await open(page, 'Landscape');
  await page.getByRole('combobox', { name: 'Directions' }).selectOption({ label: 'along the run’s path' });
  assert.ok(await page.getByRole('button', { name: 'Compute' }).isDisabled(), 'there is no path at step 0');
  // So slowly that many moments are kept on the way, however busy the machine is.
  await setSpeed(page, '100 steps/s');
  await press(page, 'Train');
  await until(async () => (await step(page)) > 500, '500 steps');
  await press(page, 'Compute');
  await page.getByText('41 × 41 losses').waitFor();
  await press(page, 'Pause');
  const shares = page.locator('.landscape-shares');
  const [first, second, points] = [
    await number(shares, 'data-first'),
    await number(shares, 'data-second'),
    await number(shares, 'data-points'),
  ];
  assert.ok(first > second && second > 0 && first + second <= 1 + 1e-9, `${first}, ${second}`);
  assert.ok(points > 10, `${points} moments`);
  await page.getByText('The run has gone on since').waitFor();
  const legend = await page
    .locator('.ramp-numbers span')
    .evaluateAll((spans) => spans.map(({ dataset }) => Number(dataset.value)));
  assert.ok(
    legend.every((loss, i) => i === 0 || loss > legend[i - 1]),
    `${legend} rises`,
  );
});

testPage('forms follow what is chosen in them at once, also while nothing runs', async ({ page }) => {
  await open(page, 'Landscape');
  await settle(page);
  const compute = page.getByRole('button', { name: 'Compute' }),
    directions = page.getByRole('combobox', { name: 'Directions' }),
    seed = page.locator('#landscape-seed'),
    needsRun = page.getByText('A path takes some training first.');
  const seen = async () => [await compute.isEnabled(), await seed.isVisible(), await needsRun.isVisible()];
  assert.deepEqual(await seen(), [true, true, false], 'before there is a path it begins with random directions');
  await directions.selectOption({ label: 'along the run’s path' });
  assert.deepEqual(await seen(), [false, false, true]);
  await directions.selectOption({ label: 'two random ones' });
  await seed.fill('');
  await page.getByRole('combobox', { name: 'Grid' }).selectOption('21');
  await compute.click();
  await page.getByText('21 × 21 losses').waitFor();
  assert.equal(await seed.inputValue(), '0', 'the seed that was used');

  await open(page, 'Seeds');
  await settle(page);
  const ranges = () => page.locator('#seeds-from option').allTextContents();
  const before = await ranges();
  await page.locator('#seeds-count').selectOption('50');
  const after = await ranges();
  assert.notDeepEqual(after, before);
  for (const range of after) assert.match(range, /50/);
});

testPage('a diverged run has sentences instead of numbers', async ({ page }) => {
  await unfold(page);
  await choose(page, 'ReLU');
  await page.locator('#setting-loss').selectOption('squared_error');
  await type(page, 'Learning rate', 10);
  await setSpeed(page, 'Full speed');
  await press(page, 'Train');
  await page.getByRole('tab', { name: 'Why' }).click();
  await page.getByText('The numbers stopped being finite').waitFor();
  await open(page, 'Landscape');
  await page.getByRole('combobox', { name: 'Directions' }).selectOption({ label: 'two random ones' });
  await press(page, 'Compute');
  await page.getByText('The run has diverged').waitFor();
  for (const name of ['Distributions', 'Spectrum']) {
    await open(page, name);
    await page
      .locator(
        `#panel-${name.toLowerCase()} .state-line[data-step]:not([data-step=""]), #panel-${name.toLowerCase()} .state-line`,
      )
      .filter({ hasNotText: 'Computing' })
      .first()
      .waitFor();
  }
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  testPage(
    `axe-core finds nothing in any panel, none is wider than a phone: ${colorScheme}`,
    { colorScheme, viewport: { ...PHONE, width: 360 } },
    async ({ page }) => {
      await choose(page, 'ReLU');
      await trainUntil(page, async () => (await step(page)) > 50, '50 steps');
      await page.getByRole('tab', { name: 'Why' }).click();
      await press(page, 'Take one weight apart');
      await page.locator('.term').first().click();
      await press(page, 'Check by a finite difference');
      await page.locator('.check-result[data-verdict]').waitFor();
      const clean = async (/** @type {string} */ when) => {
        assert.deepEqual((await runAxe(page, '#panels')).found, [], when);
        const { inside, room } = await page
          .locator('#panels')
          .evaluate((card) => ({ inside: card.scrollWidth, room: card.clientWidth }));
        assert.ok(inside <= room && room <= 360, `${when}: ${inside} px wide in ${room}`);
      };
      await clean('a weight taken apart');
      await open(page, 'Distributions');
      await page.locator('.histograms figure').first().waitFor();
      await clean('distributions');
      await open(page, 'Spectrum');
      await page.locator('.spectrum tbody tr').first().waitFor();
      await clean('spectrum');
      await open(page, 'Seeds');
      await page.getByRole('spinbutton', { name: 'Updates each' }).fill('50');
      await press(page, 'Run');
      await page.locator('.seeds-status[data-seconds]').waitFor();
      await page.getByText('Seed by seed').click();
      await clean('seeds');
      await open(page, 'Landscape');
      await press(page, 'Compute');
      await page.getByText('41 × 41 losses').waitFor();
      await clean('landscape');
      await open(page, 'Code');
      await page.locator('button.code-line').last().waitFor();
      await clean('code');
    },
  );
}
