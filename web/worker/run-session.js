/**
 * A session that stands somewhere in a run: after so many updates, under certain settings and points. A run that is
 * looked at as it was has two, so that the one it goes on in stays untouched.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../experiment/settings.js').Settings} Settings
 * @typedef {import('../experiment/points.js').Points} Points
 * @typedef {{settings: Settings, points: Points, byHand?: boolean}} Conditions `byHand`: a number of the network was changed by hand
 * @typedef {ReturnType<typeof createStand>} Stand
 */

import { runConfig, trainingConfig } from '../experiment/core-config.js';
import { createRound } from './manual-round.js';
import { valuesOf } from './unwrap-result.js';

/** Where a layer has its parts. */
const NUMBERS = /** @type {const} */ ({ weight: 'W', bias: 'b', scale: 'scale', shift: 'shift' });

/** @param {BackpropModule} core */
export function createStand(core) {
  let session = new core.Session();
  /** @type {Conditions} */
  let conditions;
  const stand = {
    step: 0,
    session: () => session,
    round: createRound(() => session),
    conditions: () => conditions,

    /** A new network, at step 0. */
    configure(/** @type {Conditions} */ wanted) {
      valuesOf(session.configure(runConfig(wanted.settings), wanted.points));
      conditions = wanted;
      stand.step = 0;
      stand.round.clear();
    },

    setPoints(/** @type {Points} */ points) {
      valuesOf(session.setPoints(points));
      conditions = { ...conditions, points };
      stand.round.clear();
    },

    tune(/** @type {Settings} */ settings) {
      valuesOf(session.setTraining(trainingConfig(settings)));
      conditions = { ...conditions, settings };
    },

    /** Changes one number of the network; returns what it was. What holds from here on is no longer what held before. */
    setParameter(/** @type {import('../experiment/experiment.js').ParameterChange} */ change) {
      const was = valuesOf(session.weights()).layers[change.layer]?.[NUMBERS[change.part]][change.index] ?? NaN;
      valuesOf(session.setParameter(change));
      conditions = { ...conditions, byHand: true };
      stand.round.clear();
      return was;
    },

    /** Up to `count` updates; a round under way is finished first. Returns how many, and whether it can go on. */
    train(/** @type {number} */ count) {
      const finished = stand.round.finish();
      const { steps, diverged } = valuesOf(session.train(count - finished));
      stand.step += finished + steps;
      return { steps: finished + steps, alive: !diverged };
    },

    /** Goes to a moment of the run, under what held then. */
    goTo(/** @type {import('./timeline.js').Way} */ { moment, bytes, updates }) {
      const then = /** @type {Conditions} */ (moment.conditions);
      if (conditions === undefined) stand.configure(then);
      else if (then !== conditions) {
        valuesOf(session.setPoints(then.points));
        valuesOf(session.setTraining(trainingConfig(then.settings)));
      }
      conditions = then;
      stand.round.clear();
      valuesOf(session.restore(bytes));
      if (updates > 0) valuesOf(session.train(updates));
      stand.step = moment.step;
    },

    checkpoint: () => valuesOf(session.checkpoint()).bytes,

    /** Goes on in a session of another module, from the same state. */
    moveTo(/** @type {BackpropModule} */ other) {
      const next = new other.Session();
      // A page that opens in double precision moves before it has a network.
      if (conditions !== undefined) {
        valuesOf(next.configure(runConfig(conditions.settings), conditions.points));
        valuesOf(next.restore(stand.checkpoint()));
      }
      session.delete();
      session = next;
    },

    delete() {
      session.delete();
    },
  };
  return stand;
}
