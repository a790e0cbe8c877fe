/** The package in Node, for `require`; bundled as CommonJS. What it offers is documented in index.d.ts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadWith } from './load.js';

export const loadBackprop = (/** @type {import('./index.js').LoadOptions} */ options = {}) =>
  loadWith(
    options,
    () => join(__dirname, 'core.wasm'),
    (place) => readFile(place.startsWith('file:') ? fileURLToPath(place) : place),
  );
