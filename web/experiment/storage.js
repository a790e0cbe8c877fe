/** What this browser keeps of an experiment, as text: the one place in its storage, which may be switched off. */

/** Pages of one host share a storage. */
export const KEY = 'backprop-playground/experiment';

/** @returns {string|null} */
export function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
