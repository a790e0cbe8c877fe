/**
 * Writes the experiment into the browser's storage, and reads it back; one's own data sets go into its database. Loaded when
 * there is something to write or to read.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {import('./own-sets.js').Trouble} Trouble
 * @typedef {'broken'|'unstored'|Trouble} StorageTrouble
 *
 * @typedef {object} Storing
 * @property {(trouble: StorageTrouble, name?: string) => void} onTrouble `name`: of the set
 * @property {import('./stored-data.js').DrawnAxes} drawnAxes
 * @property {(sets: import('./set-record.js').OwnSet[]) => void} onSets
 * @property {() => string} unnamed what a set is called that was stored without a name
 */

import { nameSet } from './name-set.js';
import { createOwnSets } from './own-sets.js';
import { describeExperiment, readExperiment, setOf } from './serialization.js';
import { openDatabase } from './set-database.js';
import { bytesOf } from './set-record.js';
import { isEmbedded, nameTab, readStored, removeStored, SETS_KEY, TABS, tabName } from './storage.js';
import { MOST_STORED, weightCount } from './stored-weights.js';
import { createPlace, leftExperiments } from './tab-place.js';
import { isUnedited } from './unedited-points.js';

/** Text is slow to make of larger points, and storage has no room for it. */
const MOST_BYTES_AS_TEXT = 250_000;

/** Without weights that are too many. @param {Experiment} experiment @returns {Experiment} */
const withRoomFor = (experiment) =>
  weightCount(experiment.firstWeights) > MOST_STORED ? { ...experiment, firstWeights: undefined } : experiment;

/** @param {Storing} options */
export function createStoring({ onTrouble, drawnAxes, onSets, unnamed }) {
  const list = {
    read: () => readStored(SETS_KEY),
    /** @param {string} text */
    write(text) {
      if (!isEmbedded) localStorage.setItem(SETS_KEY, text);
    },
  };
  const sets = createOwnSets({ database: openDatabase(), list, drawnAxes, onChange: onSets, onTrouble });
  // Another page of this host has changed the list.
  addEventListener('storage', (event) => event.key === SETS_KEY && sets.tell());
  let told = false;
  /** What was written last. @type {Experiment|null} */
  let latest = null;
  const place = createPlace(() => latest && writeText(latest));

  /** @param {Experiment} experiment */
  function writeText(experiment) {
    const { points, axes } = experiment,
      key = place.key();
    if (key === null) return; // it is written when the place is known
    // By it the place is found after a reload. Who clears the storage clears this as well.
    if (tabName() === null) nameTab(key.slice(TABS.length));
    const isLarge = axes.set !== undefined && bytesOf(points) > MOST_BYTES_AS_TEXT;
    if (isLarge && !sets.stores(axes.set?.id ?? '')) return;
    const where = isUnedited(points) ? 'made' : isLarge ? 'set' : 'here';
    const text = JSON.stringify({ ...describeExperiment(withRoomFor(experiment), where, drawnAxes), kept: Date.now() });
    try {
      localStorage.setItem(key, text);
    } catch {
      // Switched off, or full.
      if (!told) onTrouble('unstored');
      told = true;
    }
  }

  /** @param {Experiment} experiment */
  function keepSet(experiment) {
    // Larger points are named in the text once they are kept.
    if (experiment.axes.set)
      void sets
        .keep({ ...experiment, split: experiment.settings })
        .then(() => latest === experiment && writeText(latest));
    return experiment;
  }

  /** Sets were stored without names once. @param {Experiment} experiment @returns {Experiment} */
  const named = (experiment) =>
    experiment.settings.dataSet === 'custom' && !experiment.axes.set
      ? { ...experiment, axes: nameSet(experiment.axes, unnamed(), []) }
      : experiment;

  /** @param {string} text */
  async function peek(text) {
    const set = setOf(text);
    const data = set && (await sets.load(set.id, set.name));
    return { experiment: readExperiment(text, drawnAxes, data), isSetLost: Boolean(set && !data) };
  }

  return {
    sets,
    leftExperiments,

    /** Removes what is stored of the experiment of this tab, or of a closed one. */
    forget(key = place.key()) {
      if (key === place.key()) latest = null;
      if (key !== null) removeStored(key);
    },

    /** @param {string} text @returns {Promise<Experiment|null>} null, and a complaint, where it cannot be used */
    async read(text) {
      const { experiment, isSetLost } = await peek(text);
      if (!experiment && !isSetLost) onTrouble('broken');
      return experiment && keepSet(named(experiment));
    },

    /** The same without a complaint, and its set is not kept: nobody has asked for it yet. @param {string} text @returns {Promise<Experiment|null>} */
    peek: async (text) => (await peek(text)).experiment,

    /** @param {Experiment} experiment */
    write(experiment) {
      latest = experiment;
      keepSet(experiment);
      writeText(experiment);
    },
  };
}
