/** One neuron gives the worked example that DESIGN names, number by number, and the lines say how. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreCatalog } from '../../../../web/experiment/catalog.js';
import { computeNeuron } from '../../../../web/worker/neuron-query.js';
import { neuronRows } from '../../../../web/export/panel-tables.js';
import { neuronLines } from '../../../../web/views/panels/neuron/neuron-lines.js';
import { loadModule } from '../../../wasm/load.js';

const core = await loadModule();
const example = { activation: 'sigmoid', x: 2, y: 1, w: 0.5, b: 0, rate: 0.1 };

/** PyTorch's, in double. */
const EXPECTED = {
  z: 1,
  prediction: 0.7310585786300049,
  loss: 0.07232948812851325,
  da: -0.5378828427399902,
  derivative: 0.19661193324148185,
  dz: -0.10575418556853343,
  dw: -0.21150837113706686,
  db: -0.10575418556853343,
  wAfter: 0.5211508371137067,
  bAfter: 0.010575418556853344,
};

test('every number of the worked example', () => {
  const numbers = computeNeuron(core, example);
  for (const [name, expected] of Object.entries(EXPECTED)) {
    const found = numbers[/** @type {keyof typeof EXPECTED} */ (name)];
    // The last digit may differ: sums in another order.
    assert.ok(Math.abs(found - expected) <= 1e-15, `${name}: ${found}, ${expected}`);
  }
  const again = computeNeuron(core, { ...example, w: numbers.wAfter, b: numbers.bAfter });
  assert.equal(numbers.lossAfter, again.loss);
  assert.ok(numbers.lossAfter < numbers.loss);
});

test('the lines are filled with these numbers', () => {
  const lines = neuronLines(example, computeNeuron(core, example));
  assert.deepEqual(
    lines.map(({ what, how }) => `${what}: ${how}`),
    [
      'z = w·x + b: 0.5 · 2 + 0',
      'ŷ = σ(z): σ(1)',
      'L = (ŷ − y)²: (0.731059 − 1)²',
      '∂L/∂ŷ = 2 · (ŷ − y): 2 · (0.731059 − 1)',
      'σ′(z): σ′(1)',
      '∂L/∂z = ∂L/∂ŷ · σ′(z): (−0.537883) · 0.196612',
      '∂L/∂w = ∂L/∂z · x: (−0.105754) · 2',
      '∂L/∂b = ∂L/∂z: −0.105754',
      'w ← w − η · ∂L/∂w: 0.5 − 0.1 · (−0.211508)',
      'b ← b − η · ∂L/∂b: 0 − 0.1 · (−0.105754)',
      'L: the loss with these',
    ],
  );
  const rows = neuronRows(/** @type {any} */ ({}), /** @type {any} */ ({ data: lines }));
  assert.deepEqual(rows[1], ['z = w·x + b', '0.5 · 2 + 0', 1]);
});

test('every activation has its lines', () => {
  for (const { name } of coreCatalog.activations) {
    const request = { ...example, activation: name, w: -0.3, b: 0.2 };
    const numbers = computeNeuron(core, request);
    assert.ok(Math.abs(numbers.dz - numbers.da * numbers.derivative) < 1e-15, name);
    for (const { what, how } of neuronLines(request, numbers)) assert.doesNotMatch(what + how, /NaN|undefined|[{}]/);
  }
});
