// @ts-check
// Writes dist/: the page bundled, its data and the WebAssembly modules. It refers to everything
// by relative URL, so that the folder works from any host and any sub-path.
// The modules must have been compiled before; `./run build` does both.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { splitCore } from './split-core.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WEB = join(ROOT, 'web');
const DIST = join(ROOT, 'dist');

/** The module that the page starts with: its script goes into the worker, its binary is split. */
const CORE = join(ROOT, 'build/wasm/backprop.js'),
  CORE_BINARY = join(ROOT, 'build/wasm/backprop.wasm');

/** Each other compiled file and its place; the page takes the scalar pair where there is no SIMD. */
const MODULES = {
  'wasm/backprop-lab.js': 'build/wasm/backprop-lab.js',
  'wasm/backprop-lab.wasm': 'build/wasm/backprop-lab.wasm',
  'wasm/backprop-scalar.js': 'build/wasm-scalar/backprop.js',
  'wasm/backprop-scalar.wasm': 'build/wasm-scalar/backprop.wasm',
};

const TARGET = 'es2022';

/** Of web/, what is served as it is; data/ is in full. */
const STATIC = /^data\/|^[^/]+\.(html|svg|png|ico|webmanifest|txt)$/;

/** URLs of files that keep their name from build to build, as the sources write them. */
const STABLE_IN_HTML = /\b(href=["'](?:\.\/)?main\.css)(?=["'])/g;
const STABLE_IN_JS = /(["'`])(\.\/(?:(?:seed-)?worker\.js|wasm\/backprop(?:-scalar|-lab|-rest)?\.(?:js|wasm)))(?=\1)/g;

/** @typedef {Map<string, Uint8Array | string>} Site path under dist/ → contents */

/** All files under `folder`, as relative paths with slashes. @param {string} folder */
async function filesUnder(folder) {
  /** @type {string[]} */
  const files = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) files.push(entry.name);
    else {
      const inside = await filesUnder(join(folder, entry.name));
      files.push(...inside.map((file) => `${entry.name}/${file}`));
    }
  }
  return files.sort();
}

/**
 * The files that need no bundling.
 * @returns {Promise<Site>}
 */
async function staticFiles() {
  const { first, rest } = await splitCore(CORE, CORE_BINARY);
  /** @type {Site} */
  const site = new Map([
    ['wasm/backprop.wasm', first],
    ['wasm/backprop-rest.wasm', rest],
  ]);
  for (const [to, from] of Object.entries(MODULES)) {
    const contents = await readFile(join(ROOT, from));
    site.set(to, to.endsWith('.js') ? (await transform(contents, { minify: true, target: TARGET })).code : contents);
  }
  for (const name of await filesUnder(WEB)) {
    if (STATIC.test(name)) site.set(name, await readFile(join(WEB, name)));
  }
  return site;
}

/**
 * Names this build: a hash of all that goes into it.
 * @param {Site} site
 */
async function buildId(site) {
  const hash = createHash('sha256')
    .update(await readFile(join(ROOT, 'package-lock.json')))
    .update(await readFile(CORE));
  for (const name of await filesUnder(WEB)) hash.update(await readFile(join(WEB, name)));
  for (const contents of site.values()) hash.update(contents);
  return hash.digest('hex').slice(0, 10);
}

/**
 * Puts the core's script where the loader imports it, and adds `?v=ID` to the URLs with stable names, so that a browser never pairs a file from its cache
 * with one of another build.
 *
 * What is loaded later is made to import main.js, which is there by then. Everything of the first view is then shared by
 * the same parts, all of them, and stands in one chunk instead of one for each set of parts that share it: fewer
 * requests, and 3 kB less once compressed. Texts share nothing, and main.js waits for those of another language.
 * @param {string} id
 * @returns {import('esbuild').Plugin}
 */
const coreAndVersion = (id) => ({
  name: 'core-and-version',
  setup: ({ onLoad, onResolve }) => {
    /** @type {Set<string>} */
    const later = new Set();
    onResolve({ filter: /^(\.\.\/)+wasm\/backprop\.js$/ }, () => ({ path: CORE }));
    onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ kind, path, resolveDir }) => {
      if (kind === 'dynamic-import' && !resolveDir.endsWith('words')) later.add(join(resolveDir, path));
      return undefined;
    });
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      if (!path.startsWith(WEB + sep)) return undefined;
      const first = later.has(path) ? `import ${JSON.stringify(join(WEB, 'main.js'))};` : '';
      return { contents: first + (await readFile(path, 'utf8')).replace(STABLE_IN_JS, `$1$2?v=${id}`) };
    });
  },
});

/**
 * papaparse as a module: what esbuild adds for other scripts would be a file that every part of the page asks for, the first
 * view too.
 * @type {import('esbuild').Plugin}
 */
const papaparseAsModule = {
  name: 'papaparse-as-module',
  setup: ({ onLoad }) =>
    onLoad({ filter: /papaparse(\.min)?\.js$/ }, async ({ path }) => ({
      contents: `const module = { exports: {} }, exports = module.exports;\n${await readFile(path, 'utf8')}\nexport default module.exports;`,
    })),
};

/**
 * Bundles the page, and the workers apart from it: each then loads in one request.
 * @param {Site} site
 * @param {string} id
 * @returns {Promise<{packages: Set<string>, chunks: string[]}>} the npm packages that went in, and what main.js imports at
 *   once
 */
async function bundle(site, id) {
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    absWorkingDir: ROOT,
    outdir: 'dist',
    entryNames: '[name]',
    bundle: true,
    format: 'esm',
    target: TARGET,
    minify: true,
    sourcemap: 'linked',
    metafile: true,
    write: false,
    // Chunks stand beside main.js: `new URL('./worker.js', import.meta.url)` then means the same
    // in each of them.
    chunkNames: '[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
    // Loaded at run time: which one depends on the browser.
    external: ['./wasm/*'],
    plugins: [coreAndVersion(id), papaparseAsModule],
    logLevel: 'warning',
  };
  const page = { entryPoints: ['web/main.js', 'web/styles/main.css'], splitting: true };
  const workers = { entryPoints: ['web/worker/worker.js', 'web/worker/seed-worker.js'] };
  const packages = new Set();
  /** @type {string[]} */
  const chunks = [];
  for (const part of [page, workers]) {
    const { outputFiles, metafile } = await build({ ...options, ...part });
    for (const file of outputFiles ?? []) site.set(relative(DIST, file.path), file.contents);
    for (const { path, kind } of metafile?.outputs['dist/main.js']?.imports ?? []) {
      if (kind === 'import-statement') chunks.push(relative('dist', path));
    }
    for (const input of Object.keys(metafile?.inputs ?? {})) {
      const name = input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1];
      if (name) packages.add(name);
    }
  }
  return { packages, chunks };
}

/** What runs first, as one script. @param {string} id @returns {Promise<string>} */
async function openingScript(id) {
  const { outputFiles } = await build({
    entryPoints: [join(WEB, 'engine/prestart-worker.js')],
    bundle: true,
    format: 'iife',
    target: TARGET,
    minify: true,
    write: false,
    plugins: [coreAndVersion(id)],
  });
  return outputFiles[0].text.trim();
}

/** Puts that script into the document, and its hash into the policy that says what may run. @param {string} html @param {string} script */
function withOpening(html, script) {
  const hash = createHash('sha256').update(script).digest('base64');
  return html
    .replace('<script src="opening.js"></script>', () => `<script>${script}</script>`)
    .replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
}

/** The text of the licences that go along with the code. @param {Set<string>} packages */
async function licences(packages) {
  const parts = ['Eigen 3 (in wasm/), MPL-2.0; its source: https://eigen.tuxfamily.org'];
  for (const name of [...packages].sort()) {
    const folder = join(ROOT, 'node_modules', name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    parts.push(`${name}\n\n${file ? await readFile(join(folder, file), 'utf8') : ''}`.trim());
  }
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Writes first and removes after: a server of dist/ lacks no file. @param {Site} site */
async function write(site) {
  for (const [name, contents] of site) {
    await mkdir(dirname(join(DIST, name)), { recursive: true });
    await writeFile(join(DIST, name), contents);
  }
  for (const name of await filesUnder(DIST)) if (!site.has(name)) await rm(join(DIST, name));
}

const site = await staticFiles();
const id = await buildId(site);
const { packages, chunks } = await bundle(site, id);
// Of main.js nothing is left but an import of the one file of the first view: the document asks for that at once.
if (chunks.length !== 1) throw new Error(`the first view comes in ${chunks.length} files: ${chunks.join(', ')}`);
for (const name of ['main.js', 'main.js.map']) site.delete(name);
const opening = await openingScript(id);
for (const [name, contents] of site) {
  if (!name.endsWith('.html')) continue;
  const html = Buffer.from(contents).toString().replace('src="main.js"', `src="${chunks[0]}"`);
  site.set(name, withOpening(html.replace(STABLE_IN_HTML, `$1?v=${id}`), opening));
}
site.set('licenses.txt', await licences(packages));
await write(site);
