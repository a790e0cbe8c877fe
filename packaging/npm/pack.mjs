// @ts-check
// Writes build/package/: the folder of the npm package, and the package as a file. The module must have been compiled
// before; `npm run package` does both.

import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = join(ROOT, 'packaging/npm');
const BUILT = join(ROOT, 'build/wasm');

/** @returns {Promise<Record<string, string>>} what the project and the package have in common */
async function description() {
  const { name, version, license } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return { name, version, license };
}

/**
 * The core's script, from which everything that depends on where it lies is taken: it is given its binary, and bundlers
 * would look for files that are not there.
 * @type {import('esbuild').Plugin}
 */
const coreScript = {
  name: 'core-script',
  setup({ onLoad, onResolve }) {
    const path = join(BUILT, 'backprop.js');
    onResolve({ filter: /wasm\/backprop\.js$/ }, () => ({ path }));
    onLoad({ filter: /wasm[\\/]backprop\.js$/ }, async () => ({
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', '""'),
    }));
  },
};

/** @param {string} folder */
async function bundleScripts(folder) {
  /** @type {import('esbuild').BuildOptions} */
  const shared = { bundle: true, minifySyntax: true, minifyWhitespace: true, target: 'es2022', plugins: [coreScript] };
  await build({
    ...shared,
    entryPoints: [join(SOURCE, 'browser.js')],
    format: 'esm',
    outfile: join(folder, 'index.js'),
  });
  const node = { ...shared, platform: /** @type {const} */ ('node') };
  await build({ ...node, entryPoints: [join(SOURCE, 'node.js')], format: 'esm', outfile: join(folder, 'node.js') });
  await build({
    ...node,
    entryPoints: [join(SOURCE, 'node-require.js')],
    format: 'cjs',
    outfile: join(folder, 'node.cjs'),
  });
}

/** What wasm/backprop.d.ts declares but for how the module itself is loaded: that needs the types of a browser or of Node. */
async function coreTypes() {
  const types = await readFile(join(ROOT, 'wasm/backprop.d.ts'), 'utf8');
  const end = types.indexOf('export interface ModuleOptions');
  if (end < 0) throw new Error('wasm/backprop.d.ts does not end with how the module is loaded');
  return types.slice(0, end);
}

/** Types for `require` name themselves differently; they are the same. @param {string} folder */
async function copyTypes(folder) {
  for (const name of ['core.d.ts', 'core.d.cts']) await writeFile(join(folder, name), await coreTypes());
  const types = await readFile(join(SOURCE, 'index.d.ts'), 'utf8');
  await writeFile(join(folder, 'index.d.ts'), types);
  await writeFile(join(folder, 'index.d.cts'), types.replaceAll("'./core.js'", "'./core.cjs'"));
}

/** @param {string} folder of the package */
async function assemble(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await bundleScripts(folder);
  await copyTypes(folder);
  await copyFile(join(BUILT, 'backprop.wasm'), join(folder, 'core.wasm'));
  await copyFile(join(SOURCE, 'README.md'), join(folder, 'README.md'));
  const licences = ['core.txt', 'MPL-2.0.txt'].map((name) => readFile(join(ROOT, 'packaging/licences', name), 'utf8'));
  await writeFile(join(folder, 'THIRD-PARTY.txt'), (await Promise.all(licences)).join(`\n${'-'.repeat(80)}\n\n`));
  await copyFile(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  const manifest = JSON.parse(await readFile(join(SOURCE, 'manifest.json'), 'utf8'));
  await writeFile(
    join(folder, 'package.json'),
    `${JSON.stringify({ ...(await description()), ...manifest }, null, 2)}\n`,
  );
}

/**
 * Makes the package in `place`, as a folder and as a file.
 * @param {string} place @returns {Promise<{folder: string, file: string}>}
 */
export async function pack(place) {
  const folder = join(place, 'package');
  await assemble(folder);
  for (const name of await readdir(place)) if (name.endsWith('.tgz')) await rm(join(place, name));
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--json', '--no-update-notifier', '--pack-destination', place],
    { cwd: folder },
  );
  return { folder, file: join(place, JSON.parse(stdout)[0].filename) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { file } = await pack(join(ROOT, 'build/package'));
  process.stdout.write(`${file}\n`);
}
