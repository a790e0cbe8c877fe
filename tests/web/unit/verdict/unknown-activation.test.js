/**
 * The verdict knows activations by what the core says of them, not by name: it is right about one that no file of the page
 * has heard of.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreCatalog, findByName } from '../../../../web/experiment/catalog.js';
import { judge } from '../../../../web/verdict/judge.js';
import { tanhOutput } from '../tanh-output.js';
import { runOf } from './train-network.js';

const relu = findByName(coreCatalog.activations, 'relu'),
  sigmoid = findByName(coreCatalog.activations, 'sigmoid');

/** Two that the core might have one day: one like ReLU, and one between 0 and 2. */
const catalog = {
  ...coreCatalog,
  activations: [
    ...coreCatalog.activations,
    { ...relu, name: 'rectangle', highest: 6 },
    { ...sigmoid, name: 'bump', highest: 2, targets: relu.targets, largestDerivative: 0.5 },
  ],
};

const textOf = (/** @type {import('../../../../web/verdict/judge.js').Verdict} */ { headline, cause }) =>
  `${headline.map(({ text }) => text).join('')} ${cause}`;

/**
 * The verdict on a real run, as if it were one of other activations.
 * @param {Partial<import('../../../../web/experiment/settings.js').Settings>} changes
 * @param {Partial<import('../../../../web/experiment/settings.js').Settings>} asIf
 * @param {number} [steps]
 */
function verdictOn(changes, asIf, steps = 0) {
  const { snapshot, settings, task } = runOf(changes, steps);
  return judge(snapshot, { ...settings, ...asIf }, task, catalog);
}

test('a dead layer of an unknown activation like ReLU is dead', () => {
  const verdict = verdictOn({ activation: 'relu', bias: -10 }, { activation: 'rectangle' });
  assert.equal(verdict.kind, 'dead');
  assert.match(textOf(verdict), /Every unit in layer 8 is dead\. Layers 1 to 8 receive no gradient at all/);
  const tanh = verdictOn({ activation: 'relu', bias: -10 }, { activation: 'tanh' });
  assert.doesNotMatch(textOf(tanh), /Every unit/, 'what flattens on both sides does not die');
});

test('an unknown output that is never negative cannot say the other class, nor reach values below 0', () => {
  const classes = verdictOn({ outputActivation: 'relu' }, { outputActivation: 'bump' });
  assert.equal(classes.kind, 'unreachable');
  assert.match(textOf(classes), /cannot say the other class: bump is never negative here/);
  const values = verdictOn({ dataSet: 'reg-plane', outputActivation: 'sigmoid' }, { outputActivation: 'bump' });
  assert.equal(values.kind, 'unreachable');
  assert.match(textOf(values), /They go from −.*, and bump gives values from 0 to [\d.]+\./);
});

test('what an unknown activation does to the gradient is told by its own derivative and bound', () => {
  const verdict = verdictOn({}, { activation: 'bump' }, 0);
  assert.equal(verdict.kind, 'vanishing');
  assert.match(textOf(verdict), /bump′\(z\) gives ×0\.2\d \(never above 0\.50\)/);
});

test('the core’s own table is the one that counts where no other is given', () => {
  const { snapshot, settings, task } = runOf({}, 0);
  assert.deepEqual(judge(snapshot, settings, task), judge(snapshot, settings, task, coreCatalog));
  assert.throws(() => judge(snapshot, tanhOutput({ activation: 'bump' }), task), /nothing called "bump"/);
});
