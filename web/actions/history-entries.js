/**
 * The entries of the browser's history, one for each choice. A point that is dragged, a number that is tried out in one field
 * again and again, and how it is shown make none: Back would be flooded by them.
 *
 * @typedef {import('../experiment/experiment.js').Experiment} Experiment
 * @typedef {import('./address-bar.js').Shown} Shown
 */
import { twinSettings } from '../experiment/experiment.js';
import { countWithRoom } from '../experiment/points-memory.js';
import { differingSettings } from '../experiment/settings.js';

/** Older ones are read from their links again. */
const MOST_IN_MEMORY = 50;
/** That the points of all entries in memory may take. */
const MOST_BYTES = 128_000_000;

export function createHistoryEntries() {
  /** An entry of another visit of the page is not in memory. */
  const visit = crypto.getRandomValues(new Uint32Array(2)).join('-');
  /** What each entry shows, also what no link has room for. @type {Map<number, Shown>} */
  const shown = new Map();
  let current = 0,
    lastChoice = '';

  /** The earliest go first. */
  function makeRoom() {
    const entries = [...shown].sort(([a], [b]) => a - b);
    const room = countWithRoom(entries, ([, { experiment }]) => [experiment.points, experiment.cleared], MOST_BYTES);
    for (const [entry] of entries.slice(0, -Math.min(MOST_IN_MEMORY, room))) shown.delete(entry);
  }

  return {
    /** What was shown before the first change. @param {Shown} first */
    begin(first) {
      if (shown.size === 0 && first.experiment.points.label.length > 0) shown.set(current, first);
    },

    /** Shows `next` under `address`. @param {Shown} next @param {string} address */
    put(next, address) {
      const before = shown.get(current);
      const choice = before ? choiceBetween(next.experiment, before.experiment) : '';
      const isAnother = choice !== '' && choice !== lastChoice;
      if (choice) lastChoice = choice;
      if (isAnother) current = Math.max(...shown.keys()) + 1;
      shown.set(current, next);
      if (isAnother) makeRoom();
      history[isAnother ? 'pushState' : 'replaceState']({ visit, entry: current }, '', address);
    },

    /** The browser has gone to an entry: what it shows; null where that is to be read from its link. @param {any} state of the entry */
    go(state) {
      const kept = state?.visit === visit ? shown.get(state.entry) : undefined;
      current = kept ? state.entry : Math.max(-1, ...shown.keys()) + 1;
      lastChoice = '';
      return kept ?? null;
    },
  };
}

/** What was chosen between two experiments, as text; '' where nothing was. @param {Experiment} now @param {Experiment} before */
export function choiceBetween(now, before) {
  const names = differingSettings(now.settings, before.settings).map(String);
  const [twinNow, twinBefore] = [twinSettings(now), twinSettings(before)];
  if ((twinNow === null) !== (twinBefore === null)) names.push('b');
  else if (twinNow && twinBefore) names.push(...differingSettings(twinNow, twinBefore).map((name) => `b.${name}`));
  if (now.axes.set?.id !== before.axes.set?.id) names.push('set');
  if (now.firstWeights?.a !== before.firstWeights?.a || now.firstWeights?.b !== before.firstWeights?.b)
    names.push('weights');
  return names.join();
}
