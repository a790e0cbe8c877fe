// @ts-check
/**
 * A monkey at the page: presses, types, drags, resizes and reloads at random, as a seed decides, and looks every now and then
 * whether all is as it must be.
 *
 * @typedef {import('./acts.js').Driver} Driver
 */
import { act, NONSENSE } from './acts.js';
import { checkInvariants, isLoadedAnew, lookAtBeginning } from './invariants.js';
import { createRandom } from './random.js';

/** Acts between two looks. */
const ACTS_PER_LOOK = 25;

/**
 * @param {Driver & {troubles: string[]}} page at its first view
 * @param {{seed: number, isOver: (acts: number) => boolean, tell?: (line: string) => void}} how
 * @returns {Promise<{acts: number, looks: number}>} rejects with what was found and what had been done
 */
export async function letMonkeyLoose(page, { seed, isOver, tell = () => {} }) {
  const random = createRandom(seed);
  let acts = 0,
    looks = 0,
    begun = await lookAtBeginning(page);
  /** @type {string[]} */
  let done = [];
  try {
    while (!isOver(acts)) {
      const what = await act(page, random);
      done.push(what);
      acts++;
      // What a reload takes from undo it takes for good.
      if (await isLoadedAnew(page)) begun = await lookAtBeginning(page);
      if (page.troubles.length > 0) throw new Error(page.troubles.join('\n'));
      if (acts % ACTS_PER_LOOK !== 0) continue;
      begun = await checkInvariants(page, begun, NONSENSE);
      looks++;
      tell(`seed ${seed}: ${acts} acts, ${looks} looks`);
      done = [];
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`seed ${seed}, after ${acts} acts: ${message}\nsince the last look: ${done.join('; ')}`);
  }
  return { acts, looks };
}
