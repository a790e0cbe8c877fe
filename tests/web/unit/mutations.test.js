/** The list of mutations keeps pace with the core: `./run mutate` runs them, which takes long; this takes no compiler. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { faultOf, mutated, parseMutations, placeOf, ROOT, readMutations, readSource } from '../../mutation/list.js';

test('what each mutation looks for stands once in its file, and its tests are there', () => {
  for (const mutation of readMutations()) {
    const where = `tests/mutation/mutations.txt:${mutation.at}: ${mutation.what}`;
    assert.equal(faultOf(mutation, readSource(mutation.file)), '', where);
    for (const name of mutation.tests)
      assert.ok(existsSync(new URL(`tests/core/${name}.cpp`, ROOT)), `${where}: ${name}`);
  }
});

test('no mutation is listed twice', () => {
  const listed = readMutations().map(({ file, find, replace }) => JSON.stringify([file, find, replace]));
  assert.equal(new Set(listed).size, listed.length);
});

const LIST = `# core/loss.cpp

the factor is lost
- 2 * (a - y)
+ (a - y)

two lines
- first
-   second
+ both
= because

# core/fast_math.hpp: fast_math_test, activation_test

nothing is left
- x
+
`;

test('a list is read', () => {
  const [factor, lines, nothing] = parseMutations(LIST);
  assert.deepEqual(factor, {
    file: 'core/loss.cpp',
    tests: ['loss_test'],
    what: 'the factor is lost',
    find: '2 * (a - y)',
    replace: '(a - y)',
    equivalent: '',
    at: 3,
  });
  assert.equal(lines.find, 'first\n  second');
  assert.equal(lines.equivalent, 'because');
  assert.equal(lines.at, 7);
  assert.deepEqual(nothing.tests, ['fast_math_test', 'activation_test']);
  assert.equal(nothing.replace, '');
  assert.throws(() => parseMutations('# a.cpp\n\nwords alone\n'), /"words alone" is no mutation/);
});

test('a mutation changes the one place that it looks for, and is refused where there are none or two', () => {
  const [factor] = parseMutations(LIST);
  const source = 'a\nreturn 2 * (a - y);\n';
  assert.equal(faultOf(factor, source), '');
  assert.equal(mutated(factor, source), 'a\nreturn (a - y);\n');
  assert.equal(placeOf(factor, source), 'core/loss.cpp:2');
  assert.match(faultOf(factor, ''), /stands 0 times/);
  assert.match(faultOf(factor, source + source), /stands 2 times/);
});
