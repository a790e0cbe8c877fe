/**
 * What the page can have the worker do with its runs, and the snapshots of them.
 *
 * @typedef {import('../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../engine/protocol.js').FrameRequest} FrameRequest
 * @typedef {import('../engine/protocol.js').ConfigureMessage} ConfigureMessage
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {ReturnType<typeof createTraining>} Training
 */
import { createFramePacing } from './frame-pacing.js';
import { computeNeuron } from './neuron-query.js';
import { createRunPair } from './run-pair.js';
import { createTrainingLoop } from './training-loop.js';

/** @param {import('../../wasm/backprop.js').BackpropModule} core @param {(slice: () => void, delay: number) => void} schedule */
export function createTraining(core, schedule, pacing = createFramePacing()) {
  const runs = createRunPair(core),
    loop = createTrainingLoop(runs, schedule, pacing);
  return {
    /** @param {Settings} settings @param {Settings|null} twinSettings @param {Points} points @param {Partial<ConfigureMessage>} [more] `numbers`, `weights`, `trained`, `leave` and `enter` */
    configure(settings, twinSettings, points, more = {}) {
      runs.configure(settings, twinSettings, points, more);
      loop.reset(settings);
      if (more.backup) loop.catchUp(more.backup.until);
    },

    /** Goes on where another worker stood, paused. @param {import('../engine/protocol/backup.js').Restorable} backup @param {Settings} settings @param {import('../experiment/points.js').Plane} [plane] */
    restore(backup, settings, plane) {
      runs.restore(backup, plane);
      loop.reset(settings);
      loop.catchUp(backup.until);
    },

    backup: runs.backup,
    isTraining: () => loop.state().training,

    setPoints: runs.setPoints,
    setPlane: runs.setPlane,
    tune: runs.tune,
    setParameter: runs.setParameter,
    branch: runs.branch,
    endComparison: runs.endComparison,

    train: loop.train,
    stepOnce: loop.stepOnce,
    pace: loop.pace,

    verb(/** @type {import('../engine/protocol.js').Verb|'next'} */ verb) {
      loop.stop();
      runs.verb(verb);
    },

    seek(/** @type {number|null} */ step) {
      loop.stop();
      runs.seek(step);
    },

    run: runs.ofSide,
    runs: runs.all,
    createSideSession: runs.createSideSession,
    neuron: (/** @type {import('./neuron-query.js').NeuronRequest} */ request) => computeNeuron(core, request),

    /** @param {FrameRequest} want @returns {Snapshot} */
    snapshot(want) {
      const shot = runs.snapshot(want);
      if (shot.diverged && !shot.twin) loop.stop();
      const state = loop.state();
      return { ...shot, ...state, twin: shot.twin && { ...shot.twin, ...state, twin: null } };
    },
  };
}
