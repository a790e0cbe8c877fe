/** Training in slices, up to a step at which it pauses by itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataConfig } from '../../../../web/experiment/core-config.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { createTraining } from '../../../../web/worker/training.js';
import { loadModule, palette, succeed } from '../../../wasm/load.js';

const core = await loadModule();
const WANT = /** @type {import('../../../../web/engine/protocol.js').FrameRequest} */ (
  /** @type {unknown} */ ({ surface: 0, tiles: 0, links: 'none', sample: -1, palette, all: true })
);

/** @param {boolean} withSecond */
function start(withSecond) {
  /** @type {(() => void)[]} */
  const slices = [];
  const training = createTraining(core, (slice) => void slices.push(slice));
  /** @type {import('../../../../web/experiment/settings.js').Settings} */
  const settings = { ...defaultSettings(), speed: 'full', hiddenLayers: 2 };
  const points = succeed(core.generate(dataConfig(settings))).points;
  training.configure(settings, withSecond ? { ...settings, activation: 'relu' } : null, points);
  return {
    training,
    run() {
      for (let slice = slices.shift(); slice; slice = slices.shift()) slice();
      return training.snapshot(WANT);
    },
  };
}

for (const withSecond of [false, true])
  test(`it pauses exactly at the step that is asked for${withSecond ? ', with a second network' : ''}`, () => {
    const { training, run } = start(withSecond);
    training.train(true, 137);
    const first = run();
    assert.deepEqual([first.step, first.training, first.twin?.step], [137, false, withSecond ? 137 : undefined]);
    training.train(true, 138);
    assert.equal(run().step, 138);
    training.train(true, 100);
    assert.deepEqual([run().step, run().training], [138, false], 'a step that is over ends it at once');
  });
