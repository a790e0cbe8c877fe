/** The short piece of line that stands for a run on the shelf, in its colour and dashes. */
import { setAttribute, svg } from './dom.js';

export const createRunSign = () =>
  svg('svg', { class: 'run-line', viewBox: '0 0 22 8', 'aria-hidden': 'true' }, svg('path', { d: 'M1 4H21' }));

/** @param {Element} sign @param {number} slot of the run */
export const writeRunSign = (sign, slot) =>
  setAttribute(/** @type {Element} */ (sign.firstElementChild), 'class', `line kept run-${slot + 1}`);
