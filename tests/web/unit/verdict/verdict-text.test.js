/** The two languages of the verdict say the same things. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fixes as germanFixes } from '../../../../web/words/de/fixes.js';
import { verdict as german } from '../../../../web/words/de/verdict.js';
import { fixes } from '../../../../web/words/en/fixes.js';
import { verdict as english } from '../../../../web/words/en/verdict.js';
import { FIXES } from '../../../../web/verdict/fixes.js';
import { plateau } from '../../../../web/verdict/phrases.js';
import { inParts, verdictText } from '../../../../web/verdict/verdict-text.js';

/** @type {Record<string, string>} */
const verdictEn = english;
/** @type {Record<string, string>} */
const verdictDe = german;

const placeholders = (/** @type {string} */ sentence) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const stars = (/** @type {string} */ sentence) => sentence.split('*').length - 1;

test('both languages have the same sentences with the same numbers in them', () => {
  assert.deepEqual(Object.keys(verdictDe).sort(), Object.keys(verdictEn).sort());
  for (const [key, sentence] of Object.entries(verdictEn)) {
    assert.deepEqual(placeholders(verdictDe[key]), placeholders(sentence), key);
    assert.equal(stars(verdictDe[key]), stars(sentence), key);
    assert.equal(stars(sentence) % 2, 0, key);
  }
});

test('a plateau that is told by stretches of the run is not said to the step', () => {
  const said = (/** @type {number} */ flatSince) =>
    plateau(/** @type {any} */ ({ trend: { flatSince }, snapshot: { trainLoss: 0.68 } }));
  assert.equal(said(0), 'The loss has stayed near 0.68 since step 0.');
  assert.match(said(1141), /since about step 1\s100\.$/);
});

test('every remedy has its words, and no words are left over', async () => {
  for (const { does, costs } of [fixes, germanFixes]) {
    assert.deepEqual(Object.keys(does).sort(), Object.keys(FIXES).sort());
    assert.deepEqual(Object.keys(costs).sort(), ['data', 'live', 'network', 'reset']);
  }
  const named = Object.keys(verdictEn)
    .filter((key) => /^fix\.\w+$/.test(key))
    .map((key) => key.slice(4));
  assert.deepEqual(named.sort(), Object.keys(FIXES).sort());
  const folder = new URL('../../../../web/verdict/', import.meta.url);
  const views = new URL('../../../../web/views/verdict/', import.meta.url);
  const sources = await Promise.all(
    [
      ...(await readdir(folder)).map((file) => new URL(file, folder)),
      new URL('verdict.js', views),
      new URL('remedies-menu.js', views),
    ].map((file) => readFile(file, 'utf8')),
  );
  const code = sources.join('\n');
  const made = /^(fix|quantity|dead|slow|diverged|stalled|unreachable)\./;
  for (const key of Object.keys(verdictEn))
    assert.ok(made.test(key) || code.includes(`'${key}'`), `${key} is never said`);
});

test('sentences are filled in, and what is missing is named', () => {
  assert.equal(verdictText('silent', { last: 9 }), '*Layer 9 passes no gradient back*, so no layer receives any.');
  assert.throws(() => verdictText('silent'), /silent need last/);
  assert.throws(() => verdictText('no such words'), /no such words/);
  assert.deepEqual(inParts('a *b* c'), [{ text: 'a ' }, { text: 'b', strong: true }, { text: ' c' }]);
  assert.deepEqual(inParts('*b*'), [{ text: 'b', strong: true }]);
});
