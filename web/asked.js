/**
 * Questions that only the module that has everything can answer: calls of the main run's session, several of them at
 * one state of the run, and the loss landscape, which has a session of its own.
 *
 * @typedef {import('../wasm/backprop.js').Result} Result
 * @typedef {import('../wasm/backprop.js').LabSession} LabSession
 */
import { valuesOf } from './values.js';

/** @param {ReturnType<typeof import('./training.js').createTraining>} training which has moved to that module */
export function createAsked(training) {
  /** Where a landscape is computed while the run goes on. @type {LabSession|null} */
  let aside = null;

  /** @param {object} session @param {string} method @param {unknown} request */
  function call(session, method, request) {
    const called = /** @type {Record<string, (request?: unknown) => Result>} */ (session)[method];
    if (typeof called !== 'function') throw new Error(`the core has no ${method}`);
    return valuesOf(request === undefined ? called.call(session) : called.call(session, request));
  }

  function endLandscape() {
    aside?.delete();
    aside = null;
    return {};
  }

  /** @type {Record<string, (request: any) => object>} what is not simply a method of the run's session */
  const special = {
    /** Calls [method, request][] at one and the same state of the run, and says which. */
    all: (calls) => ({
      ...training.place(),
      answers: calls.map((/** @type {[string, unknown]} */ [method, request]) => call(training.session(), method, request)),
    }),
    /** In a session of its own, which knows the way of the run so far by its moments. */
    startLandscape(request) {
      aside?.delete();
      aside = training.sessionAside(request.directions === 'path');
      return { ...training.place(), ...valuesOf(aside.startLandscape(request)) };
    },
    landscapeRows(count) {
      if (!aside) throw new Error('start a landscape first');
      const rows = valuesOf(aside.landscapeRows(count));
      if (rows.done) endLandscape();
      return rows;
    },
    endLandscape,
  };

  return (/** @type {string} */ method, /** @type {unknown} */ request) =>
    (Object.hasOwn(special, method) ? special[method](request) : call(training.session(), method, request));
}
