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

/** @param {RunPair} runs @param {(slice: () => void, delay: number) => void} schedule */
export function createTrainingLoop(runs, schedule) {
  const budget = createSliceBudget(),
    recorder = createRecorder(runs),
    rate = createStepRate();
  let training = false,
    scheduled = false;

  /** Up to `count` updates of every run; returns whether any can go on. */
  function advance(/** @type {number} */ count) {
    const start = performance.now();
    const made = runs.all().map((run) => run.train(count));
    const elapsed = performance.now() - start;
    const steps = Math.max(...made.map((one) => one.steps));
    budget.made(steps, elapsed);
    if (steps > 0) recorder.recordIfDue();
    const alive = made.some((one) => one.alive);
    if (!alive) training = false;
    return alive;
  }

  function slice() {
    scheduled = false;
    if (!training) return;
    const began = performance.now();
    let left = budget.due(began);
    while (left > 0) {
      const count = Math.min(budget.chunk(left), recorder.untilNext());
      left -= count;
      if (!advance(count) || budget.isOver(began, performance.now())) break;
    }
    rate.note(performance.now(), runs.leader().step());
    scheduleSlice();
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
      training = false;
      rate.clear();
    },

    /** Another speed. It concerns no run: where a past step is shown, it stays shown. */
    pace(/** @type {Settings} */ settings) {
      budget.setRate(stepRate(settings));
      budget.start(performance.now());
    },

    train(/** @type {boolean} */ on) {
      training = on;
      budget.start(performance.now());
      rate.clear();
      scheduleSlice();
    },

    stop() {
      training = false;
    },

    stepOnce() {
      if (advance(1)) recorder.record();
    },

    state: () => ({ training, stepsPerSecond: training ? rate.rate() : 0 }),
  };
}
