/** Marks the parts of the page that a step speaks of, and leaves out what it has no use for. */
import { fieldOf, hidingRules } from '../shared/hidden-parts.js';
import { PART_PLACES } from '../shared/part-places.js';

const MARK = 'lesson-mark';

/** @param {string} name */
const placeOf = (name) => PART_PLACES[name] ?? fieldOf(name);

/** The cards of the page. */
const ALL = ['network', 'panels', 'plot', 'loss'];

const sheet = new CSSStyleSheet();
let hidden = '';

/** @param {readonly string[]} names checked when the lesson was read; none: all of the page is there */
export function leaveOut(names) {
  if (names.join() === hidden) return;
  hidden = names.join();
  // A lesson that has no use for any of it has the whole width.
  document.documentElement.toggleAttribute(
    'data-lesson-alone',
    ALL.every((part) => names.includes(part)),
  );
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  // What to try is hidden while there is a lesson.
  sheet.replaceSync(names.length > 0 ? hidingRules([...names, 'guide']).join('\n') : '');
  // What is drawn by the room that it has measures it anew.
  dispatchEvent(new Event('resize'));
}

/** Parts that stand in the column of settings. @param {string} name */
export const isSetting = (name) => name === 'settings' || !Object.hasOwn(PART_PLACES, name) || name === 'dataSet';

/** Where the lesson covers the lower half, what it speaks of is brought into the upper one. */
export function bringIntoSight() {
  if (!matchMedia('(max-width: 74.9375em)').matches) return;
  document.querySelector(`.${MARK}`)?.scrollIntoView({ block: 'start' });
}

/** @param {string[]} names checked when the lesson was read */
export function highlight(names) {
  for (const marked of document.querySelectorAll(`.${MARK}`)) marked.classList.remove(MARK);
  for (const name of names) {
    const part = document.querySelector(placeOf(name));
    part?.classList.add(MARK);
    part?.closest('details')?.setAttribute('open', '');
  }
  bringIntoSight();
}
