/**
 * The session in which a manual round can still be taken apart: the run's own, or after the update another one, in the
 * state before it.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../../wasm/backprop.js').Session} Session
 */
import { configuredLike } from './side-session.js';
import { unwrapResult } from './unwrap-result.js';

/** @param {BackpropModule} core @param {() => import('./run-session.js').RunSession} shown */
export function createRoundSession(core, shown) {
  /** Made when it is asked for. @type {{bytes: Uint8Array, session: Session}|null} */
  let before = null;

  function forget() {
    before?.session.delete();
    before = null;
  }

  return {
    /** @returns {Session} */
    get() {
      const bytes = shown().round.beforeUpdate();
      if (before?.bytes !== bytes) forget();
      if (!bytes) return shown().session();
      if (!before) {
        const session = configuredLike(core, shown());
        unwrapResult(session.restore(bytes));
        before = { bytes, session };
      }
      return before.session;
    },
    forget,
  };
}
