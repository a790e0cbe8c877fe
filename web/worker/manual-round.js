/**
 * The four verbs of one mini-batch, one at a time, and what there is to see after each.
 *
 * @typedef {import('../../wasm/backprop.js').Session} Session
 * @typedef {import('../engine/protocol.js').Verb} Verb
 * @typedef {import('../engine/protocol.js').Round} Round
 * @typedef {import('../engine/protocol.js').Parameters} Parameters
 */
import { valuesOf } from './unwrap-result.js';

/** @type {Verb[]} in their order */
export const VERBS = ['forward', 'loss', 'backward', 'update'];

/** Units times samples whose numbers are kept when an update is made. */
const KEPT_UNITS = 20_000;

/** @param {() => Session} session */
export function createRound(session) {
  /** The last verb made of the round that is shown. @type {Verb|null} */
  let last = null;
  let loss = NaN;
  /** What is left of a round when its update was made: the weights before it, for "old − rate · gradient = new". */
  /** @type {Round['update']} */
  let update = null;
  /** What the units had computed before the update: of the mean (−1) and of the samples. @type {Map<number, Round['states']>} */
  const kept = new Map();
  /** @type {Uint32Array} */
  let batch = new Uint32Array(0);
  let sampleAsked = -1;

  function make(/** @type {Verb} */ verb) {
    if (verb === 'loss') loss = valuesOf(session().loss()).loss;
    else if (verb === 'update') makeUpdate();
    else valuesOf(session()[verb]());
    if (verb === 'forward') {
      ({ indices: batch } = valuesOf(session().batchIndices()));
      update = null;
    }
    last = verb;
  }

  function makeUpdate() {
    const before = valuesOf(session().weights()).layers.map(({ W, b }) => ({ W, b }));
    const { learningRate: rate } = valuesOf(session().measure());
    const gradients = valuesOf(session().gradients()).layers.map(({ dW, db }) => ({ W: dW, b: db }));
    keepStates(before);
    valuesOf(session().update());
    update = { before, gradients, rate };
  }

  /** Of every sample, if that is little; else of the one that was asked for last. @param {Parameters[]} layers */
  function keepStates(layers) {
    kept.clear();
    const units = layers.reduce((sum, { b }) => sum + b.length, 0);
    const all = units * batch.length <= KEPT_UNITS;
    for (let sample = -1; sample < batch.length; sample++) {
      if (all || sample < 0 || sample === sampleAsked) kept.set(sample, states(sample));
    }
  }

  /** @param {number} sample of the batch; under 0: the mean over it */
  function states(sample) {
    const chosen = sample >= 0 && sample < batch.length ? { sample } : {};
    const answer = session().states({ of: 'batch', ...chosen });
    return answer.ok ? answer : null;
  }

  return {
    clear() {
      last = null;
      update = null;
      kept.clear();
      batch = new Uint32Array(0);
    },

    /** The verb that is to come. @returns {Verb} */
    next: () => (last === null ? 'forward' : VERBS[(VERBS.indexOf(last) + 1) % VERBS.length]),

    isUnderWay: () => last !== null && last !== 'update',

    /** Makes all verbs of this round that are still to come, up to `verb`. Returns the number of updates made. */
    advance(/** @type {Verb} */ verb) {
      const from = last === null || last === 'update' ? 0 : VERBS.indexOf(last) + 1;
      const to = VERBS.indexOf(verb);
      // A verb that has been made already begins the next round.
      const rest = to >= from ? VERBS.slice(from, to + 1) : [...VERBS.slice(from), ...VERBS.slice(0, to + 1)];
      for (const each of rest) make(each);
      return rest.filter((each) => each === 'update').length;
    },

    /** Finishes a round under way. Returns the number of updates made. */
    finish() {
      const updates = this.isUnderWay() ? this.advance('update') : 0;
      this.clear();
      return updates;
    },

    /** Of the last round, once it was made; it stays here. */
    update: () => update,

    /** @param {number} sample of the batch; under 0: the mean over it @param {boolean} whole whether with the numbers of all links @returns {Round|null} */
    snapshot(sample, whole = true) {
      if (last === null) return null;
      sampleAsked = sample;
      const now = last === 'update' ? (kept.get(sample < batch.length ? sample : -1) ?? null) : states(sample);
      // What stays here is copied: a snapshot's arrays are given away.
      return {
        verb: last,
        batch: batch.slice(),
        loss: last === 'forward' ? NaN : loss,
        sample,
        states: structuredClone(now),
        update: structuredClone(whole ? update : update && { ...update, before: [], gradients: [] }),
      };
    },
  };
}
