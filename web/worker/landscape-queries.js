/**
 * The loss landscape around a run's weights, computed row by row in a session of its own while the run goes on.
 *
 * @typedef {import('../../wasm/backprop.js').Session} Session
 */
import { unwrapResult } from './unwrap-result.js';

/** @param {import('./training.js').Training} training @returns {import('./panel-queries.js').Queries} */
export function createLandscapeQueries(training) {
  /** @type {Session|null} */
  let session = null;

  function endLandscape() {
    session?.delete();
    session = null;
    return {};
  }

  return {
    startLandscape(request, run) {
      session?.delete();
      session = training.createSideSession(run, request.directions === 'path');
      return { ...run.place(), ...unwrapResult(session.startLandscape(request)) };
    },

    landscapeRows(count) {
      if (!session) throw new Error('the landscape was interrupted');
      const rows = unwrapResult(session.landscapeRows(count));
      if (rows.done) endLandscape();
      return rows;
    },

    endLandscape,
  };
}
