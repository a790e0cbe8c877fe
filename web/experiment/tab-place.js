/**
 * The place of a tab's experiment in the browser's storage. A tab holds a lock of its name for as long as it is open: so a tab
 * that was duplicated notices that it is another one, and what a closed tab has left is known.
 *
 * @typedef {object} LeftExperiment what was open in a tab that is closed
 * @property {string} key
 * @property {string} text
 * @property {number} kept when it was stored, in milliseconds; 0: not known
 */
import { nameTab, readStored, removeStored, SHARED_KEY, store, TABS, tabName } from './storage.js';

/** The lock of a page that is being reloaded is free at once. */
const PATIENCE_MS = 500;

/** Of closed tabs, those that were open last. */
const MOST_LEFT = 5;

/**
 * The place of this tab, which no other open tab has.
 * @param {() => void} onKnown it has its key now, which it did not have at once
 */
export function createPlace(onKnown) {
  const had = tabName();
  // A name that is new is nobody else's; one that the tab brings is another one's too, if it was duplicated.
  let key = had === null ? TABS + newName() : null;
  if (key !== null) moveShared(key);
  else void hold(String(had)).then(known);

  /** @param {boolean} isMine */
  function known(isMine) {
    key = TABS + (isMine ? had : newName());
    // A tab that was duplicated begins with what it shows.
    const text = isMine ? null : readStored(TABS + had);
    if (text !== null) store(key, text);
    moveShared(key);
    onKnown();
  }

  return {
    /** Where its experiment is stored; null in the first moments of a tab that has been reloaded or duplicated. */
    key: () => key,
  };
}

/** What all tabs had once is this tab's now, if it has nothing. @param {string} key */
function moveShared(key) {
  if (readStored(key) !== null || readStored(SHARED_KEY) === null) return;
  store(key, readStored(SHARED_KEY) ?? '');
  removeStored(SHARED_KEY);
}

function newName() {
  const name = nameTab();
  void hold(name);
  return name;
}

/** Whether this tab has the name now, for as long as it is open. @param {string} name @returns {Promise<boolean>} */
function hold(name) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const forEver = () => {
      resolve(true);
      return new Promise(() => {});
    };
    navigator.locks
      .request(TABS + name, { signal: AbortSignal.timeout(PATIENCE_MS) }, forEver)
      .catch((error) => resolve(error.name !== 'TimeoutError' && error.name !== 'AbortError'));
  });
}

/** What tabs have left that are closed, the last one first; older ones are forgotten. @returns {Promise<LeftExperiment[]>} */
export async function leftExperiments() {
  if (!navigator.locks) return []; // nobody knows which tabs are open
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map(({ name }) => name));
  const left = Object.keys(localStorage)
    .filter((key) => key.startsWith(TABS) && !open.has(key))
    .map((key) => ({ key, text: readStored(key) ?? '', kept: keptAt(readStored(key)) }))
    .sort((a, b) => b.kept - a.kept);
  for (const { key } of left.slice(MOST_LEFT)) removeStored(key);
  return left.slice(0, MOST_LEFT);
}

/** @param {string|null} text */
function keptAt(text) {
  try {
    const { kept } = JSON.parse(text ?? '');
    return Number.isFinite(kept) ? kept : 0;
  } catch {
    return 0;
  }
}
