/** The address names the lesson that is open, so that a reload, or another language, finds it again. */
import { isEmbedded, keepAddress } from '../../experiment/storage.js';

/** Of a step or a page of the lesson: they are asked for once. */
const ONCE = ['step', 'as'];

/** @param {string} name `''`: none is open */
export function nameInAddress(name) {
  if (isEmbedded) return; // the address is that of the page around
  const address = new URL(location.href);
  for (const key of ONCE) address.searchParams.delete(key);
  if (name === '') address.searchParams.delete('lesson');
  else address.searchParams.set('lesson', name);
  if (address.href === location.href) return;
  history.replaceState(history.state, '', address.href);
  keepAddress();
}

/** Of a step of a lesson that is found by its name. @param {string} name @param {number} step from 1 */
export function addressOfStep(name, step) {
  const address = new URL(location.pathname, location.href);
  address.searchParams.set('lesson', name);
  address.searchParams.set('step', String(step));
  return address.href;
}
