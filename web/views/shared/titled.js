/** Titles, which one sees under a pointer: their words come with the first move of one. */

import { t } from '../../words/text.js';
import { whenHere } from '../later.js';

/** @template {HTMLElement} Element @param {Element} element @param {string} key of its title @returns {Element} */
export function titled(element, key) {
  whenHere(() => {
    element.title = t(key);
  });
  return element;
}
