// @ts-check
/**
 * What the first view transfers: exactly what a browser asks for until the network is measured, compressed as hosts do.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { en } from '../../../web/words/en/index.js';
import {
  attributeOf,
  countPoints,
  DESK,
  layers,
  notice,
  PHONE,
  press,
  settle,
  step,
  textOf,
  until,
  useBrowser,
} from './harness.js';

/**
 * Bytes, compressed. The core is the binary and the worker, with its script; what answers any value that is passed to it
 * (wasm/door.js), and what asks again for a part that did not come, are worth some kilobytes.
 */
const BUDGET = { everything: 260_000, core: 118_000 };

const DIST = new URL('../../../dist/', import.meta.url);
/** What is loaded when it is opened. */
const LOADED_WHEN_OPENED =
  /^(brush|code|slope|neuron|why|distributions|spectrum|seeds|landscape|weight-breakdown|embed-dialog|embedded|start-embed|column-dialog|load|penguins|digit-data|parameter-editor|save-figure|figure-dialog|recording|verb-line|more-samples|storing|address-bar|own-set-tiles|de|lesson-room|one-neuron)-/;

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

testPage(
  'the first view transfers little, each file once, and nothing of what is seldom needed',
  async ({ requests, url }) => {
    const names = requests
      .filter((request) => request.startsWith(url))
      .map((request) => request.slice(url.length).split(/[?#]/)[0] || 'index.html')
      .filter((name) => name !== 'wasm/backprop-rest.wasm'); // asked for once the first view has its numbers
    assert.deepEqual(names, [...new Set(names)], 'a file is asked for twice');
    assert.ok(names.includes('wasm/backprop.wasm') && names.includes('worker.js'), names.join(' '));
    assert.deepEqual(
      names.filter((name) => /lab|scalar|\.map$/.test(name)),
      [],
    );
    assert.deepEqual(
      names.filter((name) => LOADED_WHEN_OPENED.test(name)),
      [],
    );
    const sizes = await Promise.all(
      names.map(async (name) => gzipSync(await readFile(new URL(name, DIST)), { level: 9 }).length),
    );
    const table = names.map((name, i) => `${name} ${sizes[i]}`).join(', ');
    const sumOf = (/** @type {RegExp} */ which) =>
      sizes.reduce((sum, size, i) => sum + (which.test(names[i]) ? size : 0), 0);
    const everything = sumOf(/./),
      core = sumOf(/\.wasm$|^worker\.js$/);
    console.log(`first view: ${everything} bytes, of which the core ${core}: ${table}`);
    assert.ok(core <= BUDGET.core, `${core} bytes of the core: ${table}`);
    assert.ok(everything <= BUDGET.everything, `${everything} bytes: ${table}`);
  },
);

/** Keeps how many workers the page starts, and what it tells them. @param {Page} page */
const watchWorkers = (page) =>
  page.addInitScript(() => {
    const Original = Worker,
      workers = Object.assign(globalThis, { workers: { started: 0, told: /** @type {string[]} */ ([]) } }).workers;
    window.Worker = class extends Original {
      /** @param {string|URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        super(url, options);
        workers.started += 1;
      }

      /** @param {any} message @param {any} [rest] */
      postMessage(message, rest) {
        workers.told.push(message.type);
        super.postMessage(message, rest);
      }
    };
  });

/** @param {Page} page @returns {Promise<{started: number, told: string[]}>} */
const workersOf = (page) => page.evaluate(() => /** @type {any} */ (globalThis).workers);

testPage(
  'the worker begins with the usual experiment unasked, and with a kept one as it is told',
  { before: watchWorkers },
  async ({ page }) => {
    const first = await workersOf(page);
    assert.equal(first.started, 1);
    assert.deepEqual([...new Set(first.told)], ['frame'], 'all that is asked for are pictures');
    assert.equal(await countPoints(page), 75);
    assert.equal(
      await page.evaluate(() => document.documentElement.dataset.opening),
      undefined,
      'nothing is hidden any more',
    );

    await page.getByRole('radio', { name: 'ReLU', exact: true }).check({ force: true });
    await until(
      () => page.evaluate(() => Object.values(localStorage).some((text) => text.includes('relu'))),
      'it is kept',
    );
    await page.reload();
    await until(
      async () => (await layers(page)).length === 9 && (await workersOf(page)).told.includes('configure'),
      'the kept experiment',
    );
    assert.equal((await workersOf(page)).started, 1);
  },
);

const rests = (/** @type {string[]} */ requests) =>
  requests.filter((request) => request.includes('backprop-rest')).length;

testPage('the rest of the core comes once the first view has its numbers, and once', async ({ page, requests }) => {
  await until(async () => rests(requests) > 0, 'the rest');
  await press(page, 'Train');
  await until(async () => (await step(page)) > 0, 'a first step');
  assert.equal(rests(requests), 1);
});

testPage(
  'without the network the rest is missed in a sentence, and comes when it is back',
  {
    before: (page) => page.route(/backprop-rest/, (route) => route.abort()),
  },
  async ({ page, requests, troubles }) => {
    await press(page, 'Train');
    await until(async () => (await notice(page)).includes('the rest of the program did not come'), 'the sentence');
    await until(() => page.getByRole('button', { name: 'Train', exact: true }).isVisible(), 'the button as before');
    assert.equal(await step(page), 0);
    await page.unroute(/backprop-rest/);
    await press(page, 'Train');
    await until(async () => (await step(page)) > 0, 'a first step');
    assert.ok(rests(requests) >= 2);
    // The browser's own lines about it are what was to be expected.
    const expected = troubles.splice(0);
    assert.deepEqual(
      expected.filter((line) => !/backprop-rest/.test(line)),
      [],
    );
  },
);

testPage('what is typed at once is answered beside its field', async ({ page }) => {
  const field = page.getByRole('spinbutton', { name: 'Batch size', exact: true });
  await field.fill('abc');
  await field.press('Enter');
  await until(
    async () => (await textOf(page.locator('#setting-batchSize-note'))).includes('“abc” is not one'),
    'the answer',
  );
  assert.equal(await field.inputValue(), '10');
});

/** Twelve points of two classes. */
const TABLE = `a\tb\tkind\n${Array.from({ length: 12 }, (_, i) => `${i}\t${i * i}\t${i % 2 ? 'tall' : 'small'}`).join('\n')}`;

testPage(
  'a table that is pasted at once is read',
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async ({ page }) => {
    await page.evaluate((table) => navigator.clipboard.writeText(table), TABLE);
    await page.keyboard.press('Control+v');
    await until(async () => (await notice(page)).includes('Pasted text: 12 points loaded'), 'the points');
  },
);

/** Has `open` ask for a part of the page that does not come, and then for one that does. @param {import('./harness.js').Opened} opened @param {RegExp} part @param {() => Promise<unknown>} open @param {() => Promise<unknown>} opens */
async function missAndTryAgain({ page, troubles }, part, open, opens) {
  await page.route(part, (route) => route.abort());
  await open();
  await until(async () => (await notice(page)).includes('The rest of the page did not come'), 'the sentence');
  await page.unroute(part);
  await open();
  await until(async () => Boolean(await opens()), 'what was asked for');
  // The browser's own lines about it are what was to be expected.
  assert.deepEqual(
    troubles.splice(0).filter((line) => !part.test(line)),
    [],
  );
}

testPage(
  'without the network a file is not read but for a sentence, and is when it is back',
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async (opened) => {
    const { page } = opened;
    await page.evaluate((table) => navigator.clipboard.writeText(table), TABLE);
    await missAndTryAgain(
      opened,
      /\/load-/,
      () => page.keyboard.press('Control+v'),
      async () => (await notice(page)).includes('Pasted text: 12 points loaded'),
    );
  },
);

testPage('without the network a verb is made, and shown when it is back', async (opened) => {
  const { page } = opened;
  let verb = 'Forward';
  await missAndTryAgain(
    opened,
    /\/verb-line-/,
    async () => {
      await page.keyboard.press(verb[0]);
      await until(
        async () => (await attributeOf(page.locator('.net-stage'), 'data-verb')) === verb.toLowerCase(),
        verb,
      );
      verb = 'Loss';
    },
    async () => (await textOf(page.locator('.verb-name'))) === 'Loss',
  );
  assert.ok(await page.getByRole('button', { name: 'Loss', exact: true }).isVisible());
});

testPage('without the network no figure can be saved but for a sentence, and can when it is back', async (opened) => {
  const { page } = opened;
  await missAndTryAgain(
    opened,
    /\/save-figure-/,
    () => page.getByRole('button', { name: 'Save “Loss”' }).click(),
    () => page.getByRole('menuitem').first().isVisible(),
  );
});

testPage(
  'without the network a weight cannot be edited but for a sentence, and can when it is back',
  async (opened) => {
    const { page } = opened;
    await settle(page);
    await page.locator('.net-stage').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.net-readout').waitFor();
    await missAndTryAgain(
      opened,
      /\/parameter-editor-/,
      () => page.keyboard.press('Enter'),
      () => page.locator('dialog[open]').isVisible(),
    );
  },
);

testPage(
  'without the network another language is missed in a sentence, in English',
  { path: '?lang=de', before: (page) => page.route(/\/de-/, (route) => route.abort()) },
  async ({ page, troubles }) => {
    await until(async () => (await notice(page)).includes('The rest of the page did not come'), 'the sentence');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.deepEqual(
      troubles.splice(0).filter((line) => !/\/de-/.test(line)),
      [],
    );
  },
);

const TOPICS = Object.keys(en).join('|');

for (const [code, viewport] of /** @type {const} */ ([
  ['en', DESK],
  ['de', DESK],
  ['en', PHONE],
  ['de', PHONE],
])) {
  testPage(
    `the first view has all of its words: ${code}, ${viewport.width} px wide`,
    { viewport, path: `?lang=${code}` },
    async ({ page }) => {
      const raw = await page.evaluate((topics) => {
        const key = new RegExp(`\\b(?:${topics})\\.[\\w.-]*\\w`);
        const said = [...document.querySelectorAll('body *')].flatMap((element) => [
          ...[...element.childNodes]
            .filter((node) => node.nodeType === Node.TEXT_NODE)
            .map((node) => node.textContent ?? ''),
          ...['title', 'aria-label', 'aria-valuetext', 'aria-description', 'alt', 'placeholder'].map(
            (name) => element.getAttribute(name) ?? '',
          ),
        ]);
        return said.filter((text) => key.test(text));
      }, TOPICS);
      assert.deepEqual(raw, []);
    },
  );
}

testPage('the binary comes as what compiles while it streams', async ({ page, url }) => {
  const [type, encoding] = await page.evaluate(async (address) => {
    const { headers } = await fetch(address);
    return [headers.get('content-type'), headers.get('content-encoding')];
  }, `${url}wasm/backprop.wasm`);
  assert.equal(type, 'application/wasm');
  assert.equal(encoding, 'gzip');
});
