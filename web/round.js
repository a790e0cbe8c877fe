/**
 * The four verbs of one mini-batch, one at a time, and what there is to see after each.
 *
 * @typedef {import('../wasm/backprop.js').Session} Session
 * @typedef {import('./protocol.js').Verb} Verb
 * @typedef {import('./protocol.js').Round} Round
 */
import { valuesOf } from './values.js';

/** @type {Verb[]} in their order */
export const VERBS = ['forward', 'loss', 'backward', 'update'];

/** @param {() => Session} session */
export function createRound(session) {
  /** The last verb made of the round that is shown. @type {Verb|null} */
  let last = null;
  let loss = NaN;
  /** What is left of a round when its update was made: the weights before it, for "old − rate · gradient = new". */
  /** @type {Round['update']} */
  let update = null;
  /** @type {Round['states']} */
  let kept = null;
  /** @type {Uint32Array} */
  let batch = new Uint32Array(0);
  let sampleKept = -2;

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
    const gradients = valuesOf(session().gradients()).layers.map(({ dW, db }) => ({ W: dW, b: db }));
    kept = states(sampleKept);
    valuesOf(session().update());
    update = { before, gradients };
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
      kept = null;
      batch = new Uint32Array(0);
    },

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
      const updates = last !== null && last !== 'update' ? this.advance('update') : 0;
      this.clear();
      return updates;
    },

    /** @param {number} sample of the batch; under 0: the mean over it @returns {Round|null} */
    snapshot(sample) {
      if (last === null) return null;
      sampleKept = sample;
      return { verb: last, batch: batch.slice(), loss: last === 'forward' ? NaN : loss, states: last === 'update' ? kept : states(sample), update };
    },
  };
}
