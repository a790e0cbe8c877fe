/**
 * Columns that are known only with what is to be learned, and so say it: no inputs.
 *
 * @typedef {import('./column.js').Column} Column
 * @typedef {'copy'|'outcomeTime'|'decides'|'cut'|'part'|'sum'} Afterwards
 */
import { ERROR_NAME, isDerivedFrom } from './label-names.js';
import { sameLabels, squaredCorrelation } from './separation.js';
import { sumsWith } from './sums.js';

/** @param {string} why @returns {why is Afterwards} */
export const isAfterwards = (why) => ['copy', 'outcomeTime', 'decides', 'cut', 'part', 'sum'].includes(why);

/** Labels that say whether something has happened yet. */
const OUTCOME =
  /^(?:(?:.*[_. ])?(?:status|event|death|dead|died|deceased|cens(?:or(?:ed|ing)?)?|relapsed?|recurrence|arrest(?:ed)?|failed|failure)|[a-z]{1,6}stat)$/i;

/** Whether a column is how long it was waited for what another column says. @param {Column[]} columns @param {number} i */
export const isWaited = (columns, i) =>
  OUTCOME_TIME.test(columns[i].name) &&
  columns.some(({ name, distinct }, k) => k !== i && distinct > 1 && distinct < 5 && OUTCOME.test(name));

/** Whether another column is the time of what two values of a column say, by its name. @param {Column[]} columns @param {number} i */
export const hasTime = (columns, i) =>
  columns[i].distinct === 2 &&
  columns.some(({ name, distinct }, k) => k !== i && distinct > 5 && isTimeOf(columns[i].name, name));

/** Names of when it happened, or of how long it was waited for. */
const OUTCOME_TIME =
  /^(?:(?:[sf]|pg|os|pfs|dfs|rfs|event)?[_. ]?time|(?:surv(?:ival)?|follow[_. ]?up|fu)[_. ]?(?:time|days|weeks|months|years)?|t?stop|exit|(?:date[_. ](?:of[_. ])?)?death(?:[_. ]date)?|(?:day|week)s?|duration)$/i;

/** Fewer rows or values tell no threshold from chance. */
const MANY_ROWS = 50;
const MANY_VALUES = 20;

/** Classes that were measured keep apart; those that were cut from one column touch, with such a share of its range between. */
const TOUCHING = 0.02;

/**
 * Why each column is known only with the label; null of the others.
 * @param {Column[]} columns
 * @param {number} label
 * @param {boolean} areClasses
 * @param {import('./sums.js').Sum[]} sums
 * @returns {(Afterwards|null)[]}
 */
export function allKnownAfterwards(columns, label, areClasses, sums) {
  const added = areClasses ? null : sumsWith(sums, label);
  const target = columns[label];
  const areResponses = Y_NAME.test(target.name) && columns.some(({ name }) => X_NAME.test(name));
  return columns.map((column, i) => {
    if (i === label) return null;
    if (areResponses && Y_NAME.test(column.name)) return 'outcomeTime';
    return added?.get(i) ?? knownAfterwards(column, target, areClasses);
  });
}

/**
 * Why a column is known only with the label.
 * @param {Column} column
 * @param {Column} target what is to be learned
 * @param {boolean} areClasses whether as classes
 * @returns {Afterwards|null}
 */
function knownAfterwards(column, target, areClasses) {
  if (sameLabels(column.codes, target.codes) || (!areClasses && sameNumbers(column, target))) return 'copy';
  if (!areClasses) return ofNumber(column, target);
  if (column.kind === 'text') return null;
  if (column.distinct > 2 && isTimeOf(target.name, column.name)) return 'outcomeTime';
  return isCutFrom(target, column) ? 'decides' : null;
}

/** Whether a name is that of the time of what another one says: of death, or relapse_days of relapse. @param {string} event @param {string} time */
function isTimeOf(event, time) {
  if (OUTCOME.test(event) && OUTCOME_TIME.test(time)) return true;
  const [own, other] = [event.toLowerCase(), time.toLowerCase()];
  if (own.length < 3 || other.length <= own.length) return false;
  return (
    (other.startsWith(own) && EVENT_TIME.test(other.slice(own.length))) ||
    (other.endsWith(own) && EVENT_TIME.test(other.slice(0, -own.length)))
  );
}

/** What is put before or behind the name of an event for its time. */
const EVENT_TIME =
  /^(?:[_. ]?(?:time|days?|weeks?|months?|years?|date|dt|zeit|tage|datum)|(?:time|days?|date|zeit)(?:[_. ]?(?:to|of|bis)?)[_. ]?|ed)$/;

/** Prices of one day, of which each tells the others. */
const DAY_PRICE = /^(?:open|high|low|close|adj(?:usted)?[_. ]?close|er(?:ö|oe)ffnung|hoch|tief|schluss)$/i;

/** Several things that were measured of the same x. */
const Y_NAME = /^y\d{1,2}$/i;
const X_NAME = /^x\d{0,2}$/i;

/** A share is told by the count that it is computed from, and the count by its share. */
const SHARE_NAME = /^(?:perc(?:ent(?:age)?)?|pct|share|proportion|prop|rate|frac(?:tion)?|anteil|prozent|quote)$/i;
const COUNT_NAME = /^(?:counts?|n|number|freq(?:uency)?|anzahl|cases|deaths|cnt)$/i;

/** So much of a number is told by one that is computed from it. */
const CLOSE = 0.5;

/** Why a column is known only with a number that is to be learned. @param {Column} column @param {Column} target @returns {Afterwards|null} */
function ofNumber(column, target) {
  if (isBinOf(column, target)) return 'cut';
  if (OUTCOME_TIME.test(target.name) && OUTCOME.test(column.name)) return 'outcomeTime';
  if (column.kind === 'text') return null;
  if (ERROR_NAME.test(column.name) || (DAY_PRICE.test(column.name) && DAY_PRICE.test(target.name)))
    return 'outcomeTime';
  const isShare = [
    [target, column],
    [column, target],
  ].some(([a, b]) => SHARE_NAME.test(a.name) && COUNT_NAME.test(b.name));
  if (isShare && squaredCorrelation(column.numbers, target.numbers) > CLOSE) return 'outcomeTime';
  const isKin = isDerivedFrom(column.name, target.name) || isDerivedFrom(target.name, column.name);
  return isKin && squaredCorrelation(column.numbers, target.numbers) > CLOSE ? 'outcomeTime' : null;
}

/** Whether few labels follow one another along the numbers, as groups of ages do. @param {Column} column @param {Column} target */
function isBinOf({ codes, values, kind }, { numbers, distinct }) {
  if (values.length < 2 || values.length > MANY_VALUES || numbers.length < MANY_ROWS || distinct <= 2 * values.length)
    return false;
  if (kind !== 'text' && values.length > 2) return false;
  const ranges = rangesOf(codes, numbers, values.length).sort((a, b) => a.least - b.least);
  return ranges.every(({ least }, i) => i === 0 || least > ranges[i - 1].most);
}

/** The least and the largest number of each label. @param {Int32Array} codes @param {Float64Array} numbers @param {number} count */
function rangesOf(codes, numbers, count) {
  const ranges = Array.from({ length: count }, () => ({ least: Infinity, most: -Infinity }));
  numbers.forEach((own, row) => {
    const range = ranges[codes[row]];
    if (!range || Number.isNaN(own)) return;
    range.least = Math.min(range.least, own);
    range.most = Math.max(range.most, own);
  });
  return ranges;
}

/** @param {Column} a @param {Column} b */
const sameNumbers = (a, b) =>
  a.kind === 'number' && b.kind === 'number' && a.numbers.every((own, row) => Object.is(own, b.numbers[row]));

/** Whether two classes are the numbers below and above a threshold, as "low" is of a weight. @param {Column} target @param {Column} column */
function isCutFrom({ values, codes }, { numbers, distinct }) {
  if (values.length !== 2 || distinct < MANY_VALUES || numbers.length < MANY_ROWS) return false;
  const [one, other] = rangesOf(codes, numbers, 2);
  const gap = Math.max(other.least - one.most, one.least - other.most);
  return gap > 0 && gap < TOUCHING * (Math.max(one.most, other.most) - Math.min(one.least, other.least));
}
