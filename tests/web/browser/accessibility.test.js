// @ts-check
/** For who cannot see the page: names, sentences, numbers, what is spoken, and less motion. */
import assert from 'node:assert/strict';
import {
  attributeOf,
  choose,
  layers,
  press,
  setSpeed,
  settle,
  step,
  textOf,
  trainLoss,
  trainUntil,
  until,
  useBrowser,
  verdict,
} from './harness.js';

const { testPage } = useBrowser();

testPage('every name of the issue is there, each once', async ({ page }) => {
  for (const name of ['Train', 'Step', 'Reset', 'New weights', 'Open CSV…', 'Undo', 'Redo']) {
    assert.equal(await page.getByRole('button', { name, exact: true }).count(), 1, name);
  }
  const activation = page.getByRole('radiogroup', { name: 'Activation' });
  for (const name of ['Sigmoid', 'ReLU', 'Tanh', 'Linear']) {
    assert.equal(await activation.getByRole('radio', { name, exact: true }).count(), 1, name);
  }
  for (const name of ['Seed', 'Points', 'Noise', 'Hidden layers', 'Units per layer', 'Learning rate', 'Batch size']) {
    assert.equal(await page.getByRole('spinbutton', { name, exact: true }).count(), 1, name);
  }
  assert.equal(await page.getByRole('radiogroup', { name: 'Data set' }).count(), 1);
  assert.equal(await page.getByRole('combobox', { name: 'Speed' }).count(), 1);
  await page.getByRole('tab', { name: 'Numbers', exact: true }).click();
  const table = page.getByRole('table', { name: 'Gradient per layer' });
  assert.deepEqual(await table.getByRole('columnheader').allTextContents(), [
    'layer',
    'signal',
    'norm of the signal',
    'batch gradient',
    'gain',
    'mean f′',
    'saturated',
    'dead',
    'update ratio',
  ]);
  assert.equal(await table.getByRole('rowheader').count(), 9);
  const exact = await table.locator('td').evaluateAll((cells) => cells.map((cell) => cell.dataset.value));
  assert.ok(exact.filter((value) => (value ?? '').length > 12).length >= 9, 'full precision');
});

testPage('every choice is explained in a sentence that belongs to it', async ({ page }) => {
  for (const [name, words] of /** @type {const} */ ([
    ['Data set', /Where the points come from/],
    ['Activation', /What each hidden unit does with its weighted sum.*goes back to step 0/],
  ])) {
    const ids = await attributeOf(page.getByRole('radiogroup', { name }), 'aria-describedby');
    assert.match(await textOf(page.locator(`#${ids}`)), words);
  }
});

testPage('the numbers of the table hang together', async ({ page }) => {
  // With sigmoid an update of layer 1 can be smaller than the rounding of its weights: then its ratio is exactly 0.
  await page.getByRole('radio', { name: 'ReLU', exact: true }).check();
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 200, '200 steps');
  await settle(page);
  const rows = await layers(page);
  rows.slice(0, -1).forEach(({ signal, gain }, i) => {
    assert.ok(
      Math.abs((gain * rows[i + 1].signal) / signal - 1) < 1e-6,
      `gain ${i + 1} is signal ÷ signal of the next`,
    );
  });
  assert.ok(Number.isNaN(rows[8].gain));
  for (const row of rows) {
    assert.ok(row['mean f′'] > 0 && row['mean f′'] <= 1);
    assert.ok(row.saturated >= 0 && row.saturated <= 1 && row.dead >= 0 && row.dead <= 1);
    assert.ok(row['update ratio'] > 0);
  }
});

testPage('the verdict is spoken when the situation changes and at a pause, not with every number', async ({ page }) => {
  await page.evaluate(() => {
    window.spoken = [];
    const region = document.querySelector('#verdict [aria-live]');
    new MutationObserver(() => {
      if (region.textContent) window.spoken.push(region.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  const spoken = () => page.evaluate(() => window.spoken);
  const shown = async () => (await verdict(page)).replace(/\s/g, ' ').trim();
  await setSpeed(page, 'Full speed');
  await trainUntil(
    page,
    async () => (await spoken()).some((/** @type {string} */ text) => text.includes('all but stopped learning')),
    'the stop to be spoken',
  );
  await settle(page);
  await until(
    async () => (await spoken()).at(-1)?.replace(/\s/g, ' ') === (await shown()),
    'what is shown to be spoken at the pause',
  );
  const count = (await spoken()).length;
  for (let i = 0; i < 3; i++) await press(page, 'Step');
  await settle(page);
  assert.equal((await spoken()).length, count, 'three steps on it is the same situation');
  await choose(page, 'ReLU');
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await trainLoss(page)) < 0.1, 'ReLU to learn');
  await until(
    () => page.evaluate(() => window.spoken.some((/** @type {string} */ text) => text.startsWith('It has learned'))),
    'the news to be spoken',
  );
  assert.ok((await page.evaluate(() => window.spoken.length)) < 12, 'and not without end');
});

testPage('less motion where the system asks for it', { reducedMotion: 'reduce' }, async ({ page }) => {
  await press(page, 'Train');
  await until(async () => (await step(page)) > 20, '20 steps');
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  assert.equal(moving, 0);
});
