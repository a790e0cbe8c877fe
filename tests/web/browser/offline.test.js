// @ts-check
/// <reference lib="dom" />
/** The page without its server, and the next version of it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite } from '../../../web/build/serve.mjs';
import { launchHeadlessShell } from '../../launch-chromium.js';
import { choose, ready, step, textOf, trainUntil, until } from './harness.js';

const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));
const BASE = '/some/sub/path/';

/** @type {import('playwright-core').Browser} */
let browser;
/** Two versions of the site. @type {{now: string, next: string}} */
let roots;
/** Of the second one. */
const NEXT_ID = '0123456789',
  NEXT_PART = 'spectrum-AAAAAAAA.js';
let id = '';

before(async () => {
  browser = await launchHeadlessShell();
  const folder = await mkdtemp(join(tmpdir(), 'backprop-offline-'));
  roots = { now: join(folder, 'now'), next: join(folder, 'next') };
  const isServed = (/** @type {string} */ path) => !/\.map$|playground\.html$/.test(path);
  for (const root of Object.values(roots)) await cp(DIST, root, { recursive: true, filter: isServed });
  id = /main\.css\?v=(\w+)/.exec(await readFile(join(DIST, 'index.html'), 'utf8'))?.[1] ?? '';
  await makeNext(roots.next);
});
after(async () => {
  await browser.close();
  await rm(join(roots.now, '..'), { recursive: true });
});

/** Makes the site under `root` another build: its id is another, and so is the name of a part. @param {string} root */
async function makeNext(root) {
  const names = await readdir(root);
  const part = names.find((name) => /^spectrum-.*\.js$/.test(name)) ?? '';
  for (const name of names.filter((file) => /\.(js|html)$/.test(file))) {
    const text = (await readFile(join(root, name), 'utf8')).replaceAll(id, NEXT_ID).replaceAll(part, NEXT_PART);
    const script = /<script>(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    await writeFile(join(root, name), name.endsWith('.html') ? text.replace(/sha256-[^']*/, `sha256-${hash}`) : text);
  }
  await rename(join(root, part), join(root, NEXT_PART));
}

/** @typedef {import('playwright-core').Page} Page */

/** The build that a page is of. @param {Page} page */
const idOf = (page) =>
  page.evaluate(() => /v=(\w+)/.exec(document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '')?.[1]);

/** The builds of which everything is kept. @param {Page} page */
const kept = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const complete = await Promise.all(names.map(async (name) => (await caches.open(name)).match(document.baseURI)));
    return names.filter((_, i) => complete[i]).map((name) => name.split(' ').pop());
  });

/** Opens a panel, whose part has come. @param {Page} page @param {string} name */
async function openPanel(page, name) {
  await page.getByRole('tab', { name, exact: true }).click();
  const panel = page.getByRole('tabpanel', { name });
  await until(async () => !/^(Loading…)?$/.test(await textOf(panel)), `the panel ${name}`);
  assert.doesNotMatch(await textOf(panel), /could not be loaded/, name);
}

test('after one visit the page works without its server; a new version comes with the next load', async () => {
  let site = await openSite({ root: roots.now, base: BASE });
  const { port, href } = new URL(site.url);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(`exception: ${error.stack ?? error}`));
  page.on('console', (message) => {
    if (/policy/i.test(message.text())) troubles.push(message.text());
  });
  await page.goto(href);
  await ready(page);
  await until(async () => (await kept(page)).includes(id), 'the page to be kept');

  await site.close();
  await until(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), 'the worker to take over');
  await openPanel(page, 'Slope');
  for (const search of ['?lang=de', '']) {
    await page.goto(href + search);
    await ready(page);
  }
  await choose(page, 'ReLU');
  await trainUntil(page, async () => (await step(page)) > 10, 'some steps');
  await openPanel(page, 'Distributions');
  await choose(page, 'Digits (measured)');
  await page.getByText('Alpaydin & Kaynak').waitFor();
  assert.equal(await idOf(page), id);

  site = await openSite({ root: roots.next, base: BASE, port: Number(port) });
  const other = await context.newPage();
  await other.goto(href);
  await ready(other);
  assert.equal(await idOf(other), NEXT_ID, 'the next load is of the next version');
  await until(async () => (await kept(page)).includes(NEXT_ID), 'the next version to be kept');
  assert.doesNotMatch(await readFile(join(DIST, 'service-worker.js'), 'utf8'), /skipWaiting/, 'its worker waits');
  assert.equal(await idOf(page), id, 'the open page is left alone');
  await openPanel(page, 'Spectrum');
  assert.ok((await kept(page)).includes(id), 'what it may still need is there, though not on the server');
  await other.close();

  await site.close();
  await page.reload();
  await ready(page);
  assert.equal(await idOf(page), NEXT_ID, 'also without the server');

  await until(async () => {
    // No page is open for a moment.
    await page.goto('about:blank');
    await page.goto(href);
    return (await kept(page)).join() === NEXT_ID;
  }, 'the version before to be forgotten');
  assert.deepEqual(troubles, []);
  await context.close();
});

test('what installs the page is there: its names and its icons', async () => {
  const manifest = JSON.parse(await readFile(join(DIST, 'install/app.webmanifest'), 'utf8'));
  assert.equal(manifest.display, 'standalone');
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await readFile(join(DIST, 'install', src));
    if (type !== 'image/png') continue;
    assert.equal(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`, sizes, src);
    assert.ok(icon.length < 10_000, `${src}: ${icon.length} bytes`);
  }
});
