// @ts-check
// Bundles the page and its workers with esbuild.

import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const WEB = join(ROOT, 'web');
const DIST = join(ROOT, 'dist'),
  MAIN = join(WEB, 'main.js');

/** The core's script, which goes into the workers. */
export const CORE_SCRIPT = join(ROOT, 'build/wasm/backprop.js');

/** That of the core for browsers without wasm SIMD. */
export const SCALAR_SCRIPT = join(ROOT, 'build/wasm-scalar/backprop.js');

export const TARGET = 'es2022';

/** URLs of files that keep their name from build to build, as the sources write them. */
const STABLE_URLS =
  /(["'`])(\.\/(?:(?:seed-|import-)?worker\.js|opened\.css|wasm\/backprop(?:-scalar|-rest)?\.(?:js|wasm)|data\/\w+\.(?:csv|txt)))(?=\1)/g;

/**
 * @typedef {object} Bundle
 * @property {Map<string, Uint8Array>} files path under dist/ → contents
 * @property {string} first the file of the first view
 * @property {Set<string>} packages the npm packages that went in, as paths under node_modules/
 */

/**
 * Puts the core's script where the workers import it, and changes the page's own sources as they are read.
 * @param {(path: string, source: string) => string} change told the path under web/
 * @returns {import('esbuild').Plugin}
 */
export const readOwnSources = (change) => ({
  name: 'own-sources',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(\.\.\/)+wasm\/backprop\.js$/ }, () => ({ path: CORE_SCRIPT }));
    onLoad({ filter: /\.(js|md)$/ }, async ({ path }) => {
      if (!path.startsWith(WEB + sep)) return undefined;
      const written = await readFile(path, 'utf8');
      // A lesson is a module whose default export is its text.
      const source = path.endsWith('.md') ? `export default ${JSON.stringify(written)};` : written;
      return { contents: change(relative(WEB, path).replaceAll(sep, '/'), source), loader: 'js' };
    });
  },
});

/**
 * Adds `?v=ID` to the URLs with stable names, so that a browser never pairs a file from its cache with one of another
 * build.
 *
 * Each of `parts`, which import() loads, is made to import main.js, which is there by then. Everything of the first view
 * is then shared by all of them and stands in one chunk, instead of one for each set of parts that share it (19 requests).
 * @param {string} id
 * @param {Set<string>} [parts] paths under web/
 * @returns {import('esbuild').Plugin}
 */
const ownSources = (id, parts = new Set()) =>
  readOwnSources((path, source) => {
    const stamped = source.replace(STABLE_URLS, `$1$2?v=${id}`);
    return parts.has(path) ? `import ${JSON.stringify(MAIN)};${stamped}` : stamped;
  });

/** Older packages as modules: esbuild's help for other formats would be one more file of the first view. @type {import('esbuild').Plugin} */
export const packagesAsModules = {
  name: 'packages-as-modules',
  setup: ({ onLoad }) =>
    onLoad({ filter: /(papaparse(\.min)?|seedrandom\/seedrandom)\.js$/ }, async ({ path }) => ({
      contents: `const module = { exports: {} }, exports = module.exports, require = () => {};\n${await readFile(path, 'utf8')}\nexport default module.exports;`,
    })),
};

/** @type {import('esbuild').BuildOptions} */
const SHARED = {
  absWorkingDir: ROOT,
  outdir: 'dist',
  entryNames: '[name]',
  // Chunks stand beside main.js: `new URL('./worker.js', import.meta.url)` means the same in each of them.
  chunkNames: '[name]-[hash]',
  bundle: true,
  format: 'esm',
  target: TARGET,
  minify: true,
  sourcemap: 'linked',
  metafile: true,
  write: false,
  // Loaded at run time: which one depends on the browser.
  external: ['./wasm/*'],
  // Without the other generators of the package.
  alias: { seedrandom: 'seedrandom/seedrandom.js' },
  // Templates of what is exported.
  loader: { '.py': 'text' },
  logLevel: 'warning',
};

export const PAGE_OPTIONS = {
  ...SHARED,
  entryPoints: ['web/main.js', 'web/styles/main.css', 'web/styles/opened.css'],
  splitting: true,
};
export const WORKER_OPTIONS = {
  ...SHARED,
  entryPoints: ['web/worker/worker.js', 'web/worker/seed-worker.js', 'web/import/import-worker.js'],
};

/** The files that import() loads when something is opened. Not the languages, which main.js itself waits for. @param {string} id */
async function openedParts(id) {
  const { metafile } = await build({ ...PAGE_OPTIONS, plugins: [ownSources(id), packagesAsModules] });
  const imports = Object.values(metafile?.inputs ?? {}).flatMap((input) => input.imports);
  const paths = imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path);
  return new Set(
    paths.filter((path) => !/^web\/words\/\w+\/index\.js$/.test(path)).map((path) => path.replace(/^web\//, '')),
  );
}

/** @param {import('esbuild').Metafile|undefined} metafile @returns {string[]} */
const packagesIn = (metafile) =>
  Object.keys(metafile?.inputs ?? {}).flatMap(
    (input) => input.match(/^node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//)?.[1] ?? [],
  );

/**
 * The page, and each worker in one file apart from it.
 * @param {string} id of the build
 * @returns {Promise<Bundle>}
 */
export async function bundle(id) {
  const page = await build({ ...PAGE_OPTIONS, plugins: [ownSources(id, await openedParts(id)), packagesAsModules] });
  const workers = await build({ ...WORKER_OPTIONS, plugins: [ownSources(id), packagesAsModules] });
  const outputs = [page, workers].flatMap(({ outputFiles }) => outputFiles ?? []);
  const files = new Map(outputs.map(({ path, contents }) => [relative(DIST, path), contents]));
  // Of main.js nothing is left but an import of the one file of the first view: the document asks for that at once.
  const imports = page.metafile?.outputs['dist/main.js']?.imports ?? [];
  const chunks = imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => relative('dist', path));
  if (chunks.length !== 1) throw new Error(`the first view comes in ${chunks.length} files: ${chunks.join(', ')}`);
  for (const name of ['main.js', 'main.js.map']) files.delete(name);
  return {
    files,
    first: chunks[0],
    packages: new Set([page, workers].flatMap(({ metafile }) => packagesIn(metafile))),
  };
}

/** The script that stands in the document itself and starts the worker. @param {string} id @returns {Promise<string>} */
export async function prestartScript(id) {
  const { outputFiles } = await build({
    entryPoints: [join(WEB, 'engine/prestart-worker.js')],
    bundle: true,
    format: 'iife',
    target: TARGET,
    minify: true,
    write: false,
    plugins: [ownSources(id)],
  });
  return outputFiles[0].text.trim();
}
