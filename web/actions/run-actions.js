/**
 * Training, single steps and verbs, and the way back to step 0.
 *
 * @typedef {import('./action-types.js').Actions} Actions
 */
import { asAnotherRun } from '../experiment/run-identity.js';
import { t } from '../words/text.js';

/** @param {import('./actions.js').Context} context @param {import('./time-travel.js').TimeTravel} time */
export function createRunActions({ store, engine, ui, say, snapshot, changed }, time) {
  /** Resumes the run and dismisses the last notice, which would cover the plot. @param {() => void} act */
  const resume = (act) =>
    time.onShown(() => {
      if (ui.notice?.kind === 'info') say(null);
      act();
      changed();
    });

  /** Whether there are points to train on; else it is said. */
  function canTrain() {
    const { cleared } = store.get();
    if (cleared) say({ kind: 'error', text: t('notices.cleared') });
    return !cleared;
  }

  function hasTrained() {
    const shot = snapshot();
    return engine.isTraining() || Math.max(shot?.step ?? 0, shot?.past?.step ?? 0, shot?.twin?.step ?? 0) > 0;
  }

  return {
    /** @type {Actions['train']} */
    train(on, end) {
      if (on) return resume(() => canTrain() && engine.train(true, end));
      engine.train(false);
      return changed();
    },

    step() {
      resume(() => {
        engine.train(false);
        if (canTrain()) engine.step();
      });
    },

    /** @type {Actions['verb']} */
    verb(verb) {
      resume(() => canTrain() && engine.verb(verb));
    },

    reset() {
      const trained = hasTrained();
      time.leavePast();
      if (trained) store.commit(asAnotherRun(store.get(), 0), { what: t('edits.reset') });
      else engine.reset(null);
      changed();
    },

    seek: time.seek,

    /** @type {Actions['ask']} */
    ask: (method, request, side = ui.side) => engine.ask(method, request, store.get().twin ? side : 'a'),

    /** @type {Actions['predict']} */
    predict: async (place, side) => [...(await engine.predict(place, side)).answers],
  };
}
