/**
 * Changes of one weight or bias by hand.
 *
 * @typedef {import('../experiment/experiment.js').ParameterChange} ParameterChange
 */
import { startsNewRun } from '../experiment/run-identity.js';
import { t } from '../words/text.js';

/** @param {import('./actions.js').Context} context @param {import('./time-travel.js').TimeTravel} time */
export function createParameterActions({ store, engine, ui, changed }, time) {
  /** The change under way. @type {Promise<string>|null} */
  let current = null;

  /** @param {ParameterChange} change @param {string} [gesture] @returns {Promise<string>} '' or a sentence why not */
  async function apply(change, gesture) {
    await new Promise((/** @type {(value?: unknown) => void} */ resolve) => time.onShown(resolve));
    const before = store.get(),
      side = before.twin ? ui.side : 'a';
    try {
      const { was, step } = await engine.setParameter(change, side);
      const now = store.get();
      // Another run may have begun meanwhile, or nothing has changed.
      if (startsNewRun(now, before) || was === change.value) return '';
      const next = { ...now, byHand: [...(now.byHand ?? []), { ...change, side, was, step }] };
      engine.holds(next);
      store.commit(next, { what: t(`edits.${change.part}`), gesture });
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      changed();
    }
  }

  return {
    /** @type {import('./action-types.js').Actions['setParameter']} */
    setParameter(change, gesture) {
      const mine = apply(change, gesture).finally(() => {
        if (current === mine) current = null;
      });
      current = mine;
      return mine;
    },

    /** Calls `act` after the change under way, once it is known which step is shown. */
    afterChange(/** @type {() => void} */ act) {
      if (current) void current.then(() => time.whenSettled(act));
      else time.whenSettled(act);
    },
  };
}
