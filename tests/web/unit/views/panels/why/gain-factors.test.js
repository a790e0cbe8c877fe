import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gainFactors } from '../../../../../../web/views/panels/why/gain-factors.js';

/** What the factors read of the layers. @param {Float64Array} gain */
const layersOf = (gain) =>
  /** @type {import('../../../../../../web/engine/protocol.js').LayerStats} */ (
    /** @type {unknown} */ ({ gain, skipGain: ones(gain.length), normalizationGain: ones(gain.length) })
  );
const ones = (/** @type {number} */ count) => new Float64Array(count).fill(1);

test('folded or not, the factors have the same product', () => {
  const gain = Float64Array.of(0.5, 0.25, 3, 0.1, 0.7, 2, 0.3, NaN);
  const layers = layersOf(gain);
  const product = (/** @type {number} */ room) =>
    gainFactors(layers, room).reduce((value, factor) => value * factor.value, 1);
  assert.equal(gainFactors(layers, 4).filter(({ layer }) => layer < 0).length, 1);
  assert.ok(Math.abs(product(4) / product(Infinity) - 1) < 1e-15);
  assert.deepEqual(
    gainFactors(layers, Infinity).map(({ layer }) => layer),
    [6, 5, 4, 3, 2, 1, 0],
  );
});

test('where the signal became 0 on the way, a fold is 0 and not nothing', () => {
  const layers = layersOf(Float64Array.of(NaN, NaN, NaN, NaN, 0, 0.1, 0.2, NaN));
  assert.equal(gainFactors(layers, 3).find(({ layer }) => layer < 0)?.value, 0);
});

test('a factor is named after all that has a part in it', () => {
  const layers = { gain: Float64Array.of(2, 2, 2, 2, NaN), skipGain: ones(5), normalizationGain: ones(5) };
  layers.skipGain.set([5, 5], 1);
  layers.normalizationGain.set([3, 3]);
  assert.deepEqual(
    gainFactors(layers, Infinity).map(({ name }) => name),
    ['W⁵ᵀ · f′(z⁴)', 'W⁴ᵀ · skip · f′', 'W³ᵀ · skip · f′ · norm', 'W²ᵀ · f′ · norm¹'],
  );
});
