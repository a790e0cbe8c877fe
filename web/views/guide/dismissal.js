/** Whether the steps are put away, which this browser remembers. Where nothing is stored: until the page is closed. */
import { readStored, removeStored, store } from '../../experiment/storage.js';

const KEY = 'backprop-playground/guide';

export const isDismissed = () => readStored(KEY) === 'dismissed';

export function rememberDismissed(/** @type {boolean} */ dismissed) {
  if (dismissed) store(KEY, 'dismissed');
  else removeStored(KEY);
}
