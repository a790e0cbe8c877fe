/**
 * How the first weights of a listed program compare with the page's: it draws them alike, but not the same, and the page's own
 * network need not have been drawn at all.
 *
 * @typedef {import('../../experiment/experiment.js').Experiment} Experiment
 * @typedef {'drawn'|'given'|'changed'} Begins with drawn weights, with those of a file, or with drawn ones of which some were changed by hand
 */
import { fittingWeights } from '../../experiment/first-weights.js';
import { initialHandEdits } from '../../experiment/run-identity.js';
import { t } from '../../words/program-text.js';

/** How the page's network begins. @param {Experiment} experiment @param {'a'|'b'} side @returns {Begins} */
export function beginsOf(experiment, side) {
  if (fittingWeights(experiment)[side]) return 'given';
  return initialHandEdits(experiment).some((edit) => edit.side === side) ? 'changed' : 'drawn';
}

/** Behind the seed. @param {{begins?: Begins}} experiment */
export const drawsComment = ({ begins = 'drawn' }) => t(`program.draws.${begins}`);
