/** Random calls, most of them with something wrong about what they are given. The same seed makes the same calls. */
import { hostile } from './hostile.js';

/** Marsaglia's xorshift, of 32 bits. @param {number} seed */
export function createRandom(seed) {
  let state = seed | 0 || 1;
  /** From 0 to `count` - 1. @param {number} count */
  return function below(count) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
}

/** A copy, of which anything may be changed. @param {unknown} value @returns {any} */
const copied = (value) => structuredClone(value);

/** What may be gone into: an array or an object of an example, or one that looks so. @param {any} value */
function keysOf(value) {
  try {
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
  } catch {
    return [];
  }
}

/**
 * Puts `make()` in some place of `values`, or, of a field, leaves it out; says where.
 * @param {any} values @param {(count: number) => number} below @param {() => unknown} make
 */
function change(values, below, make) {
  let holder = values,
    place = '';
  try {
    for (;;) {
      const keys = keysOf(holder),
        key = keys.length === 0 ? '0' : keys[below(keys.length)];
      place += `/${key}`;
      if (keysOf(holder[key]).length === 0 || below(3) === 0) {
        if (below(8) === 0) delete holder[key];
        else holder[key] = make();
        return place;
      }
      holder = holder[key];
    }
  } catch {
    // Of what was put in before, some places cannot be read or written.
    return `${place} (not)`;
  }
}

/**
 * The next call: its name, its values, and what is odd about them.
 * @param {string[]} names @param {Record<string, unknown[]>} examples @param {(count: number) => number} below
 */
export function nextCall(names, examples, below) {
  const name = names[below(names.length)];
  const values = /** @type {unknown[]} */ (copied(examples[name] ?? []));
  const odd = [];
  for (let changes = below(3) + (below(4) > 0 ? 1 : 0); changes > 0; --changes) {
    const [what, make] = hostile[below(hostile.length)];
    if (below(10) === 0) values.push(make());
    else odd.push(`${what} at ${change(values, below, make)}`);
  }
  if (below(20) === 0) values.length = below(values.length + 1);
  return { name, values, odd };
}
