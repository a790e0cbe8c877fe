/** The worker of the page that `chromium.js` opens: this program's WebAssembly build behind `host.js`. */
import { createHost } from './host.js';
import { createProgram } from './own-wasm.js';

onmessage = (
  (host) =>
  (/** @type {MessageEvent} */ { data }) =>
    host(data)
)(createHost(createProgram(), (reply) => postMessage(reply)));
