import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runConfig } from '../../../../web/experiment/core-config.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { codingOf, largestOutput } from '../../../../web/experiment/target-coding.js';
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
      const says = coding.outputs === 1 ? Number(outputs[0] > coding.border) : largestOutput(outputs);
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
