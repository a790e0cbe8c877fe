// @ts-check
// Serves a built site on this machine only, as a plain static host would.
//   node web/build/serve.mjs PORT           serves dist/ until it is stopped
//   node web/build/serve.mjs --check PORT   only says whether the port is free
// Tests use openSite.

import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ALWAYS, headersOf } from './headers.mjs';
import { policyOf } from './policy.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** What no file of a site has in its path: ways up, hidden files, and what only some systems take for a separator or a drive. */
const FOREIGN = /[\\:\0]|(?:^|\/)\.|\/\//;

/**
 * The path under the site's folder that a request asks for, or null where it asks for none.
 * @param {string} base @param {string} url
 */
function pathIn(base, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith(base)) return null;
  const name = path.slice(base.length);
  return FOREIGN.test(name) || name.startsWith('/') ? null : name || 'index.html';
}

/**
 * The file of that path, which lies in the folder also after all links were followed; null where there is none.
 * @param {string} root @param {string} name
 */
async function fileAt(root, name) {
  try {
    const home = await realpath(root),
      file = await realpath(resolve(home, name));
    return file.startsWith(home + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** Whether the folder has a page of this build, with a policy. @param {string} root */
const hasPolicy = async (root) => policyOf(await readFile(resolve(root, 'index.html'), 'utf8').catch(() => '')) !== '';

/** Compressed contents, until a build changes the file. @type {Map<string, {time: number, body: Promise<Buffer>}>} */
const compressed = new Map();

/** @param {string} file @param {Buffer} body */
async function gzipped(file, body) {
  const { mtimeMs } = await stat(file);
  const known = compressed.get(file);
  if (known?.time === mtimeMs) return known.body;
  const entry = { time: mtimeMs, body: promisify(gzip)(body, { level: 6 }) };
  compressed.set(file, entry);
  return entry.body;
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} words @param {object} [more] */
const refuse = (response, status, words, more) =>
  response.writeHead(status, { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8', ...more }).end(`${words}\n`);

/**
 * A static server of the files under `root`, not yet listening.
 * @param {{root?: string, base?: string}} [options] `base` is the sub-path that the site
 *   stands under: it begins and ends with a slash
 */
function createSite({ root = DIST, base = '/' } = {}) {
  return createServer(async ({ method, url, headers }, response) => {
    if (method !== 'GET' && method !== 'HEAD') {
      refuse(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
      return;
    }
    const name = pathIn(base, url ?? '/');
    const file = name === null ? null : await fileAt(root, name);
    const body = file && (await readFile(file).catch(() => null));
    if (!name || !file || !body) {
      refuse(response, 404, 'Not found');
      return;
    }
    const zips = extname(file) !== '.png' && /\bgzip\b/.test(headers['accept-encoding'] ?? '');
    const sent = zips ? await gzipped(file, body) : body;
    response.writeHead(200, {
      ...headersOf(name, body, await hasPolicy(root)),
      'Content-Length': sent.length,
      ...(zips ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(method === 'HEAD' ? undefined : sent);
  });
}

/**
 * @param {import('node:http').Server} site @param {number} port @param {string} host
 * @returns {Promise<void>}
 */
function listen(site, port, host) {
  return new Promise((done, failed) => {
    site.once('error', failed);
    site.listen(port, host, () => done());
  });
}

/**
 * Serves a site on a free port of this machine, or the one that is named, for a test.
 * @param {Parameters<typeof createSite>[0] & {port?: number}} [options]
 */
export async function openSite(options) {
  const site = createSite(options);
  await listen(site, options?.port ?? 0, '127.0.0.1');
  const { port } = /** @type {import('node:net').AddressInfo} */ (site.address());
  return { url: `http://127.0.0.1:${port}${options?.base ?? '/'}`, close: () => site.close() };
}

/**
 * Listens on both loopback addresses: a browser resolves "localhost" to either.
 * @param {number} port
 */
async function listenOnLoopback(port) {
  const sites = [createSite(), createSite()];
  await listen(sites[0], port, '127.0.0.1');
  // A machine without IPv6 is served by the first one alone.
  await listen(sites[1], port, '::1').catch((error) => {
    if (error.code === 'EADDRINUSE') throw error;
  });
  return sites;
}

/** @param {string[]} args */
async function main(args) {
  const checking = args[0] === '--check';
  const port = Number(args[checking ? 1 : 0] ?? 8000);
  try {
    const sites = await listenOnLoopback(port);
    if (checking) sites.forEach((site) => site.close());
    else console.log(`\nBackprop Playground: http://localhost:${port}/   (Ctrl-C stops it)`);
  } catch (error) {
    const reason = {
      EADDRINUSE: 'another program is using it',
      EACCES: 'this user may not listen on it',
    }[/** @type {NodeJS.ErrnoException} */ (error).code ?? ''];
    console.error(`run: cannot serve on port ${port}: ${reason ?? error}. Choose another with ./run --port N`);
    process.exit(1);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2));
}
