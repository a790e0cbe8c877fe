// @ts-check
// The service worker of a build, with the list of what it is to keep.

import { join } from 'node:path';
import { build } from 'esbuild';
import { TARGET, WEB } from './bundle.mjs';

/** For other pages. */
const IS_FOR_OTHERS = /^embed\/|^install\/preview\.png$/;
/** What the page can ask for: not what is for people, or for programs that look into it. */
const IS_PART = /\.(css|csv|js|png|svg|wasm|webmanifest)$|^data\/.*\.txt$/;
/** Only browsers without wasm SIMD ask for it. */
const IS_SCALAR = /scalar/;
/** No build gives such a name to something else. */
const HAS_HASH = /-[A-Z0-9]{8}\.js$/;
/** Asked for by the browser rather than by the page, under their plain names. */
const IS_FOR_INSTALLING = /^install\//;

/**
 * @param {string} id of the build
 * @param {Iterable<string>} names of all files of the site
 */
export async function serviceWorker(id, names) {
  const asked = [...names]
    .filter((name) => IS_PART.test(name) && !IS_FOR_OTHERS.test(name))
    .map((name) => (HAS_HASH.test(name) || IS_FOR_INSTALLING.test(name) ? name : `${name}?v=${id}`));
  const { outputFiles } = await build({
    entryPoints: [join(WEB, 'offline/service-worker.js')],
    bundle: true,
    format: 'iife',
    target: TARGET,
    minify: true,
    write: false,
    banner: {
      js: `globalThis.BUILT=${JSON.stringify({
        id,
        parts: asked.filter((name) => !IS_SCALAR.test(name)),
        scalar: asked.filter((name) => IS_SCALAR.test(name)),
      })};`,
    },
  });
  return outputFiles[0].text;
}
