/** What a person might do in the course of an hour, over and over. @typedef {import('playwright-core').Page} Page */
import { seconds } from './page-actions.js';

/** Drags something across the plot: a point, where there is one. @param {Page} page */
export async function drag(page) {
  const box = await page.locator('.plot-surface').first().boundingBox();
  if (!box) throw new Error('there is no surface');
  const at = (/** @type {number} */ share) =>
    /** @type {[number, number]} */ ([box.x + share * box.width, box.y + (0.3 + 0.4 * Math.random()) * box.height]);
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  for (let i = 0; i <= 20; i++) await page.mouse.move(...at(0.3 + 0.02 * i));
  await page.mouse.up();
}

/** @param {string} label @returns {(page: Page) => Promise<unknown>} */
const choose = (label) => (page) => page.getByRole('radio', { name: label, exact: true }).first().check();
/** @param {string} keys @returns {(page: Page) => Promise<unknown>} */
const press = (keys) => (page) => page.keyboard.press(keys);
/** @param {Page} page */
export const train = async (page) => {
  const button = page.getByRole('button', { name: 'Train', exact: true });
  if ((await button.isVisible()) && (await button.isEnabled())) await button.click();
};
/** @param {Page} page @param {string} key */
async function moveInTime(page, key) {
  await page.getByRole('slider', { name: 'Moment of the run' }).focus();
  await page.keyboard.press(key);
}

/** @type {((page: Page) => Promise<unknown>)[]} */
export const ACTIONS = [
  drag,
  choose('ReLU'),
  drag,
  press('Control+z'),
  choose('Tanh'),
  (page) => moveInTime(page, 'Home'),
  (page) => moveInTime(page, 'End'),
  train,
  (page) => page.getByRole('button', { name: 'Compare' }).click(),
  drag,
  seconds.bind(null, 5),
  (page) => page.getByRole('button', { name: 'End', exact: true }).click(),
  choose('Sigmoid'),
  (page) => page.getByRole('button', { name: 'New weights' }).click(),
  train,
  drag,
  (page) => page.locator('#bars').hover(),
  (page) => page.locator('#network').hover(),
  (page) => page.getByRole('button', { name: 'Reset' }).click(),
  train,
];
