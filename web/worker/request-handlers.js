/**
 * Answers the page's requests, each as protocol.js says.
 *
 * @typedef {import('../engine/protocol.js').Request} Request
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {{type: 'snapshot'|'points'|'answer', transfer?: Transferable[], [part: string]: unknown}} Answer
 *   a reply without its number, and the buffers that are handed over with it
 */
import { dataConfig } from '../experiment/core-config.js';
import { defaultSettings } from '../experiment/settings.js';
import { createPanelQueries } from './panel-queries.js';
import { buffersIn, buffersOfSnapshot } from './transferables.js';
import { unwrapResult } from './unwrap-result.js';

/**
 * By type of request; what returns nothing is answered by `done`.
 * @typedef {{[Type in Request['type']]: (request: Extract<Request, {type: Type}>) => Answer|void}} Handlers
 */

/** @param {BackpropModule} core @param {import('./training.js').Training} training @returns {Handlers} */
export function createRequestHandlers(core, training) {
  const query = createPanelQueries(training, core);

  const drawPoints = (/** @type {import('../experiment/settings.js').Settings} */ settings) =>
    unwrapResult(core.generate(dataConfig(settings))).points;

  return {
    begin() {
      const settings = defaultSettings(),
        points = drawPoints(settings);
      training.configure(settings, null, points);
      return { type: 'points', points }; // not handed over: the run needs them
    },
    generate({ settings }) {
      const points = drawPoints(settings);
      return { type: 'points', points, transfer: buffersIn(points) };
    },
    configure(request) {
      const { settings, twin, points } = request;
      training.configure(settings, twin, points, request);
    },
    resume: ({ backup, settings, plane }) => training.restore(backup, settings, plane),
    points: ({ points, index }) => training.setPoints(points, index),
    plane: ({ plane }) => training.setPlane(plane),
    tune: ({ settings, twin }) => training.tune(settings, twin),
    pace: ({ settings }) => training.pace(settings),
    parameter: ({ change, side }) => ({ type: 'answer', values: training.setParameter(change, side) }),
    branch: ({ leave }) => training.branch(leave),
    endComparison: ({ leave }) => training.endComparison(leave),
    train: ({ on, end }) => training.train(on, end),
    step: () => training.stepOnce(),
    verb: ({ verb }) => training.verb(verb),
    seek: ({ step }) => training.seek(step),
    frame({ want }) {
      const snapshot = training.snapshot(want);
      return { type: 'snapshot', snapshot, transfer: buffersOfSnapshot(snapshot) };
    },
    ask({ method, request, side }) {
      const values = query(method, request, side);
      return { type: 'answer', values, transfer: buffersIn(values) };
    },
    predict({ x, y, side }) {
      const values = unwrapResult(training.run(side).session().predict({ x, y }));
      return { type: 'answer', values, transfer: buffersIn(values) };
    },
  };
}
