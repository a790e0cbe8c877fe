/** After a divergence every place that shows numbers of the run says that there are none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { description } from '../../../../../web/views/loss/loss.js';
import { divergenceInWords, divergencesOf } from '../../../../../web/views/loss/loss-divergence.js';
import { momentInWords } from '../../../../../web/views/time/strip-readout.js';

const diverged = { step: 1234, layer: 2, quantity: /** @type {const} */ ('activation') };
const shotOf = (/** @type {object} */ changes) => /** @type {any} */ ({ diverged: null, twin: null, ...changes });

test('the chart of the loss says where its line ends, and of which network', () => {
  assert.deepEqual(divergencesOf(shotOf({})), []);
  assert.deepEqual(divergencesOf(shotOf({ diverged })), [{ name: '', step: 1234 }]);
  assert.deepEqual(divergencesOf(shotOf({ diverged, twin: shotOf({ diverged: { ...diverged, step: 9 } }) })), [
    { name: 'A', step: 1234 },
    { name: 'B', step: 9 },
  ]);
  assert.equal(divergenceInWords({ name: '' }), 'diverged: no numbers');
  assert.equal(divergenceInWords({ name: 'B' }), 'B: diverged: no numbers');
});

test('it is described so', () => {
  const shot = { step: 1233, trainLoss: NaN, testLoss: NaN };
  assert.match(description({ ...shot, diverged }, null), /^The loss has no numbers from step 1\u202f234 on/);
  assert.match(description({ ...shot, trainLoss: 0.5, diverged: null }, null), /training loss 0\.500/);
});

test('a cell of the strip without a number says why', () => {
  assert.equal(momentInWords(12, 2, 0.25), 'step 12 · layer 3 · signal 0.25');
  assert.equal(momentInWords(12, 2, NaN), 'step 12 · layer 3 · no number: the run has diverged');
});
