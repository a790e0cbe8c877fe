/** Numbers as base64 of their bytes: little-endian, as all machines that run browsers have them. */

/** @param {Float64Array|Float32Array|Uint8Array} array */
export function toBase64(array) {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let text = '';
  // Spread into arguments, they would be iterated one by one, which takes four times as long.
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode.apply(null, /** @type {any} */ (bytes.subarray(i, i + 0x8000)));
  return btoa(text);
}

/** Throws where it is none. @param {unknown} text */
export function fromBase64(text) {
  if (typeof text !== 'string') throw new TypeError('no text');
  const letters = atob(text),
    bytes = new Uint8Array(letters.length);
  // As an iterator of letters it would take twenty times as long.
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
