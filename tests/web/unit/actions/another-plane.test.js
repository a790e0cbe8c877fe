/** Another plane of the plot is another look at the same data: what was kept for comparison is still of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { layColumnPlane } from '../../../../web/experiment/lay-plane.js';
import { movePoint } from '../../../../web/experiment/points.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { createPreviousRun } from '../../../../web/actions/previous-run.js';
import { createRunShelf } from '../../../../web/actions/run-shelf.js';
import { sameBesidesSeed } from '../../../../web/views/panels/seeds/seeds-computation.js';

const count = 20;
const values = Float64Array.from({ length: 3 * count }, (_, i) => Math.sin(7 * i));
const label = Float64Array.from({ length: count }, (_, i) => (i % 2 ? 1 : -1));
const columns = ['a', 'b', 'c'].map((name) => ({ name, mean: 0, deviation: 1 }));
const data = {
  points: { x: label, y: label, label, test: new Uint8Array(count), inputs: 3, values },
  axes: { ...drawnAxes(), columns },
};

/** @param {number} x @param {number} y */
const drawnOver = (x, y) => layColumnPlane(data, { kind: 'columns', x, y, rest: 'mean' });

const first = { ...defaultExperiment(drawnAxes()), ...drawnOver(0, 1) };
const relu = { ...first, settings: { ...first.settings, activation: /** @type {const} */ ('relu') } };
const turned = { ...relu, ...drawnOver(2, 1) };
const dragged = { ...turned, points: movePoint(turned.points, 3, 1, 1) };
const shot = /** @type {any} */ ({ step: 3000, layers: {}, history: {}, trainLoss: 0.5, settings: first.settings });

test('the shelf and the run before stay, and are still of the same data until a point moves', () => {
  const [shelf, previous] = [createRunShelf(), createPreviousRun()];
  const sameData = () => [...shelf.runs(relu.settings).map((run) => run.sameData), previous.get()?.sameData];
  for (const keeper of [shelf, previous]) {
    keeper.remember(relu, first, shot);
    keeper.remember(turned, relu, shot);
  }
  assert.deepEqual(sameData(), [true, true]);
  for (const keeper of [shelf, previous]) keeper.remember(dragged, turned, shot);
  assert.deepEqual(sameData(), [false, false]);
});

test('runs from many seeds are those of the same experiment', () => {
  assert.ok(sameBesidesSeed(turned, relu));
  assert.ok(!sameBesidesSeed(dragged, turned));
});
