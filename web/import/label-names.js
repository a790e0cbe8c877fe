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
    /^(?:type|typ|group|gruppe|cluster|origin|sorte|treatment|treat|event|vote|party|partei|dead|death|[a-z]{1,6}stat|cens(?:or(?:ed)?)?)$/i,
  ],
];

/** The same of a column's numbers. @type {[weight: number, name: RegExp][]} */
const VALUE_NAMES = [
  [
    3,
    /^(?:target|ziel|zielgr(?:ö|oe)(?:ß|ss)e|outcome|response|y_true|y_train|price|preis|saleprice|medv|mpg|charges|salary|gehalt|wage|lohn|progression)$/i,
  ],
  [2, /^(?:y|quality|qualität|result|ergebnis|income|output|median_?house_?value|medhousevalue)$/i],
  [
    1,
    /^(?:sales|umsatz|revenue|cost|costs|kosten|count|cnt|tip|strength|yield|ertrag|consumption|rating|score|performance)$/i,
  ],
];

/** Names of what is usually known of a row beforehand. */
export const FEATURE_NAME =
  /^(?:sex|gender|geschlecht|smoker|raucher|region|month|monat|day|tag|date|datum|weekday|wochentag|year|jahr|hour|stunde|times?|zeit|week|age|alter|country|land|city|stadt|state|name|block|subject|patient|site|occasion|visit|wave|batch|replicate|rep|run|trial|marital.*|race|education|deck|embarked|embark_town|who|alone|title)$/i;

/** Whole numbers of many values under such a name are numbers of classes. */
export const CLASS_NAME =
  /label|class|klasse|digit|species|spezies|cluster|categor|kategor|group|gruppe|type|cultivar/i;

/** How surely a name is a label's, 0 … 3; y is none beside x. @param {string} name @param {Task} task @param {Column[]} columns */
export function nameWeight(name, task, columns) {
  if (name.toLowerCase() === 'y' && columns.some((column) => column.name.toLowerCase() === 'x')) return 0;
  const names = task === 'classes' ? CLASS_NAMES : VALUE_NAMES;
  const weightOf = (/** @type {string} */ word) => names.find(([, pattern]) => pattern.test(word))?.[0] ?? 0;
  // Of a longer name, such as default.payment.next.month or Loan_Status, one word is worth less.
  const words = name.split(/[^\p{L}\d]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => word.length > 1);
  return weightOf(name) || (words.some((word) => weightOf(word) === 3) ? 1.5 : 0);
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
