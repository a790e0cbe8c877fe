/** What the runs came to: in a sentence each, and seed by seed in a table. */
import { exactValue, formatInteger, formatLoss, formatNumber, formatPercent, NO_VALUE } from '../../../words/format.js';
import { t } from '../../../words/panel-text.js';
import { html, setShown, setText } from '../../shared/dom.js';
import { createPool } from '../../shared/element-pool.js';
import { hasLearned, LEARNED_ACCURACY, LEARNED_LOSS_SHARE, summaryOf } from '../../shared/seeds-statistics.js';
import { createTable, fillRow } from '../number-table.js';

/** @typedef {import('../../../worker/seed-run.js').SeedResult} SeedResult */

const TITLES = [
  'seeds.columns.seed',
  'seeds.columns.train',
  'seeds.columns.test',
  'seeds.columns.accuracy',
  'seeds.columns.learned',
  'seeds.columns.ratio',
];

export function createSeedsNumbers() {
  const summaries = html('div', { class: 'seeds-summary' });
  const lines = createPool(summaries, () => html('p'));
  const { element: table, rows } = createTable(
    TITLES.map((title) => t(title)),
    t('seeds.table'),
  );
  const details = html('details', { class: 'numbers' }, html('summary', {}, t('seeds.bySeed')), table);
  return {
    element: html('div', {}, summaries, details),
    /** @param {SeedResult[][]} results of the first network, and of the second */
    draw(results) {
      const two = results.length > 1;
      lines(results.length).forEach((line, i) =>
        drawSummary(line, results[i], two ? t(i === 0 ? 'seeds.thisRun' : 'seeds.otherRun') : ''),
      );
      const all = results[0].flatMap((_, seed) => results.map((run) => run[seed]));
      rows(all.length).forEach((row, i) => drawRow(row, all[i], two && i % 2 === 1));
      setShown(details, all.length > 0);
    },
  };
}

/** @param {HTMLElement} line @param {SeedResult[]} results @param {string} name */
function drawSummary(line, results, name) {
  const summary = summaryOf(results);
  setText(line, [name, ...summarySentences(summary, results)].filter(Boolean).join(' '));
  const { learned, diverged, train, test, ratio } = summary;
  const numbers = { learned, diverged, train: train.median, test: test?.median ?? NaN, ratio: ratio.median };
  for (const [key, value] of Object.entries(numbers)) line.dataset[key] = exactValue(value);
}

/** @param {ReturnType<typeof summaryOf>} summary @param {SeedResult[]} results */
export function summarySentences({ learned, diverged, train, test, ratio }, results) {
  const regression = results.every(({ trainAccuracy }) => Number.isNaN(trainAccuracy));
  const share = formatPercent(regression ? LEARNED_LOSS_SHARE : LEARNED_ACCURACY);
  const losses = (/** @type {{low: number, median: number, high: number}} */ { low, median, high }) => ({
    low: formatLoss(low),
    median: formatLoss(median),
    high: formatLoss(high),
  });
  return [
    t(regression ? 'seeds.learnedLoss' : 'seeds.learned', { learned, count: results.length, share }),
    diverged > 0 ? t('seeds.diverged', { diverged }) : '',
    t('seeds.finalTrain', losses(train)),
    test ? t('seeds.finalTest', losses(test)) : '',
    t('seeds.finalRatio', {
      low: formatNumber(ratio.low, 1),
      median: formatNumber(ratio.median, 2),
      high: formatNumber(ratio.high, 1),
    }),
  ];
}

/**
 * @param {HTMLTableRowElement} row
 * @param {SeedResult} result
 * @param {boolean} second whether it is of the second network
 */
function drawRow(row, result, second) {
  const { seed, train, test, trainAccuracy, ratio, diverged } = result;
  const loss = train[train.length - 1],
    testLoss = test[test.length - 1],
    learned = hasLearned(result);
  row.classList.toggle('second', second);
  setText(row.cells[0], `${formatInteger(seed)}${second ? ` ${t('seeds.second')}` : ''}`);
  fillRow(row, [
    [loss, diverged === null ? formatLoss(loss) : t('seeds.divergedAt', { step: formatInteger(diverged) })],
    [testLoss, formatLoss(testLoss)],
    [trainAccuracy, formatPercent(trainAccuracy)],
    [Number(learned), t(learned ? 'seeds.yes' : 'seeds.no')],
    [ratio, Number.isNaN(ratio) ? NO_VALUE : formatNumber(ratio, 2)],
  ]);
}
