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
  [1, /^(?:event|vote|party|partei|dead|death|[a-z]{1,6}stat|cens(?:or(?:ed)?)?)$/i],
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
    /^(?:sales|umsatz|revenue|cost|costs|kosten|count|cnt|tip|strength|yield|ertrag|consumption|rating|scores?|performance|perf|rate|delay|gross|claims|income|(?:adj[_. ]?)?close|mortality|errors?|defects|perc)$/i,
  ],
];

/** Names of what is usually known of a row beforehand. */
export const FEATURE_NAME =
  /^(?:sex|gender|geschlecht|smoker|raucher|region|month|monat|day|tag|date|datum|weekday|wochentag|year|jahr|hour|stunde|times?|zeit|week|age|alter|country|land|city|stadt|state|name|source|destination|block|subject|patient|site|occasion|visit|wave|batch|replicate|rep|run|trial|marital.*|race|education|nation(?:ality)?|language|sprache|instruction|condition|bedingung|native.*|minority|ethnic(?:ity)?|urban|soil|boden|meal|diet|trt|rx|arm|dose|dosis|deck|embarked|embark_town|who|alone|title)$/i;

/** Whole numbers of many values under such a name are numbers of classes. */
export const CLASS_NAME =
  /label|class|klasse|digit|species|spezies|cluster|categor|kategor|group|gruppe|type|cultivar/i;

/** What is given, or, where time passes, what is measured. @param {string} name */
const isConcentration = (name) => /^(?:conc|concentration|konzentration)$/i.test(name);

/** How surely a name is a label's, 0 … 3; y is none beside x. @param {string} name @param {Task} task @param {Column[]} columns */
export function nameWeight(name, task, columns) {
  if (name.toLowerCase() === 'y' && columns.some((column) => column.name.toLowerCase() === 'x')) return 0;
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
const BEFORE = /^(?:mean|avg|average|med|median|log|ln|sqrt|adj|std|scaled|norm|z|est|pred)[_. ]?$/;
const BEHIND = /^[_. ]?(?:group|grp|ind|cat|class|bin|level|cen|centered|scaled|std|norm|log|sq|2)$/;

/** Whether the name says that a column is computed from another one: log.NIF, educGroup. @param {Column[]} columns @param {number} i */
export function isDerived(columns, i) {
  const own = columns[i].name.toLowerCase();
  return columns.some(({ name }) => {
    const other = name.toLowerCase();
    if (other.length < 2 || other.length >= own.length) return false;
    return (
      (own.endsWith(other) && BEFORE.test(own.slice(0, -other.length))) ||
      (own.startsWith(other) && BEHIND.test(own.slice(other.length)))
    );
  });
}

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
