/**
 * Expressions of a lesson, such as `1 / firstOverLast` or `trainLoss < 0.1 and step > 100`: read once, and evaluated with what is measured.
 * What cannot be measured is null; it makes whatever is computed from it null, and a comparison false.
 *
 * @typedef {number|string|boolean|null} Scalar
 * @typedef {Scalar|Scalar[]} Value
 * @typedef {(name: string) => Value} Lookup the value of a quantity: a name, or a call with its places such as `weight(1,1,2)`
 *
 * @typedef {object} Expression
 * @property {string} text as it was written
 * @property {string[]} names the quantities that it needs
 * @property {(lookup: Lookup) => Value} value
 *
 * @typedef {import('jsep').Expression} Node
 * @typedef {(lookup: Lookup) => Value} Evaluate
 */
import jsep from 'jsep';
import { LessonProblem, quote } from './lesson-problem.js';
import { isKnownName, placesOf, similarNames } from './quantity-names.js';

const LONGEST = 300;
const MOST_DEEP = 30;

jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
const PRECEDENCE = {
  ...{ or: 1, and: 2, '==': 6, '!=': 6, '<': 7, '>': 7, '<=': 7, '>=': 7 },
  ...{ '+': 9, '-': 9, '*': 10, '/': 10 },
};
for (const [operator, precedence] of Object.entries(PRECEDENCE)) jsep.addBinaryOp(operator, precedence);
jsep.addBinaryOp('**', 11, true);
for (const operator of ['-', '+', 'not']) jsep.addUnaryOp(operator);
jsep.removeAllLiterals();
jsep.addLiteral('true', true);
jsep.addLiteral('false', false);

/** @type {Record<string, (a: number, b: number) => number>} */
const ARITHMETIC = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '**': (a, b) => a ** b,
};

/** @type {Record<string, (a: number, b: number) => boolean>} */
const ORDER = { '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b };

/** @type {Record<string, (numbers: number[]) => number>} */
const FUNCTIONS = {
  min: (numbers) => Math.min(...numbers),
  max: (numbers) => Math.max(...numbers),
  abs: ([a]) => Math.abs(a),
  sqrt: ([a]) => Math.sqrt(a),
  log: ([a]) => Math.log(a),
  log10: ([a]) => Math.log10(a),
  exp: ([a]) => Math.exp(a),
  sum: (numbers) => numbers.reduce((sum, one) => sum + one, 0),
  mean: (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length,
  length: (numbers) => numbers.length,
  product: (numbers) => numbers.reduce((product, one) => product * one, 1),
};

/**
 * @param {string} text @param {number} line of the lesson @param {(name: string) => boolean} [isKnown] whether there is such a quantity
 * @returns {Expression} @throws {LessonProblem}
 */
export function readExpression(text, line, isKnown = isKnownName) {
  const names = /** @type {Set<string>} */ (new Set());
  if (text.trim() === '') throw new LessonProblem('syntax', line, { text: '', why: '' });
  if (text.length > LONGEST) throw new LessonProblem('long', line, { text: quote(text) });
  /** @type {Node} */
  let tree;
  try {
    tree = jsep(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new LessonProblem('syntax', line, { text: quote(text), why });
  }
  const value = compile(tree, { names, line, text, isKnown, depth: 0 });
  return { text, names: [...names], value };
}

/** Whether a condition holds: nothing but true does. @param {Expression} condition @param {Lookup} lookup */
export const holds = (condition, lookup) => condition.value(lookup) === true;

/** @typedef {{names: Set<string>, line: number, text: string, isKnown: (name: string) => boolean, depth: number}} Context */

/** @param {Node} node @param {Context} above @returns {Evaluate} */
function compile(node, above) {
  const context = { ...above, depth: above.depth + 1 };
  if (context.depth > MOST_DEEP) throw refusal(context);
  switch (node.type) {
    case 'Literal': {
      const { value } = /** @type {import('jsep').Literal} */ (node);
      if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return () => value;
      throw refusal(context);
    }
    case 'Identifier':
    case 'MemberExpression':
      return compileName(node, context);
    case 'UnaryExpression':
      return compileUnary(/** @type {import('jsep').UnaryExpression} */ (node), context);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return compileBinary(/** @type {import('jsep').BinaryExpression} */ (node), context);
    case 'CallExpression':
      return compileCall(/** @type {import('jsep').CallExpression} */ (node), context);
    default:
      throw refusal(context);
  }
}

/** @param {Context} context */
const refusal = ({ line, text }) => new LessonProblem('syntax', line, { text: quote(text), why: '' });

/** `a`, `a.b.c` or `list[1]`. @param {Node} node @param {Context} context @returns {Evaluate} */
function compileName(node, context) {
  const member = /** @type {import('jsep').MemberExpression} */ (node);
  if (node.type === 'MemberExpression' && member.computed) {
    const list = compile(member.object, context),
      place = compile(member.property, context);
    return (lookup) => elementOf(list(lookup), place(lookup));
  }
  const name = dotted(node, context);
  if (!context.isKnown(name)) throw unknownName(name, context);
  context.names.add(name);
  return (lookup) => lookup(name);
}

/** @param {string} name @param {Context} context */
const unknownName = (name, { line }) =>
  new LessonProblem('name', line, { name: quote(name), similar: similarNames(name).slice(0, 4).join(', ') });

/** @param {Node} node @param {Context} context @returns {string} */
function dotted(node, context) {
  if (node.type === 'Identifier') return String(node.name);
  const { object, property, computed } = /** @type {import('jsep').MemberExpression} */ (node);
  if (node.type !== 'MemberExpression' || computed || property.type !== 'Identifier') throw refusal(context);
  return `${dotted(object, context)}.${property.name}`;
}

/** Counted from 1; from the end where it is below 0. @param {Value} list @param {Value} place @returns {Value} */
function elementOf(list, place) {
  if (!Array.isArray(list) || typeof place !== 'number' || place === 0) return null;
  return list.at(place > 0 ? place - 1 : place) ?? null;
}

/** @param {import('jsep').UnaryExpression} node @param {Context} context @returns {Evaluate} */
function compileUnary({ operator, argument }, context) {
  const of = compile(argument, context);
  if (operator === 'not') return (lookup) => of(lookup) !== true;
  const sign = operator === '-' ? -1 : 1;
  return (lookup) => {
    const value = of(lookup);
    return typeof value === 'number' ? sign * value : null;
  };
}

/** @param {import('jsep').BinaryExpression} node @param {Context} context @returns {Evaluate} */
function compileBinary({ operator, left, right }, context) {
  const a = compile(left, context),
    b = compile(right, context);
  if (operator === 'and') return (lookup) => a(lookup) === true && b(lookup) === true;
  if (operator === 'or') return (lookup) => a(lookup) === true || b(lookup) === true;
  if (operator === '==' || operator === '!=') return (lookup) => isEqual(a(lookup), b(lookup), operator === '==');
  if (Object.hasOwn(ORDER, operator)) {
    const compare = ORDER[operator];
    return (lookup) => withNumbers(a(lookup), b(lookup), compare) ?? false;
  }
  const compute = ARITHMETIC[operator];
  if (!compute) throw refusal(context);
  return (lookup) => eachOf(a(lookup), b(lookup), (x, y) => finite(withNumbers(x, y, compute)));
}

/** Of a list each of its entries: `signal / signal[-1]`. @param {Value} a @param {Value} b @param {(a: Scalar, b: Scalar) => Scalar} compute @returns {Value} */
function eachOf(a, b, compute) {
  if (Array.isArray(a)) return a.map((one, i) => compute(one, Array.isArray(b) ? (b[i] ?? null) : b));
  return Array.isArray(b) ? b.map((one) => compute(a, one)) : compute(a, b);
}

/** @param {Value} a @param {Value} b @param {boolean} wanted */
const isEqual = (a, b, wanted) => a !== null && b !== null && (a === b) === wanted;

/** @template T @param {Value} a @param {Value} b @param {(a: number, b: number) => T} compute @returns {T|null} */
const withNumbers = (a, b, compute) => (typeof a === 'number' && typeof b === 'number' ? compute(a, b) : null);

/** @param {number|null} value */
const finite = (value) => (value !== null && Number.isFinite(value) ? value : null);

/** @param {import('jsep').CallExpression} node @param {Context} context @returns {Evaluate} */
function compileCall({ callee, arguments: given }, context) {
  const name = dotted(callee, context),
    places = placesOf(name);
  if (places !== undefined) return compilePlace(name, places, given, context);
  if (!Object.hasOwn(FUNCTIONS, name) || given.length === 0) throw unknownName(name, context);
  const values = given.map((one) => compile(one, context)),
    compute = FUNCTIONS[name];
  return (lookup) => {
    const numbers = values.flatMap((value) => withoutGaps(value(lookup)));
    const isComplete = numbers.length > 0 && numbers.every((one) => typeof one === 'number');
    return isComplete ? finite(compute(/** @type {number[]} */ (numbers))) : null;
  };
}

/** A list may lack what a layer does not have, such as the last one a gain. @param {Value} value */
const withoutGaps = (value) => (Array.isArray(value) ? value.filter((one) => one !== null) : [value]);

/** A measured number by its place: its places are written out, so that it can be remembered under them. @param {string} name @param {number} count @param {Node[]} given @param {Context} context @returns {Evaluate} */
function compilePlace(name, count, given, context) {
  const places = given.map((one) => (one.type === 'Literal' ? Number(one.value) : NaN));
  if (places.length !== count || !places.every((place) => Number.isInteger(place) && place >= 1))
    throw new LessonProblem('call', context.line, { name, count: String(count) });
  const full = `${name}(${places.join()})`;
  context.names.add(full);
  return (lookup) => lookup(full);
}
