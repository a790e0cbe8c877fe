/** In German a headline is one line as well, and no sentence is left with a sign of its template. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { speak } from '../../../../web/words/text.js';
import { judge } from '../../../../web/verdict/judge.js';
import { SITUATIONS } from './situations.js';
import { runOf } from './train-network.js';

/** So many characters of a headline have room in a window of 1280 pixels. */
const LINE = 92;

before(() => speak('de'));

const headlines = () =>
  SITUATIONS.map(({ changes, steps }) => {
    const { snapshot, settings, task } = runOf({ ...changes, seed: 1 }, steps);
    const { headline, cause } = judge(snapshot, settings, task);
    assert.doesNotMatch(cause, /[{}*|]/);
    return headline.map(({ text }) => text).join('');
  });

test('every headline is one line', () => {
  const long = headlines().filter((headline) => headline.length > LINE);
  assert.deepEqual([...new Set(long)], []);
});
