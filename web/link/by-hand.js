/**
 * Numbers of the network that were changed by hand before the first step, as a field of a link:
 * `a.1.weight.5:0.25;b.…` is run, layer, part and place, and the number.
 *
 * @typedef {ReturnType<typeof import('../experiment/run-identity.js').initialHandEdits>} HandEdits
 */
import { BadLink } from './fields.js';

const PATTERN = /^([ab])\.(\d{1,6})\.(weight|bias|scale|shift)\.(\d{1,9}):(-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)$/i;

/** A place, and a number of 24 letters. */
const LONGEST_EDIT = 100;

/** @param {HandEdits} edits */
export const writeByHand = (edits) =>
  edits
    .map(({ side, change }) => `${side}.${change.layer}.${change.part}.${change.index}:${digitsOf(change.value)}`)
    .join(';');

/** The shortest digits that are read as the same number; JavaScript forgets the sign of −0. @param {number|undefined} value */
export const digitsOf = (value) => (Object.is(value, -0) ? '-0' : String(value));

/** @param {string} text as stored experiments have them @throws {BadLink} */
export const readByHand = (text) =>
  text.split(';').map((edit) => {
    const [, side, layer, part, index, value] = (edit.length <= LONGEST_EDIT && PATTERN.exec(edit)) || [];
    if (side === undefined) throw new BadLink({ code: 'byHand', key: 'hand', value: edit });
    return { side, change: { layer: Number(layer), part, index: Number(index), value: Number(value) } };
  });
