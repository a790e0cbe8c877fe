/**
 * Lessons of strangers: whatever is in the file, it is read, or refused with a problem that names a line of it, and soon.
 * `LESSONS=100000 node --test tests/web/unit/lesson/hostile-lessons.test.js` tries as many; a failure names its seed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lessonProblemSentence } from '../../../../web/views/lesson/lesson-problem-sentence.js';
import { LessonProblem } from '../../../../web/lesson/lesson-problem.js';
import { readLesson } from '../../../../web/lesson/read-lesson.js';
import { textOf, written } from './lesson-files.js';

const RUNS = { numRuns: Number(process.env.LESSONS ?? 200), seed: 20_261_130 };
const LONGEST_MS = 2000;

const TEXTS = ['en', 'de'].flatMap((language) => written(language).map((id) => textOf(language, id)));

/** What means something somewhere in a lesson, or on every object. */
const PIECES = [
  ...['---', '## ', '### ', '```', '```predict\n', '```run\n', '```setup\n', '```watch\n', '```reproduce\n', '```js\n'],
  ...['$', '$$', '{', '}', '\\live{', '\\frac{', '\\href{', '[@', ']', '|', '{#', '{#constructor}', '{#__proto__}'],
  ...['__proto__', 'constructor', 'toString', 'at.constructor.step', 'begin.__proto__', 'last.', 'b.b.', 'weight(1,1'],
  ...['kind: ', 'kind: bars', 'of: signal', 'until: ', 'task: ', '- ', '  ', ': ', '&a ', '*a', '<<: *a', '!!binary '],
  ...['!!js/function ', '? ', '[', '{a: ', '"', "'", '|', '>', '#', '%YAML 1.1\n---\n', '2020-01-01', '.nan', '.inf'],
  ...[
    '\u0000',
    '\uFEFF',
    '\r',
    '\r\n',
    '\u2028',
    '<script>',
    '[a](javascript:alert(1))',
    '![](x)',
    '****',
    '\t',
    '1e999',
  ],
  ...['constructor: 1', '__proto__: {a: 1}', 'title: ', 'sources: {constructor: "x"}', 'test: true', '- says: a'],
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const where = fc.double({ min: 0, max: 1, noNaN: true });

/** @typedef {(text: string) => string} Change */

/** @param {string} text @param {number} at share of its length */
const place = (text, at) => Math.floor(at * text.length);
/** @param {string} text @param {(lines: string[]) => void} change */
function changeLines(text, change) {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

/** @type {fc.Arbitrary<Change>} */
const change = fc.oneof(
  fc
    .tuple(where, piece)
    .map(
      ([at, what]) =>
        /** @type {Change} */ ((text) => text.slice(0, place(text, at)) + what + text.slice(place(text, at))),
    ),
  fc
    .tuple(where, fc.nat(40))
    .map(
      ([at, count]) =>
        /** @type {Change} */ ((text) => text.slice(0, place(text, at)) + text.slice(place(text, at) + count)),
    ),
  fc
    .tuple(where, fc.nat(5))
    .map(
      ([at, count]) =>
        /** @type {Change} */ ((text) => changeLines(text, (lines) => lines.splice(at * lines.length, count))),
    ),
  fc
    .tuple(where, where, fc.nat(8))
    .map(
      ([from, to, count]) =>
        /** @type {Change} */ (
          (text) =>
            changeLines(text, (lines) =>
              lines.splice(to * lines.length, 0, ...lines.slice(from * lines.length, from * lines.length + count)),
            )
        ),
    ),
  // The value of a field, or the name of one.
  fc.tuple(where, piece, fc.boolean()).map(
    ([at, what, isName]) =>
      /** @type {Change} */ (
        (text) =>
          changeLines(text, (lines) => {
            const i = Math.min(Math.floor(at * lines.length), lines.length - 1);
            lines[i] = lines[i].replace(isName ? /^([\s-]*)\w+(?=:)/ : /(: ).*$/, (_, kept) => kept + what);
          })
      ),
  ),
  where.map((at) => /** @type {Change} */ ((text) => text.slice(0, place(text, at)))),
);

/** Reads it as the page does; a problem has to be one that the page can say. @param {string} text @returns {LessonProblem|null} */
function read(text) {
  const start = process.cpuUsage();
  try {
    readLesson(text);
    return null;
  } catch (error) {
    if (!(error instanceof LessonProblem)) throw error;
    const lines = text.split(/\r\n?|\n/).length;
    assert.ok(Number.isInteger(error.line) && error.line >= 1 && error.line <= lines, `${error.message} of ${lines}`);
    const sentence = lessonProblemSentence(error);
    assert.ok(!/\bundefined\b|\{\w+\}$|^lesson\./.test(sentence) || text.includes('undefined'), sentence);
    return error;
  } finally {
    // Not by the clock: the machine may be busy.
    const took = process.cpuUsage(start).user / 1000;
    assert.ok(took < LONGEST_MS, `it took ${took.toFixed()} ms`);
    assert.deepEqual(Object.keys(Object.prototype), []);
  }
}

test('a lesson of the course that was changed anywhere is read, or refused with a line of its own', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
      if (read(changes.reduce((changed, one) => one(changed), text))) refused++;
    }),
    RUNS,
  );
  assert.ok(refused > 0.2 * RUNS.numRuns && refused < 0.98 * RUNS.numRuns, `${refused} were refused`);
});

test('any text at all is refused with a line', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, hasHeader) => {
      const header = hasHeader ? '---\ntitle: a\nminutes: 1\ngoal: b\n---\n## A\n' : '';
      read(header + pieces.join(hasHeader ? '\n' : ''));
    }),
    { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 2) },
  );
});

const HEAD = '---\ntitle: a\nminutes: 1\ngoal: b\n---\n';
const many = (/** @type {string} */ text, /** @type {number} */ length = 190_000) =>
  text.repeat(Math.floor(length / text.length));

/** What makes careless readers slow, or deep. @type {Record<string, string>} */
const HARD = {
  'a title of spaces': `${HEAD}## a${many(' ')}b\n`,
  'a heading of keys': `${HEAD}## ${many('{#a} ')}b\n`,
  'open braces': `${HEAD}## a\n\n${many('{')}`,
  'open braces with words': `${HEAD}## a\n\n${many('{a ')}`,
  dollars: `${HEAD}## a\n\n${many('$a ')}`,
  'double dollars': `${HEAD}## a\n\n${many('$$a')}`,
  'open brackets': `${HEAD}## a\n\n${many('[')}`,
  'open citations': `${HEAD}## a\n\n${many('[@a')}`,
  stars: `${HEAD}## a\n\n${many('*a **')}`,
  backticks: `${HEAD}## a\n\n${Array.from({ length: 600 }, (_, i) => '`'.repeat(i)).join(' ')}`,
  quotes: `${HEAD}## a\n\n${many('> ')}`,
  'lists in lists': `${HEAD}## a\n\n${many('- ')}`,
  'a deep formula': `${HEAD}## a\n\n$${many('{', 9000)}x${many('}', 9000)}$\n`,
  'a formula that defines': `${HEAD}## a\n\n$\\def\\a{\\a\\a}\\a$\n`,
  'a formula that grows': `${HEAD}## a\n\n$${'abcdefgh'.replace(/./g, (c, i) => `\\def\\${c}${c}{${i > 0 ? `\\${'abcdefgh'[i - 1].repeat(2)}`.repeat(9) : 'x'}}`)}\\hh$\n`,
  'a deep list in YAML that ends': `${HEAD}## a\n\n\`\`\`predict\nkind: ${many('[', 90_000)}${many(']', 90_000)}\n\`\`\`\n`,
  'a deep map in a header that ends': `---\ntitle: ${many('{a: ', 60_000)}${many('}', 15_000)}\n---\n## a\n`,
  'a deep list in YAML': `${HEAD}## a\n\n\`\`\`predict\nkind: ${many('[', 90_000)}\n\`\`\`\n`,
  'a deep map in YAML': `${HEAD}## a\n\n\`\`\`predict\n${many('? ', 90_000)}\n\`\`\`\n`,
  'a deep header': `---\ntitle: ${many('{a: ', 90_000)}\n---\n## a\n`,
  aliases: `---\ntitle: &a b\nminutes: 1\ngoal: *a\n---\n## a\n`,
  'an alias of nothing': `---\ntitle: *a\nminutes: 1\ngoal: b\n---\n## a\n`,
  'a bomb of aliases': `---\na: &a [x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\ntitle: *c\n---\n## a\n`,
  'an alias of itself': `---\ntitle: &a [*a]\n---\n## a\n`,
  'many keys': `---\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')}\n---\n## a\n`,
  'many steps': HEAD + many('## a\n'),
  'many rows': `${HEAD}## a\n\n|${many('a|', 300)}\n|${many('-|', 300)}\n${many(`|${many('a|', 300)}\n`, 100_000)}`,
  'an expression in expressions': `${HEAD}## a\n\n{${many('(', 290)}}`,
  'powers of powers': `${HEAD}## a\n\n{step${many('**9', 280)}}`,
  'an open fence at the end': `${HEAD}## a\n\`\`\`predict`,
  'an empty fence': `${HEAD}## a\n\`\`\`predict\n\`\`\``,
  'an empty header': '---\n\n---\n## a\n',
  'blank lines of dashes': `---\n${many('\n---x')}\n`,
  'entities and links': `${HEAD}## a\n\n${many('[a](b "c" ')}`,
  'reference definitions': `${HEAD}## a\n\n${many('[a]: b\n')}`,
};

for (const [name, text] of Object.entries(HARD)) test(`hard to read: ${name}`, () => void read(text));

const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

for (const name of NAMES) {
  test(`“${name}” is no field, quantity or setting, and as a key it is one of its own`, () => {
    const step = (/** @type {string} */ rest) => `${HEAD}## A\n${rest}`;
    const refusedAs = {
      [`---\ntitle: a\nminutes: 1\ngoal: b\n${name}: 1\n---\n## A\n`]: ['unknown', 5],
      [step(`\`\`\`setup\n${name}: 1\n\`\`\`\n`)]: ['unknown', 8],
      [step(`\`\`\`setup\nset: ${name}=1\n\`\`\`\n`)]: ['settings', 8],
      [step(`\`\`\`setup\nset: activation=${name}\n\`\`\`\n`)]: ['settings', 8],
      [step(`\`\`\`setup\nneuron: {${name}: 1}\n\`\`\`\n`)]: ['unknown', 8],
      [step(`\`\`\`predict\nkind: ${name}\n\`\`\`\n`)]: ['choice', 8],
      [step(`\`\`\`${name}\n\`\`\`\n`)]: ['choice', 7],
      [step(`{${name}}`)]: ['name', 7],
      [step(`{begin.${name}}`)]: ['name', 7],
      [step(`{${name}(1)}`)]: ['name', 7],
      [step(`{step | ${name}}`)]: ['choice', 7],
      [step(`a [@${name}]`)]: ['cite', 7],
    };
    for (const [text, [code, line]] of Object.entries(refusedAs)) {
      const problem = read(text);
      assert.deepEqual([problem?.code, problem?.line], [code, line], text);
    }
    const sourced = readLesson(
      `---\ntitle: a\nminutes: 1\ngoal: b\nsources: {${name}: "Book, 1999"}\n---\n## A\nso it is [@${name}]\n`,
    );
    assert.deepEqual(Object.entries(sourced.sources), [[name, 'Book, 1999']]);
    if (/^[a-z]/.test(name))
      assert.equal(readLesson(`${HEAD}## A {#${name}}\n\n## B\n\n{at.${name}.step | integer}\n`).steps[0].key, name);
  });
}
