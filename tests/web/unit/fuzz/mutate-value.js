/** Small changes of what JSON, a message or a database holds: values replaced, keys dropped, renamed, doubled, lists longer, depth. */
import { NAMES, VALUES } from './hostile-pieces.js';

/** @typedef {import('./random.js').Random} Random */

/** A list or an object at the end of a random way down, or the whole. @param {any} value @param {Random} random @returns {any} */
function somewhere(value, random) {
  let here = value;
  for (;;) {
    const inside = Object.values(here).filter(
      (one) => typeof one === 'object' && one !== null && !ArrayBuffer.isView(one),
    );
    if (inside.length === 0 || random.chance(0.2)) return here;
    here = random.oneOf(inside);
  }
}

/** Objects that hold nothing but plain data. @template T @param {T} value @returns {T} */
const copied = (value) => structuredClone(value);

/** As a key of its own, also where it is `__proto__`. @param {any} object @param {string} key @param {unknown} value */
function setOwn(object, key, value) {
  if (Array.isArray(object) && !/^\d+$/.test(key)) object.push(value);
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** @param {Random} random @param {number} depth */
function deep({ chance }, depth) {
  /** @type {any} */
  let value = 1;
  for (let i = 0; i < depth; i++) value = chance(0.5) ? [value] : { a: value };
  return value;
}

/** @type {((inside: any, key: string, random: Random) => void)[]} */
const CHANGES = [
  (inside, key, { oneOf }) => setOwn(inside, key, copied(oneOf(VALUES))),
  (inside, key, { oneOf }) => setOwn(inside, key, copied(oneOf(VALUES))),
  (inside, key) => void (Array.isArray(inside) ? inside.splice(Number(key), 1) : delete inside[key]),
  (inside, key, { oneOf }) => setOwn(inside, oneOf(NAMES), copied(inside[key])),
  (inside, key, { oneOf }) => {
    const value = inside[key];
    if (!Array.isArray(inside)) delete inside[key];
    setOwn(inside, oneOf(NAMES), value);
  },
  (inside, key, random) => setOwn(inside, key, deep(random, 1 + random.below(30))),
  // What stands in one place comes into another.
  (inside, key, { oneOf }) => setOwn(inside, key, copied(inside[oneOf(Object.keys(inside))])),
  (inside, _, { oneOf, below }) => {
    if (!Array.isArray(inside)) return;
    const count = Math.min(200, 1 + below(4) ** 4);
    for (let i = 0; i < count; i++) inside.push(copied(oneOf(inside.length > 0 ? inside : VALUES)));
  },
  (inside, key, { below, oneOf }) => {
    const value = inside[key];
    if (typeof value === 'number')
      inside[key] = oneOf([-value, value + 1, value * 1e9, value + 0.5, NaN, 1e308, value - 1]);
    else if (typeof value === 'string')
      inside[key] = value.slice(0, below(value.length + 1)) + oneOf(['', 'A', '=', '\u0000', ',']);
    else if (value instanceof Float64Array && value.length > 0)
      value[below(value.length)] = oneOf([NaN, Infinity, 1e308, -7, 0.3]);
    else if (value instanceof Uint8Array && value.length > 0) value[below(value.length)] = below(256);
  },
  (inside, key, { below }) => {
    const value = inside[key];
    if (ArrayBuffer.isView(value) && 'slice' in value) inside[key] = /** @type {any} */ (value).slice(below(4));
  },
];

/** @param {any} value an object or a list, which stays as it is @param {Random} random */
export function changeValue(value, random) {
  if (typeof value !== 'object' || value === null) return copied(random.oneOf(VALUES));
  const copy = copied(value),
    inside = somewhere(copy, random),
    keys = Object.keys(inside);
  random.oneOf(CHANGES)(inside, keys.length > 0 ? random.oneOf(keys) : 'a', random);
  return copy;
}
