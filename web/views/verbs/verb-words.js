/**
 * What a verb computed, as its formula and the real numbers in it: those of the unit or link that is looked at, of one
 * point or the mean over the mini-batch.
 *
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 * @typedef {import('../../engine/protocol.js').Round} Round
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('../shared/part-names.js').Shape} Shape
 *
 * @typedef {object} VerbWords
 * @property {string} formula in symbols
 * @property {string} at whose numbers follow, such as "layer 3, unit 5:"; '' for the loss
 * @property {import('./formula-parts.js').FormulaPart[]} parts the formula with its numbers
 */

import { t } from '../../words/verb-text.js';
import { backwardWords } from './backward-words.js';
import { forwardWords } from './forward-words.js';
import { lossWords } from './loss-words.js';
import { explainUpdate, updateWords } from './update-words.js';

/** @param {Snapshot} snapshot @param {Round} round @param {Part|null} part that is looked at; for none, and for an input, the output is taken, of an update its first weight @param {Shape} shape @param {import('../../../wasm/backprop.js').UpdateTrace|null} [trace] of the update of that part @returns {VerbWords} */
export function verbWords(snapshot, round, part, shape, trace = null) {
  const looked = explainedPart(part, shape, round.verb);
  switch (round.verb) {
    case 'forward':
      return forwardWords(snapshot, round, looked, shape);
    case 'loss':
      return lossWords(snapshot, round, shape);
    case 'backward':
      return backwardWords(snapshot, round, looked, shape);
    default:
      return updateWords(snapshot, round, looked, shape, trace);
  }
}

/** The part whose numbers are shown: an input has none of its own. @param {Part|null} part @param {Shape} shape @param {Round['verb']} verb @returns {Part} */
export const explainedPart = (part, { widths }, verb) =>
  part && part.column > 0 ? part : { column: widths.length - 1, unit: 0, input: verb === 'update' ? 0 : null };

/** What a verb does, in plain words. @param {Snapshot} snapshot @param {Round} round */
export function explainVerb({ settings }, { verb, batch, states }) {
  if (verb === 'update') return explainUpdate(settings, batch.length);
  return t(verb === 'loss' && states?.x ? 'verbs.loss.plainOfPoint' : `verbs.${verb}.plain`);
}
