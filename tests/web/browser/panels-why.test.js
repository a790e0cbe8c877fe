// @ts-check
/** The chain rule panel: its factors multiply to the ratio, and a weight's expansion to its gradient, at every depth. */
import assert from 'node:assert/strict';
import { circle, defaultConfig, loadModule, succeed } from '../../wasm/load.js';
import {
  attributeOf,
  choose,
  layers,
  leftmost,
  pointStatus,
  press,
  setSpeed,
  settle,
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

/** @typedef {import('playwright-core').Locator} Locator */

const { testPage: testAnyPage } = useBrowser();

/** A test on a page whose chain rule is open. @param {string} name @param {(opened: import('./harness.js').Opened) => Promise<void>} body */
const testWhy = (name, body) =>
  testAnyPage(name, async (opened) => {
    await opened.page.getByRole('tab', { name: 'Why' }).click();
    await opened.page.locator('#factors .factor').first().waitFor(); // it is loaded when opened
    await body(opened);
  });

const factors = (/** @type {Page} */ page) =>
  page.locator('#factors .factor').evaluateAll((chips) => chips.map(({ dataset }) => Number(dataset.value)));
const product = (/** @type {number[]} */ values) => values.reduce((one, other) => one * other, 1);
const near = (
  /** @type {number} */ a,
  /** @type {number} */ b,
  /** @type {number} */ tolerance,
  /** @type {string} */ what,
) => assert.ok(Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)), `${what}: ${a}, ${b}`);
/** The numbers of the equations right inside an element, by name. */
const numbers = (/** @type {Locator} */ locator) =>
  locator.evaluate((element) =>
    Object.fromEntries(
      [...element.querySelectorAll(':scope > .equation:not([hidden]) > [data-name]')].map(({ dataset }) => [
        dataset.name,
        Number(dataset.value),
      ]),
    ),
  );
const terms = (/** @type {Locator} */ locator) =>
  locator.evaluate((element) =>
    [...element.querySelectorAll(':scope > .terms > li > .term-row > .term')].map((button) =>
      Object.fromEntries(
        [...button.querySelectorAll('[data-name]')].map(({ dataset }) => [dataset.name, Number(dataset.value)]),
      ),
    ),
  );
const takeApart = async (/** @type {Page} */ page) => {
  await press(page, 'Take one weight apart');
  await page.locator('.unit-node').first().waitFor();
};
const of = (/** @type {Page} */ page, /** @type {string} */ label) =>
  page.getByRole('combobox', { name: 'Of', exact: true }).selectOption({ label });
const whichSample = (/** @type {Page} */ page) => page.getByRole('spinbutton', { name: 'Training sample' });
const oneSample = (/** @type {Page} */ page) =>
  until(async () => (await page.locator('#expansion.one-sample').count()) === 1, 'a sample’s numbers');

testWhy(
  'the factors multiply to the signal of layer 1, before and after training, folded and not',
  async ({ page }) => {
    const agree = async (/** @type {number} */ count) => {
      await settle(page);
      const [last, ...rest] = await factors(page);
      const first = rest.pop();
      const rows = await layers(page);
      assert.equal(rest.length, count);
      assert.equal(last, rows[rows.length - 1].signal);
      assert.equal(first, rows[0].signal);
      near(last * product(rest), first, 1e-12, 'δ of the last layer × gains');
    };
    await agree(8);
    await trainUntil(page, async () => (await step(page)) > 100, '100 steps');
    await agree(8);
    await type(page, 'Hidden layers', 40);
    await settle(page);
    assert.ok((await factors(page)).length < 20, 'the middle is folded');
    await agree((await factors(page)).length - 2);
    await page.locator('.factor.fold').click();
    await agree(40);
  },
);

testWhy('a factor opens to its split', async ({ page }) => {
  await page.locator('.factor[data-layer="3"]').click();
  const [gain, ...parts] = await page
    .locator('#factors-split span')
    .evaluateAll((spans) => spans.map(({ dataset }) => Number(dataset.value)));
  assert.equal(parts.length, 2);
  near(product(parts), gain, 1e-12, 'f′ × weights');
  assert.equal(gain, (await layers(page))[3].gain);
});

testWhy('with skip connections and normalisation a factor opens to all four', async ({ page }) => {
  await page.locator('#setting-normalization').selectOption('layer');
  await page.locator('#setting-skip').selectOption('on');
  await settle(page);
  await page.locator('.factor[data-layer="3"]').click();
  const split = page.locator('#factors-split span');
  const [gain, ...parts] = await split.evaluateAll((spans) => spans.map(({ dataset }) => Number(dataset.value)));
  assert.equal(parts.length, 4);
  near(product(parts), gain, 1e-12, 'f′ × weights × skip path × normalisation');
  assert.match((await split.allTextContents()).join(' '), /the skip path around layer 5 ×/);
});

testWhy('a weight is taken apart: means, terms, down to the loss, and the check agrees', async ({ page }) => {
  await choose(page, 'Tanh');
  await settle(page);
  await takeApart(page);
  await of(page, 'the mean of all samples');
  await page.getByRole('combobox', { name: 'Layer' }).selectOption({ label: '7' });
  await page.getByRole('combobox', { name: 'Unit', exact: true }).selectOption({ label: '3' });
  await page.getByRole('combobox', { name: 'Input' }).selectOption({ label: 'unit 5' });
  await until(
    async () => (await textOf(page.locator('.gradient-name'))) === '∂L/∂W⁷ from unit 5 to unit 3',
    'its gradient',
  );
  const { gradient, dz, aPrev, covariance } = await numbers(page.locator('#expansion'));
  near(dz * aPrev + covariance, gradient, 1e-9, 'dz · a + covariance');

  // The same from Node: the gradient of a batch that is all of the points.
  const core = await loadModule();
  const session = new core.Session();
  const { points } = succeed(core.generate(circle));
  succeed(session.configure({ ...defaultConfig(), activation: 'tanh', batchSize: 75 }, points));
  for (const verb of /** @type {const} */ (['forward', 'loss', 'backward'])) succeed(session[verb]());
  near(gradient, succeed(session.gradients()).layers[6].dW[2 * 8 + 4], 1e-4, 'the core’s own gradient'); // float sums in another order

  const top = page.locator('.tree > .unit-node');
  const unit = await numbers(top);
  near(unit.dz, dz, 1e-12, 'dz of the unit');
  near(unit.derivative * unit.da + unit.covariance, unit.dz, 1e-6, 'f′ · da + covariance');
  const [first, ...others] = await terms(top);
  near(
    [first, ...others].reduce((sum, term) => sum + term.product, 0),
    unit.da,
    1e-5,
    'Σ W · dz',
  );
  await top.locator('.term').first().click();
  const next = top.locator('.term-node > .unit-node').first();
  await next.locator('.slope').first().waitFor();
  await until(async () => Number.isFinite((await numbers(next)).dz), 'the numbers of the unit'); // each comes with an answer of its own
  near((await numbers(next)).dz, first.dzNext, 1e-12, 'the term goes on with its unit');
  await next.locator('.term').first().click();
  const last = next.locator('.term-node > .unit-node').first();
  await last.locator('.end').waitFor();
  await until(async () => Number.isFinite((await numbers(last)).da), 'the numbers of the last unit');
  const end = await numbers(last);
  near(end.probability - end.target, end.error, 1e-6, 'the error');
  near(end.factor * end.error, end.da, 1e-6, 'da of the loss');

  await press(page, 'Check by a finite difference');
  await page.locator('.check-result[data-verdict="agrees"]').waitFor();
  const digits = Number(await attributeOf(page.locator('.check-result'), 'data-digits'));
  assert.ok(digits >= 4, `${digits} digits`);
  const numeric = Number(await attributeOf(page.locator('.numeric'), 'data-value'));
  near(numeric, gradient, 1e-4, 'finite difference, in double, and the gradient, in float');
});

/** What the check shows: its two numbers, and how many digits of each are marked. */
const checked = async (/** @type {Page} */ page) => {
  await press(page, 'Check by a finite difference');
  await page.locator('.check-result[data-verdict]:not([hidden]) .check-numbers:not([hidden])').waitFor();
  return page.locator('.check-result').evaluate((result) => ({
    sentence: result.querySelector('.check-verdict').textContent,
    verdict: result.dataset.verdict,
    numbers: ['analytic', 'numeric'].map((name) => Number(result.querySelector(`.${name}`).dataset.value)),
    marked: [...result.querySelectorAll('.digits')].map((digits) =>
      [...digits.children].slice(0, 3).map((part) => part.textContent),
    ),
  }));
};

testWhy(
  'the check is of what is shown: the mean, or one sample; the digits marked are the same, and counted',
  async ({ page }) => {
    await choose(page, 'Tanh');
    await settle(page);
    await takeApart(page);
    const agree = async (/** @type {string} */ what) => {
      const {
        sentence,
        verdict,
        numbers: [analytic, numeric],
        marked: [[, one, restOne], [, other, restOther]],
      } = await checked(page);
      const { gradient } = await numbers(page.locator('#expansion'));
      assert.equal(verdict, 'agrees', what);
      near(analytic, gradient, 1e-3, `backpropagation, in double, and ${what} as shown, in float`);
      near(numeric, gradient, 1e-3, `the difference, and ${what}`);
      assert.equal(one, other);
      const digits = (/** @type {string} */ text) => text.replace('.', '');
      assert.ok(
        digits(restOne) === '' || digits(restOne)[0] !== digits(restOther)[0],
        'all that are the same are marked',
      );
      assert.ok(sentence.includes(` ${digits(one).length} digits are the same`), `${sentence}: ${one}`);
    };
    await of(page, 'the mean of all samples');
    await settle(page);
    await agree('the mean');
    await of(page, 'one sample');
    assert.ok(await page.locator('.check-result').isHidden(), 'what was found of the mean goes');
    await whichSample(page).fill('17');
    await whichSample(page).press('Tab');
    await oneSample(page);
    await settle(page);
    await agree('the sample');
    await page.getByRole('combobox', { name: 'Normalise' }).selectOption({ label: 'Batch norm' });
    await settle(page);
    await checked(page);
    await page.getByText('Checked is the mean over the samples').waitFor();
    await of(page, 'the mean of all samples');
    await settle(page);
    await agree('the mean under batch norm');
  },
);

testWhy('the check says that it is of a copy in double, and what the run itself has', async ({ page }) => {
  await choose(page, 'Tanh');
  await settle(page);
  await takeApart(page);
  await checked(page);
  await page.getByText('Both are computed on a copy of the network in 64-bit numbers').waitFor();
  const own = async () => Number(await attributeOf(page.locator('.own'), 'data-value'));
  const shown = await numbers(page.locator('#expansion'));
  near(await own(), shown.gradient, 1e-6, 'in float, as the run has it');
  assert.ok(await page.locator('.check-own').isHidden(), 'nothing worth saying');
  await choose(page, 'Sigmoid');
  await type(page, 'Hidden layers', 60);
  await settle(page);
  const { numbers: both } = await checked(page);
  assert.ok(Math.abs(both[0]) > 0 && Math.abs(both[0]) < 1e-30, `${both[0]}`);
  assert.equal(await own(), 0);
  assert.match(await textOf(page.locator('.check-own')), /In the 32-bit numbers of this run the gradient is 0, not /);
});

testWhy('an output whose derivative is 0 is no error of 0', async ({ page }) => {
  await choose(page, 'Linear');
  await unfold(page);
  await page.locator('#setting-outputActivation').selectOption('tanh');
  await type(page, 'Learning rate', 50);
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await layers(page)).at(-1)?.signal === 0, 'the output to saturate');
  await settle(page);
  assert.ok((await trainLoss(page)) > 0.1);
  await page
    .locator('#panel-why')
    .getByText(/^The signal at the output is exactly 0 although the loss is .*f′ is 0 there/)
    .waitFor();
});

testWhy(
  'it begins with one sample: a plain product, without covariance; another follows its number',
  async ({ page }) => {
    await takeApart(page);
    await oneSample(page);
    assert.equal(await whichSample(page).inputValue(), '1', 'the first, where no point is selected');
    assert.ok(await page.locator('#expansion [data-name="covariance"]').first().isHidden());
    const first = await numbers(page.locator('#expansion'));
    near(first.dz * first.aPrev, first.gradient, 1e-12, 'dz · a');
    await whichSample(page).fill('17');
    await whichSample(page).press('Tab');
    const other = await until(async () => {
      const now = await numbers(page.locator('#expansion'));
      return now.gradient !== first.gradient && now;
    }, 'the numbers of sample 17');
    near(other.dz * other.aPrev, other.gradient, 1e-12, 'dz · a of sample 17');
  },
);

testWhy(
  'it begins with the point that is selected; where points get fewer, with one that is still there',
  async ({ page }) => {
    await leftmost(page);
    await page.keyboard.press('End'); // the plot’s last point
    await until(async () => (await pointStatus(page)).includes('Point '), 'a selected point');
    await takeApart(page);
    await oneSample(page);
    const chosen = Number(await whichSample(page).inputValue());
    assert.ok(chosen > 1, `sample ${chosen}`);
    await type(page, 'Points', 10);
    await settle(page);
    assert.ok(Number(await whichSample(page).inputValue()) <= 10);
    await oneSample(page);
    assert.ok(await page.locator('.unit-node').first().isVisible());
  },
);

testWhy('while it trains the numbers say of which step they are, and follow; a bias has a_prev 1', async ({ page }) => {
  await takeApart(page);
  await page.getByRole('combobox', { name: 'Input' }).selectOption({ label: 'bias' });
  await until(async () => (await attributeOf(page.locator('[data-name="aPrev"]'), 'data-value')) === '1', 'the bias');
  await setSpeed(page, 'Full speed');
  await press(page, 'Train');
  const at = async () => Number(await attributeOf(page.locator('#expansion .state-line'), 'data-step'));
  await until(async () => (await at()) > 0, 'an answer while training');
  await press(page, 'Pause');
  await settle(page);
  await until(async () => (await at()) === (await step(page)), 'the answer for the state at rest');
  assert.equal(await attributeOf(page.locator('#expansion .state-line'), 'data-stale'), 'false');
});

testWhy('a network of one layer has no factors, and says so', async ({ page }) => {
  await type(page, 'Hidden layers', 0);
  await page.getByText('The network has one layer only').waitFor();
  await takeApart(page);
  await page.locator('.unit-node .end').first().waitFor();
});

testAnyPage('the tabs are walked by keyboard, the panel is loaded when it is opened', async ({ page, requests }) => {
  // The first key brings the rest of the core, and a second after the first numbers what works offline comes: no panel's.
  const loaded = () => requests.filter((request) => !/backprop-rest|\/register-/.test(request)).length;
  const before = loaded();
  const first = page.getByRole('tab', { name: 'Gradients' });
  await first.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  assert.equal(await attributeOf(first, 'aria-selected'), 'true');
  assert.equal(loaded(), before, 'moving along loads nothing');
  await page.keyboard.press('Enter');
  await page.getByRole('tabpanel', { name: 'Neuron' }).waitFor();
  await until(async () => loaded() > before, 'the panel to be fetched');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.getByRole('tabpanel', { name: 'Gradients' }).waitFor();
  assert.equal(await step(page), 0, 'the space key trains nothing here');
});
