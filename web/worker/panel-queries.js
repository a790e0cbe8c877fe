/**
 * Questions that only the module that has everything can answer: calls of a run's session, several of them at one
 * state of the run, the check of a gradient, and the loss landscape, which has a session of its own.
 *
 * @typedef {import('../../wasm/backprop.js').Result} Result
 * @typedef {import('../../wasm/backprop.js').LabSession} LabSession
 * @typedef {import('./training-loop.js').Run} Run
 * @typedef {import('../experiment/points.js').Points} Points
 */
import { valuesOf } from './unwrap-result.js';

/** @param {ReturnType<typeof import('./training-loop.js').createTraining>} training which has moved to that module */
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

  /** @type {Record<string, (request: any, run: Run) => object>} what is not simply a method of the run's session */
  const special = {
    /** Calls [method, request][] at one and the same state of the run, and says which. */
    all: (calls, run) => ({
      ...run.place(),
      answers: calls.map((/** @type {[string, unknown]} */ [method, request]) => call(run.session(), method, request)),
    }),
    /** Checks the gradient of one training sample, from 0: in a session that has only that one; null: of the mean. */
    check({ sample, ...request }, run) {
      if (sample === null) return { ...run.place(), check: call(run.session(), 'checkGradient', request) };
      const alone = training.sessionAside(run, false);
      try {
        valuesOf(alone.setPoints(onlySample(run.points(), sample)));
        return { ...run.place(), check: call(alone, 'checkGradient', { ...request, samples: 1 }) };
      } finally {
        alone.delete();
      }
    },
    /** In a session of its own, which knows the way of the run so far by its moments. */
    startLandscape(request, run) {
      aside?.delete();
      aside = training.sessionAside(run, request.directions === 'path');
      return { ...run.place(), ...valuesOf(aside.startLandscape(request)) };
    },
    landscapeRows(count) {
      if (!aside) throw new Error('start a landscape first');
      const rows = valuesOf(aside.landscapeRows(count));
      if (rows.done) endLandscape();
      return rows;
    },
    endLandscape,
  };

  return (/** @type {string} */ method, /** @type {unknown} */ request, /** @type {'a'|'b'} */ side) => {
    const run = training.run(side);
    return Object.hasOwn(special, method) ? special[method](request, run) : call(run.session(), method, request);
  };
}

/** @param {Points} points @param {number} sample its number among those that train @returns {Points} */
function onlySample(points, sample) {
  const index = [...points.test.keys()].filter((i) => points.test[i] === 0)[sample];
  const { x, y, label, test } = points;
  return {
    ...points,
    x: x.slice(index, index + 1),
    y: y.slice(index, index + 1),
    label: label.slice(index, index + 1),
    test: test.slice(index, index + 1),
  };
}
