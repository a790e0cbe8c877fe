/**
 * A person's experiments, kept in the browser's database under names until they are deleted.
 *
 * @typedef {object} SavedExperiment
 * @property {string} id
 * @property {string} name unlike the others' names
 * @property {string} line what it is, in the words of the page when it was saved
 * @property {number} saved when, in milliseconds
 * @property {string} text as of a file
 *
 * @typedef {object} ExperimentDatabase every function rejects where the browser has none, or refuses
 * @property {() => Promise<[id: string, record: unknown][]>} entries
 * @property {(id: string, record: SavedExperiment) => Promise<void>} set
 * @property {(id: string) => Promise<void>} del
 */
import { createStore, del, entries, set } from 'idb-keyval';

/** Of all of them together, in letters. */
export const MOST_LETTERS = 50_000_000;

export const LONGEST_EXPERIMENT_NAME = 100;

/** @returns {ExperimentDatabase} */
export function openExperimentDatabase() {
  const store = createStore('backprop-playground-experiments', 'experiments');
  return {
    entries: async () => /** @type {[string, unknown][]} */ (await entries(store)),
    set: async (id, record) => set(id, record, store),
    del: async (id) => del(id, store),
  };
}

/** @param {ExperimentDatabase} database @param {() => number} [now] */
export function createSavedExperiments(database, now = Date.now) {
  const list = async () => {
    const found = await database.entries();
    return found.flatMap(([, record]) => (isSaved(record) ? [record] : [])).sort((a, b) => b.saved - a.saved);
  };

  /**
   * @param {string} wanted @param {Pick<SavedExperiment, 'line'|'text'>} what
   * @returns {Promise<boolean>} false where there is no room for it
   */
  async function save(wanted, { line, text }) {
    const others = await list();
    if (others.reduce((sum, one) => sum + one.text.length, text.length) > MOST_LETTERS) return false;
    const saved = now();
    const id = `${saved}-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    await database.set(id, { id, name: freeName(wanted, others), line, saved, text });
    return true;
  }

  return {
    list,
    save,
    /** @param {SavedExperiment} experiment */
    duplicate: (experiment) => save(experiment.name, experiment),
    /** @param {SavedExperiment} experiment @param {string} wanted @returns {Promise<string>} the name that it has now */
    async rename(experiment, wanted) {
      const others = (await list()).filter(({ id }) => id !== experiment.id);
      const name = freeName(wanted.trim() || experiment.name, others);
      await database.set(experiment.id, { ...experiment, name });
      return name;
    },
    /** @param {SavedExperiment} experiment */
    remove: (experiment) => database.del(experiment.id),
    /** One that was removed. @param {SavedExperiment} experiment */
    bringBack: (experiment) => database.set(experiment.id, experiment),
  };
}

/** @param {string} wanted @param {{name: string}[]} others */
function freeName(wanted, others) {
  const plain = wanted.trim().slice(0, LONGEST_EXPERIMENT_NAME);
  let name = plain;
  for (let n = 2; others.some((other) => other.name === name); n++) name = `${plain} (${n})`;
  return name;
}

/** @param {any} record @returns {record is SavedExperiment} */
const isSaved = (record) =>
  typeof record === 'object' &&
  record !== null &&
  ['id', 'name', 'line', 'text'].every((key) => typeof record[key] === 'string') &&
  Number.isFinite(record.saved);
