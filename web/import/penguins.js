/**
 * The measured data set that comes with the page; data/README.md says where it is from.
 *
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 */
import { t } from '../words/text.js';
import { guessColumns } from './columns.js';
import { readTable } from './table.js';
import { toPoints } from './to-points.js';

/**
 * Fetches the penguins beside the page.
 *
 * @param {import('./load.js').SplitSettings} settings
 * @param {string|URL} [base] address of the page
 * @returns {Promise<{points: Points, axes: Axes}>}
 * @throws {Error} in one sentence, if the file cannot be had
 */
export async function loadPenguins(settings, base = document.baseURI) {
  const response = await fetch(new URL('./data/penguins.csv', base));
  if (!response.ok) throw new Error(t('import.penguinsLost', { status: response.status }));
  return penguinPoints(await response.text(), settings);
}

/** The same from the text of the file. @returns {{points: Points, axes: Axes}} */
export function penguinPoints(/** @type {string} */ text, /** @type {import('./load.js').SplitSettings} */ settings) {
  const read = readTable(text, 'penguins.csv');
  if ('error' in read) throw new Error(read.error);
  const guess = guessColumns(read.table);
  if ('error' in guess) throw new Error(guess.error);
  const made = toPoints(read.table, guess.pick, settings);
  if ('error' in made) throw new Error(made.error);
  const { points, axes } = made;
  return {
    points,
    axes: {
      ...axes,
      x: { ...axes.x, name: t('import.penguinsX') },
      y: { ...axes.y, name: t('import.penguinsY') },
      source: t('import.penguinsSource'),
    },
  };
}
