/** What the runs came to: in a sentence each, and seed by seed in a table. */
import { exactValue, formatInteger, formatLoss, formatNumber, formatPercent, NO_VALUE } from '../../words/format.js';
import { t } from '../../words/text.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createPool } from '../shared/element-pool.js';
import { hasLearned, LEARNED_ACCURACY, LEARNED_LOSS_SHARE, summaryOf } from './seeds-stats.js';

/** @typedef {import('../../worker/seed-run.js').SeedResult} SeedResult */

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
  const body = html('tbody'),
    head = html('tr', {}, ...TITLES.map((title) => html('th', { scope: 'col' }, t(title))));
  const rows = createPool(body, () =>
    html('tr', {}, html('th', { scope: 'row' }), ...TITLES.slice(1).map(() => html('td'))),
  );
  const table = html(
    'table',
    {},
    html('caption', { class: 'sr-only' }, t('seeds.table')),
    html('thead', {}, head),
    body,
  );
  const details = html(
    'details',
    { class: 'numbers' },
    html('summary', {}, t('seeds.bySeed')),
    html('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t('seeds.table') }, table),
  );
  return {
    element: html('div', {}, summaries, details),
    /** @param {SeedResult[][]} results of the first run, and of the second */
    draw(results) {
      lines(results.length).forEach((line, i) =>
        drawSummary(line, results[i], results.length > 1 ? t(i === 0 ? 'seeds.thisRun' : 'seeds.otherRun') : ''),
      );
      const all = results[0].flatMap((_, seed) => results.map((run) => run[seed]));
      rows(all.length).forEach((row, i) => drawRow(row, all[i], results.length > 1 && i % 2 === 1));
      setShown(details, all.length > 0);
    },
  };
}

/** @param {HTMLElement} line @param {SeedResult[]} results @param {string} name */
function drawSummary(line, results, name) {
  const { learned, diverged, train, test, ratio } = summaryOf(results);
  const regression = results.every(({ trainAccuracy }) => Number.isNaN(trainAccuracy));
  const spread = (/** @type {{low: number, median: number, high: number}} */ { low, median, high }) => ({
    low: formatLoss(low),
    median: formatLoss(median),
    high: formatLoss(high),
  });
  const words = [
    name,
    t(regression ? 'seeds.learnedLoss' : 'seeds.learned', {
      learned,
      count: results.length,
      share: formatPercent(regression ? LEARNED_LOSS_SHARE : LEARNED_ACCURACY),
    }),
    diverged > 0 ? t('seeds.diverged', { diverged }) : '',
    t('seeds.finalTrain', spread(train)),
    test ? t('seeds.finalTest', spread(test)) : '',
    t('seeds.finalRatio', {
      low: formatNumber(ratio.low, 1),
      median: formatNumber(ratio.median, 2),
      high: formatNumber(ratio.high, 1),
    }),
  ];
  setText(line, words.filter(Boolean).join(' '));
  for (const [key, value] of Object.entries({
    learned,
    diverged,
    train: train.median,
    test: test?.median ?? NaN,
    ratio: ratio.median,
  }))
    line.dataset[key] = exactValue(value);
}

/** @param {HTMLTableRowElement} row @param {SeedResult} result @param {boolean} second */
function drawRow(row, result, second) {
  const { seed, train, test, trainAccuracy, ratio, diverged } = result;
  const last = train.length - 1,
    learned = hasLearned(result);
  row.classList.toggle('second', second);
  setText(row.cells[0], `${formatInteger(seed)}${second ? ` ${t('seeds.second')}` : ''}`);
  const cells = /** @type {[number, string][]} */ ([
    [
      train[last],
      diverged === null ? formatLoss(train[last]) : t('seeds.divergedAt', { step: formatInteger(diverged) }),
    ],
    [test[last], formatLoss(test[last])],
    [trainAccuracy, formatPercent(trainAccuracy)],
    [Number(learned), t(learned ? 'seeds.yes' : 'seeds.no')],
    [ratio, Number.isNaN(ratio) ? NO_VALUE : formatNumber(ratio, 2)],
  ]);
  cells.forEach(([value, text], i) => {
    setText(row.cells[i + 1], text);
    setAttribute(row.cells[i + 1], 'data-value', exactValue(value));
  });
}
