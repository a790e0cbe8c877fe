// @ts-check
/** The main job with ten columns: a table is loaded, trained, edited, undone, and there again after a reload. */
import assert from 'node:assert/strict';
import {
  attributeOf,
  choose,
  countPoints,
  layers,
  openFile,
  pixels,
  plotFrame,
  press,
  ready,
  setSpeed,
  settle,
  step,
  textOf,
  trainLoss,
  trainUntil,
  until,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const NAMES = ['length', 'width', 'height', 'mass', 'age', 'ph', 'salt', 'iron', 'depth', 'speed'];

/** Two kinds that differ in four of ten measurements, more than they scatter. */
const ROWS = Array.from({ length: 120 }, (_, i) => {
  const side = i % 2 ? 1 : -1;
  const numbers = NAMES.map((_, k) => 10 * (k + 1) + 3 * Math.sin(17 * i + 5 * k * k) + (k < 4 ? 2.5 * side : 0));
  return [...numbers.map((number) => number.toFixed(2)), side > 0 ? 'reed' : 'sedge'].join(',');
});

testPage('ten columns are loaded, learned, dragged, undone, and kept', async ({ page }) => {
  await openFile(page, 'ten.csv', `${[...NAMES, 'kind'].join(',')}\n${ROWS.join('\n')}\n`);
  await page.getByRole('radio', { name: 'several columns (10 proposed)' }).check();
  await press(page, 'Load');
  const plane = page.getByRole('combobox', { name: 'Plane of the plot' });
  await plane.waitFor();
  await settle(page);
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 1000, 'sigmoid to be stuck');
  assert.ok((await trainLoss(page)) > 0.5);
  await choose(page, 'ReLU');
  await trainUntil(page, async () => (await trainLoss(page)) < 0.05, 'ReLU to learn ten columns');
  assert.equal((await layers(page)).length, 9);

  const made = await step(page);
  await plane.selectOption('principal');
  await page.getByText(/This plane shows \d+\s%\sof the variance/).waitFor();
  await settle(page);
  assert.equal(await step(page), made, 'another plane is another look');
  await press(page, 'Undo change of the plane');
  await settle(page);

  const from = (await plotFrame(page)).at(-1, 1);
  await page.mouse.click(from.x, from.y);
  await page.getByRole('button', { name: 'Undo new point' }).waitFor();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y - 20, { steps: 3 });
  await page.mouse.up();
  await page.getByText('Selected point: its 10 columns').click();
  const slopes = page.locator('.plane-row td[data-value]');
  await until(async () => (await slopes.count()) === NAMES.length, 'a row for each column');
  const sizes = await slopes.evaluateAll((cells) => cells.map((cell) => Math.abs(Number(cell.dataset.value))));
  assert.ok(sizes[0] > 0 && sizes.every((size, i) => i === 0 || size <= sizes[i - 1]), 'the strongest first');
  await press(page, 'Undo move of a point');
  await settle(page);
  assert.equal(await step(page), made, 'the run went on');

  // Through the point that is selected, and the one that is selected next; selecting is no edit.
  await page.getByRole('combobox', { name: 'others at' }).selectOption('point');
  await settle(page);
  const [surface, undo] = [await pixels(page, '#plot .plot-surface'), page.getByRole('button', { name: 'Undo' })];
  const name = await attributeOf(undo, 'aria-label');
  await page.locator('#plot [tabindex="0"]').first().focus();
  await page.keyboard.press('n');
  await until(async () => (await pixels(page, '#plot .plot-surface')) !== surface, 'another plane');
  await settle(page);
  assert.equal(await attributeOf(undo, 'aria-label'), name);
  await press(page, 'Undo change of the plane');
  await settle(page);

  const columns = await page.getByRole('combobox', { name: 'x axis' }).inputValue();
  await page.waitForTimeout(500); // storing waits for a moment
  await page.reload();
  await ready(page);
  await plane.waitFor();
  assert.equal(await page.getByRole('combobox', { name: 'x axis' }).inputValue(), columns);
  assert.equal(await countPoints(page), 61, 'half of 120 train, and the new one');
  await everyPanelSpeaks(page);
  await comparesAndTravels(page);
});

/** Each tab shows something of the run. @param {Page} page */
async function everyPanelSpeaks(page) {
  await press(page, 'Step');
  for (const tab of await page.locator('#panels [role=tab]').all()) {
    await tab.click();
    const panel = page.locator(`#${await attributeOf(tab, 'aria-controls')}`);
    await until(async () => /\d/.test(await panel.innerText()), `numbers in ${await textOf(tab)}`);
  }
}

/** Two networks in another plane, the step before the first one, and back, with the earlier run still there to compare with. @param {Page} page */
async function comparesAndTravels(page) {
  await page.getByRole('tab', { name: 'Gradients' }).click();
  await press(page, 'Compare');
  await page.locator('#twin-plot .plot-surface').waitFor();
  await trainUntil(page, async () => (await step(page)) > 100, 'both to be trained');
  const made = await step(page);
  await page.getByRole('combobox', { name: 'Plane of the plot' }).selectOption('principal');
  await page.getByText(/This plane shows/).waitFor();
  const moment = page.getByRole('slider', { name: 'Moment of the run' });
  await moment.press('Home');
  await until(async () => (await step(page)) === 0, 'step 0');
  await moment.press('End');
  await until(async () => (await step(page)) === made, 'the latest step');
  assert.equal(await page.locator('.run-chip').count(), 1, 'the run before is on the shelf');
}
