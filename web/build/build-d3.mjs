// @ts-check
// Of d3-scale and d3-shape, what the page calls.
//
// Scales go from numbers to numbers and format.js writes their ticks; that colours, strings and dates are never interpolated
// no bundler can see. The first view draws lines; through the package's list of all that it has, the areas of a later
// view would come along.

import { dirname, sep } from 'node:path';

/** Draws lines only. */
const LINES = `views${sep}loss${sep}loss-chart.js`;

const SCALES = /[/\\]d3-scale[/\\]src$/;

/** @type {import('esbuild').Plugin} */
export const leanD3 = {
  name: 'lean-d3',
  setup: ({ onLoad, onResolve, resolve }) => {
    onResolve({ filter: /^d3-interpolate$/ }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === 'found' || !SCALES.test(resolveDir)) return undefined;
      const found = await resolve(path, { resolveDir, kind, pluginData: 'found' });
      return { path: found.path, namespace: 'numbers', sideEffects: false };
    });
    // What is named goes before what a star brings.
    onLoad({ filter: /./, namespace: 'numbers' }, ({ path }) => ({
      resolveDir: dirname(path),
      contents: `export * from './index.js'; export { default as interpolate } from './number.js';`,
    }));
    onResolve({ filter: /^d3-shape$/ }, async ({ path, importer, resolveDir, kind }) => {
      if (!importer.endsWith(LINES)) return undefined;
      const found = await resolve(path, { resolveDir, kind });
      return { path: found.path, namespace: 'lines', sideEffects: false };
    });
    onLoad({ filter: /./, namespace: 'lines' }, ({ path }) => ({
      resolveDir: dirname(path),
      contents: `export { default as line } from './line.js';`,
    }));
    onResolve({ filter: /^(d3-format|\.\/tickFormat\.js)$/ }, ({ path, resolveDir }) =>
      SCALES.test(resolveDir) ? { path, namespace: 'unused', sideEffects: false } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: 'export default undefined; export const format = undefined, formatSpecifier = undefined;',
    }));
  },
};
