/**
 * The last few runs that were left for others, in bounded memory: undo and redo may return to them.
 *
 * @typedef {import('./run.js').Run} Run
 */

const MOST = 8;
/** Bytes that all of them may take together. */
const MEMORY = 64_000_000;

export function createRunCache() {
  /** @type {{place: number, runs: Run[], bytes: number}[]} oldest first */
  let entries = [];

  function makeRoom() {
    let bytes = entries.reduce((sum, one) => sum + one.bytes, 0);
    while (entries.length > MOST || bytes > MEMORY) {
      const [oldest] = entries.splice(0, 1);
      bytes -= oldest.bytes;
      oldest.runs.forEach((run) => run.delete());
    }
  }

  return {
    /** Keeps `runs` under `place`; deletes them where that is null, or where nothing was trained yet: they can be made again. @param {number|null} place @param {Run[]} runs */
    put(place, runs) {
      if (place === null || runs.every((run) => run.latestStep() === 0)) return runs.forEach((run) => run.delete());
      runs.forEach((run) => run.rest());
      entries.push({ place, runs, bytes: runs.reduce((sum, run) => sum + run.bytes(), 0) });
      return makeRoom();
    },

    /** Removes and returns what is kept under `place`; null where there is nothing. @param {number|null} place */
    take(place) {
      const found = entries.find((one) => one.place === place);
      entries = entries.filter((one) => one !== found);
      return found?.runs ?? null;
    },
  };
}
