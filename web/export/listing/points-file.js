/**
 * The file that a listed program reads: the training points as the network is given them, and what it should answer.
 *
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 */
import { classesOf, inputsOf } from '../../experiment/points.js';
import { inputRows, labelRows } from '../pytorch/sample-tables.js';

/** What it is called in the programs. */
export const POINTS_FILE = 'points.csv';

/** A row a training point, with names that no program trips over: they are read by place. @param {Points} points @returns {import('../csv.js').Rows} */
export function trainingRows(points) {
  const inputs = inputRows(points),
    labels = labelRows(points);
  const head = [
    ...Array.from({ length: inputsOf(points) }, (_, i) => `x${i + 1}`),
    classesOf(points) > 0 ? 'class' : 'value',
  ];
  return [head, ...inputs.map((row, i) => [...row, ...labels[i]]).filter((_, i) => points.test[i] === 0)];
}
