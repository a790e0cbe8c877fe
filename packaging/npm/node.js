/** The package in Node, as a module. What it offers is documented in index.d.ts. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadWith } from './load.js';

export const loadBackprop = (/** @type {import('./index.js').LoadOptions} */ options = {}) =>
  loadWith(
    options,
    () => new URL('./core.wasm', import.meta.url).href,
    (place) => readFile(place.startsWith('file:') ? fileURLToPath(place) : place),
  );
