/* global Module, HEAPU8 */
// The module's door: every call from outside goes through here. Emscripten appends this file to the script that it makes
// (--post-js), so that whoever loads the module has it.
//
// What a caller passes is first taken over as plain data: an object's own fields, arrays of numbers as Float64Array, typed
// arrays as they are. Getters and proxies run meanwhile, so that nothing of the caller's runs while C++ works. C++ checks
// the data by its names (from_js.hpp). Every call answers {ok: true, …} or {ok: false, message}; nothing is thrown.
//
// Emscripten 3.1.6 takes away what it believes is not used: names that a pattern declares are among that, and it knows no spread
// in an object.
{
  /** No name is longer; a longer text is cut, so that a sentence that quotes it stays short. */
  const LONGEST_TEXT = 60;
  /** Layers, layer, W, and palette, classes, colour, are the deepest. */
  const DEEPEST = 4;
  const MOST_FIELDS = 256;
  /** Of an array that is not of numbers: layers, colours, names. */
  const MOST_ITEMS = 4096;
  /** Of an array of numbers that is no typed array: its numbers need not exist, and a length is easily claimed. */
  const MOST_NUMBERS = 2 ** 24;

  const hasOwn = Function.prototype.call.bind(Object.prototype.hasOwnProperty);
  // As the language has them: an array's own property may have the same name.
  const typedArray = Object.getPrototypeOf(Uint8Array.prototype);
  const reader = (name) => Function.prototype.call.bind(Object.getOwnPropertyDescriptor(typedArray, name).get);
  const kindOf = reader(Symbol.toStringTag),
    bufferOf = reader('buffer'),
    offsetOf = reader('byteOffset'),
    lengthOf = reader('length');
  const kinds = {
    __proto__: null,
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
  };

  /** What is wrong with an argument, as a sentence. */
  class Refusal {
    constructor(message) {
      this.message = message;
    }
  }

  const refusal = (message) => ({ ok: false, message });

  /** Where in the arguments: the number of one, and the names of fields and places of items down from there. */
  let path = [];
  let taken = 0;

  /** Goes down to a field or an item of what is at `depth`. */
  function step(to, depth) {
    path.length = depth + 1;
    path.push(to);
  }

  /** Where that is, down to `depth`. */
  function placeOf(depth) {
    const names = path
      .slice(1, depth + 1)
      .map((at) => (typeof at === 'number' ? `[${at}]` : `.${shortened(at)}`))
      .join('');
    return names.startsWith('.') ? names.slice(1) : `argument ${path[0] + 1}${names}`;
  }

  function refuse(depth, what) {
    throw new Refusal(`${placeOf(depth)} ${what}`);
  }

  function kindOfValue(value) {
    if (value === null) return 'null';
    if (value === undefined) return 'missing';
    if (typeof value === 'object') return Array.isArray(value) ? 'an array' : 'an object';
    return (
      { string: 'a text', boolean: 'true or false', bigint: 'a bigint', symbol: 'a symbol' }[typeof value] ??
      'a function'
    );
  }

  /** No name that the core knows has a control character or half a pair in it, nor an ellipsis. */
  const shortened = (text) =>
    (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text).replace(
      /[\0-\x1f\x7f]|\p{Surrogate}/gu,
      '\ufffd',
    );

  /** Texts, objects and what can be neither; numbers and undefined stay, as do symbols and bigints, which C++ refuses. */
  function plain(value, depth) {
    if (typeof value === 'string') return shortened(value);
    if (typeof value === 'function') return null;
    if (typeof value !== 'object' || value === null) return value;
    const kind = kindOf(value);
    if (kind !== undefined) return plainTyped(value, kind, depth);
    if (ArrayBuffer.isView(value)) return null;
    if (Array.isArray(value)) return plainArray(value, depth);
    return plainObject(value, depth);
  }

  /** The array itself where nothing about it is the caller's, else the same numbers without that. */
  function plainTyped(array, kind, depth) {
    const Kind = kinds[kind];
    if (!Kind) refuse(depth, `is a ${kind}, expected numbers`);
    const buffer = bufferOf(array);
    // Another thread may write there, and the module's own memory moves when it grows.
    if (!(buffer instanceof ArrayBuffer) || buffer === HEAPU8.buffer) return new Kind(array);
    const isIntrinsic =
      Object.getPrototypeOf(array) === Kind.prototype && !hasOwn(array, 'length') && !hasOwn(array, 'set');
    return isIntrinsic ? array : new Kind(buffer, offsetOf(array), lengthOf(array));
  }

  function plainArray(array, depth) {
    const length = array.length;
    // Of a proxy it may be anything.
    if (!Number.isInteger(length) || length < 0) refuse(depth, 'has a length that is no whole number');
    if (length === 0) return [];
    const first = array[0];
    if (typeof first === 'number') return plainNumbers(array, length, first, depth);
    take(length, MOST_ITEMS, 'items', depth);
    if (depth >= DEEPEST) return null;
    const items = [];
    for (let i = 0; i < length; ++i) {
      step(i, depth);
      items.push(plain(i === 0 ? first : array[i], depth + 1));
    }
    return items;
  }

  function plainNumbers(array, length, first, depth) {
    if (length > MOST_NUMBERS) refuse(depth, `has ${length} numbers, expected at most ${MOST_NUMBERS}`);
    const numbers = new Float64Array(length);
    numbers[0] = first;
    for (let i = 1; i < length; ++i) {
      const item = array[i];
      if (typeof item !== 'number') {
        step(i, depth);
        refuse(depth + 1, `is ${kindOfValue(item)}, expected a number`);
      }
      numbers[i] = item;
    }
    return numbers;
  }

  function plainObject(object, depth) {
    // Something like an array, whose length says nothing of what there is; a text in an object would have a key a letter.
    if (depth >= DEEPEST || hasOwn(object, 'length')) return null;
    const names = Object.keys(object);
    take(names.length, MOST_FIELDS, 'fields', depth);
    const fields = Object.create(null);
    for (const name of names) {
      step(name, depth);
      fields[name] = plain(object[name], depth + 1);
    }
    return fields;
  }

  /** Counts what is taken over of a call: an object may hold another one many times. */
  function take(count, most, what, depth) {
    if (count > most) refuse(depth, `has ${count} ${what}, expected at most ${most}`);
    taken += count;
    if (taken > 16 * MOST_ITEMS) refuse(depth, 'is one part too many: what is passed has too many parts');
  }

  /** Reading what a caller passes may call back, and so come here again. */
  function plainArguments(values) {
    const pathBefore = path,
      takenBefore = taken;
    path = [];
    taken = 0;
    try {
      return values.map((value, number) => {
        path[0] = number;
        return plain(value, 0);
      });
    } catch (error) {
      // Not quoted: what a caller's own code throws may be anything.
      throw error instanceof Refusal
        ? error
        : new Refusal(`${placeOf(path.length - 1)} cannot be read: it throws an error`);
    } finally {
      path = pathBefore;
      taken = takenBefore;
    }
  }

  /** Why nothing can be asked any more. */
  let broken = '';

  /**
   * A trap, or a stack that is full, leaves the module's memory as it was at that moment; whoever loads it anew is told by
   * `broken`. Anything else is an error of this script, or a part of the program that did not come.
   */
  function refusalOf(error) {
    if (error instanceof Refusal) return refusal(error.message);
    const said = error instanceof Error ? error.message : 'an error that it does not know';
    if (!(error instanceof WebAssembly.RuntimeError || /stack|recursion/.test(said)))
      return refusal(`the core failed: ${said}`);
    broken = `the core has broken down and must be loaded anew: ${said}`;
    return Object.assign(refusal(broken), { broken: true });
  }

  /** Calls `name` of what `handle` returns once the arguments have been taken over: until then it may be deleted. */
  function enter(handle, name, values) {
    if (broken) return Object.assign(refusal(broken), { broken: true });
    try {
      const given = plainArguments(values);
      return handle()[name](given);
    } catch (error) {
      return refusalOf(error);
    }
  }

  /** The names of a registered class's own calls. */
  function callsOf(Registered) {
    const prototype = Registered.prototype;
    return Object.getOwnPropertyNames(prototype).filter(
      (name) => name !== 'constructor' && typeof prototype[name] === 'function',
    );
  }

  /** Each session's own object in C++; null of a deleted one. */
  const handles = new WeakMap();

  function handleOf(session) {
    const handle = handles.get(session);
    if (handle === undefined) throw new Refusal('this is no session: call it as a method of one');
    if (handle === null) throw new Refusal('this session has been deleted');
    return handle;
  }

  function sessionOver(Registered) {
    class Session {
      constructor() {
        try {
          handles.set(this, new Registered());
        } catch {
          throw new Error('there is not enough memory for a session');
        }
      }

      /** As often as one likes. */
      delete() {
        const handle = handles.get(this);
        if (!handle) return;
        handles.set(this, null);
        if (!broken) handle.delete();
      }
    }
    for (const name of callsOf(Registered)) {
      const call = {
        [name](...values) {
          return enter(() => handleOf(this), name, values);
        },
      };
      Object.defineProperty(Session.prototype, name, { value: call[name], writable: true, configurable: true });
    }
    return Session;
  }

  /** Puts the door in the place of what C++ has registered (bindings.cpp). */
  function openDoor() {
    const Functions = Module['Functions'],
      functions = new Functions();
    for (const name of callsOf(Functions)) Module[name] = (...values) => enter(() => functions, name, values);
    Module['Session'] = sessionOver(Module['Session']);
    delete Module['Functions'];
  }

  const initialized = Module['onRuntimeInitialized'];
  Module['onRuntimeInitialized'] = () => {
    openDoor();
    if (initialized) initialized();
  };
}
