// @ts-check
/** Two networks on the same data. */
import assert from 'node:assert/strict';
import { succeed } from '../../wasm/load.js';
import { runAxe } from './axe.js';
import {
  attributeOf,
  boxOf,
  choose,
  DESK,
  exactly,
  frames,
  layers,
  openFile,
  pixels,
  plotFrame,
  press,
  setSpeed,
  settle,
  step,
  textOf,
  trainLoss,
  trainUntil,
  type,
  until,
  useBrowser,
} from './harness.js';
import { keysOnNetwork, sameSession, wayTo } from './same-session.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const bar = (/** @type {Page} */ page) => page.locator('#compare');
const sentence = async (/** @type {Page} */ page) =>
  (await textOf(page.locator('.twin-sentence'))).replace(/[\u202f\u00a0]/g, ' ');
const showSide = (/** @type {Page} */ page, /** @type {string} */ side) =>
  page.getByRole('radio', { name: `network ${side}` }).check({ force: true });

async function compare(/** @type {Page} */ page) {
  await press(page, 'Compare');
  await until(async () => (await page.locator('#bars .bar.twin').count()) > 0, 'the second network');
  await settle(page);
}

/** 96 000 or 1.2 million. */
const readCount = (/** @type {string} */ text) =>
  Number(text.replace(' million', '').replaceAll(' ', '')) * (text.endsWith('million') ? 1e6 : 1);

/** What B is changed in. */
const add = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.getByRole('combobox', { name: 'Another difference of B' }).selectOption({ label: name });
const chooseOfB = (/** @type {Page} */ page, /** @type {string} */ name, /** @type {string} */ label) =>
  page.getByRole('combobox', { name: `${name} of B` }).selectOption({ label });

/** Values of the bars as drawn. */
const bars = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page.evaluate(
    (/** @type {string} */ wanted) => [...document.querySelectorAll(wanted)].map((bar) => Number(bar.dataset.value)),
    selector,
  );

testPage(
  'sigmoid and ReLU on the same weights: both boundaries, bars, losses, and the difference in words',
  async ({ page }) => {
    await setSpeed(page, 'Full speed');
    await compare(page);
    await until(async () => /Sigmoid/.test(await textOf(page.locator('.twin-a').first())), 'the name of A');
    await until(async () => /ReLU/.test(await textOf(page.locator('.twin-b').first())), 'the name of B');
    await trainUntil(page, async () => (await step(page)) > 4000, '4000 steps');
    await settle(page);
    const text = await sentence(page);
    const found =
      /^Same weights, same data, ([\d ]+) steps: B \(ReLU\) has a loss of (.+), A \(Sigmoid\) has a loss of ([\d.]+)\. B’s layer 1 receives (.+) that reaches its last layer; A’s receives 1\/([\d. ]+(?: million)?), ([\d. ]+(?: million)?) times less\.$/.exec(
        text,
      );
    assert.ok(found, text);
    assert.equal(Number(found[1].replaceAll(' ', '')), await step(page));
    assert.ok(Number(found[3]) > 0.67, 'A is stuck');
    const rows = await layers(page);
    const ratioA = rows[0].signal / rows[rows.length - 1].signal;
    assert.ok(Math.abs(readCount(found[5]) * ratioA - 1) < 0.06, 'the share is that of the table');
    const drawnB = await bars(page, '#bars .bar.twin'),
      drawnA = await bars(page, '#bars .bar:not(.twin)');
    assert.deepEqual(
      drawnA,
      rows.map(({ signal }) => signal),
    );
    const factor = readCount(found[6]),
      ratioB = drawnB[0] / drawnB[drawnB.length - 1];
    assert.ok(Math.abs((factor * ratioA) / ratioB - 1) < 0.06, 'and so is the factor');

    await showSide(page, 'B');
    await settle(page);
    assert.deepEqual(
      (await layers(page)).map(({ signal }) => signal),
      drawnB,
      'the table shows B',
    );
    assert.match(await textOf(page.locator('#verdict')), /learned/);
    assert.match(await textOf(page.locator('.twin-verdict')), /^A: Layer 1 .*gets/);
    assert.notEqual(await attributeOf(page.locator('#loss .line.twin'), 'd'), '');
    assert.equal(
      await page.locator('#loss svg[role=img] > text', { hasText: 'log scale' }).count(),
      1,
      'B’s loss is under a hundredth of A’s',
    );
    assert.notEqual(await pixels(page, '#plot .plot-surface'), await pixels(page, '#twin-plot .plot-surface'));
  },
);

testPage('twins with no difference stay identical, in every number and on the surface', async ({ page }) => {
  await type(page, 'Hidden layers', 3);
  await compare(page);
  await page.getByRole('button', { name: 'B has the same Activation as A' }).click();
  await settle(page);
  await setSpeed(page, '1 000 steps/s');
  await trainUntil(page, async () => (await step(page)) > 500, '500 steps');
  await settle(page);
  const a = await exactly(page);
  assert.match(await sentence(page), /both networks are the same/);
  assert.deepEqual(await bars(page, '#bars .bar.twin'), await bars(page, '#bars .bar:not(.twin)'));
  await showSide(page, 'B');
  await settle(page);
  assert.equal(await exactly(page), a);
  const resolution = (/** @type {string} */ selector) =>
    page.locator(`${selector} .plot-surface`).getAttribute('data-resolution');
  if ((await resolution('#plot')) === (await resolution('#twin-plot'))) {
    assert.equal(await pixels(page, '#plot .plot-surface'), await pixels(page, '#twin-plot .plot-surface'));
  }
  assert.equal(
    await attributeOf(page.locator('#loss .line.twin'), 'd'),
    await attributeOf(page.locator('#loss .line.train'), 'd'),
  );
});

testPage(
  'of data of one’s own with four classes the verdict on the other network is the one that it gets itself',
  async ({ page }) => {
    const rows = Array.from({ length: 80 }, (_, i) => [Math.cos(i), Math.sin(i * 1.7), 'abcd'[i % 4]].join(','));
    await openFile(page, 'four.csv', ['x,y,class', ...rows].join('\n'));
    await page.getByRole('dialog', { name: 'Columns of four.csv' }).getByRole('button', { name: 'Load' }).click();
    await page.getByRole('button', { name: 'Undo opening four.csv' }).waitFor();
    await type(page, 'Hidden layers', 2);
    await compare(page);
    await setSpeed(page, 'Full speed');
    await trainUntil(page, async () => (await step(page)) > 60, '60 steps');
    await settle(page);
    const other = async () => (await textOf(page.locator('.twin-verdict'))).replace(/^[AB]: ?/, '');
    const ofB = await other(),
      ofA = await textOf(page.locator('#verdict .headline'));
    await showSide(page, 'B');
    await until(async () => (await textOf(page.locator('.twin-verdict'))).startsWith('A:'), 'the verdict on A');
    await settle(page);
    assert.deepEqual([await textOf(page.locator('#verdict .headline')), await other()], [ofB, ofA]);
  },
);

testPage(
  'a weight changed by hand is that of the network that is shown, and the sentence no longer says that they are the same',
  async ({ page }) => {
    await type(page, 'Hidden layers', 3);
    await compare(page);
    await page.getByRole('button', { name: 'B has the same Activation as A' }).click();
    await settle(page);
    assert.match(await sentence(page), /both networks are the same/);
    const a = await exactly(page);
    await showSide(page, 'B');
    await settle(page);
    await keysOnNetwork(page, [...wayTo(4, 0, 2), 'Enter']);
    const field = page.getByRole('dialog').getByRole('spinbutton', { name: 'Value' });
    await field.fill('-2.5');
    await field.press('Enter');
    await until(async () => (await exactly(page)) !== a, 'B with another number');
    await until(
      async () =>
        /^After 0 steps: no difference in the settings, but a number was changed by hand, so the networks differ: B has a loss of/.test(
          await sentence(page),
        ),
      'the sentence',
    );
    await field.press('Escape');
    await showSide(page, 'A');
    await settle(page);
    assert.equal(await exactly(page), a, 'A is as it was');
    await page.keyboard.press('Control+z');
    await until(async () => /both networks are the same/.test(await sentence(page)), 'the same again');
  },
);

testPage('a point dragged in either boundary moves in both', async ({ page }) => {
  await compare(page);
  const before = [await pixels(page, '#plot .plot-points'), await pixels(page, '#twin-plot .plot-points')];
  assert.equal(before[0], before[1], 'the same points');
  const box = await boxOf(page.locator('#twin-plot .plot-surface'));
  await page.mouse.click(box.x + box.width * 0.9, box.y + box.height * 0.06);
  await settle(page);
  await page.locator('#twin-plot .plot-stage').press('Escape');
  await frames(page, 5);
  const after = [await pixels(page, '#plot .plot-points'), await pixels(page, '#twin-plot .plot-points')];
  assert.notEqual(after[0], before[0], 'in A too');
  assert.equal(after[0], after[1]);
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.06);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5, { steps: 5 });
  await page.mouse.up();
  await page.locator('#twin-plot .plot-stage').press('Escape');
  await frames(page, 5);
  assert.notEqual(await pixels(page, '#plot .plot-points'), after[0]);
  assert.equal(await pixels(page, '#plot .plot-points'), await pixels(page, '#twin-plot .plot-points'));
  assert.ok(
    await plotFrame(page).then(
      () => true,
      () => true,
    ),
  );
});

testPage('several differences: optimiser, depth, rate; what is typed is read as anywhere', async ({ page }) => {
  await compare(page);
  await add(page, 'Learning rate');
  const rate = page.getByRole('textbox', { name: 'Learning rate of B' });
  await rate.fill('1000');
  await rate.press('Enter');
  await until(async () => (await rate.inputValue()) === '100', 'the value within its bounds');
  assert.match(await textOf(page.locator('#compare .note')), /set to 100/);
  await rate.fill('much');
  await rate.press('Enter');
  assert.match(await textOf(page.locator('#compare .note')), /“much”/);
  await rate.fill('0.01');
  await rate.press('Enter');
  await add(page, 'Hidden layers');
  await until(async () => (await bars(page, '#bars .bar.twin')).length === 5, 'a network of half the depth');
  assert.equal((await bars(page, '#bars .bar:not(.twin)')).length, 9);
  await add(page, 'Optimiser');
  await chooseOfB(page, 'Optimiser', 'Adam');
  await until(async () => /Adam/.test(await textOf(page.locator('.twin-b').first())), 'Adam');
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 1500, '1500 steps');
  await until(async () => /^Same data/.test(await sentence(page)), 'the sentence');
});

testPage('swap, undo, end', async ({ page }) => {
  await setSpeed(page, 'Full speed');
  await compare(page);
  await trainUntil(page, async () => (await step(page)) > 1000, '1000 steps');
  await press(page, 'Swap');
  await until(async () => (await step(page)) === 0, 'both at the first step');
  await until(() => page.getByRole('radio', { name: 'ReLU', exact: true }).isChecked(), 'A has what B had');
  await until(async () => /Sigmoid/.test(await textOf(page.locator('.twin-b').first())), 'B has what A had');
  await press(page, 'Undo swap of the two networks');
  await until(() => page.getByRole('radio', { name: 'Sigmoid', exact: true }).isChecked(), 'A again');
  await trainUntil(page, async () => (await step(page)) > 1000, '1000 steps');
  await settle(page);
  const [at, numbers] = [await step(page), await exactly(page)];
  await press(page, 'End');
  await until(async () => !(await bar(page).isVisible()), 'one network');
  await settle(page);
  assert.equal(await step(page), at, 'A goes on');
  assert.equal(await exactly(page), numbers);
  assert.equal(await page.locator('#twin-plot').isVisible(), false);
  await press(page, 'Undo end of the comparison');
  await until(() => bar(page).isVisible(), 'two networks');
  await press(page, 'Undo comparison');
  await until(async () => !(await bar(page).isVisible()), 'one network');
});

testPage(
  'a list begins with B as it is; swapped, the same differences are told from the other side',
  async ({ page }) => {
    const list = (/** @type {string} */ name) => page.getByRole('textbox', { name: `${name} of B` });
    await compare(page); // B is ReLU
    await add(page, 'Hidden layers');
    await until(async () => (await bars(page, '#bars .bar.twin')).length === 5, 'half the depth');
    await add(page, 'Activation by layer');
    await until(
      async () => (await list('Activation by layer').inputValue()) === 'relu,relu,relu,tanh',
      'B’s own list but for the last',
    );
    await add(page, 'Units of each layer');
    await until(
      async () => (await list('Units of each layer').inputValue()) === '8,8,8,4',
      'B’s own units but for the last',
    );
    await settle(page);
    assert.equal((await bars(page, '#bars .bar.twin')).length, 5, 'as deep as before');

    await press(page, 'Swap');
    await until(async () => (await bars(page, '#bars .bar:not(.twin)')).length === 5, 'A to be what B was');
    const ofB = page.getByRole('combobox', { name: 'Activation of B' });
    assert.equal(await ofB.inputValue(), 'sigmoid', 'B is sigmoid throughout');
    assert.equal(await page.getByRole('textbox', { name: 'Units per layer of B' }).inputValue(), '8');
    assert.equal(await page.getByRole('textbox', { name: 'Hidden layers of B' }).inputValue(), '8');
    await page.getByRole('button', { name: 'B has the same Activation as A' }).click();
    await until(async () => !(await ofB.isVisible()), 'no difference in the activation');
    await settle(page);
    assert.match(await textOf(page.locator('.twin-b').first()), /8/);
  },
);

testPage('both are looked at as they were', async ({ page }) => {
  await type(page, 'Hidden layers', 2);
  await compare(page);
  await setSpeed(page, '1 000 steps/s');
  for (let i = 1; i <= 4; ++i) await press(page, 'Step');
  await until(async () => (await step(page)) === 4, 'step 4');
  await settle(page);
  const then = [await exactly(page), await bars(page, '#bars .bar.twin'), await trainLoss(page)];
  await trainUntil(page, async () => (await step(page)) > 60, '60 steps');
  await settle(page);
  const slider = page.getByRole('slider', { name: 'Moment of the run' });
  await slider.focus();
  await slider.press('Home');
  for (let i = 0; i < 4; ++i) {
    await slider.press('ArrowRight');
    await settle(page);
  }
  await until(async () => (await step(page)) === 4, 'step 4 again');
  await settle(page);
  assert.deepEqual([await exactly(page), await bars(page, '#bars .bar.twin'), await trainLoss(page)], then);
});

// A figure, not a verdict: machines are shared. MEASURE=1 asks for it.
if (process.env.MEASURE)
  testPage('how fast two networks train, and one alone', async ({ page }) => {
    await setSpeed(page, 'Full speed');
    await choose(page, 'ReLU');
    const rate = async () => {
      const from = await step(page),
        began = Date.now();
      await press(page, 'Train');
      await new Promise((done) => setTimeout(done, 3000));
      await press(page, 'Pause');
      await settle(page);
      return ((await step(page)) - from) / (Date.now() - began);
    };
    await rate();
    const alone = await rate();
    await compare(page);
    await rate();
    const together = await rate();
    console.log(`steps a second: alone ${Math.round(alone * 1000)}, two ${Math.round(together * 1000)}`);
  });

for (const [colorScheme, viewport] of /** @type {const} */ ([
  ['light', DESK],
  ['dark', DESK],
  ['light', { width: 390, height: 844 }],
  ['dark', { width: 390, height: 844 }],
])) {
  testPage(
    `accessible while comparing and looking back: ${colorScheme}, ${viewport.width}`,
    { colorScheme, viewport },
    async ({ page }) => {
      await compare(page);
      await setSpeed(page, 'Full speed');
      await add(page, 'Learning rate');
      await trainUntil(page, async () => (await step(page)) > 500, '500 steps');
      await page.getByRole('slider', { name: 'Moment of the run' }).press('Home');
      await until(async () => (await step(page)) === 0, 'step 0');
      assert.deepEqual((await runAxe(page)).found, []);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(wide <= 0, `scrolls sideways by ${wide}`);
    },
  );
}

testPage('the closer look is at the network that the details are of', async ({ page }) => {
  await type(page, 'Hidden layers', 3);
  await compare(page);
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 200, '200 steps');
  await showSide(page, 'B');
  await page.getByRole('tab', { name: 'Why' }).click();
  await page.locator('#factors .factor.end').first().waitFor();
  await settle(page);
  const rows = await layers(page);
  assert.deepEqual(
    await page.locator('#factors .factor.end').evaluateAll((ends) => ends.map(({ dataset }) => Number(dataset.value))),
    [rows[rows.length - 1].signal, rows[0].signal],
  );
  assert.ok(await page.locator('.panel-side').getByText('network B').isVisible());
  await page.getByRole('tab', { name: 'Distributions', exact: true }).click();
  const columns = (/** @type {number} */ i) =>
    page
      .locator('.columns')
      .nth(i)
      .locator('rect')
      .evaluateAll((bars) => bars.map(({ dataset }) => Number(dataset.value)));
  await until(
    async () => (await page.locator('.columns').count()) === 3 && (await columns(1)).length === 4,
    'the columns',
  );
  assert.deepEqual(
    await columns(1),
    rows.map(({ saturated }) => saturated),
    'saturation',
  );
  // Half of ReLU’s derivatives are exactly 0; no sigmoid’s is.
  const zeros = () =>
    page
      .locator('.histograms figure')
      .evaluateAll((figures) => figures.slice(0, 3).map(({ dataset }) => Number(dataset.zero)));
  await until(
    async () => (await zeros()).length === 3 && (await zeros()).every((count) => count > 0),
    'histograms of B',
  );
  await showSide(page, 'A');
  await until(async () => (await zeros()).every((count) => count === 0), 'histograms of A');
  assert.deepEqual(
    await columns(1),
    (await layers(page)).map(({ saturated }) => saturated),
  );
});

testPage(
  'the networks may differ in the activation or the width of one layer, in place too',
  { viewport: { width: 1920, height: 1080 } },
  async ({ page }) => {
    await compare(page);
    await add(page, 'Activation by layer');
    await until(
      async () => (await textOf(page.locator('.twin-b').first())).includes('ReLU 1–7, Tanh 8') ?? false,
      'Tanh in the last layer of B',
    );
    assert.equal(
      await page.getByRole('combobox', { name: 'Activation of B' }).count(),
      0,
      'one activation for all is no difference any more',
    );
    await settle(page);
    const expected = async (/** @type {object} */ change) => {
      const { session } = await sameSession(change);
      return [...succeed(session.measure()).layers.signal];
    };
    assert.deepEqual(
      await bars(page, '#bars .bar.twin'),
      await expected({ activation: 'relu', activations: `${'relu,'.repeat(7)}tanh` }),
    );

    // What is changed in the picture of B is B's.
    await showSide(page, 'B');
    await settle(page);
    await keysOnNetwork(page, [...wayTo(2, 0), 'Enter']);
    await page.getByRole('dialog').getByLabel('Activation of layer 2').selectOption('tanh');
    await until(
      async () => (await textOf(page.locator('.twin-b').first())).includes('ReLU 1, Tanh 2,') ?? false,
      'Tanh in layer 2 of B',
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove a unit from layer 3' }).click();
    await until(
      async () =>
        (await page.getByRole('textbox', { name: 'Units of each layer of B' }).inputValue()) === '8,8,7,8,8,8,8,8',
      'a unit fewer in B',
    );
    await settle(page);
    const b = await expected({
      activation: 'relu',
      activations: `relu,tanh,${'relu,'.repeat(5)}tanh`,
      shape: '8,8,7,8,8,8,8,8',
    });
    assert.deepEqual(await bars(page, '#bars .bar.twin'), b);
    assert.deepEqual(await bars(page, '#bars .bar:not(.twin)'), await expected({}), 'A is as it was');
  },
);
