// @ts-check
/** The experiment survives a reload. */
import assert from 'node:assert/strict';
import {
  choose,
  countPoints,
  exactly,
  layers,
  notice,
  plotFrame,
  press,
  ready,
  settle,
  step,
  storedText,
  trainUntil,
  type,
  unfold,
  until,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();
/** Where all tabs once had one experiment. */
const SHARED_KEY = 'backprop-playground/experiment';

const saved = (/** @type {Page} */ page, /** @type {string} */ what) =>
  until(async () => (await storedText(page))?.includes(what), `${what} in the storage`);

async function reload(/** @type {Page} */ page) {
  await page.reload();
  await ready(page);
  await settle(page);
}

const checked = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.getByRole('radio', { name, exact: true }).isChecked();

testPage('settings and a moved point are there after a reload, to the last bit', async ({ page }) => {
  assert.equal(await storedText(page), null, 'looking alone keeps nothing');
  await choose(page, 'Spiral');
  await choose(page, 'ReLU');
  await type(page, 'Learning rate', 0.007);
  await settle(page); // the points of the spiral would replace an edit
  const { at } = await plotFrame(page);
  await page.mouse.click(at(5.712, -5.634).x, at(5.712, -5.634).y);
  await settle(page);
  const [before, count] = [await exactly(page), await countPoints(page)];
  assert.equal(count, 76);
  await saved(page, '"points"');
  await reload(page);
  assert.equal(await exactly(page), before, 'every gradient is what it was');
  assert.equal(await countPoints(page), count);
  assert.ok((await checked(page, 'ReLU')) && (await checked(page, 'Spiral')));
  assert.equal(await page.getByRole('spinbutton', { name: 'Learning rate' }).inputValue(), '0.007');
  assert.equal(await notice(page), '');
});

testPage('a network in double precision is there after a reload', async ({ page }) => {
  await unfold(page);
  await page.getByRole('combobox', { name: 'Precision' }).selectOption('double');
  await settle(page);
  const before = await exactly(page);
  await saved(page, '"double"');
  await reload(page);
  assert.equal(await exactly(page), before);
  assert.equal(await notice(page), '');
});

testPage('leaving at once after a change loses nothing', async ({ page }) => {
  await choose(page, 'Tanh');
  await reload(page);
  assert.ok(await checked(page, 'Tanh'));
});

testPage('the penguins are there again, from their file', async ({ page }) => {
  await choose(page, 'Penguins (measured)');
  await page.getByText('Palmer penguins').waitFor();
  await settle(page);
  const before = await exactly(page);
  await saved(page, 'penguins');
  assert.ok(!(await storedText(page))?.includes('"points"'));
  await reload(page);
  assert.equal(await exactly(page), before);
  assert.ok(await page.getByText('Palmer penguins').isVisible());
});

testPage('forgetting returns to the first view and clears the storage; undo brings it back', async ({ page }) => {
  const first = await exactly(page);
  await choose(page, 'ReLU');
  await type(page, 'Points', 100);
  await trainUntil(page, async () => (await step(page)) > 20, 'some steps');
  await settle(page);
  const [at, mine] = [await step(page), await exactly(page)];
  await saved(page, 'relu');
  await press(page, 'Forget this experiment');
  await until(() => checked(page, 'Sigmoid'), 'the first view');
  await settle(page);
  assert.equal(await exactly(page), first);
  assert.equal(await storedText(page), null);
  await new Promise((done) => setTimeout(done, 600));
  assert.equal(await storedText(page), null, 'nor is it kept a moment later');
  await press(page, 'Undo forgetting of the experiment');
  await until(() => checked(page, 'ReLU'), 'the experiment');
  await settle(page);
  assert.equal(await exactly(page), mine, 'and its run');
  assert.equal(await step(page), at);
  await saved(page, 'relu');
});

testPage('what was forgotten stays away after a reload', async ({ page }) => {
  await choose(page, 'ReLU');
  await saved(page, 'relu');
  await press(page, 'Forget this experiment');
  await until(() => checked(page, 'Sigmoid'), 'the first view');
  await reload(page);
  assert.ok(await checked(page, 'Sigmoid'));
});

testPage(
  'a broken storage: the first view, and one sentence',
  {
    before: (page) =>
      page.addInitScript((key) => {
        localStorage[key] ??= '{"version":1,"settings":{"units":-3}}';
      }, SHARED_KEY),
  },
  async ({ page }) => {
    assert.equal(
      await notice(page),
      'What this browser kept of your experiment cannot be read: this is the first view.',
    );
    assert.equal((await layers(page)).length, 9);
    await choose(page, 'ReLU');
    await saved(page, 'relu');
    await reload(page);
    assert.equal(await notice(page), '');
    assert.ok(await checked(page, 'ReLU'));
  },
);

for (const [what, spoil] of Object.entries({
  'switched off': () =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
})) {
  testPage(
    `storage ${what}: the page works on and says so once`,
    { before: (page) => page.addInitScript(spoil) },
    async ({ page }) => {
      assert.equal(await notice(page), '');
      await choose(page, 'ReLU');
      await until(async () => (await notice(page)).includes('stores nothing'), 'the sentence');
      await press(page, 'Dismiss');
      await choose(page, 'Tanh');
      await new Promise((done) => setTimeout(done, 600));
      assert.equal(await notice(page), '');
      await press(page, 'Forget this experiment');
      await until(() => checked(page, 'Sigmoid'), 'the first view');
      await trainUntil(page, async () => (await step(page)) > 20, 'some steps');
    },
  );
}
