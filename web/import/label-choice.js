/**
 * Which column is to be learned, and as what: by its name and by its content.
 *
 * @typedef {import('./column.js').Column} Column
 * @typedef {import('./column-role.js').Role} Role
 * @typedef {'classes'|'values'} Task
 * @typedef {'name'|'words'|'twoValues'|'grades'|'numbers'} LabelReason
 * @typedef {{column: number, task: Task, why: LabelReason, score: number}} LabelCandidate
 */
import { isGroup, isNamedCode } from './column-role.js';
import { MAX_CLASSES, MAX_LABELS } from './limits.js';

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
  [1, /^(?:type|typ|group|gruppe|cluster|origin|sorte|treatment|treat|event|dead|death)$/i],
];

/** The same of a column's numbers. @type {[weight: number, name: RegExp][]} */
const VALUE_NAMES = [
  [
    3,
    /^(?:target|ziel|zielgr(?:ö|oe)(?:ß|ss)e|outcome|response|y_true|y_train|price|preis|saleprice|medv|mpg|charges|salary|gehalt|wage|lohn|progression)$/i,
  ],
  [2, /^(?:y|quality|qualität|result|ergebnis|income|output|median_?house_?value|medhousevalue)$/i],
  [1, /^(?:sales|umsatz|revenue|cost|costs|kosten|count|cnt|tip|strength|yield|ertrag|consumption)$/i],
];

/** Names of what is usually known of a row beforehand. */
const FEATURE_NAME =
  /^(?:sex|gender|geschlecht|smoker|raucher|region|month|monat|day|tag|weekday|wochentag|year|jahr|hour|stunde|time|zeit|week|age|alter|country|land|city|stadt|state|name|block|subject|patient|site|batch|replicate|rep|run|trial|marital.*|race|education|deck|embarked|embark_town|who|alone|title)$/i;

/** Whole numbers of many values under such a name are numbers of classes. */
const CLASS_NAME = /label|class|klasse|digit|species|spezies|cluster|categor|kategor|group|gruppe|type|cultivar/i;

/** How much is added for content, before the name's weight times ten. */
const SCORES = {
  twoWords: 8,
  fewWords: 6,
  twoValues: 6,
  manyWords: 4,
  grades: 2,
  manyGrades: 1,
  numbers: 3,
  last: 1.5,
  countedLast: 4,
  position: 1,
  feature: -3,
};

/** Roles that nothing can be learned of. @type {Role[]} */
const NO_LABELS = ['empty', 'constant', 'identifier', 'running'];

/** Whether whole numbers, few of them, can be classes. @param {Column} column */
const areGrades = ({ distinct, values }) =>
  distinct <= MAX_LABELS && (distinct === 2 || values.every((value) => /^−?\d+$/.test(value)));

/** Whether they are numbered from 0 or 1 without a gap. @param {Column} column */
const areCounted = ({ values }) =>
  /^[01]$/.test(values[0]) && values.every((value, i) => Number(value) === Number(values[0]) + i);

/** Whether a column can hold classes. @param {Column} column */
export const canBeClasses = (column) =>
  column.values.length >= 2 && column.kind !== 'date' && (column.kind === 'text' || column.distinct <= MAX_LABELS);

/** Whether a column's numbers can be predicted: two values only are classes. @param {Column} column */
export const canBeValues = ({ kind, distinct }) => kind === 'number' && distinct > 2;

/** How surely a name is a label's, 0 … 3; y is none beside x. @param {string} name @param {Task} task @param {Column[]} columns */
function nameWeight(name, task, columns) {
  if (name.toLowerCase() === 'y' && columns.some((column) => column.name.toLowerCase() === 'x')) return 0;
  const names = task === 'classes' ? CLASS_NAMES : VALUE_NAMES;
  const weightOf = (/** @type {string} */ word) => names.find(([, pattern]) => pattern.test(word))?.[0] ?? 0;
  // Of a longer name, such as default.payment.next.month or Loan_Status, one word is worth less.
  const words = name.split(/[^\p{L}\d]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => word.length > 1);
  return weightOf(name) || (words.some((word) => weightOf(word) === 3) ? 1.5 : 0);
}

/** What a column would be learned as. @param {Column} column @returns {Task|null} */
function taskOf(column) {
  const classes = canBeClasses(column),
    values = canBeValues(column);
  if (!classes || !values) return classes ? 'classes' : values ? 'values' : null;
  if (!areGrades(column)) return 'values';
  const isClass = CLASS_NAME.test(column.name) || (column.name === '' && areCounted(column));
  return column.distinct <= MAX_CLASSES || isClass ? 'classes' : 'values';
}

/** Whether two numbers stand for no and yes, and both come often. @param {Column} column */
const isCoded = ({ values, counts }) =>
  ['0 1', '−1 1', '1 2'].includes(values.join(' ')) && Math.min(...counts) > 0.02 * (counts[0] + counts[1]);

/** @param {Column} column @param {Task} task @returns {{why: LabelReason, score: number}} */
function contentOf(column, task) {
  const { kind, distinct } = column;
  if (task === 'values') return { why: 'numbers', score: SCORES.numbers };
  if (distinct === 2)
    return {
      why: 'twoValues',
      score: kind === 'text' ? SCORES.twoWords : isCoded(column) ? SCORES.twoValues : SCORES.grades,
    };
  if (kind === 'text') return { why: 'words', score: distinct <= MAX_CLASSES ? SCORES.fewWords : SCORES.manyWords };
  return { why: 'grades', score: distinct <= MAX_CLASSES ? SCORES.grades : SCORES.manyGrades };
}

/**
 * All columns that can be learned, the likeliest first.
 * @param {Column[]} columns
 * @param {Role[]} roles
 * @returns {LabelCandidate[]}
 */
export function labelCandidates(columns, roles) {
  const candidates = columns.flatMap((column, i) => {
    const task = NO_LABELS.includes(roles[i]) ? null : taskOf(column);
    if (!task) return [];
    const { why, score } = contentOf(column, task);
    const weight = nameWeight(column.name, task, columns);
    const isLast = i === columns.length - 1;
    const place = (i / columns.length) * SCORES.position + (isLast ? SCORES.last : 0);
    const counted = isLast && why === 'grades' && areCounted(column) ? SCORES.countedLast : 0;
    const isKnown = FEATURE_NAME.test(column.name) || isGroup(column) || (column.name !== '' && isNamedCode(column));
    const feature = isKnown ? SCORES.feature : 0;
    const sparse = roles[i] === 'sparse' ? SCORES.feature : 0;
    return [
      {
        column: i,
        task,
        why: weight > 0 ? /** @type {const} */ ('name') : why,
        score: weight * 10 + score + place + counted + feature + sparse,
      },
    ];
  });
  return candidates.sort((a, b) => b.score - a.score);
}
