/**
 * Keeps the page in this browser, so that it opens without network.
 *
 * Each build has a cache of its own, complete once it holds the document, which comes last. A load asks the server first
 * and so takes up a new version at once; without an answer it opens the newest complete one. Parts have names that no other
 * build uses for something else: they come from whichever cache has them. Caches of earlier builds are kept until no page is open
 * that may still need one, which is when the browser activates this worker.
 *
 * @typedef {Event & {waitUntil: (done: Promise<unknown>) => void}} LifeEvent
 * @typedef {Event & {request: Request, respondWith: (response: Promise<Response>) => void}} AskEvent
 * @typedef {object} Scope
 * @property {{scope: string}} registration
 * @property {{claim: () => Promise<void>}} clients
 * @property {((name: 'install'|'activate', act: (event: LifeEvent) => void) => void) & ((name: 'fetch', act: (event: AskEvent) => void) => void)} addEventListener
 *
 * @typedef {object} Built what the build has written
 * @property {string} id
 * @property {string[]} parts all that the page can ask for, as it asks for it
 * @property {string[]} scalar what only browsers without wasm SIMD ask for
 */
import { hasSimd } from '../worker/simd.js';

/** This file's own global scope, which the page's type library does not know. */
const scope = /** @type {Scope} */ (/** @type {unknown} */ (globalThis));

/** Put here by the build. */
const built = /** @type {{BUILT: Built}} */ (/** @type {unknown} */ (globalThis)).BUILT;

/** The address of the page, by which its document is kept. */
const PAGE = scope.registration.scope;
/** All sites of one host share their caches. */
const OURS = `backprop-playground ${PAGE} `;
const CACHE = OURS + built.id;

/** A load waits so long for the server, if the page is kept. */
const PATIENCE_MS = 3000;
/** Parts that are asked for at a time. */
const LANES = 4;

scope.addEventListener('install', (event) => event.waitUntil(keep()));
// A first visit goes on without network, too.
scope.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => scope.clients.claim())));
scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET') return;
  if (mode !== 'navigate') event.respondWith(part(event.request));
  else if (isPage(url)) event.respondWith(open(event.request));
});

/** Whether the document is asked for, with whatever language or experiment. @param {string} url */
const isPage = (url) => [PAGE, `${PAGE}index.html`].includes(url.split(/[?#]/, 1)[0]);

/** Keeps this build. If it breaks off, the next load goes on from there. */
async function keep() {
  const cache = await caches.open(CACHE);
  const waiting = [...built.parts, ...(hasSimd() ? [] : built.scalar)];
  const lane = async () => {
    for (let name = waiting.pop(); name; name = waiting.pop()) await keepPart(cache, name);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await keepDocument(cache);
}

/** @param {Cache} cache @param {string} name */
async function keepPart(cache, name) {
  if (await cache.match(name)) return;
  // What has the same name in every build may have changed.
  const response = hasOwnName(name)
    ? ((await find(name)) ?? (await fetch(name)))
    : await fetch(name, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  await cache.put(name, response);
}

/** @param {Cache} cache */
async function keepDocument(cache) {
  const response = await fetch(PAGE, { cache: 'no-cache' });
  const text = await response.text();
  if (!response.ok || !text.includes(built.id)) throw new Error('the document is of another build');
  // Made anew: a browser opens no page from an answer that was redirected.
  await cache.put(PAGE, new Response(text, { headers: response.headers }));
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
}

/** Whether no other build has another part of this name. @param {string} name */
const hasOwnName = (name) => !name.startsWith('install/');

/** A part from the cache of any build. @param {Request|string} request */
const find = (request) => caches.match(request, { ignoreVary: true });

/** @param {Request} request */
const part = async (request) => (await find(request)) ?? fetch(request);

/** The document: the server's, or else the newest that is kept. @param {Request} request */
async function open(request) {
  const kept = await newestDocument();
  if (!kept) return fetch(request);
  const late = new Promise((/** @type {(response: Response) => void} */ resolve) =>
    setTimeout(() => resolve(kept), PATIENCE_MS),
  );
  const sent = fetch(request).then(
    (response) => (response.ok || response.type === 'opaqueredirect' ? response : kept),
    () => kept,
  );
  return Promise.race([sent, late]);
}

/** Of the newest complete build; undefined where there is none. */
async function newestDocument() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS)); // in the order in which they were made
  for (const name of names.reverse()) {
    const document = await (await caches.open(name)).match(PAGE, { ignoreVary: true });
    if (document) return document;
  }
  return undefined;
}
