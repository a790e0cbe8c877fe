/**
 * A core session with its position in a run: the step, the settings and the points. A run that is looked at in the past
 * has two of them, so that the one in which it continues stays untouched.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {import('../experiment/points.js').Plane} Plane
 * @typedef {import('../experiment/experiment.js').ParameterChange} ParameterChange
 * @typedef {{settings: Settings, points: Points, byHand?: boolean}} Conditions `byHand`: a number of the network was changed by hand, or its weights came from a file
 * @typedef {ReturnType<typeof createRunSession>} RunSession
 */

import { runConfig, trainingConfig, withoutEmptyParts } from '../experiment/core-config.js';
import { createManualRound } from './manual-round.js';
import { unwrapResult } from './unwrap-result.js';
import { withPoint } from './with-point.js';

/** The array of a layer that holds each kind of parameter. */
const ARRAY_OF = /** @type {const} */ ({ weight: 'W', bias: 'b', scale: 'scale', shift: 'shift' });

/** @param {BackpropModule} core @param {Plane|null} [plane] of its pictures, where it is another than that of the points it will have */
export function createRunSession(core, plane = null) {
  const session = new core.Session();
  /** @type {Conditions} */
  let conditions;
  const run = {
    step: 0,
    session: () => session,
    round: createManualRound(() => session),
    /** The same object for as long as settings, points and parameters are changed by nothing but training. */
    conditions: () => conditions,

    /** Draws a new network, at step 0. */
    configure(/** @type {Conditions} */ wanted) {
      unwrapResult(session.configure(runConfig(wanted.settings), wanted.points));
      conditions = wanted;
      plane = wanted.points.plane ?? null;
      run.step = 0;
      run.round.clear();
    },

    /** What it begins with in the place of the weights that were drawn. */
    setFirstWeights(/** @type {import('../experiment/first-weights.js').LayerNumbers[]} */ layers) {
      unwrapResult(session.setWeights(layers.map(withoutEmptyParts)));
      conditions = { ...conditions, byHand: true };
    },

    /** Other points; with an `index`, one in the place of that one. @param {Points} points @param {number} [index] */
    setPoints(points, index) {
      const isOne = index !== undefined;
      unwrapResult(isOne ? session.setPoint(index, points) : session.setPoints(points));
      conditions = { ...conditions, points: isOne ? withPoint(conditions.points, index, points) : points };
      plane = points.plane ?? null;
      run.round.clear();
    },

    plane: () => plane,
    /** Nothing of the run changes, nor of its round. */
    setPlane(/** @type {Plane} */ wanted) {
      unwrapResult(session.setPlane(wanted));
      plane = wanted;
    },

    tune(/** @type {Settings} */ settings) {
      unwrapResult(session.setTraining(trainingConfig(settings)));
      conditions = { ...conditions, settings };
    },

    /** The same step under other conditions. */
    become(/** @type {Conditions} */ wanted) {
      if (wanted.points !== conditions.points) run.setPoints(wanted.points);
      if (wanted.settings !== conditions.settings) run.tune(wanted.settings);
      conditions = wanted;
    },

    /** Changes one parameter of the network; returns its value before. */
    setParameter(/** @type {ParameterChange} */ change) {
      const before = parameterValue(session, change);
      unwrapResult(session.setParameter(change));
      conditions = { ...conditions, byHand: true };
      run.round.clear();
      return before;
    },

    /** Makes up to `count` updates; a round under way is finished first. Returns how many, and whether it can go on. */
    train(/** @type {number} */ count) {
      const finished = run.round.finish();
      const { steps, diverged } = unwrapResult(session.train(count - finished));
      run.step += finished + steps;
      return { steps: finished + steps, alive: !diverged };
    },

    /** Goes to a moment of the run, under the conditions of that moment. */
    restore(/** @type {import('./restore-plan.js').RestorePlan} */ { moment, bytes, updates }) {
      const then = /** @type {Conditions} */ (moment.conditions),
        shown = plane;
      if (conditions === undefined) run.configure(then);
      else if (then !== conditions) {
        unwrapResult(session.setPoints(then.points));
        unwrapResult(session.setTraining(trainingConfig(then.settings)));
      }
      conditions = then;
      if (shown && then.points.plane) run.setPlane(shown);
      run.round.clear();
      unwrapResult(session.restore(bytes));
      if (updates > 0) unwrapResult(session.train(updates));
      run.step = moment.step;
    },

    /** Goes on where a run of the same settings and points was saved. */
    resume(
      /** @type {Pick<import('../experiment/saved-run.js').SavedRun, 'checkpoint'|'round'>} */ { checkpoint, round },
    ) {
      const wanted = trainingConfig(conditions.settings),
        { training } = unwrapResult(session.restore(checkpoint));
      // Even the same settings once more would begin a round under way anew.
      const isSame = Object.entries({ ...training, ...wanted }).every(
        ([name, value]) => value === /** @type {Record<string, unknown>} */ ({ ...wanted, ...training })[name],
      );
      if (!isSame) unwrapResult(session.setTraining(wanted));
      run.step = unwrapResult(session.measure()).step;
      run.round.clear();
      if (round && isSame) run.round.resume(round);
    },

    checkpoint: () => unwrapResult(session.checkpoint()).bytes,

    /** Where it stands, for another worker: of a round whose update was made, the state before that. */
    backup() {
      const { bytes, isUpdated } = run.round.backup();
      return { bytes: bytes ?? run.checkpoint(), round: isUpdated ? 'backward' : run.round.underWay(), isUpdated };
    },

    delete() {
      session.delete();
    },
  };
  return run;
}

/** NaN where the network has no such parameter. @param {import('../../wasm/backprop.js').Session} session @param {ParameterChange} change */
function parameterValue(session, { layer, part, index }) {
  return unwrapResult(session.weights()).layers[layer]?.[ARRAY_OF[part]][index] ?? NaN;
}
