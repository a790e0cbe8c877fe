/** Axes on which bars or a curve are drawn by hand, on paper: those of the lesson, without what can be dragged. */
import { t } from '../../words/lesson-text.js';
import { setAttribute } from '../shared/dom.js';
import { createExpectedBars } from './expected-bars.js';
import { createExpectedCurve } from './expected-curve.js';

/** @param {string} quantity by layer @param {number} layers */
export function emptyBars(quantity, layers) {
  const { element } = createExpectedBars(quantity, layers, undefined);
  return emptied(element, '.lesson-guess', t('lesson.chartBars'));
}

/** @param {number} to up to which step @param {number} begins the loss at the first step, which is drawn */
export function emptyCurve(to, begins) {
  const { element } = createExpectedCurve(to, begins, undefined);
  const [first] = element.querySelectorAll('.lesson-handle');
  for (const name of [...first.getAttributeNames()].filter((one) => /^(role|tabindex|aria-)/.test(one)))
    first.removeAttribute(name);
  setAttribute(first, 'r', 4);
  setAttribute(first, 'class', 'page-begin');
  return emptied(element, '.lesson-guess-line, .lesson-handle', t('lesson.chartCurve'));
}

/** @param {SVGSVGElement} chart @param {string} drawn what is taken out @param {string} name */
function emptied(chart, drawn, name) {
  for (const part of chart.querySelectorAll(drawn)) part.remove();
  setAttribute(chart, 'class', 'page-chart');
  setAttribute(chart, 'role', 'img');
  setAttribute(chart, 'aria-label', name);
  return chart;
}
