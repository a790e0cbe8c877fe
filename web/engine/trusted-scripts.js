/**
 * The page's one policy of trusted types: in browsers that have them, a worker is started from the addresses of the page's own
 * workers only, and text is made into a document or a script nowhere.
 */

/** Beside the document, with the name of the build. */
const WORKERS = /^(?:worker|seed-worker|import-worker|service-worker)\.js(?:\?v=\w+)?$/;

/** @typedef {{createPolicy: (name: string, rules: {createScriptURL: (address: string) => string|null}) => unknown}} TrustedTypes */

const { trustedTypes } = /** @type {{trustedTypes?: TrustedTypes}} */ (/** @type {unknown} */ (globalThis));

trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const home = new URL('.', document.baseURI).href,
      { href } = new URL(address, home);
    return href.startsWith(home) && WORKERS.test(href.slice(home.length)) ? href : null;
  },
});

export {};
