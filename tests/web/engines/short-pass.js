// @ts-check
/// <reference lib="dom" />
/** What the page is for, once through: the tests that every engine runs in `./run test`. */
import assert from 'node:assert/strict';
import {
  choose,
  exactly,
  leftmost,
  notice,
  plotFrame,
  press,
  ready,
  setSpeed,
  settle,
  signalRatio,
  step,
  textOf,
  trainLoss,
  trainUntil,
  until,
  verdict,
} from '../browser/harness.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {ReturnType<typeof import('../browser/harness.js').useBrowser>} InBrowser */

const isChosen = (/** @type {Page} */ page, /** @type {string} */ name) =>
  until(() => page.getByRole('radio', { name, exact: true }).isChecked(), `${name} to be chosen`);

/** @param {Page} page */
async function stuckThenLearns(page) {
  assert.equal(await step(page), 0);
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) >= 500, '500 steps');
  assert.ok((await trainLoss(page)) > 0.67, `the loss of sigmoid is ${await trainLoss(page)}`);
  assert.ok((await signalRatio(page)) < 1e-4, `layer 1 gets ${await signalRatio(page)} of the last layer's signal`);
  assert.match(await verdict(page), /Layer 1 .*gets .* of the gradient/);
  await choose(page, 'ReLU');
  await until(async () => (await step(page)) === 0, 'step 0 after the switch');
  await trainUntil(page, async () => (await trainLoss(page)) < 0.1, 'ReLU to learn');
}

/** A point is led about while the network trains, and Undo brings it back. @param {Page} page */
async function dragAndUndo(page) {
  await choose(page, 'ReLU');
  await settle(page);
  const first = await leftmost(page);
  const numbers = await exactly(page);
  await press(page, 'Train');
  await until(async () => (await step(page)) > 20, '20 steps');
  const there = (await plotFrame(page)).at(-5.5, 4);
  await page.mouse.move(first.at.x, first.at.y);
  await page.mouse.down();
  await page.mouse.move(there.x, there.y, { steps: 8 });
  await page.mouse.up();
  await press(page, 'Pause');
  const moved = await leftmost(page);
  assert.ok(Math.hypot(moved.x + 5.5, moved.y - 4) < 0.1, `dragged to ${moved.x}, ${moved.y}`);
  await press(page, 'Undo move of a point');
  await press(page, 'Reset');
  await until(async () => (await step(page)) === 0, 'step 0');
  await settle(page);
  assert.deepEqual(await leftmost(page), first);
  assert.equal(await exactly(page), numbers, 'the same data, the same numbers');
}

/** @param {Page} page */
async function backInTime(page) {
  const first = await exactly(page);
  await setSpeed(page, '100 steps/s');
  await trainUntil(page, async () => (await step(page)) > 20, '20 steps');
  await settle(page);
  const now = { step: await step(page), numbers: await exactly(page) };
  const playhead = page.getByRole('slider', { name: 'Moment of the run' });
  await playhead.focus();
  await page.keyboard.press('Home');
  await until(async () => (await step(page)) === 0, 'step 0');
  await settle(page);
  assert.equal(await exactly(page), first);
  await press(page, 'Back to now');
  await until(async () => (await step(page)) === now.step, 'now');
  await settle(page);
  assert.equal(await exactly(page), now.numbers);
}

/** @param {Page} page */
async function compareTwo(page) {
  await setSpeed(page, 'Full speed');
  await press(page, 'Compare');
  await until(async () => (await page.locator('#bars .bar.twin').count()) > 0, 'the second network');
  await trainUntil(page, async () => (await step(page)) > 500, '500 steps');
  await until(async () => /ReLU/.test(await textOf(page.locator('.twin-sentence'))), 'a word on the two');
}

/** Forty rows of two classes, in units far from the plot's. */
const TABLE = `height,weight,kind\n${Array.from({ length: 40 }, (_, i) =>
  [1500 + 400 * (i % 2) + ((i * 37) % 150), 2.5 + 5 * (i % 2) + ((i * 13) % 20) / 10, i % 2 ? 'tall' : 'small'].join(),
).join('\n')}\n`;

/** @param {Page} page */
async function importTable(page) {
  const numbers = await exactly(page);
  await page
    .locator('.import-file')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await until(async () => /^people\.csv: 40 points loaded/.test(await notice(page)), 'the points');
  await settle(page);
  const axes = await textOf(page.locator('.plot-axes'));
  assert.ok(axes.includes('height') && axes.includes('1600'), `the axes say ${axes}`);
  await press(page, 'Undo opening people.csv');
  await settle(page);
  assert.equal(await exactly(page), numbers);
}

/** The address bar is the experiment: opened anew, it is the same. @param {Page} page @param {string} url */
async function followLink(page, url) {
  await choose(page, 'Tanh');
  await settle(page);
  const hash = /^#v=2&activation=tanh$/;
  await until(async () => hash.test(await page.evaluate(() => location.hash)), 'the address to follow');
  const numbers = await exactly(page);
  const link = await page.evaluate(() => location.hash);
  await page.goto('about:blank');
  await page.goto(url);
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(url + link);
  await ready(page);
  await isChosen(page, 'Tanh');
  await settle(page);
  assert.equal(await exactly(page), numbers);
}

/** What a click on a link that saves would put into a file; where a browser puts files is its own matter. */
const keepSaved = () => {
  const make = URL.createObjectURL;
  URL.createObjectURL = (object) => {
    if (object instanceof Blob) void object.text().then((text) => (document.documentElement.dataset.saved = text));
    return make(object);
  };
  HTMLAnchorElement.prototype.click = () => {};
};

/** @param {Page} page */
async function saveAndOpen(page) {
  await choose(page, 'ReLU');
  await page.locator('#plot-stage').focus();
  await page.keyboard.press('n');
  await page.keyboard.press('ArrowUp');
  await settle(page);
  const before = await exactly(page);
  await page.evaluate(keepSaved);
  await press(page, 'Share');
  await page.getByRole('menuitem', { name: 'Save as a file', exact: true }).click();
  const saved = await until(() => page.evaluate(() => document.documentElement.dataset.saved), 'the file');
  await press(page, 'Forget this experiment');
  await isChosen(page, 'Sigmoid');
  await page
    .locator('.import-file')
    .setInputFiles({ name: 'saved.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
  await isChosen(page, 'ReLU');
  await settle(page);
  assert.equal(await exactly(page), before);
}

/** Registers the tests. @param {InBrowser['testPage']} testPage */
export function testShortPass(testPage) {
  testPage('sigmoid is stuck, ReLU on the same weights learns', ({ page }) => stuckThenLearns(page));
  testPage('a point is dragged while it trains, and undone', ({ page }) => dragAndUndo(page));
  testPage('back in time and to now, with the same numbers', ({ page }) => backInTime(page));
  testPage('two networks are compared', ({ page }) => compareTwo(page));
  testPage('a table is opened, and undone', ({ page }) => importTable(page));
  testPage('a link opens the same experiment', ({ page, url }) => followLink(page, url));
  testPage('an experiment is saved as a file, and opened again', ({ page }) => saveAndOpen(page));
}
