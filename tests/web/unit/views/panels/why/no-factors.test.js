/** Why there are no factors is said of networks of which it is true. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { t } from '../../../../../../web/words/text.js';
import { whyNoFactors } from '../../../../../../web/views/panels/why/no-factors.js';
import { circle, defaultConfig, loadModule, succeed } from '../../../../../wasm/load.js';

/** @typedef {import('../../../../../../wasm/backprop.js').RunConfig} RunConfig */

const core = await loadModule();
const { points } = succeed(core.generate(circle));

/**
 * What is said of a network with these layers switched off: ReLU whose biases are far below 0.
 * @param {Partial<RunConfig>} change @param {number[]} [dead] from 1
 */
function saidOf(change, dead = []) {
  const config = { ...defaultConfig(), ...change };
  const session = new core.Session();
  succeed(session.configure(config, points));
  for (const layer of dead)
    for (let index = 0; index < config.hidden[layer - 1]; index++)
      succeed(session.setParameter({ layer: layer - 1, part: 'bias', index, value: -1e6 }));
  const { layers, trainLoss, diverged } = succeed(session.measure());
  session.delete();
  const snapshot = /** @type {any} */ ({ layers, trainLoss, diverged, settings: config });
  return { said: whyNoFactors(snapshot), signal: Array.from(layers.signal) };
}

test('a dead layer cuts the signal off, however small it is by then', () => {
  const deep = new Array(40).fill(4);
  for (const [hidden, activations] of /** @type {[number[], string[]][]} */ ([
    [
      [4, 4, 4],
      ['relu', 'tanh', 'tanh'],
    ],
    [deep, ['relu', ...deep.slice(1).map(() => 'sigmoid')]],
  ])) {
    const { said, signal } = saidOf({ hidden, activations }, [1]);
    assert.ok(signal[0] === 0 && signal[1] > 0);
    assert.equal(said, t('why.cut', { layer: 1, next: 2 }));
  }
});

test('a signal that becomes too small for its precision has underflowed', () => {
  const { said, signal } = saidOf({ hidden: new Array(64).fill(8), activation: 'sigmoid' });
  assert.ok(signal[0] === 0);
  assert.equal(said, t('why.underflow'));
  assert.equal(saidOf({ hidden: new Array(64).fill(8), activation: 'sigmoid', precision: 'double' }).said, '');
});

test('what skip connections bring past a dead layer is not said to be cut off', () => {
  const passed = saidOf({ hidden: [4, 4, 4, 4], skip: true }, [3]);
  assert.ok(passed.signal[2] === 0 && passed.signal[0] > 0);
  assert.equal(passed.said, t('why.passedBy', { layer: 3 }));
  // Layer 1 has no skip connection around it: there it ends.
  const bypass = { hidden: [4, 4, 4, 4], skip: true, activations: ['relu', 'tanh', 'relu', 'tanh'] };
  const cut = saidOf(bypass, [1, 3]);
  assert.ok(cut.signal[0] === 0 && cut.signal[1] > 0 && cut.signal[2] === 0);
  assert.equal(cut.said, t('why.cut', { layer: 1, next: 2 }));
});

test('of one layer nothing is said of how much of the error reaches it', () => {
  for (const outputActivation of ['linear', 'tanh']) {
    assert.equal(saidOf({ hidden: [], outputActivation }).said, t('why.single'));
  }
  assert.doesNotMatch(t('why.single'), /undiminished/);
});
