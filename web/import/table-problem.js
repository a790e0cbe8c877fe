/**
 * Why a table cannot be read, as plain data: the worker that reads knows no words. `sentences.js` makes the sentence.
 *
 * @typedef {{name: string, number: number}} ColumnName what the table calls a column, or '', and its place from 1
 * @typedef {{[value: string]: string|number|ColumnName|Detail[]}} Details
 * @typedef {{key: string, values: Details}} Detail a text's key, and what goes into it
 * @typedef {Detail} Problem
 */

/** Thrown where reading ends; `openTable` and its like hand it on as plain data. */
export class TableProblem extends Error {
  /** @param {string} key of a text @param {Details} [values] */
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/**
 * What `act` returns, or the problem that it has thrown.
 * @template Result
 * @param {() => Result} act
 * @returns {Result | {problem: Problem}}
 */
export function orProblem(act) {
  try {
    return act();
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Throws anything but a TableProblem again. @param {unknown} error @returns {Problem} */
export function problemOf(error) {
  if (error instanceof TableProblem) return { key: error.key, values: error.values };
  throw error;
}
