// @ts-check
/** Figures of papers in the lesson “Reproduce the figure”: run in the page's workers, the numbers are the core's. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runFigure } from '../../../web/worker/figure-run.js';
import { digitPoints } from '../../../web/import/digits.js';
import { readLesson } from '../../../web/lesson/read-lesson.js';
import { figureTasks, judgeFigure, needsDigits } from '../../../web/lesson/reproduce.js';
import { must } from '../../must.js';
import { loadModule } from '../../wasm/load.js';
import { PHONE, useBrowser } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const WEB = new URL('../../../web/', import.meta.url);
const { steps } = readLesson(readFileSync(new URL('lessons/en/reproduce.md', WEB), 'utf8'));
const stepOf = (/** @type {string} */ key) => steps.findIndex((step) => step.key === key) + 1;
const pathOf = (/** @type {string} */ key) => `?lesson=reproduce&step=${stepOf(key)}`;

/** What the page is to measure. @param {string} key */
async function measuredHere(key) {
  const figure = must(steps[stepOf(key) - 1].figure);
  const core = await loadModule();
  const text = readFileSync(new URL('data/digits.txt', WEB), 'utf8');
  const digits = needsDigits(figure) ? digitPoints(text, figure.networks[0].settings).points : null;
  return judgeFigure(
    figure,
    figureTasks(figure, digits).map((task) => runFigure(core, task)),
  );
}

/** The step's own button, where a prediction is asked for after leaving it out. @param {Page} page @param {string} [skip] */
async function runButton(page, skip = 'See it without a guess') {
  await page.locator('.lesson-step').waitFor();
  const leaveOut = page.getByRole('button', { name: skip });
  if (await leaveOut.isVisible()) await leaveOut.click();
  return page.locator('.reproduce-start button');
}

const verdict = (/** @type {Page} */ page) => page.locator('.reproduce-verdict:not(:empty)');

for (const key of ['momentum', 'nielsen'])
  testPage(
    `${key}: what is measured in the background is what the core measures`,
    { path: pathOf(key) },
    async ({ page }) => {
      await (await runButton(page)).click();
      assert.match((await verdict(page).textContent()) ?? '', /^Passes: all \d+ lie within their bands\.$/);
      const rows = await page
        .locator('.reproduce tbody tr')
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.querySelectorAll('td[data-value]')].map((cell) => Number(cell.getAttribute('data-value'))),
          ),
        );
      const points = await measuredHere(key);
      assert.equal(rows.length, points.length);
      // Logarithms and powers of a browser and of Node may differ in their last digit.
      points.forEach(({ expected, measured }, i) =>
        [expected, measured].forEach((value, j) =>
          assert.ok(Math.abs(rows[i][j] / value - 1) < 1e-12, `${rows[i][j]}, not ${value}`),
        ),
      );
      const chart = page.getByRole('img', { name: /^(‖∂L\/∂b‖|factor).*: Passes: / });
      assert.ok(await chart.isVisible());
      assert.ok(
        (await page.locator('.lesson-why').textContent())?.startsWith('What it shows'),
        'why comes with the outcome',
      );
    },
  );

testPage('a run is cancelled, and another one begun', { path: pathOf('stalls') }, async ({ page }) => {
  const button = await runButton(page);
  await button.click();
  await page.locator('.reproduce progress').waitFor();
  assert.equal(await button.textContent(), 'Cancel');
  await button.click();
  assert.equal(await page.locator('.reproduce-start [role=status]').textContent(), 'Cancelled.');
  assert.equal(await button.textContent(), 'Run it');
  assert.equal(await page.locator('.reproduce progress').isVisible(), false);
  await button.click();
  assert.equal(await button.textContent(), 'Cancel');
  // Leaving the step ends it as well.
  await page.getByRole('button', { name: 'Next' }).click();
  await page.locator('.lesson-title', { hasText: 'Schoenholz' }).waitFor();
});

testPage('in German, on a phone', { path: pathOf('glorot'), viewport: PHONE, locale: 'de-DE' }, async ({ page }) => {
  await (await runButton(page, 'Ohne Vermutung ansehen')).click();
  assert.match((await verdict(page).textContent()) ?? '', /^Bestanden: Alle 16 liegen in ihren Bändern\.$/);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(overflow, 0);
});
