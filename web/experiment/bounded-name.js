/** Names that come from files: the page keeps no longer ones, so that whatever it keeps it can read again. */

/** Letters of a name of a column, a class, a file or a set. */
export const LONGEST_KEPT_NAME = 200;

/** The beginning of a name that is longer, never half of a letter. @param {string} name @param {number} [most] */
export const boundedName = (name, most = LONGEST_KEPT_NAME) =>
  name.length > most ? `${name.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : name;

/**
 * The same of several that stay unlike each other: one that was there before gets a number. Empty ones may stand there again and again.
 * @param {string[]} names
 */
export function distinctNames(names) {
  /** Of each name, the number that the next one like it may have. @type {Map<string, number>} */
  const taken = new Map();
  return names.map((long) => {
    const own = boundedName(long);
    let name = own;
    for (let n = taken.get(own) ?? 1; name !== '' && taken.has(name); n++) {
      const ending = ` (${n + 1})`;
      name = own.length + ending.length > LONGEST_KEPT_NAME ? own.slice(0, -1 - ending.length) + ending : own + ending;
      taken.set(own, n + 1);
    }
    if (!taken.has(name)) taken.set(name, 1);
    return name;
  });
}
