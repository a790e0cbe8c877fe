/**
 * The points of a link, packed: those that a person edited or brought, with their axes.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('../experiment/stored-data.js').DrawnAxes} DrawnAxes
 */
import { describeExperiment } from '../experiment/serialization.js';
import { bytesOf } from '../experiment/set-record.js';
import { BadLink } from './fields.js';
import { packText, unpackText } from './packed-text.js';

/** Chat programs, mail and learning platforms cut longer ones. */
const LONGEST = 16_000;

/** Points that take up more do not get as short as a link may be, and packing them would take long. */
const MOST_BYTES = 40_000;

const LONGEST_NAME = 200;

/** @param {Experiment} experiment @param {DrawnAxes} drawnAxes @returns {string|null} null: they are too many for a link */
export function packData(experiment, drawnAxes) {
  if (bytesOf(experiment.points) > MOST_BYTES) return null;
  const { points, axes, set } = describeExperiment(experiment, 'here', drawnAxes);
  const packed = packText(JSON.stringify({ points, axes, ...(set ? { name: set.name } : {}) }));
  return packed.length <= LONGEST ? packed : null;
}

/**
 * @param {string} packed
 * @returns {{data: object, name: string}} points and axes, to be checked like stored ones; the name of the set, if it is one
 * @throws {BadLink}
 */
export function unpackData(packed) {
  try {
    const { points, axes, name = '' } = JSON.parse(unpackText(packed));
    if (points === undefined || typeof name !== 'string' || name.length > LONGEST_NAME) throw new TypeError();
    return { data: { points, axes }, name };
  } catch {
    throw new BadLink({ code: 'data', key: 'data' });
  }
}
