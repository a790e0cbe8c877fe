/** Fields of headers and blocks: what is read of them, and the line of what is wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  flag,
  ifGiven,
  number,
  oneOf,
  oneOrMore,
  parseYaml,
  readFieldsAt,
  someOf,
  text,
} from '../../../../web/lesson/fields.js';
import { LessonProblem } from '../../../../web/lesson/lesson-problem.js';

/** @template T @param {string} yaml @param {import('../../../../web/lesson/fields.js').Reader<T>} read */
const readA = (yaml, read) => {
  const { value, place } = parseYaml(yaml, 21, 'block');
  return readFieldsAt(value, place, { a: read }).a;
};
/** @param {() => unknown} act @param {string} code @param {number} line @param {string} [field] */
const refuses = (act, code, line, field) =>
  assert.throws(act, (problem) => {
    assert.ok(problem instanceof LessonProblem, String(problem));
    assert.deepEqual([problem.code, problem.line], [code, line]);
    if (field) assert.equal(problem.values.field, field);
    return true;
  });

test('texts are trimmed, and what YAML takes for a number is one', () => {
  assert.equal(readA('a: " b "', text(5)), 'b');
  assert.equal(readA('a: 007', text(5)), '7');
  assert.equal(readA('a: |\n  b\n  c', text(5)), 'b\nc');
  assert.equal(readA('a: 2020-01-01', text(10)), '2020-01-01');
  refuses(() => readA('a: [b]', text(5)), 'text', 21, 'a');
  refuses(() => readA('a:', text(5)), 'missing', 21);
  refuses(() => readA('a: abcdef', text(5)), 'text', 21);
});

test('numbers have bounds, truths are true or false, choices are spelt as they are', () => {
  assert.equal(readA('a: 3', number(1, 3)), 3);
  for (const wrong of ['4', '0', '.nan', '"2"', 'true', '[2]'])
    refuses(() => readA(`a: ${wrong}`, number(1, 3)), 'number', 21);
  assert.equal(readA('a: true', flag), true);
  for (const wrong of ['yes', '1', '"true"']) refuses(() => readA(`a: ${wrong}`, flag), 'flag', 21);
  assert.equal(readA('a: b', oneOf(['b', 'c'])), 'b');
  refuses(() => readA('a: B', oneOf(['b', 'c'])), 'choice', 21);
  assert.equal(readA('{}', ifGiven(flag)), undefined);
  assert.equal(readA('a: null', ifGiven(flag)), undefined);
});

test('lists have bounds, and one may stand for a list', () => {
  assert.deepEqual(readA('a: [1, 2]', someOf(number(0, 9), 1, 2)), [1, 2]);
  refuses(() => readA('a: []', someOf(flag, 1, 2)), 'list', 21);
  refuses(() => readA('a: {b: 1}', someOf(flag, 1, 2)), 'list', 21);
  refuses(() => readA('a:\n- true\n- 3', someOf(flag, 1, 2)), 'flag', 23, 'a[2]');
  assert.deepEqual(readA('a: 1', oneOrMore(number(0, 9), 2)), [1]);
  refuses(() => readA('a: [1, 2, 3]', oneOrMore(number(0, 9), 2)), 'list', 21);
});

test('what is inside something has the name and the line of its own', () => {
  const { value, place } = parseYaml('a:\n  - b: 1\n  - b: 2\n    c: 3', 21, 'block');
  const inner = someOf((one, at) => readFieldsAt(one, at, { b: number(0, 9), c: ifGiven(flag) }), 1, 3);
  refuses(() => readFieldsAt(value, place, { a: inner }), 'flag', 24, 'a[2].c');
});

test('what is no YAML, or says a thing twice or by an alias, is refused with its line', () => {
  refuses(() => parseYaml('a: 1\nb: {', 21, 'block'), 'yaml', 22);
  refuses(() => parseYaml('a: 1\nb: 2\na: 3', 21, 'block'), 'yaml', 23);
  refuses(() => parseYaml('a: {b: 1,\n b: 2}', 21, 'block'), 'yaml', 22);
  refuses(() => parseYaml('a: &x 1\nb: *x', 21, 'block'), 'yaml', 22);
  refuses(() => parseYaml('a: 1\n---\nb: 2', 21, 'block'), 'yaml', 22);
  refuses(() => parseYaml(`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 21, 'block'), 'yaml', 21);
});
