/** Makes random calls, and asserts of each what must be true of every call. */
import assert from 'node:assert/strict';
import { palette, succeed } from '../load.js';
import { exampleSession, examplesOf, functionsOf, methodsOf } from './calls.js';
import { createRandom, nextCall } from './mutate.js';

/** @typedef {import('../../../wasm/backprop.js').Session} Session */

/** Of every sentence: the longest one lists all activations or initializers. */
const LONGEST_SENTENCE = 500;

/** An answer that every call may give: values, or one sentence. @param {any} answer @param {string} said */
export function assertAnswer(answer, said) {
  assert.ok(typeof answer === 'object' && answer !== null, said);
  if (answer.ok === true) return;
  assert.equal(answer.ok, false, said);
  assert.equal(typeof answer.message, 'string', said);
  assert.ok(answer.message.length > 5 && answer.message.length <= LONGEST_SENTENCE, `${said}: ${answer.message}`);
  assert.doesNotMatch(answer.message, /[\0-\x1f\ud800-\udfff]|undefined|\[object/u, said);
  assert.equal(answer.broken, undefined, `${said}: ${answer.message}`);
}

/** All that a session knows but the plane of its plot: the checkpoint has the data's fingerprint. @param {Session} session */
export const stateOf = (session) => Buffer.from(succeed(session.checkpoint()).bytes.buffer);

/** A picture in that plane. @param {Session} session */
const pictureOf = (session) => Buffer.from(succeed(session.surface(3, palette, null)).values.buffer);

/** Calls that could change it. */
const LAYING = ['setPlane', 'setPoints', 'setPoint', 'configure'];

/**
 * @param {import('../../../wasm/backprop.js').BackpropModule} core @param {number} seed @param {number} count of calls
 * @returns {{refused: number, accepted: number, sentences: Set<string>}}
 */
export function tryCalls(core, seed, count) {
  const below = createRandom(seed);
  const examples = examplesOf(core),
    functions = functionsOf(core),
    names = [...functions, ...methodsOf(core)];
  /** @type {Session|null} */
  let session = null;
  /** @type {Buffer} */
  let before = Buffer.alloc(0);
  let picture = before,
    refused = 0;
  const sentences = new Set();
  for (let made = 0; made < count; ++made) {
    if (!session) {
      session = exampleSession(core, below(3) > 0);
      before = stateOf(session);
      picture = pictureOf(session);
    }
    const { name, values, odd } = nextCall(names, examples, below);
    const said = `call ${made} of seed ${seed}: ${name}, ${odd.join(', ')}`;
    if (name === 'delete') {
      session.delete();
      assertAnswer(session.measure(), said);
      session.delete();
      session = null;
      continue;
    }
    const on = /** @type {any} */ (functions.includes(name) ? core : session);
    let answer;
    try {
      answer = on[name](...values);
    } catch (error) {
      assert.fail(`${said} throws ${String(error)}`);
    }
    assertAnswer(answer, said);
    if (answer.ok) {
      if (functions.includes(name)) continue;
      const now = stateOf(session);
      if (before.equals(now) && !LAYING.includes(name)) continue;
      // A run that is now large would make the next calls slow.
      session.delete();
      session = null;
      continue;
    }
    ++refused;
    sentences.add(`${name}: ${answer.message}`);
    assert.ok(before.equals(stateOf(session)), `${said} was refused, and changed the run: ${answer.message}`);
    if (LAYING.includes(name)) assert.ok(picture.equals(pictureOf(session)), `${said} changed the plane`);
  }
  session?.delete();
  return { refused, accepted: count - refused, sentences };
}
