/** What expressions of a lesson measure: each name of docs/lessons.md has a value of its kind. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readExpression } from '../../../../web/lesson/expression.js';
import { quantity } from '../../../../web/lesson/quantities.js';
import { isByLayer, isKnownName, placesOf, SHAPE_NAMES, splitMoment } from '../../../../web/lesson/quantity-names.js';
import { momentWith, snapshotWith } from './moments.js';

const moment = momentWith(
  { step: 12, round: { verb: 'loss' }, twin: snapshotWith({ trainLoss: 0.2 }) },
  {
    ...{ panel: 'slope', slopeLayer: 2, deeds: { moved: 3, crossed: 1, added: 2, removed: 0, undone: true } },
    neuron: /** @type {any} */ ({ x: 2, y: 1, w: 0.5, b: 0, rate: 0.1, z: 1, dw: -0.2, loss: Infinity }),
  },
  { hiddenLayers: 2, shape: '2,2', activation: 'sigmoid', features: 'x,y' },
);
moment.experiment = { ...moment.experiment, twin: { shape: '3', activation: 'relu', batchSize: 5 } };

const VALUES = /** @type {[string, unknown][]} */ ([
  ...Object.entries({ step: 12, trainLoss: 0.7, testLoss: null, diverged: false, training: false, points: 7 }),
  ...Object.entries({
    activation: 'sigmoid',
    hiddenLayers: 2,
    currentRate: 0.1,
    verdict: 'healthy',
    firstOverLast: 0.01,
  }),
  ...Object.entries({
    layers: 3,
    weightCount: 10,
    parameterCount: 15,
    trainingPoints: 5,
    batchesPerEpoch: 3,
    maxSlope: 0.25,
  }),
  ...Object.entries({
    verb: 'loss',
    panel: 'slope',
    slopeLayer: 2,
    moved: 3,
    crossed: 1,
    added: 2,
    removed: 0,
    undone: true,
  }),
  ...Object.entries({ 'neuron.x': 2, 'neuron.dw': -0.2, 'neuron.loss': null, 'neuron.lossAfter': null }),
  ...Object.entries({
    'weight(1,2,1)': 3,
    'weight(2,1,2)': 8,
    'bias(1,2)': 6,
    'bias(2,1)': null,
    'weight(9,1,1)': null,
  }),
  ...Object.entries({ 'weight(1,9,9)': null, 'weightGradient(1,1,1)': null }),
  ...Object.entries({
    'b.trainLoss': 0.2,
    'b.activation': 'relu',
    'b.weight(1,1,2)': 2,
    'b.layers': 2,
    'b.weightCount': 9,
  }),
  ...Object.entries({ 'b.batchesPerEpoch': 1, 'b.maxSlope': 1 }),
  ['signal', [0.01, 0.1, 1]],
  ['gain', [0.1, 0.1, null]],
]);
for (const [name, value] of VALUES)
  test(`${name} is ${JSON.stringify(value)}`, () => assert.deepEqual(quantity(name, moment), value));

test('an input of the last layer is not one of the next', () => {
  assert.equal(quantity('weight(1,1,3)', moment), null, 'a unit has two inputs here');
  assert.equal(quantity('weight(1,3,1)', moment), null);
});

test('before anything is measured, and without a second network, nothing has a value', () => {
  const nothing = { ...momentWith(), snapshot: null };
  for (const name of [
    'step',
    'trainLoss',
    'signal',
    'firstOverLast',
    'weight(1,1,1)',
    'b.trainLoss',
    'b.layers',
    'b.weight(1,1,1)',
    'neuron.z',
  ])
    assert.equal(quantity(name, nothing), null, name);
  assert.equal(quantity('verb', nothing), '');
  assert.equal(quantity('panel', nothing), 'gradients');
});

test('names of other moments are known, and what follows them is', () => {
  assert.deepEqual(splitMoment('begin.neuron.w'), { moment: 'begin', name: 'neuron.w' });
  assert.deepEqual(splitMoment('at.two_layers.b.signal'), { moment: 'at.two_layers', name: 'b.signal' });
  assert.deepEqual(splitMoment('beginning'), { moment: '', name: 'beginning' });
  assert.ok(['last.step', 'begin.b.signal', 'at.a.neuron.w'].every(isKnownName));
  assert.ok(
    !['begin.begin.step', 'at.step', 'b.neuron.w', 'b.verb', 'begin', 'weight', 'constructor'].some(isKnownName),
  );
  assert.ok(isByLayer('last.b.signal') && !isByLayer('step') && !isByLayer('constructor'));
  assert.deepEqual(['begin.weight', 'b.bias', 'step', 'toString'].map(placesOf), [3, 2, undefined, undefined]);
});

test('every name that the documentation gives is known, and every shape is told there', async () => {
  const text = await readFile(new URL('../../../../docs/lessons.md', import.meta.url), 'utf8');
  const table = text.slice(text.indexOf('| names |'), text.indexOf('What cannot be measured'));
  const cells = table
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((row) => row.split('|')[1]);
  const names = cells
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    .map((name) => (name.startsWith('.') ? `neuron${name}` : name));
  assert.ok(names.length > 50, `${names.length} names`);
  for (const name of names.filter((one) => !/NAME/.test(one))) {
    const expression = name.includes('(')
      ? name.replace(
          /\(.*/,
          (places) =>
            `(${places
              .split(',')
              .map(() => 1)
              .join()})`,
        )
      : name;
    assert.doesNotThrow(() => readExpression(expression, 1), name);
  }
  assert.deepEqual(
    SHAPE_NAMES.filter((name) => !names.includes(name)),
    [],
  );
});
