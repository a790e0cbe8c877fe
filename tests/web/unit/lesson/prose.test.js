/** The words of a lesson: their tree, their numbers and formulas, and what is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import temml from 'temml';
import { LessonProblem } from '../../../../web/lesson/lesson-problem.js';
import { parseMarkdown } from '../../../../web/lesson/markdown.js';
import { numbersIn, readProse, texOptions } from '../../../../web/lesson/prose.js';

const read = (/** @type {string} */ text) => readProse(parseMarkdown(text), { line: 10, sources: ['he'] });

/** What is drawn of it, in short. @param {import('../../../../web/lesson/prose.js').Prose[]} nodes @returns {string} */
const inShort = (nodes) =>
  nodes
    .map((node) => {
      if ('text' in node) return node.text;
      if ('live' in node) return `{${node.live.text}|${node.format}}`;
      if ('cite' in node) return `@${node.cite}`;
      if ('tex' in node) return `$${node.tex}$`;
      const href = 'href' in node ? ` ${node.href}` : '';
      return `<${node.tag}${href}>${inShort(node.nodes)}</>`;
    })
    .join('');

const DRAWN = /** @type {[string, string][]} */ ([
  ['plain *words* and **more**', '<p>plain <em>words</em> and <strong>more</strong></p>'],
  ['one\ntwo', '<p>one two</p>'],
  ['one\\\ntwo', '<p>one<br></br>two</p>'],
  ['- a\n- b', '<ul><li><>a</></li><li><>b</></li></ul>'],
  ['1. a', '<ol><li><>a</></li></ol>'],
  ['> a', '<blockquote><p>a</p></blockquote>'],
  [
    '| a |\n|---|\n| {step} |',
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>{step|number}</td></tr></tbody></table>',
  ],
  ['`{step}` and {step | integer}', '<p><code>{step}</code> and {step|integer}</p>'],
  ['so [@he]', '<p>so @he</p>'],
  ['$a_1$ and $$b$$', '<p>$a_1$ and $b$</p>'],
  ['it costs 5$ and 6$ more', '<p>it costs 5$ and 6$ more</p>'],
  ['\\{step\\} \\$a$', '<p>{step} $a$</p>'],
  ['$\\live{signal[1]}$', '<p>$\\class{live-0}{0}$</p>'],
  [
    '$\\weight{w}\\live{step}\\live{epoch | integer}$',
    '<p>$\\class{tex-weight}{w}\\class{live-0}{0}\\class{live-1}{0}$</p>',
  ],
  ['<b onclick="x">a</b>', '<p><b onclick="x">a</b></p>'],
  ['[a](https://b.org)', '<p><a https://b.org>a</a></p>'],
  ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
  ['![a](b.png)', '<p>!<a b.png>a</a></p>'],
  ['```python\nx = {1}\n```', '<pre><code>x = {1}\n</code></pre>'],
]);
for (const [text, drawn] of DRAWN)
  test(`drawn: ${text.replaceAll('\n', ' / ')}`, () =>
    assert.equal(
      inShort(read(text))
        .replaceAll('</>', '#')
        .replaceAll(/<\/\w+>/g, '#'),
      drawn.replaceAll(/<\/\w*>/g, '#'),
    ));

test('all measured numbers are found, wherever they stand', () => {
  const found = numbersIn(read('{step} *{epoch}* $\\live{trainLoss}$\n\n- {points}'));
  assert.deepEqual(
    found.map(({ live }) => live.text),
    ['step', 'epoch', 'trainLoss', 'points'],
  );
});

const REFUSED = /** @type {[string, string, number][]} */ ([
  ['a\n\n{stepp}', 'name', 13],
  ['{step | loud}', 'choice', 11],
  ['{step |}', 'choice', 11],
  ['{| share}', 'syntax', 11],
  ['a [@hinton]', 'cite', 11],
  ['$\\frac{a$', 'tex', 11],
  ['$\\nothing$', 'tex', 11],
  ['a\n\n$$\\live{stepp}$$', 'name', 13],
  ['- a\n- $\\live{step | loud}$', 'choice', 12],
]);
for (const [text, code, line] of REFUSED)
  test(`refused: ${text.replaceAll('\n', ' / ')}`, () => {
    assert.throws(
      () => read(text),
      (problem) => {
        assert.ok(problem instanceof LessonProblem, String(problem));
        assert.deepEqual([problem.code, problem.line], [code, line]);
        return true;
      },
    );
  });

test('a formula of a stranger loads nothing, links nowhere and has no style or handler of its own', () => {
  const refused = [
    ...['\\href{javascript:alert(1)}{x}', '\\url{https://example.org}', '\\includegraphics{https://example.org/a.png}'],
    ...['\\style{color:red}{x}', '\\id{a}{x}', '\\color{red;background:url(https://example.org)}x'],
  ];
  for (const tex of refused)
    assert.throws(
      () => read(`$${tex}$`),
      (problem) => problem instanceof LessonProblem && problem.code === 'tex',
      tex,
    );
  const harmless = [
    ...['\\class{x" onclick="alert(1)}{x}', '\\text{<img src=x onerror=alert(1)>}', '\\rule{10000em}{10000em}'],
    '\\kern{99999em}x',
  ];
  for (const tex of harmless) {
    const markup = temml.renderToString(tex, texOptions(false));
    assert.doesNotMatch(markup, /<img|" onclick="|\d{3,}em/, tex);
  }
});
