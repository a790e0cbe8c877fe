// @ts-check
// The policies of what is built: what a document may run is named by its hash, so that a script or style which stands in it
// needs no permission for all others. SECURITY.md says what each directive is for.

import { createHash } from 'node:crypto';

/** For the answer that brings a worker's script: a worker that comes from a server has no other policy. */
export const WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const META = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/;
/** Scripts that run; blocks of data have another type. */
const SCRIPTS = /<script(?: type="module")?>([\s\S]*?)<\/script>/g;
const STYLES = /<style>([\s\S]*?)<\/style>/g;

/** @param {string} text */
const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} html @param {RegExp} pattern its first group is the content */
const hashesOf = (html, pattern) => [...html.matchAll(pattern)].map(([, content]) => sha256(content));

/** The policy that a document has in itself; '' where it has none. @param {string} html */
export const policyOf = (html) => META.exec(html)?.[2] ?? '';

/** @param {string} policy @param {string} directive @param {string[]} sources */
function allowing(policy, directive, sources) {
  if (sources.length === 0) return policy;
  return policy.replace(new RegExp(`${directive}( 'none')?(?=[ ;])`), `${directive} ${sources.join(' ')}`);
}

/**
 * The document with its policy: `policy`, or the one that it has, and the hash of each script and style that stands in it.
 * @param {string} html @param {string} [policy]
 */
export function withPolicy(html, policy = policyOf(html)) {
  const scripts = allowing(policy, 'script-src', hashesOf(html, SCRIPTS));
  const whole = allowing(scripts, 'style-src', hashesOf(html, STYLES));
  return html.replace(META, (_, before, __, after) => `${before}${whole}${after}`);
}
