/**
 * The values of a successful call into the core; throws its sentence otherwise. A core that has broken down throws what the
 * worker ends with.
 * @template T
 * @param {import('../../wasm/backprop.js').Result<T>} result
 */
export function unwrapResult(result) {
  if (!result.ok) throw result.broken ? new WebAssembly.RuntimeError(result.message) : new Error(result.message);
  return result;
}
