/** The parameters of a unit, in the order in which the editor lists them and as the core counts them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  indexInLayer,
  listUnitParameters,
  parameterValue,
} from '../../../../../web/views/network/unit-parameters-list.js';

const shape = { widths: [2, 3, 1], features: ['x', 'y'] };
const part = { column: 2, unit: 0, input: null };
/** @param {number[]} scale @param {number[]} shift */
const parameters = (scale, shift) => ({
  inputs: 3,
  W: Float64Array.of(1, 2, 3),
  b: Float64Array.of(4),
  scale: Float64Array.from(scale),
  shift: Float64Array.from(shift),
});

test('bias and weights are listed with their numbers', () => {
  const own = parameters([], []);
  const list = listUnitParameters(part, shape, own);
  assert.deepEqual(
    list.map((one) => [one.part, parameterValue(own, one)]),
    [
      ['bias', 4],
      ['weight', 1],
      ['weight', 2],
      ['weight', 3],
    ],
  );
  assert.equal(new Set(list.map(({ label }) => label)).size, 4, 'each with a label of its own');
});

test('scale and shift are listed where the layer is normalised', () => {
  const own = parameters([5], [6]);
  const values = listUnitParameters(part, shape, own).map((one) => [one.part, parameterValue(own, one)]);
  assert.deepEqual(values.slice(4), [
    ['scale', 5],
    ['shift', 6],
  ]);
});

test('a weight is counted within its layer unit by unit, the others once a unit', () => {
  const [bias, , second] = listUnitParameters(part, shape, parameters([], []));
  assert.equal(indexInLayer(second, 4, 3), 13);
  assert.equal(indexInLayer(bias, 4, 3), 4);
});
