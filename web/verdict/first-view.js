/**
 * The verdict on the page's first view, for which the other judges need not be there: on this experiment, before its
 * first update, none of them has anything to say (tests/web/unit/verdict/first.test.js).
 *
 * @typedef {import('./judge.js').Verdict} Verdict
 */
import { isDefault } from '../experiment/settings.js';
import { vanishing } from './vanishing.js';
import { inParts, say } from './verdict-text.js';

/** @type {Verdict} */
const NOTHING = { kind: 'waiting', tone: 'plain', headline: [], cause: '', because: '', remedies: [] };

/** What is said while there is nothing to judge. @returns {Verdict} */
export const waitingVerdict = () => ({ ...NOTHING, headline: inParts(say('waiting')) });

/**
 * @param {import('../engine/protocol.js').Snapshot} snapshot
 * @param {import('../experiment/settings.js').Settings} settings
 * @returns {Verdict|null} without its remedies; null where this is not the first view
 */
export function firstVerdict(snapshot, settings) {
  if (!isDefault(settings) || snapshot.step > 0 || snapshot.diverged) return null;
  const { signal } = snapshot.layers,
    last = signal.length;
  const opinion = vanishing({
    snapshot,
    settings,
    last,
    ratio: signal[0] / signal[last - 1],
    trend: { flatSince: null },
  });
  return opinion && { ...NOTHING, ...opinion, headline: inParts(opinion.headline) };
}
