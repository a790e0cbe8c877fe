/** What the verdict says of every training point it says only where every one was measured. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreCatalog } from '../../../../web/experiment/catalog.js';
import { factsOf } from '../../../../web/verdict/facts.js';
import { judge } from '../../../../web/verdict/judge.js';
import { dying } from '../../../../web/verdict/progress.js';
import { must } from '../../../must.js';
import { runOf } from './train-network.js';

const relu = { activation: 'relu', hiddenLayers: 3, units: 8 };
/** More than are measured. */
const many = { pointCount: 4000 };

/** @param {Parameters<typeof runOf>[0]} changes */
function saidOf(changes, steps = 0) {
  const { snapshot, settings, task } = runOf(changes, steps);
  const { kind, headline, cause } = judge(snapshot, settings, task);
  const text = [...headline.map((part) => part.text), ' ', cause].join('').replace(/[\u202f\u00a0]/g, ' ');
  return { kind, text };
}

for (const [kind, changes, whole] of /** @type {const} */ ([
  ['dead', { ...relu, bias: -20 }, /on any training point/],
  ['silent', { activation: 'tanh', outputActivation: 'elu', hiddenLayers: 2, bias: -100 }, /on every training point/],
  ['saturated', { ...relu, hiddenLayers: 1, initializer: 'normal', initialSize: 30 }, /of the training points/],
])) {
  test(`${kind}: of all training points where all are measured, else of those that are`, () => {
    const all = saidOf(changes),
      some = saidOf({ ...changes, ...many });
    assert.equal(all.kind, kind, all.text);
    assert.match(all.text, whole);
    assert.equal(some.kind, kind, some.text);
    assert.doesNotMatch(some.text, whole);
    assert.match(some.text, /of the 1 000 training points measured/);
  });
}

test('dying: the same', () => {
  const said = [{}, many].map((changes) => {
    const { snapshot, settings, task } = runOf({ ...relu, ...changes }, 0);
    snapshot.layers.dead[0] = 0.875;
    return must(dying(factsOf(snapshot, settings, task, coreCatalog))).headline.replace(/[\u202f\u00a0]/g, ' ');
  });
  assert.match(said[0], /7 of 8 units in layer 1 are dead.*on any training point/);
  assert.match(said[1], /7 of 8 units in layer 1 pass no gradient.*That is so on all 1 000 training points measured/);
});

test('a gradient of exactly 0: the same', () => {
  const deep = { activation: 'sigmoid', hiddenLayers: 100, units: 4 };
  const [all, some] = [saidOf(deep), saidOf({ ...deep, ...many })];
  assert.equal(all.kind, 'underflow', all.text);
  assert.doesNotMatch(all.text, /measured/);
  assert.equal(some.kind, 'underflow', some.text);
  assert.match(some.text, /exactly 0.*That is so on the 1 000 training points measured\./);
});
