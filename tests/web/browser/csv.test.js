// @ts-check
/** Data from files: opened, dropped and pasted; good ones, and what is said of bad ones. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  choose,
  countPoints,
  exactly,
  frames,
  layers,
  notice,
  openFile,
  plotFrame,
  pointStatus,
  press,
  setSpeed,
  settle,
  step,
  textOf,
  trainLoss,
  trainUntil,
  type,
  until,
  useBrowser,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

/** Two classes that a straight line tells apart, in units far from the plot's. */
const ROWS = Array.from({ length: 40 }, (_, i) => {
  const side = i % 2;
  return {
    height: 1500 + 400 * side + ((i * 37) % 150),
    weight: 2.5 + 5 * side + ((i * 13) % 20) / 10,
    kind: side ? 'tall' : 'small',
  };
});

/** @param {string} separator @param {{header?: string[]|null, number?: (value: number) => string, end?: string}} [options] */
const table = (separator, { header = ['height', 'weight', 'kind'], number = String, end = '\n' } = {}) =>
  [...(header ? [header] : []), ...ROWS.map(({ height, weight, kind }) => [number(height), number(weight), kind])]
    .map((cells) => cells.join(separator))
    .join(end) + end;

const comma = (/** @type {number} */ value) => String(value).replace('.', ',');

const axisText = (/** @type {Page} */ page) =>
  page.evaluate(() => [...document.querySelectorAll('.plot-axes text')].map((text) => text.textContent).join(' | '));

const settled = (/** @type {Page} */ page, /** @type {string} */ name) =>
  until(async () => (await notice(page)).includes(name), `a word on ${name}`);

/** All of ROWS is there, in its own units. */
async function showsRows(/** @type {Page} */ page, { names = ['height', 'weight'], name = 'data.csv' } = {}) {
  await settled(page, name);
  assert.match(await notice(page), new RegExp(`^${name.replace('.', '\\.')}: 40 points loaded`));
  const axes = await axisText(page);
  for (const axis of names) assert.ok(axes.includes(axis), `${axis} in ${axes}`);
  assert.match(axes, /1600/);
  await settle(page);
  assert.equal(await countPoints(page), 20, 'half of 40 train');
  assert.equal(await step(page), 0);
}

const GOOD = {
  commas: table(','),
  semicolons: table(';'),
  tabs: table('\t'),
  'semicolons and decimal commas': table(';', { number: comma }),
  'tabs and decimal commas': table('\t', { number: comma }),
  'a byte order mark and CRLF': `\uFEFF${table(',', { end: '\r\n' })}`,
  quotes: table(',', { header: ['"height"', '"weight"', '"kind"'] }).replace(/small/g, '"small"'),
  'UTF-16': Buffer.from(`\uFEFF${table('\t')}`, 'utf16le'),
  'empty lines and Excel’s first line': `sep=;\n${table(';').replace(/\n/g, '\n\n')}`,
};

testPage('good files of every make load, with the axes in their own units', async ({ page }) => {
  for (const [what, contents] of Object.entries(GOOD)) {
    await openFile(page, `${what}.csv`, contents);
    await showsRows(page, { name: `${what}.csv` });
  }
  await openFile(page, 'headless.csv', table(',', { header: null }));
  await showsRows(page, { name: 'headless.csv', names: ['column 1', 'column 2'] });
  await setSpeed(page, 'Full speed');
  await choose(page, 'ReLU');
  await trainUntil(page, async () => (await trainLoss(page)) < 0.1, 'the file to be learned');
});

testPage('a loaded file is undone in one step, and its points can be edited', async ({ page }) => {
  const numbers = await exactly(page);
  await openFile(page, 'data.csv', table(','));
  await showsRows(page);
  const place = (await plotFrame(page)).at(0, 0);
  await page.mouse.click(place.x, place.y);
  await page.getByRole('button', { name: 'Undo new point' }).waitFor();
  const text = await until(
    async () => /at height ([\d.]+), weight ([\d.]+)$/.exec(await pointStatus(page)),
    'its units',
  );
  // The middle of the measured span, 1500 … 2049.
  assert.ok(Math.abs(Number(text[1]) - 1772) < 30, text[0]);
  assert.equal(
    await page.getByRole('group', { name: 'Add points of class' }).getByRole('radio', { name: 'tall' }).count(),
    1,
  );
  await press(page, 'Undo new point');
  await press(page, 'Undo opening data.csv');
  await settle(page);
  assert.equal(await exactly(page), numbers);
  assert.ok((await axisText(page)).startsWith('−6') || !(await axisText(page)).includes('height'));
});

testPage('the penguins load beside the page, in millimetres, and are learned', async ({ page }) => {
  await choose(page, 'Penguins (measured)');
  await until(async () => (await axisText(page)).includes('bill length (mm)'), 'the axis in millimetres');
  assert.match(await axisText(page), /bill depth \(mm\)/);
  assert.match(await textOf(page.locator('.import-source')), /Palmer penguins.*CC0/);
  await settle(page);
  await setSpeed(page, 'Full speed');
  await choose(page, 'ReLU');
  await trainUntil(page, async () => (await trainLoss(page)) < 0.2, 'the species to be told apart');
  await choose(page, 'Circle');
  await until(async () => !(await axisText(page)).includes('bill'), 'the plain axes');
});

testPage('a reading that takes long says how far it is, and can be cancelled', async ({ page }) => {
  const workers = page.workers().length;
  /** @type {import('playwright-core').Route[]} */
  const held = [];
  await page.route(/import-worker/, (route) => void held.push(route));
  await openFile(
    page,
    'slow.csv',
    `a,b,c\n${Array.from({ length: 20 }, (_, i) => `${i},${i % 7},${i % 2}`).join('\n')}`,
  );
  const dialog = page.getByRole('dialog', { name: 'Reading slow.csv' });
  await dialog.getByRole('progressbar').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  for (const route of held) await route.continue().catch(() => {});
  await page.unroute(/import-worker/);
  await settle(page);
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.equal(await notice(page), '');
  await until(async () => page.workers().length === workers, 'nothing to read on');
});

testPage('of more columns the person picks', async ({ page }) => {
  const rows = ROWS.map(({ height, weight, kind }, i) =>
    [i + 1, height, weight, kind, ['a', 'b', 'c'][i % 3]].join(','),
  );
  const contents = ['id,height,weight,kind,farm', ...rows].join('\n');
  const numbers = await exactly(page);
  await openFile(page, 'five.csv', contents);
  const dialog = page.getByRole('dialog', { name: 'Columns of five.csv' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  await settle(page);
  assert.equal(await exactly(page), numbers, 'Cancel changes nothing');

  await openFile(page, 'five.csv', contents);
  const field = (/** @type {string} */ name) => dialog.getByRole('combobox', { name, exact: true });
  const chosen = async (/** @type {string} */ name) =>
    field(name).evaluate((/** @type {HTMLSelectElement} */ select) => select.selectedOptions[0].textContent);
  assert.deepEqual(
    [await chosen('x axis'), await chosen('y axis'), await chosen('Label')],
    ['height', 'weight', 'kind'],
  );
  await field('y axis').selectOption({ label: 'height' });
  await dialog.getByRole('button', { name: 'Load' }).click();
  assert.match(await textOf(dialog.getByRole('alert')), /three different columns/);
  await field('y axis').selectOption({ label: 'weight' });
  await field('Label').selectOption({ label: 'farm' });
  await field('Orange class').selectOption({ label: 'c' });
  await field('Blue class').selectOption({ label: 'c' });
  await dialog.getByRole('button', { name: 'Load' }).click();
  assert.match(await textOf(dialog.getByRole('alert')), /classes must be different/);
  await field('Blue class').selectOption({ label: 'a' });
  await field('Green class').selectOption({ label: '—' });
  await page.keyboard.press('Enter');
  const load = dialog.getByRole('button', { name: 'Load' });
  await until(async () => {
    // Enter may have done it.
    if ((await load.count()) > 0) await load.click({ timeout: 1000 }).catch(() => {});
    return (await notice(page)).includes('five.csv');
  }, 'a word on five.csv');
  assert.match(await notice(page), /27 points loaded; 13 rows of other classes were left out/);
  assert.ok((await axisText(page)).includes('height'));
});

testPage('the dialog asks how numbers are read, says what is left out, and shows a sample’s size', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  const load = dialog.getByRole('button', { name: 'Load' });
  const rows = ROWS.map(({ weight, kind }, i) => `${10 * weight};${i < 20 ? 880 + i : `1.${880 + i}`};${kind}`);
  await openFile(page, 'sheet.csv', ['weight;length;kind', ...rows].join('\n'));
  await dialog.waitFor();
  await load.click();
  assert.match(await textOf(dialog.getByRole('alert')), /how column length is to be read/);
  await dialog.getByRole('radio', { name: /comma before the decimals: 1\.900 is 1\s900/ }).check();
  await until(async () => (await textOf(dialog.locator('td').first())) !== '', 'the preview');
  await dialog.getByRole('checkbox', { name: 'The first row holds the names' }).uncheck();
  await dialog.getByRole('columnheader', { name: 'column 1' }).waitFor();
  await dialog.getByRole('checkbox', { name: 'The first row holds the names' }).check();
  await dialog.getByRole('columnheader', { name: 'length' }).waitFor();
  assert.match(await textOf(dialog), /Classes: small: 20 · tall: 20/);
  await load.click();
  await settled(page, 'sheet.csv: 40 points loaded');
  assert.match(await axisText(page), /1800/);

  await openFile(page, 'spoiled.csv', spoiled(17, /^\d+/, '<img src=x onerror=alert(1)>'));
  const leftOut =
    /1 row with text in place of a number is left out \(line 17: “<img src=x onerror=alert\(1\)>” in column height\)/;
  // A slow reading has a dialog of its own.
  await until(async () => (await dialog.count()) > 0 && leftOut.test(await textOf(dialog)), 'what is left out');
  assert.equal(await page.locator('img').count(), 0, 'text stays text');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await openFile(page, 'large.csv', `x,y,kind\n${'1.5,2.5,a\n3.5,1,b\n'.repeat(100_000)}`);
  await until(
    async () =>
      (await dialog.count()) > 0 && /Of 200\u202f000 rows a random sample of 20\u202f000/.test(await textOf(dialog)),
    'the sample’s size',
  );
  await page.keyboard.press('Escape');
});

testPage('Escape closes the dialog, the focus goes back, and the page goes on', async ({ page }) => {
  await openFile(
    page,
    'four.csv',
    ROWS.map(({ height, weight, kind }) => [height, weight, weight + 1, kind].join(',')).join('\n'),
  );
  const dialog = page.getByRole('dialog', { name: 'Columns of four.csv' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await press(page, 'Step');
  await until(async () => (await step(page)) === 1, 'a step');
});

const spoiled = (/** @type {number} */ line, /** @type {RegExp} */ from, /** @type {string} */ to) => {
  const lines = table(',').split('\n');
  lines[line - 1] = lines[line - 1].replace(from, to);
  return lines.join('\n');
};

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 255));

/** What the sentence must say. */
const BAD = {
  'a row too long': { contents: spoiled(11, /$/, ',1,2'), says: [/line 11/, /expected/] },
  'one number column': {
    contents: ROWS.map((row) => `${row.height},${row.kind},${row.kind}`).join('\n'),
    says: [/line 1/, /only one column holds numbers/, /small/, /expected/],
  },
  'two columns': {
    contents: ROWS.map((row) => `${row.height},${row.kind}`).join('\n'),
    says: [/line 1/, /two columns/, /expected/],
  },
  'one class only': {
    contents: table(',').replaceAll('tall', 'small'),
    says: [/lines 2 to 41/, /small/, /two classes were expected/],
  },
  'three rows': { contents: table(',').split('\n').slice(0, 4).join('\n'), says: [/line 4/, /3 rows/, /at least 10/] },
  'no labels': {
    contents: ROWS.map((row, i) => `${row.height + i},${row.weight + i / 100},n${i}`).join('\n'),
    says: [/line/, /label/, /expected/],
  },
  'an open quotation mark': { contents: spoiled(20, /small|tall/, '"small'), says: [/line 20/, /quot/, /expected/] },
  'a picture': { contents: PNG, says: [/line \d/, /CSV/, /expected/] },
  noise: { contents: noise, says: [/line \d+/, /expected/] },
  prose: { contents: 'Dear all,\nplease find attached what you asked for.\n', says: [/line 1/, /expected/] },
  'an empty file': { contents: '', says: [/empty/, /expected/] },
  'only empty lines': { contents: '\n\n  \n', says: [/empty/, /expected/] },
  'only a header': { contents: 'x,y,kind\n', says: [/line 1/, /10/] },
  markup: { contents: spoiled(7, /$/, ',<img src=x onerror=alert(1)>'), says: [/line 7/, /expected/] },
};

testPage('a bad file gets one sentence with the line and what was expected; the data stays', async ({ page }) => {
  await setSpeed(page, '1 step/s');
  await openFile(page, 'data.csv', table(','));
  await showsRows(page);
  for (let i = 0; i < 3; i++) await press(page, 'Step');
  await until(async () => (await step(page)) === 3, 'three steps');
  await settle(page);
  const numbers = await exactly(page);
  for (const [what, { contents, says }] of Object.entries(BAD)) {
    const name = `${what}.csv`;
    await openFile(page, name, contents);
    const said = await until(async () => {
      const text = await notice(page);
      return text.includes(what) && text;
    }, `a sentence on ${what}`);
    for (const part of says) assert.match(said, part);
    assert.match(said, /\.$/, 'a sentence ends');
    assert.doesNotMatch(said.replaceAll(name, ''), /[.!?] \p{Lu}/u, `one sentence: ${said}`);
    assert.equal(await page.getByRole('alert').filter({ hasText: what }).count(), 1, 'said aloud at once');
    await settle(page);
    assert.equal(await step(page), 3, `the run stays after ${what}`);
    assert.equal(await exactly(page), numbers, `the data stays after ${what}`);
  }
  assert.equal(await page.locator('img').count(), 0, 'text stays text');
  assert.equal(await page.getByRole('dialog').count(), 0);
  await press(page, 'Dismiss');
  await until(async () => (await notice(page)) === '', 'no notice');
  await openFile(page, 'mended.csv', table(';'));
  await settled(page, 'mended.csv: 40 points loaded');
});

testPage('another file is another run, as the first one was', async ({ page }) => {
  await openFile(page, 'one.csv', table(','));
  await showsRows(page, { name: 'one.csv' });
  await press(page, 'Step');
  await until(async () => (await step(page)) === 1, 'a step');
  await openFile(page, 'two.csv', table(';'));
  await showsRows(page, { name: 'two.csv' });
});

testPage('a file is dropped on the page', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'drop-'));
  try {
    const file = join(folder, 'dropped.csv');
    await writeFile(file, table(','));
    const client = await page.context().newCDPSession(page);
    const drag = (/** @type {'dragEnter'|'dragOver'|'drop'} */ kind) =>
      client.send('Input.dispatchDragEvent', {
        type: kind,
        x: 300,
        y: 400,
        data: { items: [], files: [file], dragOperationsMask: 1 },
      });
    await drag('dragEnter');
    await drag('dragOver');
    await page.getByText('Drop the CSV file here').waitFor();
    await drag('drop');
    await showsRows(page, { name: 'dropped.csv' });
    assert.ok(await page.getByText('Drop the CSV file here').isHidden());
  } finally {
    await rm(folder, { recursive: true });
  }
});

testPage(
  'a table is pasted; text pasted into a field stays there',
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async ({ page }) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), table('\t'));
    await page.locator('h1').click();
    await page.keyboard.press('Control+v');
    await showsRows(page, { name: 'Pasted text' });
    await page.evaluate(() => navigator.clipboard.writeText('hello'));
    await page.keyboard.press('Control+v');
    await until(async () => (await notice(page)).includes('expected'), 'the refusal');
    assert.match(await notice(page), /^Pasted text, line 1: .*expected\.$/);
    await press(page, 'Dismiss');
    await page.evaluate(() => navigator.clipboard.writeText('77'));
    const seed = page.getByRole('spinbutton', { name: 'Seed' });
    await seed.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Enter');
    await settle(page);
    assert.equal(await seed.inputValue(), '77');
    assert.equal(await notice(page), '');
  },
);

testPage('10,000 points draw, train and can be dragged', async ({ page }) => {
  await type(page, 'Points', 10000);
  await until(async () => (await countPoints(page)) === 5000, '5000 training points');
  await choose(page, 'ReLU');
  await settle(page);
  await press(page, 'Train');
  await until(async () => (await step(page)) > 200, '200 steps');
  const began = await step(page);
  await frames(page, 30);
  await until(async () => (await step(page)) > began, 'training to go on while frames are drawn');
  await page.getByRole('application', { name: 'Decision boundary with the points' }).focus();
  await page.keyboard.press('Home');
  const before = await step(page);
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('button', { name: 'Undo move of a point' }).waitFor();
  await until(async () => (await step(page)) > before + 100, 'steps after the edit');
});

testPage('a file of 20,000 rows, the most there may be, loads and trains', async ({ page }) => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${(i * 7) % 1000},${(i * 13) % 977},${i % 2 ? 'a' : 'b'}`);
  await openFile(page, 'large.csv', rows.join('\n'));
  await settled(page, 'large.csv');
  assert.match(await notice(page), /20\u202f000 points loaded/);
  await settle(page);
  await press(page, 'Train');
  await until(async () => (await step(page)) > 100, '100 steps');
  assert.ok((await layers(page)).every(({ signal }) => Number.isFinite(signal)));
});
