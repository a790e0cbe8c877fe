/**
 * Saves the experiment in the browser's storage, a moment after each change and when the page is left, and reads it back
 * after a reload. Where nothing can be stored the page works all the same, and says so once.
 *
 * @typedef {import('./axes.js').Axes} Axes
 * @typedef {import('./experiment.js').Experiment} Experiment
 */
import { readExperiment, writeExperiment } from './serialization.js';
import { KEY, readStored } from './storage.js';
import { isUnedited } from './unedited-points.js';

/** A drag changes the experiment with every frame. */
const DELAY_MS = 400;

/**
 * @param {(trouble: 'broken'|'unstored') => void} onTrouble told at most once of each
 * @param {(classes: number, inputs: number) => Axes} drawnAxes the axes of drawn data sets, in the page's language
 */
export function createPersistence(onTrouble, drawnAxes) {
  /** @type {Experiment|null} */
  let unsaved = null;
  let timer = 0,
    told = false;

  function save() {
    clearTimeout(timer);
    if (!unsaved) return;
    const text = writeExperiment(unsaved, isUnedited(unsaved.points), drawnAxes);
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
    /** The saved experiment; null where there is nothing, or nothing that can be used. @returns {Experiment|null} */
    recall() {
      const text = readStored();
      const experiment = text === null ? null : readExperiment(text, drawnAxes);
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
