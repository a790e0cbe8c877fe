/**
 * The value, which must be there: a test that reads on from it fails here otherwise.
 * @template T
 * @param {T} value
 * @returns {NonNullable<T>}
 */
export function must(value) {
  if (value === null || value === undefined) throw new Error(`expected a value, got ${value}`);
  return value;
}
