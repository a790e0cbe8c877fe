/** Settings that a lesson changes, and links that it opens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LessonProblem } from '../../../../web/lesson/lesson-problem.js';
import { readChanges, readLinkText } from '../../../../web/lesson/setting-changes.js';

/** @type {import('../../../../web/lesson/fields.js').Place} */
const PLACE = { field: 'set', line: 7, inside: () => PLACE };

test('settings are read as from a link', () => {
  assert.deepEqual(readChanges('activation=relu&hiddenLayers=3&learningRate=0.5&shape=', PLACE), {
    settings: { activation: 'relu', hiddenLayers: 3, learningRate: 0.5, shape: '' },
    twin: undefined,
  });
  assert.deepEqual(readChanges('#shape=3%2C2', PLACE).settings, { shape: '3,2' });
});

test('a second network is begun, changed and ended', () => {
  assert.deepEqual(readChanges('b=on', PLACE).twin, {});
  assert.deepEqual(readChanges('b=off', PLACE).twin, null);
  assert.deepEqual(readChanges('b.optimizer=adam', PLACE).twin, { optimizer: 'adam' });
  assert.deepEqual(readChanges('b=on&b.optimizer=adam&b.units=2', PLACE).twin, { optimizer: 'adam', units: 2 });
});

test('what is no setting, or cannot be its value, is refused', () => {
  const cases = /** @type {[unknown, string][]} */ ([
    ...['activation=nothing', 'nothing=1', 'hiddenLayers=2.5', 'hiddenLayers=-1', 'learningRate=fast', 'v=2'].map(
      (one) => [one, 'settings'],
    ),
    ...['b.b.units=2', 'b.=2', '=1', 'constructor=1', '__proto__=1', 'b.__proto__=1'].map((one) => [one, 'settings']),
    ...['', 7.5, null].map((one) => [one, one === 7.5 ? 'link' : 'text']),
    ...['activation', '&', 'a%=%', 'activation=%E0%A4%A', 'units=1&units=2'].map((one) => [one, 'link']),
    ...['b=yes', 'b='].map((one) => [one, 'choice']),
  ]);
  for (const [given, code] of cases)
    assert.throws(
      () => readChanges(given, PLACE),
      (problem) => problem instanceof LessonProblem && problem.code === code && problem.line === 7,
      String(given),
    );
});

test('a link is taken with what stands before its #, or without', () => {
  assert.equal(readLinkText('https://example.org/page/#v=2&seed=3', PLACE), 'v=2&seed=3');
  assert.equal(readLinkText('#v=2', PLACE), 'v=2');
  assert.equal(readLinkText('v=2', PLACE), 'v=2');
  assert.throws(() => readLinkText('https://example.org/', PLACE), LessonProblem);
});
