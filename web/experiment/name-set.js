/**
 * @typedef {import('./axes.js').Axes} Axes
 */
import { distinctNames } from './bounded-name.js';

/**
 * The axes of data that become a set of one's own. Its name is unlike those of the others.
 * @param {Axes} axes @param {string} wanted @param {{name: string}[]} others @returns {Axes}
 */
export function nameSet(axes, wanted, others) {
  const name = distinctNames([...others.map((set) => set.name), wanted]).at(-1) ?? '';
  return { ...axes, set: { id: `${Date.now()}-${Math.random()}`, name } };
}
