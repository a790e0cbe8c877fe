/** The package in browsers, by a bundler or as it is. What it offers is documented in index.d.ts. */
import { loadWith } from './load.js';

async function fetchBytes(/** @type {string} */ place) {
  const response = await fetch(place);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return response.arrayBuffer();
}

export const loadBackprop = (/** @type {import('./index.js').LoadOptions} */ options = {}) =>
  // Written as Vite and webpack recognise it: they copy the file, and put its new place here.
  loadWith(options, () => new URL('./core.wasm', import.meta.url).href, fetchBytes);
