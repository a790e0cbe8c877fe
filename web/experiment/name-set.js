/**
 * @typedef {import('./axes.js').Axes} Axes
 */

/**
 * The axes of data that become a set of one's own. Its name is unlike those of the others.
 * @param {Axes} axes @param {string} wanted @param {{name: string}[]} others @returns {Axes}
 */
export function nameSet(axes, wanted, others) {
  let name = wanted;
  for (let n = 2; others.some((set) => set.name === name); n++) name = `${wanted} (${n})`;
  return { ...axes, set: { id: `${Date.now()}-${Math.random()}`, name } };
}
