/**
 * The measured pictures that come with the page, handwritten digits; data/README.md says where they are from.
 *
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/axes.js').Axes} Axes
 */
import { PICTURE_SIDE } from '../experiment/columns.js';
import { assignTest } from '../experiment/train-test-split.js';
import { t } from '../words/table-text.js';

const CELLS = PICTURE_SIDE ** 2;

/** The ink of a whole cell; a character of the file is a number from 0 to it. */
const FULL_INK = 16;
const DIGITS = 10;

/** What learns the digits in a few seconds. */
export const SETTINGS_FOR_DIGITS = {
  hiddenLayers: 2,
  units: 32,
  activation: 'relu',
  initializer: 'he_normal',
  normalization: 'none',
  skip: 'off',
  optimizer: 'sgd',
  learningRate: 0.1,
  batchSize: 10,
};

/**
 * Fetches the digits beside the page.
 *
 * @param {import('./load.js').SplitSettings} settings
 * @param {string|URL} [base] address of the page
 * @throws {Error} in one sentence, if the file cannot be had
 */
export async function loadDigits(settings, base = document.baseURI) {
  const response = await fetch(new URL('./data/digits.txt', base));
  if (!response.ok) throw new Error(t('tables.digitsLost', { status: response.status }));
  return digitPoints(await response.text(), settings);
}

/**
 * The same from the text of the file: pictures as points of 64 inputs, 0 … 1, in no plane yet.
 * @param {string} text @param {import('./load.js').SplitSettings} settings
 * @returns {{points: Points, axes: Axes}}
 */
export function digitPoints(text, { trainShare, dataSeed }) {
  const lines = text.split('\n').filter(Boolean);
  const values = new Float64Array(lines.length * CELLS),
    label = new Float64Array(lines.length);
  lines.forEach((line, picture) => {
    for (let cell = 0; cell < CELLS; ++cell) values[picture * CELLS + cell] = inkOf(line[cell]) / FULL_INK;
    label[picture] = inkOf(line[CELLS]);
  });
  const nowhere = new Float64Array(lines.length);
  return {
    points: {
      ...{ x: nowhere, y: nowhere.slice(), label, values },
      test: assignTest(label, trainShare, dataSeed, DIGITS),
      classes: DIGITS,
      inputs: CELLS,
    },
    axes: axesOfDigits(),
  };
}

/** @returns {Axes} */
function axesOfDigits() {
  const axis = { name: '', low: -1, high: 1 };
  const columns = Array.from({ length: CELLS }, (_, cell) => ({
    name: t('tables.digitsCell', { row: Math.floor(cell / PICTURE_SIDE) + 1, column: (cell % PICTURE_SIDE) + 1 }),
    mean: 0,
    deviation: FULL_INK,
  }));
  return {
    ...{ x: axis, y: axis, columns, picture: true },
    classes: Array.from({ length: DIGITS }, (_, digit) => String(digit)),
    source: t('tables.digitsSource'),
  };
}

const inkOf = (/** @type {string} */ character) => Number.parseInt(character, FULL_INK + 1);
