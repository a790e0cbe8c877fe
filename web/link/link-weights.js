/**
 * First weights that came from a file, packed as a field of a link.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 */
import { fittingWeights } from '../experiment/first-weights.js';
import { weightCount, writeFirstWeights } from '../experiment/stored-weights.js';
import { BadLink } from './fields.js';
import { packText, unpackText } from './packed-text.js';

/** What stands in the place of those that are too many. */
export const LEFT_OUT = 'without';

/** Chat programs, mail and learning platforms cut longer links. */
const LONGEST = 16_000;
/** More do not get as short, and packing them would take long. */
const MOST = 10_000;

/** @param {Experiment} experiment @returns {string|null} '': there are none; null: they are too many */
export function packWeights(experiment) {
  const given = fittingWeights(experiment),
    count = weightCount(given);
  if (count === 0) return '';
  if (count > MOST) return null;
  const packed = packText(JSON.stringify(writeFirstWeights(given)));
  return packed.length <= LONGEST ? packed : null;
}

/** To be checked like stored ones. @param {string} packed @returns {unknown} @throws {BadLink} */
export function unpackWeights(packed) {
  try {
    return JSON.parse(unpackText(packed));
  } catch {
    throw new BadLink({ code: 'weights', key: 'weights' });
  }
}
