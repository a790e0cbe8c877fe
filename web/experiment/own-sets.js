/**
 * A person's own data sets. Each is kept in the browser's database until it is removed; what cannot be kept is held in
 * memory, so that nothing is lost while the page is open. The list of them stands in the browser's storage, where it is read
 * without waiting for the database.
 *
 * @typedef {import('./set-record.js').Data} Data
 * @typedef {import('./set-record.js').OwnSet} OwnSet
 * @typedef {'setsFull'|'setRefused'|'setLost'} Trouble all sets together are too large; the browser stores none; one cannot be read
 *
 * @typedef {object} Surroundings
 * @property {import('./set-database.js').Database} database
 * @property {{read: () => string|null, write: (text: string) => void}} list `write` throws where nothing is stored
 * @property {import('./stored-data.js').DrawnAxes} drawnAxes
 * @property {(sets: OwnSet[]) => void} onChange
 * @property {(trouble: Trouble, name: string) => void} onTrouble
 * @property {() => number} [now]
 */
import { listing, readListing, readRecord, writeRecord } from './set-record.js';

/** Of all sets together. */
export const MAX_STORED_BYTES = 50_000_000;

/** A set that could not be stored is tried again with a change that comes so long after. */
const RETRY_MS = 10_000;

/** @param {Surroundings} surroundings */
export function createOwnSets({ database, list, drawnAxes, onChange, onTrouble, now = Date.now }) {
  /** Those that are not in the database, or not any more. @type {Map<string, {set: OwnSet, data: Data}>} */
  const held = new Map();
  /** What the database has of a set, as far as this page has written or read it. @type {Map<string, Pick<Data, 'points'|'axes'>>} */
  const stored = new Map();
  let retryAt = 0;
  /** One change of the database after the other. */
  let latest = Promise.resolve();

  const listed = () => readListing(list.read());
  const all = () =>
    [...listed().filter(({ id }) => !held.has(id)), ...[...held.values()].map(({ set }) => set)].sort(
      (a, b) => a.added - b.added,
    );
  const tell = () => onChange(all());

  /** @param {string} id @param {OwnSet|null} set */
  function relist(id, set) {
    const others = listed().filter((one) => one.id !== id);
    list.write(JSON.stringify(set ? [...others, set] : others));
  }

  /** Makes list and database agree, should a browser have lost part of one. */
  async function compare() {
    const keys = new Set(await database.keys());
    for (const { id } of listed()) if (!keys.has(id)) relist(id, null);
    for (const id of keys) {
      if (listed().some((set) => set.id === id)) continue;
      const data = readRecord(await database.get(String(id)), drawnAxes);
      if (data) relist(String(id), listing(data, now()));
    }
  }

  /** @type {Promise<void>|null} */
  let comparison = null;
  const compared = () => {
    comparison ??= compare().catch(() => {});
    return comparison;
  };

  /** @param {Data} data */
  async function write(data) {
    await compared();
    const { id = '' } = data.axes.set ?? {},
      former = all().find((set) => set.id === id),
      set = listing(data, former?.added ?? now());
    const others = listed().reduce((sum, one) => sum + (one.id === id ? 0 : one.bytes), 0);
    const trouble = others + set.bytes > MAX_STORED_BYTES ? 'setsFull' : await store(set, data);
    if (trouble) {
      const isNews = !held.get(id)?.set.unstored;
      held.set(id, { set: { ...set, unstored: true }, data });
      retryAt = now() + RETRY_MS;
      if (isNews) onTrouble(trouble, set.name);
    } else held.delete(id);
    tell();
  }

  /** @param {OwnSet} set @param {Data} data @returns {Promise<Trouble|null>} */
  async function store(set, data) {
    try {
      await database.set(set.id, writeRecord(data, drawnAxes));
      relist(set.id, set);
      stored.set(set.id, data);
      return null;
    } catch {
      return 'setRefused';
    }
  }

  /** @param {string} id @returns {Promise<Data|null>} */
  async function load(id) {
    const here = held.get(id);
    if (here) return here.data;
    try {
      const data = readRecord(await database.get(id), drawnAxes);
      if (data) stored.set(id, data);
      return data;
    } catch {
      return null;
    }
  }

  /** @param {string} id */
  async function remove(id) {
    const set = all().find((one) => one.id === id),
      data = await load(id);
    for (const [other, { set: one }] of held) if (one.removed) held.delete(other);
    held.delete(id);
    if (set && data) held.set(id, { set: { ...set, removed: true }, data });
    stored.delete(id);
    try {
      relist(id, null);
      await database.del(id);
    } catch {
      // Then there was nothing to remove.
    }
    for (const { set: other, data: its } of [...held.values()]) if (other.unstored && !other.removed) await write(its);
    tell();
  }

  /** What was cleared from outside is to be stored again. @param {string} id */
  async function forgetCleared(id) {
    if (!stored.has(id)) return;
    const keys = await database.keys().catch(() => /** @type {IDBValidKey[]} */ ([]));
    if (!keys.includes(id) || !listed().some((set) => set.id === id)) stored.delete(id);
  }

  const inTurn = (/** @type {() => Promise<void>} */ change) => {
    latest = latest.then(change);
    return latest;
  };

  return {
    tell,

    /** Whether the database has a set, with these points or former ones. @param {string} id */
    stores: (id) => stored.has(id),

    /** Keeps a set as it now is. @param {Data} data */
    keep: (data) =>
      inTurn(async () => {
        const { points, axes } = data;
        const { id = '' } = axes.set ?? {},
          here = held.get(id);
        await forgetCleared(id);
        const isDue = here?.set.unstored && now() >= retryAt;
        const isKept = here ? !here.set.removed && here.data.points === points && !isDue : isSame(stored.get(id), data);
        if (id !== '' && points.label.length > 0 && !isKept) await write(data);
      }),

    /** A set whose data cannot be had is taken off the list. @param {string} id @param {string} [name] @returns {Promise<Data|null>} */
    async load(id, name = '') {
      await compared();
      const data = await load(id);
      if (data) return data;
      onTrouble('setLost', name);
      await inTurn(() => remove(id));
      return null;
    },

    /** It can be brought back until another one is removed. @param {string} id */
    remove: (id) => inTurn(() => remove(id)),

    /** @param {string} id */
    bringBack: (id) =>
      inTurn(async () => {
        const data = held.get(id)?.data;
        if (data) await write(data);
      }),
  };
}

/** @param {Pick<Data, 'points'|'axes'>|undefined} there @param {Pick<Data, 'points'|'axes'>} data */
const isSame = (there, { points, axes }) => there?.points === points && there.axes === axes;
