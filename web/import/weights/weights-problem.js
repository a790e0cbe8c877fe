/**
 * Why a file of weights is not taken.
 *
 * @typedef {{code: string, values: Record<string, string|number>}} Problem the code of a sentence among the words on weights, and what it names
 */
export class BadWeights extends Error {
  /** @param {string} code @param {Record<string, string|number>} [values] */
  constructor(code, values = {}) {
    super(code);
    /** @type {Problem} */
    this.problem = { code, values };
  }
}
