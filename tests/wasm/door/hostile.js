/** Values that no call wants, each made anew, by what is odd about them. */
import { throws } from './throws.js';

const numbers = [
  NaN,
  Infinity,
  -Infinity,
  -1,
  -0,
  0.5,
  65537,
  2 ** 31,
  2 ** 32,
  2 ** 32 + 2,
  2 ** 53,
  1e10,
  1e308,
  5e-324,
];
const texts = [
  '',
  'relu',
  '__proto__',
  '\0',
  'half a pair \ud800',
  '\udc00\ud800',
  'é'.repeat(5000),
  '{"ok":true}',
  '1e3',
];

/** An array that claims `length` items, without having them. @param {number} length */
const claimed = (length) =>
  new Proxy(/** @type {unknown[]} */ ([]), { get: (_, name) => (name === 'length' ? length : 0.5) });

/** A typed array whose numbers are gone. */
function detached() {
  const gone = new Float64Array(4);
  structuredClone(gone, { transfer: [gone.buffer] });
  return gone;
}

function cycle() {
  /** @type {Record<string, unknown>} */
  const round = { x: [1] };
  round.plane = round;
  round.classes = [round];
  return round;
}

/** An object that holds another one twice, which holds … : 2⁴⁰ paths. */
function doubled() {
  let inner = /** @type {unknown} */ ([1]);
  for (let i = 0; i < 40; ++i) inner = { x: inner, y: inner };
  return inner;
}

/** @type {Record<string, () => unknown>} */
const objects = {
  'an empty object': () => ({}),
  'an object without a prototype': () => Object.create(null),
  'an object whose field throws': () => Object.defineProperty({}, 'x', { get: throws, enumerable: true }),
  'an object with a field toJSON': () => ({ toJSON: throws, valueOf: throws, toString: throws }),
  'a primitive in disguise': () => ({ [Symbol.toPrimitive]: throws }),
  'an object with its own __proto__': () => JSON.parse('{"__proto__": {"x": [1], "loss": "huber"}}'),
  'an object with many fields': () => Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`f${i}`, i])),
  'an object in a circle': cycle,
  'an object with 2⁴⁰ parts': doubled,
  'a proxy that throws': () => new Proxy({}, { get: throws, ownKeys: throws, getPrototypeOf: throws, has: throws }),
  'a revoked proxy': () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  },
  'a boxed number': () => new Number(3),
  'a boxed text': () => new String('relu'),
  'a long boxed text': () => new String('relu'.repeat(1e5)),
  'a date': () => new Date(NaN),
  'a map': () => new Map([['x', [1]]]),
  'a promise': () => Promise.resolve(1),
  'an error': () => new RangeError('x'),
};

/** @type {Record<string, () => unknown>} */
const arrays = {
  'an empty array': () => [],
  'an array of nothing': () => new Array(7),
  'a long array of nothing': () => new Array(2 ** 32 - 1),
  'a sparse array': () => Object.assign([1], { 100000: 2 }),
  'an array of texts': () => ['1', '2', '3'],
  'numbers and a text': () => [1, '2', 3],
  'numbers and nothing': () => [1, undefined, null],
  'an array in an array': () => [[[[[[[[1]]]]]]]],
  'numbers and an array': () => [1, [2], 3],
  'an array of what is not finite': () => [NaN, Infinity],
  'an array of bigints': () => [1n, 2n],
  'something like an array': () => ({ length: 3, 0: 1, 1: 2, 2: 3 }),
  'something like an array of 10⁹': () => ({ length: 1e9 }),
  'an array that claims 10⁹ numbers': () => claimed(1e9),
  'an array that claims -1 numbers': () => claimed(-1),
  'an array that claims NaN numbers': () => claimed(NaN),
  'an array whose item throws': () => Object.defineProperty([1, 2], 1, { get: throws }),
};

/** @type {Record<string, () => unknown>} */
const typed = {
  bytes: () => new Uint8Array([1, 2, 255]),
  doubles: () => new Float64Array([0.5, NaN]),
  'bigints of 64 bits': () => new BigInt64Array(3),
  'an array that is detached': detached,
  'an array of shared memory': () => new Float32Array(new SharedArrayBuffer(16)),
  'a view without a type': () => new DataView(new ArrayBuffer(8)),
  'a buffer': () => new ArrayBuffer(8),
  'an array with a length of its own': () => Object.defineProperty(new Float64Array(2), 'length', { value: 1e9 }),
  'an array whose length throws': () => Object.defineProperty(new Float64Array(2), 'length', { get: throws }),
  'an array that says it is another': () => Object.setPrototypeOf(new Float64Array(2), Uint8Array.prototype),
};

const primitives = [undefined, null, true, false, 0n, 2n ** 70n, Symbol('x'), Symbol.iterator];

/** @type {[what: string, make: () => unknown][]} */
export const hostile = [
  ...[...primitives, ...numbers, ...texts].map(
    (value) => /** @type {[string, () => unknown]} */ ([`${typeof value} ${String(value).slice(0, 20)}`, () => value]),
  ),
  ['a function', () => throws],
  ['a class', () => class {}],
  ...Object.entries(objects),
  ...Object.entries(arrays),
  ...Object.entries(typed),
];
