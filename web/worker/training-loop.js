/**
 * The training loop of the worker: updates in slices of a few milliseconds, between which messages are answered.
 *
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('./run-pair.js').RunPair} RunPair
 */

import { stepRate } from '../experiment/core-config.js';
import { createPacer } from './pacer.js';
import { createStepRate } from './step-rate.js';

/** Measuring for the record may take this share of the time. */
const RECORD_SHARE = 0.25;

/** @param {RunPair} runs @param {(slice: () => void, delay: number) => void} schedule */
export function createTrainingLoop(runs, schedule) {
  const pacer = createPacer(),
    rate = createStepRate();
  let training = false,
    scheduled = false;
  let lastRecord = 0,
    msPerRecord = 0;

  const wantsRecord = () => runs.all().some((run) => run.wantsRecord());

  function record() {
    const start = performance.now();
    for (const run of runs.all()) run.record();
    lastRecord = performance.now();
    msPerRecord = lastRecord - start;
  }

  /** Up to `count` updates of every run; returns whether any can go on. */
  function advance(/** @type {number} */ count) {
    const start = performance.now();
    const made = runs.all().map((run) => run.train(count));
    const elapsed = performance.now() - start;
    const steps = Math.max(...made.map((one) => one.steps));
    pacer.made(steps, elapsed);
    const inTime = (performance.now() - lastRecord) * RECORD_SHARE >= msPerRecord;
    if (steps > 0 && inTime && wantsRecord()) record();
    const alive = made.some((one) => one.alive);
    if (!alive) training = false;
    return alive;
  }

  /** Updates to the next record. One that is due and had no time waits; meanwhile the loop does not go step by step. */
  const untilRecord = () => (wantsRecord() ? Infinity : runs.leader().untilRecord());

  function slice() {
    scheduled = false;
    if (!training) return;
    const began = performance.now();
    let budget = pacer.due(began);
    while (budget > 0) {
      const count = Math.min(pacer.chunk(budget), untilRecord());
      budget -= count;
      if (!advance(count) || pacer.isOver(began, performance.now())) break;
    }
    rate.note(performance.now(), runs.leader().step());
    scheduleSlice();
  }

  function scheduleSlice() {
    if (!training || scheduled) return;
    scheduled = true;
    schedule(slice, pacer.delay());
  }

  return {
    /** Other runs have come, and wait. @param {Settings} settings */
    reset(settings) {
      pacer.setRate(stepRate(settings));
      pacer.forget();
      training = false;
      rate.clear();
    },

    /** Another speed. It concerns no run: where a past step is shown, it stays shown. */
    pace(/** @type {Settings} */ settings) {
      pacer.setRate(stepRate(settings));
      pacer.start(performance.now());
    },

    train(/** @type {boolean} */ on) {
      training = on;
      pacer.start(performance.now());
      rate.clear();
      scheduleSlice();
    },

    stop() {
      training = false;
    },

    stepOnce() {
      if (advance(1)) record();
    },

    state: () => ({ training, stepsPerSecond: training ? rate.rate() : 0 }),
  };
}
