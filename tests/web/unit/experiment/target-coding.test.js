import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runConfig } from '../../../../web/experiment/core-config.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { codingOf, largestOutput, saidClass } from '../../../../web/experiment/target-coding.js';
import { loadModule, succeed } from '../../../wasm/load.js';

/** @param {object} settings */
const withDefaults = (settings) => ({ ...defaultSettings(), ...settings });

test('the border between two classes is where the core has it', async () => {
  const core = await loadModule();
  const { points } = succeed(core.generate({ set: 'gauss', count: 200, noise: 0.3, trainShare: 1, seed: 3 }));
  const colours = [
    [1, 1, 1],
    [2, 2, 2],
  ];
  const palette = { negative: [0, 0, 0], middle: [9, 9, 9], positive: [5, 5, 5], classes: colours };
  for (const [outputActivation, loss] of [
    ['tanh', 'squared_error'],
    ['sigmoid', 'squared_error'],
    ['linear', 'binary_cross_entropy'],
    ['linear', 'softmax_cross_entropy'],
  ]) {
    const settings = withDefaults({ activation: 'tanh', hiddenLayers: 1, units: 4, outputActivation, loss });
    const coding = codingOf(settings, 2);
    const session = new core.Session();
    assert.ok(session.configure(runConfig(settings), points).ok);
    session.train(100);
    const { trainAccuracy } = succeed(session.measure());
    // Each point's own cell of a fine picture stands for the point; a few lie within half a cell of the border.
    const resolution = 1000,
      { values } = succeed(
        session.surface(resolution, { ...palette, classes: colours.slice(0, coding.outputs) }, null),
      );
    let right = 0;
    for (let i = 0; i < points.x.length; i++) {
      const column = Math.floor(((points.x[i] + 6) / 12) * resolution),
        row = Math.floor(((6 - points.y[i]) / 12) * resolution);
      const outputs = Array.from(
        { length: coding.outputs },
        (_, k) => values[(k * resolution + row) * resolution + column],
      );
      const says = saidClass(outputs, coding);
      right += Number(says === Number(points.label[i] > 0));
    }
    assert.ok(
      Math.abs(right / points.x.length - trainAccuracy) <= 0.02,
      `${outputActivation}, ${loss}: ${right / points.x.length} and ${trainAccuracy}`,
    );
    assert.ok(trainAccuracy > 0.7 && trainAccuracy < 1, `${trainAccuracy} can tell a wrong border`);
    session.delete();
  }
});

test('a tie is undecided on the page and wrong in the core, with one output and with several', async () => {
  assert.equal(saidClass([0], { border: 0 }), -1);
  assert.equal(saidClass([0.5], { border: 0.5 }), -1);
  assert.equal(saidClass([Number.MIN_VALUE], { border: 0 }), 1);
  assert.equal(largestOutput([1, 1, -1]), -1);
  assert.equal(largestOutput([1, -1, 2]), 2);
  assert.equal(largestOutput([NaN, 1]), -1);
  const core = await loadModule();
  // Weights and biases of 0: every output is 0, or ½ behind a sigmoid.
  for (const [set, outputActivation, loss] of [
    ['circle', 'tanh', 'squared_error'],
    ['circle', 'sigmoid', 'squared_error'],
    ['circle', 'linear', 'binary_cross_entropy'],
    ['circle', 'linear', 'softmax_cross_entropy'],
    ['spiral3', 'linear', 'softmax_cross_entropy'],
    ['spiral3', 'tanh', 'squared_error'],
  ])
    for (const precision of /** @type {const} */ (['float', 'double'])) {
      const { points } = succeed(core.generate({ set, count: 60, noise: 0, trainShare: 0.5, seed: 1 }));
      const session = new core.Session();
      const settings = withDefaults({ outputActivation, loss, initializer: 'zeros', precision });
      assert.ok(session.configure(runConfig(settings), points).ok);
      const { trainAccuracy, testAccuracy } = succeed(session.measure());
      assert.deepEqual([trainAccuracy, testAccuracy], [0, 0], `${set}, ${outputActivation}, ${loss}, ${precision}`);
      session.delete();
    }
});
