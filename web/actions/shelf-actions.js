/**
 * Runs that are kept for comparison.
 *
 * @typedef {import('./action-types.js').Actions} Actions
 */

/** @param {import('./actions.js').Context} context */
export function createShelfActions({ shelf, previousRun, store, redraw }) {
  return {
    /** @type {Actions['pinRun']} */
    pinRun(id, pinned) {
      shelf.pin(id, pinned);
      redraw();
    },

    /** @type {Actions['removeRun']} */
    removeRun(id) {
      const run = shelf.runs(store.get().settings).find((one) => one.id === id);
      shelf.remove(id);
      if (run && run.history === previousRun.get()?.history) previousRun.forget();
      redraw();
    },

    /** @type {Actions['shelveRuns']} */
    shelveRuns(runs) {
      for (const { label, ...run } of runs) shelf.put(run, label, false);
      redraw();
    },
  };
}
