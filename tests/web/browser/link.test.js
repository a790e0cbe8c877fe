// @ts-check
/** The address bar, the browser's history, and links that are opened. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { runAxe } from './axe.js';
import { choose, exactly, notice, press, ready, settle, step, trainLoss, until, useBrowser } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const VECTORS = new URL('../../golden/tfplayground_vectors.json', import.meta.url);

const { testPage } = useBrowser();

const hashOf = (/** @type {Page} */ page) => page.evaluate(() => location.hash);
const entriesOf = (/** @type {Page} */ page) => page.evaluate(() => history.length);
/** The address once it has followed all changes. @param {Page} page @param {RegExp} wanted */
async function settledHash(page, wanted) {
  await awaitHash(page, wanted);
  for (let before = ''; ; ) {
    const now = await hashOf(page);
    if (now === before) return now;
    before = now;
    await new Promise((done) => setTimeout(done, 800));
  }
}
const awaitHash = (/** @type {Page} */ page, /** @type {RegExp} */ wanted) =>
  until(async () => wanted.test(await hashOf(page)), `an address like ${wanted}`);

testPage(
  'the address bar follows, Back and Forward go through what was chosen, a drag makes no entry',
  async ({ page }) => {
    assert.equal(await hashOf(page), '', 'the first view has no long address');
    const entries = await entriesOf(page);
    await choose(page, 'ReLU');
    await awaitHash(page, /^#v=2&activation=relu$/);
    await choose(page, 'Tanh');
    await awaitHash(page, /activation=tanh/);
    assert.equal(await entriesOf(page), entries + 1, 'one field that is tried out again is one entry');
    await press(page, 'Compare');
    await awaitHash(page, /b=on/);
    assert.equal(await entriesOf(page), entries + 2);

    await page.locator('#plot-stage').focus();
    await page.keyboard.press('n');
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
    const edited = await settledHash(page, /&edits=\d+:[-.\d]+,[-.\d]+$/);
    assert.equal(await entriesOf(page), entries + 2, 'moving a point makes no entry');

    await page.goBack();
    await awaitHash(page, /^#v=2&activation=tanh$/);
    await until(() => page.getByRole('radio', { name: 'Tanh' }).isChecked(), 'Tanh');
    await page.goBack();
    await awaitHash(page, /^$/);
    await until(() => page.getByRole('radio', { name: 'Sigmoid' }).isChecked(), 'Sigmoid again');
    await page.goForward();
    await page.goForward();
    await until(async () => (await hashOf(page)) === edited, 'what was edited');
  },
);

const DOUBLE = { path: '#precision=double&activation=relu' };
testPage(
  'whoever opens the link sees the same picture and the same numbers, to the bit',
  DOUBLE,
  async ({ page, url }) => {
    await press(page, 'Compare');
    await page.getByRole('tab', { name: 'Numbers' }).click();
    await page.locator('#plot-stage').focus();
    await page.keyboard.press('n');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp');
    const numbers = async (/** @type {Page} */ of) => {
      for (let i = 0; i < 3; i++) await press(of, 'Step');
      await until(async () => (await step(of)) === 3, 'three updates');
      return [await exactly(of), await trainLoss(of)];
    };
    const hash = await settledHash(page, /&panel=numbers&edits=/);
    const context = await /** @type {import('playwright-core').Browser} */ (page.context().browser()).newContext();
    const other = await context.newPage();
    await other.goto(url.replace(/#.*/, hash));
    await ready(other);
    assert.equal(await other.getByRole('tab', { name: 'Numbers' }).getAttribute('aria-selected'), 'true');
    assert.equal(await hashOf(other), hash);
    assert.deepEqual(await numbers(other), await numbers(page));
    await other.reload();
    await ready(other);
    await press(other, 'Compare');
    await awaitHash(other, /^#v=2&activation=relu&precision=double&panel=numbers&edits=\d+:/);
    await context.close();
  },
);

const PLAYGROUND = { path: '#networkShape=4,2&seed=0.12345&showTestData=true&discretize=true&stepButton_hide=true' };
testPage(
  'a link of TensorFlow Playground opens its experiment, which has a link of this page then; its loss is the same',
  PLAYGROUND,
  async ({ page }) => {
    await until(async () => /“discretize” has no meaning here/.test(await notice(page)), 'what is left out');
    assert.ok(await page.getByRole('checkbox', { name: 'Test points' }).isChecked());
    await page.getByRole('button', { name: 'Step', exact: true }).waitFor({ state: 'hidden' });
    assert.ok(await page.getByRole('button', { name: 'Reset' }).isVisible());
    const [observed] = JSON.parse(readFileSync(VECTORS, 'utf8')).cases;
    await until(async () => Math.abs((await trainLoss(page)) - observed.loss[0][0]) < 0.001, 'the loss at step 0');
    await awaitHash(page, /^#v=2&dataSet=custom&.*&hand=a\.0\.weight\.0:0\.15119.*&hide=step&data=/);
  },
);

testPage('one typed over the address of an untouched page is opened, and one that is pasted', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = '#networkShape=4,2&seed=0.12345';
  });
  await until(async () => (await trainLoss(page)) < 0.51, 'the loss at step 0');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      ' https://playground.tensorflow.org/#problem=regression&seed=0.12345&hideText=true&stepButton_hide=true\n',
    );
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await until(async () => /“hideText” has no meaning here/.test(await notice(page)), 'the pasted one');
  await until(async () => (await trainLoss(page)) < 0.17, 'its loss');
  const hash = await settledHash(page, /problem=regression/);
  assert.equal(
    hash,
    '#problem=regression&seed=0.12345&hideText=true&stepButton_hide=true',
    'its points are too many for a link of this page',
  );
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: 'Step', exact: true }).waitFor({ state: 'hidden' });
  await choose(page, 'ReLU');
  await awaitHash(page, /activation=relu.*&without=1200/);
  await page.keyboard.press('Control+z');
  await awaitHash(page, /^#problem=regression&seed=0.12345&hideText=true&stepButton_hide=true$/);
});

testPage(
  'a link that is wrong gets a sentence, and the page opens as ever; one typed over the address leaves what was there',
  { path: '#v=2&activation=swosh' },
  async ({ page }) => {
    await until(async () => /“swosh” is none of them/.test(await notice(page)), 'a sentence');
    assert.ok(await page.getByRole('radio', { name: 'Sigmoid' }).isChecked());
    await choose(page, 'ReLU');
    await awaitHash(page, /^#v=2&activation=relu$/);
    await page.evaluate(() => {
      location.hash = '#v=2&units=1000';
    });
    await until(async () => /Units per layer takes a whole number/.test(await notice(page)), 'another sentence');
    assert.ok(await page.getByRole('radio', { name: 'ReLU' }).isChecked());
    await page.evaluate(() => {
      location.hash = '#v=2&activation=tanh&dataSet=reg-plane&colour=1';
    });
    await until(() => page.getByRole('radio', { name: 'Tanh' }).isChecked(), 'the network of the address');
    await until(
      async () => /“colour”.*squared error/.test(await notice(page)),
      'what was left out, and what was made to fit',
    );
    await page.keyboard.press('Control+z');
    await until(() => page.getByRole('radio', { name: 'ReLU' }).isChecked(), 'undo takes it back');
  },
);

testPage(
  'an experiment is saved as a file, and opened from it',
  { path: '#activation=relu&dataSet=xor&panel=why' },
  async ({ page }) => {
    await page.locator('#plot-stage').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('ArrowUp');
    await settle(page);
    const before = await exactly(page);
    const save = async (/** @type {string} */ item) => {
      await press(page, 'Share');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: item, exact: true }).click(),
      ]);
      return download.path();
    };
    const file = await save('Save as a file');
    await press(page, 'Forget this experiment');
    await until(() => page.getByRole('radio', { name: 'Sigmoid' }).isChecked(), 'the first view');
    await page.locator('.import-file').setInputFiles(file);
    await until(() => page.getByRole('radio', { name: 'ReLU' }).isChecked(), 'the experiment of the file');
    await settle(page);
    assert.equal(await exactly(page), before);
    await page.locator('.import-file').setInputFiles({
      name: 'cut.json',
      mimeType: 'application/json',
      buffer: (await readFile(file)).subarray(0, 500),
    });
    await until(async () => /^cut\.json was not opened\./.test(await notice(page)), 'a sentence');
    assert.ok(await page.getByRole('radio', { name: 'ReLU' }).isChecked());

    for (let i = 0; i < 3; i++) await press(page, 'Step');
    await until(async () => (await step(page)) === 3, 'three updates');
    await settle(page);
    const learned = await exactly(page),
      trained = await save('Save as a file, with what was learned');
    await press(page, 'Forget this experiment');
    await until(async () => (await step(page)) === 0, 'the first view');
    await page.locator('.import-file').setInputFiles(trained);
    await until(async () => (await step(page)) === 3, 'where it was saved');
    await settle(page);
    assert.equal(await exactly(page), learned);
  },
);

testPage(
  'experiments of one’s own are saved, opened, renamed and deleted',
  { path: '#activation=relu' },
  async ({ page }) => {
    const open = async () => {
      await press(page, 'Share');
      await page.getByRole('menuitem', { name: 'My experiments…' }).click();
      await page.getByRole('dialog', { name: 'My experiments' }).waitFor();
    };
    await open();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('For <b>Monday');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open For <b>Monday' }).waitFor();
    assert.deepEqual((await runAxe(page)).found, []);
    await page.getByRole('button', { name: 'Close' }).click();
    await choose(page, 'Tanh');
    await open();
    await page.getByRole('button', { name: 'Open For <b>Monday' }).click();
    await until(() => page.getByRole('radio', { name: 'ReLU' }).isChecked(), 'what was saved');
    await page.reload();
    await ready(page);
    await open();
    const name = page.getByRole('textbox', { name: 'Name of For <b>Monday' });
    await name.fill('For Tuesday');
    await name.press('Tab');
    await page.getByRole('button', { name: 'Delete For Tuesday' }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByRole('button', { name: 'Open For Tuesday' }).waitFor();
  },
);

testPage(
  'a link for a class has a title and a task, hides parts, and locks settings, also after a reload',
  { path: '#title=Exercise%203&task=Why%3F%0AWhy%20not%3F&hide=guide,learningRate&lock=units,dataSet' },
  async ({ page }) => {
    await page.getByRole('heading', { name: 'Exercise 3' }).waitFor();
    assert.equal(await page.getByText('Why? Why not?').innerText(), 'Why?\nWhy not?');
    await page.reload();
    await page.getByRole('heading', { name: 'Exercise 3' }).waitFor(); // nothing had to be changed for that
    const field = page.getByRole('spinbutton', { name: 'Units per layer' });
    for (const round of ['at first', 'after a reload']) {
      assert.equal(await page.locator('#guide').isVisible(), false, round);
      assert.equal(await page.getByRole('spinbutton', { name: 'Learning rate' }).isVisible(), false, round);
      await field.fill('4');
      await field.press('Enter');
      await page.getByText('Units per layer is locked by whoever made this link.').first().waitFor();
      assert.equal(await field.inputValue(), '8');
      await page.getByRole('radio', { name: 'Xor' }).click({ force: true });
      await until(async () => /^Data.* is locked by whoever/.test(await notice(page)), 'a sentence');
      await until(() => page.getByRole('radio', { name: 'Circle' }).isChecked(), 'the data set that it was');
      await choose(page, 'ReLU');
      await awaitHash(page, /activation=relu&title=/);
      if (round === 'at first') await page.reload();
      await page.getByRole('heading', { name: 'Exercise 3' }).waitFor();
    }
    assert.deepEqual((await runAxe(page)).found, []);

    await press(page, 'Share');
    await page.getByRole('menuitem', { name: 'Link for a class…' }).evaluate((/** @type {HTMLElement} */ item) => {
      item.click();
      item.click(); // while it is being loaded
    });
    const dialog = page.getByRole('dialog', { name: 'A link for a class' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Exercise 4');
    await dialog.getByRole('checkbox', { name: 'The network' }).uncheck();
    await dialog.getByText('Settings', { exact: true }).last().click();
    await dialog.getByRole('combobox', { name: 'All settings' }).selectOption('locked');
    await dialog.getByRole('combobox', { name: 'Seed', exact: true }).selectOption('free');
    const link = dialog.getByRole('textbox', { name: 'The link' });
    await until(async () => {
      const fields = new URLSearchParams(new URL(await link.inputValue()).hash.slice(1));
      const lock = fields.get('lock')?.split(',') ?? [];
      const isMade = fields.get('title') === 'Exercise 4' && fields.get('hide') === 'guide,network';
      return isMade && fields.get('task') === 'Why?\nWhy not?' && lock.includes('units') && !lock.includes('seed');
    }, 'the link of what was chosen');
    assert.deepEqual((await runAxe(page)).found, []);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.evaluate(() => {
      location.hash = '';
    });
    await until(() => page.locator('#guide').isVisible(), 'the whole page');
    await page.getByRole('heading', { name: 'Exercise 3' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Exercise 3' }).waitFor();
    await field.fill('4');
    await field.press('Enter');
    await until(async () => (await field.inputValue()) === '8', 'units as they are locked');
  },
);
