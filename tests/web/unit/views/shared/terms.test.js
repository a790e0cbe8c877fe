/** Words that are explained: every mark has its sentence, in both languages, and is read as if it were none. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { de } from '../../../../../web/words/de/index.js';
import { en } from '../../../../../web/words/en/index.js';
import { flatten, speak } from '../../../../../web/words/text.js';
import { piecesOf, withoutTerms } from '../../../../../web/views/shared/terms.js';

afterEach(() => speak('en'));

const MARKED = '[gain|Gain]: the factor of the [signal|signal].';

test('a text in pieces, and as it is read', () => {
  assert.deepEqual(piecesOf(MARKED), [
    { key: 'gain', word: 'Gain' },
    ': the factor of the ',
    { key: 'signal', word: 'signal' },
    '.',
  ]);
  assert.equal(withoutTerms(MARKED), 'Gain: the factor of the signal.');
  assert.deepEqual(piecesOf('plain [0, 1]'), ['plain [0, 1]']);
  assert.deepEqual(piecesOf(''), []);
});

test('every term that is marked is explained, and what is explained is met', () => {
  for (const language of [en, de]) {
    const words = flatten(/** @type {any} */ (language)),
      met = new Set(['epoch']);
    for (const [key, entry] of words) {
      const terms = typeof entry === 'string' ? piecesOf(entry).filter((piece) => typeof piece !== 'string') : [];
      for (const term of terms) {
        met.add(/** @type {{key: string}} */ (term).key);
        assert.match(key, /^(bars|guide|verdict)\./, 'written by setTextWithTerms');
      }
    }
    assert.deepEqual([...met].sort(), Object.keys(language.terms).sort());
  }
});
