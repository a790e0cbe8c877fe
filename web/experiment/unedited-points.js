/**
 * Which points are exactly those that their settings make, so that storing the settings stores the points: points that
 * nobody has edited since their data set was drawn or loaded.
 *
 * @typedef {import('./points.js').Points} Points
 */

/** @type {WeakSet<Points>} */
const unedited = new WeakSet();

export const markUnedited = (/** @type {Points} */ points) => void unedited.add(points);

export const isUnedited = (/** @type {Points} */ points) => unedited.has(points);
