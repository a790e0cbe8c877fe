/** Which files hold weights, by their beginning. */

/** Enough for the name of the first file in a zip. */
const BEGINNING = 200;

/** A zip that begins with an array of NumPy. @param {Uint8Array} file */
export const isNpz = (file) => {
  const text = String.fromCharCode(...file.subarray(0, BEGINNING));
  return text.startsWith('PK\x03\x04') && text.includes('.npy');
};

/** The length of a header below 4 GB, and the header. @param {Uint8Array} file */
const isSafetensors = (file) => file[8] === 0x7b && file.subarray(4, 8).every((byte) => byte === 0);

/** @param {Uint8Array} file */
export const isWeights = (file) => isNpz(file) || isSafetensors(file);
