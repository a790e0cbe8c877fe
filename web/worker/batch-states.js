/**
 * What every unit computed on a mini-batch. The core computes it anew from the present weights, so it is stored before an
 * update changes them.
 *
 * @typedef {import('../../wasm/backprop.js').Session} Session
 * @typedef {import('../../wasm/backprop.js').States} States
 */

/** Stored for every sample of the batch up to so many units times samples. */
const MOST_STORED = 20_000;

/** @param {() => Session} session */
export function createBatchStates(session) {
  /** By sample; −1: the mean over the batch. @type {Map<number, States|null>} */
  const stored = new Map();
  let lastSample = -1;

  /** @param {number} sample @param {number} batchSize */
  function read(sample, batchSize) {
    const chosen = sample >= 0 && sample < batchSize ? { sample } : {};
    const answer = session().states({ of: 'batch', ...chosen });
    return answer.ok ? answer : null;
  }

  return {
    clear: () => stored.clear(),

    /** @param {number} sample of the batch; below 0: the mean over it @param {number} batchSize */
    now(sample, batchSize) {
      lastSample = sample;
      return read(sample, batchSize);
    },

    /** As they were when `store` was called. @param {number} sample @param {number} batchSize */
    beforeUpdate(sample, batchSize) {
      lastSample = sample;
      return stored.get(sample < batchSize ? sample : -1) ?? null;
    },

    /** Stores those of every sample, or, in a large network, of the one asked for last. @param {number} batchSize @param {number} units */
    store(batchSize, units) {
      stored.clear();
      const all = units * batchSize <= MOST_STORED;
      for (let sample = -1; sample < batchSize; sample++) {
        if (all || sample < 0 || sample === lastSample) stored.set(sample, read(sample, batchSize));
      }
    },
  };
}
