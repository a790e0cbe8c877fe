// @ts-check
// Of d3-scale, what the page calls. Its scales go from numbers to numbers and format.js writes their ticks; that colours,
// strings and dates are never interpolated no bundler can see.

import { dirname } from 'node:path';

const SCALES = /[/\\]d3-scale[/\\]src$/;

/** @type {import('esbuild').Plugin} */
export const scalesOfNumbers = {
  name: 'scales-of-numbers',
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
    onResolve({ filter: /^(d3-format|\.\/tickFormat\.js)$/ }, ({ path, resolveDir }) =>
      (SCALES.test(resolveDir) ? { path, namespace: 'unused', sideEffects: false } : undefined));
    onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: 'export default undefined; export const format = undefined, formatSpecifier = undefined;',
    }));
  },
};
