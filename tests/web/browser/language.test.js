// @ts-check
/** The page in another language. */
import assert from 'node:assert/strict';
import { de } from '../../../web/words/de/index.js';
import { en } from '../../../web/words/en/index.js';
import { flatten } from '../../../web/words/text.js';
import { unfold, until, useBrowser } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

/** All that is written or read aloud: texts, names, titles. */
const allWords = (/** @type {Page} */ page) =>
  page.evaluate(() => {
    const words = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      if (!parentElement?.closest('noscript, option, script')) words.push(nodeValue);
    }
    for (const option of document.querySelectorAll('option')) words.push(option.textContent);
    for (const element of document.querySelectorAll('[title], [aria-label], [aria-valuetext]')) {
      for (const name of ['title', 'aria-label', 'aria-valuetext']) words.push(element.getAttribute(name) ?? '');
    }
    return words.map((text) => text.trim()).filter((text) => text !== '');
  });

/** English texts that German words differently, as patterns. */
const english = [...flatten(en)].flatMap(([key, entry]) =>
  typeof entry === 'string' && /[a-z]{3}/.test(entry) && flatten(de).get(key) !== entry
    ? [/** @type {const} */ ([key, entry])]
    : [],
);
const german = new Set([...flatten(de).values()]);
const patterns = english
  .filter(([, entry]) => !german.has(entry))
  .map(([key, entry]) => ({
    key,
    pattern: new RegExp(
      `^${entry
        .trim()
        .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
        .replace(/\{\w+\}/g, '.+')}$`,
    ),
  }))
  .filter(({ pattern }) => /[a-z]{3}/i.test(pattern.source.replaceAll('.+', '')));

const html = (/** @type {Page} */ page) => page.evaluate(() => document.documentElement.lang);

testPage(
  'English is spoken where the browser wants it, with not a word of German loaded',
  async ({ page, requests }) => {
    assert.equal(await html(page), 'en');
    assert.ok(!requests.some((url) => /\/de-/.test(url)), 'German stays where it is');
  },
);

testPage('index.html says in English what the page says', async ({ page, url }) => {
  const places = ['.skip[href="#plot-stage"]', '.skip[href="#controls"]', '#plot-title', '#loss-title'];
  const source = await (await fetch(url)).text();
  // The page itself lets nothing be parsed.
  const blank = await page.context().newPage();
  const written = await blank.evaluate(
    ([text, ...all]) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      return all.map((place) => parsed.querySelector(place)?.textContent);
    },
    [source, ...places],
  );
  await blank.close();
  const shown = await page.evaluate((all) => all.map((place) => document.querySelector(place)?.textContent), places);
  assert.deepEqual(written, shown);
  assert.ok(written.every(Boolean), `${written}`);
});

testPage('a German page writes and reads numbers with a comma', { locale: 'de-DE' }, async ({ page }) => {
  await page.getByRole('button', { name: 'Schritt', exact: true }).click();
  await page.getByRole('tab', { name: 'Schritt' }).click();
  await page.getByRole('button', { name: 'Verlust', exact: true }).click();
  await until(
    async () =>
      (await allWords(page)).some((/** @type {string} */ text) =>
        /Mittel aus 10 Punkten|mean of 10|0,[67]\d\d/.test(text),
      ),
    'a loss',
  );
  const words = await allWords(page);
  assert.deepEqual(
    words.filter((/** @type {string} */ text) => /\d\.\d/.test(text)),
    [],
  );
  const rate = page.getByRole('spinbutton', { name: 'Lernrate', exact: true });
  assert.equal(await rate.inputValue(), '0,1');
  for (const typed of ['0,05', '0.07']) {
    await rate.fill(typed);
    await rate.press('Enter');
    await until(async () => (await rate.inputValue()) === typed.replace('.', ','), typed);
    assert.equal(await rate.getAttribute('aria-valuenow'), typed.replace(',', '.'));
  }
});

testPage(
  'a German browser gets a German page, no English sentence left over',
  { locale: 'de-DE' },
  async ({ page }) => {
    assert.equal(await html(page), 'de');
    await page.getByRole('button', { name: 'Schritt', exact: true }).click();
    await page.getByRole('radio', { name: 'ReLU', exact: true }).click();
    await unfold(page);
    await page.getByRole('spinbutton', { name: 'Lernrate', exact: true }).fill('abc');
    await page.keyboard.press('Enter');
    const words = await until(async () => {
      const found = await allWords(page);
      return found.some((/** @type {string} */ text) => text.includes('„abc“ ist keine')) ? found : null;
    }, 'the note in German');
    const leftOver = words.flatMap((/** @type {string} */ text) =>
      patterns.filter(({ pattern }) => pattern.test(text)).map(({ key }) => `${key}: ${text}`),
    );
    assert.deepEqual(leftOver, []);
  },
);

testPage('the address chooses the language', { path: '?lang=de' }, async ({ page }) => {
  assert.equal(await html(page), 'de');
  await page.getByRole('button', { name: 'Trainieren', exact: true }).waitFor();
});

testPage(
  'the choice of a language is remembered, and goes before the browser’s and the address’s',
  { path: '?lang=de' },
  async ({ page, url }) => {
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption({ label: 'English' });
    await until(async () => (await html(page).catch(() => '')) === 'en', 'English');
    assert.equal(new URL(page.url()).search, '');
    await page.goto(url.split('?')[0]);
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Deutsch' });
    await until(async () => (await html(page).catch(() => '')) === 'de', 'German');
    await page.goto(url.split('?')[0]);
    await page.getByRole('button', { name: 'Trainieren', exact: true }).waitFor();
    assert.equal(await html(page), 'de');
  },
);

testPage('what another language costs is said before it is chosen', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Language' }).focus();
  await page.getByText('your experiment stays, the run begins again at step 0').waitFor();
});

testPage(
  'before the first numbers nothing of them stands about',
  {
    measured: false,
    before: (page) =>
      page.addInitScript(() => {
        /** A worker that never answers. */
        class Silent extends EventTarget {
          postMessage() {}
          terminate() {}
        }
        Object.assign(window, { Worker: Silent });
      }),
  },
  async ({ page }) => {
    await page.locator('#guide').waitFor();
    await page.getByText('Preparing the network').first().waitFor();
    assert.ok(await page.getByText('The other run:').isHidden(), 'there is no other run');
    for (const name of ['.net-head', '.net-choices', '.bars-head .legend', '.factors', '#time']) {
      assert.ok(await page.locator(name).first().isHidden(), name);
    }
  },
);
