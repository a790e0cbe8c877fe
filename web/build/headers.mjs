// @ts-check
// What a server sends beside a file of the site. A host of one's own does well to send the same: SECURITY.md lists them.

import { extname } from 'node:path';
import { policyOf, WORKER_POLICY } from './policy.mjs';

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

/** Of every answer, also that of a file that is not there. */
export const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** What other sites may show or load: the page in a frame, the element, the picture of a link. They hold nothing of a visitor's. */
const IS_FOR_OTHERS = /\.html$|^embed\/|^install\/preview\.png$/;

/**
 * @param {string} name path under the site's folder, with slashes
 * @param {Buffer} body
 * @param {boolean} hasPolicy whether it is a site of this build, or another folder with scripts of its own
 * @returns {Record<string, string>}
 */
export function headersOf(name, body, hasPolicy) {
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  const policy = extname(name) === '.html' ? policyOf(body.toString('utf8')) : extname(name) === '.js' && WORKER_POLICY;
  return {
    ...ALWAYS,
    'Content-Type': type,
    'Cross-Origin-Resource-Policy': IS_FOR_OTHERS.test(name) ? 'cross-origin' : 'same-origin',
    // The next build must be seen at the next reload.
    'Cache-Control': 'no-cache',
    ...(hasPolicy && policy ? { 'Content-Security-Policy': policy } : {}),
    // A module of another site is loaded only where this allows it.
    ...(name.startsWith('embed/') ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}
