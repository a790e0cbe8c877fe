// @ts-check
/** Tabs that are open at once, and what a closed one leaves. */
import assert from 'node:assert/strict';
import { choose, notice, press, ready, until, useBrowser } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const isChosen = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.getByRole('radio', { name, exact: true }).isChecked();
const stored = (/** @type {Page} */ page, /** @type {string} */ part) =>
  until(
    () => page.evaluate((text) => Object.values(localStorage).some((value) => value.includes(text)), part),
    `${part} is stored`,
  );

testPage('tabs keep what they have, each its own, and what a closed one had is offered', async ({ page, url }) => {
  const open = async () => {
    const another = await page.context().newPage();
    await another.goto(url);
    await ready(another);
    return another;
  };
  await choose(page, 'ReLU');
  await stored(page, '"activation":"relu"');
  const second = await open();
  assert.ok(await isChosen(second, 'Sigmoid'), 'a new tab begins anew');
  await choose(second, 'Tanh');
  await stored(second, '"activation":"tanh"');
  assert.equal(await notice(second), '', 'nothing is offered of a tab that is open');
  for (const [one, name] of /** @type {[Page, string][]} */ ([
    [page, 'ReLU'],
    [second, 'Tanh'],
  ])) {
    await one.reload();
    await ready(one);
    await until(() => isChosen(one, name), `${name} after a reload`);
  }
  await second.close();

  const third = await open();
  await until(async () => /Left in a tab that was closed, .*Tanh/.test(await notice(third)), 'an offer');
  assert.ok(await isChosen(third, 'Sigmoid'), 'it is not forced on anyone');
  await press(third, 'Open it');
  await until(() => isChosen(third, 'Tanh'), 'what the closed tab had');
  await press(third, 'Undo opening what a closed tab had');
  await until(() => isChosen(third, 'Sigmoid'), 'what this one had');
  await third.close();
});

testPage('what was stored when all tabs had one place is opened', async ({ page, url }) => {
  await choose(page, 'ReLU');
  await stored(page, '"activation":"relu"');
  const another = await page.context().newPage();
  await another.goto(`${url}licenses.txt`);
  await another.evaluate(() => {
    const text = Object.values(localStorage).find((value) => value.includes('"activation":"relu"'));
    localStorage['backprop-playground/experiment'] = text?.replace('"relu"', '"elu"');
  });
  await another.goto(url);
  await ready(another);
  await until(() => another.evaluate(() => location.hash.includes('activation=elu')), 'ELU');
  assert.equal(await another.evaluate(() => localStorage['backprop-playground/experiment']), undefined);
  await another.close();
});
