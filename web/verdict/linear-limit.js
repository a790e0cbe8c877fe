/** What a network without a bend in a hidden layer can do, whatever its weights. */

import { columnCount } from '../experiment/columns.js';
import { commonActivation, featuresOf, hiddenWidths } from '../experiment/network-shape.js';
import { verdictText } from './verdict-text.js';

/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {import('../experiment/settings.js').Settings} Settings */

/** What is said of it, by what it draws: of one layer that learns, of one that has learned, of several that do not get on. */
const WORDS = {
  single: { line: 'single.line', graph: 'single.graph', plane: 'single.plane', sum: 'single.sum' },
  learned: {
    line: 'learned.single.line',
    graph: 'learned.single.graph',
    plane: 'learned.single.plane',
    sum: 'learned.single.sum',
  },
  stalled: { line: 'stalled.line', graph: 'stalled.graph', plane: 'stalled.plane', sum: 'stalled.sum' },
};

/** Inputs that are a point's coordinates themselves. */
const COORDINATES = ['x', 'y'];

/** Whether all hidden layers together are one linear map: layer normalisation divides by what depends on the point. @param {Settings} settings */
export const isLinear = (settings) =>
  hiddenWidths(settings).length > 0 && commonActivation(settings) === 'linear' && settings.normalization !== 'layer';

/**
 * The sentence on what such a network draws.
 * @param {Facts} facts @param {keyof typeof WORDS} situation
 */
export const linearLimit = (facts, situation) => verdictText(WORDS[situation][drawn(facts)]);

/**
 * A straight line between classes, a plane through values, over one input a straight line through them, or, where its inputs or its output are curved themselves, only
 * what weighing and adding its inputs gives.
 * @param {Facts} facts
 * @returns {'line'|'graph'|'plane'|'sum'}
 */
function drawn({ settings, task }) {
  if (columnCount(settings.features) === 0 && !featuresOf(settings).every((feature) => COORDINATES.includes(feature)))
    return 'sum';
  if (task.classes > 0) return 'line';
  if (settings.outputActivation !== 'linear') return 'sum';
  return task.inputs === 1 ? 'graph' : 'plane';
}
