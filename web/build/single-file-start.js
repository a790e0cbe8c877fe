/**
 * Starts the page that is one document (single-file.mjs): unpacks its blocks, gives each an address of its own, and runs
 * the page's script. It stands at the end of the document, below the blocks.
 */

/** @type {Record<string, string>} */
const TYPES = { wasm: 'application/wasm', js: 'text/javascript' };

const typeOf = (/** @type {string} */ name) => TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain';

/** The address of every block, by the name that it has on a server. @type {Record<string, string>} */
const unpacked = {};
Object.assign(globalThis, { unpacked });

const { trustedTypes } = /** @type {{trustedTypes?: import('../engine/trusted-scripts.js').TrustedTypes}} */ (
  /** @type {unknown} */ (globalThis)
);
// In browsers that have trusted types, scripts and workers are started from these addresses only.
trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (Object.values(unpacked).includes(address) ? address : null),
});

/** @param {string} packed gzip in base64 */
function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/**
 * Scripts get addresses of the browser's; the rest is its own address, because a worker of a page without a server may
 * fetch nothing else. Workers are told of what stands above them.
 * @param {string} name @param {ArrayBuffer} contents
 */
async function place(name, contents) {
  const before = name.endsWith('worker.js') ? [`globalThis.unpacked=${JSON.stringify(unpacked)};`] : [];
  const blob = new Blob([...before, contents], { type: typeOf(name) });
  unpacked[name] = name.endsWith('.js') ? URL.createObjectURL(blob) : await asAddress(blob);
}

/** @param {Blob} blob @returns {Promise<string>} */
const asAddress = (blob) =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(blob);
  });

/** @param {ArrayBuffer} contents */
function showLicences(contents) {
  const text = document.createElement('pre');
  text.id = 'licences';
  text.hidden = true;
  text.textContent = new TextDecoder().decode(contents);
  document.body.append(text);
}

async function start() {
  const blocks = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('script[data-name]')]);
  const contents = await Promise.all(blocks.map((block) => unpack(block.textContent ?? '')));
  // In their order: what a worker needs stands above it.
  for (const [i, block] of blocks.entries()) {
    const name = block.dataset.name ?? '';
    if (name.startsWith('#')) showLicences(contents[i]);
    else await place(name, contents[i]);
    block.remove();
  }
  const script = document.createElement('script');
  script.src = unpacked['./main.js'];
  document.head.append(script);
}

start().catch(() => {
  const sentence = document.createElement('p');
  sentence.textContent = 'This browser is too old for this page: please open it in a newer one.';
  document.body.prepend(sentence);
});
