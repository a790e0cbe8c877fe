/**
 * The training loop of the worker: one session of the core, run in slices, and the snapshots taken of it.
 *
 * @typedef {import('../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {import('./protocol.js').FrameRequest} FrameRequest
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./experiment.js').Points} Points
 */
import { createLossHistory } from './loss-history.js';
import { createPacer } from './pacer.js';
import { runConfig, stepRate, trainingConfig } from './run-config.js';

/** Evaluating the loss for the history may take this share of the training time. */
const HISTORY_SHARE = 0.25;

/** Milliseconds that one surface may take, before it gets coarser. */
const SURFACE_MS = 12;

/**
 * The values of a successful call; throws the core's sentence otherwise.
 * @template T
 * @param {import('../wasm/backprop.js').Result<T>} result
 */
export function valuesOf(result) {
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** @param {BackpropModule} core @param {(slice: () => void, delay: number) => void} schedule */
export function createTraining(core, schedule) {
  const session = new core.Session();
  const pacer = createPacer(), history = createLossHistory(), speed = createSpeedometer();
  let run = 0, step = 0, training = false, scheduled = false;
  /** @type {Settings} */
  let settings;
  let msPerCell = 0, msSinceRecord = 0, msPerRecord = 0;

  function beginRun() {
    ++run;
    step = 0;
    history.clear();
    speed.clear();
    record();
  }

  function record() {
    const start = performance.now();
    const { trainLoss, testLoss } = valuesOf(session.evaluate());
    history.record(step, trainLoss, testLoss);
    msPerRecord = performance.now() - start;
    msSinceRecord = 0;
  }

  /** Up to `count` updates in one call; returns whether the run can go on. */
  function advance(/** @type {number} */ count) {
    const start = performance.now();
    const { steps, diverged } = valuesOf(session.train(count));
    const elapsed = performance.now() - start;
    step += steps;
    pacer.made(steps, elapsed);
    msSinceRecord += elapsed;
    if (steps > 0 && history.wants(step) && msSinceRecord * HISTORY_SHARE >= msPerRecord) record();
    if (diverged) training = false;
    return !diverged;
  }

  function slice() {
    scheduled = false;
    if (!training) return;
    const began = performance.now();
    let budget = pacer.due(began);
    while (budget > 0) {
      const count = Math.min(pacer.chunk(budget), history.untilNext(step));
      budget -= count;
      if (!advance(count) || pacer.isOver(began, performance.now())) break;
    }
    speed.note(performance.now(), step);
    scheduleSlice();
  }

  function scheduleSlice() {
    if (!training || scheduled) return;
    scheduled = true;
    schedule(slice, pacer.delay());
  }

  /** The finest surface, up to what is wanted, that this network can draw in time. */
  function surface(/** @type {FrameRequest} */ { surface: wanted, palette }) {
    if (wanted < 1) return null;
    const affordable = msPerCell > 0 ? Math.floor(Math.sqrt(SURFACE_MS / msPerCell)) : 32;
    const resolution = Math.max(16, Math.min(wanted, affordable));
    const start = performance.now();
    const { values, rgba } = valuesOf(session.surface(resolution, palette));
    msPerCell = (performance.now() - start) / (resolution * resolution);
    return { resolution, values, rgba };
  }

  return {
    configure(/** @type {Settings} */ next, /** @type {Points} */ points) {
      valuesOf(session.configure(runConfig(next), points));
      settings = next;
      pacer.setRate(stepRate(settings));
      pacer.forget();
      training = false;
      msPerCell = 0;
      beginRun();
    },

    setPoints(/** @type {Points} */ points) {
      valuesOf(session.setPoints(points));
    },

    tune(/** @type {Settings} */ next) {
      valuesOf(session.setTraining(trainingConfig(next)));
      settings = next;
      pacer.setRate(stepRate(settings));
      pacer.start(performance.now());
    },

    reset() {
      valuesOf(session.reset());
      beginRun();
    },

    train(/** @type {boolean} */ on) {
      training = on;
      pacer.start(performance.now());
      speed.clear();
      scheduleSlice();
    },

    stepOnce() {
      if (advance(1)) record();
    },

    /** @returns {Snapshot} */
    snapshot(/** @type {FrameRequest} */ want) {
      const measured = valuesOf(session.measure());
      if (measured.diverged) training = false;
      return {
        run,
        settings,
        step: measured.step,
        epoch: measured.epoch,
        training,
        stepsPerSecond: training ? speed.rate() : 0,
        trainLoss: measured.trainLoss,
        testLoss: measured.testLoss,
        trainAccuracy: measured.trainAccuracy,
        testAccuracy: measured.testAccuracy,
        layers: measured.layers,
        history: history.copy(),
        diverged: measured.diverged,
        surface: surface(want),
        tiles: null,
      };
    },
  };
}

/** Updates a second, over the last second. */
function createSpeedometer() {
  /** @type {{time: number, step: number}[]} */
  let notes = [];
  return {
    clear() { notes = []; },
    note(/** @type {number} */ time, /** @type {number} */ step) {
      notes.push({ time, step });
      while (time - notes[0].time > 1000) notes.shift();
    },
    rate() {
      const first = notes[0], last = notes.at(-1);
      if (!first || !last || last.time - first.time < 100) return 0;
      return (1000 * (last.step - first.step)) / (last.time - first.time);
    },
  };
}
