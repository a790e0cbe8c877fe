/** What is taken apart of a manual round are the numbers that the network shows, whichever verb was made last. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataConfig } from '../../../../web/experiment/core-config.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { createPanelQueries } from '../../../../web/worker/panel-queries.js';
import { createRun } from '../../../../web/worker/run.js';
import { traceCalls, tracedIn } from '../../../../web/views/panels/why/weight-question.js';
import { loadModule, succeed } from '../../../wasm/load.js';

const core = await loadModule();
const palette = { negative: [0, 0, 0], middle: [0, 0, 0], positive: [0, 0, 0], classes: [] };

/** @param {Partial<import('../../../../web/experiment/settings.js').Settings>} change */
function start(change = {}) {
  const settings = {
    ...defaultSettings(),
    hiddenLayers: 2,
    units: 3,
    activation: /** @type {const} */ ('tanh'),
    ...change,
  };
  const run = createRun(core);
  run.configure(settings, succeed(core.generate(dataConfig(settings))).points);
  const query = createPanelQueries(/** @type {any} */ ({ run: () => run }), core);
  const shown = (/** @type {number} */ sample, point = -1) =>
    run.snapshot(/** @type {any} */ ({ surface: 0, tiles: 0, links: 'weights', sample, point, palette }));
  return { run, query, shown };
}

/** z, a and dz of a unit as Why has them. @param {ReturnType<typeof start>} started @param {import('../../../../web/views/panels/why/weight-question.js').Traced} traced */
function traced({ query }, traced) {
  const calls = traceCalls({ layer: 1, unit: 2, input: 0 }, [{ layer: 1, unit: 2 }], traced);
  const { answers } = /** @type {{answers: any[]}} */ (query('all', calls, 'a'));
  return { gradient: answers[0].gradient, z: answers[1].z, a: answers[1].a, dz: answers[1].dz };
}

test('of a point and of the mean, after every verb, with and without batch normalisation', () => {
  for (const change of [{}, { normalization: /** @type {const} */ ('batch') }]) {
    const started = start(change);
    const { run, shown } = started;
    /** What was seen of each before. @type {Map<number, object>} */
    const seen = new Map();
    for (let made = 1; made <= 8; made++) {
      run.verb('next');
      if (made === 5) seen.clear();
      for (const sample of [3, -1]) {
        const { round } = shown(sample);
        const { z, a, dz } = /** @type {any} */ (round?.states?.layers[1]);
        const why = traced(started, tracedIn(round, null));
        const seenOnUnit = { z: z[2], a: a[2], dz: dz ? dz[2] : why.dz };
        for (const [name, value] of Object.entries(seenOnUnit)) {
          const difference = Math.abs(/** @type {any} */ (why)[name] - value);
          // Of a point the very same number; a mean is summed in another order, in doubles.
          assert.ok(difference <= (sample < 0 ? 1e-14 : 0), `${name} after ${round?.verb} of ${sample}`);
        }
        assert.deepEqual(seen.get(sample) ?? why, why, 'the same through all four verbs');
        seen.set(sample, why);
      }
      if (made % 4 === 0) {
        const { round } = shown(-1);
        assert.equal(traced(started, tracedIn(round, null)).gradient, round?.update?.gradients[1].W[6]);
      }
    }
    run.delete();
  }
});

test('without a round, of the point that is selected', () => {
  const started = start();
  started.run.train(5);
  const { selected, round } = started.shown(0, 7);
  const { z, a } = /** @type {any} */ (selected?.states.layers[1]);
  const why = traced(started, tracedIn(round, 7));
  assert.deepEqual([why.z, why.a], [z[2], a[2]]);
});
