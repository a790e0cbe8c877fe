import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import {
  asAnotherRun,
  changesBetween,
  dropLostWeights,
  initialHandEdits,
  startsNewRun,
} from '../../../../web/experiment/run-identity.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';

/** @typedef {import('../../../../web/experiment/experiment.js').Experiment} Experiment */

const edit = (/** @type {number} */ value, /** @type {number} */ was, step = 0, more = {}) => ({
  layer: 1,
  part: /** @type {const} */ ('weight'),
  index: 2,
  value,
  was,
  step,
  side: /** @type {'a'|'b'} */ ('a'),
  ...more,
});
const experiment = {
  ...defaultExperiment(drawnAxes()),
  byHand: [edit(1, 0), edit(2, 1, 7), edit(5, 4, 0, { side: 'b' })],
  twin: { skip: 'on' },
};
const withSettings = (/** @type {object} */ change) => ({
  ...experiment,
  settings: { ...experiment.settings, ...change },
});
const kept = (/** @type {Experiment} */ next) =>
  dropLostWeights(next, experiment).byHand?.map(({ side, step }) => `${side}${step}`);

test('another run is begun by a network, data, a second run, Reset; not by a rate, a point or a number', () => {
  for (const next of [
    withSettings({ activation: 'relu' }),
    withSettings({ seed: 2 }),
    withSettings({ noise: 5 }),
    { ...experiment, twin: null },
    asAnotherRun(experiment, 0),
  ]) {
    assert.ok(startsNewRun(next, experiment));
  }
  for (const next of [
    withSettings({ learningRate: 1 }),
    { ...experiment, points: { ...experiment.points } },
    { ...experiment, byHand: [] },
  ]) {
    assert.ok(!startsNewRun(next, experiment));
  }
  assert.notEqual(asAnotherRun(experiment, 0).run, asAnotherRun(experiment, 0).run);
});

test('numbers changed at step 0 are kept where the weights are drawn alike, later ones by the run alone', () => {
  assert.deepEqual(kept(withSettings({ learningRate: 1 })), ['a0', 'a7', 'b0']);
  assert.deepEqual(kept(withSettings({ activation: 'relu' })), ['a0', 'b0']);
  for (const change of [
    { seed: 3 },
    { units: 4 },
    { initializer: 'matched' },
    { normalization: 'batch' },
    { features: 'x,y,xy' },
    { dataSet: 'spiral3', loss: 'softmax_cross_entropy' },
  ]) {
    assert.deepEqual(kept(withSettings(change)), [], JSON.stringify(change));
  }
  assert.deepEqual(kept({ ...experiment, twin: { skip: 'on', units: 3 } }), ['a0']);
  assert.deepEqual(kept({ ...experiment, twin: null }), ['a0', 'a7'], 'the first goes on alone');
  assert.deepEqual(asAnotherRun(experiment, 0).byHand?.length, 2);
});

test('what leads from the numbers of one state to those of another, each place once', () => {
  const [one, two, bias] = [edit(1, 0), edit(2, 1, 7), edit(9, 8, 7, { part: 'bias' })];
  /** @type {(now: Experiment['byHand'], before: Experiment['byHand']) => unknown[]} */
  const values = (now, before) =>
    changesBetween(now, before).map(({ side, change }) => [side, change.part, change.value]);
  assert.deepEqual(values([one, two, bias], [one]), [
    ['a', 'weight', 2],
    ['a', 'bias', 9],
  ]);
  assert.deepEqual(values([one], [one, two, bias]), [
    ['a', 'bias', 8],
    ['a', 'weight', 1],
  ]);
  assert.deepEqual(values(undefined, [one, two]), [['a', 'weight', 0]]);
  assert.deepEqual(values([one], [one]), []);
  assert.deepEqual(values([edit(3, 0)], [one]), [['a', 'weight', 3]]);
  assert.deepEqual(
    initialHandEdits({ ...experiment, twin: null }).map(({ side, change }) => [side, change.value]),
    [['a', 1]],
  );
});
