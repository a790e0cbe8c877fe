// @ts-check
/// <reference lib="dom" />
/**
 * Walks a lesson as a learner does: expects, does what the task says, reads what came out, tries what is to be tried. What the card
 * says is compared with what the page has measured.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('../../../web/lesson/read-lesson.js').Lesson} Lesson
 * @typedef {import('../../../web/lesson/read-lesson.js').Step} Step
 * @typedef {import('../../../web/lesson/progress.js').Progress} Progress
 * @typedef {import('../../../web/lesson/prose.js').Prose} Prose
 * @typedef {import('./lesson-hand.js').Hand} Hand
 */
import assert from 'node:assert/strict';
import { formatInteger, formatLoss } from '../../../web/words/format.js';
import { speak } from '../../../web/words/text.js';
import { writeValue } from '../../../web/views/lesson/prose-view.js';
import { rightOption } from '../../../web/lesson/judge-guess.js';
import { lookupAtOutcome, stepState } from '../../../web/lesson/progress.js';
import { numbersIn } from '../../../web/lesson/prose.js';
import { splitMoment } from '../../../web/lesson/quantity-names.js';
import { readLesson } from '../../../web/lesson/read-lesson.js';
import { textOf as lessonText } from '../unit/lesson/lesson-files.js';
import { settle, until } from './harness.js';
import { DEEDS } from './lesson-deeds.js';
import { createHand } from './lesson-hand.js';

/** For what takes a run. */
const RUN_MS = 120_000;
const TRY_MS = 30_000;

/** What is kept of it. @param {Page} page @param {string} id @returns {Promise<Progress>} */
export const progressOf = (page, id) =>
  page.evaluate(
    (name) =>
      JSON.parse(localStorage.getItem('backprop-playground/lessons') ?? '{}').lessons?.[name]?.progress ?? {
        at: 0,
        steps: {},
      },
    id,
  );

/**
 * @param {Page} page with the lesson open at its first step
 * @param {string} id @param {'en'|'de'} language
 * @param {{isQuick?: boolean}} [how] quick: nothing is tried that the lesson does not wait for
 */
export async function walkLesson(page, id, language, { isQuick = false } = {}) {
  await speak(language);
  const lesson = readLesson(lessonText(language, id)),
    hand = createHand(page, language);
  /** @type {string[]} */
  const problems = [];
  for (const [i, step] of lesson.steps.entries()) {
    // An answer of a test goes on by itself.
    if ((await progressOf(page, id)).at < i) await page.locator('.lesson-next').click();
    try {
      await walkStep(hand, lesson, id, i, isQuick);
    } catch (error) {
      problems.push(
        `${id} (${language}), ${step.key}: ${error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 900) : error}`,
      );
    }
  }
  assert.deepEqual(problems, []);
  await finish(page, lesson, await progressOf(page, id));
}

/** To the list of lessons; of a test to its answers, each explained. @param {Page} page @param {Lesson} lesson @param {Progress} progress */
async function finish(page, lesson, progress) {
  await page.locator('.lesson-next').click();
  await page.locator('dialog[open].lesson-list').waitFor();
  if (!lesson.test) return;
  const answers = page.locator('.lesson-explained > li');
  assert.equal(await answers.count(), lesson.steps.length);
  for (const [i, step] of lesson.steps.entries()) {
    const right = answers.nth(i).locator('.lesson-option.right');
    assert.equal(await right.count(), step.prediction?.kind === 'choice' ? 1 : 0, step.key);
    const measure = lookupAtOutcome(lesson, progress, step);
    const written = writtenIn([...step.title, ...step.why], measure).plain;
    assert.deepEqual(await answers.nth(i).locator('.live').allTextContents(), written, step.key);
  }
}

/** Figures that are measured for long; their own tests do it. */
const LONG_FIGURES = ['stalls', 'hanin'];

/** @param {Hand} hand @param {Lesson} lesson @param {string} id @param {number} at @param {boolean} isQuick */
async function walkStep(hand, lesson, id, at, isQuick) {
  const { page } = hand,
    step = lesson.steps[at],
    deeds = DEEDS[id]?.[step.key] ?? {};
  const progress = () => progressOf(page, id);
  await until(async () => {
    const { at: now, steps } = await progress();
    return now === at && Boolean(steps[step.key]?.begin) && (await page.locator('.lesson-step').isVisible());
  }, 'the step to begin');
  await settle(page);
  // What a lesson shows slowly is only shown less slowly.
  await hand.speed(saysSpeed(lesson, step) ? '1000' : '10000');
  await checkWords(page, lesson, await progress(), step, 'question');
  if (step.prediction) {
    await guess(hand, step, at);
    await page.locator('.lesson-step > .lesson-buttons button.primary').click();
  }
  if (lesson.test) return;
  if (step.figure && (isQuick || LONG_FIGURES.includes(step.key))) return;
  if (step.figure) await page.locator('.reproduce-start button').click();
  else if (deeds.run) await deeds.run(hand);
  else if (step.run) {
    const button = page.locator('.lesson-run button');
    if (!step.prediction && (await button.isVisible())) await button.click();
    assert.ok(step.run.press || step.run.set || !step.run.task, 'the table of deeds has nothing for its task');
  }
  if (step.prediction || step.run || step.figure || step.why.length > 0)
    await until(() => page.locator('.lesson-step.out').isVisible(), 'the outcome', RUN_MS);
  await hand.pause();
  await checkOutcome(page, lesson, await progress(), step);
  if (!isQuick) await tryAll(hand, step, deeds.watch ?? []);
}

/** @param {Lesson} lesson @param {Step} step */
const saysSpeed = ({ experiment = '' }, { setup }) =>
  Boolean(setup.set?.settings.speed) || /[?&#]speed=/.test(`#${setup.experiment ?? experiment}`);

// --- what is expected -------------------------------------------------------------------------

/** @param {Hand} hand @param {Step} step @param {number} at every other choice is made by keyboard */
async function guess({ page }, { prediction }, at) {
  if (prediction?.kind === 'choice') {
    const options = page.locator('.lesson-option');
    assert.equal(await options.count(), prediction.options.length);
    const last = at % prediction.options.length;
    if (at % 2 === 0) return options.nth(last).click();
    await options.first().locator('input').focus();
    await page.keyboard.press('Space');
    for (let i = 0; i < last; i++) await page.keyboard.press('ArrowDown');
    return assert.ok(await options.nth(last).locator('input').isChecked(), 'chosen by keyboard');
  }
  if (prediction?.kind === 'number') return page.locator('.lesson-number input').fill(at % 2 === 0 ? '1/2' : '2');
  const chart = await page.locator('.lesson-chart').boundingBox();
  assert.ok(chart, 'the chart is shown');
  const place = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {const} */ ([chart.x + x * chart.width, chart.y + y * chart.height]);
  await page.mouse.move(...place(0.2, 0.3));
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(...place(0.2 + i * 0.09, 0.3 + i * 0.04));
  await page.mouse.up();
  const slider = page.locator('.lesson-chart [role=slider][tabindex="0"]').last();
  const before = await slider.getAttribute('aria-valuenow');
  await slider.focus();
  await page.keyboard.press('ArrowDown');
  return assert.notEqual(await slider.getAttribute('aria-valuenow'), before, 'moved by keyboard');
}

// --- what is said -----------------------------------------------------------------------------

/** The measured numbers of a text as they ought to be written: those in formulas apart. @param {Prose[]} nodes @param {import('../../../web/lesson/expression.js').Lookup} measure */
function writtenIn(nodes, measure) {
  /** @type {string[]} */
  const plain = [];
  /** @type {string[][]} */
  const formulas = [];
  const write = (/** @type {import('../../../web/lesson/prose.js').ProseNumber} */ { live, format }) =>
    writeValue(live.value(measure), format, splitMoment(live.text).name);
  const visit = (/** @type {Prose} */ node) => {
    if ('live' in node) plain.push(write(node));
    else if ('tex' in node) formulas.push(node.numbers.map(write));
    else if ('nodes' in node) node.nodes.forEach(visit);
  };
  nodes.forEach(visit);
  return { plain, formulas };
}

/** The same as they are drawn. @param {Page} page @param {string} part */
const drawnIn = (page, part) =>
  page.evaluate((selector) => {
    const roots = [...document.querySelectorAll(selector)];
    const all = (/** @type {string} */ one) =>
      roots.flatMap((root) => [...(root.matches(one) ? [root] : []), ...root.querySelectorAll(one)]);
    return {
      plain: all('span.live').map(({ textContent }) => textContent ?? ''),
      formulas: all('.formula').map((formula) => {
        const count = new Set(
          [...formula.querySelectorAll('[class*="live-"]')].map(({ classList }) =>
            [...classList].find((name) => name.startsWith('live-')),
          ),
        ).size;
        return Array.from({ length: count }, (_, i) => formula.querySelector(`.live-${i}`)?.textContent ?? 'missing');
      }),
    };
  }, part);

/** Every number of the text is written as it was measured. @param {Page} page @param {Lesson} lesson @param {Progress} progress @param {Step} step @param {'question'|'why'} part */
async function checkWords(page, lesson, progress, step, part) {
  const isWhy = part === 'why';
  const nodes = isWhy ? [...step.whyTitle, ...step.why] : [...step.title, ...step.question];
  const begin = stepState(progress, step).begin ?? {};
  // As it begins, what is measured now is what was measured then.
  const atOutcome = lookupAtOutcome(lesson, progress, step);
  const measure = isWhy
    ? atOutcome
    : (/** @type {string} */ name) => (splitMoment(name).moment === '' ? (begin[name] ?? null) : atOutcome(name));
  const selector = isWhy ? '.lesson-why' : '.lesson-step > :not(.lesson-why, .lesson-try)';
  assert.deepEqual(await drawnIn(page, selector), writtenIn(nodes, measure), `numbers of the ${part}`);
  const blank = numbersIn(nodes).filter((number) =>
    writtenIn([number], measure).plain.some((text) => /^–?$/.test(text)),
  );
  // A question may ask for a verb before its gradients are there.
  const missing = blank.map(({ live }) => live.text).filter((text) => isWhy || !/Gradient\(/.test(text));
  assert.deepEqual(missing, [], `the ${part} has numbers that are not there`);
}

/** @param {Page} page @param {Lesson} lesson @param {Progress} progress @param {Step} step */
async function checkOutcome(page, lesson, progress, step) {
  const state = stepState(progress, step);
  const { prediction } = step;
  if (prediction) assert.notEqual(state.guess, undefined, 'the guess is kept');
  if (step.why.length > 0) await checkWords(page, lesson, progress, step, 'why');
  if (prediction?.kind === 'choice') {
    const right = rightOption(prediction, lookupAtOutcome(lesson, progress, step));
    const marks = await page
      .locator('.lesson-option')
      .evaluateAll((options) => options.map((option) => option.classList.contains('right')));
    const truths = prediction.options.map(({ when }) => when?.value(lookupAtOutcome(lesson, progress, step)));
    assert.deepEqual(
      marks.flatMap((isRight, i) => (isRight ? [i] : [])),
      [right],
      `one option came out: ${truths.join(', ')}`,
    );
    assert.ok(right >= 0);
  }
  if (prediction?.kind === 'bars')
    assert.ok((await page.locator('.lesson-measured rect').count()) > 1, 'bars were measured');
  if (prediction?.kind === 'curve')
    assert.match(
      (await page.locator('.lesson-measured-line').getAttribute('d')) ?? '',
      /^M.*L/,
      'a curve was measured',
    );
  assert.ok(
    (await page.locator('.lesson-result').count()) === 0 ||
      ((await page.locator('.lesson-result').first().textContent()) ?? '').length > 3,
    'a result is said',
  );
  await checkMeasured(page, state.outcome?.values ?? {});
}

/** Columns of the table of layers. */
const COLUMNS = [
  '',
  'signal',
  'signalNorm',
  'batchGradient',
  'gain',
  'meanDerivative',
  'saturated',
  'dead',
  'updateRatio',
];
/** Lines of the neuron's table. */
const LINES = ['z', 'prediction', 'loss', 'da', 'derivative', 'dz', 'dw', 'db', 'wAfter', 'bAfter', 'lossAfter'];

/** What the outcome has is what the page's own tables have, to the last digit. @param {Page} page @param {import('../../../web/lesson/progress.js').Values} values */
async function checkMeasured(page, values) {
  await settle(page);
  const seen = await page.evaluate(() => {
    const cells = (/** @type {string} */ selector) =>
      [...document.querySelectorAll(selector)].map((row) =>
        [.../** @type {HTMLTableRowElement} */ (row).cells].map(({ dataset }) => dataset.value ?? ''),
      );
    const stat = (/** @type {string} */ name) => document.querySelector(`.stat.${name} dd`)?.textContent ?? '';
    return {
      layers: cells('#table tbody tr'),
      neuron: cells('.neuron-lines tbody tr'),
      step: stat('step'),
      train: stat('train-loss'),
      test: stat('test-loss'),
    };
  });
  const number = (/** @type {string|undefined} */ text) =>
    text === undefined || text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
  if (values.step === null || seen.step !== formatInteger(Number(values.step))) return; // the page has gone on meanwhile
  if (typeof values.trainLoss === 'number') assert.equal(seen.train, formatLoss(values.trainLoss), 'the training loss');
  if (typeof values.testLoss === 'number') assert.equal(seen.test, formatLoss(values.testLoss), 'the test loss');
  for (const [i, name] of COLUMNS.entries()) {
    const measured = values[name];
    if (!Array.isArray(measured) || seen.layers.length !== measured.length) continue;
    // At step 0 the table has no last update; numbers without a value are left out of the comparison.
    measured.forEach((value, layer) => {
      const shown = number(seen.layers[layer][i]);
      if (shown !== null) assert.equal(value, shown, `${name} of layer ${layer + 1}`);
    });
  }
  LINES.forEach((name, i) => {
    const measured = values[`neuron.${name}`];
    if (typeof measured === 'number' && seen.neuron[i])
      assert.equal(measured, number(seen.neuron[i].at(-1)), `the neuron’s ${name}`);
  });
}

// --- what is tried ----------------------------------------------------------------------------

/** @param {Hand} hand @param {Step} step @param {import('./lesson-deeds.js').Deed[]} deeds */
async function tryAll(hand, { watch }, deeds) {
  const tasks = hand.page.locator('.lesson-tasks li');
  assert.equal(await tasks.count(), watch.length);
  /** @type {string[]} */
  const open = [];
  for (const i of watch.keys()) {
    const isDone = () => tasks.nth(i).evaluate((task) => task.classList.contains('done'));
    try {
      assert.ok(deeds[i], 'the table of deeds has nothing for it');
      if (!(await isDone())) await deeds[i](hand, isDone);
      await until(isDone, 'its tick', TRY_MS);
    } catch (error) {
      open.push(
        `“${watch[i].task}” (${watch[i].until.text}): ${error instanceof Error ? error.message.split('\n')[0] : error}`,
      );
    }
    await hand.pause();
  }
  assert.deepEqual(open, [], 'things to try');
}
