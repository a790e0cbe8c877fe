/** Places in the browser's storage, which may be switched off. All pages of one host share it; each tab has a place of its own. */

/** Of the experiment, from the time when all tabs had one place. */
export const SHARED_KEY = 'backprop-playground/experiment';

/** Of the list of one's own sets. */
export const SETS_KEY = 'backprop-playground/sets';

/** How the key of a tab's experiment begins; the tab's name follows. */
export const TABS = 'backprop-playground/tab/';

/** What only this tab has: its name, and the address of its experiment. It outlasts a reload. */
const NAME_KEY = 'backprop-playground/tab';
const ADDRESS_KEY = 'backprop-playground/address';

/**
 * Whether the page was asked to be a part of another one. Then it begins with what its link says, and stores nothing: what the
 * visitor has open elsewhere is not touched, nor shown to whoever made the other page.
 */
export const isEmbedded = /[#&]embed=/.test(globalThis.location?.hash ?? '');

/** What `get` says of the storage; null where it is switched off, or not used. @template T @param {() => T} get */
function orNull(get) {
  if (isEmbedded) return null;
  try {
    return get();
  } catch {
    return null;
  }
}

/** What is stored there, as text; null where there is nothing. @param {string} key @returns {string|null} */
export const readStored = (key) => orNull(() => localStorage.getItem(key));

/** @param {string} key @param {string} text */
export const store = (key, text) => orNull(() => localStorage.setItem(key, text));

/** @param {string} key */
export const removeStored = (key) => orNull(() => localStorage.removeItem(key));

/** The same for what only this tab has, until it is closed. @param {string} key @returns {string|null} */
export const readInTab = (key) => orNull(() => sessionStorage.getItem(key));

/** @param {string} key @param {string} text */
export const storeInTab = (key, text) => orNull(() => sessionStorage.setItem(key, text));

/** @param {string} key */
export const removeInTab = (key) => orNull(() => sessionStorage.removeItem(key));

/** The name of this tab; null before it has one. */
export const tabName = () => orNull(() => sessionStorage.getItem(NAME_KEY));

/** A name that no other tab has; or one that this tab had, should what it keeps have been cleared. */
export function nameTab(name = crypto.getRandomValues(new Uint32Array(2)).join('-')) {
  orNull(() => sessionStorage.setItem(NAME_KEY, name));
  return name;
}

/** The experiment of this tab as text; of a tab that has none, what was stored when all had one place. */
export function readExperimentText() {
  const name = tabName();
  return (name === null ? null : readStored(TABS + name)) ?? readStored(SHARED_KEY);
}

/** Whether any tab, open or closed, has stored an experiment. */
export const hasTabs = () => orNull(() => Object.keys(localStorage).some((key) => key.startsWith(TABS))) ?? false;

/** The experiment that is stored is that of the address. */
export const keepAddress = (address = location.href) => orNull(() => sessionStorage.setItem(ADDRESS_KEY, address));

/**
 * Whether the page was opened with a link that is not what this tab had before. A tab that is reloaded shows what it had, which may be
 * more than its address says.
 */
export function isOpenedByLink() {
  if (isEmbedded) return true;
  if (!location.hash.includes('=')) return false;
  const [entry] = performance.getEntriesByType('navigation');
  const isReload = /** @type {PerformanceNavigationTiming|undefined} */ (entry)?.type === 'reload';
  const isKept = readStored(TABS + (tabName() ?? '')) !== null;
  return !isKept || (!isReload && orNull(() => sessionStorage.getItem(ADDRESS_KEY)) !== location.href);
}
