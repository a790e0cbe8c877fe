/**
 * What is asked of the core for an export, and of which network.
 *
 * @typedef {import('../../experiment/experiment.js').Experiment} Experiment
 */
import { twinSettings, uncleared } from '../../experiment/experiment.js';
import { fittingWeights } from '../../experiment/first-weights.js';
import { initialHandEdits } from '../../experiment/run-identity.js';

/** How many updates the page's numbers are of. */
export const FIRST_UPDATES = 20;

/** Of one of two networks, from step 0 on. @param {Experiment} experiment @param {'a'|'b'} side @returns {import('../../worker/first-updates.js').FirstUpdatesRequest} */
export function firstUpdatesRequest(experiment, side) {
  const shown = uncleared(experiment),
    weights = fittingWeights(shown)[side];
  return {
    settings: (side === 'b' && twinSettings(shown)) || shown.settings,
    points: shown.points,
    ...(weights ? { weights } : {}),
    numbers: initialHandEdits(shown).flatMap((edit) => (edit.side === side ? [edit.change] : [])),
    updates: FIRST_UPDATES,
  };
}
