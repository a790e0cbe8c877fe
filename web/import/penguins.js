/**
 * The measured data set that comes with the page; data/README.md says where it is from.
 *
 * @typedef {import('../experiment.js').Points} Points
 * @typedef {import('../experiment.js').Axes} Axes
 */
import { readTable } from './csv.js';
import { guessPick } from './columns.js';
import { toPoints } from './to-points.js';

const SOURCE = 'Source: Palmer penguins; Gorman, Williams & Fraser 2014, doi:10.1371/journal.pone.0090081 (CC0).';

/**
 * Fetches the penguins beside the page.
 *
 * @param {{trainShare: number, dataSeed: number}} settings
 * @param {string|URL} [base] address of the page
 * @returns {Promise<{points: Points, axes: Axes}>}
 * @throws {Error} in one sentence, if the file cannot be had
 */
export async function loadPenguins(settings, base = document.baseURI) {
  const response = await fetch(new URL('./data/penguins.csv', base));
  if (!response.ok) throw new Error(`The penguins could not be loaded: the server answered ${response.status}.`);
  return penguinPoints(await response.text(), settings);
}

/** The same from the text of the file. @returns {{points: Points, axes: Axes}} */
export function penguinPoints(/** @type {string} */ text, /** @type {{trainShare: number, dataSeed: number}} */ settings) {
  const read = readTable(text, 'penguins.csv');
  if ('error' in read) throw new Error(read.error);
  const guess = guessPick(read.table);
  if ('error' in guess) throw new Error(guess.error);
  const made = toPoints(read.table, guess.pick, settings);
  if ('error' in made) throw new Error(made.error);
  const { points, axes } = made;
  return {
    points,
    axes: { ...axes, x: { ...axes.x, name: 'bill length (mm)' }, y: { ...axes.y, name: 'bill depth (mm)' }, source: SOURCE },
  };
}
