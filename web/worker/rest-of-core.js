/**
 * The rest of the core: the functions that the page's first view does not call, in a binary of their own (see build/split-core.mjs).
 * Each has a place in the core's table, where a placeholder stands until the rest has come.
 *
 * @typedef {ReturnType<typeof createRest>} Rest
 */

/** Compiles the binary while it comes. @param {string} address @returns {Promise<WebAssembly.Module>} */
export async function compileFrom(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} cannot be had: ${response.status}`);
  // A host that names another type than application/wasm has it compiled in one piece.
  return WebAssembly.compileStreaming(response).catch(async () =>
    WebAssembly.compile(await (await fetch(address)).arrayBuffer()),
  );
}

/** The same while the caller waits, which a worker may. @param {string} address */
function compileNow(address) {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200) throw new Error(`${address} cannot be had: ${request.status}`);
  return new WebAssembly.Module(request.response);
}

/** @param {string} address */
export function createRest(address) {
  /** What the first part exports. @type {WebAssembly.Exports} */
  let primary = {};
  let here = false;
  /** @type {Promise<void>|null} */
  let coming = null;

  /** Its functions take their places. */
  function put(/** @type {WebAssembly.Module} */ module) {
    if (here) return;
    new WebAssembly.Instance(module, { primary });
    here = true;
  }

  /** Calls what belongs at `slot` of the table, should it be needed before anybody asked for the rest. */
  const callAt =
    (/** @type {number} */ slot) =>
    (/** @type {unknown[]} */ ...values) => {
      if (!here) put(compileNow(address));
      const table = /** @type {WebAssembly.Table} */ (
        Object.values(primary).find((value) => value instanceof WebAssembly.Table)
      );
      return table.get(slot)(...values);
    };

  return {
    /** For the first part, next to its own imports. @type {WebAssembly.Imports} */
    imports: { placeholder: new Proxy({}, { get: (_, slot) => callAt(Number(slot)) }) },

    belongsTo(/** @type {WebAssembly.Exports} */ exports) {
      primary = exports;
    },

    /** Has it come; asked for again after a failure, it tries again. */
    load() {
      coming ??= compileFrom(address)
        .then(put)
        .catch((error) => {
          coming = null;
          throw new Error(
            `the rest of the program did not come, which this needs; is the network there? (${error instanceof Error ? error.message : error})`,
          );
        });
      return coming;
    },
  };
}
