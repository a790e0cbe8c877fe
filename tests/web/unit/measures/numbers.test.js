/** The numbers that can be asked for by name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingNames } from '../../../../web/experiment/settings.js';
import { ALL_NUMBERS, BY_LAYER, numberCalled, SINGLE_NUMBERS } from '../../../../web/measures/numbers.js';
import { momentWith, snapshotWith } from '../lesson/moments.js';

const alone = momentWith({ step: 4, stepsPerSecond: Infinity });
const two = {
  ...alone,
  experiment: { ...alone.experiment, twin: { units: 3 } },
  snapshot: snapshotWith({ twin: snapshotWith({ step: 5 }) }),
};

test('each has one name, and the second network the same with b.', () => {
  assert.equal(new Set(ALL_NUMBERS).size, ALL_NUMBERS.length);
  const own = ALL_NUMBERS.filter((name) => !name.startsWith('b.'));
  assert.deepEqual(ALL_NUMBERS, [...own, ...own.map((name) => `b.${name}`)]);
  assert.ok(SINGLE_NUMBERS.every((name) => ALL_NUMBERS.includes(name)));
  for (const name of settingNames) assert.ok(SINGLE_NUMBERS.includes(name), name);
});

test('every one is a number, a text, a truth, a list or null: nothing that JSON has not', () => {
  for (const shown of [alone, two, { ...alone, snapshot: null }])
    for (const name of ALL_NUMBERS) {
      const value = numberCalled(name, shown);
      assert.notEqual(value, undefined, name);
      assert.deepEqual(JSON.parse(JSON.stringify(value)), value, name);
    }
});

test('they are what the page shows', () => {
  assert.equal(numberCalled('step', alone), 4);
  assert.equal(numberCalled('stepsPerSecond', alone), null);
  assert.equal(numberCalled('testLoss', alone), null);
  assert.equal(numberCalled('firstOverLast', alone), 0.01);
  assert.equal(numberCalled('points', alone), 7);
  assert.equal(numberCalled('verdict', alone), 'healthy');
  assert.equal(numberCalled('batchSize', alone), 2);
  assert.deepEqual(numberCalled('gain', alone), [0.1, 0.1, null]);
  assert.deepEqual(/** @type {any} */ (numberCalled('weights', alone))[1], { inputs: 2, W: [7, 8], b: [null] });
  assert.equal(numberCalled('gradients', alone), null);
});

test('of the second network, where there is one', () => {
  assert.deepEqual(
    ['b.step', 'b.units', 'b.signal'].map((name) => numberCalled(name, alone)),
    [null, null, null],
  );
  assert.deepEqual(
    ['b.step', 'b.units', 'b.batchSize'].map((name) => numberCalled(name, two)),
    [5, 3, 2],
  );
  assert.deepEqual(numberCalled('b.signal', two), [0.01, 0.1, 1]);
  assert.equal(numberCalled('b.points', two), 7);
});

test('without layers there is no first over last', () => {
  const none = momentWith({ layers: Object.fromEntries(BY_LAYER.map((name) => [name, new Float64Array(0)])) });
  assert.equal(numberCalled('firstOverLast', none), null);
});
