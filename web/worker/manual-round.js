/**
 * The four verbs of one mini-batch, one at a time, and what there is to see after each.
 *
 * @typedef {import('../../wasm/backprop.js').Session} Session
 * @typedef {import('../engine/protocol.js').Verb} Verb
 * @typedef {import('../engine/protocol.js').Round} Round
 * @typedef {import('../engine/protocol.js').RoundUpdate} RoundUpdate
 */
import { sampleInBatch } from '../engine/protocol/batch-sample.js';
import { createBatchStates } from './batch-states.js';
import { unwrapResult } from './unwrap-result.js';

/** @type {Verb[]} in their order */
export const VERBS = ['forward', 'loss', 'backward', 'update'];

/** @param {() => Session} session */
export function createManualRound(session) {
  const states = createBatchStates(session);
  /** The last verb made of the round that is shown. @type {Verb|null} */
  let last = null;
  let loss = NaN;
  /** What the update of this round was made of, for "old − rate · gradient = new". @type {RoundUpdate|null} */
  let update = null;
  /** The state before it. @type {Uint8Array|null} */
  let beforeUpdate = null;
  /** The state before backward, if it was asked for. @type {Uint8Array|null} */
  let beforeBackward = null;
  /** Its points, numbered among the training points. @type {Uint32Array} */
  let batch = new Uint32Array(0);

  function make(/** @type {Verb} */ verb) {
    beforeBackward = null;
    if (verb === 'loss') loss = unwrapResult(session().loss()).loss;
    else if (verb === 'update') makeUpdate();
    else unwrapResult(session()[verb]());
    if (verb === 'forward') {
      ({ indices: batch } = unwrapResult(session().batchIndices()));
      update = null;
      beforeUpdate = null;
    }
    last = verb;
  }

  function makeUpdate() {
    const parts = readUpdate(session());
    states.store(
      batch.length,
      parts.before.reduce((sum, { b }) => sum + b.length, 0),
    );
    beforeUpdate = unwrapResult(session().checkpoint()).bytes;
    unwrapResult(session().update());
    update = { ...parts, lossAfter: unwrapResult(session().batchLoss()).loss };
  }

  function clear() {
    last = null;
    update = null;
    beforeUpdate = null;
    beforeBackward = null;
    states.clear();
    batch = new Uint32Array(0);
  }

  const isUnderWay = () => last !== null && last !== 'update';

  /** Makes all verbs of this round that are still to come, up to `verb`. Returns the number of updates made. */
  function advance(/** @type {Verb} */ verb) {
    const verbs = verbsUpTo(verb, last);
    for (const each of verbs) make(each);
    return verbs.filter((each) => each === 'update').length;
  }

  return {
    clear,
    isUnderWay,
    advance,

    /** The last verb of the round that is under way; null: there is none. */
    underWay: () => (last === 'update' ? null : last),

    /** The state before the update, where that is what is shown. */
    backup: () => ({ bytes: beforeUpdate, isUpdated: beforeUpdate !== null }),

    /** The session is in a round already, after this verb. */
    resume(/** @type {'forward'|'loss'|'backward'} */ verb) {
      last = verb;
      ({ indices: batch } = unwrapResult(session().batchIndices()));
      if (verb !== 'forward') loss = unwrapResult(session().batchLoss()).loss;
    },

    /** The verb that is to come. @returns {Verb} */
    next: () => (last === null ? 'forward' : VERBS[(VERBS.indexOf(last) + 1) % VERBS.length]),

    /** Finishes a round under way. Returns the number of updates made. */
    finish() {
      const updates = isUnderWay() ? advance('update') : 0;
      clear();
      return updates;
    },

    /** A checkpoint of this round, where its session has no gradients yet, or other weights since the update; else null. */
    elsewhere() {
      if (last === 'forward' || last === 'loss') beforeBackward ??= unwrapResult(session().checkpoint()).bytes;
      return beforeUpdate ?? beforeBackward;
    },

    /** What the update of this round was made of; null before it. The arrays are those stored here. */
    update: () => update,

    /** @param {number} wanted sample of the batch; below 0: the mean over it @param {boolean} withParameters whether with the numbers of all links @returns {Round|null} */
    snapshot(wanted, withParameters = true) {
      if (last === null) return null;
      const sample = sampleInBatch(wanted, batch.length);
      const shown = last === 'update' ? states.beforeUpdate(sample, batch.length) : states.now(sample, batch.length);
      // A snapshot's arrays are transferred to the page, so what is still needed here is copied.
      return {
        verb: last,
        batch: batch.slice(),
        loss: last === 'forward' ? NaN : loss,
        sample,
        states: structuredClone(shown),
        update: structuredClone(withParameters ? update : update && { ...update, before: [], gradients: [] }),
      };
    },
  };
}

/** The verbs to make until `verb` is made, where `last` was the last one; a verb already made begins the next round. @param {Verb} verb @param {Verb|null} last */
function verbsUpTo(verb, last) {
  const from = last === null || last === 'update' ? 0 : VERBS.indexOf(last) + 1;
  const to = VERBS.indexOf(verb);
  return to >= from ? VERBS.slice(from, to + 1) : [...VERBS.slice(from), ...VERBS.slice(0, to + 1)];
}

/** What the coming update is made of. @param {Session} session @returns {Omit<RoundUpdate, 'lossAfter'>} */
function readUpdate(session) {
  const before = unwrapResult(session.weights()).layers.map(({ W, b }) => ({ W, b }));
  const { learningRate: rate, trainLoss: trainLossBefore } = unwrapResult(session.measure());
  const gradients = unwrapResult(session.gradients()).layers.map(({ dW, db }) => ({ W: dW, b: db }));
  return { before, gradients, rate, trainLossBefore };
}
