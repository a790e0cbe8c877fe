/**
 * The store of the experiment: the page's one source of truth. Every commit is a new state; undo and redo walk over the
 * earlier ones.
 *
 * @typedef {import('./experiment.js').Experiment} Experiment
 *
 * @typedef {object} Commit
 * @property {string} what names the edit, for "Undo …"
 * @property {string} [gesture] commits in a row with the same gesture are one undo step (a drag, a slider)
 *
 * @typedef {object} Store
 * @property {() => Experiment} get
 * @property {(next: Experiment, commit: Commit) => boolean} commit false where the change may not be
 * @property {(next: Experiment) => void} replace changes what nobody edited; undo and redo stay
 * @property {(next: Experiment) => void} start replaces the state and forgets the history
 * @property {(earlier: Experiment) => void} backTo a state that was; what came after it is forgotten
 * @property {() => () => void} keep returns what puts back the state, undo and redo as they are now
 * @property {(gesture: string) => Experiment|null} beforeGesture the state before a gesture, if that was the last edit
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => string|null} undoName name of the edit that undo would take back
 * @property {() => string|null} redoName
 * @property {(listener: (now: Experiment, before: Experiment) => void) => void} subscribe
 */

import { countWithRoom } from './points-memory.js';

/** More undo steps than anyone walks back. */
const MAX_UNDO = 200;
/** That the points of all undo steps together may take; the last step can always be undone. */
const MAX_BYTES = 128_000_000;

/**
 * @param {Experiment} initial
 * @param {(next: Experiment, before: Experiment) => Experiment} [settle] makes of what is committed the state that is kept
 * @param {(next: Experiment, before: Experiment) => boolean} [mayBe] whether it may be committed; says itself why not
 * @returns {Store}
 */
export function createStore(initial, settle = (next) => next, mayBe = () => true) {
  let state = initial;
  /** @type {{state: Experiment, what: string, gesture?: string}[]} */
  let past = [];
  /** @type {{state: Experiment, what: string}[]} */
  let future = [];
  /** @type {((now: Experiment, before: Experiment) => void)[]} */
  const listeners = [];

  const become = (/** @type {Experiment} */ next) => {
    const before = state;
    state = next;
    for (const listener of listeners) listener(state, before);
  };

  const withRoom = (/** @type {typeof past} */ steps) =>
    steps.slice(-Math.min(MAX_UNDO, countWithRoom(steps, pointsOf, MAX_BYTES)));

  return {
    get: () => state,
    commit(next, { what, gesture }) {
      if (!mayBe(next, state)) return false;
      const last = past.at(-1);
      const continues = gesture !== undefined && last?.gesture === gesture && future.length === 0;
      if (!continues) past = withRoom([...past, { state, what, gesture }]);
      future = [];
      become(settle(next, state));
      return true;
    },
    replace: become,
    start(next) {
      past = [];
      future = [];
      become(next);
    },
    backTo(earlier) {
      const at = past.findIndex((step) => step.state === earlier);
      if (at >= 0) past = past.slice(0, at);
      future = [];
      become(earlier);
    },
    keep() {
      const kept = { state, past: [...past], future: [...future] };
      return () => {
        past = [...kept.past];
        future = [...kept.future];
        become(kept.state);
      };
    },
    beforeGesture(gesture) {
      const last = past.at(-1);
      return last?.gesture === gesture && future.length === 0 ? last.state : null;
    },
    undo() {
      const step = past.pop();
      if (!step) return;
      future.push({ state, what: step.what });
      become(step.state);
    },
    redo() {
      const step = future.pop();
      if (!step) return;
      past.push({ state, what: step.what });
      become(step.state);
    },
    undoName: () => past.at(-1)?.what ?? null,
    redoName: () => future.at(-1)?.what ?? null,
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}

const pointsOf = (/** @type {{state: Experiment}} */ { state: { points, cleared } }) => [points, cleared];
