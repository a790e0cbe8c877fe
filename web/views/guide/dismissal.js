/** Whether the steps are put away, which this browser remembers. Storage may be switched off: then until it is closed. */

const KEY = 'backprop-playground/guide';

export function isDismissed() {
  try {
    return localStorage.getItem(KEY) === 'dismissed';
  } catch {
    return false;
  }
}

export function rememberDismissed(/** @type {boolean} */ dismissed) {
  try {
    if (dismissed) localStorage.setItem(KEY, 'dismissed');
    else localStorage.removeItem(KEY);
  } catch {
    // Nothing to do: see above.
  }
}
