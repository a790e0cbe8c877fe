/** Before the first verb is made, each says in a line what it will do, in the numbers of the network. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { coreCatalog } from '../../../../../web/experiment/catalog.js';
import { defaultSettings } from '../../../../../web/experiment/settings.js';
import { speak } from '../../../../../web/words/text.js';
import { overviewOf } from '../../../../../web/views/verbs/verb-overview.js';

afterEach(() => speak('en'));

/** @param {object} [settings] @param {number[]} [signal] */
const snapshotOf = (settings = {}, signal = [1.3e-6, 0.05, 0.5]) =>
  /** @type {any} */ ({ settings: { ...defaultSettings(), ...settings }, trainLoss: 0.691, layers: { signal } });

test('the numbers are those of this network', () => {
  const line = (/** @type {import('../../../../../web/engine/protocol.js').Verb} */ verb) =>
    overviewOf(verb, snapshotOf(), 75, [2, 8, 8, 1]);
  assert.match(line('forward'), /^10 points go in.* each of 17 units .* by Sigmoid\.$/);
  assert.match(line('loss'), /0\.691 on average/);
  assert.match(line('backward'), /0\.50 in layer 3, 1\.3.×.10⁻⁶ by the time it is in layer 1/);
  assert.match(line('update'), /against its gradient, times the rate, 0\.1/);
});

test('fewer points than a batch, one layer, another optimiser', () => {
  assert.match(overviewOf('forward', snapshotOf(), 4, [2, 1]), /^4 points/);
  assert.doesNotMatch(overviewOf('backward', snapshotOf({}, [0.5]), 75, [2, 1]), /layer/);
  assert.match(overviewOf('update', snapshotOf({ optimizer: 'adam' }), 75, [2, 1]), /what Adam makes of its gradient/);
});

test('nothing is left open in either language, whatever the optimiser', async () => {
  for (const language of /** @type {const} */ (['en', 'de'])) {
    await speak(language);
    for (const verb of /** @type {const} */ (['forward', 'loss', 'backward', 'update']))
      for (const { name } of coreCatalog.optimizers)
        assert.doesNotMatch(
          overviewOf(verb, snapshotOf({ optimizer: name }), 75, [2, 8, 1]),
          /[{}]|undefined|NaN|verbs\./,
        );
  }
});
