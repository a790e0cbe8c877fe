/** What is said of a point on the wrong side is true of the core's numbers for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataConfig, runConfig } from '../../../../web/experiment/core-config.js';
import { movePoint, trainingIndex } from '../../../../web/experiment/points.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { countNear, describeMisplaced } from '../../../../web/verdict/misplaced-point.js';
import { pointToTake } from '../../../../web/guide/watch-drag.js';
import { loadModule, succeed } from '../../../wasm/load.js';
import { tanhOutput } from '../tanh-output.js';

const core = await loadModule();

/** A learned network, one of whose blue points is then at (x, 0). @param {import('../../../../web/experiment/settings.js').Settings} settings @param {number} x */
function dragTo(settings, x) {
  const session = new core.Session(),
    { points: drawn } = succeed(core.generate(dataConfig(settings)));
  succeed(session.configure(runConfig(settings), drawn));
  succeed(session.train(3000));
  const index = pointToTake(drawn),
    points = movePoint(drawn, index, x, 0);
  succeed(session.setPoints(points));
  const states = succeed(session.states({ of: 'training', sample: trainingIndex(points, index) }));
  session.delete();
  return { settings, points, axes: drawnAxes(), index, states };
}

const relu = { activation: 'relu' };

test('a point on its own side has nothing to say', () => {
  assert.equal(describeMisplaced(dragTo({ ...defaultSettings(), ...relu }, 0.5)), '');
});

test('a point in the gap is on the wrong side, and nothing stands against it', () => {
  const facts = dragTo({ ...defaultSettings(), ...relu }, 3.2);
  assert.equal(describeMisplaced(facts), 'This blue point is on the orange side.');
  assert.ok(Math.abs(facts.states.layers.at(-1)?.dz?.[0] ?? 0) > 0.5, 'its error is sent back');
});

test('deep among the others it is one against many, as counted', () => {
  const facts = dragTo({ ...defaultSettings(), ...relu, pointCount: 500 }, 4.2);
  const { own, others } = countNear(facts.points, facts.index);
  assert.ok(own === 0 && others > 3, `${own} against ${others}`);
  assert.match(describeMisplaced(facts), new RegExp(`is on the orange side\\. It is 1 against ${others}:`));
});

test('a saturated output is told before the others', () => {
  const facts = dragTo(tanhOutput(relu), 4.2);
  const dz = Math.abs(facts.states.layers.at(-1)?.dz?.[0] ?? NaN);
  assert.ok(dz < 0.05, String(dz));
  assert.match(
    describeMisplaced(facts),
    /It cannot pull: the tanh output is flat there, and of its error only .* is sent back\.$/,
  );
});

test('neighbours are training points within 1', () => {
  const points = {
    x: Float64Array.of(0, 0.9, 1.1, 0.5, 0, 0.2),
    y: Float64Array.of(0, 0, 0, 0.5, 0.3, 0),
    label: Float64Array.of(1, -1, -1, -1, 1, -1),
    test: Uint8Array.of(0, 0, 0, 0, 0, 1),
  };
  assert.deepEqual(countNear(points, 0), { own: 1, others: 2 });
});
