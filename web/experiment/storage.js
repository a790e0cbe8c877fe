/** The experiment's place in the browser's storage, which may be switched off. */

/** All pages of one host share one storage. */
export const KEY = 'backprop-playground/experiment';

/** The saved experiment as text; null where there is none. @returns {string|null} */
export function readStored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
