/**
 * The training loop of the worker: one run, or two in lock-step, in slices of a few milliseconds, and the snapshots
 * taken of them.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../engine/protocol.js').FrameRequest} FrameRequest
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {ReturnType<typeof createRun>} Run
 * @typedef {import('../engine/protocol.js').ConfigureMessage['numbers']} Numbers
 */

import { stepRate } from '../experiment/core-config.js';
import { createPacer } from './pacer.js';
import { createRun } from './run.js';
import { createParking } from './run-cache.js';
import { createSpeedometer } from './step-rate.js';

/** Measuring for the record may take this share of the time. */
const RECORD_SHARE = 0.25;

/** @param {BackpropModule} core @param {(slice: () => void, delay: number) => void} schedule */
export function createTraining(core, schedule) {
  const pacer = createPacer(),
    speed = createSpeedometer(),
    parking = createParking();
  let main = createRun(core);
  /** @type {Run|null} */
  let twin = null;
  let training = false,
    scheduled = false;
  let lastRecord = 0,
    msPerRecord = 0;

  const runs = () => (twin ? [main, twin] : [main]);
  /** A run that diverged stays behind. */
  const leader = () => (twin && twin.step() > main.step() ? twin : main);
  const each = (/** @type {(run: Run) => void} */ act) => runs().forEach(act);

  function record() {
    const start = performance.now();
    each((run) => run.record());
    lastRecord = performance.now();
    msPerRecord = lastRecord - start;
  }

  /** Up to `count` updates of every run; returns whether any can go on. */
  function advance(/** @type {number} */ count) {
    const start = performance.now();
    const made = runs().map((run) => run.train(count));
    const elapsed = performance.now() - start;
    const steps = Math.max(...made.map((one) => one.steps));
    pacer.made(steps, elapsed);
    const inTime = (performance.now() - lastRecord) * RECORD_SHARE >= msPerRecord;
    if (steps > 0 && inTime && runs().some((run) => run.wantsRecord())) record();
    const alive = made.some((one) => one.alive);
    if (!alive) training = false;
    return alive;
  }

  /** Updates to the next record; where one is due that there was no time for, it waits, and nobody steps one by one. */
  const untilRecord = () => (runs().some((run) => run.wantsRecord()) ? Infinity : leader().untilRecord());

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
    speed.note(performance.now(), leader().step());
    scheduleSlice();
  }

  function scheduleSlice() {
    if (!training || scheduled) return;
    scheduled = true;
    schedule(slice, pacer.delay());
  }

  /** @param {Settings} settings @param {Settings|null} twinSettings @param {Points} points @param {Numbers} numbers */
  function begin(settings, twinSettings, points, numbers) {
    const made = (twinSettings ? [settings, twinSettings] : [settings]).map(() => createRun(core));
    const of = (/** @type {'a'|'b'} */ wanted) =>
      numbers.filter(({ side }) => side === wanted).map(({ change }) => change);
    try {
      made[0].configure(settings, points, of('a'));
      if (twinSettings) made[1].configure(twinSettings, points, of('b'));
      return made;
    } catch (error) {
      made.forEach((run) => run.delete());
      throw error;
    }
  }

  /** The runs that there were stay at the place `leave`. @param {Run[]} next @param {number|null} leave */
  function become(next, leave) {
    const left = runs();
    [main, twin = null] = next;
    parking.put(leave, left);
  }

  return {
    /**
     * @param {Settings} settings @param {Settings|null} twinSettings @param {Points} points
     * @param {{numbers?: Numbers, leave?: number|null, enter?: number|null}} [more] as in ConfigureMessage
     */
    configure(settings, twinSettings, points, { numbers = [], leave = null, enter = null } = {}) {
      become(parking.take(enter) ?? begin(settings, twinSettings, points, numbers), leave);
      pacer.setRate(stepRate(settings));
      pacer.forget();
      training = false;
      speed.clear();
    },

    setPoints(/** @type {Points} */ points) {
      each((run) => run.setPoints(points));
    },

    /** @param {Settings} settings @param {Settings|null} twinSettings */
    tune(settings, twinSettings) {
      main.tune(settings);
      if (twinSettings) twin?.tune(twinSettings);
    },

    /** How fast it trains concerns no run: one that is looked at as it was stays so. */
    pace(/** @type {Settings} */ settings) {
      pacer.setRate(stepRate(settings));
      pacer.start(performance.now());
    },

    /** The second run ends. */
    alone(/** @type {number|null} */ leave = null) {
      if (twin) parking.put(leave, leave === null ? [twin] : [main.fork(), twin]);
      twin = null;
    },

    /** What is looked at as it was goes on from there. */
    branch(/** @type {number|null} */ leave = null) {
      become(
        runs().map((run) => run.fork()),
        leave,
      );
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

    verb(/** @type {import('../engine/protocol.js').Verb|'next'} */ verb) {
      training = false;
      each((run) => run.verb(verb));
    },

    /** Of one of two runs. @param {import('../experiment/experiment.js').ParameterChange} change @param {'a'|'b'} side */
    setParameter(change, side) {
      each((run) => run.goOnFromHere());
      return (side === 'b' && twin ? twin : main).setParameter(change);
    },

    seek(/** @type {number|null} */ step) {
      training = false;
      // Two of them stand at the same step.
      const exactly = step === null || runs().every((run) => run.reaches(step));
      each((run) => run.seek(step, exactly));
    },

    /** Goes on in another module, which can do more. */
    moveTo(/** @type {BackpropModule} */ other) {
      core = other;
      each((run) => run.moveTo(other));
      parking.each((run) => run.moveTo(other));
    },

    /** Of two runs the one that is meant; without a second one there is the first. */
    run: (/** @type {'a'|'b'} */ side) => (side === 'b' && twin ? twin : main),
    sessionAside: (/** @type {Run} */ run, /** @type {boolean} */ withPath) =>
      run.sessionAside(/** @type {any} */ (core), withPath),

    /** @returns {Snapshot} */
    snapshot(/** @type {FrameRequest} */ want) {
      const { side = 'a' } = want;
      // Two of everything but what is shown of one only.
      const wantOf = (/** @type {'a'|'b'} */ run) =>
        twin && side !== run
          ? { ...want, tiles: 0, links: /** @type {const} */ ('none'), look: null, point: -1 }
          : want;
      const shot = main.snapshot(wantOf('a')),
        other = twin?.snapshot({ ...wantOf('b'), spare: null });
      if (shot.diverged && !twin) training = false;
      const common = { training, stepsPerSecond: training ? speed.rate() : 0 };
      // Where one of them ended early, only the other may be looked at as it was.
      const past = shot.past ?? (other?.past ? { ...other.past, step: main.headStep() } : null);
      return { ...shot, ...common, past, twin: other ? { ...other, ...common, twin: null } : null };
    },
  };
}
