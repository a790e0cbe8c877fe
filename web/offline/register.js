/**
 * Loaded once the first view is drawn: has the browser keep the page, so that it opens without network, and tells it that
 * the page can be installed. A browser that cannot keeps nothing, and nothing is missing.
 */

/** Whoever counts bytes is not sent what may never be opened. */
const { saveData = false } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator).connection ?? {};

const manifest = document.createElement('link');
manifest.rel = 'manifest';
manifest.href = './install/app.webmanifest';
document.head.append(manifest);

if (!saveData) {
  // Its script may never come from the browser's cache: it is how a new version is noticed.
  navigator.serviceWorker?.register('./service-worker.js', { updateViaCache: 'none' }).catch(() => {});
}

export {};
