/**
 * The block `reproduce` of a lesson: the claim of a paper, a button that runs its networks in the background, and what came of it.
 *
 * @typedef {import('../../lesson/reproduce.js').Figure} Figure
 * @typedef {import('../../lesson/reproduce.js').FigurePoint} FigurePoint
 * @typedef {{element: HTMLElement, destroy: () => void}} ReproduceView
 */

import { exactValue, formatInteger, formatNumber } from '../../words/format.js';
import { t } from '../../words/reproduce-text.js';
import { startFigureRuns } from '../../engine/seed-pool.js';
import { loadDigits } from '../../import/digits.js';
import { expectedPoints, figureTasks, judgeFigure, needsDigits } from '../../lesson/reproduce.js';
import { html, setAttribute, setShown, setText } from '../shared/dom.js';
import { createReproduceChart, lookOf, showsSingles } from './reproduce-chart.js';
import { groupsOf, leftOutSentence, placeName, verdictSentence } from './reproduce-sentences.js';

/** So few numbers are shown at once; more are behind a click. */
const FEW = 6;

/**
 * @param {Figure} figure
 * @param {{onDone?: (points: FigurePoint[]) => void}} [listeners] told what was measured
 * @returns {ReproduceView}
 */
export function createReproduceView(figure, { onDone } = {}) {
  /** @type {{cancel: () => void}|null} */
  let running = null;
  const button = html('button', { type: 'button', class: 'primary' }, t('reproduce.start'));
  const progress = createRunProgress(figure);
  const result = createResult(figure);
  const head = html('div', { class: 'reproduce-start' }, button, progress.status);
  const element = html(
    'section',
    { class: 'reproduce', 'aria-label': t('reproduce.title') },
    html('p', { class: 'reproduce-claim' }, figure.claim),
    html('p', { class: 'hint' }, t('reproduce.source', { source: figure.source })),
    head,
    progress.bar,
    result.element,
  );
  button.addEventListener('click', () => (running ? cancel() : void start()));

  async function start() {
    const own = beginRun();
    try {
      const points = await measure(own);
      if (running !== own) return;
      end(progress.done());
      result.drawMeasured(points);
      setText(button, t('reproduce.again'));
      onDone?.(points);
      showResult();
    } catch (error) {
      if (running !== own) return;
      end(t('reproduce.stopped', { message: error instanceof Error ? error.message : String(error) }));
    }
  }

  /** In a low card the chart would stand under its edge. The page itself stays where it is. */
  function showResult() {
    const card = element.closest('.lesson-body');
    if (card) card.scrollTop += head.getBoundingClientRect().top - card.getBoundingClientRect().top;
  }

  function beginRun() {
    const own = { cancel: () => {} };
    running = own;
    setText(button, t('reproduce.cancel'));
    progress.begin();
    result.drawExpected();
    showResult();
    return own;
  }

  /** @param {{cancel: () => void}} own */
  async function measure(own) {
    const digits = needsDigits(figure) ? (await loadDigits(figure.networks[0].settings)).points : null;
    if (running !== own) return [];
    const runs = startFigureRuns(figureTasks(figure, digits), progress.show);
    own.cancel = runs.cancel;
    return judgeFigure(figure, await runs.done);
  }

  function cancel() {
    running?.cancel();
    end(t('reproduce.cancelled'));
  }

  /** @param {string} words */
  function end(words) {
    running = null;
    setText(button, t('reproduce.start'));
    progress.end(words);
  }

  return {
    element,
    destroy() {
      running?.cancel();
      running = null;
    },
  };
}

/** How many networks are finished, and how long the others will take. @param {Figure} figure */
function createRunProgress({ networks, seeds }) {
  const all = networks.length * seeds;
  let begun = 0;
  const seconds = () => (performance.now() - begun) / 1000;
  const bar = html('progress', { 'aria-label': t('reproduce.progress'), max: String(all), value: '0' });
  const status = html('p', { class: 'hint', role: 'status' }, t('reproduce.plan', { runs: formatInteger(all), seeds }));
  setShown(bar, false);
  return {
    bar,
    status,
    begin() {
      begun = performance.now();
      bar.value = 0;
      setShown(bar, true);
      // Each network would be told.
      setAttribute(status, 'aria-live', 'off');
      setText(status, t('reproduce.running', { finished: 0, all: formatInteger(all) }));
    },
    /** @param {number} finished */
    show(finished) {
      bar.value = finished;
      const left = formatNumber((seconds() / finished) * (all - finished), 1);
      setText(status, t('reproduce.runningLeft', { finished: formatInteger(finished), all: formatInteger(all), left }));
    },
    done: () => t('reproduce.done', { count: formatInteger(all), seconds: formatNumber(seconds(), 2) }),
    /** @param {string} words */
    end(words) {
      setShown(bar, false);
      setAttribute(status, 'aria-live', 'polite');
      setText(status, words);
    },
  };
}

/** The chart, the verdict, the numbers, and why the band is what it is. @param {Figure} figure */
function createResult(figure) {
  const verdict = html('p', { class: 'reproduce-verdict', role: 'status' });
  const leftOut = html('p', { class: 'hint' });
  const chart = createReproduceChart();
  const legend = createLegend(figure);
  const numbers = createNumbers(figure);
  const element = html(
    'div',
    { class: 'reproduce-result' },
    verdict,
    leftOut,
    html('p', { class: 'reproduce-label' }, figure.label),
    chart.element,
    legend.element,
    numbers.element,
    html('p', { class: 'hint' }, t('reproduce.band', { why: figure.why })),
  );
  setShown(element, false);
  return {
    element,
    drawExpected() {
      const points = expectedPoints(figure);
      setText(verdict, '');
      setText(leftOut, '');
      setAttribute(verdict, 'data-passes', '');
      legend.draw(points);
      setShown(element, true);
      setShown(numbers.element, false);
      chart.draw(figure, points, false);
    },
    /** @param {FigurePoint[]} points */
    drawMeasured(points) {
      setText(verdict, verdictSentence(points));
      setAttribute(verdict, 'data-passes', String(points.every(({ passes }) => passes)));
      setText(leftOut, leftOutSentence(points));
      setShown(leftOut, leftOutSentence(points) !== '');
      legend.draw(points);
      setShown(numbers.element, true);
      numbers.draw(points);
      chart.draw(figure, points, true);
    },
  };
}

/** @param {Figure} figure */
function createLegend(figure) {
  const element = html('p', { class: 'legend reproduce-legend' });
  return {
    element,
    /** @param {FigurePoint[]} points */
    draw(points) {
      const groups = groupsOf(points);
      const names = groups.flatMap((group, i) => {
        const name = group[0].series || (group[0].layer === null ? '' : group[0].name);
        return name ? [html('span', { class: 'key-series', 'data-look': String(lookOf(groups, i)) }, name)] : [];
      });
      const keys = ['expected', 'band', 'measured', ...(showsSingles(figure) ? ['single'] : [])];
      element.replaceChildren(
        ...keys.map((key) => html('span', { class: `key-${key}` }, t(`reproduce.legend.${key}`))),
        ...names,
      );
    },
  };
}

/** @param {Figure} figure */
function createNumbers(figure) {
  const hasSpread = showsSingles(figure);
  const body = html('tbody');
  const titles = ['place', 'expected', 'band', 'measured', ...(hasSpread ? ['spread'] : []), 'verdict'].map((key) =>
    t(`reproduce.columns.${key}`),
  );
  const table = html(
    'table',
    {},
    html('caption', { class: 'sr-only' }, t('reproduce.table')),
    html('thead', {}, html('tr', {}, ...titles.map((title) => html('th', { scope: 'col' }, title)))),
    body,
  );
  const scrolling = html(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t('reproduce.table') },
    table,
  );
  const element = html('details', { class: 'numbers' }, html('summary', {}, t('reproduce.numbers')), scrolling);
  return {
    element,
    /** @param {FigurePoint[]} points */
    draw(points) {
      element.open = points.length <= FEW;
      body.replaceChildren(...points.map((point) => createNumbersRow(point, hasSpread)));
    },
  };
}

/** @param {FigurePoint} point @param {boolean} hasSpread whether there is a column for the values of single networks */
function createNumbersRow(point, hasSpread) {
  const { expected, low, high, measured, values, passes } = point;
  const range = (/** @type {number} */ from, /** @type {number} */ to) =>
    t('reproduce.range', { low: formatNumber(from), high: formatNumber(to) });
  const least = values.reduce((a, b) => Math.min(a, b), Infinity),
    most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  return html(
    'tr',
    { 'data-passes': String(passes) },
    html('th', { scope: 'row' }, placeName(point)),
    html('td', { 'data-value': exactValue(expected) }, formatNumber(expected)),
    html('td', {}, range(low, high)),
    html('td', { 'data-value': exactValue(measured) }, formatNumber(measured)),
    ...(hasSpread ? [html('td', {}, values.length > 0 ? range(least, most) : '')] : []),
    html('td', {}, t(passes ? 'reproduce.yes' : 'reproduce.no')),
  );
}
