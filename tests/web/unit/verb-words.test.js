/** What a verb computed, in words and numbers: of updates that are more than rate times gradient as well. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './words.js';
import { loadModule, succeed } from '../../wasm/load.js';
import { createRun } from '../../../web/run.js';
import { defaultSettings } from '../../../web/settings.js';
import { dataConfig } from '../../../web/run-config.js';
import { verbWords } from '../../../web/views/verb-words.js';

const core = await loadModule();
const palette = { negative: [0, 0, 0], middle: [0, 0, 0], positive: [0, 0, 0], classes: [] };
const want = /** @type {const} */ ({ surface: 0, tiles: 0, links: 'weights', sample: -1, palette });
const shape = { widths: [2, 3, 3, 1], features: ['x', 'y'] };

/** One round under these settings, and what is said of the weight from unit 2 of layer 1 to unit 1 of layer 2. @param {Partial<import('../../../web/settings.js').Settings>} change @param {number} [rounds] */
function updateUnder(change, rounds = 1) {
  const settings = { ...defaultSettings(), hiddenLayers: 2, units: 3, activation: 'tanh', ...change };
  const run = createRun(core);
  run.configure(settings, succeed(core.generate(dataConfig(settings))).points);
  for (let i = 0; i < 4 * rounds; i++) run.verb('next');
  const snapshot = /** @type {import('../../../web/protocol.js').Snapshot} */ ({ ...run.snapshot(/** @type {any} */ (want)), training: false, stepsPerSecond: 0, twin: null });
  assert.equal(snapshot.step, rounds);
  const { formula, parts } = verbWords(snapshot, /** @type {any} */ (snapshot.round), { column: 2, unit: 0, input: 1 }, shape);
  const numbers = Object.fromEntries(parts.flatMap((part) => (typeof part === 'string' ? [] : [[part.name, part.value]])));
  return { formula, numbers, parts };
}

/** A sum or difference of 32-bit numbers, rounded once or twice. */
const near = (/** @type {number} */ a, /** @type {number} */ b) => assert.ok(Math.abs(a - b) <= 2e-7 * Math.max(Math.abs(a), 1e-3), `${a} is not ${b}`);

test('SGD alone: old − rate × gradient = new', () => {
  const { formula, numbers } = updateUnder({});
  assert.equal(formula, 'old − rate × gradient = new');
  near(numbers.old - numbers.rate * numbers.gradient, numbers.new);
  assert.notEqual(numbers.old, numbers.new);
});

test('the rate is the one of the update that was made, as scheduled', () => {
  const { numbers } = updateUnder({ schedule: 'step', schedulePeriod: 2, scheduleFactor: 0.1, learningRate: 0.5 }, 2);
  assert.equal(numbers.rate, 0.5, 'the next one would be a tenth');
  near(numbers.old - numbers.rate * numbers.gradient, numbers.new);
});

for (const [name, change] of /** @type {[string, Partial<import('../../../web/settings.js').Settings>][]} */ ([
  ['Adam', { optimizer: 'adam' }], ['Momentum', { optimizer: 'momentum' }],
  ['SGD, clipped at 0.001', { clipping: 'norm', clippingLimit: 0.001 }], ['SGD, L2', { l2: 0.5 }],
])) {
  test(`more than that (${name}): what was really added, and because of what`, () => {
    const { formula, numbers } = updateUnder(change, 2);
    assert.ok(formula.startsWith('old + change = new ('), formula);
    assert.ok(formula.includes(name.split(', ').at(-1) === name ? name : name.split(', ')[0]), formula);
    near(numbers.old + numbers.change, numbers.new);
    assert.ok(Math.abs(numbers.old - 0.03 * numbers.gradient - numbers.new) > 1e-6, 'it is not rate × gradient');
  });
}

test('a change too small for four digits is still to be seen, and none where there is none', () => {
  const { parts } = updateUnder({ learningRate: 1e-5 });
  const [old, fresh] = ['old', 'new'].map((name) => parts.find((part) => typeof part !== 'string' && part.name === name));
  assert.ok(typeof old === 'object' && typeof fresh === 'object');
  assert.ok((old.digits ?? 0) > 4 && old.digits === fresh.digits, `${old.digits} digits`);
});
