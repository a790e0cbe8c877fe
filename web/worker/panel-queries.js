/**
 * What the panels ask about a run: calls of its session, several calls at one state, the gradient check, and the loss
 * landscape.
 *
 * @typedef {import('../../wasm/backprop.js').Result} Result
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('./run.js').Run} Run
 * @typedef {import('./training.js').Training} Training
 * @typedef {Record<string, (request: any, run: Run) => object>} Queries
 */
import { onlyPoint } from '../experiment/points.js';
import { createLandscapeQueries } from './landscape-queries.js';
import { unwrapResult } from './unwrap-result.js';

/** @param {Training} training @param {Pick<import('../../wasm/backprop.js').BackpropModule, 'principalPlane'>} core */
export function createPanelQueries(training, core) {
  /** What is not simply a method of the run's session. @type {Queries} */
  const queries = {
    /** Makes calls [method, request][] at one and the same state of the run, and says which. */
    all: (calls, run) => ({
      ...run.place(),
      answers: calls.map((/** @type {[string, unknown]} */ [method, request]) => callOfRun(run, method, request)),
    }),
    /** What the runs have learned, each at its latest step. */
    savedRuns: () => {
      const [a, b] = training.runs().map((run) => run.saved());
      return b ? { a, b } : { a };
    },
    check: (request, run) => ({ ...run.place(), check: checkGradient(training, run, request) }),
    neuron: (request) => training.neuron(request),
    principalPlane: (request) => unwrapResult(core.principalPlane(request)),
    ...createLandscapeQueries(training),
  };
  return (/** @type {string} */ method, /** @type {unknown} */ request, /** @type {'a'|'b'} */ side) => {
    const run = training.run(side);
    return Object.hasOwn(queries, method) ? queries[method](request, run) : callOfRun(run, method, request);
  };
}

/** What is of the round's mini-batch is asked before its update. @param {Run} run @param {string} method @param {any} request */
function callOfRun(run, method, request) {
  const isOfRound = method === 'traceUpdate' || request?.of === 'batch';
  return call(isOfRound ? run.roundSession() : run.session(), method, request);
}

/** @param {object} session @param {string} method @param {unknown} request */
function call(session, method, request) {
  const called = /** @type {Record<string, (request?: unknown) => Result>} */ (session)[method];
  if (typeof called !== 'function') throw new Error(`the core has no ${method}`);
  return unwrapResult(request === undefined ? called.call(session) : called.call(session, request));
}

/**
 * Checks the gradient of one training sample, in a session that has only that one; `sample` null: of the mean.
 * @param {Training} training @param {Run} run @param {{sample: number|null}} request
 */
function checkGradient(training, run, { sample, ...request }) {
  if (sample === null) return call(run.session(), 'checkGradient', request);
  const session = training.createSideSession(run, false);
  try {
    unwrapResult(session.setPoints(onlySample(run.points(), sample)));
    return call(session, 'checkGradient', { ...request, samples: 1 });
  } finally {
    session.delete();
  }
}

/** @param {Points} points @param {number} sample its number among those that train @returns {Points} */
function onlySample(points, sample) {
  const index = [...points.test.keys()].filter((i) => points.test[i] === 0)[sample];
  return onlyPoint(points, index);
}
