/**
 * What listed programs have in common of the data.
 *
 * @typedef {import('../../experiment/settings.js').Settings} Settings
 * @typedef {import('../../experiment/points.js').Points} Points
 * @typedef {import('../../experiment/axes.js').Axes} Axes
 */
import { columnCount } from '../../experiment/columns.js';
import { featuresOf } from '../../experiment/network-shape.js';
import { classesOf, inputsOf, trainingCount } from '../../experiment/points.js';
import { t } from '../../words/program-text.js';
import { POINTS_FILE } from './points-file.js';

/** How often the data are gone through: the page itself goes on until it is paused. */
export const EPOCHS = 100;

/** Whether the inputs are what a point has, and nothing is computed of it. @param {Settings} settings @param {Points} points */
export const isPlain = (settings, points) =>
  columnCount(settings.features) > 0 || featuresOf(settings).join() === ['x', 'y'].slice(0, inputsOf(points)).join();

/** What is in the file. @param {Points} points @param {Axes} axes */
export const pointsComment = (points, axes) =>
  t('program.points', {
    count: trainingCount(points),
    file: POINTS_FILE,
    columns: inputsOf(points),
    answer: answerOf(points, axes),
  });

/** What stands at the end of a row. @param {Points} points @param {Axes} axes */
function answerOf(points, { classes }) {
  if (classesOf(points) === 0) return t('program.value');
  const isShort = classes.length === 2 && classes.every((name) => /^[\p{L}\p{N} ._-]{1,16}$/u.test(name));
  return isShort ? t('program.classes', { first: classes[0], second: classes[1] }) : t('program.class');
}
