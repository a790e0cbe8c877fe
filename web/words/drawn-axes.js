/**
 * The axes of the data sets that the core draws, named in the page's language.
 *
 * @typedef {import('../experiment/axes.js').Axes} Axes
 */
import { PLOT_RADIUS, VALUE_HEIGHT } from '../experiment/points.js';
import { t } from './text.js';

/** The classes go by their colours. */
const CLASS_COLOUR_WORDS = ['orange', 'blue', 'green', 'purple', 'yellow', 'pink', 'brown', 'cyan', 'lime', 'grey'];

/** @param {number} [classes] 2 … 10, or 0 for a regression @param {number} [inputs] 1: of a function of x, 2 @returns {Axes} */
export function drawnAxes(classes = 2, inputs = 2) {
  const highest = inputs === 1 ? PLOT_RADIUS / VALUE_HEIGHT : PLOT_RADIUS;
  return {
    x: { name: 'x', low: -PLOT_RADIUS, high: PLOT_RADIUS },
    y: { name: 'y', low: -highest, high: highest },
    classes: CLASS_COLOUR_WORDS.slice(0, classes).map((name) => t(`classes.${name}`)),
    ...(classes === 0 ? { target: { name: t('classes.value'), low: -1, high: 1 } } : {}),
    source: '',
  };
}
