/**
 * The training loop of the worker: updates in slices of a few milliseconds, between which messages are answered.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('./run-pair.js').RunPair} RunPair
 */

import { stepRate } from '../experiment/core-config.js';
import { createRecorder } from './recorder.js';
import { createSliceBudget } from './slice-budget.js';
import { createStepRate } from './step-rate.js';

/** As long as a worker may seem to be dead. */
const CATCH_UP_MS = 2000;

/**
 * @param {RunPair} runs
 * @param {(slice: () => void, delay: number) => void} schedule
 * @param {import('./frame-pacing.js').FramePacing} pacing is told of what is trained, and of what takes time from that
 */
export function createTrainingLoop(runs, schedule, pacing) {
  const budget = createSliceBudget(),
    recorder = createRecorder(runs, pacing.spend),
    rate = createStepRate();
  let training = false,
    scheduled = false,
    /** The step at which it pauses by itself. */
    end = Infinity;

  function setTraining(/** @type {boolean} */ on) {
    training = on;
    pacing.setTraining(on, performance.now());
  }

  /** Up to `count` updates of every run; returns whether any can go on. */
  function advance(/** @type {number} */ count) {
    const start = performance.now();
    const made = runs.all().map((run) => run.train(count));
    const elapsed = performance.now() - start;
    const steps = Math.max(...made.map((one) => one.steps));
    budget.made(steps, elapsed);
    if (steps > 0) recorder.recordIfDue();
    const alive = made.some((one) => one.alive);
    if (!alive) setTraining(false);
    return alive;
  }

  const hasEnded = () => runs.leader().step() >= end;

  function slice() {
    scheduled = false;
    if (!training) return;
    const began = performance.now(),
      stepBefore = runs.leader().step();
    let left = budget.due(began);
    while (left > 0 && !hasEnded()) {
      const count = Math.min(budget.chunk(left), recorder.untilNext(), end - runs.leader().step());
      left -= count;
      if (!advance(count) || budget.isOver(began, performance.now())) break;
    }
    if (hasEnded()) setTraining(false);
    const now = performance.now();
    rate.note(now, runs.leader().step());
    scheduleSlice();
    pacing.trained(runs.leader().step() - stepBefore, now);
  }

  function scheduleSlice() {
    if (!training || scheduled) return;
    scheduled = true;
    schedule(slice, budget.delay());
  }

  return {
    /** Other runs have come, and wait. @param {Settings} settings */
    reset(settings) {
      budget.setRate(stepRate(settings));
      budget.forget();
      setTraining(false);
      rate.clear();
    },

    /** Another speed. It concerns no run: where a past step is shown, it stays shown. */
    pace(/** @type {Settings} */ settings) {
      budget.setRate(stepRate(settings));
      budget.start(performance.now());
    },

    /** @param {boolean} on @param {number} [until] the step at which it pauses by itself */
    train(on, until = Infinity) {
      end = until;
      setTraining(on);
      budget.start(performance.now());
      rate.clear();
      scheduleSlice();
    },

    /** Makes updates that were made before, and stands at `step` after them, unless that takes too long. @param {number|null} step */
    catchUp(step) {
      const wanted = step ?? 0,
        until = performance.now() + CATCH_UP_MS;
      while (runs.leader().step() < wanted && performance.now() < until) {
        const left = wanted - runs.leader().step();
        if (!advance(Math.min(budget.chunk(left), recorder.untilNext()))) return;
      }
    },

    stop() {
      setTraining(false);
    },

    stepOnce() {
      if (advance(1)) recorder.recordMoments();
    },

    state: () => ({ training, stepsPerSecond: training ? rate.rate() : 0 }),
  };
}
