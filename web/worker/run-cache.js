/**
 * Runs that were left for others and that undo or redo may come back to: the last few, whole, in bounded memory.
 *
 * @typedef {import('./training-loop.js').Run} Run
 */

const MOST = 8;
/** Bytes that all of them may take together. */
const MEMORY = 64_000_000;

export function createParking() {
  /** @type {{place: number, runs: Run[], bytes: number}[]} the longest there first */
  let parked = [];

  function makeRoom() {
    let bytes = parked.reduce((sum, one) => sum + one.bytes, 0);
    while (parked.length > MOST || bytes > MEMORY) {
      const [oldest] = parked.splice(0, 1);
      bytes -= oldest.bytes;
      oldest.runs.forEach((run) => run.delete());
    }
  }

  return {
    /** Keeps `runs` under `place`; where that is null, or nothing was trained yet, they can be made again and end. @param {number|null} place @param {Run[]} runs */
    put(place, runs) {
      if (place === null || runs.every((run) => run.headStep() === 0)) return runs.forEach((run) => run.delete());
      runs.forEach((run) => run.rest());
      parked.push({ place, runs, bytes: runs.reduce((sum, run) => sum + run.bytes(), 0) });
      return makeRoom();
    },

    /** What was kept there, which is there no more; null where there is nothing. @param {number|null} place */
    take(place) {
      const found = parked.find((one) => one.place === place);
      parked = parked.filter((one) => one !== found);
      return found?.runs ?? null;
    },

    /** @param {(run: Run) => void} act */
    each(act) {
      parked.forEach(({ runs }) => runs.forEach(act));
    },
  };
}
