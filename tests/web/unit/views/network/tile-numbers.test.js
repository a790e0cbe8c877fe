/** Which number is written on a unit after each verb. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersOfVerb } from '../../../../../web/views/network/tile-numbers.js';

const layer = { z: Float64Array.of(1, 2), a: Float64Array.of(3, 4), dz: Float64Array.of(5, 6) };
const states = { x: Float64Array.of(7, 8), layers: [layer] };
const links = { updates: [{ b: Float64Array.of(0.5, 0.25) }] };
/** @param {string} verb */
const after = (verb) => numbersOfVerb(/** @type {any} */ ({ round: { verb, states }, links }));

test('forward and loss: the activation; backward: dz; update: the change of the bias', () => {
  assert.equal(after('forward')(1, 1), '4.0');
  assert.equal(after('loss')(1, 1), '4.0');
  assert.equal(after('backward')(1, 1), '6.0');
  assert.equal(after('update')(1, 1), '0.25');
});

test('an input has the value of the point, and nothing where the mean over points is shown', () => {
  assert.equal(after('backward')(0, 0), '7.0');
  const mean = numbersOfVerb(
    /** @type {any} */ ({ round: { verb: 'forward', states: { ...states, x: null } }, links }),
  );
  assert.equal(mean(0, 0), '');
});

test('nothing is written while no verb is made, nor where a unit has no number', () => {
  assert.equal(numbersOfVerb({ round: null, links: null })(1, 0), '');
  assert.equal(after('forward')(2, 0), '');
});
