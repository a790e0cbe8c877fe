// @ts-check
// The whole page as one document that works from a folder (file://) and asks nobody for anything: scripts, workers,
// binaries and data are in it, compressed, as inert blocks of text. A small script unpacks them (single-file-start.js).
// What the sources write as an address of another file, the build replaces by the address of an unpacked block.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import {
  PAGE_OPTIONS,
  packagesAsModules,
  readOwnSources,
  SCALAR_SCRIPT,
  TARGET,
  WEB,
  WORKER_OPTIONS,
} from './bundle.mjs';
import { withPolicy } from './policy.mjs';

/** Addresses of other files, as the sources write them. */
const ADDRESSES = [
  // new URL('./worker.js', import.meta.url), new URL('./data/digits.txt', base)
  {
    written: /new URL\(('\.\/[^']+'|name), (?:import\.meta\.url|base)\)/g,
    unpacked: 'new URL(globalThis.unpacked[$1])',
  },
  { written: /import\(place\(name\)\)/g, unpacked: "import('../../wasm/backprop-scalar.js')" },
  { written: /new Worker\('\.\/worker\.js'/g, unpacked: "new Worker(globalThis.unpacked['./worker.js']" },
];

/** What the one document has no use for: its styles are there, and it stands on no server. @type {Record<string, string>} */
const REPLACED = {
  'offline/register.js': '',
  // The start script has made the policy, which knows other addresses.
  'engine/trusted-scripts.js': '',
  'views/shared/opened-styles.js': 'export const openedStyles = async () => {};',
};

/** Modules in one file are scripts: browsers load no module from a folder. */
const AS_SCRIPT = { written: /type: 'module'/g, unpacked: "type: 'classic'" };

/** @param {string} path under web/ @param {string} source */
function inOneFile(path, source) {
  const text =
    REPLACED[path] ??
    [...ADDRESSES, AS_SCRIPT].reduce((changed, { written, unpacked }) => changed.replace(written, unpacked), source);
  if (/import\.meta|new URL\(['"`]\.|new Worker\(['"`]/.test(text)) {
    throw new Error(`${path} asks for another file in a way that single-file.mjs does not know`);
  }
  return text;
}

/** The script of the core without SIMD goes into the workers as well; a build without it has an empty one. @type {import('esbuild').Plugin} */
const scalarInside = {
  name: 'scalar-inside',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/backprop-scalar\.js$/ }, () => ({ path: SCALAR_SCRIPT }));
    onLoad({ filter: /wasm-scalar/ }, async () => ({
      contents: await readFile(SCALAR_SCRIPT, 'utf8').catch(() => ''),
    }));
  },
};

/**
 * A bundle without imports and exports, as a script: a module's body may await, and so may that of a function.
 * @param {import('esbuild').BuildOptions} options
 */
async function script(options) {
  const { outputFiles = [] } = await build({
    ...options,
    splitting: false,
    sourcemap: false,
    legalComments: 'none',
    // Only the core's script keeps it, and makes of it the address of a binary that it is not asked to fetch.
    define: { 'import.meta.url': '"file:///"' },
    plugins: [scalarInside, readOwnSources(inOneFile), packagesAsModules],
  });
  return `(async()=>{${outputFiles[0].text}})();`;
}

/** The page's script, which begins as the document of the site does. */
const pageScript = () =>
  script({
    ...PAGE_OPTIONS,
    entryPoints: undefined,
    stdin: { contents: "import './engine/prestart-worker.js';\nimport './main.js';", resolveDir: WEB },
  });

/** @param {string} name such as worker/worker.js */
const workerScript = (name) => script({ ...WORKER_OPTIONS, entryPoints: [join('web', name)] });

/** The block that is not asked for, but put into the document as text. */
const LICENCES = '#licences';

/** @param {string} name @param {string|Uint8Array} contents */
function block(name, contents) {
  const packed = gzipSync(contents, { level: 9 }).toString('base64');
  return `<script type="application/gzip" data-name="${name}">${packed}</script>`;
}

/** What unpacks and starts, as it stands in the document. */
async function startScript() {
  const source = await readFile(join(WEB, 'build/single-file-start.js'), 'utf8');
  return (await transform(source, { minify: true, target: TARGET, format: 'iife' })).code.trim();
}

/** Everything that may be run, asked for or shown is in the document. */
const POLICY = [
  "default-src 'none'",
  "script-src blob: 'wasm-unsafe-eval'",
  'worker-src blob:',
  'connect-src data:',
  "style-src 'none'",
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/**
 * @param {string} html the document's source
 * @param {{site: Map<string, string|Uint8Array>, licences: string}} built
 */
export async function singleFile(html, { site, licences }) {
  const text = (/** @type {string} */ name) =>
    Buffer.from(site.get(name) ?? '')
      .toString()
      .replace(/\/\*# sourceMappingURL.*\*\//, '');
  const styles = `${text('main.css')}${text('opened.css')}`;
  const start = await startScript();
  const files = [...site].filter(([name]) => /^data\/.*\.(csv|txt)$|\.wasm$/.test(name));
  const blocks = [
    ...files.map(([name, contents]) => block(`./${name}`, contents)),
    block('./worker.js', await workerScript('worker/worker.js')),
    block('./seed-worker.js', await workerScript('worker/seed-worker.js')),
    block('./import-worker.js', await workerScript('import/import-worker.js')),
    block('./main.js', await pageScript()),
    block(LICENCES, licences),
  ];
  return withPolicy(
    html
      // A file has no link that could be shown.
      .replaceAll(/ *<meta (?:property="og:|name="twitter:)[^>]*>\n/g, '')
      .replace(/ *<link rel="license"[^>]*>\n/, '')
      .replace('<script src="prestart-worker.js"></script>', '')
      .replace('<link rel="stylesheet" href="main.css">', () => `<style>${styles}</style>`)
      .replace('<script type="module" src="main.js"></script>', '')
      .replace(
        '</body>',
        () =>
          `<!-- The licences of all that is in this document are in its element #licences, once it is open. -->\n${blocks.join('\n')}\n<script>${start}</script>\n</body>`,
      ),
    POLICY,
  );
}
