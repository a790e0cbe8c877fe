/** What the panels show, for the figures and tables that are made of it elsewhere. */

/** @type {Map<string, () => unknown>} */
const readers = new Map();

/** @param {string} figure what its files are called @param {() => unknown} read what is shown now; undefined: nothing yet */
export const tellShown = (figure, read) => readers.set(figure, read);

/** By what the figures' files are called. @returns {Record<string, unknown>} */
export const shownData = () => Object.fromEntries([...readers].map(([figure, read]) => [figure, read()]));
