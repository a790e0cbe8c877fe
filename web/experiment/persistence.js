/**
 * The experiment survives a reload: it is kept in the browser's storage, a moment after each change, and when the page
 * is left. Where nothing can be stored the page works on, and says so once.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 */
import { isAsMade } from '../actions/data-source.js';
import { readExperiment, writeExperiment } from './serialization.js';
import { KEY, stored } from './storage.js';

/** A drag changes the experiment with every frame. */
const DELAY_MS = 400;

/** @param {(trouble: 'broken'|'unstored') => void} onTrouble told at most once of each */
export function createMemory(onTrouble) {
  /** @type {Experiment|null} */
  let unsaved = null;
  let timer = 0,
    told = false;

  function save() {
    clearTimeout(timer);
    if (!unsaved) return;
    const text = writeExperiment(unsaved, isAsMade(unsaved.points));
    unsaved = null;
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // Switched off, or full.
      if (!told) onTrouble('unstored');
      told = true;
    }
  }

  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });

  return {
    /** What was kept; null where there is nothing, or nothing that can be used. @returns {Experiment|null} */
    recall() {
      const text = stored();
      const experiment = text === null ? null : readExperiment(text);
      if (text !== null && !experiment) onTrouble('broken');
      return experiment;
    },

    keep(/** @type {Experiment} */ experiment) {
      unsaved = experiment;
      clearTimeout(timer);
      timer = window.setTimeout(save, DELAY_MS);
    },

    forget() {
      clearTimeout(timer);
      unsaved = null;
      try {
        localStorage.removeItem(KEY);
      } catch {
        // Then there is nothing to forget.
      }
    },
  };
}
