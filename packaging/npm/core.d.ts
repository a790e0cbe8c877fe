/** In the package this file is wasm/backprop.d.ts. */
export type * from '../../wasm/backprop.js';
