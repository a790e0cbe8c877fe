/**
 * What all cells of a column say together: whether it holds numbers, dates or words, and how its numbers or dates are
 * written. Where its own cells leave that open, those of the other columns tell; where they do too, a person is asked.
 *
 * @typedef {import('./number-format.js').DecimalMark} DecimalMark
 * @typedef {import('./dates.js').DateOrder} DateOrder
 * @typedef {DecimalMark|DateOrder} Notation
 *
 * @typedef {object} Survey
 * @property {'number'|'date'|'text'|'empty'} kind
 * @property {Notation} notation how its numbers or dates are read
 * @property {'column'|'table'|'open'} decidedBy
 * @property {boolean} twoWays whether the other notation reads every cell as well, and differently
 * @property {string} unit '%' or a currency, which stands with most of its numbers; else ''
 */
import { dateEvidence } from './dates.js';
import { isInfinite, isMissing, isMissingNumber } from './missing.js';
import { numberEvidence, unitOf } from './number-format.js';

/** A column of numbers may hold a few words: so many of all its cells that hold anything. */
const MOST_WORDS = 0.2;

/** @typedef {{numbers: number, dates: number, words: number, number: Votes, date: Votes, units: Map<string, number>}} Tally */
/** @typedef {Record<string, number>} Votes how many cells can be read in this way only; `either`: in both, and differently */

/** @param {string[]} cells @returns {Tally} */
function tally(cells) {
  /** @type {Tally} */
  const found = { numbers: 0, dates: 0, words: 0, number: {}, date: {}, units: new Map() };
  for (const cell of cells) {
    const number = numberEvidence(cell);
    if (number !== 'none') {
      found.numbers += 1;
      found.number[number] = (found.number[number] ?? 0) + 1;
      const unit = unitOf(cell);
      if (unit !== '') found.units.set(unit, (found.units.get(unit) ?? 0) + 1);
    } else if (!isMissing(cell) && !isMissingNumber(cell) && !isInfinite(cell)) {
      const date = dateEvidence(cell);
      if (date === 'none') found.words += 1;
      else {
        found.dates += 1;
        found.date[date] = (found.date[date] ?? 0) + 1;
      }
    }
  }
  return found;
}

/**
 * @param {string[][]} columns the cells of each column
 * @param {boolean} exact whether numbers are written with a point only
 * @param {(count: number) => void} [report] told how many are done
 * @returns {Survey[]} of each column
 */
export function surveyColumns(columns, exact, report = () => {}) {
  const tallies = columns.map((cells, i) => {
    report(i);
    return tally(cells);
  });
  const sum = (/** @type {string} */ vote) =>
    tallies.reduce((total, found) => total + (isOfNumbers(found) ? (found.number[vote] ?? 0) : 0), 0);
  const others = exact ? { point: 1, comma: 0 } : { point: sum('point'), comma: sum('comma') };
  return tallies.map((found) => surveyOf(found, others));
}

const isOfNumbers = (/** @type {Tally} */ { numbers, dates, words }) =>
  numbers > 0 && dates + words <= MOST_WORDS * (numbers + dates + words);

const isOfDates = (/** @type {Tally} */ { numbers, dates, words }) =>
  dates > 0 && numbers + words <= MOST_WORDS * (numbers + dates + words);

/** @param {Tally} found @param {Votes} others @returns {Survey} */
function surveyOf(found, others) {
  const { number, date } = found;
  if (isOfNumbers(found))
    return { kind: 'number', unit: unitOfMost(found), ...decide(number, ['point', 'comma'], others) };
  if (isOfDates(found)) return { kind: 'date', unit: '', ...decide(date, ['dayFirst', 'monthFirst'], {}) };
  const kind = found.numbers + found.dates + found.words > 0 ? 'text' : 'empty';
  return {
    kind,
    unit: '',
    notation: others.comma > others.point ? 'comma' : 'point',
    decidedBy: 'column',
    twoWays: false,
  };
}

/**
 * @param {Votes} votes
 * @param {[Notation, Notation]} notations
 * @param {Votes} others
 * @returns {Pick<Survey, 'notation'|'decidedBy'|'twoWays'>}
 */
function decide(votes, [one, other], others) {
  const [first, second, either] = [votes[one] ?? 0, votes[other] ?? 0, votes.either ?? 0];
  if (first !== second) return { notation: first > second ? one : other, decidedBy: 'column', twoWays: false };
  // As many cells for the one as for the other.
  if (first > 0) return { notation: one, decidedBy: 'open', twoWays: true };
  if (either === 0) return { notation: one, decidedBy: 'column', twoWays: false };
  const [here, there] = [others[one] ?? 0, others[other] ?? 0];
  const agreed = (here === 0) !== (there === 0);
  return { notation: there > here ? other : one, decidedBy: agreed ? 'table' : 'open', twoWays: true };
}

/** The unit of most numbers; a currency may be left out of some, a percent sign may not. @param {Tally} found */
function unitOfMost({ units, numbers }) {
  const [[unit, count] = ['', 0]] = [...units].sort((a, b) => b[1] - a[1]);
  return count > numbers / 2 ? unit : '';
}
