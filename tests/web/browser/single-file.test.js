// @ts-check
/// <reference lib="dom" />
/** The one document that holds the whole page, opened from a folder as from a USB stick. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openSite } from '../../../web/build/serve.mjs';
import { launchHeadlessShell } from '../../launch-chromium.js';
import { choose, notice, openFile, press, ready, setSpeed, trainLoss, until } from './harness.js';
import { trackRequests } from './rest.js';

const NAME = 'backprop-playground.html';

/** Bytes of the document, a fifth of which are the lessons and what reads them. */
const BUDGET = 1_900_000;

/** @type {import('playwright-core').Browser} */
let browser;
/** The folder has nothing else in it. */
let folder = '';
before(async () => {
  browser = await launchHeadlessShell();
  folder = await mkdtemp(join(tmpdir(), 'backprop one file '));
  await saveFromSite(join(folder, NAME));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** As a person does who has the page in sight. @param {string} path */
async function saveFromSite(path) {
  const site = await openSite();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  await page.goto(site.url);
  await press(page, 'Share');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save this page as one file' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), NAME);
  await download.saveAs(path);
  await page.close();
  site.close();
}

/** The document in a window, with all that goes wrong and all that is asked for besides itself. @param {string} [search] */
async function open(search = '') {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  /** @type {string[]} */
  const troubles = [];
  await page.addInitScript(trackRequests);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.stack ?? error}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.isNavigationRequest())
      troubles.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, NAME)).href + search);
  await ready(page);
  return { page, troubles };
}

const PANELS = [
  'One step',
  'Code',
  'Slope',
  'Neuron',
  'Why',
  'Distributions',
  'Spectrum',
  'Landscape',
  'Numbers',
  'Seeds',
];

test('one file is the whole page: it trains, opens every panel, runs seeds, loads digits and a table', async () => {
  const { size } = await stat(join(folder, NAME));
  console.log(`${NAME}: ${size} bytes`);
  assert.ok(size <= BUDGET, `${size} bytes`);
  const { page, troubles } = await open();
  await setSpeed(page, 'Full speed');
  await choose(page, 'ReLU');
  await press(page, 'Train');
  await until(async () => (await trainLoss(page)) < 0.1, 'ReLU to learn');
  await press(page, 'Pause');
  for (const name of PANELS) {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.getByRole('tabpanel', { name }).locator('> *').first().waitFor();
  }
  await page.getByRole('spinbutton', { name: 'Updates each' }).fill('50');
  await press(page, 'Run');
  await page.locator('.seeds-status[data-seconds]').waitFor();
  assert.equal(await page.locator('.seeds-result tbody tr').count(), 10);

  await choose(page, 'Digits (measured)');
  await page.getByText('Alpaydin & Kaynak').waitFor();
  await openFile(
    page,
    'own.csv',
    `a,b,kind\n${Array.from({ length: 12 }, (_, i) => `${i},${i * i},${'xy'[i % 2]}`).join('\n')}`,
  );
  await until(async () => (await notice(page)).includes('own.csv: 12 points loaded'), 'the table');
  assert.deepEqual(troubles, []);
});

test('one file speaks German, opens a link, and carries its licences', async () => {
  const { page, troubles } = await open('?lang=de#v=2&activation=relu');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
  assert.ok(await page.getByRole('radio', { name: 'ReLU', exact: true }).isChecked());
  assert.ok(await page.getByRole('button', { name: 'Trainieren', exact: true }).isVisible());
  const licences = await page.evaluate(() => document.querySelector('#licences')?.textContent ?? '');
  for (const name of ['MIT License', 'Eigen 3', 'papaparse', 'fflate']) assert.ok(licences.includes(name), name);
  assert.deepEqual(troubles, []);
});
