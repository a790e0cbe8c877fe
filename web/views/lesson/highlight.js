/** Marks the parts of the page that a step speaks of. */
import { PART_PLACES } from '../shared/part-places.js';

const MARK = 'lesson-mark';

/** @param {string} name */
const placeOf = (name) => PART_PLACES[name] ?? `.field:has(#setting-${name}, #setting-${name}-label)`;

/** Parts that stand in the column of settings. @param {string} name */
export const isSetting = (name) => name === 'settings' || !Object.hasOwn(PART_PLACES, name) || name === 'dataSet';

/** @param {string[]} names checked when the lesson was read */
export function highlight(names) {
  for (const marked of document.querySelectorAll(`.${MARK}`)) marked.classList.remove(MARK);
  for (const name of names) {
    const part = document.querySelector(placeOf(name));
    part?.classList.add(MARK);
    part?.closest('details')?.setAttribute('open', '');
  }
}
