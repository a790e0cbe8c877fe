// @ts-check
// Serves a built site on this machine only, as a plain static host would.
//   node web/build/serve.mjs PORT           serves dist/ until it is stopped
//   node web/build/serve.mjs --check PORT   only says whether the port is free
// Tests use openSite.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  // Any other type makes browsers refuse to compile the module while it streams.
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The file that a request asks for, or null where it asks for none under `root`.
 * @param {string} root @param {string} base @param {string} url
 */
function fileFor(root, base, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0')) return null;
  const file = resolve(root, `./${path.slice(base.length)}`);
  const home = resolve(root);
  if (file === home) return resolve(home, 'index.html');
  return file.startsWith(home + sep) ? file : null;
}

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

/**
 * A static server of the files under `root`, not yet listening.
 * @param {{root?: string, base?: string}} [options] `base` is the sub-path that the site
 *   stands under: it begins and ends with a slash
 */
function createSite({ root = DIST, base = '/' } = {}) {
  return createServer(async (request, response) => {
    const file = fileFor(root, base, request.url ?? '/');
    const body = file && (await readFile(file).catch(() => null));
    if (!file || !body) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
      return;
    }
    const zips = extname(file) !== '.png' && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const sent = zips ? await gzipped(file, body) : body;
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': sent.length,
      ...(zips ? { 'Content-Encoding': 'gzip' } : {}),
      // A page of another site may take the element's script: it holds nothing of a visitor's.
      ...(dirname(file) === resolve(root, 'embed') ? { 'Access-Control-Allow-Origin': '*' } : {}),
      // The next build must be seen at the next reload.
      'Cache-Control': 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : sent);
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
