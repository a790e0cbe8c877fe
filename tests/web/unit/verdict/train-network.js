// @ts-check
/**
 * Real runs for the verdict: the page's settings, trained by the built module, as the snapshot that the page would show.
 *
 * @typedef {import('../../../../web/experiment/settings.js').Settings} Settings
 * @typedef {import('../../../../web/engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../../../web/verdict/task.js').Task} Task
 */

import { dataConfig, runConfig, trainingConfig } from '../../../../web/experiment/core-config.js';
import { taskOf } from '../../../../web/verdict/task.js';
import { loadModule, succeed } from '../../../wasm/load.js';
import { tanhOutput } from '../tanh-output.js';

/** As on the page: double is computed by the larger module. */
const core = await loadModule();

/** So many entries has the history, where the page has up to four times as many. */
const RECORDS = 256;

/**
 * Trains for `steps` updates from step 0, under `tanhOutput()` with `changes`.
 * @param {Partial<Settings>} changes
 * @param {number} steps
 * @param {Partial<Settings>} [then] goes on for as many steps with these training settings, or new points
 * @returns {{snapshot: Snapshot, settings: Settings, task: Task}}
 */
export function runOf(changes, steps, then) {
  const settings = tanhOutput(changes);
  let { points } = succeed(core.generate(dataConfig(settings)));
  const session = new core.Session();
  try {
    succeed(session.configure(runConfig(settings), points));
    /** @type {{step: number, trainLoss: number, testLoss: number}[]} */
    const history = [];
    const record = () => void history.push(succeed(session.evaluate()));
    record();
    train(session, steps, record);
    if (then) {
      Object.assign(settings, then);
      succeed(session.setTraining(trainingConfig(settings)));
      points = succeed(core.generate(dataConfig(settings))).points;
      succeed(session.setPoints(points));
      train(session, steps, record);
    }
    return { snapshot: snapshotOf(session, settings, asColumns(history)), settings, task: taskOf(points) };
  } finally {
    session.delete();
  }
}

/** @param {import('../../../../wasm/backprop.js').Session} session @param {number} steps @param {() => void} record */
function train(session, steps, record) {
  const chunk = Math.max(1, Math.floor(steps / RECORDS));
  for (let done = 0, broken = false; done < steps && !broken; done += chunk) {
    broken = succeed(session.train(Math.min(chunk, steps - done))).diverged !== null;
    record();
  }
}

/** @param {{step: number, trainLoss: number, testLoss: number}[]} history */
const asColumns = (history) => ({
  step: Float64Array.from(history, ({ step }) => step),
  train: Float64Array.from(history, ({ trainLoss }) => trainLoss),
  test: Float64Array.from(history, ({ testLoss }) => testLoss),
});

/**
 * As web/training.js makes it.
 * @param {import('../../../../wasm/backprop.js').Session} session
 * @param {Settings} settings
 * @param {import('../../../../web/engine/protocol.js').History} history
 * @returns {Snapshot}
 */
function snapshotOf(session, settings, history) {
  const { step, epoch, trainLoss, testLoss, trainAccuracy, testAccuracy, layers, samples, diverged, ...measured } =
    succeed(session.measure());
  const { explained, spread, constantLoss, learningRate, clipped } = measured;
  return {
    run: 1,
    settings,
    byHand: false,
    step,
    epoch,
    training: true,
    stepsPerSecond: 0,
    trainLoss,
    testLoss,
    trainAccuracy,
    testAccuracy,
    explained,
    spread,
    constantLoss,
    layers,
    samples,
    history,
    diverged,
    surface: null,
    tiles: null,
    curves: null,
    learningRate,
    clipped,
    timeline: null,
    past: null,
    round: null,
    links: null,
    looked: null,
    selected: null,
    twin: null,
  };
}
