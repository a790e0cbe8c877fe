// @ts-check
// Writes build/catalog.js, what the compiled core knows of its choices, as a module that the page bundles
// (web/experiment/catalog.js): the page then knows it before the core is loaded.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const BUILD = new URL('../../build/', import.meta.url);
const CORE = new URL('wasm/backprop.js', BUILD),
  BINARY = new URL('wasm/backprop.wasm', BUILD),
  CATALOG = new URL('catalog.js', BUILD);

/** A value as a JavaScript expression: JSON with infinities. @param {unknown} value @returns {string} */
function expressionOf(value) {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(expressionOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${expressionOf(entry)}`);
  return `{ ${entries.join(', ')} }`;
}

/** The module's text: one row a line. @param {Record<string, unknown[]>} catalog */
function moduleOf(catalog) {
  const lists = Object.entries(catalog).map(
    ([name, rows]) => `  ${name}: [\n${rows.map((row) => `    ${expressionOf(row)},\n`).join('')}  ],\n`,
  );
  return `/** @type {import('../wasm/backprop.js').Catalog} */\nexport const catalog = {\n${lists.join('')}};\n`;
}

const modified = async (/** @type {URL} */ file) => (await stat(file).catch(() => null))?.mtimeMs ?? -Infinity;

/** Writes the catalog, unless it is newer than the core that it is of. */
export async function writeCatalog() {
  if ((await modified(CATALOG)) > (await modified(BINARY))) return;
  const { default: createBackprop } = await import(CORE.href);
  const core = await createBackprop({ wasmBinary: await readFile(BINARY) });
  await writeFile(CATALOG, moduleOf(core.catalog()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeCatalog();
