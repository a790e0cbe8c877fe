/**
 * Points whose columns themselves are the network's inputs, 3 … 64 of them: how the setting `features` says so.
 */

const PATTERN = /^columns:(\d+)$/;

/** Fewer columns are drawn as they are, and features are computed from them. */
const FEWEST = 3;
const MOST = 64;

/** Cells on a side of a picture; each is a column. */
export const PICTURE_SIDE = 8;

/** Whether points of so many inputs give a network their columns. */
export const areColumns = (/** @type {number} */ inputs) => inputs >= FEWEST;

/** The value of `features` where so many columns are the inputs. */
export const columnsSetting = (/** @type {number} */ inputs) => `columns:${inputs}`;

/** How many columns are the inputs; 0 where features are computed. */
export const columnCount = (/** @type {string} */ features) => {
  const count = Number(PATTERN.exec(features)?.[1] ?? 0);
  return areColumns(count) && count <= MOST ? count : 0;
};

/** Inputs of the points of a data set that comes with the page, before they are there. */
export const inputsOfDataSet = (/** @type {string} */ dataSet) => (dataSet === 'digits' ? PICTURE_SIDE ** 2 : 2);
