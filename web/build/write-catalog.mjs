// @ts-check
// Writes build/catalog.js, what the compiled core knows of its choices, as a module that the page bundles
// (web/experiment/catalog.js): the page then knows it before the core is loaded. With it come a few points of every data
// set that is in sight at first, for its thumbnail; those of the others are in build/more-samples.js.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { PICTURE_SIDE } from '../experiment/columns.js';
import { DATA_SETS_IN_SIGHT } from '../experiment/data-sets-in-sight.js';
import { valuesOf } from '../experiment/points.js';
import { unwrapResult } from '../worker/unwrap-result.js';
import { digitPoints } from '../import/digits.js';
import { penguinPoints } from '../import/penguins.js';

const BUILD = new URL('../../build/', import.meta.url);
const CORE = new URL('wasm/backprop.js', BUILD),
  BINARY = new URL('wasm/backprop.wasm', BUILD),
  CATALOG = new URL('catalog.js', BUILD),
  MORE_SAMPLES = new URL('more-samples.js', BUILD);

/** Points of a thumbnail. */
const COUNT = 54;

const PENGUINS = new URL('../data/penguins.csv', import.meta.url),
  DIGITS = new URL('../data/digits.txt', import.meta.url);

/** The picture that stands for the digits; the ink that is seen of it. */
const DIGIT = 3,
  SEEN_INK = 0.5;

/** A value as a JavaScript expression: JSON with infinities. @param {unknown} value @returns {string} */
function expressionOf(value) {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(expressionOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${expressionOf(entry)}`);
  return `{ ${entries.join(', ')} }`;
}

/** One row a line. @param {[name: string, rows: unknown[]][]} lists */
const objectOf = (lists) =>
  `{\n${lists.map(([name, rows]) => `  '${name}': [\n${rows.map((row) => `    ${expressionOf(row)},\n`).join('')}  ],\n`).join('')}}`;

/** @typedef {import('../experiment/points.js').Points} Points */

/** About COUNT of the points: x, y and label, rounded to what a thumbnail can show. @param {Points} points */
function sampleOf({ x, y, label }) {
  const every = Math.max(1, Math.floor(x.length / COUNT));
  const tenths = (/** @type {number} */ value) => Math.round(10 * value) / 10;
  return Array.from(x, (_, i) => [tenths(x[i]), tenths(y[i]), tenths(label[i])]).filter((_, i) => i % every === 0);
}

/** The first picture of DIGIT: a dot for each cell with ink. @param {Points} points */
function pictureOf(points) {
  const places = Array.from(valuesOf(points, points.label.indexOf(DIGIT)), (ink, cell) => ({
    ink,
    x: (cell % PICTURE_SIDE) - (PICTURE_SIDE - 1) / 2,
    y: (PICTURE_SIDE - 1) / 2 - Math.floor(cell / PICTURE_SIDE),
  }));
  return places.flatMap(({ ink, x, y }) => (ink < SEEN_INK ? [] : [[x, y, 1]]));
}

/**
 * A sample of every data set that has points of its own.
 * @param {import('../../wasm/backprop.js').BackpropModule} core
 * @returns {Promise<[string, unknown[]][]>}
 */
async function samplesOf(core) {
  const drawn = unwrapResult(core.catalog()).catalog.dataSets.map(({ name }) => {
    const { points } = unwrapResult(core.generate({ set: name, count: COUNT, noise: 0, trainShare: 1, seed: 1 }));
    return /** @type {[string, unknown[]]} */ ([name, sampleOf(points)]);
  });
  const all = { trainShare: 100, dataSeed: 1 };
  const { points } = penguinPoints(await readFile(PENGUINS, 'utf8'), all);
  const digits = digitPoints(await readFile(DIGITS, 'utf8'), all);
  return [...drawn, ['penguins', sampleOf(points)], ['digits', pictureOf(digits.points)]];
}

/** @param {[name: string, points: unknown[]][]} samples */
const exportOf = (samples) =>
  `/** @type {Record<string, [x: number, y: number, label: number][]>} */\nexport const samples = ${objectOf(samples)};\n`;

const modified = async (/** @type {URL} */ file) => (await stat(file).catch(() => null))?.mtimeMs ?? -Infinity;

/** Writes the module, unless it is newer than what it is made of. */
async function writeCatalog() {
  const sources = await Promise.all([BINARY, PENGUINS, DIGITS, new URL(import.meta.url)].map(modified));
  const written = await Promise.all([CATALOG, MORE_SAMPLES].map(modified));
  if (Math.min(...written) > Math.max(...sources)) return;
  const { default: createBackprop } = await import(CORE.href);
  /** @type {import('../../wasm/backprop.js').BackpropModule} */
  const core = await createBackprop({ wasmBinary: await readFile(BINARY) });
  const catalog = objectOf(Object.entries(unwrapResult(core.catalog()).catalog)),
    samples = await samplesOf(core);
  const isInSight = (/** @type {[string, unknown]} */ [name]) => DATA_SETS_IN_SIGHT.includes(name);
  await writeFile(MORE_SAMPLES, exportOf(samples.filter((one) => !isInSight(one))));
  await writeFile(
    CATALOG,
    `/** @type {import('../wasm/backprop.js').Catalog} */\nexport const catalog = ${catalog};\n\n` +
      exportOf(samples.filter(isInSight)),
  );
}

await writeCatalog();
