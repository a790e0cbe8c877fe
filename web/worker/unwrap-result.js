/**
 * The values of a successful call into the core; throws its sentence otherwise.
 * @template T
 * @param {import('../../wasm/backprop.js').Result<T>} result
 */
export function unwrapResult(result) {
  if (!result.ok) throw new Error(result.message);
  return result;
}
