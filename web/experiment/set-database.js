/**
 * The browser's database of one's own sets: typed arrays go in and come out as they are, which text would be slow for.
 *
 * @typedef {object} Database every function rejects where the browser has none, or refuses
 * @property {(id: string) => Promise<any>} get undefined where there is none
 * @property {(id: string, record: any) => Promise<void>} set
 * @property {(id: string) => Promise<void>} del
 * @property {() => Promise<unknown[]>} keys
 */
import { createStore, del, get, keys, set } from 'idb-keyval';
import { isEmbedded } from './storage.js';

/** Inside another page nothing is read or kept. @type {Database} */
const NOTHING = { get: async () => undefined, set: async () => {}, del: async () => {}, keys: async () => [] };

/** @returns {Database} */
export function openDatabase() {
  if (isEmbedded) return NOTHING;
  const store = createStore('backprop-playground', 'sets');
  return {
    get: async (id) => get(id, store),
    set: async (id, record) => set(id, record, store),
    del: async (id) => del(id, store),
    keys: async () => keys(store),
  };
}
