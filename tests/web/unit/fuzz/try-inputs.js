/**
 * Tries many inputs on an entrance: real ones that were changed up to four times. Of one that does harm fast-check leaves out the
 * changes that it does not need.
 *
 * @typedef {import('./random.js').Random} Random
 */
import fc from 'fast-check';
import { createRandom } from './random.js';

/**
 * @template Input
 * @typedef {object} Target an entrance of the page
 * @property {string} name
 * @property {Input[]} corpus real ones, small
 * @property {(input: Input, random: Random) => Input} change leaves its input as it is
 * @property {(input: Input) => string|Promise<string>} read as the page does; how it ended, such as 'read' or 'refused'. Throws where a
 *   rule is broken
 */

/** Longer is a hang. The clock counts what other programs take too: only an input that takes so long three times has it. */
const LONGEST_MS = 2000;
const TRIES = 3;

/** What reading one of these small inputs may leave in memory. */
const MOST_BYTES = 400_000_000;
/** Inputs that take less time cannot have made so much. */
const QUICK_MS = 60;

const whole = fc.noBias(fc.nat());
const plan = fc.tuple(whole, fc.array(whole, { maxLength: 4 }));

/** @template Input @param {Target<Input>} target @param {[number, number[]]} planned @returns {Input} */
export const inputOf = ({ corpus, change }, [base, seeds]) =>
  seeds.reduce((input, seed) => change(input, createRandom(seed)), corpus[base % corpus.length]);

/** @param {unknown} input */
function shown(input) {
  if (input instanceof Uint8Array) return `bytes ${Buffer.from(input).toString('base64')}`;
  const text =
    typeof input === 'string'
      ? JSON.stringify(input)
      : JSON.stringify(input, (_, value) =>
          ArrayBuffer.isView(value) ? Array.from(/** @type {any} */ (value)) : value,
        );
  return (text ?? String(input)).slice(0, 3000);
}

const held = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** @template Input @param {Target<Input>} target @param {Input} input @returns {Promise<string>} */
async function readInTime(target, input) {
  for (let i = 1; ; i++) {
    const began = performance.now();
    const ended = await target.read(input);
    const took = performance.now() - began;
    if (took > QUICK_MS && held() > MOST_BYTES) throw new Error(`holds ${Math.round(held() / 1e6)} MB`);
    if (took < LONGEST_MS) return ended;
    if (i === TRIES) throw new Error(`takes ${Math.round(took)} ms`);
  }
}

/**
 * @template Input
 * @param {Target<Input>} target
 * @param {{inputs: number, seed: number, onInput?: () => void}} options
 * @returns {Promise<Record<string, number>>} how many ended how; rejects with the input that does harm
 */
export async function tryInputs(target, { inputs, seed, onInput }) {
  /** @type {Record<string, number>} */
  const ends = {};
  await fc.assert(
    fc.asyncProperty(plan, async (planned) => {
      onInput?.();
      const input = inputOf(target, planned);
      try {
        const end = await readInTime(target, input);
        ends[end] = (ends[end] ?? 0) + 1;
      } catch (error) {
        throw new Error(
          `${target.name}: ${error instanceof Error ? error.stack : error}\nof the input ${shown(input)}`,
        );
      }
      for (const name in {}) throw new Error(`every object has ${name} now`);
    }),
    { numRuns: inputs, seed, includeErrorInReport: true },
  );
  return ends;
}
