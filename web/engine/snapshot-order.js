/**
 * Requests are numbered in their order, and a snapshot has the number of its request: so it is known what had been asked
 * before it was taken.
 *
 * @typedef {import('./protocol.js').Snapshot} Snapshot
 * @typedef {ReturnType<typeof createSnapshotOrder>} SnapshotOrder
 */
export function createSnapshotOrder() {
  // Numbers of the last requests of each kind; 0: none.
  let run = 0,
    training = 0,
    seek = 0,
    branch = 0,
    frame = 0;
  let lastSnapshot = 0,
    isTraining = false;
  return {
    noteRun(/** @type {number} */ id) {
      run = id;
    },
    noteTraining(/** @type {number} */ id, /** @type {boolean} */ on) {
      training = id;
      isTraining = on;
    },
    noteSeek(/** @type {number} */ id) {
      seek = id;
    },
    noteBranch(/** @type {number} */ id) {
      branch = id;
    },
    noteFrame(/** @type {number} */ id) {
      frame = id;
    },
    /** The frame will not come. */
    frameRefused(/** @type {number} */ id) {
      if (frame === id) frame = 0;
    },

    /** Takes note of a snapshot; false where it is of a run that is over. @param {number} id @param {Snapshot} snapshot */
    receive(id, snapshot) {
      if (id === frame) frame = 0;
      lastSnapshot = id;
      if (id < run) return false;
      // Taken before the run continued from the past step.
      if (id < branch) snapshot.past = null;
      if (id > training) isTraining = snapshot.training;
      return true;
    },

    mayRequestFrame: () => frame === 0 && run !== 0,
    isTraining: () => isTraining,
    /** Whether no snapshot has come yet of where the last seek went. */
    isSeeking: () => seek > lastSnapshot,

    /** There is another worker, without a run. */
    reset() {
      run = seek = frame = 0;
      isTraining = false;
    },
  };
}
