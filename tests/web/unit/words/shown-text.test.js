/** Names of strangers: none stretches a sentence, turns its direction, hides a part of it, or is taken for its template. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundedName, distinctNames, LONGEST_KEPT_NAME } from '../../../../web/experiment/bounded-name.js';
import { harmless, shownText } from '../../../../web/words/shown-text.js';
import { describePoint } from '../../../../web/views/plot/plot-words.js';
import '../../../../web/words/table-text.js';
import { entryOf, t } from '../../../../web/words/text.js';
import { tryToLoad } from '../import/open-file.js';

test('a long name is cut with an ellipsis, between letters', () => {
  assert.equal(shownText('width'), 'width');
  assert.equal(shownText('a'.repeat(40)), 'a'.repeat(40));
  assert.equal(shownText('a'.repeat(1600)), `${'a'.repeat(40)}…`);
  assert.equal(shownText('😀'.repeat(50)), `${'😀'.repeat(40)}…`);
  assert.equal(shownText('😀'.repeat(1000)), `${'😀'.repeat(40)}…`);
  assert.equal(shownText('a\n\tb \u2028c'), 'a b �c');
});

test('what moves or hides text is gone, and what writing needs stays', () => {
  assert.equal(harmless('a\u202egpj.exe\u2066b\u200b\u{e0041}c'), 'agpj.exebc');
  assert.equal(harmless('\u0000a\u001b[2J\ud800b\udfff'), '�a�[2J�b�');
  assert.equal(harmless(`e${'\u0301'.repeat(500)}`), `e${'\u0301'.repeat(4)}`);
  for (const plain of ['Größe (m²)', '👨‍👩‍👧 👍🏽', 'می‌خواهم', 'שלום', 'two\nlines\tand a tab', '日本語'])
    assert.equal(harmless(plain), plain);
});

test('names that are kept are bounded, and stay unlike each other', () => {
  assert.equal(boundedName('b'.repeat(1600)).length, LONGEST_KEPT_NAME);
  const long = 'c'.repeat(500);
  const names = distinctNames(['x', 'x', '', '', 'x (2)', long, `${long}d`, long, '__proto__', '__proto__']);
  assert.deepEqual(names.slice(0, 5), ['x', 'x (2)', '', '', 'x (2) (2)']);
  assert.equal(new Set(names).size, names.length - 1);
  assert.ok(names.every((name) => name.length <= LONGEST_KEPT_NAME));
});

test('values are filled in once, whatever they look like', () => {
  for (const hostile of ['{column}', '{name}', '{count#a|b}', '$&$1$$', '{constructor}', '[gradient|b]', '*b*'])
    assert.equal(t('tables.source', { name: hostile }), `Source: ${hostile}.`);
  // Nothing that every object has.
  assert.equal(t('a {constructor} of {toString}', {}), 'a {constructor} of {toString}');
  assert.equal(entryOf('constructor'), undefined);
});

test('cells, names of columns, classes and files that look like holes, or are as long as a page, make short true sentences', async () => {
  const long = 'L'.repeat(1600);
  const body = (/** @type {(i: number) => string} */ label) =>
    Array.from({ length: 20 }, (_, i) => `${i},${i % 7},${label(i)}`).join('\n');
  for (const hostile of [long, '{column}', '{name}', '$&', '\u202exyz', '<img src=x onerror=alert(1)>']) {
    for (const text of [
      `${hostile},y,class\n${body((i) => (i % 2 ? hostile : 'b'))}`,
      `x,y,${hostile}\n${body((i) => String(i * 1.5))}`,
      `x,${hostile},class\n${body(() => hostile)}`,
      `x,y,z\n${body(() => hostile)}\n1,${hostile},a`,
    ]) {
      const { data, errors } = await tryToLoad(text, { name: `${hostile}.csv` });
      for (const sentence of [...errors, data?.note ?? '']) {
        assert.ok(sentence.length < 500, sentence);
        assert.ok(!sentence.includes('\u202e'), sentence);
        for (const hole of sentence.match(/\{\w+\}/g) ?? []) assert.equal(hole, hostile);
      }
      if (!data) continue;
      const { points, axes } = data;
      assert.ok(describePoint(points, axes, 0, true).length < 300);
      for (const name of [axes.x.name, axes.y.name, axes.label ?? '', ...axes.classes])
        assert.ok(name.length <= LONGEST_KEPT_NAME);
      assert.equal(new Set(axes.classes).size, axes.classes.length);
    }
  }
});
