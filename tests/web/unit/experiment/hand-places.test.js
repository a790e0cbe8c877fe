import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { withoutLostPlaces } from '../../../../web/experiment/hand-places.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';

/** @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment */

/** @param {string} place such as a.1.weight.5 @returns {import('../../../../web/experiment/experiment.js').ByHand} */
function edit(place) {
  const [side, layer, part, index] = place.split('.');
  const typed = /** @type {{side: 'a'|'b', part: 'weight'}} */ ({ side, part });
  return { ...typed, layer: Number(layer), index: Number(index), value: 1, was: 0, step: 0 };
}

/** @param {string[]} places @param {object} settings @param {Partial<Experiment>} [more] */
function lostOf(places, settings, more = {}) {
  const first = defaultExperiment(drawnAxes());
  const experiment = { ...first, settings: { ...first.settings, ...settings }, byHand: places.map(edit), ...more };
  const { lost, experiment: left } = withoutLostPlaces(/** @type {Experiment} */ (experiment));
  assert.equal(left.byHand?.length, places.length - lost);
  return lost;
}

const NETWORK = { shape: '3,2', hiddenLayers: 2, features: 'x,y' };

test('the last place of each part of each layer is there, the one after it is not', () => {
  const last = ['a.0.weight.5', 'a.0.bias.2', 'a.1.weight.5', 'a.1.bias.1', 'a.2.weight.1', 'a.2.bias.0'];
  assert.equal(lostOf(last, NETWORK), 0);
  const after = [
    'a.0.weight.6',
    'a.0.bias.3',
    'a.1.weight.6',
    'a.1.bias.2',
    'a.2.weight.2',
    'a.2.bias.1',
    'a.3.bias.0',
  ];
  assert.equal(lostOf(after, NETWORK), after.length);
});

test('scale and shift are those of normalised hidden layers', () => {
  const places = ['a.0.scale.2', 'a.1.shift.1'];
  assert.equal(lostOf(places, { ...NETWORK, normalization: 'batch' }), 0);
  assert.equal(lostOf(places, { ...NETWORK, normalization: 'none' }), 2);
  assert.equal(lostOf(['a.2.scale.0', 'a.0.scale.3'], { ...NETWORK, normalization: 'batch' }), 2);
});

test('a second network has its own places, or none', () => {
  assert.equal(lostOf(['b.0.bias.0'], NETWORK), 1);
  assert.equal(lostOf(['b.0.bias.4', 'a.0.bias.4'], NETWORK, { twin: { shape: '5', hiddenLayers: 1 } }), 1);
});
