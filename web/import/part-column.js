/**
 * The column by which a table says which of its rows train and which only test, such as the page writes it.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {number} number its place in the table, from 1
 * @property {Uint8Array} test 1 for each row that only tests
 */

/** Such a column has one of these names, in English or German. */
const NAME = /^(?:part|split|set|data_?set|subset|partition|usage|fold|teil|aufteilung|datensatz)(?: \(\d+\))?$/i;

const TRAIN = /^train(?:ing|ed|ieren)?$/i,
  TEST = /^(?:test(?:ing|en)?|val(?:id|idation)?|validierung|eval|holdout)$/i;

/**
 * @param {string[][]} cells of each column
 * @param {string[]} names
 * @returns {{index: number, part: Part}|null} null where no column says it of every row
 */
export function findPart(cells, names) {
  const index = names.findIndex(
    (name, k) =>
      NAME.test(name) &&
      cells[k].some((cell) => TRAIN.test(cell)) &&
      cells[k].every((cell) => TRAIN.test(cell) || TEST.test(cell)),
  );
  if (index < 0) return null;
  const test = Uint8Array.from(cells[index], (cell) => Number(!TRAIN.test(cell)));
  return { index, part: { name: names[index], number: index + 1, test } };
}
