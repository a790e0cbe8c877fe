// @ts-check
// Writes dist/: the page bundled, its data and the WebAssembly modules. It refers to everything
// by relative URL, so that the folder works from any host and any sub-path.
// SITE_URL names where the site will stand: whoever shows a preview of a link asks for its picture by the whole address.
// The modules must have been compiled before; `./run build` does both. With --simd-only there is none for browsers
// without wasm SIMD.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { bundle, CORE_SCRIPT, prestartScript, TARGET } from './bundle.mjs';
import { licences, MPL, RULE } from './licences.mjs';
import { siteAddress, withPreview } from './link-preview.mjs';
import { withPolicy } from './policy.mjs';
import { serviceWorker } from './service-worker.mjs';
import { singleFile } from './single-file.mjs';
import { splitCore } from './split-core.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WEB = join(ROOT, 'web');
const DIST = join(ROOT, 'dist');

/** The binary of the core, which is split. */
const CORE_BINARY = join(ROOT, 'build/wasm/backprop.wasm');

/** Each other compiled file and its place: the core for browsers without wasm SIMD, unless it is not wanted. */
const MODULES = process.argv.includes('--simd-only')
  ? {}
  : {
      'wasm/backprop-scalar.js': 'build/wasm-scalar/backprop.js',
      'wasm/backprop-scalar.wasm': 'build/wasm-scalar/backprop.wasm',
    };

/** Of web/, what is served as it is; data/ and install/ are in full. */
const STATIC = /^(data|install)\/|^[^/]+\.(html|svg|png|ico|webmanifest|txt)$/;

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
  const { first, rest } = await splitCore(CORE_SCRIPT, CORE_BINARY);
  /** @type {Site} */
  const site = new Map([
    ['wasm/backprop.wasm', first],
    ['wasm/backprop-rest.wasm', rest],
  ]);
  for (const [to, from] of Object.entries(MODULES)) {
    const contents = await readFile(join(ROOT, from));
    site.set(to, to.endsWith('.js') ? (await transform(contents, { minify: true, target: TARGET })).code : contents);
  }
  const element = await readFile(join(WEB, 'element/backprop-playground.js'), 'utf8');
  site.set('embed/backprop-playground.js', (await transform(element, { minify: true, target: TARGET })).code);
  site.set('embed/backprop-playground.d.ts', await readFile(join(WEB, 'element/backprop-playground.d.ts')));
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
    .update(await readFile(CORE_SCRIPT));
  for (const name of await filesUnder(WEB)) hash.update(await readFile(join(WEB, name)));
  for (const contents of site.values()) hash.update(contents);
  return hash.digest('hex').slice(0, 10);
}

/**
 * The document with the scripts and styles of this build in it.
 * @param {string} html
 * @param {{id: string, first: string, prestart: string}} build `first`: the script of the first view
 */
function documentOf(html, { id, first, prestart }) {
  const written = html
    .replace('src="main.js"', `src="${first}"`)
    .replace('href="main.css"', `href="main.css?v=${id}"`)
    .replace('<script src="prestart-worker.js"></script>', () => `<script>${prestart}</script>`);
  return withPolicy(written);
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
const { files, first, packages } = await bundle(id);
for (const [name, contents] of files) site.set(name, contents);
const html = await readFile(join(WEB, 'index.html'), 'utf8');
site.set(
  'index.html',
  documentOf(withPreview(html, siteAddress(process.env.SITE_URL)), { id, first, prestart: await prestartScript(id) }),
);
site.set('service-worker.js', await serviceWorker(id, site.keys()));
const texts = await licences(packages);
site.set('licenses.txt', `${texts}${RULE}${await readFile(MPL, 'utf8')}`);
site.set('backprop-playground.html', await singleFile(html, { site, licences: texts }));
await write(site);
