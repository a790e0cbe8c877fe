// @ts-check
/// <reference lib="dom" />
/** The page inside another one, of another origin and with a policy of its own, by the custom element. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { readArguments, scormPackage } from '../../../web/build/scorm.mjs';
import { openSite } from '../../../web/build/serve.mjs';
import { launchHeadlessShell } from '../../launch-chromium.js';
import { runAxe } from './axe.js';
import { choose, press, ready, storedText, until } from './harness.js';

/** What an earlier visit of the package has left. */
const LEFT = JSON.stringify({ reached: [], hasWorked: false, link: 'v=2&activation=tanh&hiddenLayers=3' });

const PLATFORM = new URL('../unit/scorm/fake-platform.js', import.meta.url);
const ELEMENT = new URL('../../../dist/embed/backprop-playground.js', import.meta.url);

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
/** @type {import('node:http').Server} */
let host;
let hostUrl = '';

before(async () => {
  browser = await launchHeadlessShell();
  site = await openSite();
  const { origin } = new URL(site.url);
  const script = await readFile(ELEMENT);
  const html = `<!doctype html><html lang="en"><title>A lesson</title><script type="module" src="element.js"></script>
<main><h1>A lesson</h1><backprop-playground src="${site.url}" experiment="v=2&amp;activation=relu&amp;seed=7" parts="run,plot,why" theme="dark" lang="de"></backprop-playground></main>`;
  const packages = await packagesFor({ 1.2: ['Gelernt: trainLoss < 0.3'], 2004: ['step > 5'] });
  host = createServer((request, response) => {
    const file = fileOf(request.url ?? '', packages);
    if (file) {
      response.writeHead(200, { 'Content-Type': file.type }).end(file.contents);
      return;
    }
    const isScript = request.url === '/element.js';
    response.writeHead(200, {
      'Content-Type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      // As strict as a page around it may be.
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; frame-src ${origin}`,
    });
    response.end(isScript ? script : html);
  });
  await new Promise((done) => host.listen(0, '127.0.0.1', () => done(undefined)));
  hostUrl = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (host.address()).port}/`;
});
after(async () => {
  await browser.close();
  site.close();
  host.close();
});

/** A package of each version, unpacked: path → contents. @param {Record<'1.2'|'2004', string[]>} goals */
async function packagesFor(goals) {
  const made = await Promise.all(
    Object.entries(goals).map(async ([version, texts]) => {
      const options = ['--version', version, '--title', 'Eine Aufgabe', '--lang', 'de', '--link', 'activation=relu'];
      const { given } = await readArguments([...options, ...texts.flatMap((text) => ['--goal', text])]);
      return Object.entries(unzipSync(await scormPackage(given))).map(([name, bytes]) => [
        `/${version}/${name}`,
        bytes,
      ]);
    }),
  );
  return new Map(/** @type {[string, Uint8Array][]} */ (made.flat()));
}

/** What a small learning platform serves. @param {string} url @param {Map<string, Uint8Array>} packages */
function fileOf(url, packages) {
  const packed = packages.get(url);
  if (packed) return { type: 'text/html; charset=utf-8', contents: Buffer.from(packed) };
  if (url === '/platform.js') return { type: 'text/javascript', contents: readFileSync(PLATFORM) };
  const version = /^\/course-(.*)$/.exec(url)?.[1];
  if (!version) return null;
  const contents = `<!doctype html><title>A course</title><script type="module">
import { createPlatform } from '/platform.js';
window.platform = createPlatform('${version}', '${LEFT}');
window.${version === '1.2' ? 'API' : 'API_1484_11'} = platform.api;
const frame = document.createElement('iframe');
Object.assign(frame, { src: '/${version}/index.html', width: 680, height: 480 });
document.body.append(frame);
</script>`;
  return { type: 'text/html; charset=utf-8', contents };
}

/** @typedef {import('playwright-core').Page} Page */

/** Asks the element. @param {Page} page @param {string} method @param {...unknown} values @returns {Promise<any>} */
const ask = (page, method, ...values) =>
  page.evaluate(
    ([name, given]) =>
      /** @type {any} */ (document.querySelector('backprop-playground'))
        [/** @type {string} */ (name)](.../** @type {unknown[]} */ (given))
        .catch((/** @type {any} */ error) => ({ code: error.code, message: error.message })),
    /** @type {const} */ ([method, values]),
  );

/** Keeps what the element tells. @param {Page} page @param {string[]} events */
const listen = (page, events) =>
  page.evaluate((names) => {
    const told = Object.assign(globalThis, { told: /** @type {Record<string, unknown[]>} */ ({}) }).told;
    for (const name of names)
      document.querySelector('backprop-playground')?.addEventListener(name, (/** @type {Event} */ event) => {
        (told[name] ??= []).push(/** @type {CustomEvent} */ (event).detail);
      });
  }, events);
/** @param {Page} page @param {string} event @returns {Promise<any[]>} */
const told = (page, event) => page.evaluate((name) => /** @type {any} */ (globalThis).told[name] ?? [], event);

test('in a frame of another origin, by the element: parts, numbers, events, goals; what the visitor had is not touched', async () => {
  const context = await browser.newContext({ viewport: { width: 700, height: 520 }, serviceWorkers: 'block' });
  /** @type {string[]} */
  const troubles = [];
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));

  const own = await context.newPage();
  await own.goto(site.url);
  await ready(own);
  await choose(own, 'Tanh');
  const had = await until(() => storedText(own), 'what the visitor has');

  const page = await context.newPage();
  await page.goto(hostUrl);
  const entries = await page.evaluate(() => history.length);
  const said = await page.evaluate(() => /** @type {any} */ (document.querySelector('backprop-playground')).ready);
  assert.deepEqual([said.version, said.language], [1, 'de']);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Trainieren' }).waitFor();
  assert.ok(await frame.locator('#plot').isVisible());
  assert.ok(await frame.locator('#panel-why').isVisible());
  for (const part of ['#controls', '#verdict', '#network', '.card.loss', '.stats', '#guide', '#bars'])
    assert.equal(await frame.locator(part).isVisible(), false, part);
  assert.equal(await frame.locator('html').getAttribute('data-theme'), 'dark');

  await listen(page, ['numbers', 'setting', 'started', 'finished', 'goalReached', 'points']);
  await ask(page, 'subscribe', {
    events: ['setting', 'started', 'finished', 'points'],
    numbers: ['trainLoss'],
    every: 50,
  });
  const { values } = await ask(page, 'getNumbers', ['step', 'seed', 'activation', 'points']);
  assert.deepEqual({ ...values, points: values.points > 0 }, { step: 0, seed: 7, activation: 'relu', points: true });
  assert.deepEqual(await ask(page, 'act', 'step'), { step: 1 });
  assert.equal((await ask(page, 'set', 'hiddenLayers', 4)).value, 4);
  assert.equal((await ask(page, 'set', 'hiddenLayers', 'viele')).code, 'setting');
  assert.equal((await ask(page, 'act', 'dance')).code, 'form');
  assert.deepEqual(await told(page, 'setting'), [{ network: 'a', name: 'hiddenLayers', value: 4 }]);

  await ask(page, 'setGoals', [
    { name: 'flach', conditions: [{ of: 'hiddenLayers', is: 'atMost', than: 4 }] },
    { name: 'gelernt', conditions: [{ of: 'trainLoss', is: 'below', than: 0.3 }] },
  ]);
  await frame.getByRole('button', { name: 'Trainieren' }).click();
  await until(async () => (await told(page, 'goalReached')).length === 2, 'both goals');
  await ask(page, 'act', 'pause');
  const [first, second] = await told(page, 'goalReached');
  assert.deepEqual([first.name, second.name], ['flach', 'gelernt']);
  assert.ok(second.numbers.trainLoss < 0.3 && second.step > 0);
  assert.ok((await told(page, 'numbers')).length > 0);
  await until(async () => (await told(page, 'finished'))[0]?.because === 'paused', 'the end of the run');

  await frame.locator('#plot-stage').focus();
  await page.keyboard.press('n');
  await page.keyboard.press('ArrowLeft');
  await until(async () => (await told(page, 'points')).some(({ moved }) => moved !== null), 'a moved point');

  const state = await ask(page, 'getState');
  assert.match(state.link, /^v=2&activation=relu&hiddenLayers=4&seed=7&panel=why&edits=/);
  await frame.getByRole('link', { name: 'In Backprop Playground öffnen' }).hover();
  const out = frame.locator('.embed-open a');
  await until(async () => (await out.getAttribute('href')) === `${site.url}#${state.link}`, 'the way out');
  assert.deepEqual(await ask(page, 'setState', { link: 'v=2&activation=gelu' }), { note: '' });
  assert.equal((await ask(page, 'getNumbers', ['activation'])).values.activation, 'gelu');
  assert.equal((await ask(page, 'setState', { link: 'v=2&activation=swosh' })).code, 'state');
  assert.deepEqual(await ask(page, 'setState', { file: state.file }), { note: '' });
  assert.equal((await ask(page, 'getState')).link, state.link, 'the file brings it back');

  await ask(page, 'look', { parts: ['plot', 'bars'] });
  await until(async () => frame.locator('#panel-gradients').isVisible(), 'the panel that is shown instead');
  for (const part of ['#panel-why', '#toolbar']) assert.equal(await frame.locator(part).isVisible(), false, part);

  assert.equal(await page.evaluate(() => history.length), entries, 'the history is that of the page around');
  assert.equal(await storedText(own), had, 'and what the visitor has is as it was');
  const keys = await own.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('/tab/')).length);
  assert.equal(keys, 1);
  assert.deepEqual((await runAxe(page)).found, []);

  await press(own, 'Share');
  await own.getByRole('menuitem', { name: 'In another page…' }).click();
  const dialog = own.getByRole('dialog', { name: 'In another page' });
  await dialog.getByRole('checkbox', { name: 'Gradients' }).uncheck();
  const html = dialog.getByRole('textbox', { name: 'As a frame' });
  await until(async () => (await html.inputValue()).includes('activation=tanh&amp;embed=run,plot"'), 'its HTML');
  const preview = own.frameLocator('.embed-preview iframe');
  await until(
    async () =>
      (await preview.locator('.card.plot').isVisible()) && !(await preview.locator('.card.panels').isVisible()),
    'its look',
  );
  assert.deepEqual((await runAxe(own)).found, []);
  assert.equal(await storedText(own), had);
  assert.deepEqual(troubles, []);
  await context.close();
});

/** What the platform was told. @param {Page} page @returns {Promise<Record<string, string>>} */
const recorded = (page) => page.evaluate(() => /** @type {any} */ (globalThis).platform.values);

test('in a course: goals, answers and the experiment are recorded, in SCORM 1.2 and 2004; elsewhere it is said that nothing is', async () => {
  const page = await browser.newPage({ viewport: { width: 720, height: 540 } });
  /** @type {string[]} */
  const troubles = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));

  await page.goto(`${hostUrl}course-1.2`);
  const around = page.frameLocator('iframe');
  await around.getByText('Gelernt: offen').waitFor();
  const inside = around.frameLocator('iframe');
  await inside.getByRole('button', { name: 'Trainieren' }).click();
  await around.getByText('Gelernt: erreicht').waitFor();
  await until(async () => (await recorded(page))['cmi.core.lesson_status'] === 'passed', 'the status');
  const told12 = await recorded(page);
  assert.equal(told12['cmi.core.score.raw'], '100');
  assert.match(told12['cmi.interactions.2.student_response'], /^trainLoss=0\.\d+$/);
  await until(
    async () => /activation=tanh&hiddenLayers=3/.test((await recorded(page))['cmi.suspend_data'] ?? ''),
    'the experiment that the visit before had left',
  );
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await until(() => page.evaluate(() => /** @type {any} */ (globalThis).platform.state() === 'over'), 'its end');
  assert.match((await recorded(page))['cmi.core.session_time'], /^\d{4}:/);

  await page.goto(`${hostUrl}course-2004`);
  await around.getByText('step > 5: offen').waitFor();
  await inside.getByRole('button', { name: 'Trainieren' }).click();
  await until(async () => (await recorded(page))['cmi.success_status'] === 'passed', 'the success');
  assert.equal((await recorded(page))['cmi.completion_status'], 'completed');

  await page.goto(`${hostUrl}2004/index.html`);
  await page.getByText('Hier zeichnet niemand etwas auf').waitFor();
  await page.frameLocator('iframe').getByRole('button', { name: 'Trainieren' }).click();
  await page.getByText('step > 5: erreicht').waitFor();
  assert.deepEqual(troubles, []);
  await page.close();
});
