/**
 * Names by which people call what is to be learned, and what is known beforehand, in English and German.
 *
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./label-choice.js').Task} Task
 */

/** Names that say that a column's classes are to be learned, by how surely they do. @type {[weight: number, name: RegExp][]} */
const CLASS_NAMES = [
  [
    3,
    /^(?:label|labels|class|classes|klasse|klassen|target|ziel|zielgr(?:ö|oe)(?:ß|ss)e|species|spezies|art|variety|survived|überlebt|default|diagnosis|diagnose|outcome|response|y_true|y_train|churn|churned|exited|fraud|spam|attrition|cultivar|malignant|benign|admitted|purchased|approved)$/i,
  ],
  [
    2,
    /^(?:y|quality|qualität|result|ergebnis|category|kategorie|status|income|digit|sentiment|disease|krankheit|stroke)$/i,
  ],
  [
    1,
    /^(?:event|signal|decision|entscheidung|verdict|urteil|arrest(?:ed)?|vote|party|partei|dead|death|[a-z]{1,6}stat|cens(?:or(?:ed)?)?)$/i,
  ],
  [0.9, /^(?:type|typ|group|gruppe|cluster|origin|sorte|treatment|treat)$/i],
];

/** The same of a column's numbers. @type {[weight: number, name: RegExp][]} */
const VALUE_NAMES = [
  [
    3,
    /^(?:target|ziel|zielgr(?:ö|oe)(?:ß|ss)e|outcome|response|y_true|y_train|price|preis|saleprice|medv|mpg|charges|salary|gehalt|wages?|lohn|progression)$/i,
  ],
  [2, /^(?:y|quality|qualität|result|ergebnis|prestige|output|median_?house_?value|medhousevalue)$/i],
  [
    1,
    /^(?:sales|umsatz|revenue|cost|costs|kosten|count|cnt|tip|strength|yield|ertrag|consumption|rating|scores?|performance|perf|rate|delay|gross|claims|income|(?:adj[_. ]?)?close|mortality|errors?|defects|deaths|incidents|perc|value|wert|magnitude|vocab(?:ulary)?|achievement|exam|marks|cases|ncases|convict(?:ions?|ed)?|casualties|injuries|visit(?:or)?s|arrivals|trips|migrants|passengers|bookings|clicks|downloads|admissions)$/i,
  ],
];

/** Names of what is usually known of a row beforehand. */
export const FEATURE_NAME =
  /^(?:sex|gender|geschlecht|smoker|raucher|region|month|monat|day|tag|date|datum|weekday|wochentag|year|jahr|hour|stunde|times?|zeit|week|age|alter|country|land|city|stadt|state|name|source|destination|block|subject|patient|site|occasion|visit|wave|batch|replicate|rep|run|trial|marital.*|race|education|nation(?:ality)?|language|sprache|instruction|condition|bedingung|native.*|minority|ethnic(?:ity)?|urban|soil|boden|meal|diet|trt|rx|arm|dose|dosis|deck|embarked|embark_town|who|alone|title)$/i;

/** Names of what was done with a row, and not found of it. */
export const KEEPING_NAME =
  /(?:^|[_. ])(?:(?:sub)?cohort|fold|split|subset|partition|holdout|source|version|checked|reviewed)$/i;

/** Whole numbers of many values under such a name are numbers of classes. */
export const CLASS_NAME =
  /label|class|klasse|digit|species|spezies|cluster|categor|kategor|group|gruppe|type|cultivar/i;

/** What is given, or, where time passes, what is measured. @param {string} name */
const isConcentration = (name) => /^(?:conc|concentration|konzentration)$/i.test(name);

/** Names of how often something was tried, and of how often it came about. */
const TRIALS = /^(?:[mn]|trials?|tot(?:al)?|versuche|attempts|shots|exposed|tested|at[_. ]?risk)$/i;
const SUCCESSES =
  /^(?:r|y|correct|hits|success(?:es)?|erfolge|treffer|dead|deaths?|killed|infected|affected|cases|events|fail(?:ures|ed)?|made|pos(?:itive)?s?|richtige?)$/i;

/** The last part of a name, and what stands before it. @param {string} name @returns {[stem: string, end: string]} */
function partsOf(name) {
  const at = Math.max(...['.', '_', ' ', '-'].map((mark) => name.lastIndexOf(mark)));
  return [name.slice(0, at + 1), name.slice(at + 1)];
}

/** Whether a column holds the r successes of n trials, or the correct ones of all. @param {string} name @param {Column[]} columns */
function isSuccesses(name, columns) {
  const [stem, end] = partsOf(name);
  if (!SUCCESSES.test(end)) return false;
  return columns.some((column) => column.name.startsWith(stem) && TRIALS.test(column.name.slice(stem.length)));
}

/** What was found afterwards, where the same was measured before. @param {string} name @param {Column[]} columns */
function isAfter(name, columns) {
  const parts = name.match(/^(.*?)[_. ]?(?:post|after|final|nachher|end)$/i);
  if (!parts) return false;
  return columns.some((column) =>
    new RegExp(`^${escaped(parts[1])}[_. ]?(?:pret?|before|initial|vorher|start|base(?:line)?)$`, 'i').test(
      column.name,
    ),
  );
}

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How surely a name is a label's, 0 … 3; y is none beside x. @param {string} name @param {Task} task @param {Column[]} columns */
export function nameWeight(name, task, columns) {
  if (name.toLowerCase() === 'y' && columns.some((column) => column.name.toLowerCase() === 'x')) return 0;
  if (isSuccesses(name, columns)) return 2;
  if (/^y\d{1,2}$/i.test(name) && columns.some((column) => /^x\d{0,2}$/i.test(column.name))) return 0.8;
  if (task === 'values' && isAfter(name, columns)) return 1;
  if (isConcentration(name) && task === 'values')
    return columns.some((column) => /^time$/i.test(column.name)) ? 1.2 : 0;
  const names = task === 'classes' ? CLASS_NAMES : VALUE_NAMES;
  const weightOf = (/** @type {string} */ word) => names.find(([, pattern]) => pattern.test(word))?.[0] ?? 0;
  // Of a longer name, such as default.payment.next.month or Loan_Status, one word is worth less.
  const words = name.split(/[^\p{L}\d]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => word.length > 1);
  if (weightOf(name) > 0) return weightOf(name);
  if (words.some((word) => weightOf(word) === 3)) return 1.5;
  return task === 'values' && words.length > 1 && weightOf(words[words.length - 1]) > 0 ? 0.8 : 0;
}

/** What is put before or behind a column's name for what is computed from it. */
const BEFORE =
  /^(?:mean|avg|average|med|median|log|ln|sqrt|adj|adjusted|bereinigt|smoothed|std|scaled|norm|z|est|pred|next|prev|previous)[_. ]?$|^[np][_. ]$/;
const BEHIND = /^[_. ]?(?:group|grp|ind|cat|class|bin|level|cen|centered|scaled|std|norm|log|sq|2)$/;

/** Whether a name says that its numbers are computed from another column's: log.NIF, educGroup, adjdep of depression. @param {string} name @param {string} from */
export function isDerivedFrom(name, from) {
  const [own, other] = [name.toLowerCase(), from.toLowerCase()];
  if (other.length < 2 || other === own) return false;
  const rest = own.replace(ADJUSTED, '');
  if (rest !== own && rest.length > 2 && other.startsWith(rest)) return true;
  return (
    other.length < own.length &&
    ((own.endsWith(other) && BEFORE.test(own.slice(0, -other.length))) ||
      (own.startsWith(other) && BEHIND.test(own.slice(other.length))))
  );
}

/** @param {Column[]} columns @param {number} i */
export const isDerived = (columns, i) => columns.some(({ name }) => isDerivedFrom(columns[i].name, name));

/** What stands before the first letters of a name for what is computed from it. */
const ADJUSTED = /^(?:adj|est|pred|log|ln|std)[_. ]?/;

/** Names of how sure a number is, which is known with the number only. */
export const ERROR_NAME =
  /^(?:s\.?e\.?m?|std[_. ]?err(?:or)?|stderr|standard[_. ]?error|lower|upper|lwr|upr|ci[_. ]?.*|.*[_. ](?:lower|upper|lwr|upr|se|stderr))$/i;

/** Whether a name ends with a part of a date: budgetYear. @param {string} name */
export const isCalendar = (name) =>
  /^(?:year|jahr|month|monat|date|datum|day|week|quarter|quartal)$/i.test(
    name.split(/[^\p{L}\d]+|(?<=\p{Ll})(?=\p{Lu})/u).at(-1) ?? '',
  );

/** Names of places in a plane or on the earth, in pairs. */
const COORDINATE = /^(?:c?[xy]|lat(?:itude)?|lon(?:g|gitude)?)$/i;
const COORDINATES = /^(?:c?x c?y|c?y c?x|lat(?:itude)? lon(?:g|gitude)?|lon(?:g|gitude)? lat(?:itude)?)$/i;

/** Whether a column is x beside y, or y beside x, or such a place on the earth. @param {Column[]} columns @param {number} i */
export const isCoordinate = (columns, i) =>
  COORDINATE.test(columns[i].name) && columns.some(({ name }) => COORDINATES.test(`${columns[i].name} ${name}`));

/** Whether columns are named as steps of a series: X1856, X1860. @param {string[]} names */
export function isSeries(names) {
  const ends = names.map((name) => Number(name.match(/\d+$/)?.[0] ?? NaN));
  const stem = (/** @type {string} */ name) => name.replace(/\d+$/, '');
  return (
    names.length > 2 && names.every((name, i) => stem(name) === stem(names[0]) && (i === 0 || ends[i] > ends[i - 1]))
  );
}

/** The words of a name: Min.Price, minPrice. @param {string} name */
const wordsOf = (name) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2);

/** Whether two names speak of the same thing, such as Price and Min.Price. @param {string} a @param {string} b */
export function namesAreKin(a, b) {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (Math.min(a.length, b.length) > 3 && (a.endsWith(b) || b.endsWith(a))) return true;
  return (
    one.length > 0 &&
    other.length > 0 &&
    (one.every((word) => other.includes(word)) || other.every((word) => one.includes(word)))
  );
}
