/**
 * The four verbs in the order in which they are made, and where a mini-batch stands among them.
 *
 * @typedef {import('../../engine/protocol.js').Verb} Verb
 * @typedef {import('../../engine/protocol.js').Round} Round
 */

/** @type {Verb[]} */
export const VERB_ORDER = ['forward', 'loss', 'backward', 'update'];

/** The verb that comes next. @param {Round|null} round @returns {Verb} */
const nextVerb = (round) => (round ? VERB_ORDER[(VERB_ORDER.indexOf(round.verb) + 1) % VERB_ORDER.length] : 'forward');

/** @param {Verb} verb @param {Round|null} round @returns {'current'|'next'|'made'|''} */
export function stateOf(verb, round) {
  if (verb === round?.verb) return 'current';
  if (verb === nextVerb(round)) return 'next';
  return round && VERB_ORDER.indexOf(verb) < VERB_ORDER.indexOf(round.verb) ? 'made' : '';
}
