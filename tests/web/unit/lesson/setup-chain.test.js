import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setupChain } from '../../../../web/lesson/setup-chain.js';

const relu = { settings: /** @type {const} */ ({ activation: 'relu' }), twin: undefined };
const deep = { settings: /** @type {const} */ ({ hiddenLayers: 30 }), twin: null };
/** @type {any} */
const lesson = {
  experiment: 'v=2',
  steps: [
    { setup: { set: relu, panel: 'why' } },
    { setup: {} },
    { setup: { set: deep, restart: true } },
    { setup: { experiment: 'v=2&seed=3', panel: 'slope' } },
    { setup: { panel: 'code' } },
  ],
};

test('a step that is come to otherwise gets the nearest experiment, and the settings since', () => {
  assert.deepEqual(setupChain(lesson, 2), [
    { experiment: 'v=2' },
    { experiment: undefined, set: relu },
    { set: deep, restart: true },
  ]);
  assert.deepEqual(setupChain(lesson, 3), [{ experiment: 'v=2&seed=3', panel: 'slope' }]);
  assert.deepEqual(setupChain(lesson, 4), [{ experiment: 'v=2&seed=3', set: undefined }, { panel: 'code' }]);
});

test('the first step gets the experiment of the lesson, where there is one', () => {
  assert.deepEqual(setupChain(lesson, 0), [{ experiment: 'v=2' }, { set: relu, panel: 'why' }]);
  assert.deepEqual(setupChain({ steps: lesson.steps }, 1), [{ experiment: undefined, set: relu }, {}]);
});
