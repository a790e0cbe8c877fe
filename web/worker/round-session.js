/**
 * The session in which a manual round can be taken apart: the run's own after backward; another one, with the same
 * mini-batch and weights, ahead of that and after the update.
 *
 * @typedef {import('../../wasm/backprop.js').BackpropModule} BackpropModule
 * @typedef {import('../../wasm/backprop.js').Session} Session
 */
import { configuredLike } from './side-session.js';
import { unwrapResult } from './unwrap-result.js';

/** @param {BackpropModule} core @param {() => import('./run-session.js').RunSession} shown */
export function createRoundSession(core, shown) {
  /** Made when it is asked for. @type {{bytes: Uint8Array, session: Session}|null} */
  let other = null;

  function forget() {
    other?.session.delete();
    other = null;
  }

  return {
    /** @returns {Session} */
    get() {
      const bytes = shown().round.elsewhere();
      if (other?.bytes !== bytes) forget();
      if (!bytes) return shown().session();
      if (!other) {
        const session = configuredLike(core, shown());
        unwrapResult(session.restore(bytes));
        unwrapResult(session.loss());
        unwrapResult(session.backward());
        other = { bytes, session };
      }
      return other.session;
    },
    forget,
  };
}
