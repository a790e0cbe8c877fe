// Whatever a caller passes: an answer, and nothing changed where it is a refusal.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { exampleSession, examplesOf, functionsOf, methodsOf } from './door/calls.js';
import { hostile } from './door/hostile.js';
import { throws } from './door/throws.js';
import { assertAnswer, stateOf, tryCalls } from './door/try-calls.js';
import { circle, defaultConfig, loadModule, palette, refused, succeed } from './load.js';

const core = await loadModule(),
  scalar = await loadModule('wasm-scalar');
const builds = /** @type {const} */ ([
  ['SIMD', core],
  ['scalar', scalar],
]);
const { points } = succeed(core.generate(circle));

test('the functions that the door stands before are those declared', async () => {
  const declaration = await readFile(new URL('../../wasm/backprop.d.ts', import.meta.url), 'utf8');
  const [body] = declaration.split('export interface BackpropModule {')[1].split('\n}');
  const declared = [...body.matchAll(/^ {2}(\w+)\(/gm)].map((match) => match[1]);
  for (const [, module] of builds) assert.deepEqual(functionsOf(module).sort(), declared.sort());
});

test('of every call there is an example, which succeeds', () => {
  const examples = examplesOf(core),
    functions = functionsOf(core);
  assert.deepEqual(Object.keys(examples).sort(), [...functions, ...methodsOf(core)].sort());
  for (const [name, values] of Object.entries(examples)) {
    if (name === 'delete' || name === 'update' || name === 'curves') continue;
    const session = exampleSession(core);
    const on = /** @type {any} */ (functions.includes(name) ? core : session);
    if (name === 'forward' || name === 'loss' || name === 'backward') succeed(session.update());
    if (name === 'loss') succeed(session.forward());
    if (name === 'backward') for (const verb of /** @type {const} */ (['forward', 'loss'])) succeed(session[verb]());
    assert.deepEqual([name, on[name](...values).message], [name, undefined]);
    session.delete();
  }
});

test('any value in any argument of any call is answered', () => {
  const examples = examplesOf(core),
    functions = functionsOf(core),
    session = exampleSession(core);
  let before = stateOf(session);
  for (const name of [...functions, ...methodsOf(core)])
    for (const [what, make] of hostile)
      for (let place = 0; place < Math.max(1, examples[name].length); ++place) {
        if (name === 'delete') continue;
        const values = [...examples[name]];
        values[place] = make();
        const answer = /** @type {any} */ (functions.includes(name) ? core : session)[name](...values);
        assertAnswer(answer, `${name}, argument ${place + 1}: ${what}`);
        if (answer.ok) before = stateOf(session);
        else assert.ok(before.equals(stateOf(session)), `${name} of ${what} was refused, and changed the run`);
      }
  session.delete();
});

for (const [build, module, seed] of /** @type {const} */ ([
  ['SIMD', core, 1],
  ['scalar', scalar, 2],
]))
  test(`random calls are answered, and what is refused changes nothing (${build})`, () => {
    const { refused: count } = tryCalls(module, seed, 1500);
    assert.ok(count > 500, `${count} of 1500 were refused`);
  });

test('a sentence says what, where, and what was expected', () => {
  const session = exampleSession(core, false);
  const any = /** @type {any} */ (session);
  const config = { ...defaultConfig() };
  const sayings = /** @type {[unknown, RegExp][]} */ ([
    [any.setPoints(), /an object with x was expected/],
    [any.setPoints(null), /an object with x was expected/],
    [any.setPoints({ ...points, x: ['1', 2] }), /x must be an array of numbers/],
    [any.setPoints({ ...points, x: [1, '2'] }), /^x\[1\] is a text, expected a number$/],
    [any.setPoints({ ...points, x: [1, [2]] }), /^x\[1\] is an array, expected a number$/],
    [any.setPoints({ ...points, x: [1, undefined] }), /^x\[1\] is missing, expected a number$/],
    [any.setPoints({ ...points, plane: { origin: [0, null] } }), /^plane\.origin\[1\] is null, expected a number$/],
    [any.setPoints({ ...points, test: points.test.map((_) => 0.5) && [0.5] }), /test is 0\.5, expected a whole number/],
    [any.setWeights([{ W: [1, 'a'] }]), /^argument 1\[0\]\.W\[1\] is a text/],
    [
      any.surface(4, { ...palette, negative: [300, 0, 0] }, null),
      /negative is 300, expected a whole number from 0 to 255/,
    ],
    [any.surface('4', palette, null), /the resolution must be a number/],
    [any.surface(1e9, palette, null), /the resolution is 1e\+09, expected a whole number from 1 to 1024/],
    [any.surface(4, { ...palette, classes: { length: 1e9 } }, null), /classes must be an array/],
    [any.train(), /the number of steps must be a number/],
    [any.train(1, 2), /this call takes 1 values, got 2/],
    [any.configure({ ...config, batchSize: 2 ** 32 + 10 }, points), /batchSize is too large/],
    [any.configure({ ...config, hidden: [60000, 60000] }, points), /3\.60018e\+09 weights, expected at most 2e\+07/],
    [any.configure({ ...config, hidden: Array(1001).fill(1) }, points), /1001 hidden layers, expected at most 1000/],
    [any.configure({ ...config, loss: 'x'.repeat(1e6) }, points), /^loss "x{60}…" is unknown/],
    [
      any.configure(Object.defineProperty({}, 'loss', { get: throws, enumerable: true }), points),
      /^loss cannot be read: it throws/,
    ],
    [any.setTraining(new Proxy({}, { ownKeys: throws })), /^argument 1 cannot be read/],
  ]);
  for (const [answer, saying] of sayings) assert.match(refused(/** @type {any} */ (answer)), saying);
  session.delete();
});

test('calls may come in any order, also on what is no session', () => {
  const names = methodsOf(core).filter((name) => name !== 'delete' && !name.startsWith('configure'));
  const session = /** @type {any} */ (new core.Session());
  for (const name of names) assert.match(refused(session[name]()), /configure the session first/, name);
  session.delete();
  session.delete();
  for (const name of names) assert.equal(refused(session[name]()), 'this session has been deleted');
  for (const self of [undefined, null, {}, core.Session.prototype, new Proxy(exampleSession(core), {})])
    for (const name of names) assert.match(refused(session[name].call(self)), /this is no session/);
});

test('who deletes or configures a session while its call is read meets no half-read call', () => {
  const session = exampleSession(core, false);
  const meddling = {
    ...defaultConfig(),
    get learningRate() {
      succeed(session.configure({ ...defaultConfig(), hidden: [2] }, points));
      return 0.25;
    },
  };
  succeed(session.setTraining(meddling));
  assert.equal(succeed(session.weights()).layers.length, 2);
  const deleting = {
    ...defaultConfig(),
    get learningRate() {
      session.delete();
      return 1;
    },
  };
  assert.equal(refused(session.setTraining(deleting)), 'this session has been deleted');
});

test('what others have put into the prototype of all objects is not read', () => {
  const session = exampleSession(core, false);
  const prototype = /** @type {any} */ (Object.prototype);
  try {
    prototype.momentum = 'much';
    prototype.x = throws;
    succeed(session.setTraining(defaultConfig()));
    assert.match(refused(session.setPoints(/** @type {any} */ ({}))), /x must be an array of numbers/);
  } finally {
    delete prototype.momentum;
    delete prototype.x;
  }
  session.delete();
});

/** The module, and how many bytes of memory it has. @param {'wasm'|'wasm-scalar'} preset */
async function measured(preset) {
  const place = new URL(`../../build/${preset}/`, import.meta.url);
  const { default: create } = await import(new URL('backprop.js', place).href);
  const binary = new Uint8Array(await readFile(new URL('backprop.wasm', place)));
  /** @type {WebAssembly.Memory|undefined} */
  let memory;
  /** @type {import('../../wasm/backprop.js').BackpropModule} */
  const module = await create({
    instantiateWasm: (/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) => {
      WebAssembly.instantiate(binary, imports).then(({ instance }) => {
        memory = /** @type {WebAssembly.Memory} */ (
          Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory)
        );
        done(instance);
      });
      return {};
    },
  });
  return { module, bytes: () => memory?.buffer.byteLength ?? 0 };
}

for (const preset of /** @type {const} */ (['wasm', 'wasm-scalar']))
  test(`memory comes back after delete, and refusals take none (${preset})`, async () => {
    const { module, bytes } = await measured(preset);
    const use = (/** @type {number} */ times) => {
      for (let i = 0; i < times; ++i) {
        const session = new module.Session();
        succeed(session.configure({ ...defaultConfig(), hidden: [512, 512] }, points));
        succeed(session.train(1));
        session.delete();
      }
    };
    const refuse = (/** @type {number} */ times) => {
      const session = /** @type {any} */ (exampleSession(module, false));
      for (let i = 0; i < times; ++i) {
        refused(session.configure({ ...defaultConfig(), hidden: [60000, 60000] }, points));
        refused(session.surface(4, { ...palette, classes: { length: 1e9 } }, null));
        refused(session.setPoints({ ...points, x: new Array(1e9) }));
        refused(session.setWeights([{ W: [1, throws] }]));
        refused(session.restore(new Uint8Array(1000)));
      }
      session.delete();
    };
    use(3);
    refuse(3);
    const before = bytes();
    use(10);
    refuse(2000);
    assert.equal(bytes(), before);
  });
