/** Which points train and which only test. */
import { stratifiedSample } from './stratified-sample.js';

/**
 * Marks test points: `trainShare` percent train, rounded, of each class its share, and at least one of each does.
 *
 * @param {ArrayLike<number>} label of the classes, or values
 * @param {number} trainShare percent
 * @param {number} seed
 * @param {number} [classes] 0 for values
 * @returns {Uint8Array} 1 where the point only tests
 */
export function assignTest(label, trainShare, seed, classes = 2) {
  const count = label.length,
    strata = classes === 0 ? new Uint8Array(count) : label;
  const trained = Math.max(Math.round((count * trainShare) / 100), new Set(Array.from(strata)).size);
  const test = new Uint8Array(count).fill(1);
  for (const i of stratifiedSample(strata, trained, seed)) test[i] = 0;
  return test;
}
