/** Runs that go on in another worker from what the page was handed, after the first one died at any moment. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dataConfig } from '../../../../web/experiment/core-config.js';
import { onlyPoint } from '../../../../web/experiment/points.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { createRunBackups } from '../../../../web/engine/run-backups.js';
import { createTraining } from '../../../../web/worker/training.js';
import { loadModule, palette, succeed } from '../../../wasm/load.js';

/** @typedef {import('../../../../web/experiment/settings.js').Settings} Settings */
/** @typedef {ReturnType<typeof createTraining>} Training */

const core = await loadModule();
const WANT = /** @type {import('../../../../web/engine/protocol.js').FrameRequest} */ (
  /** @type {unknown} */ ({ surface: 8, tiles: 0, links: 'gradients', sample: -1, palette, all: true })
);

const start = () => createTraining(core, () => {});
const USUAL = { ...defaultSettings(), hiddenLayers: 2, units: 4 };
const { points: POINTS } = succeed(core.generate(dataConfig(USUAL)));

/** All that the page sees of the runs. @param {Training} training */
function seen(training) {
  const { stepsPerSecond, twin, ...shot } = training.snapshot(WANT);
  return structuredClone({ ...shot, twin: twin && { ...twin, stepsPerSecond: 0 } });
}

/** A page between two workers: what is handed over is copied, as by a message. */
function createPage() {
  const backups = createRunBackups();
  let now = USUAL;
  return {
    backups,
    hand: (/** @type {Training} */ training) =>
      backups.receive(structuredClone({ after: 1, .../** @type {any} */ (training.backup()) })),
    settings: () => now,
    set: (/** @type {Settings} */ settings) => (now = settings),
    /** @param {number|null} [until] */
    another(until = null) {
      const other = start();
      backups.workerDied();
      other.restore(structuredClone(/** @type {any} */ (backups.latest(until))), now);
      return other;
    },
  };
}

const free = (/** @type {Training[]} */ ...all) => {
  for (const training of all) for (const run of training.runs()) run.delete();
};

const train = (/** @type {Training} */ training, /** @type {number} */ count) => {
  for (let i = 0; i < count; i++) training.stepOnce();
};

/** What a person may do between two backups. @type {Record<string, (training: Training, page: ReturnType<typeof createPage>, n: number) => void>} */
const DEEDS = {
  train: (training, _, n) => train(training, 1 + (n % 9)),
  move: (training, _, n) =>
    training.setPoints({ ...onePoint, x: Float64Array.of((n % 11) - 5), y: Float64Array.of((n % 7) - 3) }, n % 75),
  tune: (training, page, n) => {
    page.set({ ...page.settings(), learningRate: [0.01, 0.03, 0.1][n % 3] });
    training.tune(page.settings(), { ...page.settings(), activation: 'tanh' });
  },
  verb: (training, _, n) =>
    training.verb(/** @type {const} */ (['forward', 'loss', 'backward', 'update', 'next'])[n % 5]),
  seek: (training, _, n) => training.seek(n % 20),
  now: (training) => training.seek(null),
  number: (training, _, n) => void training.setParameter({ layer: 0, part: 'weight', index: 1, value: n / 40 }, 'a'),
  branch: (training) => training.branch(null),
};

const onePoint = onlyPoint(POINTS, 0);

test('another worker shows what the first one showed, and trains on to the same bits', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.record({
        optimizer: fc.constantFrom('sgd', 'adam', 'momentum'),
        normalization: fc.constantFrom('none', 'batch'),
        batchOrder: fc.constantFrom('reshuffled', 'sequential'),
        precision: fc.constantFrom('float', 'double'),
      }),
      fc.boolean(),
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.nat(1000), fc.boolean()), { maxLength: 14 }),
      (chosen, isPair, deeds) => {
        const page = createPage();
        page.set(/** @type {Settings} */ ({ ...USUAL, ...chosen }));
        let training = start();
        training.configure(page.settings(), isPair ? { ...page.settings(), activation: 'tanh' } : null, POINTS);
        page.hand(training);
        for (const [name, n, dies] of deeds) {
          DEEDS[name](training, page, n);
          page.hand(training);
          if (!dies) continue;
          const other = page.another(),
            [before, after] = [seen(training), seen(other)];
          // Numbers of the last mini-batch come back where nothing but training led here.
          for (const shot of [before, after, before.twin, after.twin])
            if (shot) for (const part of ['links', 'looked']) Object.assign(shot, { [part]: shot.links?.weights });
          const lost = (/** @type {any} */ shot) => shot && { ...shot, layers: { ...shot.layers, updateRatio: 0 } };
          assert.deepEqual({ ...lost(after), twin: lost(after.twin) }, { ...lost(before), twin: lost(before.twin) });
          free(training);
          training = other;
          compared++;
        }
        const other = page.another();
        for (const each of [training, other]) train(each, 5);
        assert.deepEqual(seen(other), seen(training));
        free(training, other);
      },
    ),
    { seed: 22, numRuns: 40, includeErrorInReport: true },
  );
  assert.ok(compared > 60, `${compared} compared`);
});
