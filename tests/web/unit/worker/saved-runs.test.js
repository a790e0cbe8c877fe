/** A run that is saved in a file of the experiment, opened and trained on comes to the bits of one that was never saved. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dataConfig } from '../../../../web/experiment/core-config.js';
import { defaultExperiment } from '../../../../web/experiment/experiment.js';
import { dataFactsOf } from '../../../../web/experiment/points.js';
import { resolveConflicts, settingsForTask } from '../../../../web/experiment/setting-constraints.js';
import { choicesOf } from '../../../../web/experiment/setting-table.js';
import { defaultSettings } from '../../../../web/experiment/settings.js';
import { markUnedited } from '../../../../web/experiment/unedited-points.js';
import { drawnAxes } from '../../../../web/words/drawn-axes.js';
import { createPanelQueries } from '../../../../web/worker/panel-queries.js';
import { createTraining } from '../../../../web/worker/training.js';
import { readExperimentFile, writeExperimentFile } from '../../../../web/link/experiment-file.js';
import { BadLink } from '../../../../web/link/fields.js';
import { loadModule, palette, succeed } from '../../../wasm/load.js';

/** @typedef {import('../../../../web/experiment/settings.js').Settings} Settings */
/** @typedef {import('../../../../web/experiment/settings.js').SettingName} SettingName */

const core = await loadModule();
const WANT = /** @type {import('../../../../web/engine/protocol.js').FrameRequest} */ (
  /** @type {unknown} */ ({ surface: 0, tiles: 0, links: 'weights', sample: -1, palette, all: true })
);

const oneOf = (/** @type {SettingName} */ name) => fc.constantFrom(...choicesOf(name));

const SETTINGS = fc.record(
  {
    dataSet: fc.constantFrom('circle', 'xor', 'reg-plane', 'spiral3', 'sine'),
    pointCount: fc.constantFrom(40, 75, 200),
    noise: fc.constantFrom(0, 20),
    shape: fc.constantFrom('', '4', '5,3', '8,8,8'),
    activation: oneOf('activation'),
    loss: oneOf('loss'),
    initializer: oneOf('initializer'),
    optimizer: oneOf('optimizer'),
    schedule: oneOf('schedule'),
    schedulePeriod: fc.constantFrom(3, 20),
    warmUp: fc.constantFrom(0, 5),
    batchSize: fc.constantFrom(1, 2, 7, 10, 64),
    batchOrder: oneOf('batchOrder'),
    normalization: oneOf('normalization'),
    skip: fc.constantFrom('on', 'off'),
    clipping: oneOf('clipping'),
    l1: fc.constantFrom(0, 0.01),
    l1Kills: fc.constantFrom('on', 'off'),
    l2: fc.constantFrom(0, 0.01),
    learningRate: fc.constantFrom(0.001, 0.03, 1),
    precision: fc.constantFrom('float', 'double'),
    seed: fc.nat(1000),
  },
  { requiredKeys: [] },
);

const USUAL = dataFactsOf(succeed(core.generate(dataConfig(defaultSettings()))).points);

/** As the page would have them, with their points. @param {object} chosen */
function begin(chosen) {
  const drawn = { ...defaultSettings(), hiddenLayers: 3, units: 4, ...chosen };
  const { points } = succeed(core.generate(dataConfig(drawn)));
  markUnedited(points, drawn);
  const facts = dataFactsOf(points),
    wanted = /** @type {Settings} */ ({ ...drawn, ...settingsForTask(USUAL, facts), ...chosen });
  const { adjust, refusal } = resolveConflicts(wanted, chosen, facts);
  return refusal ? null : { settings: { ...wanted, ...adjust }, points };
}

const start = () => createTraining(core, () => {});
/** @typedef {ReturnType<typeof start>} Training */

/** @param {Training} training @param {number} updates */
function train(training, updates) {
  for (let made = 0; made < updates; ) {
    const run = training.run('a'),
      until = Math.min(updates - made, run.untilRecord('losses'));
    const { steps } = run.train(until);
    if (run.wantsRecord('losses')) run.record('losses');
    if (steps === 0) return;
    made += steps;
  }
}

/** All that there is of a run, every bit of it. @param {Training} training */
function stateOf(training) {
  const { layers, links, history, trainLoss, testLoss, step, epoch, learningRate, diverged } = training.snapshot(WANT);
  const { checkpoint } = training.run('a').saved();
  return {
    checkpoint,
    layers,
    links: links?.weights,
    history,
    trainLoss,
    testLoss,
    step,
    epoch,
    learningRate,
    diverged,
  };
}

/** Writes and reads the file of an experiment that trains. @param {Training} training @param {import('../../../../web/experiment/experiment.js').Experiment} experiment */
function throughFile(training, experiment) {
  const query = createPanelQueries(training, core);
  const saved = /** @type {import('../../../../web/experiment/saved-run.js').SavedRuns} */ (
    query('savedRuns', {}, 'a')
  );
  return readExperimentFile(writeExperimentFile(experiment, {}, drawnAxes, saved), drawnAxes).experiment.trained;
}

test('k updates, saved, opened, and m more are k + m updates, whatever is trained how', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      SETTINGS,
      fc.nat(60),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('', 'forward', 'loss', 'backward'),
      (chosen, k, m, verb) => {
        const begun = begin(chosen);
        if (!begun) return;
        const { settings, points } = begun,
          training = start(),
          other = start();
        try {
          training.configure(settings, null, points);
          train(training, k);
          if (verb) training.verb(/** @type {'forward'} */ (verb));
          const trained = throughFile(training, { ...defaultExperiment(drawnAxes()), settings, points });
          other.configure(settings, null, points, { trained });
          assert.deepEqual(other.snapshot(WANT).round?.verb, training.snapshot(WANT).round?.verb);
          train(training, m);
          train(other, m);
          assert.deepEqual(stateOf(other), stateOf(training));
          compared++;
        } finally {
          for (const each of [training, other]) each.run('a').delete();
        }
      },
    ),
    { seed: 20, numRuns: 120, includeErrorInReport: true },
  );
  assert.ok(compared > 80, `${compared} compared`);
});

/** @param {object} chosen @param {number} updates */
function trainedFile(chosen, updates) {
  const begun = begin(chosen),
    training = start();
  if (!begun) throw new Error('such settings do not go together');
  training.configure(begun.settings, null, begun.points);
  train(training, updates);
  const query = createPanelQueries(training, core),
    experiment = { ...defaultExperiment(drawnAxes()), ...begun };
  const text = writeExperimentFile(experiment, {}, drawnAxes, /** @type {any} */ (query('savedRuns', {}, 'a')));
  training.run('a').delete();
  return { ...begun, text };
}

test('of two networks that are compared both go on', () => {
  const { settings, points } = /** @type {NonNullable<ReturnType<typeof begin>>} */ (begin({ optimizer: 'adam' }));
  const second = { ...settings, activation: 'tanh' },
    training = start(),
    other = start();
  training.configure(settings, second, points);
  for (let i = 0; i < 9; i++) training.stepOnce();
  const experiment = { ...defaultExperiment(drawnAxes()), settings, points, twin: { activation: 'tanh' } };
  other.configure(settings, second, points, { trained: throughFile(training, experiment) });
  for (const each of [training, other]) for (let i = 0; i < 9; i++) each.stepOnce();
  const [one, two] = [training, other].map((each) => each.runs().map((run) => run.saved().checkpoint));
  assert.equal(one.length, 2);
  assert.deepEqual(two, one);
});

test('what was learned by another network, or is damaged, is refused, and the run that is there stays', () => {
  const { text, points } = trainedFile({ optimizer: 'adam' }, 5);
  const trained = readExperimentFile(text, drawnAxes).experiment.trained,
    training = start();
  const here = { ...defaultSettings(), hiddenLayers: 2 };
  training.configure(here, null, points);
  training.stepOnce();
  assert.throws(() => training.configure({ ...here, hiddenLayers: 5 }, null, points, { trained }), /does not fit/);
  const checkpoint = trained?.a?.checkpoint.slice() ?? new Uint8Array(0);
  checkpoint[checkpoint.length >> 1] ^= 1;
  assert.throws(() =>
    training.configure(here, null, points, { trained: { a: { .../** @type {any} */ (trained?.a), checkpoint } } }),
  );
  assert.equal(training.snapshot(WANT).step, 1);
});

test('losses and signals that cannot be are refused', () => {
  const file = JSON.parse(trainedFile({}, 5).text);
  for (const change of [
    { losses: { ...file.trained.a.losses, train: '' } },
    { losses: { ...file.trained.a.losses, step: file.trained.a.losses.train } },
    { signals: { ...file.trained.a.signals, layers: 1e9 } },
    { signals: { ...file.trained.a.signals, layers: 2 } },
    { round: 'update' },
    { checkpoint: 5 },
  ])
    assert.throws(
      () =>
        readExperimentFile(JSON.stringify({ ...file, trained: { a: { ...file.trained.a, ...change } } }), drawnAxes),
      BadLink,
    );
  assert.throws(() => readExperimentFile(JSON.stringify({ ...file, trained: {} }), drawnAxes), BadLink);
});
