/**
 * What the surface's colours mean: from one class to the other, the class of the largest output, or a scale of values
 * in the unit of the target; of a function what the curve is.
 *
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 * @typedef {import('../../experiment/target-coding.js').Coding} Coding
 */

import { toTargetUnit } from '../../experiment/axes.js';
import { shownText } from '../../words/shown-text.js';
import { t } from '../../words/text.js';
import { html } from '../shared/dom.js';
import { formatTarget } from './plot-numbers.js';

export function createLegend() {
  const element = html('div', { class: 'plot-legend' });
  return {
    element,
    /** @param {Axes} axes @param {Coding} coding @param {boolean} isFunction whether there is a curve instead of a surface */
    write(axes, coding, isFunction) {
      element.replaceChildren(...(isFunction ? curveLine() : coloursOf(axes, coding)));
    },
  };
}

const curveLine = () => [
  html('span', { class: 'plot-legend-line', 'aria-hidden': 'true' }),
  html('span', { class: 'plot-legend-text' }, t('plot.curve')),
];

/** @param {Axes} axes @param {Coding} coding */
function coloursOf(axes, coding) {
  if (axes.target) return scaleOf(axes.target, coding);
  return coding.outputs > 1 ? [html('span', { class: 'plot-legend-text' }, t('plot.largest'))] : endsOf(axes, coding);
}

const ramp = (kind = '') => html('span', { class: `plot-ramp ${kind}`, 'aria-hidden': 'true' });

/** @param {Axes} axes @param {Coding} coding */
function endsOf({ classes }, { low, high, logits }) {
  if (logits) return probabilityScale(classes);
  const end = (/** @type {number} */ value, /** @type {string} */ name) =>
    html(
      'span',
      { 'data-value': String(value) },
      `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value)} `,
      html('span', { class: 'plot-legend-name', title: shownText(name, 240) }, shownText(name)),
    );
  return [
    html('span', { class: 'plot-legend-title' }, t('plot.output')),
    end(low, classes[0]),
    ramp(),
    end(high, classes[1]),
  ];
}

/** From sure of the first class over undecided to sure of the second. @param {string[]} classes */
function probabilityScale(classes) {
  const end = (/** @type {number} */ probability) =>
    html(
      'span',
      { 'data-value': String(probability) },
      html(
        'span',
        { class: 'plot-legend-name', title: shownText(classes[probability], 240) },
        shownText(classes[probability]),
      ),
    );
  return [html('span', { class: 'plot-legend-title' }, t('plot.sureness')), end(0), ramp(), end(1)];
}

/** @param {import('../../experiment/axes.js').Axis} target @param {Coding} coding */
function scaleOf(target, { low, high }) {
  const number = (/** @type {number} */ value) =>
    html(
      'span',
      { class: 'plot-legend-number', 'data-value': String(toTargetUnit(target, value)) },
      formatTarget(target, value, 100),
    );
  return [
    html(
      'span',
      { class: 'plot-legend-title plot-legend-name', title: shownText(target.name, 240) },
      shownText(target.name),
    ),
    number(low),
    ramp('plot-ramp-low'),
    number((low + high) / 2),
    ramp('plot-ramp-high'),
    number(high),
  ];
}
