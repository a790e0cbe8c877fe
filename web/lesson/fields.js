/**
 * The fields of a header or a block, in YAML: each is read by a reader of its kind, what is unknown is refused, and problems know their line.
 *
 * @typedef {object} Place where a value stands
 * @property {string} field its name, as a sentence says it: `options[2].says`
 * @property {number} line of the lesson, from 1
 * @property {(path: (string|number)[]) => Place} inside the place of a value inside this one
 */
import { Lexer, LineCounter, Parser, parseDocument, visit } from 'yaml';
import { LessonProblem, quote } from './lesson-problem.js';

/** Values in values. */
const MOST_DEEP = 40;

/** @template T @typedef {(value: unknown, place: Place) => T} Reader */

/** @typedef {Record<string, Reader<any>>} Readers */

/**
 * @param {string} text YAML @param {number} line of its first line, from 1 @param {string} name of the header or the block
 * @returns {{value: unknown, place: Place}}
 */
export function parseYaml(text, line, name) {
  const lines = new LineCounter();
  const problemAt = (/** @type {number} */ at, /** @type {string} */ why) =>
    new LessonProblem('yaml', line - 1 + at, { block: name, why });
  const lineOf = (/** @type {any} */ node) => (node?.range ? lines.linePos(node.range[0]).line : 1);
  const deep = firstTooDeep(text);
  if (deep > 0) throw problemAt(deep, 'Too deep');
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, strict: true });
    const [problem] = document.errors;
    if (problem) throw problemAt(problem.linePos?.[0].line ?? 1, problem.message.split(/ at line |\n/)[0]);
    visit(document, {
      Alias(_, node) {
        throw problemAt(lineOf(node), 'Aliases are not read');
      },
      Map(_, { items }) {
        const twice = firstTwice(items.map(({ key }) => key));
        if (twice) throw problemAt(lineOf(twice), 'Map keys must be unique');
      },
    });
    /** @param {(string|number)[]} path @returns {Place} */
    const placeOf = (path) => {
      const node = path.length > 0 ? document.getIn(path, true) : document.contents;
      return {
        field: nameOf(path) || name,
        line: line - 1 + lineOf(node),
        inside: (more) => placeOf([...path, ...more]),
      };
    };
    return { value: document.toJS({ maxAliasCount: 0 }), place: placeOf([]) };
  } catch (error) {
    if (error instanceof LessonProblem) throw error;
    throw problemAt(1, error instanceof Error ? error.message : '');
  }
}

/** The line in which values stand in values too often, from 1; 0 where none do. The library would exhaust the stack, and a page with it. @param {string} text */
function firstTooDeep(text) {
  const parser = new Parser();
  let line = 1;
  for (const part of new Lexer().lex(text)) {
    Array.from(parser.next(part));
    if (parser.stack.length > MOST_DEEP) return line;
    line += part.split('\n').length - 1;
  }
  return 0;
}

/** The first key that stands a second time. The library looks for it too, and takes a minute where there are many. @param {any[]} keys */
function firstTwice(keys) {
  const seen = new Set();
  return keys.find((key) => {
    const name = String(key?.value ?? key);
    return seen.has(name) || !seen.add(name);
  });
}

/** @param {(string|number)[]} path */
const nameOf = (path) =>
  path.map((part, i) => (typeof part === 'number' ? `[${part + 1}]` : i > 0 ? `.${part}` : part)).join('');

/**
 * @template {Readers} R
 * @param {unknown} value @param {Place} place @param {R} readers @returns {{[Name in keyof R]: ReturnType<R[Name]>}}
 */
export function readFieldsAt(value, place, readers) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LessonProblem('block', place.line, { field: place.field, fields: Object.keys(readers).join(', ') });
  for (const key of Object.keys(value))
    if (!Object.hasOwn(readers, key))
      throw new LessonProblem('unknown', place.inside([key]).line, {
        field: quote(key),
        fields: Object.keys(readers).join(', '),
      });
  const entries = Object.entries(readers).map(([name, read]) => {
    const own = Object.hasOwn(value, name) ? /** @type {Record<string, unknown>} */ (value)[name] : undefined;
    const at = own === undefined ? { ...place, field: name } : place.inside([name]);
    return [name, read(own ?? undefined, at)];
  });
  return Object.fromEntries(entries);
}

/** @param {Place} place */
const missing = (place) => new LessonProblem('missing', place.line, { field: place.field });

/** @template T @param {Reader<T>} read @returns {Reader<T|undefined>} */
export const ifGiven = (read) => (value, place) => (value === undefined ? undefined : read(value, place));

/** @param {number} longest @returns {Reader<string>} */
export const text = (longest) => (value, place) => {
  if (value === undefined) throw missing(place);
  const said = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  if (typeof said !== 'string' || said.trim() === '' || said.length > longest)
    throw new LessonProblem('text', place.line, { field: place.field, longest: String(longest), value: quote(value) });
  return said.trim();
};

/** @param {number} least @param {number} most @returns {Reader<number>} */
export const number = (least, most) => (value, place) => {
  if (value === undefined) throw missing(place);
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw new LessonProblem('number', place.line, {
      field: place.field,
      least: String(least),
      most: String(most),
      value: quote(value),
    });
  return value;
};

/** @template {string} T @param {readonly T[]} choices @returns {Reader<T>} */
export const oneOf = (choices) => (value, place) => {
  if (value === undefined) throw missing(place);
  const found = choices.find((one) => one === value);
  if (found === undefined)
    throw new LessonProblem('choice', place.line, {
      field: place.field,
      value: quote(value),
      choices: choices.join(', '),
    });
  return found;
};

/** @type {Reader<boolean>} */
export const flag = (value, place) => {
  if (typeof value !== 'boolean')
    throw new LessonProblem('flag', place.line, { field: place.field, value: quote(value) });
  return value;
};

/** @template T @param {Reader<T>} read @param {number} least @param {number} most @returns {Reader<T[]>} */
export const someOf = (read, least, most) => (value, place) => {
  if (value === undefined) throw missing(place);
  if (!Array.isArray(value) || value.length < least || value.length > most)
    throw new LessonProblem('list', place.line, { field: place.field, least: String(least), most: String(most) });
  return value.map((one, i) => read(one, place.inside([i])));
};

/** One, or a list of them. @template T @param {Reader<T>} read @param {number} most @returns {Reader<T[]>} */
export const oneOrMore = (read, most) => (value, place) =>
  Array.isArray(value) ? someOf(read, 1, most)(value, place) : [read(value, place)];
