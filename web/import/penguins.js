/**
 * The measured data set that comes with the page; data/README.md says where it is from.
 *
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 */
import { t } from '../words/table-text.js';
import { columnNames } from './column-names.js';
import { openText } from './open-table.js';
import { sentenceOf } from './sentences.js';
import { makePoints } from './to-points.js';

const FILE = 'penguins.csv';

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
  if (!response.ok) throw new Error(t('tables.penguinsLost', { status: response.status }));
  return penguinPoints(await response.text(), settings);
}

/** The same from the text of the file. @returns {{points: Points, axes: Axes}} */
export function penguinPoints(/** @type {string} */ text, /** @type {import('./load.js').SplitSettings} */ settings) {
  const opened = openText(text);
  const reading = 'problem' in opened ? opened : opened.read();
  if ('problem' in reading) throw new Error(sentenceOf(reading.problem, FILE));
  const { table, proposal } = reading;
  const { points, axes } = makePoints(table, proposal.choice, columnNames(table, FILE, proposal.choice), settings);
  return {
    points,
    axes: {
      ...axes,
      x: { ...axes.x, name: t('tables.penguinsX') },
      y: { ...axes.y, name: t('tables.penguinsY') },
      source: t('tables.penguinsSource'),
    },
  };
}
