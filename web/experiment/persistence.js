/**
 * Saves the experiment in the browser's storage, a moment after each change and when the page is left, and reads it back
 * after a reload. Where nothing can be stored the page works all the same, and says so once.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 * @typedef {ReturnType<typeof import('./storing.js').createStoring>} Stores
 */
import {
  hasTabs,
  isEmbedded,
  nameTab,
  readExperimentText,
  readStored,
  SETS_KEY,
  store,
  TABS,
  tabName,
} from './storage.js';
import { isUnedited } from './unedited-points.js';
import { VERSION } from './version.js';

/** A drag changes the experiment with every frame. */
const DELAY_MS = 400;

/** @param {import('./storing.js').Storing} options */
export function createPersistence(options) {
  /** @type {Experiment|null} */
  let unsaved = null;
  let timer = 0;
  /** @type {Stores|null} */
  let stores = null;
  /** @type {Promise<Stores>|null} */
  let loading = null;

  /** What writes and reads. @returns {Promise<Stores>} */
  function load() {
    loading ??= import('./storing.js').then(({ createStoring }) => (stores = createStoring(options)));
    loading.catch(() => {
      loading = null; // it is tried again with the next change
    });
    return loading;
  }

  function save() {
    clearTimeout(timer);
    if (!unsaved) return;
    if (stores) stores.write(unsaved);
    else saveSettings(unsaved);
    unsaved = null;
  }

  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });

  return {
    /** One's own sets, once what keeps them is loaded. */
    sets: async () => (await load()).sets,

    /** The saved experiment; null where there is nothing, or nothing that can be used. @returns {Promise<Experiment|null>} */
    async recall() {
      const text = readExperimentText();
      return text === null
        ? null
        : load().then(
            (made) => made.read(text),
            () => null,
          );
    },

    /** Lists one's own sets, if there are any. */
    tellSets() {
      if (readStored(SETS_KEY) !== null)
        load().then(
          (made) => made.sets.tell(),
          () => {},
        );
    },

    /** @param {Experiment} experiment @param {boolean} [atOnce] */
    keep(experiment, atOnce = false) {
      if (isEmbedded) return;
      unsaved = experiment;
      void load(); // so that it is there when the page is left
      clearTimeout(timer);
      timer = window.setTimeout(() => load().then(save, () => {}), atOnce ? 0 : DELAY_MS);
    },

    /** What closed tabs have left, and what reads and forgets it. */
    async left() {
      if (!hasTabs()) return { experiments: [], stores: null };
      const made = await load();
      return { experiments: await made.leftExperiments(), stores: made };
    },

    forget() {
      clearTimeout(timer);
      unsaved = null;
      load().then(
        (made) => made.forget(),
        () => {},
      );
    },
  };
}

/** Where the page is left before what writes experiments has come: the settings, if they make the points. @param {Experiment} experiment */
function saveSettings({ settings, points, twin = null }) {
  if (isUnedited(points))
    store(TABS + (tabName() ?? nameTab()), JSON.stringify({ version: VERSION, settings, twin, kept: Date.now() }));
}
