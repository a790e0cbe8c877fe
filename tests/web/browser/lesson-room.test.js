// @ts-check
/// <reference lib="dom" />
/** The room of the lessons: by keyboard alone, on a phone, for a screen reader, from a file, after a reload, and with what is wrong. */
import assert from 'node:assert/strict';
import { lesson as words } from '../../../web/words/en/lesson.js';
import { runAxe } from './axe.js';
import { boxOf, DESK, notice, PHONE, press, settle, step, textOf, until, useBrowser } from './harness.js';
import { progressOf } from './lesson-walk.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

/** A step for each kind of prediction. */
const OWN = `---
title: Four kinds
minutes: 3
goal: See each kind of prediction.
experiment: "#v=2&activation=tanh&hiddenLayers=2"
sources: {book: "Author, A book, 1986"}
---

Before it all.

## Which? {#choice}

The loss is {trainLoss}, and $\\live{layers}\\cdot\\weight{w}$ of them [@book].

\`\`\`setup
highlight: [activation, train]
\`\`\`

\`\`\`predict
kind: choice
ask: Which slope does ReLU have?
options:
  - says: A small one.
    when: maxSlope < 0.9
    reply: It is one where a unit is on.
  - says: One.
    when: maxSlope >= 0.9
\`\`\`

\`\`\`run
task: Choose ReLU above the network.
until: activation == 'relu'
\`\`\`

### Why

Its slope is {maxSlope}, that of tanh was {begin.maxSlope}.

### Now try

\`\`\`watch
- task: Make one step.
  until: step > begin.step
\`\`\`

## How large? {#number}

\`\`\`predict
kind: number
ask: How many layers have weights?
of: layers
unit: layers
\`\`\`

### Counted

There are {layers | integer}.

## Draw the bars {#bars}

\`\`\`predict
kind: bars
ask: Draw the signal.
of: signal
\`\`\`

### Measured

Layer 1 gets {signal[1]}.

## Draw the curve {#curve}

\`\`\`predict
kind: curve
ask: Draw the loss.
of: trainLoss
to: 50
\`\`\`

\`\`\`run
press: train
until: step >= 50
\`\`\`

### Measured

It is {trainLoss}.
`;

/** @param {string} [text] @returns {import('./harness.js').Options} */
const withOwn = (text = OWN) => ({
  path: '?lesson=own.md',
  before: (page) => page.route('**/own.md', (route) => route.fulfill({ body: text, contentType: 'text/markdown' })),
});

/** @param {Page} page @param {string} name */
const stepCalled = (page, name) => page.getByRole('heading', { name, exact: true }).waitFor();
const out = (/** @type {Page} */ page) => page.locator('.lesson-step.out').waitFor();

// --- by keyboard ------------------------------------------------------------------------------

/** Presses Tab until `selector` has the focus. @param {Page} page @param {string} selector @param {string} [key] */
async function tabTo(page, selector, key = 'Tab') {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate((one) => Boolean(document.activeElement?.matches(one)), selector)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

testPage('a lesson by keyboard alone', withOwn(), async ({ page }) => {
  await stepCalled(page, 'Which?');
  await until(
    () => page.evaluate(() => Boolean(document.activeElement?.matches('.lesson-title'))),
    'the focus in the step',
  );
  await tabTo(page, '.lesson-option input');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '.lesson-buttons .primary');
  await page.keyboard.press('Enter');
  await page.locator('.lesson-task').waitFor();
  await tabTo(page, 'input[name=activation]');
  await page.keyboard.press('ArrowLeft');
  await out(page);
  assert.match(await textOf(page.locator('.lesson-result')), /As you expected/);
  await page.keyboard.press('s');
  await page.locator('.lesson-tasks .done').waitFor();

  await tabTo(page, '.lesson-next', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await stepCalled(page, 'How large?');
  await tabTo(page, '.lesson-number input');
  await page.keyboard.type('many');
  await tabTo(page, '.lesson-buttons .primary');
  await page.keyboard.press('Enter');
  assert.match(await textOf(page.getByRole('alert').filter({ hasText: 'many' })), /is no number/);
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.lesson-number input')), 'back in the field');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('6/2');
  await tabTo(page, '.lesson-buttons .primary');
  await page.keyboard.press('Space');
  await out(page);
  assert.match(await textOf(page.locator('.lesson-result')), /You expected 3\.00, measured: 3\.00\. As you expected/);

  await tabTo(page, '.lesson-next');
  await page.keyboard.press('Enter');
  await stepCalled(page, 'Draw the bars');
  await tabTo(page, '.lesson-guess');
  const bar = page.getByRole('slider', { name: 'Layer 1' }),
    before = await bar.getAttribute('aria-valuenow');
  await page.keyboard.press('PageDown');
  assert.equal(Number(await bar.getAttribute('aria-valuenow')), Number(before) - 1);
  await tabTo(page, '.lesson-buttons .primary');
  await page.keyboard.press('Enter');
  await out(page);
  assert.match((await page.locator('.lesson-chart').getAttribute('aria-label')) ?? '', /measured.*1: .*2: .*3: /);

  await tabTo(page, '.lesson-next');
  await page.keyboard.press('Enter');
  await stepCalled(page, 'Draw the curve');
  await tabTo(page, '.lesson-handle');
  await page.keyboard.press('PageDown');
  await tabTo(page, '.lesson-buttons .primary');
  await page.keyboard.press('Enter');
  await out(page);
  await tabTo(page, '.lesson-next');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: words.list.title }).waitFor();
  await page.keyboard.press('Escape');
  await tabTo(page, `[aria-label="${words.close}"]`, 'Shift+Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#lesson').count(), 0);
});

// --- on a phone -------------------------------------------------------------------------------

testPage(
  'a lesson on a phone, by touch',
  { ...withOwn(), viewport: PHONE, hasTouch: true, isMobile: true },
  async ({ page }) => {
    const fits = async (/** @type {string} */ when) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= PHONE.width, `${when}: ${width} px wide`);
      for (const button of await page.locator('#lesson button:visible').all()) {
        const { x, width: own, height } = await boxOf(button);
        assert.ok(x >= 0 && x + own <= PHONE.width + 1, `${when}: ${await textOf(button)} is out of sight`);
        assert.ok(height >= 24, `${when}: “${await textOf(button)}” is ${height} px high`);
      }
    };
    await stepCalled(page, 'Which?');
    await fits('the choice');
    await page.locator('.lesson-option').nth(1).tap();
    await page.locator('.lesson-buttons .primary').tap();
    await page.locator('#activation label').nth(1).tap();
    await out(page);
    await fits('the outcome');
    await page.locator('.lesson-next').tap();
    await stepCalled(page, 'How large?');
    await page.locator('.lesson-number input').fill('3');
    await page.locator('.lesson-buttons .primary').tap();
    await out(page);
    await page.locator('.lesson-next').tap();
    await stepCalled(page, 'Draw the bars');
    await fits('the bars');
    const box = await boxOf(page.locator('.lesson-chart'));
    assert.ok(box.y >= 0 && box.y + box.height <= PHONE.height, 'the bars are in sight');
    const bar = page.locator('.lesson-guess').nth(1),
      before = await bar.getAttribute('aria-valuenow');
    await page.touchscreen.tap(box.x + box.width * 0.55, box.y + box.height * 0.6);
    assert.notEqual(await bar.getAttribute('aria-valuenow'), before);
    await page.locator('.lesson-buttons .primary').tap();
    await out(page);
    await page.locator('.lesson-next').tap();
    await stepCalled(page, 'Draw the curve');
    await page.locator('.lesson-buttons .primary').tap();
    await out(page);
    await fits('the curve');
    await page.locator('.lesson-fold').tap();
    const folded = await boxOf(page.locator('#lesson'));
    assert.ok(folded.height < PHONE.height / 3, `folded it is ${folded.height} px high`);
  },
);

// --- for a screen reader ----------------------------------------------------------------------

for (const colorScheme of /** @type {const} */ (['light', 'dark']))
  testPage(`axe-core finds nothing in a lesson: ${colorScheme}`, { ...withOwn(), colorScheme }, async ({ page }) => {
    const findsNothing = async (/** @type {string} */ when, part = '#lesson') => {
      const { found, passed } = await runAxe(page, part);
      assert.ok(passed > 5, 'the rules ran');
      assert.deepEqual(found, [], when);
    };
    await stepCalled(page, 'Which?');
    await settle(page);
    await findsNothing('a choice, with all of the page', 'html');
    await page.locator('.lesson-option').first().click();
    await page.locator('.lesson-buttons .primary').click();
    await page.getByRole('radio', { name: 'ReLU', exact: true }).check({ force: true });
    await out(page);
    await findsNothing('its outcome');
    for (const [i, name] of ['How large?', 'Draw the bars', 'Draw the curve'].entries()) {
      await page.locator('.lesson-next').click();
      await stepCalled(page, name);
      if (i === 0) await page.locator('.lesson-buttons .primary').click();
      await findsNothing(name);
      if (i === 0) await page.locator('.lesson-number input').fill('3');
      await page.locator('.lesson-buttons .primary').click();
      await out(page);
      await findsNothing(`${name} and its outcome`);
    }
    await page.locator('.lesson-next').click();
    await page.getByRole('dialog', { name: words.list.title }).waitFor();
    await findsNothing('the list of lessons', 'dialog[open]');
  });

// --- files, and what is wrong -----------------------------------------------------------------

testPage(
  'a lesson that is wrong is refused with its line, and the page goes on',
  withOwn(OWN.replace('of: signal', 'of: step')),
  async ({ page }) => {
    const line = OWN.slice(0, OWN.indexOf('of: signal')).split('\n').length;
    await until(
      async () => (await notice(page)).includes(`own.md is no lesson that can be opened: line ${line}: `),
      'the sentence',
    );
    assert.equal(await page.locator('#lesson').count(), 0);
    await press(page, 'Step');
    await until(async () => (await step(page)) === 1, 'a step');
  },
);

testPage(
  'a lesson that is nowhere, or elsewhere, is missed in a sentence',
  { path: '?lesson=constructor' },
  async ({ page, url }) => {
    await until(async () => (await notice(page)).includes('There is no lesson at constructor.'), 'the sentence');
    await page.goto(`${url.split('?')[0]}?lesson=https://example.org/a.md`);
    await until(
      async () => (await notice(page)).includes('There is no lesson at https://example.org/a.md.'),
      'the sentence',
    );
  },
);

/** @param {Page} page */
async function openList(page) {
  await page.getByRole('button', { name: 'Lessons', exact: true }).first().click();
  const list = page.getByRole('dialog', { name: words.list.title });
  await list.waitFor();
  return list;
}

/** @param {Page} page @param {string} name @param {string} text */
async function openLessonFile(page, name, text) {
  const list = await openList(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    list.getByRole('button', { name: words.list.file }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
}

testPage(
  'a lesson from a file, by the button of the list; a wrong one leaves the one that is open',
  async ({ page }) => {
    await openLessonFile(page, 'mine.md', OWN);
    await stepCalled(page, 'Which?');
    await press(page, words.close);
    await openLessonFile(page, 'mine.md', OWN.replace('minutes: 3', 'minutes: 300'));
    await until(
      async () => (await notice(page)).includes('mine.md is no lesson that can be opened: line 3: '),
      'the sentence',
    );
    await openLessonFile(page, 'empty.md', '');
    await until(
      async () => (await notice(page)).includes('empty.md is no lesson that can be opened: line 1: '),
      'the sentence',
    );
  },
);

// --- what is kept -----------------------------------------------------------------------------

testPage('progress survives a reload, and an experiment is not begun anew by it', withOwn(), async ({ page }) => {
  await stepCalled(page, 'Which?');
  await page.locator('.lesson-option').nth(1).click();
  await page.locator('.lesson-buttons .primary').click();
  await page.getByRole('radio', { name: 'ReLU', exact: true }).check({ force: true });
  await out(page);
  const why = await textOf(page.locator('.lesson-why'));
  await page.locator('.lesson-next').click();
  await stepCalled(page, 'How large?');
  await page.locator('.lesson-number input').fill('4');
  await page.locator('.lesson-buttons .primary').click();
  await out(page);
  const before = await progressOf(page, 'own.md');
  await page.reload();
  await stepCalled(page, 'How large?');
  await out(page);
  assert.match(await textOf(page.locator('.lesson-result')), /You expected 4\.00, measured: 3\.00/);
  assert.deepEqual(await progressOf(page, 'own.md'), before);
  assert.ok(
    await page.getByRole('radio', { name: 'ReLU', exact: true }).isChecked(),
    'the experiment is as it was left',
  );
  await press(page, 'Back');
  await stepCalled(page, 'Which?');
  assert.equal(await textOf(page.locator('.lesson-why')), why);
  assert.ok(await page.locator('.lesson-option').nth(1).locator('input').isChecked());
  await press(page, words.again);
  await until(async () => !(await page.locator('.lesson-why').isVisible()), 'the step to begin again');
});

testPage(
  'what is stored wrongly is not read, and the list opens all the same',
  {
    before: (page) =>
      page.addInitScript(() => {
        localStorage.setItem(
          'backprop-playground/lessons',
          '{"version":1,"lessons":{"one-neuron":5,"own.md":{"title":"a","steps":["choice"],"progress":{"at":7,"steps":{"choice":{"guess":[["a"]]}}}}}}',
        );
      }),
  },
  async ({ page }) => {
    const list = await openList(page);
    assert.ok((await list.locator('.lesson-item').count()) >= 10);
    await list.locator('.lesson-item').first().click();
    await page.locator('.lesson-step').waitFor();
  },
);

testPage('nothing of the lessons is loaded before one is opened', { viewport: DESK }, async ({ page, requests }) => {
  const ofLessons = () =>
    requests.filter((request) => /\/(lesson-room|one-neuron|lesson-)[\w-]*\.(?:js|css)/.test(request));
  await settle(page);
  assert.deepEqual(ofLessons(), []);
  const list = await openList(page);
  assert.ok(
    ofLessons().some((request) => request.includes('lesson-room')),
    requests.join(' '),
  );
  assert.ok(!ofLessons().some((request) => request.includes('one-neuron')), 'no lesson is loaded with the list');
  await list.getByRole('button', { name: /^One neuron/ }).click();
  await page.locator('.lesson-step').waitFor();
  assert.ok(ofLessons().some((request) => request.includes('one-neuron')));
});
